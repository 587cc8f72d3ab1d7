"""The whole chain of a weight: what is shown, picked, folded, copied and said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from chain_use import ALL_ON, GRADIENT, UPDATE, chain_panel, long_batch, of, put
from layers_by_name import KINDS, layer
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from steps_fixture import evaluate, make_update

from simulator import optimizers
from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.stepping.parameter_chain import LinkKind, parameter_chain
from simulator.stepping.step_plan import (
    ScheduledRate,
    Step,
    StepKind,
)
from ui.stepping.chain.line import Line
from ui.stepping.chain.secrecy import Told
from ui.stepping.chain.view import ChainView
from ui.stepping.panel import StepPanel
from ui.theme.colors import LIGHT
from ui.words.numbers import full


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[StepPanel]:
    made = chain_panel()
    qtbot.addWidget(made)
    yield made
    QSettings().clear()


def names(view: ChainView) -> list[str]:
    return [line.name for line in view.lines]


def point(view: ChainView, line: Line) -> QPoint:
    """Return a point at the left of a line, which is scrolled to."""
    index = view.model().index(list(view.lines).index(line), 0)
    view.scrollTo(index)
    return view.visualRect(index).topLeft() + QPoint(30, 8)


def hover(view: ChainView, at: QPoint) -> None:
    where = QPointF(at)
    QGuiApplication.sendEvent(
        view.viewport(),
        QMouseEvent(
            QEvent.Type.MouseMove,
            where,
            view.viewport().mapToGlobal(where),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


# --- what is shown ----------------------------------------------------------------------------


def test_the_chain_goes_from_the_deltas_to_the_new_weight(panel: StepPanel) -> None:
    record = replace(
        make_update(optimizer="momentum", regularization=ALL_ON),
        rate=ScheduledRate(0.1, 1.0, "cosine"),
    )
    view = put(panel, record, UPDATE)
    assert names(view) == [
        *("Row 1 · delta of h1.3", "Row 1 · gradient", "Row 2 · delta of h1.3"),
        *("Row 2 · gradient", "Row 3 · delta of h1.3", "Row 3 · gradient"),
        *("Row 4 · delta of h1.3", "Row 4 · gradient", "Mean over the batch", "L2 penalty"),
        *("L1 penalty", "Gradient with penalties", "Clipping · factor", "Gradient, shortened"),
        *("Gradient, cut", "Learning rate · Cosine", "Weight decay", "Velocity"),
        *("Move of Momentum", "New value"),
    ]
    assert view.lines[-1].whole() == full(record.theta_after[record.spec.parameter_index(0, 1, 2)])
    assert view.plain_text().count("\n") == len(view.lines) - 1
    assert panel.sentence.text() == (
        "Chain of x₂ → h1.3, row by row. Select another in the picture."
    )


@pytest.mark.parametrize("optimizer", optimizers.REGISTRY)
def test_every_optimizers_lines_are_named_and_laid_out(panel: StepPanel, optimizer: str) -> None:
    record = make_update(optimizer=optimizer)
    view = put(panel, record, UPDATE)
    view.grab()
    for line in view.lines:
        assert line.name
        assert line.about
        assert view._painter.box(line) is not None
        assert view._painter.painted_name(line) == line.name
    pieces = [line for line in view.lines if line.link.kind is LinkKind.MEMORY]
    assert len(pieces) >= len([name for name in record.state_after if name != "slopes"])


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_layers_own_parameters_have_a_chain(panel: StepPanel, kind: str) -> None:
    spec = NetworkSpec(2, (layer(3, kind), Dense(1, "sigmoid")), "binary_cross_entropy")
    record = make_update(spec)
    for number in range(spec.node_parameters[0]):
        view = put(panel, record, Step(StepKind.UPDATE, -1, 0, 2, number))
        assert view.parameter == (0, number, 2)
        view.grab()
        assert view.lines[-1].told is Told.RESULT


def test_the_formula_is_written_once_for_the_rows(panel: StepPanel) -> None:
    view = put(panel, make_update(), GRADIENT)
    deltas = [line for line in view.lines if line.link.kind is LinkKind.DELTA]
    assert [line.with_symbols for line in deltas] == [True, False, False, False]
    assert "w_{31}^(2)" in deltas[0].text()
    assert "w_{31}^(2)" not in deltas[1].text()


def test_the_line_of_the_step_is_marked_and_in_sight(panel: StepPanel) -> None:
    panel.resize(720, 248)
    view = put(panel, make_update(), GRADIENT)
    here = [line for line in view.lines if line.is_here]
    assert [line.link.step for line in here] == [GRADIENT]
    view.grab()
    rect = view.visualRect(view.model().index(list(view.lines).index(here[0]), 0))
    assert view.viewport().rect().contains(rect)
    spoken = view.model().index(3, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Row 2 · gradient: ∂E/∂w_{23}^(1) = ")
    assert spoken.endswith("The step that is shown.")


def test_the_new_value_is_in_sight_at_its_update(panel: StepPanel) -> None:
    panel.resize(620, 248)
    view = put(panel, make_update(optimizer="adam", regularization=ALL_ON), UPDATE)
    view.grab()
    rect = view.visualRect(view.model().index(len(view.lines) - 1, 0))
    assert view.viewport().rect().contains(rect)
    box = view._painter.box(view.lines[-1])
    assert box is not None
    assert rect.height() >= box.height


@pytest.mark.parametrize("height", [200, 228, 240])
def test_the_line_on_top_is_never_cut(panel: StepPanel, height: int) -> None:
    panel.resize(620, height)
    for step in (GRADIENT, UPDATE):
        view = put(panel, make_update(optimizer="adam", regularization=ALL_ON), step)
        view.grab()
        assert view.verticalScrollBar().value() > 0
        assert view.height() == panel.body.height()  # none of it lies below the panel's end
        assert 0 in [
            view.visualRect(view.model().index(k, 0)).top() for k in range(len(view.lines))
        ]


def test_the_chain_is_there_before_the_first_step(panel: StepPanel) -> None:
    view = put(panel, make_update())
    assert view.isVisible()
    assert view.parameter == (0, 0, 0)
    assert not any(line.is_here for line in view.lines)
    panel.body.switches.sums.click()
    assert not view.isVisible()
    assert "Press Step" in panel.view.message


def test_what_is_selected_comes_first(panel: StepPanel) -> None:
    view = put(panel, make_update(), GRADIENT)
    panel.body.select((1, 3, 0))
    assert view.parameter == (1, 3, 0)
    assert "in the picture" not in panel.sentence.text()
    panel.body.select((0, 1))  # a node: its bias
    assert view.parameter == (0, 2, 1)
    panel.body.select((-1, 1))  # an input has no parameter
    assert view.parameter == (0, 1, 2)
    panel.body.select((1, 77, 0))  # of a network that is gone
    assert view.parameter == (0, 1, 2)


def test_a_frozen_layer_says_so(panel: StepPanel) -> None:
    spec = NetworkSpec(
        2, (Dense(4, "tanh", trainable=False), Dense(1, "sigmoid")), "binary_cross_entropy"
    )
    view = put(panel, make_update(spec), UPDATE)
    assert view.lines[-1].name == "Frozen layer"
    assert view.lines[-1].about == "No update changes a frozen layer."


def test_numbers_tell_their_digits_and_lines_what_they_do(panel: StepPanel) -> None:
    record = make_update()
    view = put(panel, record, UPDATE)
    line = view.lines[-1]
    at = point(view, line)
    assert view.tip_at(at).endswith(line.about)
    rect = view.visualRect(view.model().index(len(view.lines) - 1, 0))
    box = view._painter.box(line)
    assert box is not None
    spot = (box.spots[-1].rect.center() + view._painter.origin(rect, box)).toPoint()
    assert view.tip_at(spot) in (line.whole(), full(line.link.value))


# --- links ------------------------------------------------------------------------------------


def test_a_line_lights_what_it_speaks_of(panel: StepPanel, qtbot: QtBot) -> None:
    view, told = put(panel, make_update(), GRADIENT), []
    view.pointed.connect(told.append)
    hover(view, point(view, view.lines[0]))
    hover(view, point(view, view.lines[1]))
    view.leaveEvent(QEvent(QEvent.Type.Leave))
    assert told == [(0, 2), (0, 1, 2), None]


def test_a_click_goes_to_the_lines_step(panel: StepPanel, qtbot: QtBot) -> None:
    view = put(panel, make_update(), GRADIENT)
    with qtbot.waitSignal(view.picked) as got:
        at = point(view, view.lines[-1])
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert got.args == [UPDATE]


def test_the_keyboard_goes_from_line_to_line(panel: StepPanel, qtbot: QtBot) -> None:
    view, told = put(panel, make_update(), GRADIENT), []
    view.setFocus(Qt.FocusReason.TabFocusReason)
    view.pointed.connect(told.append)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.picked) as got:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    row = view.currentIndex().row()
    assert got.args == [view.lines[row].link.step]
    assert told[-1] == view.lines[row].link.about


# --- long batches -----------------------------------------------------------------------------


def test_a_long_batch_unfolds_and_folds_by_a_click(panel: StepPanel, qtbot: QtBot) -> None:
    record = long_batch()
    view = put(panel, record, GRADIENT)
    rest = of(view, LinkKind.REST)
    assert rest.name == "… and 12 more, together"
    assert rest.whole() in view.tip_at(point(view, rest))
    assert ", largest gradients first." in panel.sentence.text()
    count = len(view.lines)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point(view, rest))
    assert len(view.lines) == count + 24
    assert ", row by row." in panel.sentence.text()
    fold = of(view, LinkKind.REST)
    assert fold.name == "List only the rows that count"
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point(view, fold))
    assert len(view.lines) == count


# --- the rest ---------------------------------------------------------------------------------


def test_lines_break_where_there_is_little_room(panel: StepPanel) -> None:
    record = make_update(optimizer="adam", regularization=ALL_ON)
    view = put(panel, record, UPDATE)
    view.grab()
    wide = view.sizeHintForRow(0)
    panel.resize(430, 600)
    view.grab()
    view.doItemsLayout()
    for row, line in enumerate(view.lines):
        view.scrollTo(view.model().index(row, 0))
        view.grab()
        box = view._painter.box(line)
        assert box is not None
        rect = view.visualRect(view.model().index(row, 0))
        assert view._painter.origin(rect, box).x() + box.width <= view.width()
    assert view.sizeHintForRow(0) > wide


def test_the_chain_is_copied(panel: StepPanel, qtbot: QtBot) -> None:
    view = put(panel, make_update(), UPDATE)
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == view.plain_text()
    menu = QMenu(view)
    view.fill_menu(menu, view.model().index(1, 0))
    menu.actions()[1].trigger()
    assert r"\delta_{3}^{(1)}" in QGuiApplication.clipboard().text()


def test_what_is_chosen_is_remembered(panel: StepPanel, qtbot: QtBot) -> None:
    again = StepPanel()
    qtbot.addWidget(again)
    assert again.body.switches.is_chain
    assert not again.body.switches.is_matrix
    panel.body.switches.matrix.click()
    third = StepPanel()
    qtbot.addWidget(third)
    assert not third.body.switches.is_chain
    assert third.body.switches.is_matrix


def test_a_step_within_the_chain_lays_out_no_line_again(panel: StepPanel) -> None:
    record = make_update()
    view = put(panel, record, GRADIENT)
    panel.body.select((0, 1, 2))
    view.grab()
    boxes = [view._painter.box(line) for line in view.lines]
    put(panel, record, UPDATE)
    panel.set_theme(LIGHT)
    assert [view._painter.box(line) for line in view.lines] == boxes


def test_each_lines_numbers_lead_to_what_it_shows(panel: StepPanel) -> None:
    record = make_update(optimizer="nadam", regularization=ALL_ON)
    shown = put(panel, record, UPDATE).lines
    assert [line.link.value for line in shown] == [
        link.value for link in parameter_chain(record, (0, 1, 2)).links
    ]
    for line in shown:
        assert line.link.equation is not None
        numbers = evaluate(line.link.equation.numbers)
        assert numbers == pytest.approx(line.link.value, rel=1e-9, abs=1e-12)
