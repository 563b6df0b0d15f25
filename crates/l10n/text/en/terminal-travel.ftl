### Leaving without the journal, in the terminal.

# $why (text)
cannot-pack = could not pack the journal: { $why }
# $why (text)
cannot-erase = could not erase the journal: { $why }
travel-what = A backup is made, read back, opened and read through. Only if all of it is there, the journal is erased on this computer.
travel-question = Pack the journal and erase it here?
travel-usage = without a terminal this is done with `--yes` alone
# $path (text)
travel-packed = The journal is in { $path }, which was opened and read through. Here it is erased.
travel-apart = Do not carry the backup and what opens it together.
travel-unpack-later = Afterwards `daftar travel unpack` gets it back.
# $count (number)
erase-not-fresh = no backup was tried { $count ->
    [one] since { $count } entry was written or changed
   *[other] since { $count } entries were written or changed
}; `daftar backup drill` tries one, or `--yes` erases all the same
# $date (text)
# $place (text)
erase-question = The backup of { $date } in { $place } was tried and holds everything. Erase the journal here?
erase-done = The journal is erased here: its keys first, then the rest.
terminal-nothing-changed = nothing was changed
# $place (text)
erase-backup-gone = the backup in { $place }, which was tried and holds everything, is not there now; put the stick in, or try another one
