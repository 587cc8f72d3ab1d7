"""Texts of lessons laid out: which code is a formula, where lines end, and that nothing is cut."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from simulator.lessons.formulas import formula_in_line, formulas_of
from simulator.lessons.markup import blocks
from simulator.notation.reading import read_matrices
from ui.lessons.text.gluing import glued
from ui.lessons.text.laying_out import laid_out
from ui.lessons.text.look import BODY, faces_of
from ui.lessons.text.sheet import Sheet
from ui.math.boxes import Box
from ui.math.layout import lay_out, style_of


def sheet_of(text: str, width: int) -> Sheet:
    return laid_out(blocks(text), BODY, faces_of(BODY), width)


def lines_of(sheet: Sheet) -> list[str]:
    return [
        "".join((" " if piece.space else "") + piece.text for _, piece in placed.line.pieces)
        for placed in sheet.lines
    ]


@pytest.mark.parametrize(
    "code",
    ["w₁ = 0.3", "x·W + b", "1 − a²", "r / (1 + p n)", "2/(1 + e^(−2x)) − 1", "2/n_in", "w"],
)
def test_formulas_are_read_as_formulas(code: str) -> None:
    assert formula_in_line(code) is not None


@pytest.mark.parametrize(
    "code",
    [
        *("Dense", "Dense(10)", "Dense(10, 'relu')", "mean_squared_error", "model.fit(x, y)"),
        *("categorical_crossentropy", "가격", "learning rate", "loss='mse'"),
    ],
)
def test_names_and_calls_stay_code(code: str, qapp: QApplication) -> None:
    assert formula_in_line(code) is None
    sheet = sheet_of(f"Write `{code}` here.", 400)
    pieces = [piece for placed in sheet.lines for _, piece in placed.line.pieces]
    assert any(piece.is_code for piece in pieces)
    assert all(piece.box is None for piece in pieces)


def test_a_block_is_typeset_as_a_whole_or_not_at_all(qapp: QApplication) -> None:
    assert len(formulas_of("z = w·x + b\ny = 1 if z > 0, else 0")) == 2
    assert formulas_of("z = w·x + b\n%$ no formula") == ()
    assert len(sheet_of("```\nz = w·x + b\n```", 300).boxes) == 1
    code = sheet_of("```python\nz = w·x + b\n```", 300)
    assert not code.boxes
    assert len(code.lines) == 1


def test_lines_end_between_words_and_not_in_pairs(qapp: QApplication) -> None:
    space = "\N{NO-BREAK SPACE}"
    assert glued("row (0, 1) of y = 2a + 3b") == (
        f"row (0,{space}1) of y{space}={space}2a{space}+{space}3b"
    )
    long = glued("f = 3x + 2xy + y² + 4 + 5 + 6")
    assert " +" in long
    assert "+ " not in long
    lines = lines_of(sheet_of("one two three four five six seven", 90))
    assert " ".join(lines).split() == ["one", "two", "three", "four", "five", "six", "seven"]
    assert len(lines) > 2


def test_korean_words_are_not_broken_and_particles_stay(qapp: QApplication) -> None:
    lines = lines_of(sheet_of("뉴런은 입력마다 [가중치](term:weight)를 곱합니다", 110))
    assert "".join(lines).replace(" ", "") == "뉴런은입력마다가중치를곱합니다"
    assert any("가중치를" in line for line in lines)


@pytest.mark.parametrize("width", [60, 120, 248])
def test_nothing_is_wider_than_there_is_room_for(width: int, qapp: QApplication) -> None:
    text = (
        f"A {'very' * 30} long word, `{'code' * 20}` and `x·W + b + c + d + e + f + g + h + i`.\n\n"
        "- an item\n- `w₁·x₁ + w₂·x₂ + w₃·x₃ + w₄·x₄`\n\n1. first\n2. second\n\n"
        "```\nz = w₁·x₁ + w₂·x₂ + w₃·x₃ + w₄·x₄ + w₅·x₅ + w₆·x₆ + b\n```\n\n"
        "```python\n    model.compile(optimizer=SGD(learning_rate=0.1), loss='mse')\n```"
    )
    sheet = sheet_of(text, width)
    assert sheet.right <= width + 0.5
    said = "".join(lines_of(sheet)).replace(" ", "")
    assert "very" * 30 in said
    assert "code" * 20 in said
    assert "learning_rate=0.1" in said


def test_lists_have_dots_and_numbers(qapp: QApplication) -> None:
    sheet = sheet_of("- a\n- b\n\n1. c\n2. d", 200)
    assert len(sheet.dots) == 2
    assert {"1.", "2."} <= set(lines_of(sheet))
    assert all(dot.x() > 0 for dot in sheet.dots)


def test_words_of_a_link_are_one_place_a_line(qapp: QApplication) -> None:
    text = "Look at [the place](at:network) that is [meant](term:weight)."
    assert len(sheet_of(text, 600).link_places(0)) == 1
    narrow = sheet_of(text, 70)
    assert len(narrow.link_places(1)) == 1
    assert not sheet_of(text, 600).link_places(2)


def box_of(line: str) -> Box:
    found = read_matrices(line)
    assert found is not None
    return lay_out(found, style_of(20))


def test_matrices_are_set_in_rows_and_columns(qapp: QApplication) -> None:
    row, square = box_of("[1 2]"), box_of("[1 2; 3 4]")
    assert square.height > 1.7 * row.height
    assert abs(square.width - row.width) < 1.0
    assert box_of("(1 2)·(1 3 5; 2 4 −6)").width > 2 * row.width
    for line in ("[1 2]·", "[1 x]", "z = [1 2]", "f(1 2)", "1 2", "[1 2; 3]"):
        assert read_matrices(line) is None
    assert len(sheet_of("```\n[1 2]·[3 4; 5 6]\n```", 248).boxes) == 1
