"""Pictures of networks: a neuron, both directions, layers trained one by one, nodes left out."""

from __future__ import annotations

from itertools import pairwise, product

from ui.field_timeline.pictures.sheet import Place, Sheet
from ui.words.messages import said, worded

_NODE = 15.0


def neuron(sheet: Sheet) -> None:
    """Draw inputs, weights, a sum and a threshold."""
    body, out = (0.52, 0.5), (0.94, 0.5)
    for k, y in enumerate((0.82, 0.5, 0.18)):
        sheet.arrow((0.08, y), body, "muted", 16.0, 33.0)
        sheet.node((0.08, y), f"x{'₁₂₃'[k]}")
        sheet.text((0.28, 0.5 + 0.62 * (y - 0.5) + 0.055), f"w{'₁₂₃'[k]}", "muted")
    sheet.arrow(body, out, "forward", 33.0, 21.0)
    sheet.node(body, "", "forward", 30.0)
    across, up = 16.0 / sheet.area.width(), 11.0 / sheet.area.height()
    step = [(-across, -up), (0.0, -up), (0.0, up), (across, up)]
    sheet.line([(body[0] + x, body[1] + y) for x, y in step], "text")
    sheet.node(out, "0/1", radius=18.0)
    sheet.text((0.52, 0.26), "Σ wᵢxᵢ > θ")


def _columns(counts: tuple[int, ...], left: float = 0.1, right: float = 0.9) -> list[list[Place]]:
    """Return the places of layers of nodes."""
    gap = (right - left) / (len(counts) - 1)
    return [
        [(left + k * gap, 0.5 + 0.22 * (0.5 * (count - 1) - j)) for j in range(count)]
        for k, count in enumerate(counts)
    ]


def backpropagation(sheet: Sheet) -> None:
    """Draw a small network, its forward pass and, below, the way back."""
    columns = _columns((2, 2, 1))
    for left, right in pairwise(columns):
        for start, end in product(left, right):
            sheet.arrow(start, end, "muted", _NODE + 2.0)
    for k, column in enumerate(columns):
        for place in column:
            sheet.node(place, ("x", "h", "ŷ")[k])
    sheet.arrow((0.1, 0.88), (0.9, 0.88), "forward")
    sheet.text((0.5, 0.94), said(worded("Pictures", "forward: values")), "forward")
    sheet.arrow((0.9, 0.12), (0.1, 0.12), "backward")
    sheet.text((0.5, 0.055), said(worded("Pictures", "backward: deltas")), "backward")


def pretraining(sheet: Sheet) -> None:
    """Draw layers on top of one another, of which one pair is being trained."""
    heights = (0.1, 0.34, 0.58, 0.82)
    for k, y in enumerate(heights):
        is_trained = k in (1, 2)
        fill = sheet.color("forward", 0.22 if is_trained else 0.06)
        inset = 0.06 * k
        sheet.box((0.2 + inset, y - 0.05), (0.8 - inset, y + 0.05), fill)
        count = 6 - k
        for j in range(count):
            x = 0.5 + (j - 0.5 * (count - 1)) * 0.085
            sheet.node((x, y), token="forward" if is_trained else "muted", radius=5.0)
    for x in (0.42, 0.58):
        sheet.arrow((x, 0.39), (x, 0.53), "forward")
    sheet.arrow((0.5, 0.53), (0.5, 0.39), "backward")
    sheet.text((0.86, 0.46), said(worded("Pictures", "now")), "forward")
    sheet.text((0.9, 0.22), said(worded("Pictures", "trained")), "muted")


def dropout(sheet: Sheet) -> None:
    """Draw a network of which some nodes are left out."""
    columns = _columns((4, 4, 4, 2))
    left_out = {(1, 1), (2, 0), (2, 3)}
    for k, (left, right) in enumerate(pairwise(columns)):
        for (i, start), (j, end) in product(enumerate(left), enumerate(right)):
            if (k, i) not in left_out and (k + 1, j) not in left_out:
                sheet.line([start, end], "muted", 1.0)
    for k, column in enumerate(columns):
        for j, place in enumerate(column):
            is_on = (k, j) not in left_out
            sheet.node(place, "" if is_on else "×", "forward" if is_on else "bad", 12.0, on=is_on)
