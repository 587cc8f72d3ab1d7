"""Messages, hints and the table of shortcuts, as a person meets them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from simulator.messages import Message
from ui.theme.colors import DARK, LIGHT
from ui.widgets.message_bar import MessageBar
from ui.window.onboarding_hint import HintStrip
from ui.window.shortcuts_help import ShortcutsDialog
from ui.words import messages
from ui.words.languages import languages

LONG = "The target folder cannot be written to: choose another one. " * 4


@pytest.fixture
def host(qtbot) -> Iterator[QWidget]:
    """A central widget with something in its layout."""
    widget = QWidget()
    qtbot.addWidget(widget)
    column = QVBoxLayout(widget)
    column.addWidget(QPushButton("below"))
    widget.resize(600, 400)
    widget.show()
    return widget


@pytest.fixture
def bar(host: QWidget) -> MessageBar:
    made = MessageBar(host)
    made.set_theme(DARK)
    return made


def settled(bar: MessageBar, qtbot) -> None:
    """Wait until the bar has slid in."""
    qtbot.waitUntil(lambda: bar.y() >= 0)


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_message_is_shown_and_closed(qtbot, bar: MessageBar) -> None:
    bar.show_message("success", "Exported.")
    settled(bar, qtbot)
    assert bar.isVisible()
    assert bar.text.text() == "Exported."
    assert not bar.action.isVisible()
    assert not bar.details_button.isVisible()
    with qtbot.waitSignal(bar.closed):
        click(qtbot, bar.close_button)
    assert not bar.isVisible()


@pytest.mark.parametrize("kind", ["info", "success", "caution", "error"])
def test_every_kind_has_its_sign_and_its_word(qtbot, bar: MessageBar, kind) -> None:
    bar.show_message(kind, "x")
    settled(bar, qtbot)
    signs = [label for label in bar.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(signs) == 1
    assert bar.property("kind") == kind
    assert bar.text.accessibleName() not in ("", "x")


def test_the_action_runs_once_and_closes(qtbot, bar: MessageBar) -> None:
    done = []
    bar.show_message("caution", "Diverged.", "Reset with 0.1", lambda: done.append(1))
    settled(bar, qtbot)
    click(qtbot, bar.action)
    assert done == [1]
    assert not bar.isVisible()


def test_an_action_may_show_the_next_message(qtbot, bar: MessageBar) -> None:
    bar.show_message("error", "No.", "Again", lambda: bar.show_message("info", "Next."))
    settled(bar, qtbot)
    click(qtbot, bar.action)
    assert bar.isVisible()
    assert bar.text.text() == "Next."


def test_details_can_be_read_and_copied(qtbot, bar: MessageBar) -> None:
    bar.show_message("error", "Not opened.", details="ValueError: W[1]")
    settled(bar, qtbot)
    low = bar.height()
    click(qtbot, bar.details_button)
    assert bar.details.isVisible()
    assert bar.height() > low
    click(qtbot, bar.copy_button)
    assert QApplication.clipboard().text() == "Not opened.\n\nValueError: W[1]"
    bar.show_message("info", "Another.")
    assert not bar.details.isVisible()
    assert bar.height() == low


def test_markup_is_shown_as_text(qtbot, bar: MessageBar) -> None:
    bar.show_message("error", "<b>bold</b><img src=x>")
    settled(bar, qtbot)
    assert bar.text.textFormat() == Qt.TextFormat.PlainText
    assert bar.text.text() == "<b>bold</b><img src=x>"


def test_a_message_closes_by_itself(qtbot, bar: MessageBar) -> None:
    # Not under the mouse, which keeps a message open, wherever an earlier test has left it.
    host = bar.parentWidget()
    QCursor.setPos(host.mapToGlobal(QPoint(host.width() - 2, host.height() - 2)))
    with qtbot.waitSignal(bar.closed):
        bar.show_message("success", "Exported.", timeout_ms=30)
    assert not bar.isVisible()


def test_a_message_that_stays_cancels_the_earlier_one_s_time(qtbot, bar: MessageBar) -> None:
    bar.show_message("success", "Exported.", timeout_ms=30)
    bar.show_message("error", "Read me.")
    qtbot.wait(80)
    assert bar.isVisible()


def test_escape_closes(qtbot, bar: MessageBar) -> None:
    bar.show_message("info", "x")
    settled(bar, qtbot)
    bar.close_button.setFocus()
    qtbot.keyClick(bar.close_button, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_nothing_below_moves(qtbot, host: QWidget, bar: MessageBar) -> None:
    button = host.findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    before = button.geometry()
    bar.show_message("info", LONG)
    settled(bar, qtbot)
    assert button.geometry() == before


def test_a_message_takes_the_place_of_the_hint(qtbot, host: QWidget) -> None:
    hint = HintStrip(host)
    host.layout().insertWidget(0, hint)
    hint.set_hint("train", "Press Space to train.")
    QApplication.processEvents()
    bar = MessageBar(host, over=hint)
    bar.show_message("info", "x")
    settled(bar, qtbot)
    assert hint.geometry().height() > 0
    qtbot.waitUntil(lambda: bar.geometry().topLeft() == hint.geometry().topLeft())
    assert bar.geometry().contains(hint.geometry())


@pytest.mark.parametrize("width", [260, 600, 1400])
def test_the_text_is_never_cut_off(qtbot, host: QWidget, bar: MessageBar, width: int) -> None:
    bar.show_message("caution", LONG, "Reset with 0.1", details="x")
    host.resize(width, 700)
    settled(bar, qtbot)
    QApplication.processEvents()
    assert bar.geometry().left() >= 0
    assert bar.geometry().right() < width
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())


def test_a_number_keeps_its_percent_sign(qtbot, host: QWidget, bar: MessageBar) -> None:
    """Wherever the line ends, it does not end between the two."""
    bar.show_message("success", "Learnt: 97.4 % right, 100.0 % of validation.", details="x")
    assert bar.text.text() == "Learnt: 97.4\u00a0% right, 100.0\u00a0% of validation."
    click(qtbot, bar.copy_button)
    assert QApplication.clipboard().text() == "Learnt: 97.4 % right, 100.0 % of validation.\n\nx"


def test_three_lines_over_a_hint_are_not_cut(qtbot, host: QWidget) -> None:
    hint = HintStrip(host)
    host.layout().insertWidget(0, hint)
    hint.set_hint("train", "Press Space to train.")
    bar = MessageBar(host, over=hint)
    host.resize(420, 300)
    QApplication.processEvents()
    text = "Finished: 97.4 % of the training rows and 94.7 % of the validation rows are right."
    bar.show_message("success", text * 2, "Train 100 epochs more")
    settled(bar, qtbot)
    QApplication.processEvents()
    assert bar.text.height() >= 3 * bar.text.fontMetrics().lineSpacing()
    assert bar.text.height() >= bar.text.heightForWidth(bar.text.width())
    assert bar.rect().contains(bar.text.geometry())
    # What stands below the hint, such as the layers' names, makes room meanwhile.
    assert hint.geometry().bottom() >= bar.geometry().bottom()
    bar.close_message()
    QApplication.processEvents()
    assert hint.height() == hint.sizeHint().height()


def test_room_is_made_where_nothing_may_be_covered(qtbot, host: QWidget, bar: MessageBar) -> None:
    """Over a drawing whose layers have their names at its top, without a hint.

    It does not jump when the message goes; the next time that it is laid out it has the room again.
    """
    host.layout().insertWidget(0, bar.room)
    bar.room.show()
    QApplication.processEvents()
    button = host.findChild(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    before = button.geometry()
    bar.show_message("caution", LONG)
    settled(bar, qtbot)
    QApplication.processEvents()
    assert bar.text.height() > 2 * bar.text.fontMetrics().lineSpacing()
    beside = button.geometry()
    assert beside.top() > bar.geometry().bottom()
    bar.close_message()
    QApplication.processEvents()
    assert button.geometry() == beside
    bar.show_message("info", "Short.")
    settled(bar, qtbot)
    bar.close_message()
    bar.take_room_back()
    QApplication.processEvents()
    assert button.geometry() == before


def test_hints_advance_and_go_for_good(qtbot) -> None:
    strip = HintStrip()
    qtbot.addWidget(strip)
    strip.set_theme(LIGHT)
    strip.resize(600, 32)
    strip.set_hint("train", "Press Space to train.")
    assert strip.isVisible()
    assert strip.key == "train"
    strip.set_hint("step", "Press the right arrow to step.")
    assert strip.label.text() == "Press the right arrow to step."
    with qtbot.waitSignal(strip.dismissed) as caught:
        click(qtbot, strip.close_button)
    assert caught.args == ["step"]
    strip.set_hint("plots", "Look at the surface.")
    assert not strip.isVisible()
    assert strip.key == ""

    later = HintStrip()
    qtbot.addWidget(later)
    later.set_hint("train", "Press Space to train.")
    assert not later.isVisible()


def test_shortcuts_are_listed_by_group_with_one_cap_a_key(qtbot) -> None:
    dialog = ShortcutsDialog(
        [
            ("Training", "Train or pause", "Space"),
            ("View", "Zoom in", "Ctrl++"),
            ("View", "Set a weight", "(double-click)"),
        ]
    )
    qtbot.addWidget(dialog)
    dialog.show()
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert texts.count("View") == 1
    caps = [
        label.text() for label in dialog.findChildren(QLabel) if label.property("role") == "key"
    ]
    assert caps == ["Space", "Ctrl", "+"]
    assert "double-click" in texts
    close = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close")
    click(qtbot, close)
    assert not dialog.isVisible()


def test_a_refusal_begins_with_a_capital_after_it_was_said(
    bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Other:
        @staticmethod
        def translate(context: str, text: str) -> str:
            asked.append(text)
            return text.replace("must be a number", "soll eine Zahl sein")

    refusal = Message("{name} must be a number", name="epochs")
    bar.show_message("error", refusal)
    assert bar.text.text() == "Epochs must be a number"
    monkeypatch.setattr(messages, "QCoreApplication", Other)
    languages().speakers.tell()
    assert bar.text.text() == "Epochs soll eine Zahl sein"
    assert asked == ["{name} must be a number"]
    assert bar.message is refusal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("h1.3, bias b: “1,000” was not taken.", "h1.3, bias b: “1,000” was not taken."),
        ("x1 → h1.4, weight w: no", "x1 → h1.4, weight w: no"),
        ("mine.json: it is empty", "mine.json: it is empty"),
        ("row must be in 0..3, got 9", "Row must be in 0..3, got 9"),
        ("no. It is full", "No. It is full"),
    ],
)
def test_a_refusal_keeps_the_name_that_it_begins_with(
    bar: MessageBar, text: str, shown: str
) -> None:
    bar.show_message("error", text)
    assert bar.text.text() == shown


def test_a_short_message_covers_a_long_hint(qtbot, host: QWidget) -> None:
    hint = HintStrip(host)
    host.layout().insertWidget(0, hint)
    bar = MessageBar(host, over=hint)
    host.resize(300, 400)
    bar.show_message("info", "x")
    hint.set_hint("train", "Press Space to train, and look at the surface meanwhile. " * 3)
    settled(bar, qtbot)
    QApplication.processEvents()
    assert hint.height() > 3 * bar.text.fontMetrics().lineSpacing()
    assert bar.geometry().contains(hint.geometry())
