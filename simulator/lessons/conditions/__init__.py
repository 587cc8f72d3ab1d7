"""What a task wants, as data: each kind of condition is a record in a file of `records`."""
