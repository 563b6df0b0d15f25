### What a computer still knows of a journal that is gone from it.

remains-title = What this computer still knows of it
# $path (text)
remains-program = the program itself: { $path }
# $path (text)
remains-recent = a list of files that were opened lately: { $path }
# $path (text)
remains-thumbnails = small pictures of files that were looked at: { $path }
# $path (text)
remains-commands = commands that were typed, with the program’s name among them: { $path }
# $path (text)
remains-swap = memory that the system wrote to disk, which can hold what was open: { $path }
# $path (text)
remains-started = a list of programs that were started: { $path }
remains-originals = photos and recordings that were added to accounts, where they were before; messengers and mail; what was printed or taken out
remains-disk = blocks of the disk in which the erased files stood; snapshots and copies that the system or a cloud made
remains-people = what people saw and know
# $path (text)
remains-strangers = Other files in the journal’s folder were left alone: { $path }
