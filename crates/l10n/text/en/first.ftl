### The first run: where the journal lives, its passphrase, and the first account.

first-who = Who else uses this computer?
first-who-me = Only me
first-who-family = My family uses it too
first-who-other = It is not mine
first-place = Where shall the journal live?
first-place-me = On this computer, in a folder of your account, is a good place. A stick is one too, if you can keep it apart.
first-place-family = If you can, make an account of your own on this computer, which only you can open, before you go on. Otherwise take a stick that you keep with you.
first-place-other = Take a stick that you keep with you, or wait until you are at a computer that is yours.
first-place-here = On this computer
first-place-elsewhere = In another folder, for example on a stick
first-place-folder = Which folder
# $drive (text)
# $path (text)
first-place-hint = Write the folder as this computer names it, for example { $drive } or { $path }. If a journal is there already, it is opened.
first-place-unclear = This is no folder that the program can go to. Write the whole name, beginning with the drive or with a slash.
first-restore = I have a backup and want the journal back
first-language = Which language do you read best?
first-passphrase = A passphrase for the journal
first-passphrase-why = Four or more words that do not belong together are good. Do not take what others know about you.
first-again = The passphrase once more
first-words = Make one of random words
first-words-russian = Make one of Russian words
first-words-made = Write these words on paper before you go on. Keep the paper away from this computer.
first-keyboard = Look which language the keyboard is set to. Tomorrow it has to be the same one.
first-caps = Capital letters are switched on.
first-mixed = This mixes letters of two alphabets that look alike. On another keyboard that is hard to type again.
first-differs = The two are not the same. Type both again.
first-short-keep = Keep it all the same
first-make = Make the journal
first-making = This takes a few seconds.
first-is-there = There is a journal in this folder already. Nothing was changed.
first-not-empty = There are other files in this folder. Choose an empty folder, or the name of a new one.
first-full = There is no room left on this disk. Make room, or choose another place.
first-no-permission = You may not write in this folder. Choose another one.
first-elsewhere = The journal is in another place
