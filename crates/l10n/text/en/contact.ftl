### People who can help, and the card to print.

contact-title = People who can help
contact-none = Nobody is written here yet.
contact-add = Add somebody
contact-look-for = A name to look for
contact-name = Name
contact-name-first = Write a name first. Any name by which you know them will do.
contact-role = Who they are
contact-role-hint = An organisation, a lawyer, a consulate, a doctor, a friend
contact-channel = How to reach them
contact-channel-when = When this way does no harm
contact-languages = Languages they understand
contact-languages-hint = With commas between
contact-agreed = Words agreed with them
contact-meaning = What these words mean
contact-call-when = When to call them
contact-change = Change
contact-key = Their key
contact-key-compared = Compared by voice
contact-key-not-compared = Not compared by voice yet
# $age (text): what keys begin with
contact-key-hint = It begins with { $age }. They make it with their own program and send it to you.
# $age (text): what keys begin with
contact-key-unread = This is not a key. A key begins with { $age }.
contact-key-words = The twelve words of this key
contact-key-same = They read me the same twelve words
contact-forget = Forget …

## The card.

contact-card = A card to print
contact-card-choose = Whom to put on the card
contact-card-make = Show the card
contact-card-nobody = Choose at least one person.
contact-card-print = Print this page: choose printing in the menu of the browser. Only the card is printed.
contact-card-heading = What to do first
contact-card-first = Do not sign what you have not read.
contact-card-second = Note the day, the hour, the place, who came, and what they said.
contact-card-third = Keep papers and pictures. Write down who else was there.
contact-card-call = Call
