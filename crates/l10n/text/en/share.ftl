### The page that a guardian gets with a share.

share-title = A share for safekeeping
# $code (text)
share-code = Code word: { $code }
# $number (number)
# $needed (number)
share-number = Share { $number }; it takes { $needed }
share-what = Somebody whom you know gave you this. It is one of several shares that together open that person’s notes. This one alone opens nothing and tells nothing.
share-keep = Keep it where you keep important papers. Do not photograph it, do not send it on, and write no name on it.
share-ask = Give it back only when the person asks you by voice or face to face and you know that it is them. If somebody else asks for it, give nothing and tell the person.
share-destroy = When the person says that it is no longer needed, destroy it.
share-words = The words, in this order
share-sealed-key = The share is sealed to your key. Save the lines below as a file; `age -d -i KEYFILE FILE` opens it.
share-sealed-phrase = The share is sealed with the phrase that you agreed on by voice. Save the lines below as a file; `age -d FILE` asks for the phrase.
