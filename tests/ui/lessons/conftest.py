"""The Lessons panel, shown once for the tests of a module, and a lesson with all it may have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count

import pytest
from patient_bot import PatientBot
from sharing import Sharing

from simulator.lessons.files import parsed
from simulator.lessons.lesson import Lesson
from simulator.lessons.play import Play
from ui.lessons.panel import LessonsPanel

_TEXT = {
    "en": "A [weight](term:weight) and *one* **bias**:\n\n```\nz = w·x + b\n```\n\n"
    "Press [Step](at:action/forward), or type `Dense`.\n\n> Books leave **b** out.",
    "ko": "[가중치](term:weight)와 **편향** 하나:\n\n```\nz = w·x + b\n```\n\n"
    "[다음 단계](at:action/forward)를 누르거나 `Dense`를 씁니다.\n\n> 책에는 **b**가 없습니다.",
}
_QUIZZES = [
    {
        "question": {
            "type": "number",
            "ask": {"en": "Half of one?", "ko": "1의 절반은?"},
            "value": 0.5,
            "right_says": "Half it is.",
            "wrong": [{"value": 2.0, "says": "That is the double."}],
        },
        "hints": ["Divide.", "Divide by *two*.", "It is 0.5."],
    },
    {
        "question": {
            "type": "choice",
            "ask": "Which is even?",
            "options": [
                {"text": "1", "says": "One is odd."},
                {"text": "2", "is_right": True},
                {"text": "3"},
            ],
        }
    },
    {
        "question": {
            "type": "choice",
            "ask": "Which are even?",
            "options": [
                {"text": "1", "says": "One is odd."},
                {"text": "`w₁ = 2`", "is_right": True},
                {"text": "4", "is_right": True},
            ],
        }
    },
    {
        "question": {
            "type": "order",
            "ask": "In which order?",
            "items": ["first", "second", "third", "fourth"],
            "right_says": "So it is.",
            "wrong": [{"begins": [3], "says": "Not the last one first."}],
        }
    },
    {
        "question": {
            "type": "formula",
            "ask": "The double of x, and y?",
            "formula": "2x + y",
            "variables": ["x", "y"],
            "wrong": [{"formula": "x + y", "says": "That is once x."}],
        }
    },
]
_LESSON = {
    "format": "deltascope-lesson",
    "version": 1,
    "name": "sample",
    "title": {"en": "A sample", "ko": "보기 수업"},
    "about": {"en": "All there is.", "ko": "모두 있습니다."},
    "minutes": 7,
    "steps": [
        {
            "name": "read",
            "title": {"en": "Reading", "ko": "읽기"},
            "text": _TEXT,
            "note": {"en": "Only a picture.", "ko": "비유일 뿐입니다."},
        },
        {
            "name": "do",
            "title": {"en": "Doing", "ko": "하기"},
            "text": "Do it.",
            "tasks": [
                {
                    "says": {"en": "Take `2` steps.", "ko": "두 단계를 진행합니다."},
                    "wants": {"type": "steps", "at_least": 2},
                    "done_says": "Two it is.",
                    "hints": ["Look around.", "Press [Step](at:action/forward)."],
                    "model": [{"type": "step", "count": 2}],
                    "points": 2,
                },
                {
                    "says": "Train.",
                    "wants": {"type": "epochs", "at_least": 1},
                    "model": [{"type": "train", "epochs": 1}],
                },
            ],
        },
        {"name": "ask", "title": "Asking", "text": "Answer.", "quizzes": _QUIZZES},
    ],
}


_NUMBERS = count(1)


@pytest.fixture(scope="session")
def _read() -> Lesson:
    return parsed(json.dumps(_LESSON).encode())


@pytest.fixture
def sample(_read: Lesson) -> Lesson:
    """Return a lesson of three steps: to read, to do, to answer; in each test another one."""
    return _read.model_copy(update={"name": f"sample-{next(_NUMBERS)}"})


@pytest.fixture(scope="module")
def shared_panel(shared: Sharing, shared_bot: PatientBot) -> Iterator[LessonsPanel]:
    made = LessonsPanel()
    made.resize(300, 700)
    with shared.kept(made) as kept:
        kept.show()
        kept.activateWindow()
        shared_bot.waitUntil(kept.isActiveWindow)
        yield kept


@pytest.fixture
def panel(shared_panel: LessonsPanel, qtbot: PatientBot) -> LessonsPanel:
    """Return the panel, active, at its usual width."""
    shared_panel.resize(300, 700)
    shared_panel.activateWindow()
    qtbot.waitUntil(shared_panel.isActiveWindow)
    return shared_panel


@pytest.fixture
def play(panel: LessonsPanel, sample: Lesson) -> Play:
    """Return a play of the sample; the panel is not shown it yet."""
    return Play(sample)


@pytest.fixture
def asking(panel: LessonsPanel, play: Play) -> Play:
    """Return the play with its step of questions shown."""
    play.go(2)
    panel.show_play(play)
    return play
