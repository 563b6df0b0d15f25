### Errors of guardians and their shares.

# $count (number)
error-share-count = there are { $count } words; a share has 33
# $place (number)
error-share-unknown = word { $place } is not in the list
# $place (number)
error-share-wrong-word = word { $place } is another than was written down
error-share-wrong-words = several words are others than were written down, or two changed places
error-share-newer = the share was made by a newer version of this program; use that one
error-share-foreign = these words were not made by this program
error-share-not-for-us = it does not open with this phrase or key
error-share-damaged = the file is damaged
# $place (number)
# $why (text)
error-share-at = share { $place }: { $why }
# $needed (number)
# $given (number)
error-shares-too-few = it takes { $needed } shares; there are { $given }
# $place (number)
error-shares-another-journal = share { $place } is of another journal than the first one: their code words differ
# $place (number)
error-shares-older-set = share { $place } is of an older set than the others
# $place (number)
error-shares-another-set = share { $place } belongs to another set than the first one
# $place (number)
error-shares-twice = share { $place } is there twice
error-shares-do-not-fit = the shares do not fit together; one of them is not as it was made
error-guardians-count = there can be 2 to 5 guardians, and it takes at least two of them and at most all
error-guardians-names = every guardian needs a name of their own
error-guardians-none = this journal has no guardians
error-guardians-not-of-this = the shares fit together, but do not open this journal: they are of an older set, or of another journal
# $why (text)
error-guardians-write = the way in was changed, but the list of guardians could not be written: { $why }
error-way-opened-by-it = the journal was opened by this way; open it with the passphrase first
error-shares-not-empty = the folder for the shares is not empty; choose a new one
error-shares-in-journal = the folder lies in the journal; whoever copies that would have the shares too
error-guardians-older-set = the shares fit together, but are of an older set: they open older copies alone
error-guardians-other-journal = the shares fit together, but are of another journal: their code word is another
