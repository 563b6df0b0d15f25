### Errors of leaving without the journal, and of erasing it.

error-travel-damaged = something in the journal or in its backup is damaged; the journal was left where it is
error-travel-not-all = the backup opened, but does not hold everything that is in the journal; the journal was left where it is
# $why (text)
error-travel-erase = the backup is made and opens, but the journal could not be erased here: { $why }
error-erase-not-a-journal = there is no journal in that folder
# $why (text)
error-erase-store = some of it may be left; ask for it again: { $why }
