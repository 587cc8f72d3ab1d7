"""Inside an update: a racer taken apart, in the numbers of one parameter."""

from __future__ import annotations

from typing import Any

import pytest
from arena_samples import network_problem, settled
from arena_use import click
from plots_samples import seen
from PySide6.QtCore import QRectF, Qt

from ui.arena.window import ArenaWindow
from ui.theme.colors import DARK
from ui.words.data_names import parameter_symbols

LEFT = Qt.MouseButton.LeftButton


def test_a_click_on_a_racer_takes_its_update_apart(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(30)
    rect = window.leaderboard.visualItemRect(window.leaderboard.item(1, 0))
    qtbot.mouseClick(window.leaderboard.viewport(), LEFT, pos=rect.center())
    qtbot.waitUntil(lambda: window.details.table.rowCount() > 0)
    assert window.details.isVisible()
    assert window.details.heading.text() == "Momentum: update 31"
    assert "x ← x + v" in window.details.equation.plain_text()
    window.arena.playback.go(window.arena.playback.goal)
    qtbot.waitUntil(lambda: "151" in window.details.heading.text())
    assert window.details.heading.text() == "Momentum: next would be update 151"
    window.arena.playback.go(30)
    qtbot.waitUntil(lambda: window.details.heading.text() == "Momentum: update 31")
    numbers = window.arena.snapshot.details.numbers  # type: ignore[union-attr]
    values = {
        window.details.table.item(row, 1).text(): window.details.table.item(row, 2).text()  # type: ignore[union-attr]
        for row in range(window.details.table.rowCount())
    }
    assert next(iter(values)) == "gradient"
    assert list(values)[-1] == "move"
    move = float(numbers.theta_after[0] - numbers.theta[0])
    assert float(values["move"].replace("−", "-")) == pytest.approx(move, rel=1e-3)
    assert [arrow.kind for arrow in window.stage.map._arrows] == ["momentum", "gradient", "move"]
    assert seen(window.stage.map, DARK.backward, window.stage.map.arrows_row()) > 10
    # The row in the list is marked too, and its settings are there to be changed.
    assert window.racers.rows.current == 1
    assert window.racers.editor.name.text() == "Momentum"


def test_the_numbers_follow_the_update_and_the_parameter(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(30)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: window.details.heading.text() == "SGD: update 31")
    first = window.details.table.item(0, 2).text()  # type: ignore[union-attr]
    click(qtbot, window.transport.forward)
    qtbot.waitUntil(lambda: window.details.heading.text() == "SGD: update 32")
    assert window.details.table.item(0, 2).text() != first  # type: ignore[union-attr]
    window.details.parameter.setCurrentIndex(1)
    window.details.parameter.activated.emit(1)
    qtbot.waitUntil(lambda: "y ← y − η" in window.details.equation.plain_text())


@pytest.mark.usefixtures("as_in_the_program")
def test_hats_are_seen_above_their_letters(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.open_preset("nadam")
    settled(qtbot, window.arena)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: window.details.heading.text() == "Nadam: update 1")
    table = window.details.table
    symbols = [table.item(row, 0).text() for row in range(table.rowCount())]  # type: ignore[union-attr]
    plain, hatted = symbols.index("v"), symbols.index("v̂")

    def above(row: int) -> int:
        table.scrollToItem(table.item(row, 0))
        cell = table.visualItemRect(table.item(row, 0))
        return seen(table.viewport(), DARK.text, QRectF(cell.left(), cell.top() + 2, 16, 7))

    assert above(plain) == 0
    assert above(hatted) >= 2
    assert table.columnWidth(0) <= 108


def test_nag_shows_where_it_looks_ahead(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.playback.go(5)
    window.arena.inspect(2)
    qtbot.waitUntil(lambda: bool(window.stage.map._arrows))
    assert next(a.text for a in window.stage.map._arrows) == "look ahead by μ v"


def test_a_weight_of_the_network_is_taken_apart(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.open_preset("optimizers_network")
    settled(qtbot, window.arena)
    window.arena.playback.go(100)
    window.arena.inspect(7)
    qtbot.waitUntil(lambda: window.details.heading.text() == "Adam: update 101")
    combo = window.details.parameter
    assert combo.count() == len(network_problem().theta)
    index = combo.findText("w x₁ → ŷ")
    index = index if index >= 0 else 3
    combo.setCurrentIndex(index)
    combo.activated.emit(index)
    wanted = parameter_symbols(network_problem().experiment).index(index)
    qtbot.waitUntil(
        lambda: window.arena.snapshot.details.asked.index == wanted  # type: ignore[union-attr]
    )
    assert window.details.equation.equation is not None
    assert "The gradient is the mean over the rows" in window.details.heading.toolTip()


def test_a_diverged_racer_says_that_there_is_no_update(window: ArenaWindow, qtbot: Any) -> None:
    window.arena.choose_problem("rosenbrock")
    settled(qtbot, window.arena)
    field = window.arena.lineup.with_setting(0, "learning_rate", 1.0)
    window.arena.set_lineup(field)
    settled(qtbot, window.arena)
    click(qtbot, window.transport.last)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: "diverged" in window.details.equation.message)
    assert window.leaderboard.item(0, 3).text().startswith("diverged at")  # type: ignore[union-attr]
    assert window.details.table.rowCount() == 0
