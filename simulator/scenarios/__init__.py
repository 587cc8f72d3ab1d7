"""A run as a value: its schema, the presets, and the experiment made from it."""
