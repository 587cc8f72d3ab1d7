"""The kinds of conditions; found by being there."""
