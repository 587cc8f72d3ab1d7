"""The one place for messages and errors: a bar that slides in over the top of the window's centre.

It lies over its host, so that nothing jumps, unless the host has the bar's `room` in its layout:
then nothing is covered. Text may come from files and is never read as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Literal

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStyle,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.colors import DARK, Theme
from ui.theme.icons import icon
from ui.theme.style import repolish
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.message_place import MessagePlace
from ui.words.languages import speak
from ui.words.messages import capital, is_ours, said, unbroken

Kind = Literal["info", "success", "caution", "error"]
# What a button says and does.
Offer = tuple[str, Callable[[], object]]

_SIGNS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "info": ("info", "positive"),
        "success": ("check", "good"),
        "caution": ("warning", "caution"),
        "error": ("error", "bad"),
    }
)
_LINE_HEIGHT = 30
_SLIDE_MS = 160


class MessageBar(QFrame):
    """A message with its kind's sign, up to two actions, copyable details and a close button.

    Parameters
    ----------
    host : QWidget
        What the bar lies over, at the top; usually the central widget.
    over : QWidget, optional
        A strip at the top of the host, such as a hint, whose place the bar takes while both are
        to be seen: a message is more urgent, and nothing else is covered.

    Attributes
    ----------
    room : QWidget
        As of `MessagePlace`.

    Signals
    -------
    closed()
        The message is gone: closed, timed out, acted upon or replaced by another.
    dismissed()
        It is about to be closed by hand.
    grown(int)
        So many pixels are taken from what is below, beyond a strip's own; 0 once it is gone.
    """

    closed = Signal()
    dismissed = Signal()
    grown = Signal(int)

    def __init__(self, host: QWidget, over: QWidget | None = None) -> None:
        super().__init__(host)
        self._spot = MessagePlace(host, over)
        self.room = self._spot.room
        # A press beside the buttons is not meant for what lies underneath.
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._theme: Theme = DARK
        self._kind: Kind = "info"
        self._text = self._action_text = self._other_text = self._close_tip = ""
        self._again: Callable[[], None] | None = None
        self._action: Callable[[], object] | None = None
        self._other: Callable[[], object] | None = None
        self._sign = QLabel()
        self.text = ExplainedLabel()
        self.action, self.other = QPushButton(), QPushButton()
        self.details_button, self.copy_button = QPushButton(), QPushButton()
        self.close_button, self.details = QToolButton(), QPlainTextEdit()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._slide = QPropertyAnimation(self, b"pos", self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._lay_out()
        self._connect()
        speak(self._say)
        host.installEventFilter(self)
        if over is not None:
            over.installEventFilter(self)  # it may say more, or in larger letters
        self.hide()

    @property
    def kind(self) -> Kind:
        """The kind of the message shown last."""
        return self._kind

    @property
    def message(self) -> str:
        """What is shown, as it was handed over; empty where there is nothing."""
        return "" if self.isHidden() else self._text

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.close_button.setIcon(icon("close", theme))
        self._draw_sign()

    def show_message(
        self,
        kind: Kind,
        text: str,
        action_text: str = "",
        action: Callable[[], object] | None = None,
        details: str = "",
        timeout_ms: int = 0,
        other: Offer | None = None,
        close_tip: str = "",
        *,
        is_at_work: bool = False,
    ) -> None:
        """Show a message in place of the one before.

        Parameters
        ----------
        kind : {"info", "success", "caution", "error"}
        text : str
            What happened and what to do next; plain text. A `Message` follows the language.
        action_text : str, default ""
            Text of a button that does what the message suggests; likewise.
        action : callable, optional
            Called when that button is clicked; the message then closes.
        details : str, default ""
            Text for a bug report, shown on request.
        timeout_ms : int, default 0
            When to close by itself, in milliseconds; 0 for never. Waits while under the mouse.
        other : Offer, optional
            A second button, beside the first: another way on.
        close_tip : str, default ""
            What closing the message by hand means, where that is more than closing it.
        is_at_work : bool, default False
            Whether something goes on as long as it is shown, which ends by closing it.
        """
        was_visible = self.isVisible()
        if not self.isHidden():
            self.closed.emit()
        self._kind, self._action = kind, action
        self._text, self._action_text = text, action_text
        self._other_text, self._other = other or ("", None)
        self._close_tip = close_tip
        as_now = partial(self.show_message, kind, text, action_text, action, details)
        again = partial(as_now, other=other, close_tip=close_tip)
        self._again = None if timeout_ms or is_at_work else again
        self.setProperty("kind", kind)
        repolish(self)
        self._draw_sign()
        self._say_message()
        self.action.setVisible(bool(action_text))
        self.other.setVisible(other is not None)
        self.details.setPlainText(details)
        self.details_button.setVisible(bool(details))
        self.details_button.setChecked(False)
        self._timer.stop()
        if timeout_ms > 0:
            self._timer.start(timeout_ms)
        self._appear(slide=not was_visible)

    def _say_message(self) -> None:
        # A refusal begins with the field or the file that it is about.
        text = capital(said(self._text)) if self._kind == "error" else said(self._text)
        self.text.marks.set_on(is_ours(self._text))
        self.text.setText(unbroken(text))
        self.text.setAccessibleName(f"{self._kind_in_words()}: {text}")
        self.action.setText(said(self._action_text))
        self.other.setText(said(self._other_text))
        tip = said(self._close_tip)
        self.close_button.setAccessibleName(tip or self.tr("Close this message"))
        self.close_button.setToolTip(tip or self.tr("Close this message (Esc)"))

    def outlook(self) -> Callable[[], None] | None:
        """Return what shows this message again; None where none stays until it is closed."""
        return None if self.isHidden() else self._again

    def take_outlook(self, outlook: Callable[[], None] | None) -> None:
        """Show that again; a message of since stays where there was none."""
        self.take_room_back()
        if outlook is not None and outlook is not self.outlook():
            outlook()

    def close_message(self) -> None:
        """Close the message, if there is one."""
        if self.isHidden():
            return
        self._timer.stop()
        self._slide.stop()
        focused: QWidget | None = self.window().focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._action = self._other = None
        self.hide()
        if had_focus:
            self._host.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host, and of the strip that is covered."""
        if event.type() == QEvent.Type.Resize:
            if not self.isHidden():
                self._place()
            elif watched is self._host:
                self.take_room_back()  # what is below is laid out anew in any case
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.on_close_clicked()
        else:
            super().keyPressEvent(event)

    def on_close_clicked(self) -> None:
        """Close the message by hand."""
        if not self.isHidden():
            self.dismissed.emit()
        self.close_message()

    def on_action_clicked(self) -> None:
        """Do what the message suggests, then close it."""
        self._close_and_do(self._action)

    def on_other_clicked(self) -> None:
        """Do the other thing that the message suggests, then close it."""
        self._close_and_do(self._other)

    def _close_and_do(self, action: Callable[[], object] | None) -> None:
        self.close_message()
        if action is not None:
            action()

    def on_details_toggled(self, shown: bool) -> None:
        """Show or hide the details; whoever reads them needs time."""
        if shown:
            self._timer.stop()
        self.details.setVisible(shown)
        self.copy_button.setVisible(shown)
        self._place()

    def on_copy_clicked(self) -> None:
        """Copy message and details."""
        text = f"{said(self._text)}\n\n{self.details.toPlainText()}"
        QGuiApplication.clipboard().setText(text)

    def hideEvent(self, event: QHideEvent) -> None:
        """Count no time for what is not seen, as when the window has been closed."""
        super().hideEvent(event)
        self._timer.stop()
        # What is below stays where it is: it would jump under the eyes of who reads it.
        if not self._spot.leave_room():
            self.take_room_back()

    def take_room_back(self) -> None:
        """Let what is below have the room of a message that has gone."""
        if self.isHidden():
            self.grown.emit(self._spot.make_room(0))

    def on_timeout(self) -> None:
        """Close, but not under the reader's mouse."""
        if self.underMouse():
            self._timer.start(1000)
        else:
            self.close_message()

    @property
    def _host(self) -> QWidget:
        # Asked of Qt: while Python clears up, attributes are gone before the last events.
        host = self.parentWidget()
        assert host is not None
        return host

    def _appear(self, *, slide: bool) -> None:
        self._place()
        self.show()
        self.raise_()
        from ui.widgets.aloud import say_aloud

        say_aloud(self.text)
        # Qt says 0 here where the system asks for less motion.
        animated = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self)
        if slide and animated and self._host.isVisible():
            end = self._spot.top_left(self.size())
            self._slide.setDuration(_SLIDE_MS)
            self._slide.setStartValue(QPoint(end.x(), -self.height()))
            self._slide.setEndValue(end)
            self._slide.start()

    def _place(self) -> None:
        self._slide.stop()
        self._column.activate()
        width = self._spot.width()
        height = self._column.totalHeightForWidth(width)
        least = max(self.minimumSizeHint().height(), self._spot.least_height(width))
        self.resize(width, max(height, least))
        self.move(self._spot.top_left(self.size()))
        self.grown.emit(self._spot.make_room(self.height()))

    def _draw_sign(self) -> None:
        name, token = _SIGNS[self._kind]
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icon(name, self._theme, token).pixmap(QSize(20, 20), ratio))

    def _kind_in_words(self) -> str:
        return {
            "info": self.tr("Note"),
            "success": self.tr("Done"),
            "caution": self.tr("Caution"),
            "error": self.tr("Error"),
        }[self._kind]

    def _lay_out(self) -> None:
        self._sign.setFixedHeight(_LINE_HEIGHT)
        self._dress_text()
        self._dress_buttons()
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.text, 1)
        for button in (self.action, self.other, self.details_button, self.close_button):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 8, 3)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.details)
        column.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignRight)

    def _dress_text(self) -> None:
        self.text.setWordWrap(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.MinimumExpanding)
        self.text.setMinimumHeight(_LINE_HEIGHT)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(120)
        self.details.hide()

    def _dress_buttons(self) -> None:
        self.action.hide()
        self.other.hide()
        self.copy_button.hide()
        self.details_button.setProperty("kind", "flat")
        self.details_button.setCheckable(True)
        self.close_button.setIconSize(QSize(16, 16))

    def _say(self) -> None:
        self.details_button.setText(self.tr("Details"))
        self.details_button.setToolTip(self.tr("Show what exactly happened, to copy"))
        self.copy_button.setText(self.tr("Copy"))
        self.copy_button.setToolTip(self.tr("Copy the message and its details"))
        self.details.setAccessibleName(self.tr("Details of the message"))
        self._say_message()
        if not self.isHidden():
            self._place()

    def _connect(self) -> None:
        self.action.clicked.connect(self.on_action_clicked)
        self.other.clicked.connect(self.on_other_clicked)
        self.details_button.toggled.connect(self.on_details_toggled)
        self.copy_button.clicked.connect(self.on_copy_clicked)
        self.close_button.clicked.connect(self.on_close_clicked)
        self._timer.timeout.connect(self.on_timeout)
