"""What depth does, in its window: trained, paused, begun anew, other settings, kept and left."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from workshop_use import shown

from simulator.workshops.depth.stacked import DEPTHS
from ui.depth.bench import DepthBench
from ui.depth.panels.words import DepthWords
from ui.depth.window import depth_window
from ui.theme.colors import LIGHT
from ui.workshop.window import WorkshopWindow


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorkshopWindow]:
    with shown(depth_window) as made:
        bench = made.bench
        assert isinstance(bench, DepthBench)
        qtbot.waitUntil(lambda: bench.runner.latest is not None)
        yield made


@pytest.fixture
def bench(window: WorkshopWindow) -> DepthBench:
    assert isinstance(window.bench, DepthBench)
    return window.bench


def updates(bench: DepthBench) -> int:
    return -1 if bench.runner.latest is None else bench.runner.latest.updates


def rests(bench: DepthBench) -> bool:
    latest = bench.runner.latest
    return latest is not None and not latest.works and bench.document.updates == latest.updates


def begin(qtbot: QtBot, window: WorkshopWindow, preset: str) -> None:
    assert isinstance(window.bench, DepthBench)
    window.heading.presets.chosen.emit(preset)
    qtbot.waitUntil(lambda: rests(window.bench))


def opened(qtbot: QtBot, window: WorkshopWindow, at: int) -> None:
    """Open the document as a file that says how far it is trained."""
    bench = window.bench
    assert isinstance(bench, DepthBench)
    window.open_document(bench.document.changed(updates=at), "file.json")
    qtbot.waitUntil(lambda: updates(bench) == at and rests(bench))


def test_the_longest_score_is_whole_under_each_picture(
    window: WorkshopWindow, bench: DepthBench
) -> None:
    window.resize(window.minimumSizeHint())
    snapshot = bench.runner.latest
    assert snapshot is not None
    longest = DepthWords().longest(snapshot)
    for view in bench.views:
        height = view.score.height()
        view.score.setText(longest)
        assert view.score.shown_text() == longest
        assert view.score.height() == height  # nothing above it moves


def test_three_networks_before_any_update(bench: DepthBench) -> None:
    heads = [view.heading.text() for view in bench.views]
    assert heads == ["1 layer: 3 parameters", "2 layers: 33 parameters", "3 layers: 105 parameters"]
    assert [view.shape.text() for view in bench.views][:1] == ["a half-plane"]
    assert len(bench.losses.losses) == 1
    assert not bench.controls.rows["parts"].isEnabled()


def test_they_train_until_they_are_paused(
    qtbot: QtBot, window: WorkshopWindow, bench: DepthBench
) -> None:
    bench.controls.train.click()
    assert bench.controls.train.text() == "&Pause"
    qtbot.waitUntil(lambda: updates(bench) > 30)
    assert bench.document.updates == 0
    bench.controls.train.click()
    qtbot.waitUntil(lambda: rests(bench))
    assert bench.controls.train.text() == "&Train all three"
    assert bench.document.updates == updates(bench) > 30
    assert window.heading.presets.name() == "moons"
    window.history.stack.undo()
    qtbot.waitUntil(lambda: updates(bench) == 0)


def test_the_moons_task(qtbot: QtBot, window: WorkshopWindow, bench: DepthBench) -> None:
    assert window.heading.task.text().startswith("Train: one line")
    opened(qtbot, window, 450)
    assert window.heading.task.text().startswith("✓ Solved")
    assert "?" not in window.heading.task.text()
    scores = [view.score.text() for view in bench.views]
    assert [one.split(" · ")[0] for one in scores] == [
        "90.7 %: 127 of 140",
        "98.6 %: 138 of 140",
        "100.0 %: 140 of 140",
    ]
    assert bench.losses.lines_at(50)[0] == "after epoch 50"
    bench.controls.anew.click()
    qtbot.waitUntil(lambda: updates(bench) == 0)
    assert window.heading.task.text().startswith("Train: one line")


def test_an_epoch(qtbot: QtBot, bench: DepthBench) -> None:
    for epochs in (1, 2):
        bench.controls.epoch.click()
        qtbot.waitUntil(lambda epochs=epochs: updates(bench) == 9 * epochs and rests(bench))
    assert "2 epochs, 18 of at most 20" in bench.controls.progress.text()


def test_steps_say_what_learns(qtbot: QtBot, window: WorkshopWindow, bench: DepthBench) -> None:
    begin(qtbot, window, "step-parts")
    heads = [view.heading.text() for view in bench.views]
    assert heads[1:] == ["2 layers: 9 parameters learn", "3 layers: 18 parameters learn"]
    assert bench.views[2].shape.text() == "2 convex parts joined by OR"
    assert "a steep sigmoid stands in for it" in bench.controls.note.text()
    assert bench.controls.rows["parts"].isEnabled()
    bench.controls.rows["parts"].moved.emit(3.0)
    qtbot.waitUntil(lambda: bench.views[2].shape.text() == "3 convex parts joined by OR")


def test_settings_begin_anew_and_are_undone(
    qtbot: QtBot, window: WorkshopWindow, bench: DepthBench
) -> None:
    opened(qtbot, window, 18)
    bench.controls.data.chosen.emit("circles")
    bench.controls.nodes.chosen.emit("relu")
    for width in (5.0, 4.0):
        bench.controls.rows["width"].moved.emit(width)
    bench.controls.others.click()
    document = bench.document
    found = document.data, document.nodes, document.width, document.seed, document.updates
    assert found == ("circles", "relu", 4, 1, 0)
    qtbot.waitUntil(lambda: rests(bench))
    for width in (4, 8):
        window.history.stack.undo()
        assert bench.document.width == width
    for _ in range(2):
        window.history.stack.undo()
    qtbot.waitUntil(lambda: updates(bench) == 18)


def test_training_goes_on_under_other_settings(qtbot: QtBot, bench: DepthBench) -> None:
    bench.controls.train.click()
    qtbot.waitUntil(lambda: updates(bench) > 0)
    bench.controls.rows["width"].moved.emit(3.0)
    assert bench.runner.trains
    qtbot.waitUntil(lambda: updates(bench) > 0 and "13" in bench.views[1].heading.text())


def test_what_was_found_before_it_was_asked_to_train_does_not_stop_it(bench: DepthBench) -> None:
    runner = bench.runner
    old = runner.latest
    assert old is not None
    assert not old.works
    runner.set_training(True)
    runner._on_snapshot(old)
    assert runner.trains


def test_the_thread_ends_with_the_window(
    qtbot: QtBot, window: WorkshopWindow, bench: DepthBench
) -> None:
    bench.controls.train.click()
    qtbot.waitUntil(lambda: updates(bench) > 0)
    window.close()
    assert not bench.runner.trains
    reached = bench.document.updates
    assert reached == updates(bench) > 0
    window.show()
    bench.controls.epoch.click()
    after = reached + 9 - reached % 9
    qtbot.waitUntil(lambda: updates(bench) == after and rests(bench))


def test_every_picture_can_be_saved(window: WorkshopWindow, bench: DepthBench) -> None:
    assert len(bench.plot_files()) == len(DEPTHS) + 1
    before = bench.losses.rendered().toImage()
    window.set_theme(LIGHT)
    assert bench.losses.rendered().toImage() != before
