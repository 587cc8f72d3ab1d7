"""The fields in which questions are answered: a file for each kind of question."""
