"""Terms are found in sentences where they stand by themselves, in each language by its rules."""

from __future__ import annotations

import pytest
from repository import ROOT
from translated_texts import translated_texts

from simulator.glossary.everyday import EVERYDAY
from simulator.glossary.mentions import MentionFinder, finder
from simulator.glossary.terms import LANGUAGES, glossary


def named(text: str, language: str = "en", about: str = "") -> list[str]:
    return [text[one.start : one.stop] for one in finder(language).find(text, about)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Each input times its weight, plus the bias.", ["weight", "bias"]),
        (
            "Weights and biases; Learning rates of layers.",
            ["Weights", "biases", "Learning rates", "layers"],
        ),
        ("a learning-rate for mini-batches", ["learning-rate", "mini-batches"]),
        ("probabilities", ["probabilities"]),
        ("the loss surface, then the loss", ["loss surface", "loss"]),
        ("Adam and ReLU", ["Adam", "ReLU"]),
        ("adam, relu, a lion", []),
        ("separate weighty unbiased multi-layer", []),
        ("weights.json, batch_size and gradient-based", []),
        ("the weight and the weight again, and weights", ["weight"]),
        ("Press “Gradient” for the gradient", ["gradient"]),
        ("the error of a run: step by step, in a row", []),
        ("δ and η of a node", ["δ", "η", "node"]),
        ("½ λ Σ w², σ(z), (x − μ) / σ, Δ ← min(η⁺ Δ, Δ₊), Η", []),
    ],
)
def test_english(text: str, found: list[str]) -> None:
    assert named(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("가중치를 곱해 편향과 더합니다.", ["가중치", "편향"]),
        ("층마다, 노드들의 기울기에서는", ["층", "노드", "기울기"]),
        ("단층 다층 층수 가중치표", []),
        ("다층 퍼셉트론의 층", ["다층 퍼셉트론", "층"]),
        ("학습률이 크면 학습이 발산합니다", ["학습률", "발산"]),
        ("활성화함수와 활성화 함수", ["활성화함수"]),
        ("SGD는 Adam보다", ["SGD", "Adam"]),
        ("“기울기”를 누르면 갱신됩니다", ["갱신"]),
        ("행렬과 행동", []),
        ("시그모이드여서 확률이므로, 층이라서", ["시그모이드", "확률", "층"]),
        ("두 줄로 배치된 점과 배치했습니다", []),
        ("손실된 파일이 층합니다", []),
        ("배치의 손실이 포화되면 갱신했습니다", ["배치", "손실", "포화", "갱신"]),
        ("레이어 정규화한 값", ["레이어 정규화"]),
        ("Σ와 σ는 Δ와 η⁺입니다; δ는", ["δ"]),
    ],
)
def test_korean(text: str, found: list[str]) -> None:
    assert named(text, "ko") == found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_shipped_text_has_a_sign_that_stands_for_something_else(language: str) -> None:
    told = translated_texts(ROOT / "resources" / "translations" / "deltascope_ko.ts")
    texts = [text for one in told for text in (one.source, *one.forms) if text]
    texts += [term.in_language(language).definition for term in glossary()]
    assert sum("Σ" in text or "σ(" in text or "Δ" in text for text in texts) > 10
    signs = {name for text in texts for name in named(text, language) if not name[0].isalnum()}
    signs |= {name for text in texts for name in named(text, language) if len(name) == 1}
    assert {sign for sign in signs if not "가" <= sign <= "힣"} <= {"δ", "η"}


def test_a_sign_that_another_is_written_to_is_another_symbol() -> None:
    assert named("η⁺ and η₋") == []


def test_two_terms_of_one_name_are_known_once_one_of_them_is() -> None:
    assert named("기울기가 작으면", "ko", about="그래디언트") == []


def test_what_a_text_is_about_is_not_marked_in_it() -> None:
    text = "ReLU: the gradient of a node with ReLU is 0 or 1."
    assert named(text, about="ReLU") == ["gradient", "node"]


def test_a_name_of_two_terms_stands_for_both() -> None:
    (found,) = finder("ko").find("기울기를 따라")
    assert found.terms == ("gradient", "slope")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_found_by_its_name_or_is_an_everyday_word(language: str) -> None:
    lost = []
    for term in glossary():
        words = term.in_language(language)
        found = [one for one in finder(language).find(words.term) if term.id in one.terms]
        if not found and words.term not in EVERYDAY[language]:
            lost.append(words.term)
    assert lost == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_everyday_word_is_a_name_of_the_glossary(language: str) -> None:
    known = {
        name
        for term in glossary()
        for words in [term.in_language(language)]
        for name in (words.term, *words.also)
    }
    assert EVERYDAY[language] <= known


def test_everyday_names_are_found_where_they_are_asked_for() -> None:
    all_names = MentionFinder(glossary(), "en", everyday=True)
    assert [one.terms for one in all_names.find("a row, an example")] == [("row",)]
    assert named("a row, an example") == []
