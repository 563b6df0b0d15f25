### Syncing, and the devices of a journal: what can go wrong.

error-sync-missing = the folder is not there
error-sync-is-a-journal = that folder is a journal; choose another folder, in which nothing else is
error-sync-not-empty = the folder holds other things; choose an empty one
error-sync-other-journal = another journal is synced through that folder
error-sync-newer = a newer version of this program syncs through that folder; use that one
error-sync-interrupted = it was interrupted; what was done before stays, and the next sync goes on
error-retire-not-found = no device is called that
error-retire-ambiguous = several devices are called that; give the beginning of its number instead
error-retire-this-one = it is the device that you are working on; retire it from another one
error-retire-already = it is retired already
error-keep-not-a-head = none of the versions that stand side by side has an id that begins like that
error-keep-one-alone = there is only one version; there is nothing to choose
# $writer (text)
finding-forked = the records of one device ({ $writer }) went on in two places: its disk was copied or put back. Both are kept and shown; the device has a new number since
