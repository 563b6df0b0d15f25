### What the parts of an incident are called.

field-when = When
field-where = Where
field-kind = What kind
field-what = What happened
field-harmed = Who was harmed
field-by = Who did it, as far as you know
field-source = Who told you
field-how = How do they know
field-language = Language
field-marks = Marks
field-notes = Notes
field-files = Files
field-written = Written
field-changed = Changed
