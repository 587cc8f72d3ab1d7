"""Data alone: scenarios, icons and the style sheet, read through `importlib.resources`."""
