### What a person answers and does.

answer-unknown = I don’t know
answer-unsaid = I don’t want to say
answer-enough = Enough for today

## Buttons.

do-keep = Keep
do-cancel = Cancel
do-back = Back
do-search = Search
do-lock = Lock
do-unlock = Open
do-leave = Leave now
