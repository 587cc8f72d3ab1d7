"""The figures in a matrix: as many digits in every entry, one decimal point below the other."""

from __future__ import annotations

import re

import numpy as np
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from simulator.expressions import Symbol
from simulator.stepping.matrices import Form, Matrix, Statement
from ui.stepping.matrices.layout import Layout, lay_out_statement, parted
from ui.theme.type_size import tabular_font

VALUES = np.array([[0.6263, -0.2604, 12.84], [-0.3271, 0.2531, 0.0], [0.02384, -0.6972, 1.0]])


def laid_out(qapp: QApplication, width: float) -> Layout:
    """Return one matrix by itself in a row of this width."""
    matrix = Matrix(symbol=Symbol("W"), name="W", values=VALUES, known=np.ones(VALUES.shape, bool))
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
