"""Chooses what is stepped through: training's next batch, one row of the data, or one's own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from simulator.data.own_row import AnyRow, OwnRow, have_same_columns
from simulator.data.prepared import PreparedData
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.presets import Scenario
from ui.theme.type_size import scaled
from ui.widgets.combos import WideListCombo
from ui.widgets.row_box import RowBox
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import grouped
from ui.words.numerals import numeral_text
from ui.words.target_words import target_text

# Up to this many rows each one stands in the list; beyond it, a row is chosen by its number.
LISTED_ROWS = 16
_SHOWN_FEATURES = 3
_WIDTH = 160
_SHORT_WIDTH = 152
_ARROW = 44
_WIDEST = 220
_NUMBER_WIDTH = 172
_BRIEF_WIDTH = 130
_BRIEF_NUMBER_WIDTH = 118
_LONGEST_TARGET = 14


class SampleChooser(QWidget):
    """A list of the rows, or of two choices and a row's number where there are many rows.

    It ends with a row of the learner's own.

    Signals
    -------
    chosen(object)
        A row's index as an int, or None for training's next batch.
    own_wanted()
        A row of one's own is to be typed, or the one that is shown to be changed.
    """

    chosen = Signal(object)
    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: PreparedData | None = None
        self._own: OwnRow | None = None
        self._place = 0
        self._batch_size = 0
        self._is_brief = False
        self.list = WideListCombo(self)
        self.list.activated.connect(self._on_activated)
        self.number = RowBox(self)
        self.number.valueChanged.connect(self._on_number)
        self.number.lineEdit().setTextMargins(7, 0, 0, 0)
        self.number.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.list)
        layout.addWidget(self.number)
        speak(self._say)

    def _say(self) -> None:
        self.list.setAccessibleName(self.tr("Rows to step through"))
        self.number.setAccessibleName(self.tr("Row to step through"))
        if self._data is not None:
            self._name_items(len(self._data.X))
        self._keep_widths()
        self._show_target()

    def set_experiment(self, experiment: Experiment) -> None:
        """Offer the experiment's training rows; a row of the same data stays chosen.

        So does one's own, as long as the data have the same columns.
        """
        data, kept = experiment.data, self.row
        if data is not self._data and not self._fits(data):
            kept = None
        self._data, self._batch_size = data, experiment.scenario.batch_size
        count = len(data.X)
        self.list.clear()
        self.list.addItem("", None)
        for row in range(count if count <= LISTED_ROWS else 1):
            self.list.addItem("", row)
        self.list.addItem("")
        self._name_items(count)
        self._keep_widths()
        with QSignalBlocker(self.number):
            self.number.setRange(1, count)
        self.show_row(kept)

    @property
    def data(self) -> PreparedData | None:
        """The data whose rows are offered."""
        return self._data

    def _fits(self, data: PreparedData) -> bool:
        """Return whether the chosen row is the learner's own and one of `data`, too."""
        is_own = self._data is not None and isinstance(self.row, OwnRow)
        return is_own and have_same_columns(self._data, data)  # type: ignore[arg-type]

    def show_scenario(self, scenario: Scenario) -> None:
        """Say how many rows the next batch has from now on."""
        if self._data is not None:
            self._batch_size = scenario.batch_size
            self._name_batch(len(self._data.X))
            self._keep_widths()

    def _name_items(self, count: int) -> None:
        self._name_batch(count)
        self._name_own()
        if count > LISTED_ROWS:
            self.list.setItemText(1, self.tr("One row"))
            return
        for row in range(count):
            text = filled(
                self.tr("Row {number}: {content}"), number=row + 1, content=self.content(row)
            )
            self.list.setItemText(row + 1, text)

    def _name_own(self) -> None:
        text = self.tr("A row of my own…")
        if self._own is not None:
            content = self._own_content(self._own)
            text = filled(self.tr("My own: {content}"), content=content)
            text = text if content else self.tr("My own row")
        self.list.setItemText(self.list.count() - 1, text)

    def _own_content(self, row: OwnRow) -> str:
        assert self._data is not None
        target = "" if row.label is None else f"→ {target_text(self._data, row.label)}"
        if len(row.raw) > _SHOWN_FEATURES:
            return target
        return f"({', '.join(map(numeral_text, row.raw))}) {target}".strip()

    def _name_batch(self, count: int) -> None:
        size = grouped(min(self._batch_size, count))
        self.list.setItemText(0, filled(self.tr("Next batch ({count})"), count=size))

    def show_row(self, row: AnyRow | None) -> None:
        """Show a choice without reporting it: a row, or None for the next batch."""
        self._own = row if isinstance(row, OwnRow) else None
        if self._data is not None:
            self._name_own()
        if isinstance(row, OwnRow):
            self.list.setCurrentIndex(self.list.count() - 1)
            self._keep_place(by_number=False)
            return
        with QSignalBlocker(self.number):
            self.number.setValue(1 if row is None else row + 1)
        place = 1 if self._by_number() else 1 + (row or 0)
        self.list.setCurrentIndex(0 if row is None else place)
        self._keep_place(by_number=row is not None and self._by_number())

    def _keep_place(self, *, by_number: bool) -> None:
        self._place = self.list.currentIndex()
        self._show_number(by_number)

    def set_brief(self, brief: bool) -> None:
        """Leave out a row's target where there is little room."""
        self._is_brief = brief
        self._keep_widths()
        if self._data is not None:
            self._show_target()

    def changeEvent(self, event: QEvent) -> None:
        """Keep room for the texts in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._keep_widths()

    def _keep_widths(self) -> None:
        brief = self._is_brief
        self.number.setFixedWidth(scaled(_BRIEF_NUMBER_WIDTH if brief else _NUMBER_WIDTH))
        if self._data is not None:
            self.list.setFixedWidth(self._list_width())

    def _list_width(self) -> int:
        if self._is_brief and isinstance(self.row, int) and self._by_number():
            return scaled(_BRIEF_WIDTH)  # the number needs the rest
        metrics = self.fontMetrics()
        # To be offered, a row of one's own needs no room; the list itself is wide enough.
        shown = self.list.count() - (self._own is None)
        texts = [self.list.itemText(k) for k in range(shown)]
        needed = max(metrics.horizontalAdvance(text) for text in texts) + _ARROW
        least = _SHORT_WIDTH if self._by_number() else _WIDTH
        return min(scaled(_WIDEST), max(scaled(least), needed))

    @property
    def row(self) -> AnyRow | None:
        """The chosen row; None for training's next batch."""
        if self.list.currentIndex() <= 0:
            return None
        if self.list.currentIndex() == self.list.count() - 1:
            return self._own
        return self.number.value() - 1 if self._by_number() else int(self.list.currentData())

    def content(self, row: int) -> str:
        """Return a row in words: its inputs, where they are few, and its target."""
        data = self._data
        if data is None:
            return ""
        target = target_text(data, data.labels[row])
        if data.n_features > _SHOWN_FEATURES:
            return f"→ {target}"
        inputs = ", ".join(numeral_text(float(value)) for value in data.raw[row])
        return f"({inputs}) → {target}"

    def _show_target(self) -> None:
        before, _, after = self.tr("Row {number}").partition("{number}")
        self.number.setPrefix(before)
        if self._data is not None and not self._is_brief:
            target = target_text(self._data, self._data.labels[self.number.value() - 1])
            dots = "…" if len(target) > _LONGEST_TARGET else ""
            after += f" → {target[:_LONGEST_TARGET]}{dots}"
        self.number.setSuffix(after)

    def _by_number(self) -> bool:
        return self._data is not None and len(self._data.X) > LISTED_ROWS

    def _show_number(self, shown: bool) -> None:
        self.number.setVisible(shown)
        self._keep_widths()
        self._show_target()

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        if index == self.list.count() - 1:
            self.list.setCurrentIndex(self._place)  # until there is such a row
            self.own_wanted.emit()
            return
        self._own = None
        self._name_own()
        self._keep_place(by_number=index > 0 and self._by_number())
        self.chosen.emit(self.row)

    @Slot(int)
    def _on_number(self, number: int) -> None:
        self._show_target()
        self.chosen.emit(number - 1)
