"""The study in its thread, and the window's end of it."""
