### Guardians in the app.

guardians-title = Guardians
guardians-what = If the passphrase is forgotten and the paper is gone, people whom you trust can open the journal together. Each of them holds a share; one share alone opens nothing.
guardians-who = Before you name somebody: do they, or people they love, live where that State can reach? Then not them.
guardians-better = Better a lawyer, an organisation, a friend abroad; and not all of them from one circle.
# $number (number)
guardians-person = Guardian { $number }
guardians-name = What you call them; it stands in this journal alone
guardians-reach = Do they, or people they love, live where that State can reach?
guardians-reach-yes = Yes, or I do not know
guardians-reach-no = No
guardians-recipient = Their age recipient, if they have one; else a phrase is made, which you tell them by voice
guardians-threshold = How many of them open the journal together
guardians-folder = Where the files for them go
guardians-make = Make the shares
guardians-make-new = Make new shares
guardians-new-replaces = There are guardians already. New shares take the place of theirs, which then open older copies alone.
# $name (text)
guardians-reachable = Not { $name }: whoever can be reached can be made to hand the share over, or to tell who else has one.
# $name (text)
guardians-unanswered = For { $name }, the question whether that State can reach them is still open.
# $name (text)
guardians-no-recipient = What stands for { $name } is no age recipient: a word that begins with “age1”.
guardians-no-folder = Choose where the files go.
guardians-made = The shares are made
# $folder (text)
guardians-in = They lie in { $folder }. Give each person the two files with their number, as a print or on a stick of their own, and then remove the folder.
guardians-phrases = Tell each their phrase by voice alone, never beside the files. It is shown this once.
guardians-by-key = opens with their own key
# $code (text)
guardians-code = Their shares name this journal by the code word “{ $code }” and nobody by name.
# $date (text)
guardians-tried = tried on { $date }
guardians-not-tried = not tried yet
guardians-try = Try whether shares open the journal
guardians-try-hint = Once a year, ask two of them for their shares by voice and try. Nothing is changed by it.
guardians-works = These shares open the journal. Nothing was changed.
guardians-revoke = Revoke the guardians
guardians-revoke-what = Their shares then no longer open this journal. Copies that were made before now they still open: every backup and every other device, until it was made anew. Make a new backup and destroy the older ones.
# $folder (text)
# $date (text)
guardians-old-backup = The newest backup that this journal knows of is of { $date } in { $folder }.
guardians-revoked = The guardians can no longer open this journal.
guardians-unlisted = Some people can open the journal, but the list of them was not written. Make new shares.
shares-files = Files of shares
# $number (number)
shares-typed = Share { $number }: its words, or all of its file
shares-phrase = The phrase of a sealed share
# $place (number)
shares-to-key = Share { $place } is sealed to its guardian’s key. The guardian opens it, with this program or with “age”, and tells you the words.
# $place (number)
shares-wants-phrase = Share { $place } is sealed with a phrase. Ask its guardian for it by voice.
recover-shares-link = The passphrase is forgotten, and guardians have shares
recover-shares-title = Open with shares of guardians
recover-shares-ask = Call the guardians, or meet them. Let them be sure that it is you, and ask for their shares and phrases.
recover-shares-goes-on = The shares and the recovery words go on opening the journal. Only the passphrase is replaced.
guardians-more = More guardians
restore-forgotten = The passphrase is forgotten: recovery words or shares
restore-new-passphrase = Give the journal a new passphrase too; without one the old one stays.
