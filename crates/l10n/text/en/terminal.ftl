### What the commands of the terminal say.

# $what (text)
terminal-error = Error: { $what }
# $what (text)
terminal-hint = Hint: { $what }
# $what (text)
terminal-note = Note: { $what }
# $place (text): file and line of the program
terminal-mistake = a mistake in the program itself, at { $place }
terminal-see-check = everything else was read. `daftar check` says more; make a backup, and restore from an older one if you have it.
# $what (text)
# $answers (text): the words for yes and no
terminal-ask = { $what } ({ $answers })
terminal-yes = yes
terminal-no = no

## What is wrong with the command line.

usage-unknown = there is a word or an option that this command does not know; texts with blanks stand in quotes
usage-no-command = there is no command of that name
# $what (text): names of options
usage-missing = something is missing: { $what }
# $what (text): names of options
usage-conflict = these do not go together: { $what } and another option
# $what (text): an option
usage-number = { $what } has another number of values
usage-not-text = the command line is not UTF-8
# $what (text): an option
usage-value = { $what } cannot have that value
usage-hint = `daftar help`, or `daftar help COMMAND`, tells what is understood
# $languages (text)
usage-no-language = this program speaks: { $languages }
usage-say-what-to-change = say what to change
usage-say-one-thing = say at least one thing about it, or attach a file
usage-say-one-thing-hint = `daftar add --text "what happened" --when "yesterday"`
usage-say-what-to-search = say what to search for
usage-no-day = that is no day, month or year that this program understands
usage-no-day-hint = for example 2024-03-02, 2024-03 or 2024
usage-contact-name = a contact has a name
usage-compared-words = `--compared-words` goes with a `--recipient`
usage-agreed = `--agreed` wants `WORDS=MEANING`
# $option (text)
# $why (text)
usage-option = { $option }: { $why }
usage-one-standard-input = standard input can give the passphrase or the text, not both
usage-text-not-utf8 = the text on standard input is not UTF-8
usage-phrase-not-text = the phrase file is not text
usage-no-terminal = there is no terminal to ask for the passphrase on
usage-no-terminal-hint = give it with `--passphrase-file FILE`, or `-` for standard input
usage-no-data-folder = this account has no data folder; name a folder with `--journal`
usage-bundle-needs = a bundle needs `--identity`, `--phrase` or `--phrase-file` to be opened
usage-three-numbers = wants three numbers: MiB, passes, lanes

## What to do.

hint-disk-full = make room on the disk; nothing that was acknowledged is lost
hint-no-permission = choose a folder that you may write to, or ask whoever owns this one
hint-damaged = make a backup of what reads, and restore damaged parts from an older backup
hint-newer = use the newer version of this program
hint-already-a-journal = choose another folder with `--journal`, or use the journal that is there
hint-in-use = close the other program that has the journal open, then try again
hint-not-a-journal = make one with `daftar init`, or name its folder with `--journal`
hint-restore-journal = restore the journal from a backup with `daftar restore`
hint-wrong-passphrase = check the keyboard's language and Caps Lock, then try again
hint-goes-on = every command goes on with it, once the journal's disk can be written again
hint-restore-file = restore the file from a backup
hint-another-backup = use another backup
hint-journal-is-older = `daftar repair --from` that backup brings them back; with `--yes` a backup is made all the same
hint-another-folder = choose another folder with `--journal`
hint-ask-phrase = ask for the phrase again, by voice
hint-ask-sender = ask the sender for it again, and tell them that this one was altered on the way
hint-other-keys = other keys may open it: a key file, or the passphrase of another time

## Progress.

progress-journal = Reading the journal
progress-everything = Reading everything back
progress-sealing = Sealing
progress-opening = Opening
progress-copying = Copying
progress-backup = Reading back
progress-restoring = Restoring
progress-rows = Taking in rows
progress-bundle = Sealing the bundle
progress-checking = Checking the bundle
progress-files = Writing the files
progress-writing = Writing
progress-salvage = Looking through the files

## Passphrases and phrases.

secret-passphrase = Passphrase
secret-new-passphrase = New passphrase
# $what (text)
secret-once-more = { $what }, once more
secret-phrase = Phrase
secret-new-phrase = Phrase to agree by voice (press Enter to have one made)
secret-not-the-same = the two passphrases are not the same; nothing was changed
secret-short = this passphrase is short. Whoever gets this computer can try many; four or more random words are better.
# $phrase (text)
secret-phrase-is = The phrase is: { $phrase }
secret-tell-by-voice = Tell it by voice, not in a message. It is not kept anywhere.

## A journal is made; its passphrase is changed.

# $path (text)
init-made = The journal is in { $path }
init-no-way-back = Without the passphrase nobody can open it, and nobody can give the passphrase back: write it down, and keep it away from this computer.
init-backup-soon = Make a backup soon: `daftar backup create FOLDER`
change-done = The passphrase is changed.
change-old-copies = Whoever has the old passphrase and an old copy of the journal, a backup too, can still open that copy.
change-rotated = What is written from now on does not open with an old copy.
change-not-rotated = With such an old copy they can open new records too, if they get those: `--rotate` prevents it.

## Incidents and files.

# $path (text)
add-original = The original is still at { $path }
add-own-type = a type is kept as written; it is not one of the names that this program knows.
add-write = Write what happened. End with Ctrl-D on a line of its own (on Windows Ctrl-Z and Enter).
add-too-long = it is longer than 8 MiB; put it into a file and attach that
attach-no-file = it is a folder or another thing that is no file
attach-no-file-hint = attach the files in it one by one
extract-exists = there is something under the name given with `--out` already
extract-record-damaged = the record that names it is damaged
list-closed = closed
show-no-title = (no title)
# $id (text)
show-id = id { $id }
# $language (text)
# $by (text)
# $state (text)
show-translation = In { $language } ({ $by }, { $state })
show-by-machine = by a machine
show-checked = checked
show-not-checked = not checked
# $when (text)
show-written = Written { $when }
# $when (text)
show-changed = Changed { $when }
show-is-closed = Closed: left out of lists, searches and `--all`
show-other-head = There is another version of this beside it, from another device: see `daftar history`.
# $when (text)
# $names (text)
show-handed-over = Handed over { $when } to { $names }
# $when (text)
show-handed-over-nobody = Handed over { $when } without a named receiver

## Contacts.

contact-field-role = Role
contact-field-channel = Channel
# $channel (text)
# $when (text)
contact-field-safe-when = { $channel } (when: { $when })
contact-field-languages = Languages
contact-field-call-when = When to call
contact-field-agreed = Agreed words
contact-field-recipient = Recipient
contact-field-compared = Compared by voice
contact-field-not-compared = not yet: compare the twelve words by voice
contact-other-words = the words are not those of this recipient; nothing was kept
contact-other-words-hint = ask again by voice: a mistyped word, or somebody else's recipient

## Forgetting.

forget-nothing = nothing was removed
forget-nothing-unasked = nothing was removed: there is no terminal to ask on
hint-say-yes = say `--yes`
# $what (text)
forget-this = This will be taken out of the journal: { $what }.
forget-only-backup = It can be brought back only from a backup made before.
forget-question = Forget it?
forget-unread = an entry that does not read
# $id (text)
# $title (text)
# $parts (text): how many versions and files
forget-incident = incident { $id }, “{ $title }”: { $parts }
# $id (text)
# $title (text)
# $parts (text): how many versions
forget-contact = contact { $id }, “{ $title }”: { $parts }
# $versions (text)
# $files (text)
forget-done = Forgotten: { $versions }, { $files }
forget-backups = Backups made before still hold it, and restoring one brings it back. Make a new backup in a new folder, then delete the old ones.
forget-not-reached = Not reached: what was handed over, exported or extracted, the original files, and old blocks that the disk may keep.
forget-shows = The journal still shows that something was forgotten: its size, hashes of it, and in the log of handovers its id.
forget-sheet = It came from a sheet: importing that sheet again brings it back.
# $files (text)
forget-shared = Kept: { $files }, since another entry names them.
# $count (number)
forget-places = { $count ->
    [one] { $count } place in the journal cannot be read and may hold more of it; left as it is. `daftar check` says more.
   *[other] { $count } places in the journal cannot be read and may hold more of it; left as they are. `daftar check` says more.
}

## Where the journal is and what is in it.

# $path (text)
status-journal = Journal: { $path }
# $incidents (number)
# $files (text)
status-incidents = Incidents: { $incidents }, with { $files } (closed ones are not counted)
# $count (number)
status-contacts = Contacts: { $count }
# $count (number)
status-handovers = { $count ->
    [one] Handed over: { $count } time
   *[other] Handed over: { $count } times
}
# $memory (number)
# $passes (number)
# $lanes (number)
status-cost = A guess at the passphrase costs: { $memory } MiB, { $passes } passes, { $lanes } lanes
