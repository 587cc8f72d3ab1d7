"""Matrices as people type and paste them, and the field that they are typed in."""

from __future__ import annotations

import pytest
from matrices_use import type_in
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from simulator.messages import Message
from ui.matrices.typed.matrix_field import MatrixField
from ui.matrices.typed.reading import read_matrix, read_row, written_matrix

A, B = ((1.0, 2.0),), ((1.0, 2.0), (3.0, 4.0))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("[1 2]", A),
        ("1, 2", A),
        ("(1 2)", A),
        ("1,2", A),
        ("  [[ 1 2 ]] ", A),
        ("[[1,2],[3,4]]", B),
        ("[[1, 2], [3, 4]]", B),
        ("(1 2; 3 4)", B),
        ("{1 2} {3 4}", B),
        ("[1, 2], [3, 4]", B),
        ("1 2\n3 4", B),
        ("1\t2\n3\t4\n", B),
        ("[1 2; 3 4;]", B),
        ("W1 = np.array([[1.0, 2.0],\n               [3.0, 4.0]])", B),
        ("W = \\begin{bmatrix}\n1 & 2 \\\\\n3 & 4\n\\end{bmatrix}", B),
        ("0,5 1,5; −2 1e2", ((0.5, 1.5), (-2.0, 100.0))),
        ("0,5, 1,5", ((0.5, 1.5),)),
        ("1/2 3 / 4; -1/4, .5", ((0.5, 0.75), (-0.25, 0.5))),
        ("5", ((5.0,),)),
        ("1;2", ((1.0,), (2.0,))),
    ],
)
def test_it_is_read(text: str, rows: object) -> None:
    assert read_matrix(text) == rows


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "A matrix is needed"),
        ("[;]", "A matrix is needed"),
        ("[1 2", "A bracket is missing"),
        ("1 2]", "A bracket is missing"),
        ("1 2; 3", "Row 2 is of another length than row 1: 1 numbers, not 2."),
        ("1 a", "“a” is not a number"),
        ("[[[1 2]], [[3 4]]]", "Two levels of brackets"),
        ("[1 2] · [3 4]", "nothing but a comma"),
        ("1 2 3 4 5 6 7 8 9", "At most 8 rows and 8 columns"),
        ("1; 2; 3; 4; 5; 6; 7; 8; 9", "At most 8 rows and 8 columns"),
        ("1e7", "too large"),
        ("1/0", "divided by 0"),
        ("2,500 1", "two ways"),
    ],
)
def test_it_is_refused_in_words(text: str, problem: str) -> None:
    found = read_matrix(text)
    assert isinstance(found, Message)
    assert problem in found


def test_a_row_is_one_row() -> None:
    assert read_row("1 2") == A
    assert isinstance(read_row("1 2; 3 4"), Message)


@pytest.mark.parametrize("rows", [A, B, ((-0.5, 1 / 3, 1e-7),)])
def test_what_is_written_is_read(rows: tuple[tuple[float, ...], ...]) -> None:
    assert read_matrix(written_matrix(rows)) == rows


@pytest.fixture
def field(qtbot: QtBot) -> MatrixField:
    made = MatrixField("A", "Why.", optional=True)
    qtbot.addWidget(made)
    made.edit.set_rows(A)
    made.show()
    return made


def test_enter_takes_it_and_shows_how_it_was_read(qtbot: QtBot, field: MatrixField) -> None:
    with qtbot.waitSignal(field.edit.committed) as taken:
        type_in(qtbot, field, "[[1,2],[3,4]]")
    assert taken.args == [B]
    assert field.edit.text() == "[1 2; 3 4]"
    type_in(qtbot, field, "(1 2; 3 4)")  # the same again is no edit
    assert field.edit.rows == B


def test_what_is_wrong_stays_marked_until_escape(qtbot: QtBot, field: MatrixField) -> None:
    type_in(qtbot, field, "1 x")
    assert field.edit.text() == "1 x"
    assert field.edit.rows == A
    assert field.complaint.isVisible()
    assert "“x” is not a number" in field.complaint.text()
    assert "“x” is not a number" in field.edit.accessibleDescription()
    qtbot.keyClick(field.edit, Qt.Key.Key_Escape)
    assert field.edit.text() == "[1 2]"
    assert not field.complaint.isVisible()


def test_leaving_takes_it_and_empty_is_none(qtbot: QtBot, field: MatrixField) -> None:
    field.edit.setFocus()
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.edit.committed) as taken:
        field.edit.editingFinished.emit()
    assert taken.args == [None]
    assert field.edit.text() == ""
