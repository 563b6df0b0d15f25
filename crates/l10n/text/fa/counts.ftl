### چند تا.

count-incidents = { $count } رویداد

count-contacts = { $count } مخاطب

count-files = { $count } فایل

count-versions = { $count } ویرایش

count-records = { $count } نوشته
