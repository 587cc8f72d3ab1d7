"""The step as matrices: what is shown, folded, picked, copied and said."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
import pytest
from layers_by_name import layer
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from steps_fixture import make_update

from simulator.nn.layers.dense import Dense
from simulator.nn.spec import NetworkSpec
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.stepping.matrices import Form, Matrix
from simulator.stepping.step_plan import Step, StepKind, StepPlan, UpdateRecord
from ui.stepping.matrices.cursor import Cursor
from ui.stepping.matrices.fold import GAP, folded
from ui.stepping.matrices.text import as_latex, as_numpy, as_tabbed, matrix_name
from ui.stepping.matrices.view import MatrixView
from ui.stepping.panel import StepPanel
from ui.theme.colors import DARK, LIGHT

XOR = Experiment.from_scenario(presets.load("xor"))
LARGE = NetworkSpec(64, (Dense(32, "relu"), Dense(10, "softmax")), "categorical_cross_entropy")


@pytest.fixture
def panel(qtbot: QtBot) -> Iterator[StepPanel]:
    made = StepPanel()
    qtbot.addWidget(made)
    made.set_theme(DARK)
    made.set_experiment(XOR)
    made.resize(720, 248)
    made.show()
    made.body.switches.matrix.click()
    yield made
    QSettings().clear()


def fits(step: Step, wanted: dict[str, object]) -> bool:
    return all(getattr(step, name) == value for name, value in wanted.items())


def put(panel: StepPanel, record: UpdateRecord, **wanted: object) -> MatrixView:
    """Show the first step that is as wanted."""
    plan = StepPlan(record.spec, len(record.samples))
    steps = (k for k in range(len(plan)) if fits(plan[k], wanted))
    panel.show_position(record, plan, next(steps))
    return panel.body.matrices


def large() -> UpdateRecord:
    rng = np.random.default_rng(4)
    return make_update(LARGE, rng.random((3, 64)), np.eye(10)[[1, 5, 7]], warm_up=0)


def matrices(view: MatrixView) -> tuple[Matrix, ...]:
    assert view.statement is not None
    return view.statement.matrices


def point(view: MatrixView, cursor: Cursor) -> QPoint:
    """Return the middle of a cell in the viewport, searched as a mouse would."""
    size = view.viewport().size()
    for y in range(0, size.height(), 3):
        for x in range(0, size.width(), 3):
            if view.cursor_at(QPoint(x, y)) == cursor:
                return QPoint(x + 3, y + 3)
    raise AssertionError(f"{cursor} is not shown")


# --- the switch -------------------------------------------------------------------------------


def test_the_switch_goes_from_sums_to_matrices_and_back(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, unit=1)
    assert view.isVisible()
    assert not panel.view.isVisible()
    assert [one.values.shape for one in matrices(view)] == [(1, 2), (2, 4), (1, 4), (1, 4)]
    assert panel.sentence.text() == "W: rows are sources, columns nodes."
    panel.body.switches.sums.click()
    assert panel.view.isVisible()
    assert panel.view.equation is not None
    assert not panel.body.switches.batch.isVisible()
    assert "Each input times its weight" in panel.sentence.text()


def test_what_is_chosen_is_remembered(panel: StepPanel, qtbot: QtBot) -> None:
    put(panel, make_update(), kind=StepKind.SUM)
    panel.body.switches.batch.click()
    again = StepPanel()
    qtbot.addWidget(again)
    assert again.body.switches.is_matrix
    assert again.body.switches.is_batch
    panel.body.switches.sums.click()
    third = StepPanel()
    qtbot.addWidget(third)
    assert not third.body.switches.is_matrix


def test_messages_stand_where_the_matrices_were(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM)
    panel.set_running(True)
    assert panel.view.isVisible()
    assert not view.isVisible()
    panel.set_running(False)
    assert view.isVisible()


def test_the_batch_has_a_row_for_each_of_its_rows(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, sample=2)
    assert panel.body.switches.batch.isVisible()
    panel.body.switches.batch.click()
    assert matrices(view)[0].values.shape == (4, 2)
    assert matrices(view)[0].row == 2
    alone = make_update(X=np.array([[1.0, 0.0]]), Y=np.array([[1.0]]))
    put(panel, alone, kind=StepKind.SUM)
    assert not panel.body.switches.batch.isVisible()


def test_a_remark_stands_before_the_sentence(panel: StepPanel) -> None:
    record = make_update(NetworkSpec(2, (Dense(4, "tanh"), Dense(1, "step")), "half_sse"))
    put(panel, record, kind=StepKind.ACTIVATION, layer=1)
    assert "slope is zero everywhere" in panel.sentence.text()


@pytest.mark.parametrize("name", ["layer_norm", "maxout", "prelu", "softmax"])
def test_every_step_of_every_kind_of_layer_is_shown_with_a_sentence(
    panel: StepPanel, name: str
) -> None:
    own = layer(None if name == "layer_norm" else 3, name)  # type: ignore[arg-type]
    record = make_update(NetworkSpec(2, (Dense(3, "tanh"), own, Dense(1, "sigmoid")), "mse"))
    plan = StepPlan(record.spec, 4)
    seen = set()
    for index in range(len(plan)):
        panel.show_position(record, plan, index)
        found = panel.body.matrices.statement
        assert found is not None
        assert panel.sentence.text()
        seen.add(found.form)
    assert (Form.NO_PRODUCT in seen) == (name == "layer_norm")


# --- folding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "most", "kept", "shown"),
    [
        (4, 4, (), (0, 1, 2, 3)),
        (9, 3, (), (0, 1, GAP, 8)),
        (9, 3, (5,), (0, GAP, 5, GAP, 8)),
        (9, 4, (-1, 5), (0, 1, GAP, 5, GAP, 8)),
        (9, 5, (), (0, 1, 2, GAP, 7, 8)),
        (9, 1, (4,), (0, GAP, 4, GAP, 8)),
        (3, 2, (1,), (0, 1, 2)),
    ],
)
def test_folding_keeps_the_ends_and_what_is_used(
    count: int, most: int, kept: tuple[int, ...], shown: tuple[int, ...]
) -> None:
    assert folded(count, most, kept) == shown


@pytest.mark.parametrize("width", [408, 760, 1200])
@pytest.mark.parametrize("kind", [StepKind.SUM, StepKind.DELTA, StepKind.GRADIENT, StepKind.UPDATE])
def test_large_matrices_fold_into_the_panel_with_what_the_step_uses(
    panel: StepPanel, width: int, kind: StepKind
) -> None:
    panel.resize(width, 248)
    view = put(panel, large(), kind=kind, layer=0, unit=17)
    layout = view._layout
    assert layout is not None
    assert layout.size.height() <= view.viewport().height() + 1
    if width > 408:
        assert layout.size.width() <= view.viewport().width() + 1
        assert view.horizontalScrollBar().maximum() == 0
    for placed in layout.placed:
        assert placed.matrix.row < 0 or placed.matrix.row in placed.rows
        assert placed.matrix.column < 0 or placed.matrix.column in placed.columns


def test_what_is_too_wide_even_folded_can_be_scrolled(panel: StepPanel) -> None:
    panel.resize(408, 248)
    view = put(panel, large(), kind=StepKind.SUM, layer=0, unit=17)
    assert view.horizontalScrollBar().maximum() > 0


def test_small_ones_are_shown_whole(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, unit=1)
    assert view._layout is not None
    assert not any(GAP in (*one.rows, *one.columns) for one in view._layout.placed)


def test_columns_do_not_move_as_numbers_are_revealed(panel: StepPanel) -> None:
    record = make_update()
    places = []
    for unit in range(4):
        view = put(panel, record, kind=StepKind.SUM, unit=unit)
        assert view._layout is not None
        places.append([one.xs for one in view._layout.placed])
    assert places == [places[0]] * 4


# --- picking and telling ----------------------------------------------------------------------


def test_a_click_picks_the_edge_or_the_node_of_a_cell(qtbot: QtBot, panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, unit=1)
    for cursor, wanted in ((Cursor(1, 1, 2), (0, 1, 2)), (Cursor(0, 0, 1), (-1, 1)),
                           (Cursor(2, 0, 3), (0, 2, 3)), (Cursor(3, 0, 1), (0, 1))):  # fmt: skip
        with qtbot.waitSignal(view.picked) as caught:
            place = point(view, cursor)
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert caught.args == [wanted]


def test_a_cell_tells_its_name_and_its_whole_number(panel: StepPanel) -> None:
    record = make_update()
    view = put(panel, record, kind=StepKind.SUM, unit=1)
    weight = record.theta[record.spec.parameter_index(0, 1, 2)]
    told = view._told(Cursor(1, 1, 2))
    assert told.startswith("W⁽¹⁾ · x₂ → h1.3 = ")
    assert float(told.rpartition("= ")[2].replace("−", "-")) == pytest.approx(weight, rel=1e-9)
    assert view._told(Cursor(3, 0, 3)) == "Z⁽¹⁾ · h1.4: not computed yet"


def test_the_keyboard_goes_from_cell_to_cell_and_picks(qtbot: QtBot, panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, unit=1)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.accessibleName().startswith("Z⁽¹⁾ · h1.2 = ")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(view, key)
    assert view.accessibleName().startswith("b⁽¹⁾ · bias → h1.3")
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.picked) as caught:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert caught.args == [(0, 1, 2)]
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == as_tabbed(matrices(view)[1])


def test_what_is_selected_is_framed_and_never_folded_away(panel: StepPanel) -> None:
    view = put(panel, large(), kind=StepKind.SUM, layer=0, unit=17)
    before = view.viewport().grab().toImage()
    view.select((0, 40, 9))
    placed = view._layout.placed[1] if view._layout else None
    assert placed is not None
    assert 40 in placed.rows
    assert 9 in placed.columns
    assert len(view._selected_cells(placed)) == 1
    assert view.viewport().grab().toImage() != before
    view.select((0, 9))
    assert [len(view._selected_cells(one)) for one in view._layout.placed] == [0, 0, 0, 1]  # type: ignore[union-attr]
    view.select(None)
    assert view.viewport().grab().toImage() == before


def test_readers_are_told_all_that_is_shown(panel: StepPanel) -> None:
    view = put(panel, make_update(warm_up=0), kind=StepKind.SUM, unit=0)
    view.clearFocus()
    numbers = r"[−\d. ·]+"
    wanted = rf"X \(1×2\) \[0 0\] @ W\^\(1\) \(2×4\) \[{numbers}; {numbers}\] \+ b\^\(1\)"
    assert re.match(wanted, view.plain_text())
    assert view.accessibleName() == view.plain_text()


# --- copying ----------------------------------------------------------------------------------


def test_a_copied_matrix_is_read_back_by_numpy(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.DELTA, layer=0, unit=3)
    for matrix in matrices(view):
        found: dict[str, np.ndarray] = {}
        exec(as_numpy(matrix), {"np": np}, found)
        ((name, values),) = found.items()
        assert name.isidentifier()
        np.testing.assert_array_equal(values[matrix.known], matrix.values[matrix.known])
        lines = [line.split("\t") for line in as_tabbed(matrix).split("\n")]
        assert np.array(lines).shape == matrix.values.shape


def test_what_is_not_revealed_is_not_copied(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, unit=1)
    result = matrices(view)[-1]
    assert as_numpy(result).endswith(", np.nan, np.nan]])")
    assert as_tabbed(result).endswith("\t\t")
    assert as_latex(result).endswith("\\cdot & \\cdot\n\\end{bmatrix}")


def test_latex_has_the_numbers_that_are_shown(panel: StepPanel) -> None:
    spec = NetworkSpec(2, (Dense(2, "identity"),), "half_sse")
    theta = np.array([3.0, -4.0, 5.0, 6.0, 0.0, 0.0])
    record = make_update(spec, np.array([[1.0, 2.0]]), np.zeros((1, 2)), theta=theta, warm_up=0)
    view = put(panel, record, kind=StepKind.SUM)
    assert as_latex(matrices(view)[1]) == (
        "W^{(1)} = \\begin{bmatrix}\n3 & -4 \\\\\n5 & 6\n\\end{bmatrix}"
    )


def test_the_menus_copy_one_matrix_or_all(panel: StepPanel) -> None:
    view = put(panel, make_update(), kind=StepKind.SUM, unit=1)
    menu = QMenu(view)
    view.fill_menu(menu, Cursor(1, 0, 0))
    named = {action.text(): action for action in menu.actions() if not action.isSeparator()}
    named["Copy W⁽¹⁾ (2×4) as NumPy"].trigger()
    assert QGuiApplication.clipboard().text() == as_numpy(matrices(view)[1])
    assert "X (1×2)" in named
    assert matrix_name(matrices(view)[1].turned()) == "W⁽¹⁾ᵀ"
    named["Copy all as NumPy"].trigger()
    assert QGuiApplication.clipboard().text().startswith("import numpy as np")
    assert QGuiApplication.clipboard().text().count("np.array") == 4
    panel.body.switches.menu.aboutToShow.emit()
    assert len(panel.body.switches.menu.actions()) == 6


@pytest.mark.parametrize("theme", [DARK, LIGHT])
def test_both_themes_paint_positive_and_negative_cells_apart(
    panel: StepPanel, theme: object
) -> None:
    panel.set_theme(theme)  # type: ignore[arg-type]
    spec = NetworkSpec(1, (Dense(2, "identity"),), "half_sse")
    theta = np.array([2.0, -2.0, 0.0, 0.0])
    record = make_update(spec, np.array([[1.0]]), np.zeros((1, 2)), theta=theta, warm_up=0)
    view = put(panel, record, kind=StepKind.SUM, unit=1)
    image = view.viewport().grab().toImage()
    assert view._layout is not None
    cells = [view._layout.placed[1].cell(0, column).topLeft().toPoint() for column in (0, 1)]
    blue, orange = (image.pixelColor(place + QPoint(3, 3)) for place in cells)
    assert blue.blue() > blue.red()
    assert orange.red() > orange.blue()
