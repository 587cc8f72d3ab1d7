"""The Lessons panel: contents, and the page of a step; it knows nothing of the main window."""
