"""What tests do with the canvas: show it, find places on it, read and turn it."""

from __future__ import annotations

from canvas_samples import index_of
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import Step, StepPlan, UpdateRecord
from ui.canvas import NetworkCanvas
from ui.canvas.hover_card import HoverCard
from ui.canvas.inspector import Inspector

LEFT = Qt.MouseButton.LeftButton


DIGITS = NetworkSpec(64, (Dense(32, "relu"), Dense(10, "softmax")), "categorical_cross_entropy")


def shown(qtbot: QtBot, spec: NetworkSpec, record: UpdateRecord) -> NetworkCanvas:
    """Return a canvas that shows a network and the first record of it."""
    widget = NetworkCanvas()
    qtbot.addWidget(widget)
    widget.resize(640, 420)
    task = "binary" if spec.outputs == 1 else "multiclass"
    widget.set_network(spec, ("x1", "x2"), ("0", "1"), task)
    last_update = record.theta_after - record.theta
    widget.set_values(record.theta, record.samples[0], record.gradient, last_update)
    widget.show()
    qtbot.waitActive(widget)
    return widget


def pixels(widget: NetworkCanvas) -> QImage:
    """Return what is seen."""
    return widget.grab().toImage()


def step_to(widget: NetworkCanvas, record: UpdateRecord, *step: object) -> None:
    """Show a step of the record."""
    plan, wanted = StepPlan(record.spec, 2), Step(*step)  # type: ignore[arg-type]
    widget.set_stepping(record, plan.progress(index_of(plan, wanted)), wanted)


def node_at(widget: NetworkCanvas, layer: int, unit: int) -> QPoint:
    """Return where a node is."""
    picture = widget._picture
    assert picture is not None
    centre = picture.layout.column(layer).node_rect(unit).center()
    return picture.view.to_widget(centre).toPoint()


def edge_at(widget: NetworkCanvas, *edge: int, share: float = 0.6) -> QPoint:
    """Return a place on an edge."""
    picture = widget._picture
    assert picture is not None
    return picture.edges.lines[picture.edges.find(*edge)].pointAt(share).toPoint()


def button_at(widget: NetworkCanvas, kind: str, layer: int) -> QPoint:
    """Return where a button is."""
    picture = widget._picture
    assert picture is not None
    found = (c for c in picture.layout.controls if (c.kind, c.layer) == (kind, layer))
    return next(found).rect.center().toPoint()


def field_of(widget: NetworkCanvas) -> QLineEdit:
    """Return the inspector's field."""
    return widget.findChild(Inspector).findChild(QLineEdit)


def words_of(widget: NetworkCanvas) -> list[str]:
    """Return the inspector's texts."""
    labels = widget.findChild(Inspector).findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def said(widget: NetworkCanvas) -> str:
    """Return what the card at the mouse says."""
    card = widget.findChild(HoverCard)
    if card.isHidden():
        return ""
    rows = "; ".join(f"{row.name} {row.value}" for row in card.facts.rows)
    return f"{card.facts.title}; {rows}"


def wheel(widget: NetworkCanvas, point: QPoint, turned: int) -> None:
    """Turn the wheel at a place."""
    event = QWheelEvent(
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)
