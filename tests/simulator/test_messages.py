"""Sentences that remember how they were made."""

from __future__ import annotations

import copy
import pickle

import pytest

from simulator.messages import Message, reason


def test_it_is_the_english_sentence() -> None:
    told = Message("{name} must be {wanted}, got {got:g}", name="rate", wanted="> 0", got=-0.5)
    assert told == "rate must be > 0, got -0.5"
    assert isinstance(told, str)


def test_it_keeps_pattern_and_values() -> None:
    told = Message("{name} must be {wanted}", name="rate", wanted=Message("a number"))
    assert told.identifier == "{name} must be {wanted}"
    assert told.values == {"name": "rate", "wanted": "a number"}
    assert isinstance(told.values["wanted"], Message)


def test_a_sentence_without_gaps_writes_its_braces_twice() -> None:
    assert Message("begins with {{") == "begins with {"


def test_a_gap_that_nothing_fills_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Message("{name} must be a number")


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda m: pickle.loads(pickle.dumps(m))]
)
def test_a_copy_remembers_too(again: object) -> None:
    told = Message("{name} is missing", name="units")
    told.context = "news"
    assert callable(again)
    copied = again(told)
    assert (copied, copied.pattern, dict(copied.values), copied.context) == (
        "units is missing",
        "{name} is missing",
        {"name": "units"},
        "news",
    )


def test_the_reason_of_an_error_is_the_message_that_it_was_raised_with() -> None:
    told = Message("{name} is missing", name="units")
    assert reason(ValueError(told)) is told
    assert reason(ValueError("plain")) == "plain"
    assert reason(ValueError("two", "words")) == "('two', 'words')"
