### Recovery words in the terminal.

recovery-copy = Copy these 24 words, or their numbers, onto paper by hand, each beside its place.
recovery-keep = Whoever has them and a copy of the journal can read everything, without the passphrase. Do not photograph them, and do not keep the paper in the bag with this computer or a stick.
# $place (number)
recovery-ask = What stands on your paper at { $place }
# $place (number)
recovery-look-again = That is not what stands at { $place }. Look at the paper again.
recovery-not-copied = what was typed is not what stands there; nothing was changed. Copy the words anew
recovery-set = The recovery words open this journal from now on.
recovery-replaced = The words of before open old copies alone. Destroy that paper.
# $path (text)
recovery-in-file = The words stand in { $path }, not encrypted. Whoever has this file and a copy of the journal can read everything.
recovery-needs-terminal = the words are shown on a terminal, so that they can be copied by hand; `--out FILE` writes them into a file instead
recover-done = The new passphrase opens this journal. The recovery words go on opening it too.
secret-recovery-words = The recovery words, or their numbers
hint-recovery-words = look at the paper: the words stand in the order of their places
init-way-back = A forgotten passphrase can be replaced with the recovery words alone. Nobody else can give it back, and we cannot either.
status-recovery = Recovery words: set
status-no-recovery = Recovery words: none yet; without the passphrase nobody can open this journal. `daftar recovery set` makes them.
