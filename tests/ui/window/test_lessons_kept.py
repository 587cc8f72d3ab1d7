"""What was done in lessons is there again, can be handed in, and is never written over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from window_use import open_preset

from simulator.lessons import hand_in
from simulator.lessons.grading import Grader
from simulator.lessons.library import lesson
from simulator.lessons.play import Standing
from simulator.lessons.progress import Progress, encoded, parsed
from ui.window.lessons import keeping
from ui.window.lessons.keeping import Keeping
from ui.window.lessons.name_dialog import NameDialog
from ui.window.main_window import MainWindow
from ui.words.languages import Languages


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "usual_folder", lambda: tmp_path)


@pytest.fixture
def learner(qtbot: PatientBot, window: MainWindow) -> Iterator[Learner]:
    keeping.remember_learner("Ada")
    open_preset(qtbot, window, "xor")
    made = Learner(qtbot, window)
    made.desk.keeping._known.clear()
    yield made
    made.desk.leave()


def test_a_lesson_goes_on_where_it_was_left_in_another_session(
    learner: Learner, window: MainWindow
) -> None:
    learner.open(lesson("gates-or-nand"))
    learner.answer()
    learner.go_on()
    learner.do_tasks()
    learner.desk.panel.left.emit()
    learner.desk.keeping._known.clear()  # as another session begins
    learner.desk.show_contents()
    learner.open(lesson("gates-or-nand"), -1)
    play = learner.desk.play
    assert play is not None
    assert play.index == 1
    assert play.is_done(("or", 0))
    assert play.is_done(("wrong", 0))
    learner.desk.leave()


def test_what_is_handed_in_is_worth_what_was_done(learner: Learner, tmp_path: Path) -> None:
    """Graded by what is in the file, by the name in it, with a network of the learner's own."""
    for name in ("gates-or-nand", "descent-batches", "back-update"):
        of = lesson(name)
        learner.open(of)
        for index in range(len(of.steps)):
            if index:
                learner.go_on()
            learner.do_tasks()
            learner.answer()
        assert learner.desk.play is not None
        path = tmp_path / "handed.json"
        learner.desk.handing_in.write(learner.desk.play, str(path))
        assert "Ada" in learner.window.messages.message
        found = Grader(of).grade(hand_in.read(path))
        assert found.learner == "Ada"
        assert found.got == pytest.approx(found.points), name
        learner.desk.leave()


def test_handing_in_too_soon_says_what_is_missing(learner: Learner, tmp_path: Path) -> None:
    learner.open(lesson("gates-or-nand"))
    learner.answer()
    path = tmp_path / "handed.json"
    assert learner.desk.play is not None
    learner.desk.handing_in.write(learner.desk.play, str(path))
    assert (
        "Something is still to be done in these steps: 2, 3, 4, 5."
        in learner.window.messages.message
    )
    assert [one.name for one in hand_in.read(path).steps] == ["wrong"]
    learner.desk.leave()


@pytest.mark.parametrize("ending", ["html", "md", "tex", "pdf"])
def test_a_lesson_is_written_as_a_sheet(learner: Learner, tmp_path: Path, ending: str) -> None:
    learner.open(lesson("gates-or-nand"))
    path = tmp_path / f"sheet.{ending}"
    assert learner.desk.play is not None
    learner.desk.handing_in.print_to(learner.desk.play, str(path))
    content = path.read_bytes()
    assert content.startswith(b"%PDF") if ending == "pdf" else b"OR" in content
    assert str(path) in learner.window.messages.message


def test_what_once_proved_a_task_is_handed_in_whatever_came_after(learner: Learner) -> None:
    learner.open(lesson("gates-or-nand"), 1)
    learner.do_tasks()
    gates = learner.window.tools.get("gates")
    solved = gates.document
    gates.history.stack.undo()
    learner.wait(lambda: not learner.desk._watching._timer.isActive())
    progress = learner.desk.keeping.of("gates-or-nand")
    assert progress.ended["or"].documents == (solved,)
    learner.desk.leave()


def test_a_damaged_file_is_set_aside_and_said(qtbot: PatientBot, tmp_path: Path) -> None:
    told, parent = list[str](), QObject()
    path = tmp_path / "neuron-and.json"
    for damaged in (b"{", b'{"format": "deltascope-progress", "version": 1, "other": 2}', b"\xff"):
        path.write_bytes(damaged)
        kept = Keeping(told.append, parent)
        assert kept.of("neuron-and") == Progress("neuron-and")
        assert (tmp_path / "neuron-and.json.damaged").read_bytes() == damaged
        assert not path.exists()
        assert "begins anew" in told.pop()


def test_progress_survives_its_file_bit_for_bit() -> None:
    standing = Standing(
        "or",
        frozenset({("or", 0), ("wrong", 1)}),
        {("or", 1): "-0.2", ("wrong", 0): [2, 0, 1]},
        {("or", 1): 3},
        {("or", 0): 2},
    )
    progress = Progress("gates-or-nand", standing)
    again = parsed(encoded(progress))
    assert again.standing == standing
    assert encoded(again) == encoded(progress)


def test_a_name_that_is_missing_is_asked_for_once(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where numbers follow from it; who gives none works with everybody's."""
    asked: list[str] = []

    def ask() -> str:
        asked.append("")
        keeping.remember_learner("Grace")
        return "Grace"

    keeping.remember_learner("")
    monkeypatch.setattr(learner.desk.handing_in, "ask_name", ask)
    learner.open(lesson("back-update"), 0)
    assert not asked
    learner.go_on()
    assert len(asked) == 1
    seed = learner.window.controller.scenario.seed
    learner.desk.again()
    assert len(asked) == 1
    learner.wait(lambda: learner.window.controller.latest is not None)
    assert learner.window.controller.scenario.seed == seed
    keeping.remember_learner("Ada")
    learner.desk.play.learner = "Ada"
    learner.desk.again()
    assert learner.window.controller.scenario.seed != seed
    learner.desk.leave()


def test_what_a_name_is_for_is_said_in_both_languages(
    window: MainWindow, korean: Languages
) -> None:
    dialog = NameDialog("", window)
    ok = dialog.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled(), "nothing is typed yet"
    dialog.field.setText(" 김미나\t ")
    assert ok.isEnabled()
    assert dialog.name == "김미나"
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert any("이 컴퓨터에만 보관하며" in text for text in texts)
    dialog.deleteLater()


def test_who_gives_no_name_is_asked_once_a_lesson(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeping.remember_learner("")
    learner.desk._asked.clear()  # as another session begins
    asked: list[int] = []
    monkeypatch.setattr(learner.desk.handing_in, "ask_name", lambda: asked.append(1) or "")
    learner.open(lesson("back-update"), 1)
    learner.go_on()
    with learner.bot.waitSignal(learner.desk.set_up):
        learner.desk.again()
    learner.desk.leave()
    learner.open(lesson("back-update"), 1)
    assert len(asked) == 1
