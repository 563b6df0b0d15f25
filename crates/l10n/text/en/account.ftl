### Writing an account down.

account-title = New account
account-change = Change this account
account-what = What happened
account-letters = Letters that the keyboard may lack
account-when = When did it happen
# $one (text)
# $two (text)
account-when-hint = For example { $one }, { $two }, or only a season and a year.
# $days (text)
account-understood = Understood: { $days }
account-who = Who was harmed
account-who-hint = One name on a line. A first name or “a neighbour” is enough.
account-by = Who did it, as far as you know
account-by-hint = One on a line: a name, an office, a uniform.
account-source = Who told you
account-how = How do they know
account-more = More, if you want
account-name = A short name for it
account-country = Country
# $tag (text)
account-language = Language of the text, for example { $tag }
account-lines = One on a line.
account-closed = Leave it out of lists
account-files = Photos, voice notes, papers
account-files-hint = Choose files, drop them here, or paste a picture. Each is encrypted at once.
account-without = Take out
account-record = Record a voice note
account-record-stop = Stop recording
account-record-refused = The browser does not let this page hear. Allow the microphone, or add a recording as a file.
account-record-name = voice note
account-anything = Anything alone is enough, also a photo. You can add the rest another day.
account-pasted = This was read from the message. Look it over, then keep it. The whole message stays below “What happened”.
account-cut-off = The file did not arrive whole and was not added. Choose it again.
account-full = There is no room left on the disk. The file was not added; everything that was kept before is still there. Make room, then choose the file again.
account-too-large = This is more than one account can hold. It was not added.
account-paste = Paste a message that you received
account-paste-label = The message
account-paste-hint = It is kept word for word. The first line becomes the short name, and a date in it becomes the date.
account-paste-do = Read it
account-kept = Kept
account-originals = The files are in the journal, encrypted. The originals are still where you chose them.
account-look = Look at the account
account-another = Write down another one
account-paste-first = Paste the message first.
account-kinds-own = Another kind, in your words
account-busy = A file or a recording is still on its way. Wait for it, or stop the recording.
