"""Targets and two networks' outputs side by side, with what three measures say of each row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from simulator.workshops.losses.tables import MEASURES, Scores, better
from simulator.workshops.records.losses import TablesChoice
from ui.losses.outputs_table import OutputsTable
from ui.losses.words import MEASURE_TITLES, network_name
from ui.theme.colors import Theme
from ui.words.languages import speak
from ui.words.messages import capital, said
from ui.words.numbers import short
from ui.workshop.small_table import Cell

TABLES = ("targets", "first", "second")
_NAME_COLUMN = 1
_DIGITS, _GAP = 3, 16
_SUBSCRIPTS = "₁₂₃₄"


class NetworkTables(QWidget):
    """Shows the tables of a `TablesChoice`; a tick behind a mean marks the better network.

    Attributes
    ----------
    tables : dict of str to OutputsTable
        ``targets``, ``first`` and ``second``.

    Signals
    -------
    edited(str, int, int, float)
        In this table the number of this sample and class is to be another.
    picked(int, int, str)
        The cell of this network, sample and measure is to be opened; no measure: the row alone.
    complained(object)
        What is wrong with what was typed, a message; empty when nothing is.
    """

    edited = Signal(str, int, int, float)
    picked = Signal(int, int, str)
    complained = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[TablesChoice, Sequence[Sequence[Scores]], tuple[Scores, Scores]] | None
        self._shown = None
        self._is_picking = False
        self.tables = {name: OutputsTable(self) for name in TABLES}
        self._captions = {name: QLabel(self) for name in TABLES}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(4)
        for column, (name, table) in enumerate(self.tables.items()):
            self._captions[name].setProperty("role", "caption")
            self._grid.addWidget(self._captions[name], 0, column)
            self._grid.addWidget(table, 1, column)
            table.edited.connect(partial(self._on_edited, name))
            table.picked.connect(partial(self._on_picked, name))
            table.complained.connect(self.complained)
        speak(self._say)

    def _say(self) -> None:
        captions = self.tr("Targets"), *(capital(said(network_name(k))) for k in (0, 1))
        for name, text in zip(TABLES, captions, strict=True):
            self._captions[name].setText(text)
            self.tables[name].setAccessibleName(text)
        if self._shown is not None:
            self._write_headings(self._shown[0])
            self._write(*self._shown)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        for table in self.tables.values():
            table.set_theme(theme)

    def show_choice(
        self,
        choice: TablesChoice,
        scores: Sequence[Sequence[Scores]],
        averages: tuple[Scores, Scores],
    ) -> None:
        """Show other numbers, or mark another cell.

        Parameters
        ----------
        choice : TablesChoice
        scores : sequence of sequence of Scores
            Of each network, for each sample.
        averages : tuple of Scores
            Of each network.
        """
        before, self._shown = self._shown, (choice, scores, averages)
        if before is None or before[0].classes != choice.classes:
            self._write_headings(choice)
        if before is None or _numbers_of(before[0]) != _numbers_of(choice):
            self._write(choice, scores, averages)
        if before is None or _cell(before[0]) != _cell(choice):
            self._mark(choice)

    def _mark(self, choice: TablesChoice) -> None:
        """Mark the cell whose equation is written; one that is being picked stays the current."""
        for network, name in enumerate(TABLES[1:]):
            if network != choice.network:
                self.tables[name].show_current(choice.sample, -1)
            elif not self._is_picking:
                column = choice.classes + MEASURES.index(choice.measure)
                self.tables[name].show_current(choice.sample, column)

    # -- what is written

    def _write_headings(self, choice: TablesChoice) -> None:
        count = choice.classes
        self.tables["targets"].set_columns(_NAME_COLUMN + count)
        tip = self.tr("The target of this class: 1 for the right one, 0 for the others")
        self.tables["targets"].set_headings(
            ["", *(f"y{_SUBSCRIPTS[k]}" for k in range(count))],
            [self.tr("The sample"), *[tip] * count],
        )
        tip = self.tr("The probability that the network gives to this class")
        titles = [said(MEASURE_TITLES[measure][0]) for measure in MEASURES]
        tips = [said(MEASURE_TITLES[measure][1]) for measure in MEASURES]
        outputs = [f"a{_SUBSCRIPTS[k]}" for k in range(count)]
        for name in TABLES[1:]:
            self.tables[name].set_columns(count + len(MEASURES))
            self.tables[name].set_headings([*outputs, *titles], [*[tip] * count, *tips])

    def _write(
        self,
        choice: TablesChoice,
        scores: Sequence[Sequence[Scores]],
        averages: tuple[Scores, Scores],
    ) -> None:
        self._write_targets(choice)
        for network in (0, 1):
            self._write_network(choice, network, scores[network], averages)
        for column, table in enumerate(self.tables.values()):
            # By what is written: short targets leave their room to the measures' long headings.
            self._grid.setColumnStretch(column, table.needed_width())

    def _write_targets(self, choice: TablesChoice) -> None:
        table, count = self.tables["targets"], choice.classes
        lines = [
            [Cell(str(k + 1), "muted"), *_numbers(row)] for k, row in enumerate(choice.targets)
        ]
        lines.append([Cell(self.tr("mean"), "muted"), *[Cell("")] * count])
        table.show_rows(choice.targets, _NAME_COLUMN, lines)

    def _write_network(
        self,
        choice: TablesChoice,
        network: int,
        scores: Sequence[Scores],
        averages: tuple[Scores, Scores],
    ) -> None:
        table, rows = self.tables[TABLES[1 + network]], choice.outputs(network)
        lines = [[*_numbers(row), *_scored(score)] for row, score in zip(rows, scores, strict=True)]
        lines.append([*[Cell("")] * choice.classes, *_averaged(averages, network)])
        table.show_rows(rows, 0, lines)

    # -- what the learner does

    def _on_edited(self, name: str, row: int, column: int, value: float) -> None:
        place = column - (_NAME_COLUMN if name == "targets" else 0)
        self.edited.emit(name, row, place, value)

    def _on_picked(self, name: str, row: int, column: int) -> None:
        if self._shown is None or name == "targets":
            return
        place = column - self._shown[0].classes
        self._is_picking = True
        measure = MEASURES[place] if place >= 0 else ""
        self.picked.emit(TABLES.index(name) - 1, row, measure)
        self._is_picking = False


def _cell(choice: TablesChoice) -> tuple[int, int, str, int]:
    return choice.network, choice.sample, choice.measure, choice.classes


def _numbers_of(choice: TablesChoice) -> object:
    return choice.targets, choice.first, choice.second, choice.squared


def _numbers(row: tuple[float, ...]) -> list[Cell]:
    return [Cell(short(number, _DIGITS)) for number in row]


def _scored(score: Scores) -> list[Cell]:
    wrong = Cell("1 ✗", "bad") if score.error else Cell("0 ✓", "good")
    return [wrong, Cell(short(score.squared, _DIGITS)), Cell(short(score.cross_entropy, _DIGITS))]


def _averaged(averages: tuple[Scores, Scores], network: int) -> list[Cell]:
    """Return the means, with a tick behind those that call this network the better one."""
    cells = []
    for measure in MEASURES:
        text = short(averages[network].of(measure), _DIGITS)
        wins = better(averages[0], averages[1], measure) == network
        cells.append(Cell(f"{text} ✓", "good") if wins else Cell(text))
    return cells
