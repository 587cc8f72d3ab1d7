"""The parts of the dialog of a table."""
