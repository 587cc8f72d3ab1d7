"""Inside an update: one racer's next update as an equation and as numbers, for one parameter."""

from __future__ import annotations

from time import perf_counter

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from simulator.race.update_parts import UpdatePart
from simulator.session.race_commands import UpdateDetails
from simulator.session.race_problems import FunctionProblem, Problem
from simulator.stepping.equations.update import moved
from ui.arena.model.arena import Arena
from ui.arena.model.parameters import Parameters, symbol_of
from ui.arena.panels.symbols import SymbolDelegate
from ui.math.view import EquationView
from ui.theme.colors import Theme
from ui.theme.type_size import set_figures
from ui.widgets.name_combo import NameCombo
from ui.words.languages import speak
from ui.words.messages import filled
from ui.words.numbers import full, grouped, short
from ui.words.titles import translated

_ROW_HEIGHT = 22
_EQUATION_HEIGHT = 92
_MOST_ROWS_TOLD = 8
_PADDING, _MOST_SYMBOL = 6, 108
_LEAST_PAUSE_S = 0.1


class UpdateDetailsPanel(QWidget):
    """Shows the update that the selected racer makes from where it is shown.

    Attributes
    ----------
    heading : QLabel
        The racer and the update's number.
    parameter : NameCombo
        The variable or weight whose numbers are told.
    equation : EquationView
    table : QTableWidget
        The update's parts, in the order in which they are computed.
    """

    def __init__(self, arena: Arena, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arena = arena
        self._problem: Problem | None = None
        self._parameters: Parameters | None = None
        self._shown: tuple[UpdateDetails | None, int] = (None, -1)
        self._shown_at = 0.0
        self.heading = QLabel(self)
        self.heading.setProperty("role", "caption")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setWordWrap(True)  # racers may have long names
        self.parameter = NameCombo(self)
        self.parameter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.equation = EquationView(self)
        self.equation.setMinimumHeight(_EQUATION_HEIGHT)
        self.table = _parts_table(self)
        self.table.setItemDelegateForColumn(0, SymbolDelegate(self.table))
        self._lay_out()
        self.parameter.chosen.connect(self.on_parameter_chosen)
        arena.shown_changed.connect(self.show_update)
        arena.playback.playing_changed.connect(self.show_update)
        speak(self._say)

    def _say(self) -> None:
        self.parameter.setAccessibleName(self.tr("Parameter"))
        self.parameter.setToolTip(self.tr("The variable or weight whose numbers are told"))
        self.table.setAccessibleName(self.tr("Parts of the update"))
        self._shown, self._shown_at = (None, -1), 0.0
        self._problem = None  # its parameters are called otherwise
        self.show_update()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.parameter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.equation, 2)
        column.addWidget(self.table, 3)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.equation.set_theme(theme)

    @Slot()
    def show_update(self) -> None:
        """Show the update of the racer that is selected, if there is one."""
        arena = self._arena
        self._offer_parameters(arena.problem)
        snapshot = arena.snapshot
        details = None if snapshot is None else snapshot.details
        if not 0 <= arena.selected < len(arena.lineup) or details is None:
            self._shown = (None, -1)
            return
        if details.asked.racer != arena.selected or self._shown[0] is details:
            return
        if arena.playback.is_playing and perf_counter() - self._shown_at < _LEAST_PAUSE_S:
            return  # nobody reads sixty equations a second
        self._shown_at = perf_counter()
        self._shown = (details, details.asked.index)
        label = arena.lineup.entries[details.asked.racer].racer.label
        update = grouped(details.asked.update + 1)
        is_over = details.asked.update >= arena.playback.goal and details.numbers is not None
        words = self.tr("{0}: next would be update {1}") if is_over else self.tr("{0}: update {1}")
        self.heading.setText(filled(words, label, update))
        if details.numbers is None:
            self._show_nothing()
        else:
            self._show_numbers(details)

    def _show_nothing(self) -> None:
        self.equation.show_message(
            self.tr(
                "This racer has diverged: there is no such update. Go back to see the last one."
            )
        )
        self.table.setRowCount(0)

    def _show_numbers(self, details: UpdateDetails) -> None:
        problem, numbers = self._arena.problem, details.numbers
        index, parameters = details.asked.index, self._parameters
        place = -1 if parameters is None else parameters.place(index)
        if problem is None or numbers is None or parameters is None or place < 0:
            return
        symbol, role = symbol_of(problem, parameters, place)
        self.equation.show_equation(moved(numbers, index, symbol, role))
        self.equation.setToolTip("")
        self._fill(details.parts)
        if numbers.rows is not None:
            self.heading.setToolTip(self._batch_words(numbers.rows))
        else:
            self.heading.setToolTip("")

    def _batch_words(self, rows: tuple[int, ...]) -> str:
        """Return which rows the gradient is made of."""
        told = ", ".join(str(row + 1) for row in rows[:_MOST_ROWS_TOLD])
        more = " …" if len(rows) > _MOST_ROWS_TOLD else ""
        return filled(self.tr("The gradient is the mean over the rows {0}{1}"), told, more)

    def _fill(self, parts: tuple[UpdatePart, ...]) -> None:
        self.table.setRowCount(len(parts))
        for row, part in enumerate(parts):
            name = translated(part.name)
            texts = (part.symbol, name, short(part.value, 4))
            for column, text in enumerate(texts):
                item = self.table.item(row, column)
                if item is None:
                    item = QTableWidgetItem()
                    side = (
                        Qt.AlignmentFlag.AlignRight if column == 2 else Qt.AlignmentFlag.AlignLeft
                    )
                    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                    self.table.setItem(row, column, item)
                item.setText(text)
                item.setToolTip(full(part.value) if column == 2 else text)
        # A long formula must not take the words' room; its tooltip has all of it.
        wanted = self.table.sizeHintForColumn(0) + _PADDING
        self.table.setColumnWidth(0, min(wanted, _MOST_SYMBOL))

    def _offer_parameters(self, problem: Problem | None) -> None:
        known = self._problem
        self._problem = problem
        if problem is None or (known is not None and _same_names(known, problem)):
            self._mark_parameter()
            return
        self._parameters = Parameters(problem)
        self.parameter.offer(self._parameters.names, self._parameters.find)
        self.parameter.setVisible(len(self._parameters.names) > 1)
        self._mark_parameter()

    def _mark_parameter(self) -> None:
        if self._parameters is not None:
            self.parameter.show_place(self._parameters.place(self._arena.parameter))

    @Slot(int)
    def on_parameter_chosen(self, place: int) -> None:
        """Tell the numbers of another parameter."""
        assert self._parameters is not None  # nothing else is offered
        self._arena.inspect(self._arena.selected, self._parameters.index(place))


def _same_names(first: Problem, second: Problem) -> bool:
    """Return whether two problems have the same parameters, so that the list can stay."""
    if isinstance(first, FunctionProblem) or isinstance(second, FunctionProblem):
        if isinstance(first, FunctionProblem) and isinstance(second, FunctionProblem):
            return first.function.variables == second.function.variables
        return False
    return first.experiment.spec == second.experiment.spec and (
        first.experiment.data.feature_names == second.experiment.data.feature_names
    )


def _parts_table(parent: QWidget) -> QTableWidget:
    """Return an empty table of three columns without a heading."""
    table = QTableWidget(0, 3, parent)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setAlternatingRowColors(True)
    table.setWordWrap(False)
    table.horizontalHeader().hide()
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(_ROW_HEIGHT)
    table.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
    set_figures(table, 12)
    table.setMinimumHeight(3 * _ROW_HEIGHT)
    return table
