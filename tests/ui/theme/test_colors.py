"""Colours by meaning: valid, told apart, and mixed evenly."""

from __future__ import annotations

import math

import pytest
from PySide6.QtGui import QColor

from ui.theme.colors import (
    BUCKETS,
    CLASS_SYMBOLS,
    DARK,
    LIGHT,
    OKABE_ITO,
    THEMES,
    Theme,
    class_symbol,
    mix,
    token_names,
)

EACH = pytest.mark.parametrize("theme", list(THEMES.values()), ids=list(THEMES))


@EACH
def test_every_token_is_an_opaque_colour(theme: Theme) -> None:
    for token in token_names():
        color = theme.color(token)
        assert color.isValid()
        assert color.name() == getattr(theme, token).lower()
        assert color.alpha() == 255


def test_themes_have_the_same_tokens_and_other_colours() -> None:
    assert DARK.is_dark
    assert not LIGHT.is_dark
    for token in token_names():
        assert DARK.color(token) != LIGHT.color(token)
    assert "name" not in token_names()
    assert "classes" not in token_names()


@EACH
def test_sign_colours_meet_at_zero_and_end_in_their_tokens(theme: Theme) -> None:
    assert theme.diverging(0.0).name() == theme.edge_zero
    assert theme.diverging(1.0).name() == theme.positive
    assert theme.diverging(-1.0).name() == theme.negative
    assert theme.diverging(0.001) == theme.diverging(-0.001)  # both in the bucket of zero
    assert theme.diverging(0.5) != theme.diverging(-0.5)


@EACH
def test_values_beyond_the_scale_are_clipped(theme: Theme) -> None:
    assert theme.diverging(7.0) == theme.diverging(1.0)
    assert theme.diverging(-math.inf) == theme.diverging(-1.0)


@EACH
@pytest.mark.parametrize("sign", [1.0, -1.0])
def test_there_are_few_colours_and_they_go_one_way(theme: Theme, sign: float) -> None:
    values = [theme.diverging(sign * k / 1000) for k in range(1001)]
    names = [color.name() for color in values]
    assert len(set(names)) == BUCKETS
    assert all(color.alpha() == 255 for color in values)  # translucent pens are slow
    # Away from grey step by step: the distance to the end colour never grows.
    end = QColor(theme.positive if sign > 0 else theme.negative)
    distances = [
        math.dist(QColor(name).getRgbF()[:3], end.getRgbF()[:3]) for name in dict.fromkeys(names)
    ]
    assert distances == sorted(distances, reverse=True)


def test_colours_are_remembered_not_mixed_again() -> None:
    assert DARK.diverging(0.7) is DARK.diverging(0.7)


def test_mixing_starts_and_ends_at_its_colours() -> None:
    for name in ("#000000", "#ffffff", "#2cc7b5", "#d55e00"):
        assert mix("#123456", name, 1.0).name() == name
        assert mix(name, "#123456", 0.0).name() == name
        assert mix(name, QColor(name), 0.5).name() == name


def test_the_middle_of_black_and_white_is_oklabs_grey() -> None:
    # OKLab lightness 0.5 is linear 0.5³ = 0.125, and 1.055·0.125^(1/2.4) − 0.055 = 0.3886.
    assert mix("#000000", "#ffffff", 0.5).name() == "#636363"


def test_blue_and_yellow_meet_in_a_bluish_green() -> None:
    # In OKLab (Ottosson, 2020) blue is (0.452, −0.032, −0.312) and yellow (0.968, −0.071, 0.199);
    # half way, (0.710, −0.052, −0.056), is no grey: the mix in sRGB would be #808080.
    middle = mix("#0000ff", "#ffff00", 0.5)
    assert middle.red() < middle.green() < middle.blue()
    assert 0.5 < middle.lightnessF() < 0.8


@EACH
def test_classes_are_told_apart_by_colour_and_by_shape(theme: Theme) -> None:
    colors = [theme.class_color(k).name() for k in range(10)]
    assert colors == list(OKABE_ITO)
    assert len(set(colors)) == 10
    shapes = [class_symbol(k) for k in range(10)]
    assert shapes == list(CLASS_SYMBOLS)
    assert len(set(shapes)) == 10
    # More classes than colours begin again instead of failing.
    assert theme.class_color(10) == theme.class_color(0)
    assert class_symbol(11) == class_symbol(1)
