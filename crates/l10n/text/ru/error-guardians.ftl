### Ошибки хранителей и их долей.

error-share-count = слов { $count }; в доле их 33
error-share-unknown = слова { $place } нет в списке
error-share-wrong-word = слово { $place } не то, что было записано
error-share-wrong-words = несколько слов не те, что были записаны, или два поменялись местами
error-share-newer = доля сделана более новой версией программы; возьмите её
error-share-foreign = эти слова сделаны не этой программой
error-share-not-for-us = она не открывается этой фразой или ключом
error-share-damaged = файл повреждён
error-share-at = доля { $place }: { $why }
error-shares-too-few = нужно долей: { $needed }; есть: { $given }
error-shares-another-journal = доля { $place } от другого журнала, чем первая: у них разные кодовые слова
error-shares-older-set = доля { $place } из более старого набора, чем остальные
error-shares-another-set = доля { $place } из другого набора, чем первая
error-shares-twice = доля { $place } дана дважды
error-shares-do-not-fit = доли не подходят друг к другу; одна из них не такая, какой была сделана
error-guardians-count = хранителей может быть от 2 до 5, и нужны по меньшей мере двое из них и самое большее все
error-guardians-names = у каждого хранителя должно быть своё имя
error-guardians-none = у этого журнала нет хранителей
error-guardians-not-of-this = доли подходят друг к другу, но не открывают этот журнал: они из старого набора или от другого журнала
error-guardians-write = способ открыть журнал изменён, но список хранителей записать не удалось: { $why }
error-way-opened-by-it = журнал открыт этим способом; сначала откройте его парольной фразой
error-shares-not-empty = папка для долей не пуста; выберите новую
error-shares-in-journal = папка лежит в журнале; кто скопирует его, получит и доли
error-guardians-older-set = доли подходят друг к другу, но они из старого набора: они открывают только старые копии
error-guardians-other-journal = доли подходят друг к другу, но они от другого журнала: у них другое кодовое слово
