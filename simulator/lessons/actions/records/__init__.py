"""The kinds of actions; found by being there."""
