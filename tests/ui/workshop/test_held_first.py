"""What a hand holds is painted alone, and letters before the graph that follows from them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.settings import Setting
from ui.computation_graphs.panels.formula_field import FormulaField
from ui.widgets.slider_row import SliderRow


class _Order(QObject):
    """Notes which widgets are painted, and what else is told, in their order."""

    def __init__(self, **watched: QWidget) -> None:
        super().__init__()
        self.found: list[str] = []
        self._names = {widget: name for name, widget in watched.items()}
        for widget in watched.values():
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.found.append(self._names[watched])  # type: ignore[index]
        return False


def test_of_what_a_slider_stands_in_nothing_is_painted_with_it(qtbot: QtBot) -> None:
    host = QWidget()
    row = SliderRow(Setting("weight", 0.0, -2.0, 2.0), 0.5, "w", host)
    qtbot.addWidget(host)
    host.resize(300, 80)
    row.resize(host.size())
    with qtbot.waitExposed(host):
        host.show()
    order = _Order(host=host, slider=row.slider, number=row.field.lineEdit())
    row.slider.setValue(row.slider.value() + 1)
    qtbot.waitUntil(lambda: "number" in order.found)
    assert order.found == ["slider", "number"]


def test_a_letter_does_not_wait_for_the_graph(qtbot: QtBot) -> None:
    field = FormulaField()
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    order = _Order(letters=field.edit.viewport())
    field.typed.connect(lambda text: order.found.append(f"typed {text}"))
    field.edit.setPlainText("x = 2")
    assert order.found[:2] == ["letters", "typed x = 2"]
