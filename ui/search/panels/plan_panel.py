"""What a search is to do: the method with its settings, the space, the folds and the budget."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.scenarios.schema import Scenario
from simulator.search import methods
from simulator.search.plan import FOLDS, MINUTES, RUNS, SEED, STARTS, Plan, planned
from simulator.settings import Setting
from ui.search.panels.space_panel import SpacePanel
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.number_field import NumberField
from ui.widgets.page_scroll import PageScroll
from ui.widgets.setting_fields import SettingFields
from ui.words.messages import worded
from ui.words.quantities import Pace
from ui.words.titles import choices

_LIMIT = Setting(
    "minutes",
    0.0,
    0.0,
    MINUTES.maximum,
    title=MINUTES.title,
    explanation=MINUTES.explanation,
)
_WHOLE = ("factor", "least_epochs", "first_nodes", "most_layers")
_RANKED = (
    (
        "loss",
        worded("PlanPanel", "Loss"),
        worded("PlanPanel", "The mean loss on the rows that judge; the lowest is best."),
    ),
    (
        "score",
        worded("PlanPanel", "Accuracy or R²"),
        worded("PlanPanel", "The share of rows that are right, or R²; the highest is best."),
    ),
)
_AT_FIRST = "random"


class PlanPanel(PageScroll):
    """All that decides what a search finds, but for the scenario.

    Attributes
    ----------
    method, ranked_by : ChoiceField
    settings : SettingFields
    space_panel : SpacePanel
    numbers : dict of str to NumberField
        By the names of the plan's fields.

    Signals
    -------
    changed()
        The learner chose something else.
    """

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.method = ChoiceField(choices(methods.REGISTRY.values()))
        self._about = Note()
        self.settings = SettingFields(methods.REGISTRY, self.method, whole=_WHOLE)
        self.space_panel = SpacePanel()
        self.numbers = {
            setting.name: NumberField(
                setting, whole=setting.whole, pace=Pace.LADDER if setting is RUNS else None
            )
            for setting in (RUNS, _LIMIT, FOLDS, STARTS, SEED)
        }
        self.ranked_by = ChoiceField(_RANKED)
        self._values = {
            name: {one.name: one.default for one in record.settings}
            for name, record in methods.REGISTRY.items()
        }
        self._assemble()
        self.ranked_by.set_name("loss")
        self.choose_method(_AT_FIRST)
        self._connect()

    def _assemble(self) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        column.addWidget(FieldRow(worded("PlanPanel", "Method"), self.method))
        column.addWidget(self._about)
        column.addWidget(self.settings)
        column.addSpacing(6)
        column.addWidget(self.space_panel)
        column.addSpacing(6)
        for setting in (RUNS, _LIMIT, FOLDS, STARTS, SEED):
            told = Message(setting.explanation)
            if setting is _LIMIT:
                told = worded("PlanPanel", "After how many minutes no more are begun; 0: no limit.")
            column.addWidget(FieldRow(Message(setting.title), self.numbers[setting.name], told))
        column.addWidget(FieldRow(worded("PlanPanel", "Ranked by"), self.ranked_by))
        column.addStretch(1)
        self.setWidget(page)

    def _connect(self) -> None:
        self.method.chosen.connect(self._on_method)
        self.settings.committed.connect(self._on_setting)
        self.space_panel.changed.connect(self.changed)
        self.ranked_by.chosen.connect(self._on_chosen)
        for field in self.numbers.values():
            field.committed.connect(self._on_number)

    def choose_method(self, name: str) -> None:
        """Show a method with its settings; one that varies the layers itself needs no space."""
        record = methods.get(name)
        self.method.set_name(name)
        self._about.setText(Message(record.explanation))
        self.settings.setVisible(bool(record.settings))
        self.settings.show_settings(name, self._values[name])
        self.space_panel.setVisible(not record.varied)

    @Slot(str)
    def _on_method(self, name: str) -> None:
        self.choose_method(name)
        self.changed.emit()

    @Slot(str, float)
    def _on_setting(self, name: str, value: float) -> None:
        self._values[self.method.name()][name] = value
        self.changed.emit()

    @Slot(str)
    def _on_chosen(self, _name: str) -> None:
        self.changed.emit()

    @Slot(float)
    def _on_number(self, _value: float) -> None:
        self.changed.emit()

    # -- the plan

    def plan(self, scenario: Scenario) -> Plan:
        """Return what is to be searched of a scenario.

        Raises
        ------
        ValueError
            If the values of a setting cannot be understood, or nothing varies.
        """
        name = self.method.name()
        numbers = {key: field.value() for key, field in self.numbers.items()}
        minutes = numbers.pop("minutes")
        return planned(
            scenario=scenario,
            space=() if methods.get(name).varied else self.space_panel.space(),
            method={"name": name, "settings": dict(self._values[name])},
            ranked_by=self.ranked_by.name(),
            minutes=minutes or None,
            **{key: int(value) for key, value in numbers.items()},
        )

    def show_plan(self, plan: Plan) -> None:
        """Show a plan that was opened."""
        self._values[plan.method.name].update(plan.method.settings)
        self.choose_method(plan.method.name)
        if not methods.get(plan.method.name).varied:
            self.space_panel.show_space(plan.space)
        self.ranked_by.set_name(plan.ranked_by)
        given = {"runs": plan.runs or RUNS.default, "minutes": plan.minutes or 0.0}
        for key, field in self.numbers.items():
            field.set_value(float(given.get(key) or getattr(plan, key) or 0.0))
