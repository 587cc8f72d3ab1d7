"""The numbers of training and validation rows side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui.theme.type_size import set_figures
from ui.words.numbers import full, grouped, percent, short

_SHARES = ("accuracy", "precision", "recall", "f1")


class ScoreTable(QGridLayout):
    """A grid of labels that is filled anew with every measurement.

    Parameters
    ----------
    widget : QWidget
        What the labels belong to.
    """

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self.setHorizontalSpacing(24)
        self.setVerticalSpacing(6)

    def clear(self) -> None:
        """Take all labels away."""
        while (item := self.takeAt(0)) is not None:
            label = item.widget()
            if label is not None:
                label.hide()
                label.deleteLater()

    def fill(
        self,
        heads: Sequence[str],
        names: Mapping[str, str],
        rows: tuple[str, Sequence[int]],
        columns: Sequence[Mapping[str, float]],
    ) -> None:
        """Show one column a part.

        Parameters
        ----------
        heads : sequence of str
            What the parts are called.
        names : mapping of str to str
            What each metric is called.
        rows : (str, sequence of int)
            The first line: its name, and how many rows each part has.
        columns : sequence of mapping
            Each part's metrics by name; one that is not there is not defined.
        """
        self.clear()
        for line, name in enumerate((rows[0], *names.values()), start=1):
            self._add(QLabel(name, self._widget), line, 0)
        for column, (head, count, values) in enumerate(
            zip(heads, rows[1], columns, strict=True), start=1
        ):
            title = QLabel(head, self._widget)
            title.setProperty("role", "caption")
            self._add(title, 0, column)
            self._add_number(1, column, grouped(count), "")
            for line, metric in enumerate(names, start=2):
                self._add_number(line, column, *_texts(metric, values.get(metric)))

    def _add_number(self, line: int, column: int, text: str, tip: str) -> None:
        label = QLabel(text, self._widget)
        set_figures(label)
        label.setToolTip(tip)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._add(label, line, column)

    def _add(self, label: QLabel, line: int, column: int) -> None:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        self.addWidget(label, line, column, side)
        label.show()  # a layout has no room for what is hidden, which it shows later by itself


def _texts(metric: str, value: float | None) -> tuple[str, str]:
    """Return a metric as it is shown and in full; a dash where it is not defined."""
    if value is None:
        return "–", ""
    shown = percent(value, 1) if metric in _SHARES else short(value)
    return shown, full(value)
