"""What the derivatives mean: of each variable in a table, and of a ready-made graph in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from simulator.graph.presets import GraphPreset
from simulator.messages import Message
from simulator.notation.numerals import numeral_text
from ui.computation_graphs.panels.meaning_table import MeaningTable
from ui.computation_graphs.shown import ShownGraph
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.messages import worded

_WORDS_WIDTH = 200
_GENERAL = worded(
    "MeaningView",
    "A derivative says how many times as much as the variable the result moves, for small moves. "
    "Above 0 both go the same way, below 0 opposite ways.",
)


class MeaningView(QWidget):
    """A line for each variable, and what a preset says of its own beside them.

    Attributes
    ----------
    table : MeaningTable
    notes : list of Note

    Signals
    -------
    chosen(object)
        A variable is to be selected.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = MeaningTable(self)
        self.notes: list[Note] = []
        words = QWidget(self)
        self._column = QVBoxLayout(words)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(words)
        scroll.setMinimumWidth(_WORDS_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.table, 3)
        layout.addWidget(scroll, 2)
        self._words = words
        self.table.chosen.connect(self.chosen)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.table.set_theme(theme)

    def show_graph(self, shown: ShownGraph, preset: GraphPreset | None) -> None:
        """Show what the derivatives of a graph mean.

        Parameters
        ----------
        shown : ShownGraph
        preset : GraphPreset or None
            The ready-made graph that it is, perhaps with other values.
        """
        self.table.show_graph(shown)
        slopes = [shown.recording.gradient(one.id) for one in shown.graph.variables()]
        self._tell(_sentences(preset, slopes))

    def _tell(self, sentences: Sequence[str]) -> None:
        while len(self.notes) < len(sentences):
            note = Note(self._words)
            self.notes.append(note)
            self._column.insertWidget(self._column.count() - 1, note)
        for place, note in enumerate(self.notes):
            note.setText(sentences[place] if place < len(sentences) else "")


def _sentences(preset: GraphPreset | None, slopes: Sequence[float | None]) -> list[str]:
    if preset is None or not preset.readings or None in slopes:
        return [_GENERAL]
    numbers = [numeral_text(slope) for slope in slopes if slope is not None]
    found: list[str] = [
        Message(reading).format(slope=number)
        for reading, number in zip(preset.readings, numbers, strict=True)
    ]
    gaps = {f"slope{place}": number for place, number in enumerate(numbers, 1)}
    return [*found, Message(preset.remark).format(**gaps)]
