"""All that the course's lessons point at is there, is found, and is framed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files as resources

import pytest
from patient_bot import PatientBot
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QMenu
from sharing import Sharing
from window_use import open_preset

from simulator.lessons.library import lessons
from simulator.lessons.places import Place, read_place
from ui.window.lessons import pointing as pointing_module
from ui.window.lessons.pointing import Pointing, bench_part
from ui.window.main_window import MainWindow
from ui.window.place_frame import PlaceFrame

_LINK = re.compile(r"\(at:([^)]+)\)")


def named() -> list[Place]:
    """Return every place that a lesson names, in its texts too."""
    folder = resources("resources") / "lessons"
    texts = (one.read_text("utf-8") for one in folder.iterdir() if one.name.endswith(".json"))
    found = {read_place(name) for text in texts for name in _LINK.findall(text)}
    steps = [step for lesson in lessons() for step in lesson.steps]
    found |= {place for step in steps for place in step.points_at}
    found |= {place for step in steps for task in step.tasks for place in task.wants.places()}
    return sorted(found, key=str)


@pytest.fixture(scope="module")
def made(shared: Sharing, shared_bot: PatientBot) -> Iterator[MainWindow]:
    with shared.main_window() as window:
        open_preset(shared_bot, window, "xor_gates")
        yield window


@pytest.fixture(scope="module")
def pointing(made: MainWindow) -> Pointing:
    return Pointing(made)


def frames(window: MainWindow) -> list[PlaceFrame]:
    there = [window, *(window.tools.get(name) for name in window.tools.all_made())]
    found = {one for host in there for one in host.findChildren(PlaceFrame)}
    return [one for one in found if one.isVisible()]


def _is_there(window: MainWindow, place: Place) -> bool:
    """Return whether a place is pointed at: framed, opened as a menu, or glowing."""
    if place.kind in ("node", "edge"):
        return place.node[0] > 2 or len(window.canvas.glowing) == 1
    popup = QApplication.activePopupWidget()
    if isinstance(popup, QMenu):
        wanted = popup.activeAction() is window.actions_[place.name]
        popup.close()
        return place.kind == "action" and wanted
    return len(frames(window)) == 1


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize("place", named(), ids=str)
def test_a_place_is_found(
    qtbot: PatientBot, made: MainWindow, pointing: Pointing, place: Place
) -> None:
    if place.kind in ("node", "edge") and place.name not in ("1.2", "1.1-2.1", "0.b-1.1"):
        return  # another network's: they are looked for where lessons are played
    if place.name.startswith("gates/"):
        has_network = place.name == "gates/network"
        made.tools.open_example("gates", "xor-gates" if has_network else "find-or")
    pointing.show(place)
    qtbot.waitUntil(lambda: _is_there(made, place))
    if place.kind == "workshop" and "/" in place.name:
        (frame,) = frames(made)
        tool = made.tools.get(place.name.split("/")[0])
        part = bench_part(tool.bench, place.name.partition("/")[2])
        assert part is not None
        assert part.isVisible()
        around = QRect(part.mapTo(tool, QPoint()), part.size())
        assert frame.parentWidget() is tool
        assert frame.geometry().contains(around.adjusted(-6, -6, 6, 6)), "with air around it"
        assert frame.size() != tool.bench.size(), "the part itself, not the whole window"
    for name in made.tools.shown():
        made.tools.get(name).close()


def test_what_is_not_in_sight_is_not_opened_by_a_step(made: MainWindow, pointing: Pointing) -> None:
    """The menu that leads there is framed: to open it may be the task."""
    made.docks.panels["flow"].hide()
    pointing.point_at(
        [Place("tool", "gradients"), Place("panel", "flow"), Place("action", "blame")]
    )
    assert not made.tools.shown()
    assert not made.docks.panels["flow"].isVisible()
    bar = made.menuBar()
    titles = [bar.actionGeometry(one) for one in bar.actions()]
    for frame in frames(made):
        assert frame.parentWidget() is bar
        assert QRect(frame.geometry()) in titles
    assert len(frames(made)) == 3


def test_marks_on_the_drawing_go_as_frames_do(
    qtbot: PatientBot, made: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pointing_module, "SHOWN_MS", 0)
    pointing = Pointing(made)
    pointing.point_at([Place("node", "1.1"), Place("edge", "0.b-1.2")])
    assert made.canvas.glowing
    qtbot.waitUntil(lambda: not made.canvas.glowing)
    pointing.point_at([Place("node", "1.1")])
    made.canvas.set_glowing(((0, 1),))  # a warning's, which stays
    qtbot.waitUntil(lambda: not pointing._timer.isActive())
    assert made.canvas.glowing == ((0, 1),)
    made.canvas.set_glowing(())


def test_several_places_are_framed_at_once_and_given_up_together(
    made: MainWindow, pointing: Pointing
) -> None:
    made.docks.panels["step"].show()
    pointing.point_at([Place("panel", "step"), Place("action", "train"), Place("node", "1.1")])
    assert len(frames(made)) == 2
    assert made.canvas.glowing == ((0, 0),)
    pointing.point_at([Place("edge", "0.b-1.2")])
    assert not frames(made)
    assert made.canvas.glowing == ((0, 2, 1),)
    pointing.point_at([Place("node", "7.1")])  # a lesson may name what is not there
    assert made.canvas.glowing == ()
