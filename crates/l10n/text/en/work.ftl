### Work that takes long.

work-backup = The backup is being made
work-restore = The journal is coming back
work-hand = It is being packed
work-far = How far it is
work-wait = Leave the window open. You can stop it: what was complete before stays as it is. To lock or to leave stops it too.
work-stop = Stop
work-travel = The journal is being packed
