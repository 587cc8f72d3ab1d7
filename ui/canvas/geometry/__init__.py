"""Where things stand on the canvas: pure functions and values."""
