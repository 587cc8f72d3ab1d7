"""The update rules: one optimizer, one file."""
