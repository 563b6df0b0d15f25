### The window in which the app is shown.

window-none-found = Chrome, Edge, Chromium or Brave was not found on this computer. With one of them, the journal opens in a private window of its own that keeps no history.
# $oldest (number): a version
window-too-old = The browser on this computer is too old for a private window: version { $oldest } or newer is needed. Update it, then start the program again.
window-private-refused = The settings of this computer allow no private window. Somebody else may administer it.
window-not-shown = The private window did not open, so the journal is shown here.
window-already-open = The journal is open already, in another window. Look for it among the open windows.
window-nothing-opens = No browser could be opened. Install Chrome, Edge, Chromium or Brave, then start the program again.
window-address = Open this address in a browser on this computer. It works once, within sixty seconds; whoever sees it can use it.
