### The pages of the app.

# The window's title: neutral, it can be seen from outside.
app-title = Notes
app-skip = To the content
# $key (text): a key of the keyboard
app-leave-by-key = Or press { $key } three times.
app-gone = The program has ended, and the journal is locked. You can close this window.
app-opening = Opening …

## Unlocking.

app-unlock = Open the journal
app-passphrase = Passphrase
app-show = Show
app-hide = Hide
app-was-locked = The journal is locked. Open it to go on.
app-wrong-passphrase = This passphrase does not open the journal. Look at the language of the keyboard and at capital letters, and type it again.
app-typed-blank = It begins or ends with a blank. If the passphrase has none there, take it out.
app-typed-latin = What you typed has Latin letters. If the passphrase has others, switch the keyboard.
app-typed-cyrillic = What you typed has Cyrillic letters. If the passphrase has others, switch the keyboard.
app-typed-arabic = What you typed has Persian letters. If the passphrase has others, switch the keyboard.
# $seconds (number)
app-wait = { $seconds ->
    [one] Wait { $seconds } second, then try again.
   *[other] Wait { $seconds } seconds, then try again.
}
app-passphrase-empty = Type the passphrase first.
app-passphrase-unread = This cannot be a passphrase of this journal: it is too long, or holds a character that another device might read differently.
app-in-use = The journal is open in another window or program. Close it there, then try again.
app-no-journal = There is no journal in this place. If it is on a stick, put the stick in, then try again.
app-keys-damaged = The part of the journal that holds its keys is damaged. Your passphrase may be right. A backup can bring the journal back.
app-made-by-newer = This journal was made by a newer version of this program. Open it with that one.
app-too-costly = Opening this journal would take more memory or time than this program allows. It was not made by this program.
app-disk-refused = The disk did not let the program read the journal. If it is on a stick, put the stick in again, then try again.

## What happened.

app-timeline = What happened
app-search-words = Words to look for
app-nothing-yet = Nothing is written here yet.
app-nothing-found = Nothing was found with these words.
app-show-all = Show everything
app-later-ones = Newer
app-earlier-ones = Older
# $page (number)
# $pages (number)
app-page = Page { $page } of { $pages }
app-pages = Pages
app-untitled = Without a title
app-closed = Closed
app-trouble = A part of this journal could not be read as it was written. Everything that reads is shown. Make a backup in a new place, and keep the older ones.
app-translation = Translation

## When something does not work.

app-forbidden = This window may not open this page.
app-start-again = Close this window and start the program again.
app-not-found = There is no such page.
app-go-back = Go back to what happened.
app-used-up = This address was used before, or is too old.
app-not-ours = This is not the address of the program.
app-too-much = That was too much at once. Nothing was kept.
app-failed = Something went wrong in the program.
app-failed-do = What was kept before is still there. Open the journal again, and see whether the last thing you did is in it.
app-disk-full = There is no room left on the disk. What was kept before is still there. Make room, then try again.
app-no-permission = The system does not let the program read or write here. If the journal is on a stick, see whether it is protected against writing.
app-carried = What you wrote is still here. Open the journal, and it is kept as a draft.
