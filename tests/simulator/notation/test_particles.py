"""Korean particles that fit whatever fills a gap."""

from __future__ import annotations

import pytest

from simulator.notation.particles import fitted


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("가중치을(를)", "가중치를"),
        ("편향을(를)", "편향을"),
        ("손실이(가)", "손실이"),
        ("학습률은(는)", "학습률은"),
        ("은닉층과(와) 출력층와(과)", "은닉층과 출력층과"),
        ("모델(으)로", "모델로"),  # ㄹ takes 로
        ("모델을(를)", "모델을"),
        ("파일(으)로", "파일로"),
        ("값(으)로", "값으로"),
        ("“xor.json”을(를)", "“xor.json”을"),  # 제이슨
        ("경사하강법(SGD)을(를)", "경사하강법(SGD)을"),
        ("로젠브록 (Rosenbrock)은(는)", "로젠브록 (Rosenbrock)은"),
        ("(숨은)은(는)", "(숨은)은"),
        ("벡터이(가) (숨은) 것", "벡터가 (숨은) 것"),
        ("조사가 없는 글 (3개)", "조사가 없는 글 (3개)"),
    ],
)
def test_after_hangul(given: str, wanted: str) -> None:
    assert fitted(given) == wanted


@pytest.mark.parametrize(
    ("number", "form"),
    [
        ("0", "은"),  # 영
        ("1", "은"),
        ("2", "는"),
        ("3", "은"),
        ("4", "는"),
        ("5", "는"),
        ("6", "은"),
        ("7", "은"),
        ("8", "은"),
        ("9", "는"),
        ("10", "은"),  # 십
        ("300", "은"),
        ("1 000", "은"),
        ("20000", "은"),
        ("1000000000000", "는"),  # 일조
        ("0.50", "은"),  # 영점 오 영
        ("0.25", "는"),
        ("−3.2", "는"),
        ("x₁", "은"),
        ("h2.4", "는"),
    ],
)
def test_after_numbers_by_how_they_are_read(number: str, form: str) -> None:
    assert fitted(f"{number}은(는)") == number + form


def test_one_seven_and_eight_end_in_rieul() -> None:
    assert [fitted(f"{n}(으)로") for n in (1, 3, 7, 8, 6)] == [
        "1로",
        "3으로",
        "7로",
        "8로",
        "6으로",
    ]


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("ReLU", "를"),
        ("Adam", "을"),
        ("RMSProp", "을"),
        ("format", "을"),
        ("SGD", "를"),
        ("softmax", "를"),
        ("sigmoid", "를"),
        ("XOR", "를"),
        ("MSE", "를"),
        ("L", "을"),
        ("R", "를"),
        ("Iris", "를"),
        ("training", "을"),
        ("η", "를"),
        ("ε", "을"),
        ("50 %", "를"),
    ],
)
def test_after_latin_and_greek(word: str, form: str) -> None:
    assert fitted(f"{word}을(를)") == word + form


def test_a_particle_with_nothing_before_it_takes_the_form_after_a_vowel() -> None:
    assert fitted("을(를)") == "를"
