"""PReLU layers on the canvas: their slopes are in the cards of their nodes."""

from __future__ import annotations

from typing import ClassVar

from ui.canvas.layers._base import LayerDrawing


class PReLUDrawing(LayerDrawing):
    """Draws a PReLU layer."""

    name: ClassVar[str] = "prelu"


RECORD = PReLUDrawing()
