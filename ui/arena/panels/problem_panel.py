"""The choice of what is raced on: a surface, a formula, and for a network the plane to look at."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from simulator.messages import reason
from simulator.nn.parameter_symbols import ParameterSymbols
from simulator.optimizers.schedules import Schedule
from simulator.race import benchmark_functions
from simulator.scenarios.experiment import Experiment
from simulator.session.race_problems import FORMULA, NETWORK, NetworkProblem
from ui.arena.model.arena import Arena
from ui.widgets.complaint import Complaint
from ui.widgets.fields import Choice, ChoiceField, FieldRow, Note
from ui.widgets.help import record_page
from ui.widgets.name_combo import NameCombo
from ui.words.data_names import parameter_symbols
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import grouped
from ui.words.titles import choices, translated

_FORMULAS = "functions.md"


class ProblemPanel(QWidget):
    """Edits what an `Arena` races on.

    Attributes
    ----------
    surface : ChoiceField
        All functions by title, the learner's network, and a formula of one's own.
    formula : QLineEdit
        Shown for a formula; what is wrong with it is said below it.
    plane : ChoiceField
        Shown for a network.
    x_combo, y_combo : NameCombo
        The two weights of the plane.
    """

    def __init__(self, arena: Arena, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arena = arena
        self._experiment: Experiment | None = None
        self._symbols: ParameterSymbols | None = None
        self.surface = ChoiceField(_surfaces(), self, _page_of)
        self.note = Note()
        self.formula = QLineEdit(arena.formula, self)
        self.complaint = Note(role="error-note")
        self._complaint = Complaint(self.formula, self.complaint)
        self.plane = ChoiceField(_planes(), self)
        self.x_combo, self.y_combo = NameCombo(fills=True), NameCombo(fills=True)
        self.renew = QPushButton(self)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _say(self) -> None:
        self.formula.setAccessibleName(self.tr("Formula"))
        self.formula.setToolTip(
            self.tr("The loss as a formula in x, or in x and y; Enter takes it")
        )
        for combo, name in (
            (self.x_combo, self.tr("Horizontal weight")),
            (self.y_combo, self.tr("Vertical weight")),
        ):
            combo.setAccessibleName(name)
            combo.setToolTip(name)
        self.renew.setText(self.tr("Other directions"))
        self.renew.setToolTip(self.tr("Draw two other random directions"))
        self._experiment = None  # its weights are called otherwise
        self.show_setup()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        surface = FieldRow(
            worded("ProblemPanel", "Raced on"),
            self.surface,
            worded("ProblemPanel", "The surface whose lowest point the optimizers look for."),
            wide=True,
        )
        self.plane_row = FieldRow(
            worded("ProblemPanel", "Map shows"),
            self.plane,
            worded(
                "ProblemPanel",
                "A network has many weights, a map two directions: the rest is not seen.",
            ),
        )
        axes = QHBoxLayout()
        axes.setSpacing(6)
        for combo in (self.x_combo, self.y_combo):
            axes.addWidget(combo, 1)
        self.axes = QWidget(self)
        self.axes.setLayout(axes)
        axes.setContentsMargins(0, 0, 0, 0)
        self.renew.setAutoDefault(False)
        for widget in (surface, self.formula, self.complaint, self.note, self.plane_row, self.axes):
            column.addWidget(widget)
        column.addWidget(self.renew, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect(self) -> None:
        self._arena.setup_changed.connect(self.show_setup)
        self.surface.chosen.connect(self.on_surface_chosen)
        self.formula.editingFinished.connect(self.on_formula_finished)
        self.formula.textEdited.connect(self.on_formula_edited)
        self.plane.chosen.connect(self.on_plane_chosen)
        self.x_combo.chosen.connect(self.on_x_chosen)
        self.y_combo.chosen.connect(self.on_y_chosen)
        self.renew.clicked.connect(self.on_renew_clicked)

    @Slot()
    def show_setup(self) -> None:
        """Show what is raced on."""
        arena = self._arena
        self.surface.set_name(arena.problem_key)
        self._offer_network(arena.experiment is not None)
        typed = arena.problem_key == FORMULA
        self.formula.setVisible(typed)
        if not self.formula.property("invalid") and self.formula.text() != arena.formula:
            self.formula.setText(arena.formula)
        self.complaint.setVisible(typed and bool(self.complaint.text()))
        problem = arena.problem
        if isinstance(problem, NetworkProblem):
            self.note.setText(self._network_in_words(problem))
        else:
            self.note.setText("" if problem is None else self._explanation())
        is_network = arena.problem_key == NETWORK
        self.plane_row.setVisible(is_network)
        self.plane.set_name(arena.plane.kind)
        self._show_axes()
        self.axes.setVisible(is_network and arena.plane.kind == "weights")
        self.renew.setVisible(is_network and arena.plane.kind == "random")

    def _explanation(self) -> str:
        """Return what a learner should know of the function; its formula first."""
        found = benchmark_functions.REGISTRY.get(self._arena.problem_key)
        if found is None:
            return self.tr(
                "In x and y, or x alone, with + − * / ^ and functions such as sin, cos, exp, "
                "log, sqrt, abs, min, max. Enter takes it."
            )
        return f"{found.formula}\n{translated(found.explanation)}"

    def _network_in_words(self, problem: NetworkProblem) -> str:
        """Return which network is raced on, how large it is, and by which rules it is trained."""
        facts = [
            translated(problem.experiment.title),
            filled(self.tr("{0} parameters"), grouped(len(problem.theta))),
            filled(self.tr("{0} training rows"), grouped(problem.rows)),
        ]
        rules = self._conditions(problem.experiment)
        return " · ".join(facts) + (f"\n{rules}" if rules else "")

    def _conditions(self, experiment: Experiment) -> str:
        """Return which rules of training hold in the race too; nothing where there are none."""
        schedule, chosen, _ = experiment.rules
        rules = (
            (schedule != Schedule(), self.tr("learning rate schedule")),
            (chosen.l1, self.tr("L1 penalty")),
            (chosen.l2, self.tr("L2 penalty")),
            (chosen.weight_decay, self.tr("weight decay")),
            (chosen.clip_norm or chosen.clip_value, self.tr("gradient clipping")),
            (experiment.spec.drops, self.tr("dropout")),
        )
        named = [name for is_on, name in rules if is_on]
        return filled(self.tr("As in training, with {0}."), ", ".join(named)) if named else ""

    def _offer_network(self, is_there: bool) -> None:
        item = self.surface.model().item(self.surface.findData(NETWORK))  # type: ignore[attr-defined]
        item.setEnabled(is_there)

    def _show_axes(self) -> None:
        experiment = self._arena.experiment
        combos = (self.x_combo, self.y_combo)
        if experiment is not self._experiment and experiment is not None:
            self._experiment = experiment
            self._symbols = parameter_symbols(experiment)
            for combo in combos:
                combo.offer(self._symbols.names, self._symbols.find)
        for combo, axis in zip(combos, self._arena.plane.axes, strict=True):
            combo.show_place(-1 if self._symbols is None else self._symbols.place(axis))

    # -- what the learner does

    @Slot(str)
    def on_surface_chosen(self, key: str) -> None:
        """Race on another surface."""
        self._arena.choose_problem(key)
        if key == FORMULA:
            self.formula.setFocus()
            self.formula.selectAll()

    @Slot()
    def on_formula_finished(self) -> None:
        """Take the formula that was typed, or say what is wrong with it."""
        text = self.formula.text()
        if text == self._arena.formula:
            self._complaint.tell("")
            return
        try:
            self._arena.set_formula(text)
        except ValueError as problem:
            text = worded("ProblemPanel", "{problem}. Still racing on {formula}.")
            told = text.format(problem=reason(problem), formula=self._arena.formula)
            self._complaint.tell(told)
        else:
            self._complaint.tell("")

    @Slot()
    def on_formula_edited(self) -> None:
        """Withdraw the complaint: it was about another text."""
        self._complaint.tell("")

    @Slot(str)
    def on_plane_chosen(self, kind: str) -> None:
        """Look along another plane."""
        self._arena.choose_plane(replace(self._arena.plane, kind=kind))

    @Slot(int)
    def on_x_chosen(self, place: int) -> None:
        """Take another horizontal weight."""
        self._choose(place, moved=0)

    @Slot(int)
    def on_y_chosen(self, place: int) -> None:
        """Take another vertical weight."""
        self._choose(place, moved=1)

    def _choose(self, place: int, moved: int) -> None:
        """Take a weight; where it is the other side's, the two change places."""
        assert self._symbols is not None  # nothing else is offered
        axes = list(self._arena.plane.axes)
        chosen, old = self._symbols.axis(place), axes[moved]
        if axes[1 - moved] == chosen:
            axes[1 - moved] = old
        axes[moved] = chosen
        self._arena.choose_plane(replace(self._arena.plane, axes=(axes[0], axes[1])))

    @Slot()
    def on_renew_clicked(self) -> None:
        """Draw other random directions."""
        plane = self._arena.plane
        self._arena.choose_plane(replace(plane, seed=plane.seed + 1))


def _surfaces() -> list[Choice]:
    """Return all that can be raced on, for a field."""
    own = worded(
        "ProblemPanel", "The loss of the network in the main window, on its training data."
    )
    typed = worded("ProblemPanel", "A loss of your own, typed as a formula.")
    return [
        (NETWORK, worded("ProblemPanel", "My network"), own),
        *choices(benchmark_functions.REGISTRY.values()),
        (FORMULA, worded("ProblemPanel", "Formula…"), typed),
    ]


def _page_of(surface: str) -> str:
    """Return the page of the Help about what is raced on."""
    if surface in benchmark_functions.REGISTRY:
        return record_page("function", surface)
    return _FORMULAS if surface == FORMULA else ""


def _planes() -> list[Choice]:
    """Return the planes that a network's map can show, for a field."""
    return [
        (
            "principal",
            worded("ProblemPanel", "along the paths"),
            worded(
                "ProblemPanel",
                "The plane in which the racers' paths spread most (their first two "
                "principal components).",
            ),
        ),
        (
            "weights",
            worded("ProblemPanel", "two weights"),
            worded("ProblemPanel", "Two weights vary, all others stay."),
        ),
        (
            "random",
            worded("ProblemPanel", "random directions"),
            worded(
                "ProblemPanel",
                "Two random directions, each node's share scaled to its own weights.",
            ),
        ),
    ]
