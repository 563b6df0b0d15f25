### The tour: the main job on a temporary journal with invented people.

tour-begins = This is what daftar does, tried out in a temporary folder. All people in it are invented.
tour-ends = All of it worked. The temporary folder is removed. Begin your own journal with: `daftar init`
# $what (text)
tour-checked = Checked: { $what }
# $what (text)
tour-failed = this did not hold: { $what }
tour-make = A journal is made, sealed with a passphrase.
tour-make-checked = it opens with its passphrase and with no other
tour-record = Three incidents are written down, as relatives tell them, in three languages.
tour-record-checked = all three are on the disk, sorted by when they may have happened, the dates as they were told
tour-attach = A photograph is attached to one of them.
tour-attach-checked = the file comes out of the journal byte for byte
tour-find = One is found again by words typed on another keyboard.
# $typed (text)
# $found (text)
tour-find-checked = «{ $typed }», typed without the Tajik letter, finds «{ $found }»
tour-correct = One is corrected; the former version is kept.
tour-correct-checked = both versions are there, each under an id that fixes what it says
tour-meet = An organisation makes a key, and its recipient is kept as a contact after the words were compared.
tour-meet-checked = the twelve words are the same on both sides
tour-hand-over = All three are handed to it as an encrypted bundle.
tour-hand-over-checked = no name and no picture can be read in the bundle; what left, and to whom, is logged
tour-open = The organisation opens the bundle and checks it, as it would on its own computer.
tour-open-checked = three incidents and the photograph are there and unaltered; another key opens nothing; a copy with one changed byte is refused
tour-trust = A key is split among three people, two of whom can open the journal together.
tour-trust-checked = one share alone opens nothing, and two of them open it
tour-back-up = A backup is made, read back, and tried: restored elsewhere, opened, read through and removed again.
tour-back-up-checked = every file of it is as it was written, and every record and file in it opens
tour-lose = The computer is lost, and the passphrase forgotten.
tour-lose-checked = the journal is gone from the disk, and another passphrase does not open the backup
tour-recover = Two guardians give their shares back; with them the journal is restored from the backup, and gets a new passphrase.
tour-recover-checked = everything is as it was before: the same incidents and files, and all of it reads as it was written
