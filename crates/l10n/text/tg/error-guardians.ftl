### Хатоҳои амонатдорон ва ҳиссаҳои онҳо.

error-share-count = { $count } калима ҳаст; ҳисса 33 калима дорад
error-share-unknown = калимаи { $place } дар рӯйхат нест
error-share-wrong-word = калимаи { $place } он нест, ки навишта шуда буд
error-share-wrong-words = якчанд калима он нест, ки навишта шуда буд, ё ду калима ҷой иваз кардаанд
error-share-newer = ҳиссаро нусхаи навтари барнома сохтааст; онро истифода баред
error-share-foreign = ин калимаҳоро ин барнома насохтааст
error-share-not-for-us = он бо ин ибора ё калид кушода намешавад
error-share-damaged = файл вайрон аст
error-share-at = ҳиссаи { $place }: { $why }
error-shares-too-few = { $needed } ҳисса лозим аст; { $given } ҳаст
error-shares-another-journal = ҳиссаи { $place } аз дафтари дигар аст, на аз дафтари ҳиссаи якум: калимаҳои шартии онҳо фарқ доранд
error-shares-older-set = ҳиссаи { $place } аз маҷмӯаи кӯҳнатар аст, на аз маҷмӯаи дигарон
error-shares-another-set = ҳиссаи { $place } аз маҷмӯаи дигар аст, на аз маҷмӯаи ҳиссаи якум
error-shares-twice = ҳиссаи { $place } ду бор ҳаст
error-shares-do-not-fit = ҳиссаҳо ба ҳам мувофиқ нестанд; яке аз онҳо чунон нест, ки сохта шуда буд
error-guardians-count = амонатдорон аз 2 то 5 нафар шуда метавонанд, ва аз онҳо камаш ду нафар ва бешаш ҳама лозиманд
error-guardians-names = ҳар амонатдор номи худро дошта бошад
error-guardians-none = ин дафтар амонатдор надорад
error-guardians-not-of-this = ҳиссаҳо ба ҳам мувофиқанд, аммо ин дафтарро намекушоянд: онҳо аз маҷмӯаи кӯҳна ё аз дафтари дигаранд
error-guardians-write = роҳи кушодан тағйир ёфт, аммо рӯйхати амонатдоронро навиштан нашуд: { $why }
error-way-opened-by-it = дафтар бо ҳамин роҳ кушода шудааст; аввал онро бо ибораи махфӣ кушоед
error-shares-not-empty = папкаи ҳиссаҳо холӣ нест; папкаи нав интихоб кунед
