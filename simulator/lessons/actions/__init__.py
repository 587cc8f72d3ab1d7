"""Model answers to tasks, as data: each kind of action is a record in a file of `records`."""
