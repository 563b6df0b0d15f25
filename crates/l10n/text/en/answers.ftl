### What a person answers and does.

answer-yes = Yes
answer-no = No
answer-unknown = I don’t know
answer-unsaid = I don’t want to say
answer-enough = Enough for today
answer-later = Later

## Buttons.

do-keep = Keep
do-cancel = Cancel
do-back = Back
do-next = Next
do-search = Search
do-lock = Lock
do-unlock = Open
do-leave = Leave now
