### Handing accounts over.

hand-title = Hand over
hand-which = Which accounts
hand-this-one = This account
hand-to-whom = Who shall get it
hand-to-phrase = Whoever knows a phrase that you tell by voice
# $age (text)
hand-to-recipient = Whoever holds a key, { $age }
hand-recipient = Their key
hand-to-plain = A folder that is not encrypted
hand-look = Look over what leaves
hand-look-title = What leaves and what stays
hand-leaves = This leaves
hand-stays = This stays
hand-versions = Earlier versions of these accounts
hand-drafts = What is not finished
hand-zone = Your time zone
hand-agreed = I have read this and want it all the same
hand-folder = Into which folder
hand-another-folder = Or another folder
# $drive (text)
# $path (text)
hand-folder-hint = Write the folder as this computer names it, for example { $drive } or { $path }.
hand-unclear = Name a folder that is there, and answer what is asked below.
hand-go = Hand over
hand-done = It is ready
hand-is-in = It is here:
hand-phrase = This phrase opens it. It is shown only now.
hand-sender-words = Read these words to the receiver by voice, so that they know it is yours:
hand-log = What was handed over
hand-log-empty = Nothing was handed over yet.
hand-account = An account
hand-nothing = Choose at least one account.
# $age (text)
hand-no-receiver = Choose who shall get it. A key begins with { $age }.
hand-exists = There is something of that name already. Nothing was overwritten.
hand-damaged = A file of these accounts is damaged or missing, so nothing was handed over. A backup may still have it.
hand-too-large = This is too much for one bundle. Choose fewer accounts.
hand-stopped = It was stopped. Nothing was handed over.
# $count (number)
hand-other-accounts = Other accounts: { $count }
# $count (number)
hand-contacts = Contacts: { $count }
# $count (number)
hand-left-out = Files that do not read and stayed here: { $count }.
hand-folder-first = Choose a folder that is there.
