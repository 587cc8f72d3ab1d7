"""The step panel: moves through an update and shows each step's equation."""
