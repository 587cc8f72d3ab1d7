"""tools/monkey.py: a sequence that fails is made as short as it can be."""

from __future__ import annotations

from typing import Any

import pytest
from tool_modules import load

monkey = load("monkey")
Attempt = monkey.Attempt


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """Let the actions 3, 17 and 40 fail together, at the last of them; return what was tried."""
    tried: list[list[int]] = []

    def attempt(seed: int, numbers: list[int], longest_s: float) -> Any:
        tried.append(numbers)
        is_borne = not {3, 17, 40} <= set(numbers)
        return Attempt(is_borne, "", numbers[-1] if is_borne else 40)

    monkeypatch.setattr(monkey, "attempt", attempt)
    return tried


def test_a_failing_sequence_is_shrunk_to_what_it_needs(made: list[list[int]]) -> None:
    assert monkey.shrink(7, list(range(1000)), 2.0, last=40) == [3, 17, 40]


def test_nothing_is_tried_of_what_comes_after_the_failure(made: list[list[int]]) -> None:
    monkey.shrink(7, list(range(1000)), 2.0, last=40)
    assert max(map(max, made)) == 40
    assert len(made) < 60


def test_a_sequence_that_fails_before_its_first_action_needs_but_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(monkey, "attempt", lambda *_: Attempt(False, "", -1))
    assert monkey.shrink(7, [4, 9], 2.0, last=-1) == [9]


def test_a_process_that_dies_is_told_of_by_its_last_words(monkeypatch: pytest.MonkeyPatch) -> None:
    died = (
        "import sys, os; sys.stderr.write('5 keys\\n12 mouse\\n'); sys.stderr.flush(); os.abort()"
    )
    real = monkey.subprocess.Popen
    monkeypatch.setattr(
        monkey.subprocess,
        "Popen",
        lambda command, **options: real([command[0], "-c", died], **options),
    )
    made = monkey.attempt(7, [5, 12, 13], 2.0)
    assert (made.is_borne, made.last) == (False, 12)
    assert made.said == "5 keys\n12 mouse\n\nexit status -6"


def test_a_process_that_hangs_is_ended_with_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    hangs = "import faulthandler, threading; faulthandler.enable(); threading.Event().wait()"
    real = monkey.subprocess.Popen
    monkeypatch.setattr(monkey, "_STILL_S", 1.0)
    monkeypatch.setattr(
        monkey.subprocess,
        "Popen",
        lambda command, **options: real([command[0], "-c", hangs], **options),
    )
    made = monkey.attempt(7, [], 2.0)
    assert not made.is_borne
    assert "exit status -6, ended as it seemed to hang" in made.said


def test_the_list_of_modules_does_not_take_the_place_of_where_the_process_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    died = (
        "import sys, os; sys.stderr.write('5 keys\\nin the canvas\\nExtension modules: '"
        " + 'numpy, ' * 2000 + '\\n'); sys.stderr.flush(); os.abort()"
    )
    real = monkey.subprocess.Popen
    monkeypatch.setattr(
        monkey.subprocess,
        "Popen",
        lambda command, **options: real([command[0], "-c", died], **options),
    )
    assert monkey.attempt(7, [5], 2.0).said == "5 keys\nin the canvas\n\n\nexit status -6"


def test_a_process_that_works_and_works_is_ended_with_where_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    works = "import faulthandler; faulthandler.enable()\nwhile True: pass"
    real = monkey.subprocess.Popen
    monkeypatch.setattr(monkey, "_WORK_S", 0.5)
    monkeypatch.setattr(
        monkey.subprocess,
        "Popen",
        lambda command, **options: real([command[0], "-c", works], **options),
    )
    made = monkey.attempt(7, [], 2.0)
    assert not made.is_borne
    assert "exit status -6, ended as it seemed to hang" in made.said


def test_a_process_that_others_keep_from_a_core_does_not_hang(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = iter(range(0, 6000, 10))
    monkeypatch.setattr(monkey, "perf_counter", lambda: float(next(now)))
    hanging = monkey.Hanging(1, 30.0, 60.0)
    looks = iter([(1.0, False)] * 20 + [(1.0, True)] * 9)
    monkeypatch.setattr(hanging, "_look", lambda: next(looks))
    assert [hanging.is_certain() for _ in range(29)] == [False] * 26 + [True] * 3
