"""The window that draws watched numbers over the updates."""
