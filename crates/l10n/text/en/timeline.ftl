### What happened: what to show of it.

timeline-narrow = Show only some
timeline-from = From
timeline-to = Until
timeline-day-hint = A day, a month or a year, as you write it
timeline-day-not-read = This is not a day, a month or a year that this program knows. It was left out.
timeline-any-kind = Every kind
timeline-with-files = Only with files
timeline-closed = Also those left out of lists
timeline-no-day = Without a day

## The privacy view.

timeline-hide = Hide the words in lists
timeline-unhide = Show the words in lists
timeline-hidden = Hidden words
