### Trying a backup, what is in it, and a second place, on the pages.

drill-title = Try whether it opens
drill-why = The backup in this folder comes back beside the journal, is opened and read to its end, is compared with the journal, and is removed again. Nothing in the backup changes.
drill-folder = The folder of the backup
drill-passphrase = The passphrase that the journal had when the backup was made
drill-words = Or the recovery words, or their numbers
drill-do = Try it
drill-running = The backup is being tried
# $day (text)
drill-tried = The journal can be restored as of { $day }: every record and every file opened.
# $count (number)
drill-tried-newer = Written or changed since, and not in it: { $count }. A new backup takes it in.
drill-not-all = Not everything in this backup opens. Nothing was noted. Make one in another place.
drill-lacks = The backup holds records that this journal lacks. Perhaps an old copy of the journal was put back.
# $day (text)
# $tried (text)
drill-restorable = Restorable as of { $day }. Tried on { $tried }.
drill-never = No backup was tried yet. Only what was opened once is known to open.
drill-ask = Does the backup open?
drill-there = What is there
# $day (text)
# $files (text)
# $size (text)
drill-set = { $day }: { $files }, { $size }
drill-before-forget = Made before something was forgotten, and still holding it.
drill-second-title = A second place
drill-second-ask = Does a second backup lie somewhere that is not the same bag? A bag can be lost or taken, with all that is in it.
drill-second-where = Where it lies, in your own words. This is kept in the journal alone.
drill-second-keep = Keep
drill-wrong-words = These recovery words do not open the backup. They must be those that the journal had then.
