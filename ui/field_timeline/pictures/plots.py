"""Pictures of data and curves: lines between classes, slopes, and ways down."""

from __future__ import annotations

import numpy as np

from ui.field_timeline.pictures.sheet import Place, Sheet
from ui.words.messages import said, worded

_ROWS = ((0.2, 0.2), (0.8, 0.2), (0.2, 0.8), (0.8, 0.8))


def _axes(sheet: Sheet, x: str, y: str) -> None:
    sheet.line([(0.08, 0.95), (0.08, 0.08), (0.95, 0.08)], "line", 1.5)
    sheet.text((0.5, 0.02), x, "muted")
    sheet.text((0.03, 0.5), y, "muted")


def perceptron(sheet: Sheet) -> None:
    """Draw two classes, and a line that turns until it lies between them."""
    _axes(sheet, "x₁", "x₂")
    sheet.line([(0.2, 0.1), (0.34, 0.94)], "muted", 1.5, dashed=True)
    sheet.line([(0.12, 0.36), (0.8, 0.94)], "muted", 1.5, dashed=True)
    sheet.line([(0.14, 0.86), (0.9, 0.14)], "forward", 2.6)
    first, second = (sheet.color_of_class(k) for k in (0, 1))
    for at in ((0.2, 0.3), (0.3, 0.48), (0.42, 0.22), (0.24, 0.6), (0.56, 0.3)):
        sheet.dot(at, first)
    for at in ((0.62, 0.64), (0.78, 0.46), (0.84, 0.76), (0.56, 0.84), (0.72, 0.88)):
        sheet.dot(at, second, is_square=True)


def xor(sheet: Sheet) -> None:
    """Draw the four rows of XOR, and lines that fail."""
    _axes(sheet, "x₁", "x₂")
    for points in (
        [(0.12, 0.5), (0.94, 0.5)],
        [(0.5, 0.94), (0.5, 0.1)],
        [(0.14, 0.9), (0.9, 0.14)],
    ):
        sheet.line(points, "bad", 1.8, dashed=True)
    for row, at in enumerate(_ROWS):
        is_one = row in (1, 2)
        sheet.dot(at, sheet.color_of_class(int(is_one)), is_square=is_one, radius=11.0)
        sheet.text((at[0] + 0.07, at[1] + 0.06), "1" if is_one else "0")


def vanishing(sheet: Sheet) -> None:
    """Draw what is left of a gradient after each of ten layers."""
    sheet.line([(0.08, 0.12), (0.95, 0.12)], "line", 1.5)
    for k in range(10):
        left = 0.87 - 0.085 * k
        height = 0.74 * 0.25**k
        fill = sheet.color("backward", 0.75)
        sheet.box((left, 0.12), (left + 0.06, 0.12 + max(height, 0.003)), fill, "backward")
        sheet.text((left + 0.03, 0.06), str(10 - k), "muted")
    sheet.arrow((0.78, 0.62), (0.24, 0.62), "backward")
    sheet.text((0.5, 0.7), "0.25 → 0.0625 → … → 0.25¹⁰", "text")
    sheet.text((0.5, 0.0), said(worded("Pictures", "layer")), "muted")


def relu(sheet: Sheet) -> None:
    """Draw ReLU beside the sigmoid."""
    sheet.line([(0.06, 0.2), (0.95, 0.2)], "line", 1.5)
    sheet.line([(0.5, 0.06), (0.5, 0.96)], "line", 1.5)
    z = np.linspace(-5.0, 5.0, 81)
    sigmoid = 0.2 + 0.2 / (1.0 + np.exp(-z))
    sheet.line(list(zip((0.5 + 0.088 * z).tolist(), sigmoid.tolist(), strict=True)), "positive")
    sheet.line([(0.06, 0.2), (0.5, 0.2), (0.86, 0.92)], "forward", 3.0)
    sheet.text((0.68, 0.84), "max(0, z)", "forward", 1.0)
    sheet.text((0.95, 0.46), "σ(z)", "positive", 1.0)
    sheet.text((0.95, 0.14), "z", "muted", 1.0)


def adam(sheet: Sheet) -> None:
    """Draw a valley, a way that swings across it, and a straighter one."""
    turn = np.linspace(0.0, 2.0 * np.pi, 91)
    for size in (1.0, 0.78, 0.56, 0.34, 0.14):
        x, y = 0.56 + 0.42 * size * np.cos(turn), 0.48 + 0.3 * size * np.sin(turn)
        sheet.line(list(zip(x.tolist(), y.tolist(), strict=True)), "line", 1.3)
    start: Place = (0.18, 0.66)
    swings = [(0.24, 0.32), (0.31, 0.62), (0.38, 0.36), (0.44, 0.57), (0.49, 0.42), (0.53, 0.51)]
    sheet.line([start, *swings], "muted", 1.6)
    sheet.line([start, (0.27, 0.56), (0.38, 0.5), (0.48, 0.48), (0.56, 0.48)], "forward", 2.6)
    for at in (start, (0.56, 0.48)):
        sheet.dot(at, sheet.color("forward"), radius=6.0)
    sheet.text((0.33, 0.24), said(worded("Pictures", "gradient descent")), "muted")
    sheet.text((0.42, 0.6), "Adam", "forward")
