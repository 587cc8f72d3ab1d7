"""The network as a list: every row, what it tells, and that it tells no more than the drawing."""

from __future__ import annotations

import numpy as np
import pytest
from layers_by_name import KINDS, layer
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot
from steps_fixture import XOR_SPEC, make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.network import Network
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from ui.canvas.canvas import NetworkCanvas
from ui.canvas.listing.panel import NetworkListPanel
from ui.canvas.listing.places import Place, PlaceKind
from ui.canvas.listing.tree import NetworkTree
from ui.theme.colors import DARK
from ui.words.numbers import full, short

TOP = QModelIndex()
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def canvas(qtbot: QtBot) -> NetworkCanvas:
    made = NetworkCanvas()
    qtbot.addWidget(made)
    made.set_network(XOR_SPEC, ("x₁", "x₂"), (), "binary")
    made.resize(640, 480)
    made.show()
    return made


@pytest.fixture
def panel(qtbot: QtBot, canvas: NetworkCanvas) -> NetworkListPanel:
    made = NetworkListPanel(canvas)
    qtbot.addWidget(made)
    made.set_theme(DARK)
    made.resize(320, 600)
    made.show()
    return made


def rest(canvas: NetworkCanvas, record: UpdateRecord) -> None:
    """Show a network that is not stepped."""
    canvas.set_values(record.theta, record.samples[0], None, None)


def step(
    canvas: NetworkCanvas, record: UpdateRecord, wanted: Step | None, *, hidden: bool = False
) -> None:
    plan = StepPlan(record.spec, len(record.samples))
    index = -1 if wanted is None else plan.index_of(wanted)
    canvas.set_stepping(record, plan.progress(index, hidden=hidden), wanted)


def told(panel: NetworkListPanel, place: Place) -> str:
    panel.refresh()
    return str(panel.tree.network.index_of(place).data(SPOKEN))


def everything(tree: NetworkTree, parent: QModelIndex = TOP) -> list[QModelIndex]:
    found = []
    for row in range(tree.network.rowCount(parent)):
        index = tree.network.index(row, 0, parent)
        found += [index, *everything(tree, index)]
    return found


NODE = Place(PlaceKind.NODE, 0, 1)
WEIGHT = Place(PlaceKind.PARAMETER, 0, 1, 0)
DELTA = Step(StepKind.DELTA, 0, 0, 1)
GRADIENT = Step(StepKind.GRADIENT, 0, 0, 1, 0)
UPDATE = Step(StepKind.UPDATE, -1, 0, 1, 0)


# --- rows -------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["tanh", "softmax", *KINDS])
@pytest.mark.parametrize("stepping", [False, True])
def test_every_row_of_every_kind_of_layer_is_told(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel, kind: str, stepping: bool
) -> None:
    spec = NetworkSpec(2, (layer(3, kind), Dense(2, "tanh")), "mse")
    record = make_update(spec, Y=np.ones((4, 2)))
    canvas.set_network(spec, ("x₁", "x₂"), (), "regression")
    rest(canvas, record)
    if stepping:
        step(canvas, record, None)
    panel.refresh()
    model = panel.tree.network
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    rows = everything(panel.tree)
    parameters = [one for one in rows if model.place(one).kind is PlaceKind.PARAMETER]  # type: ignore[union-attr]
    assert len(parameters) == spec.parameter_count
    for index in rows:
        place = model.place(index)
        assert place is not None
        assert model.index_of(place) == index
        assert index.data(SPOKEN)
        assert "{" not in index.data(SPOKEN)
        assert all(index.siblingAtColumn(k).data() is not None for k in range(3))
        index.data(Qt.ItemDataRole.ToolTipRole)


def test_values_are_those_of_the_drawing(canvas: NetworkCanvas, panel: NetworkListPanel) -> None:
    record = make_update()
    rest(canvas, record)
    panel.refresh()
    a = short(float(record.samples[0].layers[0].a[1]))
    index = panel.tree.network.index_of(NODE)
    assert [index.siblingAtColumn(k).data() for k in range(3)] == ["h1.2", a, ""]
    w = short(float(Network(XOR_SPEC).views(record.theta)[0].W[0, 1]))
    index = panel.tree.network.index_of(WEIGHT)
    assert [index.siblingAtColumn(k).data() for k in range(2)] == ["x₁ → h1.2", w]
    tip = str(panel.tree.network.index_of(NODE).data(Qt.ItemDataRole.ToolTipRole))
    assert tip.startswith("h1.2\n")
    assert full(float(record.samples[0].layers[0].a[1])) in tip
    assert told(panel, Place(PlaceKind.LOSS)) == f"row's loss: {short(record.samples[0].loss)}"
    assert told(panel, Place(PlaceKind.LAYER, 0)) == "Hidden 1 · tanh, nodes: 4"


# --- secrets ----------------------------------------------------------------------------------


def test_only_what_is_revealed_is_told(canvas: NetworkCanvas, panel: NetworkListPanel) -> None:
    record = make_update()
    rest(canvas, record)
    passed = record.samples[0].layers[0]
    z, a, delta = (short(float(one[1])) for one in (passed.z, passed.a, passed.delta))
    step(canvas, record, None)
    assert told(panel, NODE) == "h1.2, nothing computed yet"
    assert told(panel, Place(PlaceKind.LOSS)) == "row's loss: not computed yet"
    step(canvas, record, Step(StepKind.SUM, 0, 0, 1))
    assert told(panel, NODE) == f"h1.2, sum {z}, activation not yet computed"
    step(canvas, record, Step(StepKind.ACTIVATION, 0, 0, 1))
    assert told(panel, NODE) == f"h1.2, activation {a}, delta not yet computed"
    step(canvas, record, DELTA, hidden=True)
    assert told(panel, NODE) == f"h1.2, activation {a}, delta not yet computed"
    step(canvas, record, DELTA)
    assert told(panel, NODE) == f"h1.2, activation {a}, delta {delta}"
    w = short(float(record.theta[1]))
    assert told(panel, WEIGHT) == f"x₁ → h1.2, weight {w}, gradient not yet computed"
    step(canvas, record, GRADIENT)
    gradient = short(float(record.samples[0].gradient[1]))
    assert told(panel, WEIGHT) == f"x₁ → h1.2, weight {w}, gradient {gradient}"


def test_in_practice_no_row_knows_the_result(
    canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    record = make_update()
    rest(canvas, record)
    secret = short(float(record.samples[0].layers[0].delta[1]))
    for hidden in (True, False):
        step(canvas, record, DELTA, hidden=hidden)
        panel.refresh()
        texts = [
            str(index.siblingAtColumn(k).data(role))
            for index in everything(panel.tree)
            for k in range(3)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, SPOKEN)
        ]
        assert any(secret in text for text in texts) is not hidden


def test_an_update_tells_old_and_new_once_it_is_shown(
    canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    record = make_update()
    rest(canvas, record)
    moved = Place(PlaceKind.PARAMETER_NUMBER, 0, 1, 0, 2)
    step(canvas, record, UPDATE, hidden=True)
    assert told(panel, moved) == "old → new: not computed yet"
    step(canvas, record, UPDATE)
    before, after = float(record.theta[1]), float(record.theta_after[1])
    assert told(panel, moved) == f"old → new: {short(before)} → {short(after)}"


# --- selection --------------------------------------------------------------------------------


def test_what_is_selected_in_the_drawing_is_current(
    canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    rest(canvas, make_update())
    for target, place in (((0, 1), NODE), ((0, 0, 1), WEIGHT)):
        (canvas.select_node if len(target) == 2 else canvas.select_edge)(*target)  # type: ignore[operator]
        assert panel.tree.network.place(panel.tree.currentIndex()) == place
        assert panel.tree.visualRect(panel.tree.currentIndex()).isValid()
    canvas.clear_selection()
    assert not panel.tree.currentIndex().isValid()


def test_the_current_row_is_selected_in_the_drawing(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    rest(canvas, make_update())
    canvas.select_node(0, 1)
    tree = panel.tree
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert canvas.selected == (0, 2)
    qtbot.keyClick(tree, Qt.Key.Key_Right)  # opens it
    qtbot.keyClick(tree, Qt.Key.Key_Down)  # its sum
    assert canvas.selected == (0, 2)
    parameter = tree.network.index_of(Place(PlaceKind.PARAMETER, 0, 3, 1))
    tree.setCurrentIndex(parameter)
    assert canvas.selected == (0, 1, 3)
    tree.setCurrentIndex(tree.network.index_of(Place(PlaceKind.LAYER, 0)))
    assert canvas.selected is None


def test_enter_types_a_weight(qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel) -> None:
    rest(canvas, make_update())
    typed: list[tuple[int, int, int, float]] = []
    canvas.weight_edited.connect(lambda *what: typed.append(what))
    panel.tree.setCurrentIndex(panel.tree.network.index_of(WEIGHT))
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    field = canvas._cards._inspector.focusWidget()
    assert field is not None
    qtbot.keyClicks(field, "0.25")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert typed == [(0, 0, 1, 0.25)]


def test_enter_opens_and_closes_a_layer(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    rest(canvas, make_update())
    panel.refresh()
    index = panel.tree.network.index_of(Place(PlaceKind.LAYER, 0))
    assert panel.tree.isExpanded(index)
    panel.tree.setCurrentIndex(index)
    qtbot.keyClick(panel.tree, Qt.Key.Key_Return)
    assert not panel.tree.isExpanded(index)


# --- its place --------------------------------------------------------------------------------


def test_new_values_leave_selection_and_what_is_open(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    record = make_update()
    rest(canvas, record)
    canvas.select_edge(0, 1, 2)
    tree = panel.tree
    tree.setExpanded(tree.currentIndex(), True)
    last = Place(PlaceKind.PARAMETER, 1, 0, 4)
    tree.scrollTo(tree.network.index_of(last))
    tree.resize(300, 160)
    height = tree.verticalScrollBar().value()
    canvas.set_values(record.theta_after, record.samples[1], None, None)
    step(canvas, record, DELTA)
    panel.refresh()
    canvas.set_stepping(None, None, None)
    panel.refresh()
    assert tree.network.place(tree.currentIndex()) == Place(PlaceKind.PARAMETER, 0, 2, 1)
    assert tree.isExpanded(tree.currentIndex())
    assert tree.verticalScrollBar().value() == height


def test_rows_that_come_or_go_leave_it_too(canvas: NetworkCanvas, panel: NetworkListPanel) -> None:
    """Before the first values nodes have no numbers."""
    panel.refresh()
    tree = panel.tree
    node = tree.network.index_of(NODE)
    assert tree.network.rowCount(node) == 1
    tree.setExpanded(node, True)
    canvas.select_node(0, 1)
    rest(canvas, make_update())
    panel.refresh()
    node = tree.network.index_of(NODE)
    assert tree.network.rowCount(node) == 4
    assert tree.isExpanded(node)
    assert tree.network.place(tree.currentIndex()) == NODE


def test_another_network_begins_anew(canvas: NetworkCanvas, panel: NetworkListPanel) -> None:
    rest(canvas, make_update())
    canvas.select_node(0, 3)
    spec = NetworkSpec(2, (Dense(2, "relu"), Dense(1, "sigmoid")), "binary_cross_entropy")
    canvas.set_network(spec, ("x₁", "x₂"), (), "binary")
    rest(canvas, make_update(spec))
    panel.refresh()
    assert not panel.tree.currentIndex().isValid()
    assert panel.tree.network.rowCount(panel.tree.network.index(1, 0)) == 2


def test_it_follows_without_being_asked_and_costs_nothing_while_hidden(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = make_update()
    rest(canvas, record)
    model = panel.tree.network
    qtbot.waitUntil(lambda: model._shown is canvas.shown)
    panel.hide()
    asked: list[object] = []
    monkeypatch.setattr(panel.tree, "show_network", lambda *what: asked.append(what))
    canvas.set_values(record.theta_after, record.samples[1], None, None)
    canvas.select_node(0, 1)
    assert not panel._timer.isActive()
    assert asked == []
    monkeypatch.undo()
    panel.show()
    assert model._shown is canvas.shown
    assert model.place(panel.tree.currentIndex()) == NODE


def test_while_training_runs_it_waits_between_two_looks(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel
) -> None:
    record = make_update()
    rest(canvas, record)
    panel._timer.stop()
    canvas.set_live(True)
    assert panel._timer.interval() >= 100
    before = panel._timer.remainingTime()
    canvas.set_values(record.theta_after, record.samples[1], None, None)
    assert panel._timer.remainingTime() <= before


# --- size -------------------------------------------------------------------------------------


def test_a_million_parameters_have_no_row_until_it_is_looked_at(
    qtbot: QtBot, canvas: NetworkCanvas, panel: NetworkListPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = NetworkSpec(
        1000, (Dense(990, "relu"), Dense(10, "softmax")), "categorical_cross_entropy"
    )
    assert spec.parameter_count > 1_000_000
    canvas.hide()  # its picture is no matter here
    model, made = panel.tree.network, []
    canvas.set_network(spec, (), (), "classes")  # type: ignore[arg-type]
    panel.refresh()
    original = model.index
    monkeypatch.setattr(model, "index", lambda *what: made.append(1) or original(*what))
    tree = panel.tree
    tree.expand(model.index_of(Place(PlaceKind.LAYER, 0)))
    canvas.select_edge(0, 777, 900)
    tree.grab()
    assert model.place(tree.currentIndex()) == Place(PlaceKind.PARAMETER, 0, 900, 777)
    assert tree.currentIndex().data() == "x₇₇₈ → h1.901"
    assert len(made) < 20_000


def test_a_place_is_one_number() -> None:
    for place in (
        Place(PlaceKind.PARAMETER_NUMBER, 200, 999_999, 9_999_999, 2),
        Place(PlaceKind.LAYER, -1),
        Place(PlaceKind.NODE_NUMBER, -1, 5, 0, 63),
    ):
        assert Place.unpacked(place.packed()) == place
        assert 0 <= place.packed() < 1 << 63
