"""Lessons of one's own: opened from files, listed from a folder, followed as they are written."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lesson_learner import Learner
from patience import PATIENCE_MS
from patient_bot import PatientBot
from window_use import open_preset, until_ready
from workshop_use import drop

from ui.controller.open_file import holds_lesson
from ui.window import recent_files
from ui.window.lessons import keeping
from ui.window.main_window import MainWindow

LESSON: dict[str, Any] = {
    "format": "deltascope-lesson",
    "version": 1,
    "name": "my-own",
    "title": "My own",
    "about": "What I teach.",
    "steps": [
        {
            "name": "first",
            "title": "First",
            "text": "Press <b>Step</b> and <script>alert(1)</script>.",
            "sets_up": {"scenario": "and", "panels": ["step"]},
            "tasks": [
                {
                    "says": "Take a step.",
                    "wants": {"type": "steps", "at_least": 1},
                    "model": [{"type": "step", "count": 1}],
                }
            ],
        },
        {"name": "second", "title": "Second", "text": "The end."},
    ],
}


@pytest.fixture
def learner(
    qtbot: PatientBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Learner]:
    monkeypatch.setattr(keeping, "usual_folder", lambda: tmp_path / "kept")
    open_preset(qtbot, window, "xor")
    made = Learner(qtbot, window)
    made.desk.keeping._known.clear()
    yield made
    made.desk.leave()
    made.desk.own_lessons.follow(None)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path / "mine.json")


def written(path: Path, **changes: Any) -> Path:
    path.write_text(json.dumps({**LESSON, **changes}), "utf-8")
    return path


def title_of(learner: Learner) -> str:
    step = learner.desk.panel.page.step
    assert step is not None
    assert learner.desk.play is not None
    return str(learner.desk.play.step.title)


def test_a_lesson_file_is_opened_as_any_other_file(learner: Learner, path: Path) -> None:
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        learner.window.file_actions.open(str(path))
    assert title_of(learner) == "First"
    assert recent_files.recent()[0] == str(path)
    learner.do_tasks()
    learner.desk.panel.left.emit()
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        learner.window.file_actions.open(str(path))
    assert learner.desk.play is not None
    assert learner.desk.play.is_done(("first", 0)), "what was done is kept"


def test_a_lesson_file_is_dropped_on_the_window(learner: Learner, path: Path) -> None:
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        assert drop(learner.window, str(path))
    assert title_of(learner) == "First"


def test_a_folder_of_ones_own_is_a_chapter(learner: Learner, path: Path) -> None:
    """With what is new in it, and without what is no lesson; what is damaged is named."""
    folder = path.parent
    (folder / "network.json").write_text('{"format": "deltascope-network"}', "utf-8")
    desk = learner.desk
    desk.own_lessons.choose(str(folder))
    assert [one.name for one in desk.own_lessons.lessons()] == ["my-own"]
    assert "my-own" in [one.name for one, _ in desk.panel._order]
    written(folder / "other.json", name="other", title="Another", order=-1)
    learner.wait(lambda: "other" in [one.name for one, _ in desk.panel._order])
    assert [one.name for one, _ in desk.panel._order][-2:] == ["other", "my-own"]
    written(folder / "other.json", name="other", steps=[])
    learner.wait(lambda: "other" not in [one.name for one, _ in desk.panel._order])
    learner.wait(lambda: "other.json" in learner.window.messages.message)
    assert "steps" in learner.window.messages.message


def test_what_is_refused_in_the_folder_stands_there_with_the_reason(
    learner: Learner, path: Path
) -> None:
    """One that is too large as well, which nobody reads to its end."""
    large = path.parent / "large.json"
    large.write_bytes(b'{"format": "deltascope-lesson", "x": "' + b"a" * (5 << 20) + b'"}')
    (path.parent / "empty.json").write_text('{"format": "deltascope-lesson"}', "utf-8")
    contents = learner.desk.panel.contents
    learner.desk.own_lessons.choose(str(path.parent))
    chapter = contents.chapters[-1]
    assert [one.lesson.name for one in chapter.lessons] == ["my-own"]
    told = [one.accessibleName() for one in chapter.refused]
    assert [one.split(":")[0] for one in told] == [
        "empty.json can't be read",
        "large.json can't be read",
    ]
    assert "is larger than 5 MB" in told[1]
    assert all(one.isHidden() for one in chapter.refused) != chapter.isChecked()
    large.unlink()
    learner.wait(lambda: len(contents.chapters[-1].refused) == 1)


def test_an_open_lesson_follows_its_file(learner: Learner, path: Path) -> None:
    """The text at once; a step that is set up otherwise is set up anew; what was done stays."""
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        learner.window.file_actions.open(str(path))
    learner.do_tasks()
    first = {**LESSON["steps"][0], "title": "Better"}
    written(path, steps=[{"name": "new", "title": "New", "text": "Before."}, first])
    learner.wait(lambda: title_of(learner) == "Better")
    assert learner.desk.play is not None
    assert learner.desk.play.index == 1
    assert learner.desk.play.is_done(("first", 0))
    assert learner.window.controller.stepper.index == 0, "nothing else has changed"
    moons = {**first, "sets_up": {"scenario": "moons", "panels": ["step"]}}
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        written(path, steps=[moons])
    assert learner.window.controller.scenario is not None
    assert learner.window.controller.scenario.name == "moons"


def test_a_file_that_is_damaged_meanwhile_says_where(learner: Learner, path: Path) -> None:
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        learner.window.file_actions.open(str(path))
    told: list[str] = []
    show = learner.desk.panel.show_problem
    learner.desk.panel.show_problem = lambda text: (told.append(str(text)), show(text))
    try:
        path.write_text("{", "utf-8")
        learner.wait(lambda: any("mine.json" in one for one in told))
        written(path, steps=[{**LESSON["steps"][0], "points_at": ["node/x"]}])
        learner.wait(lambda: any("steps[0].points_at[0]" in one for one in told))
        assert title_of(learner) == "First", "the last good version stays"
        written(path)
        learner.wait(lambda: told[-1] == "")
    finally:
        del learner.desk.panel.show_problem


@pytest.mark.parametrize(
    "content",
    [
        b'{"format": "deltascope-lesson", "version": 1, "steps": [' + b"[" * 100_000,
        b'{"format": "deltascope-lesson", "x": "' + b"a" * (5 << 20) + b'"}',
        json.dumps(
            {
                **LESSON,
                "steps": [
                    {"name": f"s{k}", "title": "t", "text": "x" * 4000, "a": 1} for k in range(300)
                ],
            }
        ).encode(),
        json.dumps({**LESSON, "name": "../../escape"}).encode(),
        json.dumps({**LESSON, "steps": [{**LESSON["steps"][0], "run": "rm -rf /"}]}).encode(),
    ],
    ids=["deep", "large", "long", "path", "unknown"],
)
def test_a_hostile_file_is_refused_with_a_reason(
    learner: Learner, path: Path, content: bytes
) -> None:
    path.write_bytes(content)
    learner.window.file_actions.open(str(path))
    learner.wait(lambda: "mine.json" in learner.window.messages.message)
    assert learner.desk.play is None
    learner.window.messages.close_message()


def test_markup_is_text(learner: Learner, path: Path) -> None:
    with learner.bot.waitSignal(learner.desk.set_up, timeout=PATIENCE_MS):
        learner.window.file_actions.open(str(path))
    step = learner.desk.panel.page.step
    assert step is not None
    spoken = " ".join(
        one.accessibleName()
        for one in step.text.findChildren(object)
        if hasattr(one, "accessibleName")
    )
    assert "<script>alert(1)</script>" in spoken


def test_a_step_that_is_refused_says_why_and_can_be_left(learner: Learner, path: Path) -> None:
    """The worker finds out later than the file was read; until then nothing is watched."""
    told: list[str] = []
    learner.desk.panel.show_problem = lambda text: told.append(str(text))
    try:
        learner.window.file_actions.open(str(path))
        assert not learner.desk._is_ready
        learner.window.controller.refused.emit("there are no such rows")
        assert told[-1] == "there are no such rows"
    finally:
        del learner.desk.panel.show_problem
    learner.desk.leave()
    until_ready(learner.bot, learner.window, "xor")


def test_a_lesson_file_can_be_named_at_the_start(path: Path) -> None:
    assert holds_lesson(str(path))
    assert not holds_lesson("xor")
    assert not holds_lesson(str(path.with_name("gone.json")))
