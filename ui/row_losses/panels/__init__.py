"""The table of training rows."""
