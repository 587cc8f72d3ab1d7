"""What the dialog of a table knows and asks for, without widgets."""
