### How the person wants the app.

settings-title = Settings
settings-kept = Kept.
settings-idle = Lock when nothing is done for
# $minutes (number)
settings-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
settings-hides = Hide texts in lists at first
settings-passphrase = Passphrase
settings-new-passphrase = New passphrase
settings-change = Change the passphrase
settings-about = About this program
settings-folder = The journal is in
# $version (text)
settings-version = Version { $version }
# $fonts (text)
# $licence (text)
settings-fonts = Letters: { $fonts }, under the { $licence }.
settings-old-passphrase = The passphrase as it is now
settings-wrong-old = The passphrase as it is now was not right. Nothing was changed.
