"""What a card says of an input: what was measured, how it was scaled, and what goes in."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.canvas.content.facts import Row, Write
from ui.canvas.content.units import Units
from ui.words.numbers import MINUS, full, short

_DIGITS = 4


class InputFacts(QObject):
    """Writes the lines of an input's card, in the language that is shown."""

    def rows(
        self, units: Units | None, unit: int, value: float, write: Write = full
    ) -> tuple[Row, ...]:
        """Return the lines of an input with a value; where nothing is scaled, that value alone."""
        raw = None if units is None else units.input(unit, value)
        if units is None or raw is None:
            return (Row(self.tr("input x"), write(value)),)
        how = scaling(raw, units.offset[unit], units.scale[unit])
        return (
            Row(self.tr("measured"), write(raw)),
            Row(self.tr("scaling"), how),
            Row(self.tr("scaled, input x"), write(value)),
        )


def scaling(raw: float, offset: float, scale: float) -> str:
    """Return how a measured number is scaled, with the numbers: ``(6.7 − 5.806) / 0.8244``."""
    sign = MINUS if offset >= 0.0 else "+"
    below = f"{full(raw)} {sign} {short(abs(offset), _DIGITS)}"
    return f"({below}) / {short(scale, _DIGITS)}"
