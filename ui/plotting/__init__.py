"""The plotting kit that all pictures share."""
