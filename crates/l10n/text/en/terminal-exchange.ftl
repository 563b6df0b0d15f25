### What the commands of the terminal say of backups, bundles, checks and sheets.

## Handing over.

choose-nothing = there is no incident to hand over
# $bundle (text)
# $path (text)
bundle-made = Bundle { $bundle } is in { $path }
# $incidents (text)
# $files (text)
# $size (text)
# $hash (text)
bundle-size = { $incidents }, { $files }, { $size }, SHA-256 { $hash }
# $words (text)
bundle-read-words = Read these words to the receiver by voice, so that they know it is yours: { $words }
# $fingerprint (text)
bundle-stock-tools = With stock tools alone, the receiver compares this instead: { $fingerprint }
bundle-carries-key = It carries your sender key: two receivers who compare their bundles can tell that both are from you.
bundle-to-nobody = `--to` names neither a recipient (`age1…`) nor a contact
bundle-to-several = `--to` fits several contacts; use an id
bundle-no-recipient = that contact has no recipient yet
bundle-no-recipient-hint = ask them for it, and add it: `daftar contact edit ID --recipient AGE1…`
bundle-not-compared = this contact's recipient was never compared by voice. If it is somebody else's, they can read the bundle.
# $why (text)
bundle-contact-recipient = the contact's recipient: { $why }
# $why (text)
bundle-key-file-is = the key file is { $why }
# $bundle (text)
# $when (text)
bundle-unaltered = Unaltered. Bundle { $bundle } of { $when }
# $incidents (text)
# $files (number)
bundle-holds = { $files ->
    [one] { $incidents }, { $files } attached file
   *[other] { $incidents }, { $files } attached files
}
# $key (text)
bundle-sender = Sender key { $key }
# $words (text)
bundle-compare = Words to compare with the sender by voice: { $words }
bundle-passed-on = this bundle was made for somebody else, who passed it on.
bundle-proves = The key in a bundle proves nothing about who sent it until the words were compared by voice. The dates are the sender's own.
# $path (text)
bundle-files-in = The files are in { $path }
bundle-not-encrypted = They are not encrypted there.
plain-warning = This writes names, accounts and evidence into a folder without encryption. Whoever gets this computer or the folder can read them, and deleting the folder later may not remove them from the disk.
plain-question = Write it all the same?
plain-nothing = nothing was written
plain-nothing-hint = say `--yes`, or make a bundle: `daftar bundle create`
# $number (number)
# $incident (text)
plain-file-missing = file { $number } of incident { $incident } is missing and is not in the folder
# $number (number)
# $incident (text)
plain-file-damaged = file { $number } of incident { $incident } is damaged and is not in the folder
plain-not-logged = the journal's disk is full, so the journal has no note of this export. Make room, and write down yourself who gets it.
# $recipient (text)
identity-recipient = Recipient: { $recipient }
# $words (text)
identity-words = Words to read out: { $words }
identity-give = Give the recipient to those who will send you bundles, and read them the words by voice.
identity-keep = The key file opens every bundle sent to you: keep it where nobody else gets it, and keep a copy.

## Backups.

# $number (text)
# $files (text)
# $size (text)
backup-done = Backup { $number } is done and was read back: { $files }, { $size }
backup-opens = It opens with the journal's passphrase. Keep it away from this computer.
backup-no-checkpoint = the journal's disk is full, so no checkpoint was signed for this backup.
backup-older = This journal lacks records that are in the newest backup there: an old copy was put back, or the end of the journal was lost. `daftar repair --from` that backup brings them back.
backup-older-question = Make the backup all the same? The newer one is kept beside it.
# $when (text)
# $files (text)
# $size (text)
backup-sound = Backup of { $when }: { $files }, { $size }, all as they were written
backup-shows = Without the passphrase this shows that nothing changed since, not who wrote it.
# $count (number)
backup-forgotten = { $count ->
    [one] Of { $count } forgotten record it holds only hashes.
   *[other] Of { $count } forgotten records it holds only hashes.
}
# $numbers (text)
backup-before-forget = Made before something was forgotten, and still holding it: backup { $numbers }. It goes as newer ones follow here (three are kept). To be rid of it now, make a backup in another folder and delete this one.
# $when (text)
# $path (text)
restore-done = The journal of { $when } is in { $path }

## Checking, repairing, salvaging.

# $entries (number)
# $versions (number)
# $files (text)
# $checkpoints (number)
# $state (text)
check-done = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} in { $versions ->
    [one] { $versions } version
   *[other] { $versions } versions
}, { $files }, { $checkpoints ->
    [one] { $checkpoints } checkpoint
   *[other] { $checkpoints } checkpoints
}: { $state }
check-damage = damage was found
check-sound = everything reads as it was written
check-notes = what is there reads as it was written; see the notes
# $when (text)
against-consistent = Everything that was here at { $when } is here
# $missing (number)
# $when (text)
against-damaged = { $missing } records that were here at { $when } are missing or damaged; `daftar repair --from BACKUP` brings them back
# $when (text)
# $missing (number)
against-older = This journal is older than it was at { $when }: at least { $missing } records are missing at its end. If you did not put an old copy back, somebody did, or the end was lost; `daftar repair --from BACKUP` brings them back
# $when (text)
against-apart = This journal went another way than it had gone at { $when }: both went on by themselves after a copy was made. Keep both; `daftar restore BACKUP --journal DIR` makes a journal of the other one
# $count (number)
repair-keyring = { $count ->
    [one] { $count } copy of the keyring made again
   *[other] { $count } copies of the keyring made again
}
# $records (text)
repair-records = { $records } brought back from the copy
# $records (text)
repair-turned = { $records } made whole by turning one bit back
# $files (text)
repair-files = { $files } brought back from the copy
# $count (number)
repair-unfinished = { $count ->
    [one] { $count } unfinished file removed
   *[other] { $count } unfinished files removed
}
repair-index = The index was made again
# $path (text)
repair-kept = the damaged original is kept as { $path }
# $records (text)
repair-not-taken = { $records } of the copy were not taken: they do not follow from what is here. This journal or the copy went on by itself; `daftar restore` makes a journal of the copy beside this one
repair-remains = Some damage remains; it is named above
repair-sound = Everything reads as it was written
repair-notes = Everything reads as it was written; see the notes
salvage-warning = This writes every record and file that still opens into a folder without encryption, closed entries too. Whoever gets this computer or the folder can read them, and deleting the folder later may not remove them from the disk.
salvage-nothing-hint = say `--yes`, or repair the journal: `daftar repair --from BACKUP`
# $entries (number)
# $versions (number)
# $incidents (text)
# $contacts (text)
salvage-records = { $entries ->
    [one] { $entries } entry
   *[other] { $entries } entries
} in { $versions ->
    [one] { $versions } version
   *[other] { $versions } versions
}: { $incidents }, { $contacts }
# $files (text)
# $unsure (number)
# $missing (number)
salvage-files = { $files } as attached, { $unsure } not known to be as attached, { $missing } missing
# $records (text)
salvage-unread = { $records } did not open
# $files (text)
salvage-unreadable = { $files } could not be read from the disk
salvage-gave-up = a part of the files asked for more work than it was worth and was passed over

## Sheets.

# $rows (number)
# $new (number)
# $known (number)
import-done = { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}, { $new ->
    [one] { $new } new incident
   *[other] { $new } new incidents
}, { $known } known from an earlier import
# $columns (text)
import-columns = Columns without a field of their own are kept in the notes: { $columns }
import-refused = Not taken in:
import-interrupted = Interrupted. What is counted above is kept; import the same file again to go on.
import-no-file = that is no file that can be read as a sheet
import-no-file-hint = save the sheet as a CSV file, and import that

## The window.

window-no-browser = no browser could be opened
window-no-browser-hint = `daftar open --no-window` prints the address
