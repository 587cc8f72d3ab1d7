"""Lessons in the window: what they set up, point at and watch, and how one's own comes back."""
