### Recovery words in the app.

recovery-title = Recovery words
recovery-why = 24 words on paper open this journal if the passphrase is forgotten.
recovery-link = Make recovery words
recovery-is-set = There are recovery words already. New ones take their place.
recovery-alone = Do this when you are alone, with paper and a pen.
recovery-make = Show the words
recovery-make-new = Show new words
recovery-copy-page = Copy these words, or the numbers beside them, onto paper by hand, in this order. Printing this page is the second way.
recovery-without = Without this program the words open the journal too: they are a key of the program “age”.
recovery-copied = I have copied them
recovery-ask-title = Look at your paper
# $place (number)
recovery-ask-place = What stands at place { $place }: the word or its number
recovery-differ = At a marked place something else was shown. Look at the paper again, or let the words be shown anew.
recovery-again = Show new words
recovery-done = The recovery words open this journal
recovery-old-paper = The words of before open old copies alone. Destroy that paper.
recover-link = The passphrase is forgotten, and I have the recovery words
recover-title = Open with recovery words
recover-words = The 24 words, or their numbers
recover-hint = In the order of the paper, with blanks or on lines. Four letters of a word are enough.
recover-no-words = These words cannot be used yet:
recover-other-journal = These words do not open this journal. They may be of another one, or newer words took their place.
recover-goes-on = The words go on opening the journal. Only the passphrase is replaced.
recovery-sheet-keep = Do not photograph this sheet. Do not keep it in the bag with the computer or the stick.
recovery-sheet-with = With the program: where it asks for the passphrase, choose that you have the recovery words, and type the words or the numbers in this order. With a backup, restore it first; it is asked there too.
recovery-sheet-without = Without the program: write the line below into a file `sheet`. The free program “age” then opens a keyring file of the journal with `age -d -i sheet FILE > keys`, and every other file of it with `age -d -i keys FILE`.
recovery-sheet-line = The line is the 24 words in another form, and as secret.
recovery-grid = Printing this page gives an empty grid with 24 numbered places to write in.
recovery-sheet-backup = In a backup, the newest list in the folder `sets` says which of its parts is the keyring and which is which file.
