### Папка ва диск.

error-store-already-a-journal = дар папкаи { $path } аллакай дафтар ҳаст
error-store-not-empty = папкаи { $path } холӣ нест
error-store-disk-full = диск пур аст
error-store-no-permission = система ба { $path } роҳ намедиҳад
error-store-newer = шакли дафтар аз он чи ин барнома мешиносад, навтар аст
error-store-not-stored = он чи ба { $path } навишта шуд, хонда намешавад
error-store-no-generation-left = дастаи калидҳоро дигар иваз кардан намешавад: рақамҳои насли он тамом шуданд
error-store-ledger-full = дар ин силсила дигар чизе навиштан намешавад: рақамҳои сабти он тамом шуданд
error-store-cursor-gone = он чи пештар хонда шуда буд, дигар дар ин силсила нест
error-store-io = { $path }: { $source }

error-lock-in-use = дафтар банд аст, онро истифода мебарад: { $by }
error-lock-in-use-by-another = дафтарро барномаи дигар истифода мебарад

error-keyring-files-not-a-journal = { $path } дафтар нест
error-keyring-files-damaged = ҳамаи нусхаҳои дастаи калидҳо вайронанд

## Он чи система мегӯяд.

error-system-not-there = чизе бо ин ном нест
error-system-no-permission = система иҷозат намедиҳад
error-system-exists = чизе бо ин ном аллакай ҳаст
error-system-full = диск пур аст
error-system-protected = диск аз навиштан баста аст
error-system-folder = ин папка аст, на файл
error-system-no-folder = як қисми роҳ папка нест
error-system-file-too-large = диск файли ин қадар калонро намегирад
error-system-ended = он пеш аз вақт тамом мешавад
error-system-closed = онро дигар касе намехонад
error-system-interrupted = кор боздошта шуд
error-system-busy = барномаи дигар онро банд кардааст
error-system-other = система мегӯяд: { $words }
