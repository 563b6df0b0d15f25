### What can be wrong with keys, passphrases and phrases. They stand after "could not …: " or alone, without a full stop.

error-keyring-wrong-passphrase = wrong passphrase
error-keyring-damaged = the keyring is damaged
error-keyring-newer = this journal was made by a newer version of this program; use that one
error-keyring-excessive-cost = opening the keyring would cost more memory or time than this program allows; it was not made by this program
error-keyring-excessive-header = the keyring's header is larger than any that this program writes

error-passphrase-empty = the passphrase is empty
error-passphrase-too-long = the passphrase is longer than 1,024 bytes
error-passphrase-unassigned = the passphrase holds a character that another device might read differently; choose other characters
error-passphrase-not-text = the passphrase is not UTF-8 text

error-phrase-empty = the phrase is empty
error-phrase-not-ascii = the phrase may hold only the letters a to z, digits and signs of an English keyboard

error-cost-below-floor = the cost is below 64 MiB, 3 passes and 4 lanes
error-cost-above-ceiling = the cost is above 256 MiB or a quarter of this computer's memory, 32 passes or 16 lanes

error-payload-newer = it was written by a newer version of this program
error-payload-damaged = its content is damaged
error-payload-excessive = its content is larger than any that this program writes
error-payload-too-large = this is too much for one record

error-not-an-identity = not an age identity (a line that begins with AGE-SECRET-KEY-1)

error-not-a-recipient = not an age recipient (a word of 62 characters that begins with age1)

# $count (number)
error-recovery-count = there are { $count } words or numbers; it takes 24
# $place (number)
error-recovery-unknown = at place { $place } stands no word of the list and no number from 1 to 2048, or the word and the number there do not belong together
error-recovery-mistyped = one of the words is another than on the sheet, or two changed places
error-recovery-not-of-journal = these words do not open this journal
error-way-name = a way into the keyring cannot have that name
error-way-too-many = the keyring has four ways in already; more would show
