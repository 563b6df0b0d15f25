### What a command could not do, and why.

# $why (text)
cannot-print = could not print: { $why }
# $why (text)
cannot-read-journal = could not read the journal: { $why }
# $why (text)
cannot-search = could not search the journal: { $why }
# $why (text)
cannot-open-journal = could not open the journal: { $why }
# $why (text)
cannot-make-journal = could not make a journal: { $why }
# $why (text)
cannot-check-journal = could not check the journal: { $why }
# $why (text)
cannot-repair = could not repair the journal: { $why }
# $why (text)
cannot-restore = could not restore the journal: { $why }
# $why (text)
cannot-hold-against = could not hold the journal against that: { $why }
# $why (text)
cannot-sign = could not sign a checkpoint: { $why }
# $why (text)
cannot-write-down = could not write it down: { $why }
# $why (text)
cannot-find-incident = could not find the incident: { $why }
# $why (text)
cannot-show-incident = could not show the incident: { $why }
# $why (text)
cannot-show-history = could not show the history: { $why }
# $why (text)
cannot-change-incident = could not change the incident: { $why }
# $why (text)
cannot-show-contact = could not show the contact: { $why }
# $why (text)
cannot-keep-contact = could not keep the contact: { $why }
# $why (text)
cannot-change-contact = could not change the contact: { $why }
# $why (text)
cannot-forget = could not forget it: { $why }
# $why (text)
cannot-attach = could not attach a file: { $why }
# $why (text)
cannot-take-out = could not take the file out: { $why }
# $why (text)
cannot-open-file = could not open the file: { $why }
# $why (text)
cannot-make-bundle = could not make the bundle: { $why }
# $why (text)
cannot-open-bundle = could not open the bundle: { $why }
# $why (text)
cannot-read-bundle = could not read the bundle: { $why }
# $why (text)
cannot-write-folder = could not write the folder: { $why }
# $why (text)
cannot-write-copy = could not write a copy: { $why }
# $why (text)
cannot-make-backup = could not make the backup: { $why }
# $why (text)
cannot-check-backup = could not check the backup: { $why }
# $why (text)
cannot-open-sheet = could not open the sheet: { $why }
# $why (text)
cannot-import = could not import the sheet: { $why }
# $why (text)
cannot-open-keyring = could not open a keyring: { $why }
# $why (text)
cannot-salvage = could not get anything out: { $why }
# $why (text)
cannot-read-key-file = could not read the key file: { $why }
# $why (text)
cannot-write-key-file = could not write the key file: { $why }
# $why (text)
cannot-read-text = could not read the text: { $why }
# $why (text)
cannot-read-passphrase = could not read the passphrase file: { $why }
# $why (text)
cannot-change-passphrase = could not change the passphrase: { $why }
# $why (text)
cannot-make-temporary = could not make a temporary folder: { $why }
# $why (text)
cannot-remove-temporary = could not remove the temporary folder: { $why }
# $why (text)
cannot-find-window-place = could not find a place for the window's files: { $why }
# $why (text)
cannot-make-window-place = could not make a place for the window's files: { $why }
# $why (text)
cannot-listen = could not listen on this computer: { $why }
# $why (text)
cannot-go-on = could not go on with the app: { $why }

# $why (text)
cannot-set-recovery = could not set the recovery words: { $why }
# $why (text)
cannot-write-recovery = could not write the recovery words: { $why }
# $why (text)
cannot-recover = could not open the journal with the recovery words: { $why }
