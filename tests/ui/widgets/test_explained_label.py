"""Terms in explanations: dotted, defined on hover, opened by a click; the label stays as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QImage, QRegion
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.explained_label import ExplainedLabel, ExplainedLine
from ui.widgets.fields import Note
from ui.widgets.terms import known_terms
from ui.words.languages import languages

TEXT = "Each input times its weight, plus the bias; every sum goes through an activation function."
KOREAN = "입력마다 가중치를 곱해 더하고 편향을 더합니다. 그 합은 활성화 함수를 통과합니다."


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> Iterator[None]:
    yield
    languages().show("en")


def shown(qtbot: QtBot, label: Any, text: str = TEXT, width: int = 180) -> Any:
    """Return a label with a text, shown in a window as wide as that, with its marks."""
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window).addWidget(label)
    label.setText(text)
    window.resize(width, 200)
    window.show()
    qtbot.waitUntil(lambda: bool(known_terms().mentions("weight 가중치")))
    return label


def wrapped(qtbot: QtBot, text: str = TEXT) -> ExplainedLabel:
    label = ExplainedLabel()
    label.setWordWrap(True)
    found: ExplainedLabel = shown(qtbot, label, text)
    return found


def words(label: Any) -> list[str]:
    text = label.text()
    return list(dict.fromkeys(text[one.start : one.stop] for _, _, one in label.marks.marks()))


def place(label: Any, word: str) -> QPoint:
    text = label.text()
    found = [at for at, _, one in label.marks.marks() if text[one.start : one.stop] == word]
    return found[0].center().toPoint()


def hover(label: Any, at: QPoint) -> str:
    event = QHelpEvent(QEvent.Type.ToolTip, at, label.mapToGlobal(at))
    QApplication.sendEvent(label, event)
    told = QToolTip.text()
    QToolTip.hideText()
    return told


def test_a_term_is_defined_on_hover_and_other_words_are_not(qtbot: QtBot) -> None:
    label = wrapped(qtbot)
    label.setToolTip("its own")
    assert words(label) == ["weight", "bias", "activation function"]
    told = hover(label, place(label, "bias"))
    assert "<b>bias</b>" in told
    assert "its own" not in told
    assert hover(label, QPoint(2, int(label.marks.marks()[0][0].top()) - 5)) == "its own"


def test_a_click_asks_for_the_entry_and_a_click_beside_it_does_not(qtbot: QtBot) -> None:
    label = wrapped(qtbot)
    with qtbot.waitSignal(known_terms().wanted) as asked:
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=place(label, "weight"))
    assert asked.args == ["weight"]
    with qtbot.assertNotEmitted(known_terms().wanted):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        qtbot.mouseClick(label, Qt.MouseButton.RightButton, pos=place(label, "weight"))


def test_the_pointer_is_a_hand_over_a_term_alone(qtbot: QtBot) -> None:
    label = wrapped(qtbot)
    before = label.cursor().shape()
    qtbot.mouseMove(label, place(label, "weight"))
    assert label.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(label, QPoint(1, 1))
    assert label.cursor().shape() is before
    assert label.focusPolicy() is Qt.FocusPolicy.TabFocus  # a click leaves the focus where it is


def test_it_follows_the_language(qtbot: QtBot) -> None:
    label = wrapped(qtbot)
    languages().show("ko")
    assert words(label) == []
    label.setText(KOREAN)
    assert words(label) == ["가중치", "편향", "활성화 함수"]
    assert "<b>편향</b>" in hover(label, place(label, "편향"))


@pytest.mark.parametrize(
    ("text", "language"), [(TEXT, "en"), (KOREAN, "ko"), (f"{TEXT}\n{TEXT}", "en")]
)
def test_the_label_is_as_large_as_a_plain_one(qtbot: QtBot, text: str, language: str) -> None:
    languages().show(language)
    label, plain = wrapped(qtbot, text), QLabel(text)
    qtbot.addWidget(plain)
    plain.setTextFormat(Qt.TextFormat.PlainText)
    plain.setWordWrap(True)
    assert label.marks.marks()
    for width in (90, 180, 400):
        assert label.heightForWidth(width) == plain.heightForWidth(width)
    assert label.sizeHint() == plain.sizeHint()
    assert label.text() == text


def picture(label: QLabel, *, on: bool) -> QImage:
    label.marks.set_on(on)  # type: ignore[attr-defined]
    return label.grab().toImage()


def changed_pixels(label: QLabel) -> list[QPoint]:
    plain, marked = picture(label, on=False), picture(label, on=True)
    places = (QPoint(x, y) for x in range(plain.width()) for y in range(plain.height()))
    return [at for at in places if plain.pixel(at) != marked.pixel(at)]


@pytest.mark.parametrize("alignment", [Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter])
def test_dots_are_below_the_terms_and_nowhere_else(
    qtbot: QtBot, alignment: Qt.AlignmentFlag
) -> None:
    label = wrapped(qtbot)
    label.setAlignment(alignment)
    found = changed_pixels(label)
    marks = [at.adjusted(-1, 0, 1, 3) for at, _, _ in label.marks.marks()]
    assert len(found) > 20
    assert all(any(at.contains(QPointF(pixel)) for at in marks) for pixel in found)
    assert all(any(at.contains(QPointF(pixel)) for pixel in found) for at in marks)


@pytest.mark.parametrize("across", ["AlignLeft", "AlignHCenter", "AlignRight"])
@pytest.mark.parametrize("alignment", ["AlignTop", "AlignVCenter", "AlignBottom"])
@pytest.mark.parametrize("text", ["weight", "\n\n      weight", "편향"])
def test_marks_are_where_the_words_are_painted(
    qtbot: QtBot, text: str, alignment: str, across: str
) -> None:
    languages().show("ko" if text == "편향" else "en")
    label = wrapped(qtbot, text)
    label.marks.marks()  # of before are not kept
    label.setIndent(7)
    label.setAlignment(Qt.AlignmentFlag[alignment] | Qt.AlignmentFlag[across])
    label.setFixedHeight(150)
    qtbot.waitUntil(lambda: label.height() == 150)
    ((at, base, _),) = label.marks.marks()
    image = picture(label, on=False)
    ground = image.pixel(0, 0)
    places = (QPoint(x, y) for x in range(image.width()) for y in range(image.height()))
    ink = QRegion()
    for spot in (one for one in places if image.pixel(one) != ground):
        ink += QRect(spot, spot)
    painted = QRectF(ink.boundingRect())
    assert at.adjusted(-1.5, 0, 1.5, 0).contains(painted)
    assert painted.width() > 0.8 * at.width()
    assert painted.top() < base.y() < painted.bottom() + 5


@pytest.mark.parametrize("wraps", [False, True])
def test_marks_of_a_text_to_the_right_follow_the_direction(qtbot: QtBot, wraps: bool) -> None:
    label = wrapped(qtbot, "weight")
    label.setWordWrap(wraps)
    left = label.marks.marks()[0][0]
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = label.marks.marks()[0][0]
    assert left.left() < 2
    assert right.right() > label.width() - 2
    assert right.width() == left.width()


def test_marks_are_made_anew_in_another_font(qtbot: QtBot) -> None:
    label = wrapped(qtbot, "weight")
    before = label.marks.marks()[0][0]
    font = label.font()
    font.setPixelSize(40)
    label.setFont(font)
    assert label.marks.marks()[0][0].width() > 1.5 * before.width()


def test_a_press_elsewhere_or_a_release_elsewhere_opens_nothing(qtbot: QtBot) -> None:
    label = wrapped(qtbot)
    weight, bias, beside = place(label, "weight"), place(label, "bias"), QPoint(2, 2)
    button = Qt.MouseButton.LeftButton
    with qtbot.assertNotEmitted(known_terms().wanted):
        for first, last in ((beside, weight), (weight, beside), (weight, bias)):
            qtbot.mousePress(label, button, pos=first)
            qtbot.mouseRelease(label, button, pos=last)
        qtbot.mouseRelease(label, button, pos=weight)


def test_a_disabled_label_opens_nothing_and_shows_no_hand(qtbot: QtBot) -> None:
    label = wrapped(qtbot)
    at, before = place(label, "weight"), label.cursor().shape()
    qtbot.mouseMove(label, at)
    label.setEnabled(False)
    assert label.cursor().shape() is before
    with qtbot.assertNotEmitted(known_terms().wanted):
        qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=at)
    assert "<b>weight</b>" in hover(label, at)


def test_what_is_cut_off_a_line_has_no_mark(qtbot: QtBot) -> None:
    line = shown(qtbot, ExplainedLine(), width=700)
    assert words(line) == ["weight", "bias", "activation function"]
    line.parentWidget().resize(200, 60)
    qtbot.waitUntil(lambda: line.width() < 200)
    assert words(line) == ["weight"]
    assert line.accessibleName() == TEXT
    assert "<b>weight</b>" in hover(line, place(line, "weight"))


def test_notes_explain_and_complaints_do_not(qtbot: QtBot) -> None:
    assert words(shown(qtbot, Note())) == ["weight", "bias", "activation function"]
    assert words(shown(qtbot, Note(role="error-note"))) == []
    about = Note()
    about.marks.set_about("Bias")
    assert words(shown(qtbot, about)) == ["weight", "activation function"]


def test_a_note_is_broken_into_lines_once_for_a_width_until_its_text_or_font_changes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken: list[int] = []

    def counted(label: ExplainedLabel, width: int) -> int:
        broken.append(width)
        return QLabel.heightForWidth(label, width)

    monkeypatch.setattr(ExplainedLabel, "heightForWidth", counted, raising=False)
    note = Note()
    note.setText(TEXT)
    broken.clear()
    low = [note.heightForWidth(width) for width in (200, 100, 200, 100)]
    assert low[:2] == low[2:]
    assert low[0] < low[1]
    assert broken == [200, 100]
    note.setText(TEXT)
    note.heightForWidth(200)
    assert broken == [200, 100]
    note.setText(TEXT + TEXT)
    assert note.heightForWidth(200) > low[0]
    assert broken[2:].count(200) == 1
    font = note.font()
    font.setPixelSize(40)
    note.setFont(font)
    assert note.heightForWidth(200) > low[1]
    note.deleteLater()
