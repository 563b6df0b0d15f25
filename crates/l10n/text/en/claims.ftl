### What the program does. Beside each stands what it does not do, from safety.ftl. Every claim has its test: docs/claims.md.

claims-title = What this does and does not do
claims-does = What it does
claims-does-not = What it does not do
claims-sealed = What you write and every file you add is encrypted before it reaches the disk. The passphrase opens it.
claims-kept = When the program says that something is kept, it is on the disk. If the power fails after that, it is still there.
claims-damage = Damage is found and named. What can still be read is shown.
claims-local = The program connects to nobody. It speaks only to its own window, on this computer.
claims-window = Its own window keeps nothing of what it showed. What the window needs is deleted when it closes.
claims-lock = The journal locks when you lock it or leave, when the window closes, when the computer sleeps, and when you do nothing for a while. Its keys are then gone from memory.
claims-history = Every change keeps the version before it.
claims-closed = A closed entry is left out of lists, searches and handovers, unless you choose it by itself.
claims-forget = Forgetting takes an entry and its files out of the journal on this computer.
claims-handover = Before anything leaves, you see what leaves and what stays. What was handed over is written down.
claims-unaltered = Whoever gets a bundle can check that it is as it was sealed.
claims-backup = A backup is read back before the program says that it is made.
claims-relatives = Everything is on your device, and nothing on the devices of your relatives.
# What remains beside the window.
claims-window-not = The system may keep parts of the memory on the disk, names of files you opened, or small pictures of them. The program does not reach those.
claims-damage-not = What is damaged on every copy cannot be read again.
claims-history-not = Earlier versions stay in the journal. Whoever opens it can read them.
claims-kept-not = Without a backup everything is lost if this computer breaks or is taken.
claims-backup-not = Checking a backup without the passphrase does not show who made it.
