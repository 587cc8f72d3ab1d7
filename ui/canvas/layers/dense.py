"""Dense layers on the canvas: nodes and edges, and nothing besides."""

from __future__ import annotations

from typing import ClassVar

from ui.canvas.layers._base import LayerDrawing


class DenseDrawing(LayerDrawing):
    """Draws a dense layer."""

    name: ClassVar[str] = "dense"


RECORD = DenseDrawing()
