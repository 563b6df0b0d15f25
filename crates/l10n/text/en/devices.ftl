### Devices, syncing and versions side by side, in the app.

devices-title = Devices of this journal
devices-what = You can keep this journal on two computers of your own. Each writes by itself; a folder between them, on a stick or in a folder that another program copies, brings what was written on one to the other.
devices-relative = For a relative, a journal of their own and bundles to each other are usually the better way.
devices-reads-all = A second person on this journal reads everything in it.
devices-list = Which devices there are
devices-this = this device
devices-unnamed = no name
# $number (text)
devices-number = number { $number }
# $time (text)
devices-seen = last seen { $time }
devices-never-seen = not seen yet
# $time (text)
devices-retired = retired { $time }
devices-name = What you call this computer
devices-name-hint = Everybody who opens this journal on any device sees this name.
devices-name-do = Keep the name
devices-name-first = Write a name first.
devices-add = How another device is made
devices-add-here = Make a backup here, on a stick.
devices-add-there = Start the program on the other computer, and choose there to get the journal back from that backup. The passphrase or the recovery words open it.
devices-add-name = Open this page there, and give that computer a name.

## Syncing.

devices-sync = Sync
devices-sync-what = Choose the same folder on each device. What lies in it is encrypted. Whoever sees the folder sees that several devices write, how much there is, and when more comes.
devices-sync-where = Where the folder between the devices is
# $name (text)
devices-sync-own-folder = In the place that you choose, it is a folder called { $name }.
devices-sync-do = Sync now
devices-sync-running = Syncing
devices-sync-again = Sync once more
devices-synced = Synced
devices-sync-nothing = There was nothing new on either side.
# $taken (number)
# $given (number)
devices-sync-records = Records: { $taken } came, { $given } went.
# $taken (number)
# $given (number)
devices-sync-files = Evidence files: { $taken } came, { $given } went.
# $number (number)
devices-sync-wiped = Files in the folder that held what was forgotten, and were replaced or removed: { $number }. Other copies of the folder may still hold it.
devices-sync-other = Now sync on the other device too. What was written there before comes here with the next sync here.
devices-sync-new-writer = The records of this computer went on in another place too: its disk was copied or put back. Both parts are kept. This computer writes under a new name from now on.
# $device (text)
devices-sync-forked = The records of { $device } went on in two places: its disk was copied or put back. Both parts are kept and shown.
# $device (text)
devices-waits-key = What { $device } wrote is sealed with a key that has not arrived here. Sync on a device that has it, and then here again. If this computer was retired, it will not arrive.
# $device (text)
devices-waits-gap = Records of { $device } are not all there yet; what was whole was taken. Sync on that device again, and then here.
# $device (text)
devices-waits-stranger = The folder holds records of { $device }, which is no device of this journal. They were not taken.
# $device (text)
devices-waits-wiped = Something of { $device } was wiped, and what says why has not arrived. Sync on another device, and then here again.
# $number (number)
devices-sync-damaged = Damaged files in the folder: { $number }. They were not taken; a device that has the records writes them anew.
# $number (text)
devices-numbered = device { $number }

## Retiring.

devices-retire = Retire
devices-retire-title = Retire a device
devices-retire-does = What is written from now on is sealed with a new key, which that device does not get.
devices-retire-limits = This takes nothing back: what that device has read it keeps, and the keys of before with it. It can still open what is in the folder from before. A device that was retired does not become a device again; make a new one.
devices-retire-passphrase = If somebody may know the passphrase, change it too.
devices-retire-sync = Then sync, so that the other devices get the new key.
devices-retire-do = Retire this device
# $device (text)
devices-retire-done = Retired: { $device }

## Versions side by side.

devices-apart = This was changed on two devices apart. Nothing was merged: the versions stand side by side. Keep one, or change the entry; what you keep replaces all of them, and the others stay below among the versions.
# $time (text)
# $device (text)
devices-apart-version = Changed { $time } on { $device }
devices-apart-keep = Keep this one
devices-apart-files = This version with its files
devices-apart-edit = Several versions of this stand side by side. The form shows the one changed last. What you keep replaces all of them; the others stay among the versions.
devices-apart-mark = several versions
devices-apart-meanwhile = The versions changed meanwhile, so nothing was chosen. Look at them once more.
devices-apart-title = Changed on two devices
devices-apart-choose = Several versions of these stand side by side. Nothing was merged. Look at them, and keep one:
# $number (number)
devices-apart-more = And more: { $number }
# $device (text)
devices-late = { $device } came with keys of before a device was retired, and gets no newer ones: whoever has the retired device could have made it. If it is yours, make it again from a backup of today.
