"""All that the arena says follows a change of the language, while a race is shown."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pytest
from arena_samples import settled
from pseudo_window import CODE, repainted, untold
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QDialog, QFileDialog

from simulator import optimizers
from simulator.race.benchmark_functions import REGISTRY as FUNCTIONS
from simulator.race.results import Racer
from simulator.session.race_problems import FORMULA, NETWORK
from ui.arena.model.racers import Lineup
from ui.arena.panels.family_tree import FamilyTree
from ui.arena.pictures.race_canvas import RaceCanvas
from ui.arena.window import ArenaWindow
from ui.theme.colors import DARK
from ui.words.languages import Languages

SAME = (
    "Home|End|Space|Del",  # keys, as Qt calls them
    "Scroll (Left|Right)",  # Qt's own words, of which it has none in this language
    r"\b(sin|cos|exp|tanh|min)\b",  # functions in formulas
)


def left(qtbot: Any, window: Any, *kept: str) -> list[str]:
    return untold(repainted(qtbot, window), *SAME, *kept)


def english_again(qtbot: Any, window: Any) -> bool:
    return not any("⟦" in text for _, text in repainted(qtbot, window))


def show_all(qtbot: Any, window: ArenaWindow, race: str) -> None:
    """Show the middle of a race with a racer's update taken apart."""
    window.arena.open_preset(race)
    settled(qtbot, window.arena)
    window.arena.playback.go(window.arena.playback.made // 2)
    window.arena.inspect(0)
    qtbot.waitUntil(lambda: window.details.table.rowCount() > 0)


@pytest.mark.parametrize("race", ["momentum_ravine", "valleys", "batches"])
def test_everything_follows(qtbot: Any, window: ArenaWindow, spoken: Languages, race: str) -> None:
    show_all(qtbot, window, race)
    assert len(left(qtbot, window)) > 60
    spoken.show(CODE)
    assert left(qtbot, window) == []
    spoken.show("en")
    assert english_again(qtbot, window)


def test_all_that_is_said_of_racers_in_the_table_follows(
    qtbot: Any, window: ArenaWindow, spoken: Languages
) -> None:
    show_all(qtbot, window, "learning_rates")
    arena, states = window.arena, set()
    for threshold in (None, 0.01, 1e-12):
        arena.set_threshold(threshold)
        settled(qtbot, arena)
        for update in (0, 6, arena.playback.made):
            arena.playback.go(update)
            spoken.show(CODE)
            assert untold(repainted(qtbot, window.leaderboard)) == []
            spoken.show("en")
            rows = range(window.leaderboard.rowCount())
            states |= {window.leaderboard.item(row, 3).text().split(" at ")[0] for row in rows}
    assert states >= {"at the end", "not reached", "at the start", "racing", "reached"}


def hovered(canvas: RaceCanvas) -> list[str]:
    """Return all that the mouse reads on a canvas."""
    area = canvas.frame().area
    across, down = np.linspace(0.02, 0.98, 20), np.linspace(0.02, 0.98, 20)
    spots = [
        QPointF(area.left() + x * area.width(), area.top() + y * area.height())
        for x in across.tolist()
        for y in down.tolist()
    ]
    heads = [canvas.place_of(one, canvas.frame()) for one in canvas.trajectories]
    spots += [at for at in heads if at is not None]
    return [line for at in spots for line in (*canvas.racer_lines(at), *canvas.lines_at(at))]


@pytest.mark.parametrize("race", ["momentum_ravine", "valleys"])
def test_what_the_mouse_reads_follows(
    qtbot: Any, window: ArenaWindow, spoken: Languages, race: str
) -> None:
    show_all(qtbot, window, race)
    spoken.show(CODE)
    curves = window.curves
    middle = QPointF(0.3 * curves.width(), 0.5 * curves.height())
    rows = [window.racers.rows.in_full(row) for row in range(len(window.arena.lineup))]
    texts = [*hovered(window.stage.flat_canvas), *curves.lines_at(middle), *rows]
    assert len(texts) > 600
    assert untold(("", text) for text in texts) == []


def test_what_is_said_of_a_network_follows(
    qtbot: Any, window: ArenaWindow, spoken: Languages
) -> None:
    show_all(qtbot, window, "batches")
    for kind in ("principal", "weights", "random"):
        window.problem.on_plane_chosen(kind)
        qtbot.waitUntil(lambda kind=kind: window.arena.snapshot.plane == kind)
        spoken.show(CODE)
        assert left(qtbot, window) == []
        assert "⟦" in window.stage.map.note[0]
        assert untold(("", text) for text in hovered(window.stage.map)) == []
        spoken.show("en")


def test_what_is_refused_and_what_was_done_follow(
    qtbot: Any, window: ArenaWindow, spoken: Languages, tmp_path: Any
) -> None:
    window.saving.save_picture(window.curves, str(tmp_path / "9.png"))
    assert window.news.text().startswith("Saved ")
    window.settings.threshold.setText("1.0,0.x")
    window.settings.on_threshold_finished()
    qtbot.waitUntil(lambda: "Leave it empty" in window.settings.complaint.text())
    window.arena.choose_problem(FORMULA)
    window.problem.formula.setText("x +")
    window.problem.on_formula_finished()
    qtbot.waitUntil(lambda: "Still racing on" in window.problem.complaint.text())
    settled(qtbot, window.arena)
    spoken.show(CODE)
    assert left(qtbot, window, str(tmp_path), r"1\.0,0\.x") == []
    window.saving.save_picture(window.curves, str(tmp_path / "no" / "9.png"))
    assert "⟦" in window.message.text()
    window.arena.failed.emit("Traceback\nValueError: 7")
    assert window.message.text().startswith("⟦Thë räcë cöüld nöt gö ön")
    spoken.show("en")
    assert window.message.text() == "The race could not go on: ValueError: 7"


def test_an_empty_race_and_a_network_that_is_not_there_say_so(
    qtbot: Any, spoken: Languages
) -> None:
    window = ArenaWindow(DARK)
    qtbot.addWidget(window)
    window.show()
    window.arena.set_lineup(Lineup())
    spoken.show(CODE)
    assert left(qtbot, window) == []
    window.arena.choose_problem(NETWORK)
    assert left(qtbot, window) == []
    window.close()


def test_every_function_is_told_of(qtbot: Any, window: ArenaWindow, spoken: Languages) -> None:
    spoken.show(CODE)
    for function in FUNCTIONS:
        window.arena.choose_problem(function)
        assert untold(repainted(qtbot, window.problem), *SAME) == []


def test_every_optimizer_and_the_parts_of_its_update_are_told_of(
    qtbot: Any, window: ArenaWindow, spoken: Languages
) -> None:
    window.arena.set_lineup(
        Lineup.of(Racer(str(row), name) for row, name in enumerate(optimizers.REGISTRY))
    )
    settled(qtbot, window.arena)
    window.arena.playback.go(5)
    spoken.show(CODE)

    def about(row: int) -> bool:
        return window.details.heading.text().startswith(f"⟦{row}:")

    for row in range(len(optimizers.REGISTRY)):
        window.racers.on_picked(row)
        qtbot.waitUntil(partial(about, row))
        assert untold(repainted(qtbot, window.racers, window.details), *SAME) == []


def test_the_family_tree_follows(qtbot: Any, spoken: Languages) -> None:
    tree = FamilyTree(DARK)
    qtbot.addWidget(tree)
    tree.show()
    for name in ("", *tree.picture.buttons):
        tree.picture.pointed.emit(name)
        assert untold([("", tree.words.text())])
        spoken.show(CODE)
        assert untold(repainted(qtbot, tree)) == []
        spoken.show("en")


def test_dialogs_of_files_ask_in_the_language(
    window: ArenaWindow, spoken: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(parent: object, title: str, proposal: str, filters: str, *more: object) -> Any:
        asked.extend((title, filters))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    spoken.show(CODE)
    saving = window.saving
    for wanted in (saving.on_picture, saving.on_curves, saving.on_animation, saving.on_data):
        wanted()
    assert len(asked) == 8
    assert untold(("", text) for text in asked) == []


def test_the_dialog_of_an_animation_follows(
    qtbot: Any, window: ArenaWindow, spoken: Languages, tmp_path: Any
) -> None:
    window.saving.save_animation(str(tmp_path / "9.gif"))
    (dialog,) = window.findChildren(QDialog)
    spoken.show(CODE)
    assert untold(repainted(qtbot, dialog), "Cancel") == []
    window.saving.cancel()
