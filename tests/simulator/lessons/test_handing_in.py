"""A lesson that was worked through is handed in as it stands, and what is missing is told."""

from __future__ import annotations

import pytest
from support.repository import FIXTURES

from simulator.lessons import handing_in
from simulator.lessons.actions.stage import Stage
from simulator.lessons.files import read
from simulator.lessons.grading import Grader
from simulator.lessons.hand_in import encoded, parsed
from simulator.lessons.handing_in import Kept, Missing, handed_in, kept, missing
from simulator.lessons.play import Play

LESSON = read(FIXTURES / "lesson.json")


@pytest.fixture
def ended() -> dict[str, Kept]:
    return {}


@pytest.fixture
def play(ended: dict[str, Kept]) -> Play:
    """Work through the lesson as its model answers do, but for the last question of all."""
    play, stage = Play(LESSON, learner="Kim Mina"), Stage("Kim Mina")
    for index, step in enumerate(LESSON.steps):
        play.go(index)
        stage.begin(step.sets_up)
        for task in step.tasks:
            for action in task.model:
                action.carry_out(stage)
        play.look(stage.facts)
        for number, quiz in enumerate(step.quizzes):
            if (index, number) != (1, 0):
                play.answer(number, quiz.question.model_answer(play.context()))
        ended[step.name] = kept(stage.facts)
    return play


def told(found: Missing) -> tuple[str, str, int]:
    return found.step, found.kind, found.number


def test_what_is_not_answered_is_told_and_the_rest_handed_in(
    play: Play, ended: dict[str, Kept]
) -> None:
    assert [told(one) for one in missing(play, ended)] == [("or", "question", 1)]
    found = parsed(encoded(handed_in(play, ended)))
    grade = Grader(LESSON).grade(found)
    lost = [(one.step, one.kind) for one in grade.marks if one.got < one.points]
    assert lost == [("or", "question")]


def test_a_task_that_is_not_done_and_one_that_was_not_kept_are_told(
    play: Play, ended: dict[str, Kept]
) -> None:
    del ended["or"]
    assert ("or", "task", 1) in map(told, missing(play, ended))
    assert "do it again" in next(one.says for one in missing(play, ended) if one.kind == "task")
    fresh = Play(LESSON, learner="Kim Mina")
    assert {one.kind for one in missing(fresh, {})} == {"task", "question"}
    # Steps that were taken in the window are in no hand-in, so none is missed.
    assert ("sum", "task", 1) not in map(told, missing(fresh, {}))


def test_a_network_that_is_too_large_for_a_hand_in_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = Stage()
    stage.begin(LESSON.steps[0].sets_up)
    assert kept(stage.facts).network is not None
    monkeypatch.setattr(handing_in, "MOST_PARAMETERS", 2)
    assert kept(stage.facts).network is None


def test_without_a_name_nothing_is_handed_in(ended: dict[str, Kept]) -> None:
    play = Play(LESSON, learner="  ")
    assert next(iter(missing(play, ended))).kind == "learner"
    with pytest.raises(ValueError, match="There is no name"):
        handed_in(play, ended)
