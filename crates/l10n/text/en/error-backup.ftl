### What can be wrong with backups in a single file, and with trying one.

error-backup-is-a-folder = there is a folder of that name; name the file that the backup is to be
error-backup-exists = there is a file of that name, and it is no backup of this journal; nothing was overwritten
error-backup-is-a-file = that is a file; a backup in a folder needs a folder
error-restore-wrong-words = these recovery words do not open it; they must be those that the journal had when the backup was made
error-restore-wrong-shares = these shares do not open it; they must be of the guardians that the journal had when the backup was made
# $why (text)
error-drill-not-noted = the backup opened; the journal could not note it: { $why }
