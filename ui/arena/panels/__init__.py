"""The panels and tables around the arena's pictures."""
