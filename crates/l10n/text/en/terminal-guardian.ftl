### Guardians in the terminal.

# $why (text)
cannot-set-guardians = could not set the guardians: { $why }
# $why (text)
cannot-write-shares = could not write the shares: { $why }
# $why (text)
cannot-revoke-guardians = could not revoke the guardians: { $why }
# $why (text)
cannot-rehearse-guardians = could not try the shares: { $why }
# $why (text)
cannot-use-shares = could not open the journal with the shares: { $why }
# $why (text)
cannot-open-share = could not open the share: { $why }
guardian-who = Before you name somebody: do they, or people they love, live where that State can reach? Then not them. Better a lawyer, an organisation, a friend abroad; and not all from one circle.
# $name (text)
# $share (text)
# $page (text)
guardian-files = { $name }: { $share } and { $page }
# $code (text)
guardian-code = The shares name this journal by the code word “{ $code }” and nobody by name.
# $name (text)
# $phrase (text)
guardian-phrase = The phrase for { $name }: { $phrase }
guardian-tell = Tell a phrase by voice alone, never beside the file.
# $needed (number)
guardian-unsealed = The shares will not be encrypted: whoever gets { $needed } of these files and a copy of the journal reads everything.
guardian-unsealed-question = Write them so?
guardian-unsealed-usage = shares that are not sealed are written with `--yes` alone; `--to NAME=AGE1…` or `--phrase NAME` seals one
guardian-usage-name = `--to` and `--phrase` name somebody who is not among the guardians, or name somebody twice
guardian-usage-to = `NAME=AGE1…` is wanted
guardian-old-shares = Shares of before open only copies that were made before now.
# $folder (text)
# $date (text)
guardian-old-backup = Such a copy is the backup of { $date } in { $folder }. Make a new backup and destroy the older ones.
guardian-old-copies = Every backup and every other device is such a copy until it was made anew or has taken this in. Make a new backup and destroy the older ones.
guardian-rehearsed-done = These shares open the journal. Nothing was changed.
guardian-revoked = The guardians can no longer open this journal.
guardian-recovered = The new passphrase opens this journal. The guardians’ shares and the recovery words go on opening it too.
# $needed (number)
# $count (number)
# $code (text)
guardian-status = Guardians: { $needed } of { $count }, code word “{ $code }”
guardian-status-none = Guardians: none
# $number (number)
# $name (text)
# $sealed (text)
# $tried (text)
guardian-line = { $number }  { $name }, { $sealed }, { $tried }
guardian-sealed-recipient = sealed to their key
guardian-sealed-phrase = sealed with a phrase
guardian-sealed-none = not sealed
# $date (text)
guardian-tried = tried on { $date }
guardian-not-tried = not tried yet
# $place (number)
guardian-sealed-to-key = share { $place } is sealed to its guardian’s key; the guardian opens it with `daftar guardian open` or with `age`
# $place (number)
guardian-ask-phrase = The phrase of share { $place }
guardian-is-open = This share is not sealed.
hint-shares = ask the guardians for the shares that were given last; the code word stands on each
guardian-usage-file = `NAME=FILE` is wanted
guardian-status-unlisted = Guardians: some can open the journal, but the list of them was not written; `daftar guardian set` names them anew
guardian-wants-key = this share is sealed to its guardian’s key; `--identity KEYFILE` opens it
