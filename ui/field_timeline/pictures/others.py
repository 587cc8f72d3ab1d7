"""Pictures of what networks read, and of what is a part of what."""

from __future__ import annotations

from ui.field_timeline.pictures.sheet import Sheet
from ui.words.messages import said, worded

# A three of eight by eight pixels, each from 0 to 9.
_DIGIT = (
    "00269820",
    "01954893",
    "00000693",
    "00027980",
    "00049870",
    "00000396",
    "01300598",
    "00699970",
)


def digits(sheet: Sheet) -> None:
    """Draw a digit as pixels, and what a network says of it."""
    side = 0.085
    for row, line in enumerate(_DIGIT):
        for column, value in enumerate(line):
            low = (0.04 + column * 0.75 * side, 0.84 - row * side * 1.02)
            high = (low[0] + 0.75 * side, low[1] + side * 1.02)
            sheet.box(low, high, sheet.color("text", 0.06 + 0.1 * int(value)))
    sheet.arrow((0.6, 0.5), (0.74, 0.5), "forward")
    for digit in range(10):
        y = 0.93 - 0.095 * digit
        share = 0.14 if digit == 3 else 0.012 + 0.004 * (digit % 3)
        sheet.text((0.79, y), str(digit), "text" if digit == 3 else "muted")
        fill = sheet.color("forward", 0.9 if digit == 3 else 0.4)
        sheet.box((0.82, y - 0.028), (0.82 + share, y + 0.028), fill, "forward")


def today(sheet: Sheet) -> None:
    """Draw deep learning within machine learning within artificial intelligence."""
    rings = (
        (0.04, 0.96, worded("Pictures", "artificial intelligence"), 0.88),
        (0.17, 0.76, worded("Pictures", "machine learning"), 0.68),
        (0.3, 0.54, worded("Pictures", "deep learning"), 0.46),
    )
    for place, (inset, top, text, y) in enumerate(rings):
        low, high = (inset, 0.06 + 0.06 * place), (1.0 - inset, top)
        sheet.box(low, high, sheet.color("forward", 0.12 + 0.1 * place), "forward")
        sheet.text((0.5, y), said(text))
    for column, count in enumerate((2, 3, 3, 1)):
        for row in range(count):
            x, y = 0.38 + 0.08 * column, 0.3 + 0.07 * (0.5 * (count - 1) - row)
            sheet.node((x, y), radius=6.0)
