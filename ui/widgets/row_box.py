"""A box for the number of a row, which may be typed as any other number of the app."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QSpinBox, QWidget

from simulator.notation.typed_numbers import parsed


class RowBox(QSpinBox):
    """A spin box that reads whole numbers as `simulator.notation.typed_numbers` does.

    A number beyond the last row means the last row.

    Parameters
    ----------
    parent : QWidget, optional
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setKeyboardTracking(False)

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Let everything be typed; what is no number is taken back when the box is left."""
        whole = self._number(text) is not None
        state = QValidator.State.Acceptable if whole else QValidator.State.Intermediate
        return state, text, position

    def valueFromText(self, text: str) -> int:
        """Return the row that is meant."""
        number = self._number(text)
        return self.value() if number is None else number

    def _number(self, text: str) -> int | None:
        typed = text.removeprefix(self.prefix()).removesuffix(self.suffix())
        value = parsed(typed, whole=True)
        if value is None or value != int(value):
            return None
        return int(max(self.minimum(), min(self.maximum(), value)))
