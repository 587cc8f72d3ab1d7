"""The window that trains many random starts at once and shows where each of them ends."""
