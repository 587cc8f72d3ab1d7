"""The Functions workshop: activations as curves, with their slopes, read at a point."""
