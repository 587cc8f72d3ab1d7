"""The set-up panel on a desk: used as a person uses it, with everything that it reported."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QWidget,
)

from simulator.scenarios import presets
from simulator.scenarios.presets import Scenario
from ui.setup.panel import SetupPanel
from ui.widgets.fields import ChoiceField
from ui.widgets.number_field import NumberField


class Desk:
    """A shown panel, with everything that it reported."""

    def __init__(self, panel: SetupPanel, qtbot) -> None:
        self.panel, self.qtbot = panel, qtbot
        self.edits: list[tuple[Scenario, str]] = []
        self.presets: list[str] = []
        self.refusals: list[str] = []
        panel.scenario_edited.connect(lambda scenario, text: self.edits.append((scenario, text)))
        panel.preset_chosen.connect(self.presets.append)
        panel.edit_refused.connect(self.refusals.append)

    @property
    def scenario(self) -> Scenario:
        """The scenario asked for last."""
        return self.edits[-1][0]

    def show(self, name: str) -> Scenario:
        scenario = presets.load(name)
        self.panel.show_scenario(scenario)
        QApplication.processEvents()
        return scenario

    def pick(self, field: ChoiceField, name: str) -> None:
        """Choose as with the keyboard: open the list, walk to the entry, press Enter."""
        field.setFocus()
        field.showPopup()
        view = field.view()
        view.setCurrentIndex(field.model().index(field.findData(name), 0))
        self.qtbot.keyClick(view, Qt.Key.Key_Return)
        QApplication.processEvents()

    def type(self, field: NumberField, text: str, *, enter: bool = True) -> None:
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)
        if enter:
            self.qtbot.keyClick(field, Qt.Key.Key_Return)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def shown_texts(panel: SetupPanel) -> str:
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def shown_settings(panel: SetupPanel) -> set[str]:
    """Return the names of the optimizer's settings that can be seen."""
    return {name for name, field in panel.training.fields.items() if field.isVisible()}


def tab_order(panel: SetupPanel) -> list[QWidget]:
    """Return what Tab reaches, from the first control on."""
    found: list[QWidget] = [panel.preset]
    widget = panel.preset.nextInFocusChain()
    while widget is not panel.preset:
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if reached and widget.isVisible() and widget.isEnabled():
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found
