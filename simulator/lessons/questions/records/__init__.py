"""The kinds of questions; found by being there."""
