### How many.

# $count (number)
count-incidents = { $count ->
    [one] { $count } incident
   *[other] { $count } incidents
}

# $count (number)
count-contacts = { $count ->
    [one] { $count } contact
   *[other] { $count } contacts
}

# $count (number)
count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}

# $count (number)
count-versions = { $count ->
    [one] { $count } version
   *[other] { $count } versions
}

# $count (number)
count-records = { $count ->
    [one] { $count } record
   *[other] { $count } records
}
