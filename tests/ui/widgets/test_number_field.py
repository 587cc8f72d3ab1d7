"""A number field understands what people type, says what is wrong and moves by sensible steps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pseudo_window import CODE, untold
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QWidget,
)

from simulator.notation.typed_numbers import parsed
from simulator.scenarios.schema import EPOCHS
from simulator.settings import Setting
from ui.theme.colors import DARK
from ui.theme.style import stylesheet
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.number_field import NumberField
from ui.words.languages import Languages
from ui.words.numbers import PERCENT
from ui.words.quantities import Pace

GAP = "\N{NARROW NO-BREAK SPACE}"
RATE = Setting("learning_rate", 0.1, 0.0, 1e3, minimum_open=True)


@pytest.fixture
def field(qtbot) -> Callable[..., NumberField]:
    def make(setting: Setting = RATE, **options) -> NumberField:
        made = NumberField(setting, **options)
        qtbot.addWidget(made)
        made.show()
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        made.setFocus()
        made.selectAll()
        return made

    return make


@pytest.mark.parametrize(
    ("text", "value"),
    [("0.001", 0.001), ("1e-3", 0.001), ("0,5", 0.5), (" 2 ", 2.0), ("1E-8", 1e-8)],
)
def test_numbers_are_understood(qtbot, field, text: str, value: float) -> None:
    rate = field()
    with qtbot.waitSignal(rate.committed) as caught:
        qtbot.keyClicks(rate, text)
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert caught.args == [value]
    assert parsed(rate.lineEdit().text()) == value


@pytest.mark.parametrize(
    "text", ["1,000", "1.000", "1 000", f"1{GAP}000", "1'000", "1e3", "1000", "1 000.0"]
)
def test_a_thousand_epochs_are_a_thousand_however_typed(qtbot, field, text: str) -> None:
    epochs = field(EPOCHS, whole=True)
    with qtbot.waitSignal(epochs.committed) as caught:
        epochs.lineEdit().insert(text)  # as pasted: no key has a narrow gap
        qtbot.keyClick(epochs, Qt.Key.Key_Return)
    assert caught.args == [1000.0]
    assert epochs.lineEdit().text() == "1000"


def test_a_comma_before_three_digits_of_a_real_number_is_asked_about(qtbot, field) -> None:
    rate, complaints = field(), []
    rate.complained.connect(complaints.append)
    with qtbot.assertNotEmitted(rate.committed):
        qtbot.keyClicks(rate, "1,500")
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert complaints[-1] == "“1,500” can be read in two ways: type 1.5 or 1500. Still 0.1."


def test_the_same_number_written_otherwise_is_no_edit(qtbot, field) -> None:
    rate = field()
    with qtbot.assertNotEmitted(rate.committed):
        qtbot.keyClicks(rate, "0,10")
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.lineEdit().text() == "0.1"


@pytest.mark.parametrize("text", ["-3", "0", "1e9", "abc", "nan", "inf", "1_0", "0x1", "1e400", ""])
def test_what_is_not_allowed_stays_in_place_and_changes_nothing(qtbot, field, text: str) -> None:
    rate, complaints = field(), []
    rate.complained.connect(complaints.append)
    with qtbot.assertNotEmitted(rate.committed):
        qtbot.keyClick(rate, Qt.Key.Key_Delete)
        qtbot.keyClicks(rate, text)
        qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert rate.lineEdit().text() == text
    assert rate.value() == 0.1
    assert rate.property("invalid") is True
    assert complaints[-1].endswith("Still 0.1.")
    if text in ("-3", "0", "1e9"):
        assert f"> 0 and ≤ 1{GAP}000" in complaints[-1]
    qtbot.keyClick(rate, Qt.Key.Key_Escape)
    assert rate.lineEdit().text() == "0.1"
    assert not rate.property("invalid")
    assert complaints[-1] == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "A number is needed."),
        ("   ", "A number is needed."),
        ("1e999", "“1e999” is too large."),
        ("−1e999", "“−1e999” is too large."),
        ("abc", "“abc” is not a number."),
        ("nan", "“nan” is not a number."),
    ],
)
def test_what_is_wrong_is_said_in_fitting_words(qtbot, field, text: str, words: str) -> None:
    rate, complaints = field(), []
    rate.complained.connect(complaints.append)
    rate.lineEdit().setText(text)
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    assert complaints == [f"{words} Still 0.1."]


def test_the_first_keystroke_clears_a_complaint(qtbot, field) -> None:
    rate, complaints = field(), []
    qtbot.keyClicks(rate, "abc")
    qtbot.keyClick(rate, Qt.Key.Key_Return)
    rate.complained.connect(complaints.append)
    qtbot.keyClick(rate, Qt.Key.Key_Backspace)
    assert complaints == [""]
    assert not rate.property("invalid")


def test_a_complaint_waits_until_the_change_of_the_focus_is_over(qtbot, field) -> None:
    rate, complaints = field(), []
    rate.complained.connect(complaints.append)
    for kept in (True, False):
        rate.setFocus()
        rate.selectAll()
        qtbot.keyClicks(rate, "abc")
        complaints.clear()
        rate.clearFocus()
        assert complaints == []
        assert rate.property("invalid") is not True
        if not kept:
            rate.set_value(0.5)  # as where another scenario is opened meanwhile
            complaints.clear()
        QApplication.processEvents()
        assert complaints == (["“abc” is not a number. Still 0.1."] if kept else [])
        rate.set_value(0.1)


def test_a_number_s_text_stands_as_far_from_the_border_as_a_choice_s(qtbot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.setStyleSheet(stylesheet(DARK))
    number, choice = NumberField(Setting("x", 200), host), ChoiceField([("x", "200", "")], host)
    for widget in (number, choice):
        widget.resize(120, 30)
    choice.move(0, 40)
    host.resize(120, 80)
    host.show()
    host.setFocus()
    QApplication.processEvents()

    def first_ink(widget: QWidget) -> int:
        picture = widget.grab().toImage()
        dark = picture.pixelColor(5, 15).lightness()
        inside = range(8, 22)
        return next(
            x
            for x in range(4, 40)
            if any(picture.pixelColor(x, y).lightness() > dark + 60 for y in inside)
        )

    assert first_ink(number) == first_ink(choice)


def test_arrows_move_the_learning_rate_by_factors(qtbot, field) -> None:
    rate, seen = field(), []
    rate.committed.connect(seen.append)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        qtbot.keyClick(rate, key)
    assert seen == [0.2, 0.5, 0.2, 0.02]


def test_the_arrow_buttons_work_with_the_mouse(qtbot, field) -> None:
    rate = field()
    rate.resize(140, 28)
    with qtbot.waitSignal(rate.committed) as caught:
        qtbot.mouseClick(rate, Qt.MouseButton.LeftButton, pos=QPoint(rate.width() - 8, 6))
    assert caught.args == [0.2]


def test_arrows_stop_at_the_limits(qtbot, field) -> None:
    nodes = field(Setting("units", 1, 1, 2), whole=True, pace=Pace.ONE)
    flags = QAbstractSpinBox.StepEnabledFlag
    assert nodes.stepEnabled() == flags.StepUpEnabled
    qtbot.keyClick(nodes, Qt.Key.Key_Down)
    assert nodes.value() == 1
    qtbot.keyClick(nodes, Qt.Key.Key_PageUp)
    assert nodes.value() == 2
    assert nodes.stepEnabled() == flags.StepDownEnabled


def test_only_whole_numbers_where_whole_numbers_are_meant(qtbot, field) -> None:
    nodes, complaints = field(Setting("units", 4, 1, 9), whole=True, pace=Pace.ONE), []
    nodes.complained.connect(complaints.append)
    qtbot.keyClicks(nodes, "2.5")
    qtbot.keyClick(nodes, Qt.Key.Key_Return)
    assert complaints[-1] == "Only whole numbers. Still 4."


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("-1e308", Qt.Key.Key_PageDown),
        ("-5", Qt.Key.Key_Down),
        ("1e308", Qt.Key.Key_Up),
        ("1e308", Qt.Key.Key_PageUp),
    ],
)
def test_a_step_from_a_typed_number_out_of_range_is_refused_as_enter_refuses_it(
    field, qtbot, typed: str, key: Qt.Key
) -> None:
    number = field(EPOCHS, whole=True, pace=Pace.LADDER)
    before = number.value()
    complaints, committed = [], []
    number.complained.connect(complaints.append)
    number.committed.connect(committed.append)
    number.lineEdit().setText(typed)
    qtbot.keyClick(number, key)
    assert (number.value(), committed) == (before, [])
    assert complaints[-1].startswith("Allowed: ")


def test_a_unit_stands_as_the_language_has_it(field, korean: Languages) -> None:
    share = field(Setting("share", 20.0, 0.0, 100.0), pattern=PERCENT)
    assert share.lineEdit().text() == "20%"
    korean.show("en")
    assert share.lineEdit().text() == "20 %"
    share.lineEdit().setText("30%")
    korean.show("ko")
    assert share.lineEdit().text() == "30%"  # what is being typed stays
    share.on_editing_finished()
    assert share.value() == 30.0


def test_the_bounds_of_a_range_are_written_as_its_numbers_are(field, korean: Languages) -> None:
    share = field(Setting("share", 20.0, 0.0, 95.0), pattern=PERCENT)
    share.lineEdit().setText("96")
    share.on_editing_finished()
    assert share.accessibleDescription().startswith("허용 범위는 0% 이상, 95% 이하입니다.")
    korean.show("en")
    assert share.accessibleDescription() == "Allowed: ≥ 0 % and ≤ 95 %. Still 20 %."
    small = field(Setting("epsilon", 0.1, 1e-12, 1.0))
    small.lineEdit().setText("0")
    small.on_editing_finished()
    assert small.accessibleDescription().startswith("Allowed: ≥ 1e−12 and ≤ 1.")


@pytest.mark.parametrize("text", ["nothing", "2000", "", "0.5", "1,00"])
@pytest.mark.parametrize("left", [False, True], ids=["typed", "left"])
def test_what_is_wrong_is_said_again_in_another_language(
    qtbot, spoken: Languages, text: str, left: bool
) -> None:
    field = NumberField(Setting("count", 20.0, 1.0, 1000.0), whole=True)
    row = FieldRow("n", field)
    qtbot.addWidget(row)
    row.show()
    field.lineEdit().setText(text)
    field._is_being_left = left
    field.on_editing_finished()
    field._is_being_left = False
    qtbot.waitUntil(lambda: row.findChild(Note) is not None)
    note = row.findChild(Note)
    english = note.text()
    assert english.endswith("Still 20.")
    spoken.show(CODE)
    assert untold([("note", note.text())], "nothing") == []
    assert field.accessibleDescription() == note.text() != english
    spoken.show("en")
    assert note.text() == english
