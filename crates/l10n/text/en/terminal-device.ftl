### Syncing and devices in the terminal.

# $why (text)
cannot-sync = could not sync: { $why }
# $why (text)
cannot-add-device = could not add this device: { $why }
# $why (text)
cannot-retire-device = could not retire the device: { $why }
# $why (text)
cannot-choose-version = could not choose a version: { $why }
progress-syncing = Syncing
sync-nothing = Synced. There was nothing new on either side.
# $taken (number)
# $given (number)
# $files_taken (number)
# $files_given (number)
sync-done = Synced. Records: { $taken } came, { $given } went. Evidence files: { $files_taken } came, { $files_given } went.
# $number (number)
sync-wiped = Files in the folder that held what was forgotten, and were replaced or removed: { $number }. Other copies of the folder may still hold it.
# $number (number)
sync-conflicts = Entries of which several versions stand side by side: { $number }. Nothing was merged. `daftar show ID` shows the versions, `daftar resolve ID --keep VERSION` chooses one.
sync-new-writer = The records of this device went on in another place too: its disk was copied or put back. Both parts are kept; this device has a new number from now on.
# $device (text)
sync-waits-key = What { $device } wrote is sealed with a key that has not arrived here. Sync on a device that has it, and then here again. If this device was retired, it will not arrive.
# $device (text)
sync-waits-gap = Records of { $device } are not all there yet; what was whole was taken. Sync on that device again, and then here.
# $device (text)
sync-waits-stranger = The folder holds records of { $device }, which is no device of this journal. They were not taken.
# $device (text)
sync-waits-wiped = Something of { $device } was wiped, and what says why has not arrived. Sync on another device, and then here again.
# $number (number)
sync-damaged = Damaged files in the folder: { $number }. They were not taken; a device that has the records writes them anew.
# $device (text)
sync-device = device { $device }
# $name (text)
device-added = This computer is now the device { $name } of the journal. `daftar sync FOLDER` on each device brings what was written on one to the others.
device-reads-all = Whoever opens this journal on any device reads everything in it. For a relative, a journal of their own and bundles to each other are usually the better way.
device-this = this device
device-unnamed = no name
# $time (text)
device-seen = last seen { $time }
device-never-seen = not seen yet
# $time (text)
device-retired = retired { $time }
# $name (text)
device-retire-done = Retired: { $name }. What is written from now on is sealed with a new key, which that device does not get.
device-retire-limits = This takes nothing back: what that device has read it keeps, and the keys of before with it. If somebody may know the passphrase, change it too. Sync now, so that the other devices get the new key.
# $number (number)
show-versions = Versions that stand side by side: { $number }. The last one below was changed last; `daftar resolve ID --keep VERSION` chooses one, and an edit follows all of them.
# $version (text)
# $time (text)
# $device (text)
show-version = Version { $version }, changed { $time } on { $device }
history-head = current
# $number (number)
edit-several = Versions that stood side by side: { $number }. Your change was made on the one changed last, and follows all of them; `daftar history ID` shows the others.
# $device (text)
sync-late = { $device } came with keys of before a device was retired, and gets no newer ones: whoever has the retired device could have made it. If it is yours, make it again from a backup of today.
# $most (number)
device-usage-name = a device's name is one line of 1 to { $most } characters
