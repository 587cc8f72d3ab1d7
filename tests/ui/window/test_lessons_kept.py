"""What was done in lessons is there again, can be handed in, and is never written over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from lesson_learner import Learner
from patient_bot import PatientBot
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from window_use import open_preset

from simulator.lessons import hand_in
from simulator.lessons.actions.stage import Stage
from simulator.lessons.facts import Facts
from simulator.lessons.grading import Grader
from simulator.lessons.hand_in import MAX_BYTES, MOST_PARAMETERS
from simulator.lessons.lesson import LessonStep
from simulator.lessons.library import lesson
from simulator.lessons.places import Place
from simulator.lessons.play import Play, Standing
from simulator.lessons.progress import Encoder, Progress, parsed
from simulator.scenarios import presets
from simulator.scenarios.overrides import with_settings
from ui.window.lessons import keeping
from ui.window.lessons.handing_in import file_name
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
        told = learner.desk.handing_in.write(learner.desk.play, str(path))
        assert "Ada" in told
        assert "teacher" in told
        found = Grader(of).grade(hand_in.read(path))
        assert found.learner == "Ada"
        assert found.got == pytest.approx(found.points), name
        learner.desk.leave()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Kim / Lee: 3?", "or – Kim Lee 3.json"),
        ("..", "or.json"),
        ("김수학", "or – 김수학.json"),
        ("a" * 200, f"or – {'a' * 60}.json"),
    ],
)
def test_a_file_bears_the_name_as_any_system_takes_it(name: str, file: str) -> None:
    found = lesson("gates-or-nand")
    assert found is not None
    play = Play(found.model_copy(update={"name": "or"}), learner=name)
    assert file_name(play) == file


def test_handing_in_too_soon_says_what_is_missing(
    learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner.open(lesson("gates-or-nand"))
    learner.answer()
    path = tmp_path / "handed.json"
    assert learner.desk.play is not None
    proposed: list[str] = []
    dialogs = learner.desk.handing_in._dialogs
    monkeypatch.setattr(
        dialogs, "choose_to_save", lambda _title, name, _kinds: proposed.append(name) or str(path)
    )
    learner.desk.panel.hand_in_wanted.emit()
    assert proposed == ["gates-or-nand – Ada.json"]
    page = learner.desk.panel.page
    told = page.handed
    assert told.isVisible(), "in the panel: a window of the step may cover the main one's message"
    assert "Something is still to be done in these steps: 2, 3, 4, 5." in told.accessibleName()
    assert str(path) in told.accessibleName()
    learner.desk.play.go(4)
    learner.desk.panel.show_play(learner.desk.play)
    assert not told.isVisible()
    page.footer.next.click()
    assert page.end is not None
    assert "file" in page.end.hand_in.text()
    page.end.hand_in.click()
    assert page.end.handed.isVisible()
    assert page.end.handed.y() > page.end.hand_in.y()
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
    of_another = Encoder().encoded(Progress("gates-or-nand"))
    contents = (b"{", b'{"format": "deltascope-progress", "version": 1}', b"\xff", of_another)
    for damaged in contents:
        path.write_bytes(damaged)
        kept = Keeping(told.append, parent)
        assert kept.of("neuron-and") == Progress("neuron-and")
        assert not path.exists()
        assert "begins anew" in told.pop()
        keep_something(kept)
        assert parsed(path.read_bytes()).standing.step == "or"
        path.unlink()
    asides = tmp_path.glob("neuron-and.json.damaged*")
    assert sorted(one.read_bytes() for one in asides) == sorted(contents)


def keep_something(kept: Keeping) -> None:
    """Do something in the lesson, and have it written."""
    kept.keep(kept.of("neuron-and").standing_at(Standing("or")))
    kept.write()


def test_a_file_of_a_newer_program_is_left_alone(qtbot: PatientBot, tmp_path: Path) -> None:
    told = list[str]()
    path = tmp_path / "neuron-and.json"
    newer = b'{"format": "deltascope-progress", "version": 2, "lesson": "neuron-and"}'
    path.write_bytes(newer)
    parent = QObject()
    kept = Keeping(told.append, parent)
    assert kept.of("neuron-and") == Progress("neuron-and")
    assert "is not kept" in told.pop()
    keep_something(kept)
    assert kept.of("neuron-and").standing.step == "or", "it can be worked through all the same"
    assert list(tmp_path.iterdir()) == [path]
    assert path.read_bytes() == newer


def test_what_cannot_be_read_or_set_aside_is_left_alone(
    qtbot: PatientBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, parent = list[str](), QObject()
    path = tmp_path / "neuron-and.json"
    path.write_bytes(b"{")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    for refused in ("rename", "stat"):
        with monkeypatch.context() as patch:
            patch.setattr(Path, refused, refuse)
            kept = Keeping(told.append, parent)
            assert kept.of("neuron-and") == Progress("neuron-and")
        assert "is not kept" in told.pop()
        keep_something(kept)
        assert path.read_bytes() == b"{"


def test_progress_survives_its_file_bit_for_bit() -> None:
    standing = Standing(
        "or",
        frozenset({("or", 0), ("wrong", 1)}),
        {("or", 1): "-0.2", ("wrong", 0): [2, 0, 1]},
        {("or", 1): 3},
        {("or", 0): 2},
    )
    progress = Progress("gates-or-nand", standing)
    again = parsed(Encoder().encoded(progress))
    assert again.standing == standing
    assert Encoder().encoded(again) == Encoder().encoded(progress)


def step_of(name: str, *wants: dict[str, Any]) -> LessonStep:
    model = [{"type": "train", "epochs": 1}]
    tasks = [{"says": "Do it.", "wants": one, "model": model} for one in wants]
    return LessonStep.model_validate(
        {"name": name, "title": name, "text": name, "tasks": tasks}, strict=False
    )


def facts_of(learning_rate: str, *, looks: bool = False, numbers: int | None = None) -> Facts:
    stage = Stage()
    stage.open(with_settings(presets.load("xor"), {"learning_rate": learning_rate}))
    if looks:
        stage.show(Place("panel", "loss"))
    run, seen = stage.facts.run, stage.facts.seen
    if run is not None and numbers is not None:
        run = replace(run, theta=np.zeros(numbers))
    return Facts(run, seen=seen)


FAST = {"type": "setting", "name": "learning_rate", "at_least": 1.0}
LOOKED = {"type": "looked at", "place": "panel/loss"}


def test_what_is_too_large_to_be_read_again_is_not_kept() -> None:
    progress, large = Progress("any"), facts_of("2", numbers=MOST_PARAMETERS)
    for name in ("a", "b", "c"):
        progress = progress.proven(step_of(name, FAST), large)
    assert list(progress.proofs) == ["a", "b"]
    assert len(Encoder().encoded(progress)) < MAX_BYTES


def test_what_no_file_can_prove_takes_no_proof_s_place() -> None:
    """First one looks and closes the panel, then does what is graded."""
    step, progress = step_of("a", LOOKED, FAST), Progress("any")
    progress = progress.proven(step, facts_of("0.5", looks=True))
    assert not progress.proofs
    progress = progress.proven(step, facts_of("2"))
    handed = progress.ended["a"].network
    assert handed is not None
    assert handed.scenario.optimizer.settings["learning_rate"] == 2.0


def test_what_was_done_with_another_s_numbers_is_to_be_done_again(learner: Learner) -> None:
    learner.open(lesson("back-update"))
    for index in range(3):
        if index:
            learner.go_on()
        learner.do_tasks()
        learner.answer()
    play = learner.desk.play
    assert play is not None
    varies = [play.lesson.set_up_of(index).varies for index in range(len(play.lesson.steps))]
    assert varies[0] != varies[1], "the lesson has steps of both kinds"
    done = {item[0] for item in play.standing.done}
    assert len(done) == 3
    keeping.remember_learner("Grace")
    learner.desk._change_to("Grace")
    steps = {step.name: one for step, one in zip(play.lesson.steps, varies, strict=True)}
    assert {item[0] for item in play.standing.done} == {name for name in done if not steps[name]}
    assert "is to be done again" in learner.window.messages.message
    learner.desk.leave()


def test_a_name_that_cannot_be_handed_in_is_none() -> None:
    for name in ("A" * 121, "A\nB"):
        keeping.remember_learner(name)
        assert keeping.learner() == ""


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
    dialog.show()
    apart = dialog.geometry().center() - window.frameGeometry().center()
    assert apart.manhattanLength() < 40, "in the middle of the window that asks"
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


def test_in_a_lesson_faults_are_counted_and_not_called_out(learner: Learner) -> None:
    """The lesson says things; a network of gates has nodes that let no gradient through."""
    of = lesson("xor-from-gates")
    names = [step.name for step in of.steps]
    learner.open(of, names.index("space"))
    callouts = learner.window.callouts
    learner.wait(lambda: callouts.found)
    assert learner.window.messages.message == ""
    assert callouts.button.isVisibleTo(learner.window)
    learner.desk.leave()
