"""Typing a row of one's own: as one text, in fields, as a picture, with a target or without."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from simulator.data.own_row import OwnRow
from simulator.data.prepared import PreparedData, from_arrays, prepare
from ui.stepping.own_row.inputs import InputFields
from ui.stepping.own_row.pixels import PixelField
from ui.stepping.own_row.reading import read_row
from ui.stepping.own_row.window import OwnRowWindow
from ui.theme import type_size
from ui.widgets.number_field import NumberField
from ui.words.messages import said

XOR, DIGITS = prepare("xor"), prepare("digits")
IRIS = prepare("iris", scaling="standardize")
LABELS = prepare("two_labels")
ONE = from_arrays([[0.0], [1.0], [2.0]], [0.0, 1.0, 4.0], task="regression")
THREE = from_arrays([[0.0] * 3, [1.0, 2.0, 3.0]], [0.0, 4.0], task="regression")
FLOWER = OwnRow((5.1, 3.5, 1.4, 0.2))


@pytest.mark.parametrize(
    ("text", "data", "row"),
    [
        ("1 2", XOR, OwnRow((1.0, 2.0))),
        ("1, 2", XOR, OwnRow((1.0, 2.0))),
        ("(1, 2)", XOR, OwnRow((1.0, 2.0))),
        ("1,2", XOR, OwnRow((1.0, 2.0))),
        ("1,5 2,25", XOR, OwnRow((1.5, 2.25))),
        ("1,5; 2,25", XOR, OwnRow((1.5, 2.25))),
        ("1,5\t2,25", XOR, OwnRow((1.5, 2.25))),
        ("1.5, 2.25, 1", XOR, OwnRow((1.5, 2.25), 1)),
        ("−1e-3\t.5\n", XOR, OwnRow((-0.001, 0.5))),
        ("5.1,3.5,1.4,0.2", IRIS, FLOWER),
        ("5,1 3,5 1,4 0,2", IRIS, FLOWER),
        ("5.1, 3.5, 1.4, 0.2, virginica", IRIS, OwnRow(FLOWER.raw, 2)),
        ("5,1\t3,5\t1,4\t0,2\tSetosa", IRIS, OwnRow(FLOWER.raw, 0)),
        ("1,5", ONE, OwnRow((1.5,))),
        ("1.5 4", ONE, OwnRow((1.5,), (4.0,))),
        ("1/2 3", XOR, OwnRow((0.5, 3.0))),
        ("1 2 3 4", THREE, OwnRow((1.0, 2.0, 3.0), (4.0,))),
        ("0.5 0.25 1 0", LABELS, OwnRow((0.5, 0.25), (1.0, 0.0))),
        (" ".join(["3"] * 64), DIGITS, OwnRow((3.0,) * 64)),
        (",".join(["3"] * 64) + ",7", DIGITS, OwnRow((3.0,) * 64, 7)),
    ],
)
def test_a_row_is_read_as_people_write_it(text: str, data: PreparedData, row: OwnRow) -> None:
    assert read_row(text, data) == row


@pytest.mark.parametrize(
    ("text", "data", "told"),
    [
        ("", XOR, "Type the row's numbers, with spaces or commas between them."),
        ("1", XOR, "1 numbers are here; a row has 2."),
        ("1 2 3 4 5", XOR, "5 numbers are here; a row has 2."),
        ("1 x", XOR, "“x” is not a number."),
        ("1 2e9", XOR, "value must be >= −1000000000 and <= 1000000000, got 2e+09"),
        ("5.1 3.5 1.4 0.2 rose", IRIS, "“rose” is none of the targets of these data."),
        ("1 " * 20_000, XOR, "This text is too long for a row."),
    ],
)
def test_what_is_no_row_is_told(text: str, data: PreparedData, told: str) -> None:
    found = read_row(text, data)
    assert isinstance(found, str)
    assert said(found).replace("-", "−") == told.replace("-", "−")


def opened(qtbot: QtBot, data: PreparedData, row: OwnRow) -> tuple[OwnRowWindow, list[OwnRow]]:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = OwnRowWindow(data, row, parent)
    window.begin()
    qtbot.waitUntil(window.isActiveWindow)
    heard: list[OwnRow] = []
    window.changed.connect(heard.append)
    return window, heard


def typed(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def last(heard: list[OwnRow]) -> OwnRow:
    return heard[-1]


def fields(window: OwnRowWindow) -> list[NumberField]:
    assert isinstance(window.inputs, InputFields)
    return window.inputs.fields


def test_fields_and_the_line_hold_the_same_row(qtbot: QtBot) -> None:
    window, changed = opened(qtbot, XOR, OwnRow((1.0, 1.0)))
    typed(qtbot, fields(window)[1], "2")
    assert last(changed) == OwnRow((1.0, 2.0))
    assert window.line.text() == "1 2"
    window.line.selectAll()
    qtbot.keyClicks(window.line, "0,5 3")
    assert last(changed) == OwnRow((0.5, 3.0))
    assert [field.value() for field in fields(window)] == [0.5, 3.0]
    assert window.line.text() == "0,5 3", "what is being typed stays as it is typed"
    assert window._complaint.isHidden()


def test_a_field_takes_a_fraction_as_practice_does(qtbot: QtBot) -> None:
    window, changed = opened(qtbot, XOR, OwnRow((1.0, 1.0)))
    typed(qtbot, fields(window)[0], "-1/4")
    assert last(changed) == OwnRow((-0.25, 1.0))


def test_a_wrong_line_is_told_and_changes_nothing(qtbot: QtBot) -> None:
    window, changed = opened(qtbot, XOR, OwnRow((1.0, 1.0)))
    window.line.selectAll()
    qtbot.keyClicks(window.line, "1 x")
    qtbot.keyClick(window.line, Qt.Key.Key_Return)
    assert window._complaint.text() == "“x” is not a number."
    assert (changed, window.row) == ([], OwnRow((1.0, 1.0)))
    assert window.isVisible(), "Enter does not close what would be lost"
    window.line.selectAll()
    qtbot.keyClicks(window.line, "1 2")
    assert window._complaint.isHidden()
    qtbot.keyClick(window.line, Qt.Key.Key_Return)
    assert not window.isVisible()


def test_the_scaled_value_stands_beside_where_there_is_one(qtbot: QtBot) -> None:
    window, _ = opened(qtbot, IRIS, FLOWER)
    assert isinstance(window.inputs, InputFields)
    told = [label.text() for label in window.inputs._scaled]
    scaled = (5.1 - IRIS.offset[0]) / IRIS.scale[0]
    assert told[0] == f"scaled {scaled:.3f}".replace("-", "−")
    typed(qtbot, fields(window)[0], "6.1")
    assert window.inputs._scaled[0].text() != told[0]
    unscaled, _ = opened(qtbot, XOR, OwnRow((1.0, 1.0)))
    assert isinstance(unscaled.inputs, InputFields)
    assert all(label.isHidden() for label in unscaled.inputs._scaled)


@pytest.mark.parametrize(
    ("data", "row", "place", "label"),
    [(XOR, (1.0, 1.0), 2, 1), (LABELS, (0.5, 0.5), 1, (0.0, 0.0)), (ONE, (1.0,), 1, (0.0,))],
)
def test_a_target_may_be_given(
    qtbot: QtBot, data: PreparedData, row: tuple[float, ...], place: int, label: object
) -> None:
    window, changed = opened(qtbot, data, OwnRow(row))
    assert "only the forward pass" in window._about_target.text()
    assert all(part.isHidden() for part in window.target.parts)
    window.target.choice.setCurrentIndex(place)
    window.target.choice.activated.emit(place)
    assert last(changed) == OwnRow(row, label)  # type: ignore[arg-type]
    assert "no update follows" in window._about_target.text()
    assert all(part.isVisible() for part in window.target.parts)
    other = OwnRow(row, label)  # type: ignore[arg-type]
    window.show_row(OwnRow(row))
    window.show_row(other)
    assert window.target.label == label


def test_numbers_and_labels_of_a_target_are_reported(qtbot: QtBot) -> None:
    window, changed = opened(qtbot, ONE, OwnRow((1.0,), (4.0,)))
    (number,) = window.target.parts
    assert isinstance(number, NumberField)
    typed(qtbot, number, "2.5")
    assert last(changed) == OwnRow((1.0,), (2.5,))
    window, changed = opened(qtbot, LABELS, OwnRow((0.5, 0.5), (0.0, 0.0)))
    qtbot.keyClick(window.target.parts[1], Qt.Key.Key_Space)
    assert last(changed) == OwnRow((0.5, 0.5), (0.0, 1.0))


def test_a_picture_is_painted_and_typed(qtbot: QtBot) -> None:
    window, changed = opened(qtbot, DIGITS, OwnRow((0.0,) * 64))
    picture = window.inputs
    assert isinstance(picture, PixelField)
    center = picture.rect_of(9).center().toPoint()
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=center)
    assert last(changed).raw[9] == 16.0
    qtbot.mouseClick(picture, Qt.MouseButton.RightButton, pos=center)
    assert last(changed).raw[9] == 0.0
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_1, Qt.Key.Key_2):
        qtbot.keyClick(picture, key)
    assert last(changed).raw[18] == 12.0
    qtbot.keyClick(picture, Qt.Key.Key_Plus)
    assert last(changed).raw[18] == 13.0
    assert picture.accessibleName() == "pixel 2,2: 13"
    qtbot.keyClick(picture, Qt.Key.Key_Space)
    assert last(changed).raw[18] == 0.0
    assert sum(last(changed).raw) == 0.0
    assert window.line.text() == " ".join(["0"] * 64)


def test_a_stroke_paints_every_pixel_on_its_way(qtbot: QtBot) -> None:
    window, changed = opened(qtbot, DIGITS, OwnRow((0.0,) * 64))
    picture = window.inputs
    assert isinstance(picture, PixelField)
    at = [picture.rect_of(pixel).center().toPoint() for pixel in (8, 9, 10)]
    qtbot.mousePress(picture, Qt.MouseButton.LeftButton, pos=at[0])
    for place in at[1:]:
        qtbot.mouseMove(picture, place)
        picture._paint_at(QPointF(place), Qt.MouseButton.LeftButton)
    assert last(changed).raw[8:11] == (16.0, 16.0, 16.0)


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("name", ["xor", "iris", "digits", "two_labels", "breast_cancer"])
def test_nothing_is_cut_off(qtbot: QtBot, qapp: QApplication, name: str, percent: int) -> None:
    data = prepare(name)
    type_size.set_base_size(qapp, percent / 100)
    try:
        window, _ = opened(qtbot, data, OwnRow(tuple(data.raw[0].tolist())))
        boxes = [w for w in window.findChildren(QWidget) if w.isVisible() and w.parent() is window]
        assert len(boxes) > 5
        for widget in boxes:
            assert widget.height() >= widget.minimumSizeHint().height(), widget
            assert window.rect().contains(widget.geometry()), widget
        assert window.height() <= 700
    finally:
        type_size.set_base_size(qapp, 1.0)
