### Choosing a folder with the mouse.

folder-title = Choose a folder
folder-look = Look for the folder with the mouse
folder-places = Where to begin
folder-own = Your own folder
folder-desktop = Desktop
folder-documents = Documents
folder-computer = The whole computer
folder-disk = Disk or stick:
folder-here = You are in:
folder-this = Choose this folder
folder-new = A new folder in it, called
folder-choose-new = Choose the new folder
folder-inside = Folders in it
folder-up = One folder up
folder-none = There is no folder in it.
folder-more = There are more. Write the name of the folder instead.
folder-closed = This folder cannot be read.
folder-unclear = A folder cannot be called so. Write a name without slashes.
