### The page of the day.

today-title = Today
today-latest = Latest accounts
today-one-thing = One thing they will ask
today-ask-when = Do you know about when it happened? A season or a year is enough.
today-ask-where = Do you know where it happened?
today-ask-harmed = Who was harmed?
today-ask-by = Who did it, as far as you know? An office, a uniform or a car helps too.
today-ask-source = Who told you about it?
today-ask-how = How do they know: did they see it, or did somebody tell them?
today-ask-evidence = Is there a photo, a recording or a paper?
today-rehearse = Try leaving once
today-rehearse-why = It is easier to find in a hurry if you have done it before.
today-rehearse-how = Show me how
today-rehearse-now = Press the button “Leave now” at the top of this page, then start the program again.
today-rehearsed = I have tried it
today-answer = Answer
