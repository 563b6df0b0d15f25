### Opening what somebody handed over.

received-title = Open a bundle
received-choose = The bundle
received-held = Until it is opened, a copy of it lies in the temporary folder of this computer, encrypted as it came.
received-file = Or its name, with its folder
received-phrase = The phrase that you were told
received-key = Or your key file
received-out = A new folder for its files, if you want them
received-out-hint = They are not encrypted there.
received-open = Open
received-nothing-kept = Nothing of it is taken into your journal.
received-unaltered = Unaltered
received-passed-on = This bundle was made for somebody else, who passed it on.
received-words = Compare these words with the sender by voice. Until then nothing shows who sent it:
received-created = Made, by the sender’s clock:
received-another = Open another one
received-no-file = There is no file of that name. Write the whole name, beginning with the drive or with a slash.
received-no-key = Write the phrase, or choose your key file.
received-no-key-file = This is no key file.
received-not-for-us = This bundle is sealed to somebody else’s key.
received-needs-phrase = This bundle opens with a phrase.
received-needs-key = This bundle opens with a key file.
received-wrong-phrase = This phrase does not open the bundle.
received-not-a-bundle = This is not a bundle, or its beginning is damaged.
received-altered = This bundle is damaged or was altered. Nothing of it is shown. Ask the sender for it again.
received-stopped = It was stopped. Nothing was written.
received-choose-again = Choose the bundle, or write its whole name, beginning with the drive or with a slash.
