### Backups, and getting the journal back.

backup-title = Backup
backup-folder = In which folder
backup-takes-long = With many files this takes some minutes. Leave the window open.
backup-make = Make a backup
backup-restore = Get the journal back from a backup
# $day (text)
backup-last = The last backup was made on { $day }, here:
backup-restore-to = It will be in
backup-restore-from = The folder of the backup
backup-restore-passphrase = The passphrase that the journal had when the backup was made
backup-restore-do = Get it back
backup-restore-is = The journal will be as it was when the backup was made.
backup-not-one = There is no backup in that folder.
backup-in-journal = That folder belongs to the journal itself. A backup must lie elsewhere.
backup-of-other = In that folder is the backup of another journal. Choose a folder for this one alone.
backup-journal-older = The newest backup there holds more than this journal. Perhaps an old copy of the journal was put back. Nothing was written.
backup-damaged = The backup there is damaged. Nothing was changed. Try an older copy of it.
backup-interrupted = It was stopped before the end. Backups that were complete before are as they were.
backup-wrong-passphrase = This passphrase does not open the backup. It must be the one that the journal had then.
# $files (number)
backup-made = { $files ->
    [one] The backup is made and was read back: { $files } file.
   *[other] The backup is made and was read back: { $files } files.
}
backup-no-folder = There is no such folder, and none in which it would lie. Look at the name, and whether the stick is in.
