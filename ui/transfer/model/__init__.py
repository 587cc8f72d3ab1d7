"""The studies in their thread, and the window's end of it."""
