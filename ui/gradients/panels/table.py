"""The table of all parameters: both gradients, how far apart they are, and what that says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from simulator.diagnostics.compared_gradients import ComparedGradients, Verdict
from ui.gradients.model.named import NamedParameters
from ui.gradients.panels.verdict_words import TIPS, TOKENS, WORDS
from ui.widgets.sortable_model import Array, Column, SortableModel, copied_number
from ui.widgets.sortable_table import SortableTable
from ui.words.languages import speak
from ui.words.messages import said
from ui.words.numbers import MINUS, full, short

_NAME, _EXACT, _CENTRAL, _ERROR, _VERDICT = range(5)
_DIGITS = 4


class GradientModel(SortableModel):
    """One line a parameter; its key is its place in ``theta``."""

    columns = (
        Column(),
        *(Column(is_number=True, largest_first=True),) * 3,
        Column(largest_first=True),
    )

    def __init__(self) -> None:
        super().__init__((_ERROR, Qt.SortOrder.DescendingOrder))
        self._found: ComparedGradients | None = None
        self._named: NamedParameters | None = None
        self._verdicts: list[Verdict] = []
        self._errors = np.zeros(0)
        # Asked for anew where the network or the language is another.
        self._name = cache(lambda index: "")

    def set_content(self, found: ComparedGradients, named: NamedParameters) -> None:
        """Show what was compared of the parameters that `named` knows."""
        is_known = named is self._named
        if not is_known:
            self._named, self._name = named, cache(named.name)
        self._found = found
        self._verdicts, self._errors = found.verdicts(), found.relative_errors
        self.show_items(np.arange(len(found.exact)), known=is_known)

    def clear(self) -> None:
        """Have no lines."""
        if self._found is not None:
            self._found = self._named = None
            self.show_items([], known=False)

    def say(self) -> None:
        """Name everything anew."""
        if self._named is not None:
            self._name = cache(self._named.name)
        super().say()

    def headings(self) -> Sequence[str]:
        """Return what the columns are called."""
        return (
            self.tr("Parameter"),
            self.tr("Backpropagation"),
            self.tr("Difference"),
            self.tr("Rel. error"),
            self.tr("Verdict"),
        )

    def tips(self) -> Sequence[str]:
        """Return what the columns mean."""
        return (
            self.tr("The weight or bias that the loss is differentiated by"),
            self.tr("The slope of the loss, from one pass back"),
            self.tr("The central difference: two passes forward, a step up and a step down"),
            self.tr("How far the two are apart, as a share of the larger one"),
            self.tr("Whether the two agree"),
        )

    def color(self, column: int, item: int) -> QColor | None:
        """Return the colour of a verdict."""
        return self.theme.color(TOKENS[self._verdicts[item]]) if column == _VERDICT else None

    def text(self, column: int, item: int) -> str:
        """Return a parameter's name, a number of it, or what it says."""
        if column == _NAME:
            return self._name(item)
        if column == _VERDICT:
            return said(WORDS[self._verdicts[item]])
        if self._waits(column, item):
            return "–"
        return short(self._value(column, item), 2 if column == _ERROR else _DIGITS)

    def _waits(self, column: int, item: int) -> bool:
        return self._verdicts[item] is Verdict.WAITS and column != _EXACT

    def tip(self, column: int, item: int) -> str:
        """Return a number in full, or what a verdict means."""
        if column == _NAME:
            return self._name(item)
        if column == _VERDICT:
            return said(TIPS[self._verdicts[item]])
        return full(self._value(column, item))

    def copied(self, column: int, item: int) -> str:
        """Return a number with all its digits."""
        if column in (_NAME, _VERDICT):
            return self.text(column, item)
        return "" if self._waits(column, item) else copied_number(self._value(column, item))

    def _value(self, column: int, item: int) -> float:
        assert self._found is not None
        columns = {_EXACT: self._found.exact, _CENTRAL: self._found.central}
        return float(columns.get(column, self._errors)[item])

    def sort_values(self, column: int) -> Array:
        """Return how bad errors and verdicts are, sizes of gradients, and the network's order."""
        assert self._found is not None
        if column in (_ERROR, _VERDICT):
            worst = self._found.worst_first()
            ranks = np.zeros(len(worst), np.intp)
            ranks[worst] = np.arange(len(worst))[::-1]
            return ranks
        if column == _NAME:  # as they stand in the network: layer by layer
            return np.arange(len(self._found.exact))
        return np.abs(self._found.exact if column == _EXACT else self._found.central)


class GradientTable(SortableTable):
    """Parameters with both gradients, worst first, until another order is asked for.

    Signals
    -------
    picked(int)
        The learner marked the line of this parameter.
    """

    picked = Signal(int)

    rows: GradientModel
    stretched = _NAME
    spare = (_CENTRAL,)  # the error tells

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(GradientModel(), parent)
        self.came_to.connect(self._on_came_to)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Gradients by backpropagation and by differences"))

    def widest(self) -> Mapping[int, Sequence[str]]:
        """Return the widest numbers and verdicts."""
        number = (f"{MINUS}0.00000000",)
        verdicts = tuple(said(text) for text in WORDS.values())
        return {_EXACT: number, _CENTRAL: number, _ERROR: ("0.0e000",), _VERDICT: verdicts}

    def show_compared(self, found: ComparedGradients, named: NamedParameters) -> None:
        """Show what was compared; the mark stays on its parameter."""
        self.rows.set_content(found, named)

    def clear(self) -> None:
        """Show nothing: what was compared is of another network."""
        self.rows.clear()

    @Slot(int)
    def _on_came_to(self, index: int) -> None:
        if index >= 0:
            self.picked.emit(index)
