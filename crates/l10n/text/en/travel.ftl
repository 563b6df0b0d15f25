### Leaving without the journal, in the app.

travel-title = Before a border
travel-steps = A backup is made and read back, then opened with what you type here and read through. Only if all of it is there, the journal is erased on this computer.
travel-where = Where the journal goes
travel-open-with = With what will you open it afterwards? Type that one here, so that it is tried.
travel-passphrase = The passphrase
travel-words = Or the recovery words, or their numbers
travel-agreed = Then erase the journal on this computer
travel-agree-first = Nothing was done: what cannot be taken back has to be ticked.
travel-go = Pack and erase
travel-bag = Do not carry the backup and what opens it in one bag.
travel-is-in = The journal is in this backup, which was opened and read through:
travel-back = Get the journal back
erase-title = Erase the journal here
# $place (text)
erase-is-elsewhere = The backup in { $place } was tried and holds everything.
# $count (number)
erase-not-elsewhere = No backup was tried since this many entries were written or changed: { $count }. Make one and try it first.
erase-agreed = Erase the journal on this computer
erase-lost = What is in no backup may be lost
erase-go = Erase
erase-gone = The journal is erased here
erase-not-reached = What erasing does not reach:
# $place (text)
erase-tried-gone = The backup in { $place }, which was tried and holds everything, is not there now; put the stick in, or try another one.
