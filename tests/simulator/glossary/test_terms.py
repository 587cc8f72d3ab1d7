"""The glossary that comes with the program, and what is said of one that is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from simulator.glossary.terms import LANGUAGES, Glossary, glossary

# All ideas of the course, by the letters and the numbers of its table.
COURSE = {"A": 13, "B": 8, "C": 12, "D": 7, "E": 9, "F": 6}
FEWEST = 150
LONGEST_DEFINITION = 420
END_OF_SENTENCE = re.compile(r"\.(?: |$)")


def entry(**changed: Any) -> dict[str, Any]:
    words = {"term": "weight", "also": [], "definition": "A number."}
    made = {"id": "weight", "words": {"en": words, "ko": words}, "seen": "panel:loss"}
    return made | {"related": [], "course": []} | changed


def read(*terms: dict[str, Any]) -> Glossary:
    return Glossary.read(json.dumps({"terms": terms}).encode())


def test_every_term_is_explained_in_every_language() -> None:
    for term in glossary():
        for words in (term.words[language] for language in LANGUAGES):
            for text in (words.term, words.definition, *words.also):
                assert text == text.strip(), term.id
            assert words.definition.endswith("."), term.id
            assert 2 <= len(END_OF_SENTENCE.findall(words.definition)) <= 4, term.id
            assert len(words.definition) <= LONGEST_DEFINITION, term.id
            assert words.term not in words.also, term.id
            assert len(set(words.also)) == len(words.also), term.id


def test_korean_definitions_are_polite() -> None:
    for term in glossary():
        sentences = term.words["ko"].definition.replace(". ", ".\n").splitlines()
        assert all(one.endswith("니다.") for one in sentences), term.id


def test_there_are_enough_terms_and_most_are_seen_in_the_program() -> None:
    assert len(glossary()) >= FEWEST
    assert sum(bool(term.seen) for term in glossary()) >= FEWEST


def test_no_two_terms_have_the_same_english_name() -> None:
    names = [term.words["en"].term.lower() for term in glossary()]
    assert sorted(set(names)) == sorted(names)


def test_every_idea_of_the_course_has_a_term() -> None:
    ideas = {f"{part}{k}" for part, count in COURSE.items() for k in range(1, count + 1)}
    assert {row for term in glossary() for row in term.course} == ideas


def test_a_term_is_found_by_its_identifier_and_says_where_it_is_seen() -> None:
    term = glossary()["learning-rate"]
    assert term.words["ko"].term == "학습률"
    assert term.place == ("field", "learning_rate")
    assert glossary()["cnn"].place == ("", "")


def test_a_language_that_a_term_lacks_is_english() -> None:
    term = glossary()["weight"]
    assert term.in_language("ko").term == "가중치"
    assert term.in_language("de").term == "weight"


def test_a_further_language_needs_no_code() -> None:
    words = entry()["words"]["en"]
    added = read(entry(words={"en": words, "ko": words, "de": words | {"term": "Gewicht"}}))
    assert added["weight"].in_language("de").term == "Gewicht"


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda: read(entry(), entry()), "two terms have the id weight"),
        (lambda: read(entry(related=["bias"])), "weight is related to bias, which is no other"),
        (lambda: read(entry(related=["weight"])), "weight is related to weight, which is no"),
        (lambda: read(entry(id="Weight")), "terms[0].id must be"),
        (lambda: read(entry(seen="loss")), "seen must be a place (network, panel"),
        (lambda: read(entry(course=["G1"])), "terms[0].course[0] must be"),
        (lambda: read(entry(words={"en": entry()["words"]["en"]})), "words has no language ko"),
        (lambda: read(entry(colour="red")), "terms[0].colour is not a known field"),
        (
            lambda: read(entry(words={"en": {"term": "", "also": [], "definition": "x"}})),
            "terms[0].words.en.term must not be empty",
        ),
    ],
)
def test_what_is_wrong_with_a_glossary_is_said(make: Callable[[], object], complaint: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        make()
    assert complaint in str(raised.value)
