### One entry: its evidence, its versions, closing and forgetting it.

## Evidence.

# $when (text): a date and a time
entry-added = Added { $when }
entry-take-out = Take it out
entry-risky = This file may run a program when it is opened. It is not shown here. Do not open it on this computer.
entry-not-shown = A file of this kind is not shown here. To look at it, take it out.
entry-file-lost = This file cannot be read in the journal. A backup may still hold it.
entry-document = Show the document here
# $key (text): a key of the keyboard
entry-document-keys = Inside the document { $key } does nothing. To leave at once, click beside it first, or use the button at the top.
entry-document-links = Do not follow links in it: they lead out of the journal.

## Translations.

# $name (text): who translated
entry-translated-by = Translated by { $name }
entry-by-machine = Translated by a machine
entry-checked = Read by somebody who knows both languages
entry-unchecked = Nobody who knows both languages has read it yet

## Versions.

entry-versions = Versions
entry-version-newest = Now
entry-by-keeper = Typed in
entry-by-import = Taken from a table
# $when (text): a date and a time
entry-as-stood = This is how it stood on { $when }.
entry-show-newest = Show how it stands now

## What can be done.

entry-do = What you can do
entry-change = Change or add a file
entry-close = Leave it out of lists
entry-reopen = Put it back into lists
entry-forget = Forget it …
entry-forget-title = Forget this entry
# $versions (text): how many versions
# $files (text): how many files
entry-forget-goes = This goes: { $versions }, { $files }.
entry-forget-agree = I want it to be forgotten
entry-forget-now = Forget it
entry-forget-tick = Nothing was forgotten. If you want it, tick the box first.
# $versions (text): how many versions
# $files (text): how many files
entry-forgot = Forgotten: { $versions }, { $files }.
# $files (text): how many files
entry-forgot-shared = These stay, because another entry has them too: { $files }.
entry-forgot-unread = Some places in the journal cannot be read and may hold more of it. They were left as they are.
entry-forgot-sheet = It came from a table. Taking that table in again brings it back.
entry-forgot-unfinished = It is forgotten and is not shown any more. Not all of it is wiped yet: that goes on when the journal is opened next time.
