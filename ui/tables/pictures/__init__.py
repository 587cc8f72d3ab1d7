"""What is painted in the dialog of a table."""
