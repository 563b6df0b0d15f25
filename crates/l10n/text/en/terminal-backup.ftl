### Listing and trying backups, in the terminal.

# $why (text)
cannot-list-backup = could not list the backup: { $why }
# $why (text)
cannot-try-backup = could not try the backup: { $why }
progress-trying = Trying
# $number (text)
# $when (text)
# $files (text)
# $size (text)
backup-listed = { $number }: made { $when }, { $files }, { $size }
backup-listed-before-forget =    It was made before something was forgotten, and still holds it.
# $number (text)
backup-listed-damaged = { $number }: its list of files is damaged
backup-not-read-again = What lay there already was read back when it was written, and not again now: `daftar backup verify` reads everything.
hint-read-all = `daftar backup create --read-all` reads what lies there and writes damaged parts again
# $when (text)
# $entries (number)
# $files (text)
drill-done = Restorable as of { $when }: every record and every file opened. Entries: { $entries }; { $files }.
drill-by-passphrase = It opened with the passphrase.
drill-by-recovery = It opened with the recovery words.
drill-by-guardians = It opened with the shares of guardians.
# $count (number)
drill-newer = Entries written or changed since, which are not in it: { $count }. A new backup takes them in.
drill-journal-lacks = The backup holds records that this journal lacks. `daftar repair --from` that backup brings them back.
drill-damaged = Not all of it opens. Nothing was noted in the journal. Make a backup in another place.
# $when (text)
# $tried (text)
status-restorable = Restorable as of { $when }, tried { $tried }
# $count (number)
status-restorable-newer = Entries written or changed since: { $count }
status-not-restorable = Restorable: no backup was tried yet. `daftar backup drill` tries whether one opens.
