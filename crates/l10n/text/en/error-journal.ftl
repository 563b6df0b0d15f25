### What can be wrong with the journal and its entries. They stand after "could not …: " or alone, without a full stop.

error-read-index = the index cannot be made in the journal's folder

error-resolve-no-incident = no incident has an id that begins like that
error-resolve-no-contact = no contact has an id that begins like that
error-resolve-no-incident-or-contact = no incident or contact has an id that begins like that
error-resolve-no-file = no file has an id that begins like that
error-resolve-nothing = nothing has an id that begins like that
# $count (number)
error-resolve-ambiguous = { $count } ids begin like that; give more of it
# $why (text)
error-resolve-damaged = that entry is damaged: { $why }

error-fields-value-too-large = one paragraph or field is longer than 1 MiB; put it into a file and attach that
error-fields-too-many = there are more than 16,384 paragraphs or fields; put the text into a file and attach that

error-draft-not-readable = what a newer version of this program wrote into this entry cannot be kept beside the change; use that version
error-draft-too-large = the text is longer than 8 MiB; put it into a file and attach that

error-write-own-ledger-missing = the records that were written on this computer are missing from the journal
error-write-forgotten = that entry was forgotten

error-forget-not-there = there is nothing of it in the journal
error-forget-interrupted = it was interrupted; nothing was removed
# $why (text)
error-forget-read = nothing was removed: { $why }
# $why (text)
error-forget-write = nothing was removed: { $why }
# $why (text)
error-forget-unfinished = it is forgotten and is not shown any more, but not all of it is wiped yet: { $why }

# $why (text)
error-attach-read = the file cannot be read: { $why }
error-attach-too-large = the file is larger than 1 TiB

error-extract-missing = the file is missing from the journal
error-extract-damaged = the file in the journal is damaged

error-check-interrupted = it was interrupted; nothing was changed
