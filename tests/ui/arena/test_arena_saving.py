"""Files of a race: pictures, an animation, numbers."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from arena_samples import network_problem, settled
from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog

from simulator.session.race_problems import NETWORK
from ui.arena.pictures.animation import MOST_FRAMES, frame_updates
from ui.arena.window import ArenaWindow
from ui.plotting.racer_styles import style_of
from ui.theme.colors import DARK
from ui.words.file_endings import with_ending


@pytest.fixture
def window(qtbot: Any) -> Iterator[ArenaWindow]:
    made = ArenaWindow(DARK)
    made.resize(1000, 640)
    made.show()
    qtbot.waitExposed(made)
    made.arena.set_updates(30)
    settled(qtbot, made.arena)
    made.arena.playback.go(20)
    yield made
    made.close()
    made.deleteLater()


def texts(window: ArenaWindow) -> list[str]:
    return [action.text() for action in window.saving.menu.actions()]


def test_the_menu_offers_pictures_animation_and_numbers(window: ArenaWindow) -> None:
    assert window.save_button.menu() is window.saving.menu
    assert texts(window) == [
        "Picture of the map or 3-D view…",
        "Picture of the loss curves…",
        "Race as an animation…",
        "Numbers: surface and paths…",
    ]
    window.saving.menu.aboutToShow.emit()
    assert all(action.isEnabled() for action in window.saving.menu.actions())
    while window.arena.lineup.entries:
        window.arena.set_lineup(window.arena.lineup.removed(0))
    window.saving.menu.aboutToShow.emit()
    assert not any(action.isEnabled() for action in window.saving.menu.actions())


@pytest.mark.parametrize("action", [0, 1])
@pytest.mark.parametrize("suffix", [".png", ".svg"])
def test_pictures(
    window: ArenaWindow, tmp_path: Path, monkeypatch: Any, action: int, suffix: str
) -> None:
    target = tmp_path / f"picture{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window.saving.menu.actions()[action].trigger()
    assert window.news.text() == f"Saved {target}"
    if suffix == ".png":
        image = QImage(str(target))
        assert image.width() >= 2 * 200
        colors = {
            image.pixelColor(x, y).name()
            for x in range(0, image.width(), 7)
            for y in range(0, image.height(), 7)
        }
        assert len(colors) > 20 if action == 0 else len(colors) > 4
    else:
        assert b"<svg" in target.read_bytes()[:400]


def test_the_surface_in_space_is_saved_where_it_is_seen(
    window: ArenaWindow, tmp_path: Path
) -> None:
    flat, space = tmp_path / "flat.png", tmp_path / "space.png"
    window.saving.save_picture(window.stage.canvas, str(flat))
    window.stage.tabs.setCurrentIndex(1)
    window.saving.save_picture(window.stage.canvas, str(space))
    assert QImage(str(space)) != QImage(str(flat))


def test_numbers_as_a_table_hold_grid_and_all_of_every_path(
    window: ArenaWindow, tmp_path: Path, monkeypatch: Any
) -> None:
    target = tmp_path / "race"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Table (*.csv)"))
    window.saving.menu.actions()[3].trigger()
    with (tmp_path / "race.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    snapshot = window.arena.snapshot
    assert snapshot is not None
    assert snapshot.grid is not None
    assert sum(row["part"] == "grid" for row in rows) == snapshot.grid.loss.size
    momentum = [row for row in rows if row["name"] == "Momentum"]
    assert [int(row["update"]) for row in momentum] == list(range(31))
    trajectory = snapshot.record.trajectories[1]
    assert float(momentum[17]["loss"]) == trajectory.losses[17]
    assert float(momentum[17]["y"]) == trajectory.points[17, 1]


def test_numbers_as_arrays(window: ArenaWindow, tmp_path: Path) -> None:
    target = tmp_path / "race.npz"
    window.saving.save_data(str(target))
    with np.load(target) as found:
        assert found["names"].tolist() == ["SGD", "Momentum", "NAG"]
        assert found["columns"].tolist() == ["update", "x", "y", "loss", "distance"]
        assert found["path_2"].shape == (31, 5)
        assert str(found["about"]) == "loss: 0.1x² + 10(y − sin(x))²"


def test_numbers_of_a_race_on_a_network_say_what_the_map_shows(
    window: ArenaWindow, tmp_path: Path, qtbot: Any
) -> None:
    problem = network_problem()
    window.set_experiment(problem.experiment, problem.theta)
    window.arena.choose_problem(NETWORK)
    settled(qtbot, window.arena)
    window.saving.save_data(str(tmp_path / "race.npz"))
    with np.load(tmp_path / "race.npz") as found:
        axes = window.stage.flat_canvas.axis_names
        told = f"x: {axes[0]}; y: {axes[1]}; loss: mean over all training rows"
        assert str(found["about"]) == told


@pytest.mark.parametrize(
    ("path", "chosen", "named"),
    [
        ("run", "", "run.csv"),
        ("run", "Arrays (*.npz)", "run.npz"),
        ("run.2", "Arrays (*.npz)", "run.2.npz"),
        ("run.NPZ", "Table (*.csv)", "run.NPZ"),
        ("", "Table (*.csv)", ""),
    ],
)
def test_the_kind_that_was_chosen_gives_the_ending(path: str, chosen: str, named: str) -> None:
    assert with_ending(path, chosen, "Table (*.csv);;Arrays (*.npz)") == named


def test_what_cannot_be_written_is_told(window: ArenaWindow, tmp_path: Path) -> None:
    window.saving.save_data(str(tmp_path / "no" / "race.csv"))
    assert "there is no folder" in window.message.text()
    window.saving.save_animation(str(tmp_path / "no" / "race.gif"))
    assert "there is no folder" in window.message.text()
    assert window.saving.animation is None
    window.saving.save_picture(window.curves, str(tmp_path / "no" / "race.svg"))
    assert window.message.text()


def test_giving_the_dialog_up_writes_nothing(window: ArenaWindow, monkeypatch: Any) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    for action in window.saving.menu.actions():
        action.trigger()
    assert window.news.text() == window.message.text() == ""


def test_frames_are_spread_over_the_race() -> None:
    assert frame_updates(3) == [0, 1, 2, 3]
    many = frame_updates(5000)
    assert len(many) == MOST_FRAMES
    assert (many[0], many[-1]) == (0, 5000)
    assert frame_updates(0) == [0]


def near(image: Any, color: Any) -> int:
    pixels = np.asarray(image.convert("RGB")).astype(int)
    wanted = np.array(color.getRgb()[:3])
    return int((np.abs(pixels - wanted).max(axis=2) <= 20).sum())


def test_the_race_as_an_animation(window: ArenaWindow, qtbot: Any, tmp_path: Path) -> None:
    target = tmp_path / "race.gif"
    target.write_bytes(b"an older file")
    size = window.stage.map.size()
    window.saving.save_animation(str(target))
    qtbot.waitUntil(lambda: window.saving.animation is None)
    assert window.news.text() == f"Saved {target}"
    with Image.open(target) as film:
        assert film.n_frames == 31  # type: ignore[attr-defined]
        assert film.size == (size.width(), size.height())
        assert film.info["loop"] == 0
        amounts = []
        for frame in (0, 15, 30):
            film.seek(frame)
            amounts.append(near(film, style_of(1).on_map()))
        assert film.info["duration"] == 2000
    assert amounts[0] < amounts[1] < amounts[2]
    assert list(tmp_path.iterdir()) == [target]
    assert window.arena.playback.at == 20  # what is shown has not moved


def test_an_animation_can_be_given_up(window: ArenaWindow, qtbot: Any, tmp_path: Path) -> None:
    target = tmp_path / "race.gif"
    window.saving.save_animation(str(target))
    qtbot.waitUntil(lambda: window.saving._dialog is not None)
    qtbot.wait(50)
    window.saving._dialog.canceled.emit()  # type: ignore[union-attr]
    assert window.saving.animation is None
    assert list(tmp_path.iterdir()) == []
    assert window.news.text() == ""


def test_closing_the_window_gives_it_up_too(
    window: ArenaWindow, qtbot: Any, tmp_path: Path
) -> None:
    window.saving.save_animation(str(tmp_path / "race.gif"))
    qtbot.wait(50)
    window.close()
    assert window.saving.animation is None
    assert list(tmp_path.iterdir()) == []
