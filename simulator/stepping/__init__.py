"""What an update records, the steps that reveal it, and each step's equation."""
