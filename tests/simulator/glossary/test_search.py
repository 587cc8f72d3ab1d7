"""Terms found by a part of a name, in English, in Korean and by initial consonants."""

from __future__ import annotations

import unicodedata

import pytest

from simulator.glossary.search import called, found, initials
from simulator.glossary.terms import glossary


def first(text: str) -> str:
    return next((term.id for term in found(glossary(), text)), "")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("learning rate", "learning-rate"),
        ("LEARNING-RATE", "learning-rate"),
        ("학습률", "learning-rate"),
        ("가중", "weight"),
        ("ㄱㅈㅊ", "weight"),
        ("ㄱㅇㄱㅅㅅ", "vanishing-gradient"),
        ("파라미터", "parameter"),
        ("NAG", "nesterov"),
        ("다층퍼셉트론", "mlp"),
        ("dendrites", "biological-neuron"),
        (unicodedata.normalize("NFD", "편향"), "bias"),
    ],
)
def test_a_term_is_found_by_any_of_its_names(text: str, term: str) -> None:
    assert first(text) == term


def test_the_name_itself_comes_before_names_that_begin_with_it() -> None:
    names = [term.words["en"].term for term in found(glossary(), "loss")]
    assert names[0] == "loss"
    assert names.index("loss function") < names.index("mean loss") < names.index("training")


def test_nothing_is_found_by_what_is_nowhere() -> None:
    assert found(glossary(), "xyzzy") == []


def test_no_text_finds_everything_in_its_order() -> None:
    assert found(glossary(), "  ") == list(glossary())


def test_initial_consonants() -> None:
    assert initials("까마귀 하나, x") == "ㄲㅁㄱ ㅎㄴ, x"


def test_what_is_called_just_so_in_any_language() -> None:
    def ids(text: str) -> list[str]:
        return [term.id for term in called(glossary(), text)]

    assert ids("Over-fitting") == ids("과대적합") == ids("오버 피팅") == ["overfitting"]
    assert ids("neuron") == ["artificial-neuron", "node"]
    assert ids("overfit") == ids("") == ids("ㄱㅈㅊ") == []
