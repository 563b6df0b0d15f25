### What is damaged or worth a note, as `daftar check` and every other command tell it.

# $what (text)
finding-damaged = Damaged: { $what }
# $what (text)
finding-note = Note: { $what }
# $what (text): what was found
# $place (text): where in the ledger, or which file
finding-at = { $what } ({ $place })
# $before (text): why a record does not read
# $what (text)
finding-because = { $before }: { $what }

## Where.

# $path (text)
# $byte (text)
finding-place = { $path }, byte { $byte }
# $path (text)
# $byte (text)
# $length (text)
finding-place-length = { $path }, byte { $byte }, { $length } bytes
# $number (text)
# $rest (text)
finding-place-record = record { $number }, { $rest }
# $first (text)
# $last (text)
# $rest (text)
finding-place-records = records { $first } to { $last }, { $rest }

## Whose.

# $id (text)
finding-incident = the incident { $id }
# $id (text)
finding-contact = the contact { $id }
# $id (text)
finding-handover = the handover { $id }
# $id (text)
finding-entry = the entry { $id }
# $entry (text)
# $title (text)
finding-titled = { $entry } “{ $title }”
# $entry (text)
# $when (text)
finding-dated = { $entry } ({ $when })
# $names (text)
# $more (number)
finding-and-more = { $names } and { $more } more

## Records.

finding-advice = `daftar repair --from BACKUP` brings it back if the backup has it
# $names (text)
# $advice (text)
finding-lost-whole = { $names } cannot be read, and no other version reads. { $advice }
# $names (text)
# $command (text)
# $advice (text)
finding-lost-newest = the newest version of { $names } cannot be read; an older one can, and may be shown instead: { $command }. { $advice }
# $names (text)
# $advice (text)
finding-lost-older = an older version of { $names } cannot be read; the newest one can. { $advice }
# $advice (text)
finding-beginning = the beginning of a part of the journal is damaged; the records behind it are read all the same. { $advice }
# $advice (text)
finding-checkpoint = a signed checkpoint cannot be read. No account is touched by that. { $advice }
# $advice (text)
finding-bytes = bytes in the journal are damaged; whether something was lost by that is not known. { $advice }
# $advice (text)
finding-no-account = records that hold no account cannot be read, such as a checkpoint. { $advice }
# $count (number)
# $advice (text)
finding-versions = { $count ->
    [one] one version of an entry cannot be read; which one is not known. { $advice }
   *[other] { $count } versions of entries cannot be read; which ones is not known. { $advice }
}
# $advice (text)
finding-something = something that was written down cannot be read; what it was is not known: an entry may be missing from lists, or be shown in an older version. { $advice }
finding-file-gone = a file of the journal is missing
finding-file-withheld = the disk does not give a file of the journal back
finding-wiped = a record was wiped, and nothing says why
finding-does-not-follow = a record does not follow the one before it: something was taken out or put in here. It is shown all the same
finding-newer-records = records of a newer version of this program are here; they are kept, and that version can show them
finding-unfinished-end = the last thing that was written here is not whole. If writing was interrupted, it was never acknowledged and nothing is lost; if the end of the file was cut off later, the last record is gone
finding-unfinished = writing was interrupted here once, and went on after it; nothing that was acknowledged is lost
# $length (text)
finding-bytes-unread = { $length } bytes cannot be read
# $number (text)
finding-record-damaged = record { $number } is damaged
# $number (text)
finding-record-missing = record { $number } is missing
# $first (text)
# $last (text)
finding-records-missing = records { $first } to { $last } are missing
# $number (text)
finding-record-astray = record { $number } does not follow the one before it
# $last (text)
finding-files-missing = the files up to { $last } are missing
# $length (text)
finding-bytes-newer = { $length } bytes are of a newer format than this program knows
# $number (text)
finding-record-shut = record { $number } does not open
# $number (text)
finding-record-wiped = record { $number } was wiped, and nothing says why

## The journal as a whole.

# $segment (text)
# $writer (text)
# $byte (text)
finding-record = a record in the journal is damaged and cannot be read (part { $segment } of { $writer }, from byte { $byte })
finding-newer = a record was written by a newer version of this program; it is kept, and that version can show it
# $writer (text)
finding-own-ledger = the records that were written on this computer are missing from the journal ({ $writer }); restore them from a backup
# $writer (text)
finding-stranger = a part of the journal ({ $writer }) was not written by a device of this journal; it is left alone and not shown
# $writer (text)
finding-certificate = the beginning of a part of the journal ({ $writer }) is damaged; the records in it are read all the same
finding-keyring-copy = one of the two copies of the keyring is damaged or missing; the other one opened the journal. Make a backup now
finding-older-keyring = the newest keyring is damaged; an older one opened the journal. Make a backup now
# $why (text): in the words of the index
finding-index = the index was made again from the journal itself: { $why }
# $writer (text)
finding-rollback = this journal was further on when it was last opened on this computer: newer records are missing (of { $writer }). `daftar repair --from BACKUP` brings them back; if you put an older copy back yourself, `daftar repair --accept-older` goes on with it
finding-not-wiped = something that was forgotten is not shown, but could not be wiped from this disk; open the journal where it can be written
# $entry (text)
# $id (text)
finding-incident-file-missing = a file of incident { $entry } is missing: { $id }
# $entry (text)
# $id (text)
finding-incident-file-damaged = a file of incident { $entry } is damaged: { $id }
# $writer (text)
finding-checkpoint-misfit = a signed checkpoint does not fit the records before it (of { $writer })

## Files.

# $file (text)
# $entry (text)
# $advice (text)
finding-file-missing = the file “{ $file }” of { $entry } is missing; { $advice }
# $file (text)
# $entry (text)
# $advice (text)
finding-file-damaged = the file “{ $file }” of { $entry } is damaged; { $advice }
finding-keyrings-damaged = every copy of the keyring is damaged now; the journal does not open again. Make a backup before this program ends
finding-keyring-older = the newest keyring is damaged in both copies; an older one opened the journal, with the passphrase of that time. `daftar repair --from BACKUP` brings the newest one back if the backup has it
finding-keyring-damaged = a copy of the keyring is damaged; the journal opens by another one. `daftar repair` makes it again
finding-keyring-missing = a copy of the keyring is missing; the journal opens by another one. `daftar repair` makes it again
finding-drafts = what was begun in the app and not kept does not read any more; files that were added to it may be among those left over
finding-left-over = a file is left over: no entry that reads names it. It takes room, and does no harm
finding-original = a damaged file that was repaired is kept here; it may be removed once `daftar check` finds no damage
finding-interrupted = writing this file was interrupted; it does no harm, and goes by itself or with `daftar repair`
finding-index-silent = the index gives no answer, so lists cannot be shown. `daftar repair` makes it again
# $count (number)
finding-index-hides = the index does not show { $count } of the journal's entries as they are, so lists do not either. `daftar repair` makes it again
finding-for-reading = the journal lies where nothing can be written, and was opened for reading alone
