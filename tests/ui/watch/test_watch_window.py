"""The watch list beside the main window: pinned there or in the network, shown and saved."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from window_use import open_preset

from simulator.scenarios import presets
from simulator.session.watch.pins import Pin, Quantity
from ui.canvas.geometry.hits import Target
from ui.plotting.painting import LegendEntry, PlotBrush
from ui.theme.colors import LIGHT
from ui.watch.pictures.curve_canvas import Height, parts_of
from ui.watch.window import WatchWindow
from ui.window.main_window import MainWindow
from ui.words.languages import languages

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def main(qtbot: QtBot, lent_window: MainWindow) -> MainWindow:
    """A window with XOR."""
    lent_window.controller.set_speed_limit(None)
    open_preset(qtbot, lent_window, "xor")
    return lent_window


@pytest.fixture
def window(main: MainWindow) -> WatchWindow:
    made = main.tools.open("watch")
    assert isinstance(made, WatchWindow)
    return made


def listed(window: WatchWindow) -> list[tuple[str, str]]:
    rows = window.table.rows
    return [
        (rows.data(rows.index(row, 1)), rows.data(rows.index(row, 2)))
        for row in range(rows.rowCount())
    ]


def pin_weight(qtbot: QtBot, main: MainWindow, source: int = 0, unit: int = 0) -> None:
    """Select a weight in the network and press its key."""
    latest = main.controller.latest
    assert latest is not None
    count = len(latest.curves.pins)
    main.canvas.select_edge(0, source, unit)
    main.actions_["watch_selected"].trigger()
    qtbot.waitUntil(lambda: count_of(main) == count + 1)


def count_of(main: MainWindow) -> int:
    latest = main.controller.latest
    return -1 if latest is None else len(latest.curves.pins)


def train(qtbot: QtBot, main: MainWindow, epochs: int = 20) -> None:
    with qtbot.waitSignal(main.controller.completed):
        main.controller.train(epochs)


def test_what_is_selected_is_pinned_by_its_key_and_drawn_as_it_learns(
    qtbot: QtBot, main: MainWindow
) -> None:
    assert not main.actions_["watch_selected"].isEnabled()
    assert "first" in main.actions_["watch_selected"].toolTip()
    pin_weight(qtbot, main)
    assert "Watched" in main.messages.message
    main.messages.action.click()
    window = main.tools.get("watch")
    assert window.isVisible()
    main.canvas.select_node(0, 1)
    main.actions_["watch_selected"].trigger()
    qtbot.waitUntil(lambda: len(listed(window)) == 2)
    assert listed(window) == [("x₁ → h1.1", "w  weight"), ("h1.2", "a  activation, row 4")]
    train(qtbot, main)
    latest = main.controller.latest
    assert latest is not None
    qtbot.waitUntil(lambda: window.pins.curves.updates[-1] == 20)
    rows = window.table.rows
    assert float(rows.data(rows.index(0, 3))) == pytest.approx(latest.state.theta[0], rel=1e-2)
    assert window.canvas.lines_at(20)[0] == "after 20 updates"
    assert len(window.canvas.lines_at(20)) == 3
    assert "x₁ → h1.1" in window.canvas.accessibleDescription()


def test_an_input_is_nothing_to_watch(main: MainWindow) -> None:
    main.canvas.select_node(-1, 0)
    main.actions_.refresh()
    action = main.actions_["watch_selected"]
    assert not action.isEnabled()
    assert "does not change an input" in action.toolTip()
    menu = main.canvas.menu_at(Target("node", -1, 0))
    assert menu is not None
    assert not any("Watch" in one.text() for one in menu.actions())


@pytest.mark.parametrize(
    ("target", "offer", "what"),
    [
        (Target("edge", 1, 0, 2), "Watch its gradient", ("h1.3 → P(y = 1)", "∂E/∂w")),
        (Target("node", 0, 2), "Watch the delta", ("h1.3", "δ  delta, row 4")),
    ],
)
def test_the_menu_of_the_network_offers_gradients_and_deltas(
    qtbot: QtBot,
    main: MainWindow,
    window: WatchWindow,
    target: Target,
    offer: str,
    what: tuple[str, str],
) -> None:
    menu = main.canvas.menu_at(target)
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == offer).trigger()
    qtbot.waitUntil(lambda: len(listed(window)) == 1)
    where, kind = listed(window)[0]
    assert where == what[0]
    assert kind.startswith(what[1])


def test_a_number_is_chosen_by_keyboard_in_the_window(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    scenario = main.controller.scenario
    assert scenario is not None
    assert "Nothing is watched" in window.headline.text()
    changed = presets.changed(scenario, optimizer={"name": "adam"})
    main.controller.edit(changed, "Adam")
    adder = window.adder
    qtbot.waitUntil(lambda: adder.what.count() == 6)
    adder.what.setFocus()
    qtbot.keyClick(adder.what, Qt.Key.Key_Down)
    qtbot.keyClick(adder.what, Qt.Key.Key_Down)
    qtbot.keyClick(adder.sources, Qt.Key.Key_Down)
    qtbot.keyClick(adder.add, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(listed(window)) == 1)
    assert listed(window) == [("x₂ → h1.1", "m  optimizer's memory m")]
    adder.what.setCurrentIndex(4)
    adder.what.activated.emit(4)
    assert adder.pin() == Pin(Quantity.ACTIVATION, 0, 0, row=3)
    qtbot.keyClick(adder.of, Qt.Key.Key_Down)
    assert adder.row.isHidden()
    assert adder.pin() == Pin(Quantity.ACTIVATION, 0, 0)


def test_curves_are_hidden_marked_and_removed(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    for unit in range(3):
        pin_weight(qtbot, main, unit=unit)
    train(qtbot, main)
    styles = [one.style for one in window.canvas.pins]
    first, _, last = (one.key for one in window.canvas.pins)
    window.table.selectRow(1)
    qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert [one.key for one in window.canvas.pins] == [first, last]
    qtbot.keyClick(window.table, Qt.Key.Key_Space)
    assert len(window.canvas.pins) == 3
    qtbot.keyClick(window.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(listed(window)) == 2)
    assert [one.style for one in window.canvas.pins] == [styles[0], styles[2]]
    window.table.selectRow(0)
    qtbot.mouseClick(window.remove, LEFT)
    qtbot.waitUntil(lambda: len(listed(window)) == 1)


def test_new_weights_begin_new_curves_over_the_dim_ones_and_undo_brings_them_back(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    pin_weight(qtbot, main)
    train(qtbot, main)
    before = window.pins.curves
    main.controller.new_weights()
    qtbot.waitUntil(lambda: window.pins.curves.updates.tolist() == [0])
    assert window.pins.former is before
    assert window.canvas.former is before
    qtbot.mouseClick(window.former, LEFT, pos=QPoint(8, window.former.height() // 2))
    assert not window.canvas.former.pins
    train(qtbot, main, 5)
    main.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: len(window.pins.curves.updates) == 21)
    np.testing.assert_array_equal(window.pins.curves.last, before.last)


def test_a_removed_node_waits_in_the_list_and_comes_back_with_undo(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    pin_weight(qtbot, main, unit=3)
    pin_weight(qtbot, main, source=2, unit=0)
    main.canvas.select_edge(1, 4, 0)
    main.actions_["watch_selected"].trigger()
    qtbot.waitUntil(lambda: len(listed(window)) == 3)
    main.controller.remove_node(0)
    qtbot.waitUntil(lambda: [one.is_awake for one in window.pins.pins] == [False, True, True])
    rows = window.table.rows
    assert listed(window)[0][0] == "x₁ → h1.4"
    assert rows.data(rows.index(0, 3)) == "–"
    assert "no such number" in rows.data(rows.index(0, 1), Qt.ItemDataRole.ToolTipRole)
    assert listed(window)[2] == ("bias → P(y = 1)", "b  bias")
    main.controller.undo_stack.undo()
    qtbot.waitUntil(lambda: all(one.is_awake for one in window.pins.pins))
    main.controller.add_layer(0)
    qtbot.waitUntil(lambda: listed(window)[0][0] == "h1.1 → h2.4")


def test_axes_draw_every_kind_of_height(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    pin_weight(qtbot, main)
    pin_weight(qtbot, main, source=1)
    train(qtbot, main)
    pictures = []
    for place, kind in enumerate(Height):
        window.heights.setCurrentIndex(place)
        window.heights.activated.emit(place)
        assert window.canvas.height_kind is kind
        frame = window.canvas.frame()
        for pin in window.canvas.pins:
            for values in window.canvas.heights(window.pins.curves, pin):
                found = values[np.isfinite(values)]
                assert frame.y.low <= found.min() <= found.max() <= frame.y.high
        pictures.append(window.canvas.rendered().toImage())
    assert pictures[0] != pictures[1] != pictures[2] != pictures[0]
    window.set_theme(LIGHT)
    assert window.canvas.rendered().toImage() != pictures[2]


def test_a_curve_is_broken_where_nothing_was_noted(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    pin_weight(qtbot, main)
    train(qtbot, main, 8)
    curves = window.pins.curves
    values = curves.last[0].copy()
    values[3] = np.nan
    assert [len(part) for part in parts_of(curves, values)] == [len(values) - 1]
    values[3:5] = np.nan
    assert [part.tolist() for part in parts_of(curves, values)] == [[0, 1, 2], [5, 6, 7, 8]]


def test_the_table_names_every_column(
    qtbot: QtBot, main: MainWindow, window: WatchWindow, tmp_path: Path
) -> None:
    pin_weight(qtbot, main)
    train(qtbot, main, 5)
    path = tmp_path / "watched.csv"
    window.files.save(None, str(path))
    with path.open(encoding="utf-8", newline="") as stream:
        names, *rows = csv.reader(stream)
    assert names == ["updates made", "w x₁ → h1.1, weight: value after the update"]
    assert [int(row[0]) for row in rows] == list(range(6))
    assert [float(row[1]) for row in rows] == window.pins.curves.last[0].tolist()
    train(qtbot, main, 2100)
    window.files.save(None, str(path))
    with path.open(encoding="utf-8", newline="") as stream:
        names, *rows = csv.reader(stream)
    assert names[2] == "w x₁ → h1.1, weight: lowest of 4 updates"
    assert float(rows[40][2]) <= float(rows[40][1]) <= float(rows[40][3])


def test_names_follow_the_language(qtbot: QtBot, main: MainWindow, window: WatchWindow) -> None:
    pin_weight(qtbot, main)
    languages().show("ko")
    assert window.windowTitle() == "지켜보기 목록"
    assert listed(window) == [("x₁ → h1.1", "w  가중치")]


def test_no_heading_of_an_empty_list_is_cut(window: WatchWindow) -> None:
    header, pins = window.table.horizontalHeader(), window.table.rows
    for column in range(pins.columnCount()):
        heading = pins.headerData(column, Qt.Orientation.Horizontal)
        needed = header.fontMetrics().horizontalAdvance(heading)
        assert header.sectionSize(column) >= needed + 16, heading  # as the style sheet pads


def test_the_list_sorts_by_value_and_goes_on_in_order_once_training_rests(
    qtbot: QtBot, main: MainWindow, window: WatchWindow
) -> None:
    for unit in range(4):
        pin_weight(qtbot, main, unit=unit)
    rows, table = window.table.rows, window.table
    keys = [rows.key_of(k) for k in range(4)]
    table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    table.choose(keys[1])
    train(qtbot, main, 40)

    def values() -> list[float]:
        return [
            window.pins.curves.current(window.pins.curves.row(rows.key_of(k))) for k in range(4)
        ]

    qtbot.waitUntil(lambda: values() == sorted(values(), reverse=True))
    assert table.chosen_keys() == [keys[1]]
    text = table.copied(headings=True).splitlines()
    assert text[0] == "Where\tWhat\tNow"
    name, _, number = text[1].split("\t")
    assert name == "x₁ → h1.2"
    assert float(number) == values()[rows.line_of(keys[1])]
    table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    assert [rows.key_of(k) for k in range(4)] == keys == sorted(keys)


def test_the_legend_names_the_dim_curves_of_the_run_before(
    qtbot: QtBot, main: MainWindow, window: WatchWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[list[str]] = []

    def note(brush: PlotBrush, area: QRectF, entries: list[LegendEntry], rows: int = 1) -> None:
        names.append([entry.text for entry in entries])

    monkeypatch.setattr(PlotBrush, "legend", note)
    pin_weight(qtbot, main)
    train(qtbot, main)
    window.canvas.rendered()
    assert names[-1] == ["w x₁ → h1.1"]
    main.controller.new_weights()
    qtbot.waitUntil(lambda: window.pins.curves.updates.tolist() == [0])
    window.canvas.rendered()
    assert names[-1] == ["w x₁ → h1.1", "run before"]
    window.former.click()
    window.canvas.rendered()
    assert names[-1] == ["w x₁ → h1.1"]
