"""The figures in a matrix: as many digits in every entry, one decimal point below the other."""

from __future__ import annotations

import re
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from simulator.expressions import Symbol
from simulator.stepping.matrices import Form, Matrix, Statement
from ui.stepping.matrices.figures import figures_of, parted
from ui.stepping.matrices.layout import Layout, lay_out_statement
from ui.theme.type_size import tabular_font

Array = NDArray[Any]
VALUES = np.array([[0.6263, -0.2604, 12.84], [-0.3271, 0.2531, 0.0], [0.02384, -0.6972, 1.0]])


def matrix_of(values: Array, other: Array | None = None) -> Matrix:
    known = np.ones(values.shape, bool)
    return Matrix(symbol=Symbol("W"), name="W", values=values, known=known, other=other)


def laid_out(qapp: QApplication, width: float) -> Layout:
    """Return one matrix by itself in a row of this width."""
    matrix = matrix_of(VALUES)
    return lay_out_statement(Statement(Form.PRODUCT, (matrix,)), None, QSizeF(width, 120.0))


def significant(text: str) -> int:
    return len(re.sub(r"^[−0.]*", "", text).replace(".", ""))


@pytest.mark.parametrize(("width", "digits"), [(600.0, 3), (90.0, 2)])
def test_every_entry_has_as_many_digits(qapp: QApplication, width: float, digits: int) -> None:
    """Minus signs once cost a digit: short texts kept theirs, long ones lost one."""
    (placed,) = laid_out(qapp, width).placed
    texts = [text for row in placed.texts for text in row if text]  # gaps have none
    found = {significant(text) for text in texts if text not in ("0", "1")}
    assert found == {digits}
    assert {"0", "1"} <= set(texts)  # exact numbers have no digits to lose


def test_decimal_points_stand_below_one_another(qapp: QApplication) -> None:
    layout = laid_out(qapp, 600.0)
    (placed,) = layout.placed
    font = tabular_font()
    font.setPixelSize(layout.pixels)
    width = QFontMetricsF(font).horizontalAdvance
    for column, point in enumerate(placed.points):
        parts = [parted(row[column]) for row in placed.texts]
        assert point - max(width(before) for before, _ in parts) >= placed.xs[column]
        assert point + max(width(after) for _, after in parts) <= placed.xs[column + 1]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("−0.260", ("−0", ".260")),
        ("12.8", ("12", ".8")),
        ("0", ("0", "")),
        ("1.2e−7", ("1", ".2e−7")),
        ("3e−7", ("3", "e−7")),
    ],
)
def test_a_number_is_parted_at_its_point(text: str, parts: tuple[str, str]) -> None:
    assert parted(text) == parts


def test_the_same_figures_are_written_and_measured_once(qapp: QApplication) -> None:
    kept = figures_of(matrix_of(VALUES), 3)
    assert figures_of(matrix_of(VALUES.copy()), 3) is kept  # as at the next step
    assert figures_of(matrix_of(VALUES), 2) is not kept
    assert kept.columns((0, 1), (2,), 12, 8.0) is kept.columns((0, 1), (2,), 12, 8.0)


@pytest.mark.parametrize(
    ("values", "other", "texts"),
    [
        (VALUES[:1].T, None, ["0.626", "−0.260", "12.8"]),
        (VALUES[:1].astype("float32"), None, ["0.626", "−0.260", "12.8"]),
        (-VALUES[:1], None, ["−0.626", "0.260", "−12.8"]),
        (VALUES[:1], VALUES[:1] + 1e-4, ["0.6263", "−0.2604", "12.84"]),  # an update's
    ],
)
def test_other_figures_are_written_anew(
    qapp: QApplication, values: Array, other: Array | None, texts: list[str]
) -> None:
    before = figures_of(matrix_of(VALUES[:1]), 3)
    assert before.text(0, 0) == "0.626"
    found = figures_of(matrix_of(values, other), 3)
    assert found is not before
    assert [found.text(*place) for place in np.ndindex(values.shape)] == texts
