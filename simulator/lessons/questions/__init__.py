"""Questions with right and known wrong answers: each kind is a record in a file of `records`."""
