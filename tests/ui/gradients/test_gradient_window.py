"""The gradient check beside the main window: what it shows, follows, waits for and saves."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from simulator.data.own_row import OwnRow
from simulator.diagnostics.gradient_cost import Cost
from simulator.diagnostics.step_study import STEPS
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from ui.gradients.model import runner
from ui.gradients.window import GradientWindow
from ui.window.main_window import MainWindow
from ui.words.languages import languages

LEFT = Qt.MouseButton.LeftButton
COSTS = (Cost(11, 1e-4, 1e-3), Cost(101, 1e-4, 1e-2), Cost(1_000_001, 0.3, None))


@pytest.fixture
def main(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, lent_window: MainWindow) -> MainWindow:
    """A window with XOR, whose check knows what gradients cost and measures nothing."""
    job = runner.GradientJob
    monkeypatch.setattr(runner, "GradientJob", lambda costs: job(costs or COSTS))
    lent_window.controller.open_preset("xor")
    qtbot.waitUntil(lambda: lent_window.controller.latest is not None)
    return lent_window


@pytest.fixture
def window(qtbot: QtBot, main: MainWindow) -> GradientWindow:
    made = main.tools.open("gradients")
    assert isinstance(made, GradientWindow)
    qtbot.waitUntil(lambda: is_whole(made))
    return made


def is_whole(window: GradientWindow) -> bool:
    return "All 17" in window.headline.text() and window.steps.study is not None


def cells(window: GradientWindow, row: int) -> list[str]:
    rows = window.table.rows
    return [rows.data(rows.index(row, column)) for column in range(rows.columnCount())]


def test_all_parameters_stand_in_the_table_worst_first(window: GradientWindow) -> None:
    assert window.headline.text() == "All 17 gradients agree with their differences"
    assert "next batch, rows: 4" in window.facts.text()
    assert window.table.rows.rowCount() == 17
    assert cells(window, 0)[0] == "x₁ → h1.2"
    assert cells(window, 0)[1] == cells(window, 0)[2] == "0.0007446"
    assert cells(window, 0)[4] == "✓ agrees"
    # The worst is looked at, until the learner chooses another.
    assert window.chosen.heading.text() == "x₁ → h1.2"
    assert window.costs.sentence().startswith("A million parameters: 300 ms by")


def test_a_click_looks_at_a_parameter_and_shows_it_on_the_network(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    table = window.table
    with qtbot.waitSignal(main.canvas.edge_selected) as told:
        spot = table.visualRect(table.rows.index(3, 0)).center()
        qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(spot))
    name = cells(window, 3)[0]
    assert window.chosen.heading.text() == name
    layer, number, unit = told.args
    wanted = window.table.rows.order[3]
    assert main.controller.latest is not None
    spec = main.controller.latest.experiment.spec
    assert spec.parameter_index(layer, number, unit) == wanted
    qtbot.waitUntil(lambda: window.steps.study is not None)
    assert window.steps.study is not None
    assert window.steps.study.index == wanted


def test_an_edge_chosen_on_the_network_is_looked_at(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    main.canvas.select_edge(1, 2, 0)
    assert window.chosen.heading.text() == "h1.3 → P(y = 1)"
    row = window.table.currentIndex().row()
    assert cells(window, row)[0] == "h1.3 → P(y = 1)"
    main.canvas.select_node(0, 3)
    assert window.chosen.heading.text() == "bias → h1.4"


def test_a_typed_weight_is_checked_at_once(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    before = cells(window, 0)
    main.canvas.select_edge(1, 2, 0)
    main.controller.set_weight(1, 2, 0, 0.25)
    qtbot.waitUntil(lambda: is_whole(window) and cells(window, 0) != before)
    assert window.chosen.heading.text() == "h1.3 → P(y = 1)"  # the choice stays


def test_it_waits_while_training_runs(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    main.controller.set_speed_limit(20.0)
    before = cells(window, 0)
    main.controller.train(300)
    qtbot.waitUntil(lambda: window.headline.text().startswith("Waits while training runs"))
    qtbot.waitUntil(lambda: main.controller.latest.state.update > 0)
    main.controller.pause()
    qtbot.waitUntil(lambda: is_whole(window) and cells(window, 0) != before)


def test_one_row_has_gradients_of_its_own(qtbot: QtBot, window: GradientWindow) -> None:
    before = cells(window, 0)
    choose(window.rows, "Row that is shown")
    qtbot.waitUntil(lambda: is_whole(window) and cells(window, 0) != before)
    assert "Loss of training row 4" in window.facts.text()


def choose(field: QComboBox, text: str) -> None:
    place = field.findText(text)
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_a_kink_is_named(qtbot: QtBot, main: MainWindow, window: GradientWindow) -> None:
    xor = presets.load("xor")
    main.controller.open(with_settings(xor, {"hidden_activation": "relu"}))
    # Row 1 is (0, 0), and the biases are 0: all four sums stand on the kink.
    qtbot.waitUntil(lambda: window.headline.text().startswith("13 of 17 gradients agree"))
    names = {cells(window, row)[0] for row in range(4)}
    assert names == {f"bias → h1.{unit}" for unit in (1, 2, 3, 4)}
    assert cells(window, 0)[4] == "∧ at a kink"
    main.canvas.select_node(0, 2)
    qtbot.waitUntil(lambda: "over a kink" in window.kink.text())
    assert "the sum of h1.3 in row 1 goes over a kink" in window.kink.text()


def test_headings_sort(qtbot: QtBot, window: GradientWindow) -> None:
    window.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert window.table.rows.order.tolist() == list(range(17))
    window.table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    sizes = np.abs(window.runner.found.compared.exact[window.table.rows.order])
    assert (np.diff(sizes) <= 0).all()
    # The mark is still on its parameter.
    row = window.table.currentIndex().row()
    assert cells(window, row)[0] == window.chosen.heading.text()


def test_the_table_is_saved(window: GradientWindow, tmp_path: Path) -> None:
    path = tmp_path / "gradients.csv"
    window.files.save(None, str(path))
    assert f"Saved to {path}" in window.bar.text.text()
    with path.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 17
    assert rows[0]["parameter"] == "x₁ → h1.2"
    assert (rows[0]["layer"], rows[0]["number"], rows[0]["node"]) == ("0", "0", "1")
    assert float(rows[0]["backpropagation"]) == pytest.approx(0.0007445538, rel=1e-6)
    assert rows[0]["verdict"] == "agrees"


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_plots_are_saved(window: GradientWindow, tmp_path: Path, suffix: str) -> None:
    for canvas, name in ((window.steps, "steps"), (window.costs, "cost")):
        path = tmp_path / f"{name}.{suffix}"
        window.files.save(canvas, str(path))
        assert path.stat().st_size > 500
        texts = [action.text() for action in window.files.context_menu(canvas).actions()]
        assert texts == ["Save picture…", "Copy picture"]


def test_the_plots_read_out_what_is_under_the_mouse(window: GradientWindow) -> None:
    study = window.steps.study
    assert study is not None
    lines = window.steps.lines_of(study, int(np.abs(STEPS - 1e-5).argmin()))
    assert lines[0] == "step 1.0e−5"
    assert lines[3] == "central: error " + lines[3].rpartition(" ")[2]
    assert window.costs.lines_of(COSTS[0]) == [
        "11 parameters",
        "backpropagation: 100 µs",
        "differences: 1000 µs",
    ]
    # 0.01 s for 101 parameters: (1 000 001 / 101)² times as long.
    assert window.costs.lines_of(COSTS[2])[2] == "differences, extrapolated: 11 days"


def test_closed_it_keeps_no_thread(window: GradientWindow) -> None:
    window.close()
    assert window.runner._host is None


def test_everything_is_said_in_korean(qtbot: QtBot, window: GradientWindow) -> None:
    languages().show("ko")
    assert window.headline.text() == "기울기 17개가 모두 수치 미분과 일치합니다"
    assert cells(window, 0)[4] == "✓ 일치"
    assert window.table.rows.headerData(4, Qt.Orientation.Horizontal) == "판정"


def test_the_tables_say_which_step_they_use_and_the_star_is_the_lowest_error(
    window: GradientWindow,
) -> None:
    assert "central, with the step 6.1e−6" in window.facts.text()
    study = window.steps.study
    assert study is not None
    # Both tables show the same difference of the chosen parameter.
    table = window.table.rows
    assert table.copied(2, study.index) == repr(float(study.usual[2]))
    best = study.best("central")
    assert best is not None
    assert best[1] == study.errors[2].min()
    assert "at the step 1.0e−5" in window.steps.accessibleDescription()


def test_what_is_selected_while_it_is_closed_is_looked_at_once_it_opens(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    window.close()
    main.controller.add_node(0)
    main.controller.add_layer(1)
    assert main.controller.latest is None
    main.canvas.select_edge(2, 4, 0)  # XOR's first network has no such layer, node or parameter
    main.canvas.select_node(1, 0)
    qtbot.waitUntil(lambda: main.controller.latest is not None)
    main.canvas.select_edge(2, 4, 0)
    main.tools.open("gradients")
    qtbot.waitUntil(lambda: "agree with" in window.headline.text())
    assert window.chosen.heading.text() == "h2.5 → P(y = 1)"
    # And back, to a network that lacks it.
    window.close()
    main.controller.open_preset("and")
    qtbot.waitUntil(lambda: main.controller.latest is not None)
    main.tools.open("gradients")
    qtbot.waitUntil(lambda: window.headline.text().startswith("All 3 "))
    assert window.table.rows.rowCount() == 3


def test_of_another_network_no_line_stays_to_be_picked(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    held = window.runner._living()
    held.snapshot_taken.disconnect()  # nothing comes of what is asked for
    main.controller.open_preset("and")
    qtbot.waitUntil(lambda: main.controller.latest is not None)
    # Its 17 lines would lead to places that the 3 parameters do not have.
    assert window.table.rows.rowCount() == 0
    assert window.headline.text() == "Comparing: 0 of 3 parameters so far"
    assert window.chosen.heading.text() == "No parameter is chosen"
    assert not window.save.isEnabled()


def test_a_kink_is_named_by_the_rows_that_were_checked(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    xor = presets.load("xor")
    main.controller.open(with_settings(xor, {"hidden_activation": "relu"}))
    qtbot.waitUntil(lambda: window.headline.text().startswith("13 of 17 gradients agree"))
    main.canvas.select_node(0, 2)
    qtbot.waitUntil(lambda: "the sum of h1.3 in row 1" in window.kink.text())
    choose(window.rows, "Row that is shown")  # asked for, and not there yet
    assert "the sum of h1.3 in row 1" in window.kink.text()


def test_a_row_that_stands_in_for_ones_own_is_said_to(
    qtbot: QtBot, main: MainWindow, window: GradientWindow
) -> None:
    choose(window.rows, "Row that is shown")
    qtbot.waitUntil(lambda: "row 4, the one that is shown" in window.facts.text())
    main.controller.choose_sample(OwnRow((1.0, 2.0)))
    qtbot.waitUntil(lambda: "row 4: your own row, which is shown" in window.facts.text())
    main.controller.choose_sample(1)
    qtbot.waitUntil(lambda: "row 2, the one that is shown" in window.facts.text())
