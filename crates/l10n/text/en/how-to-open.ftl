### The page that lies in a backup if it is asked for: how it is opened.

how-to-open-title = How this backup is opened
# $program (text)
how-to-open-what = This is an encrypted copy of a journal, made by the program { $program }. Without the passphrase or another way in, nobody can read it.
how-to-open-program = With the program: `daftar restore BACKUP --journal NEW-FOLDER`, BACKUP being this folder, or the single file in which this page lies. It asks for the passphrase that the journal had when the backup was made. With recovery words: the same, and `--words-file -`.
how-to-open-without = Without the program: `age`, `zstd` and `python3` are enough. The source of the program has `docs/format.md`, which says what every byte means, and `tests/python/read_backup.py`, which prints what is in here: `python3 read_backup.py BACKUP KEY-FILE`. The numbers of the recovery words become such a key file: `python3 recovery_words.py < NUMBERS > KEY-FILE`.
how-to-open-tells = Whoever finds this page knows what lies here. To be rid of it, delete it: the backup does not need it.
