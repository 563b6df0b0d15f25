### What can be wrong with backups, bundles, sheets and repairs. They stand after "could not …: " or alone, without a full stop.

error-backup-not-a-backup = there is no backup in that folder
error-backup-no-folder = there is no folder in which the backup would lie; look at the name, and whether the stick is in
error-backup-not-empty = the folder is not empty and holds no backup; choose an empty one, or one that has a backup
error-backup-target-is-journal = the folder is a journal, or lies in one; a backup must lie elsewhere
error-backup-other-journal = the folder holds the backup of another journal; choose a folder for this one alone
error-backup-journal-is-older = this journal is older than the newest backup there: that one holds records which this journal lacks
error-backup-newer = the backup was made by a newer version of this program; use that one
error-backup-damaged = no list of files in the backup is as it was written
error-backup-too-many = the journal holds more files than a backup can list
# $why (text)
error-backup-checkpoint = the journal itself: { $why }
# $why (text)
error-backup-journal = the journal itself: { $why }
# $why (text)
error-backup-target = the backup's folder: { $why }
error-backup-interrupted = it was interrupted; backups that were complete before are as they were

error-restore-exists = the folder already holds a journal; it was left as it is
error-restore-not-empty = the folder for the journal is not empty; it was left as it is
error-restore-in-backup = the folder for the journal lies in the backup; choose another one
error-restore-wrong-passphrase = wrong passphrase; it must be the one that the journal had when the backup was made
error-restore-keyring-damaged = no copy of the keyring in the backup is as it was written
# $why (text)
error-restore-disk = the new journal's folder: { $why }
error-restore-interrupted = it was interrupted; nothing was restored

error-pack-nothing = there is no incident to hand over
# $incident (text)
# $number (number)
error-pack-missing-attachment = file { $number } of incident { $incident } is missing from the journal
# $incident (text)
# $number (number)
error-pack-damaged-attachment = file { $number } of incident { $incident } is damaged
error-pack-too-large = it is too much for one bundle; choose fewer incidents
error-pack-stopped = it was stopped; nothing was written

error-create-bundle-exists = there is already a file of that name; nothing was overwritten
error-create-bundle-no-receivers = no receiver is given
# $most (number)
error-create-bundle-too-many-receivers = one bundle can go to { $most } receivers at most; make several bundles
error-create-bundle-not-stored = what was written does not read back; the disk may be failing
# $why (text)
error-create-bundle-not-logged = the journal could not note what leaves, so nothing was handed over: { $why }

error-export-exists = that folder is not empty; nothing was overwritten
# $why (text)
error-export-not-logged = the journal could not note what leaves, so nothing was handed over: { $why }

error-open-bundle-not-for-us = it is sealed to somebody else's key
error-open-bundle-needs-phrase = it is sealed to a phrase, not to a key; give the phrase
error-open-bundle-needs-identity = it is sealed to a key, not to a phrase; give the key file
error-open-bundle-wrong-phrase = the phrase is wrong
error-open-bundle-not-a-bundle = it is not a bundle, or its beginning is damaged
# $why (text)
error-open-bundle-altered = it is damaged or was altered: { $why }
error-open-bundle-newer = it was made by a newer version of this program, which can open it
error-open-bundle-excessive-work = opening it would take longer than this program allows
error-open-bundle-exists = that folder is not empty; nothing was overwritten
error-open-bundle-interrupted = it was stopped; nothing was written

error-altered-part-encryption = the encrypted file does not fit its key
# $why (text)
error-altered-part-archive = the ZIP in it is not as it must be: { $why }
error-altered-part-manifest-missing = the list of its files (manifest.json) is missing
error-altered-part-signature-missing = the signature (manifest.json.sig) is missing
error-altered-part-signature = the signature does not fit the list of its files (manifest.json)
error-altered-part-manifest = the list of its files (manifest.json) is not in the form that it must have
error-altered-part-sender = it names another sender than the one who signed it
error-altered-part-checkpoint = a checkpoint in it is not in the form that it must have
# $number (number)
error-altered-part-file-missing = file { $number } of the list in manifest.json is missing
error-altered-part-file-unlisted = it holds a file that is not listed in manifest.json
# $number (number)
error-altered-part-file-changed = file { $number } of the list in manifest.json was changed
error-altered-part-incidents = incidents.json does not hold the incidents that manifest.json lists

error-archive-io = the file could not be read
error-archive-end-missing = it is not a ZIP, or it is cut short, or something was added at its end
error-archive-directory = its list of contents is damaged
error-archive-comment = it carries a comment, which is not allowed here
error-archive-multiple-disks = it is one part of a split archive
# $limit (number)
error-archive-too-many-entries = it has more than { $limit } entries
# $limit (number)
error-archive-too-large = it would unpack to more than { $limit } bytes
# $entry (number)
error-archive-name = entry { $entry } has a name that is not allowed
# $entry (number)
error-archive-duplicate = entry { $entry } has the name of another entry
# $entry (number)
error-archive-not-a-file = entry { $entry } is not an ordinary file
# $entry (number)
error-archive-encrypted = entry { $entry } is encrypted inside the ZIP
# $entry (number)
error-archive-data-descriptor = entry { $entry } has its sizes after its content
# $entry (number)
error-archive-feature = entry { $entry } uses a ZIP feature that is not allowed here
# $entry (number)
error-archive-method = entry { $entry } is compressed in an unknown way
# $entry (number)
error-archive-headers-differ = entry { $entry } is described in two different ways
# $entry (number)
error-archive-layout = entry { $entry } overlaps another or has hidden bytes beside it
# $entry (number)
error-archive-ratio = entry { $entry } would unpack to far more than its size
# $entry (number)
error-archive-size = entry { $entry } does not have the size it declares
# $entry (number)
error-archive-checksum = entry { $entry } is damaged
error-archive-missing = an expected entry is missing
# $entry (number)
# $limit (number)
error-archive-too-long = entry { $entry } is longer than { $limit } bytes

error-write-new-exists = there is something of that name already; nothing was overwritten
error-write-new-interrupted = it was interrupted; nothing was written

# $added (number)
# $source (text)
error-import-broken-off = { $source }; new incidents up to there: { $added }. To go on, import the same sheet again
# $added (number)
# $source (text)
error-import-write = { $source }; new incidents up to there: { $added }. To go on, import the same sheet again

error-sheet-empty = the file is empty
error-sheet-no-header = the first row does not name the columns; write a first row with names such as: When, Place, What happened, Who, By whom, Who told me, How, Files
error-sheet-too-many-columns = the sheet has more than 1,000 columns; keep those with the log and save it again
error-sheet-header-too-long = the first row is too long to be the names of columns
error-sheet-unclosed-header = a quotation mark in the first row is opened and never closed
error-sheet-not-utf8 = the first row is not written as UTF-8; save the sheet as “CSV UTF-8” and import it again
error-sheet-workbook = this is a spreadsheet or document, not CSV; open it and save the sheet as “CSV UTF-8”
error-sheet-not-text = this is not plain text; save the sheet as “CSV UTF-8” and import it again
# $line (text)
error-sheet-row-without-end = the row on line { $line } is longer than 64 MiB: this is no sheet, or a quotation mark is opened there and never closed; close it or take it away
error-sheet-read = the file could not be read to its end

error-refusal-not-utf8 = not written as UTF-8; save the sheet as “CSV UTF-8” and import it again
error-refusal-cell-too-large = one cell is longer than 1 MiB; keep long texts as a file and attach it
error-refusal-row-too-large = the row is longer than 4 MiB; keep long texts as a file and attach it
error-refusal-too-many-cells = the row has more than 1,000 cells
error-refusal-unclosed-quote = a quotation mark is opened and never closed; close it or take it away, and import again

error-repair-no-source = what was given with `--from` is neither a backup nor a copy of a journal
error-repair-other-journal = the backup is of another journal
error-repair-itself = the copy is the journal itself; give another one
error-repair-interrupted = it was interrupted; what was repaired before stays so, and the next repair goes on

error-salvage-exists = there is something in the folder given with `--out` already; nothing was written
error-salvage-nothing = nothing in that folder opens with these keys
error-salvage-interrupted = it was interrupted; nothing was written

# $why (text)
error-salvage-keys-key-file = the key file is { $why }
error-salvage-keys-no-keyring = there is no keyring in that folder; give a key file with `--identity`
# $why (text)
error-salvage-keys-io = the folder cannot be read: { $why }

error-against-other-journal = it is not of this journal
error-against-no-checkpoint = it carries no checkpoint that a device of this journal signed

## Rows of a sheet.

# $line (text)
# $why (text)
error-row = line { $line }: { $why }
# $first (text)
# $last (text)
# $why (text)
error-rows = lines { $first } to { $last }: { $why }
error-row-more-cells = There are more cells than columns. Those beyond the last column are in the notes.
error-row-fewer-cells = There are fewer cells than columns. What is there is kept.
error-row-own-type = The type is not among the known ones. It is kept as written.
error-row-files-named = Files named in the sheet are not attached: attach them with `daftar attach`. Their names are in the notes.

## What is damaged in a backup.

# $path (text)
error-saved-damaged-before = { $path } was damaged in the journal already when the backup was made
# $path (text)
error-saved-damaged = { $path } is damaged in the backup
# $path (text)
error-saved-missing = { $path } is missing from the backup, in part or whole
# $path (text)
# $saved (text)
error-saved-in-journal = { $path } is damaged in the journal; { $saved }
# $path (text)
# $saved (text)
error-saved-unread = { $path } cannot be read from the journal; { $saved }
# $damage (text)
# $saved (text)
error-saved-ledger = { $damage }; { $saved }
error-saved-keyring-copy = a copy of the keyring in the journal is damaged; the other one is in the backup twice
# $number (text)
error-saved-list = the list of backup { $number } is damaged; an older one was used
# $newest (text)
# $from (text)
error-saved-keyring = the keyring of backup { $newest } is damaged; that of backup { $from } was used
error-saved-no-keyring = the backup holds no keyring, and cannot be opened
error-saved-no-records = the backup holds no records
error-saved-kept-before = the backup keeps the copy that it had
error-saved-as-it-lies = it was copied as it lies
error-saved-not-saved = it is not in the backup
# $number (text)
error-saved-journal-is-older = this journal lacks records that are in backup { $number }; that one was kept beside the new one
