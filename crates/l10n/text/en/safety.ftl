### Sentences that decide over somebody's safety. Say what happens, and what does not.
# Signed-by:

## The passphrase and other ways in

safety-passphrase-lost = Nobody can give a forgotten passphrase back, and we cannot either. Without it or another way in, nobody can open this journal.
safety-passphrase-write-down = Write the passphrase on paper, and keep the paper away from this computer.
safety-passphrase-short = This passphrase is short. Whoever gets this computer can try many. Four or more random words are better.
safety-passphrase-changed = The new passphrase opens this journal from now on. Old copies and backups still open with the old one.
safety-no-other-way-in = The passphrase is the only way into this journal. If it is forgotten, everything in the journal is lost.
safety-recovery-sheet = Whoever has this sheet and a copy of the journal can read everything, without the passphrase. Keep it away from this computer, and do not photograph it.
# $count (number): two or more
safety-recovery-people = Any { $count } of these people together can open the journal without you, if they have a copy of it.

## Locking and leaving

safety-leave-closes = This closes and locks the journal. It does not delete it, and does not hide that the program is on this computer.
safety-leave-remains = What you printed, copied or saved elsewhere stays there. Locking does not reach it.
safety-lock-shows = While the journal is locked, its words cannot be read without the passphrase or another way in. That it is here, how large it is and when it changed can still be seen.
safety-made-to-open = If somebody makes you open the journal, they can see everything in it. There is no second passphrase that shows something else.
safety-before-border = What is not on this computer cannot be found on it. Before a border, you can keep a backup elsewhere and travel without the journal. Deleting the journal may leave traces on the disk.
safety-erase-journal = Deleting the folder may not remove the journal from the disk. Whoever has a copy and the passphrase can still read it.

## What an administrator or spyware sees

safety-infected = If this device is infected, nothing here helps. Spyware sees what you type and what you open.
safety-infected-do = A new passphrase on the same device does not help. Make a new journal on a clean device, and count what was in the old one as known.
safety-administrator = Whoever administers this computer can see everything that you open here. At work, in a café or on a shared computer, count on it.

## Files and their originals

# $place (text)
safety-original-still-there = The copy in the journal is encrypted. The original is still at { $place }. Whoever opens this device can see it.
safety-original-elsewhere = The same picture may also be in the gallery, in messengers and in a cloud. The journal does not reach it there.
safety-original-delete = If the original is dangerous for you, delete it yourself. A deleted file can often be brought back.
safety-file-tells = A file may tell where, when and with which device it was made. It is handed over as it is.
# $place (text)
safety-file-plain = This copy is not encrypted. It is at { $place }. Whoever gets this computer can read it.
safety-file-out = What you take out is written to this computer without encryption. Whoever gets the computer can read it. Deleting it later may not remove it from the disk.
safety-card-found = A printed card can be found and read. Put on it only what may be found, and remember where each copy is.

## Forgetting and closing

safety-forget-ask = This takes the entry out of the journal. It can be brought back only from a backup made before.
safety-forget-backups = Backups made before still hold it. Make a new backup in a new folder, then delete the old ones.
safety-forget-not-reached = This does not reach what you handed over or exported, the original files, or remains that the disk may keep.
safety-forget-shows = The journal still shows that something was forgotten.
safety-closed = A closed entry is left out of lists and searches. This does not protect it: whoever opens the journal can open the entry too.

## Consent

# $receiver (text)
safety-consent-ask = Ask before you hand it over: does this person agree that { $receiver } gets their account and their name?
safety-consent-unknown = You do not know whether this person agrees. You can wait, ask, and hand it over later.
safety-consent-others = Other people are named in this account. It may harm them too.
safety-consent-withdrawn = This person no longer agrees. Nothing more about them should leave. What was handed over before cannot be taken back.

## Handing over

safety-send-nothing = This program sends nothing by itself. You choose the way, and others may watch that way.
safety-send-final = What you hand over cannot be taken back. Whoever gets it can keep it and show it to others.
# $count (number)
safety-send-names = { $count ->
    [one] { $count } account leaves with this, with all names in it.
   *[other] { $count } accounts leave with this, with all names in them.
}
# $receiver (text)
safety-send-compare = Compare the twelve words with { $receiver } by voice. If the key is somebody else's, they can read everything in this bundle.
# $receiver (text)
safety-key-compare = Compare the twelve words with { $receiver } by voice. If the key is somebody else's, they can read every bundle that you make for it.
safety-send-phrase = Tell the phrase by voice. Do not send it in a message, and never on the same way as the bundle.
safety-send-plain = This writes names, accounts and evidence into a folder without encryption. Whoever gets this computer or the folder can read them. Deleting the folder later may not remove them from the disk.
safety-unaltered = “Unaltered” means: the words and files are as they were sealed. It does not show that they are true, or when they were written.

## Relatives at home

safety-relatives-nothing = Your relatives get nothing from this program, and need to install nothing.
safety-relatives-found = Do not send them anything from this journal. What is found on their phone can harm them.
safety-relatives-call = Others may listen to a call. The journal does not protect what is said in it.

## Backups

safety-backup-none = There is no backup. If this computer breaks or is taken, everything in the journal is lost.
safety-backup-place = Keep the backup away from this computer. If both are taken, nothing is left.
safety-backup-passphrase = This backup opens with the passphrase of today. It will still do so after you change the passphrase.
safety-backup-check = The backup was read back: everything in it is as it was written. Checking it without the passphrase does not show who made it.
# $day (text)
safety-restore-brings-back = The restored journal is as it was on { $day }. What was written later is not in it. What was forgotten later is in it again.
safety-restore-old = The old journal stays where it was. Its passphrase still opens it.

## The everyday browser

safety-everyday-browser = This page is in your everyday browser. It may keep the address and the time in its history. If it offers to translate the page or to check the spelling, refuse: the words would leave this computer.
