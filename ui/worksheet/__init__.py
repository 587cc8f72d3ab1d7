"""Worksheets in the window: chosen, seen as they print, and saved."""
