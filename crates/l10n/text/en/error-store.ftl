### What can be wrong with the folder and the disk. They stand after "could not …: " or alone, without a full stop.

# $path (text)
error-store-already-a-journal = the folder { $path } already holds a journal
# $path (text)
error-store-not-empty = the folder { $path } is not empty
error-store-disk-full = the disk is full
# $path (text)
error-store-no-permission = the system does not allow access to { $path }
error-store-newer = the journal is of a newer format than this program knows
# $path (text)
error-store-not-stored = what was written to { $path } does not read back
error-store-no-generation-left = the keyring cannot be changed any more: its generation numbers are used up
error-store-ledger-full = nothing more can be recorded in this ledger: its record numbers are used up
error-store-cursor-gone = the ledger no longer holds what was read before
# $path (text)
# $source (text)
error-store-io = { $path }: { $source }

# $by (text): what the other program says of itself
error-lock-in-use = the journal is in use by { $by }
error-lock-in-use-by-another = the journal is in use by another process

# $path (text)
error-keyring-files-not-a-journal = { $path } is not a journal
error-keyring-files-damaged = every copy of the keyring is damaged

## What the system says.

error-system-not-there = there is nothing of that name
error-system-no-permission = the system does not allow it
error-system-exists = there is something of that name already
error-system-full = the disk is full
error-system-protected = the disk is protected against writing
error-system-folder = it is a folder, not a file
error-system-no-folder = a part of the path is no folder
error-system-file-too-large = the disk takes no file as large as this
error-system-ended = it ends too early
error-system-closed = nobody reads it any more
error-system-interrupted = it was interrupted
error-system-busy = another program holds it
# $words (text): in the words of the system
error-system-other = the system says: { $words }
