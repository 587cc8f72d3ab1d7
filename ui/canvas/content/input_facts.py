"""What a card says of an input: what was measured, how it was scaled, and what goes in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.canvas.content.facts import Row, Spread, Write
from ui.canvas.content.units import Units
from ui.words.messages import filled
from ui.words.numbers import MINUS, full, short

if TYPE_CHECKING:  # read once a table is open
    from simulator.data.input_columns import InputColumn

_DIGITS = 4


class InputFacts(QObject):
    """Writes the lines of an input's card, in the language that is shown."""

    def rows(
        self, units: Units | None, unit: int, value: float, write: Write = full
    ) -> tuple[Row, ...]:
        """Return the lines of an input with a value; where nothing is scaled, that value alone."""
        found = None if units is None else units.column(unit)
        if found is None:
            return self._measured(units, unit, value, write)
        column, place = found
        lines = self._of_class(column, place, value, write)
        lines = lines or self._measured(units, unit, value, write)
        if column.fill is None:
            return lines
        usual = column.categories[int(column.fill)] if column.categories else write(column.fill)
        return (*lines, Row(self.tr("where it is missing"), usual))

    def _of_class(
        self, column: InputColumn, place: int, value: float, write: Write
    ) -> tuple[Row, ...]:
        """Return the lines of an input that a class or a yes or no became; none of a number."""
        if column.kind == "number" or value not in (0.0, 1.0):
            return ()
        if column.kind == "yes_no":
            return (
                Row(self.tr("in the table"), column.categories[int(value)]),
                Row(self.tr("input x"), write(value)),
            )
        name = column.categories[place]
        told = self.tr("yes") if value else self.tr("no")
        return (
            Row(filled(self.tr("is it “{name}”?"), name=name), told),
            Row(self.tr("input x"), write(value)),
        )

    def spread(self, units: Units | None, unit: int) -> Spread | None:
        """Return how the values of an input are spread; None where that is not shown."""
        found = None if units is None else units.spread(unit)
        if found is None:
            return None
        titles = self.tr("training rows"), self.tr("scaled")
        return Spread(titles, *found)

    def _measured(
        self, units: Units | None, unit: int, value: float, write: Write
    ) -> tuple[Row, ...]:
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
