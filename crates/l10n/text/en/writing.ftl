### What every form has in which something is written.

writing-later = Keep for later
writing-drop = Throw away
writing-unfinished = Not finished
writing-go-on = Go on writing
writing-begun = You began to change this and did not keep it. Here it is as you left it.
writing-begun-before = You began to change this before and did not keep it.
writing-unread = Something that was begun and not kept cannot be read any more. Everything that was kept is still there.
writing-kept-as-draft = Kept as a draft. You find it on the page of the day.
writing-changed-meanwhile = This was changed somewhere else meanwhile. Nothing was overwritten, and your words are still here: look at both, then keep them.
writing-not-kept = This could not be kept. Your words are still here. Try again, or copy them to another place first.
writing-not-kept-full = There is no room left on the disk, so this is not kept yet. Your words are still here. Make room, then press Keep again.
writing-not-kept-too-much = This is more than one entry can hold, so it is not kept yet. Your words are still here. Put a long text into a file and add that to an account.
writing-empty = There is nothing to keep yet. Write a word, or add a file.
writing-drop-ask = Press “Throw away” once more, and what stands here is thrown away.
writing-drop-changes = Throw the changes away
