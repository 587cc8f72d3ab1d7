"""Sentences that remember how they were made."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Callable

import pytest

from simulator.messages import Message, reason


def test_it_is_the_english_sentence() -> None:
    told = Message("{name} must be {wanted}, got {got:g}", name="rate", wanted="> 0", got=-0.5)
    assert told == "rate must be > 0, got -0.5"
    assert isinstance(told, str)


def test_it_keeps_pattern_and_values() -> None:
    told = Message("{name} must be {wanted}", name="rate", wanted=Message("a number"))
    assert told.pattern == "{name} must be {wanted}"
    assert told.values == {"name": "rate", "wanted": "a number"}
    assert isinstance(told.values["wanted"], Message)


def test_without_values_it_is_taken_as_it_stands() -> None:
    assert Message("begins with {") == "begins with {"


def test_a_gap_that_nothing_fills_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Message("{name} must be {wanted}", name="rate")


def test_gaps_can_be_filled_later_with_and_without_names() -> None:
    told = Message.in_context("panel", "{0} of {all}").format(3, all=4)
    assert told == "3 of 4"
    assert (told.context, told.pattern, told.given, dict(told.values)) == (
        "panel",
        "{0} of {all}",
        (3,),
        {"all": 4},
    )


def pickled(told: Message) -> Message:
    again = pickle.loads(pickle.dumps(told))
    assert isinstance(again, Message)
    return again


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_a_copy_remembers_too(again: Callable[[Message], Message]) -> None:
    told = Message.in_context("panel", "{0} is {what}").format("units", what="missing")
    copied = again(told)
    assert copied == "units is missing"
    assert (copied.context, copied.pattern) == ("panel", "{0} is {what}")
    assert (copied.given, dict(copied.values)) == (("units",), {"what": "missing"})


def test_the_reason_of_an_error_is_the_message_that_it_was_raised_with() -> None:
    told = Message("{name} is missing", name="units")
    assert reason(ValueError(told)) is told
    assert reason(ValueError("plain")) == "plain"
    assert reason(ValueError("two", "words")) == "('two', 'words')"
