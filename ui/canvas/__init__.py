"""The network canvas: the centre of the window."""

from ui.canvas.canvas import NetworkCanvas

__all__ = ["NetworkCanvas"]
