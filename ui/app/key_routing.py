"""Who gets keys and wheel: the window's shortcuts, unless a control or a field needs them itself.

Buttons, boxes and sliders take the focus by Tab only, so that after a click Space and the arrows
still train and step. A field takes it by a click too and hands it back when its number is decided.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QScrollBar,
    QSpinBox,
    QTabBar,
    QTableView,
    QTextEdit,
    QToolButton,
    QWidget,
)
from shiboken6 import isValid

from ui.app.screen_fit import keep_on_screen
from ui.app.wheel_routing import passes_wheel_on, take_no_focus_by_wheel
from ui.theme.style import INPUT_FILTER
from ui.widgets.button_names import name_by_text, name_scrolls
from ui.widgets.help import ask_for_help
from ui.widgets.last_click import home_in, last_click
from ui.widgets.number_field import NumberField
from ui.widgets.tooltips import follow_tooltip

# The filter sees every event of the program: all others leave it at the first line.
_EVENTS = frozenset(
    (
        QEvent.Type.Polish,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.Show,
        QEvent.Type.WindowStateChange,
        QEvent.Type.ToolTipChange,
        QEvent.Type.FocusIn,
        QEvent.Type.Paint,
        QEvent.Type.LanguageChange,
    )
)
_COMES_UP = frozenset((QEvent.Type.Show, QEvent.Type.WindowStateChange))
_ALONG = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
# The arrows of a keypad have a modifier of their own.
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_TEXTS = QAbstractSpinBox | QLineEdit | QPlainTextEdit | QTextEdit
_POPUP = Qt.WindowType.Popup
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

Field = QAbstractSpinBox | QLineEdit
Control = QAbstractButton | QComboBox | QAbstractSlider


class FocusedKeys(QObject):
    """Application-wide event filter that shares keys and focus out.

    A window says with its attribute ``home_focus`` which widget has the focus while nobody else
    needs it; without it, it is a main window's central widget, and a dialog has none.

    A field with the property ``keeps_focus`` deals with Enter and Escape itself.

    Enter presses the button that has the focus, in every window. Qt has it press dialogs' default
    buttons alone, and the tool windows have none: Enter in their fields ends the typing. A button
    that turns itself off by that gives the focus back, which Qt hands on to whatever comes next;
    and Enter that is still held does nothing there.

    Screen readers are told the words of tooltips by it, without their markup, and the names of
    buttons without their access keys.

    F1 asks for help on what has the focus, also where no shortcut of the window's reaches: in
    another window, in a dialog, in a list that is open. Where the focus is only at home after a
    click on what takes none, it asks for help on that.

    A refused text keeps the focus: a field of ours says so with its property ``invalid``, a plain
    `QLineEdit` by staying modified.
    """

    # Queued, so that the field itself has dealt with the key before. As Python objects: Enter in a
    # file dialog closes it, and a queued pointer to its field would lead nowhere by then.
    _decided = Signal(object)
    _cancelled = Signal(object)
    _used = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        queued = Qt.ConnectionType.QueuedConnection
        self._decided.connect(self.on_decided, queued)
        self._cancelled.connect(self.on_cancelled, queued)
        self._used.connect(self.on_used, queued)
        self._entered: QObject | None = None  # where Enter went down

    def watch(self, app: QApplication) -> None:
        """Share keys out from now on, also to the widgets that are there already.

        Best called once the first window is shown: until then every event of every widget would
        come by here, some thousands of them, and there is none of a key's or the mouse's.
        """
        for widget in app.allWidgets():
            _share_focus_out(widget)
            if widget.toolTip():
                follow_tooltip(widget)
            if widget.isVisible():
                keep_on_screen(widget)
                name_by_text(widget)
        self.setObjectName(INPUT_FILTER)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim a key for who needs it, and keep the wheel from who does not."""
        kind = event.type()
        if kind not in _EVENTS:
            return False
        if kind == QEvent.Type.Paint:
            name_by_text(watched)  # it is painted anew where its text is another
        elif kind == QEvent.Type.Polish:
            _share_focus_out(watched)
        elif kind == QEvent.Type.Wheel:
            return passes_wheel_on(watched, event)
        elif kind in _COMES_UP:
            keep_on_screen(watched)
            name_by_text(watched)
        elif kind == QEvent.Type.FocusIn:
            name_by_text(watched)  # a file dialog's may be called otherwise by now
        elif kind == QEvent.Type.LanguageChange:
            if isinstance(watched, QTabBar):
                name_scrolls(watched)
        elif kind == QEvent.Type.ToolTipChange:
            _tell_readers(watched)
        elif kind == QEvent.Type.MouseButtonPress:
            last_click().note(watched, event)
            _leave_field_before_click_on(watched)
        elif isinstance(event, QKeyEvent):
            focused = QApplication.focusWidget()
            if kind == QEvent.Type.KeyRelease:
                self._note_use(event, watched)
                return False
            last_click().forget_for(event)
            if kind == QEvent.Type.ShortcutOverride:
                return _claim(event, focused)
            if watched is focused and self._is_held_from_elsewhere(event, watched):
                return True
            if event.key() == Qt.Key.Key_F1 and isinstance(watched, QWidget) and _is_plain(event):
                return ask_for_help(last_click().subject(watched))
            if watched is focused and isinstance(watched, Field):
                return self._key_in_field(event, watched)
            if watched is focused and isinstance(watched, QPushButton | QToolButton):
                return self._press(event, watched)
        return False

    def _is_held_from_elsewhere(self, event: QKeyEvent, watched: QObject) -> bool:
        """Return whether Enter went down where the focus was before, and is held since."""
        if event.key() not in _ENTER:
            return False
        if not event.isAutoRepeat():
            self._entered = watched
        return self._entered is not watched

    def _press(self, event: QKeyEvent, button: QAbstractButton) -> bool:
        """Press a button by Enter; a key that is held presses it once.

        Where arrows step, no button hands the focus on by them when there is no step to take.
        """
        if event.key() in _ALONG and button.group() is None:
            return isinstance(button.window(), QMainWindow)
        if event.key() not in _ENTER or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if not event.isAutoRepeat():
            button.click()
            self._used.emit(button)
        return True

    def _note_use(self, event: QKeyEvent, watched: QObject) -> None:
        """Note that Space is about to press a button."""
        if event.key() == Qt.Key.Key_Space and isinstance(watched, QAbstractButton):
            self._used.emit(watched)

    def _key_in_field(self, event: QKeyEvent, field: Field) -> bool:
        if event.key() in _ENTER:
            self._decided.emit(field)
        elif event.key() == Qt.Key.Key_Escape:
            self._cancelled.emit(field)
        # The window's shortcut is disabled now: the field must not do something else instead,
        # such as undo back to a text that was refused.
        return _is_for_window(event, field)

    def on_decided(self, field: Field) -> None:
        """Hand the focus back after Enter, unless the text was refused."""
        if isValid(field) and not _is_refused(field):
            _go_home(field)

    def on_cancelled(self, field: Field) -> None:
        """Bring the value in force back after Escape, and hand the focus back."""
        if isValid(field) and _home_of(field) is not None:
            _restore(field)
            _go_home(field)

    def on_used(self, button: QAbstractButton) -> None:
        """Hand the focus back from a button that its own press has turned off."""
        if isValid(button) and button.isVisible() and not button.isEnabled():
            home = home_in(button.window())
            if home is not None:
                home.setFocus(Qt.FocusReason.OtherFocusReason)


def _tell_readers(watched: QObject) -> None:
    if isinstance(watched, QWidget):
        follow_tooltip(watched)


def _share_focus_out(watched: QObject) -> None:
    _take_focus_by_tab_only(watched)
    take_no_focus_by_wheel(watched)


def _take_focus_by_tab_only(watched: QObject) -> None:
    if not isinstance(watched, Control) or isinstance(watched, QScrollBar):
        return
    if isinstance(watched, QComboBox) and watched.isEditable():
        return
    if watched.focusPolicy() & Qt.FocusPolicy.TabFocus:
        watched.setFocusPolicy(Qt.FocusPolicy.TabFocus)


def _leave_field_before_click_on(watched: QObject) -> None:
    """Let a field take what was typed into it before anything elsewhere is used by mouse."""
    if not isinstance(watched, QWidget) or watched.focusPolicy() != Qt.FocusPolicy.TabFocus:
        return
    focused = QApplication.focusWidget()
    if isinstance(focused, Field) and not focused.isAncestorOf(watched):
        _go_home(focused)


def _claim(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Accept a key for the focused control or leave it to the window; True where settled."""
    if isinstance(focused, Field):
        for_window = _is_for_window(event, focused)
        if for_window:
            event.ignore()
        return for_window
    types_ahead = _looks_up(focused) and _is_typed(event)
    if needs_key(focused, event) or types_ahead:
        event.accept()
        return True
    return False


def needs_key(focused: QWidget | None, event: QKeyEvent) -> bool:
    """Return whether a key does something in the widget that has the focus.

    Asked of Space, of Left and Right, and of Home and End, without Shift and the like; of other
    keys the answer is no.
    """
    key = event.key()
    if event.modifiers() not in _PLAIN or focused is None:
        return False
    if key == Qt.Key.Key_Space:
        return isinstance(focused, QAbstractButton | QComboBox)
    if key in _ALONG:
        return isinstance(focused, QTabBar) or _moves_within(focused)
    return key in _ENDS and (isinstance(focused, QComboBox) or _moves_within(focused))


def _moves_within(focused: QWidget) -> bool:
    if isinstance(focused, QTableView):  # of whole rows nothing is to the left or to the right
        return focused.selectionBehavior() != QAbstractItemView.SelectionBehavior.SelectRows
    return isinstance(focused, QAbstractItemView | QAbstractSlider | _TEXTS)


def _looks_up(focused: QWidget | None) -> bool:
    """Return whether letters look an entry up: in a box to choose from, and in its open list."""
    if isinstance(focused, QComboBox):
        return True
    return isinstance(focused, QAbstractItemView) and focused.window().windowType() == _POPUP


def _is_typed(event: QKeyEvent) -> bool:
    text, unshifted = event.text(), event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return text.isalnum() and unshifted == Qt.KeyboardModifier.NoModifier


def _is_plain(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.NoModifier


def _is_for_window(event: QKeyEvent, field: Field) -> bool:
    """Return whether the window can do more with the key than a field in which nothing is typed.

    That is undo alone: a space may stand between thousands.
    """
    keys = QKeySequence.StandardKey
    wanted = event.matches(keys.Undo) or event.matches(keys.Redo)
    return wanted and _home_of(field) is not None and _shows_value(field)


def _shows_value(field: Field) -> bool:
    """Return whether the field's text is the value in force, with nothing typed meanwhile."""
    if isinstance(field, NumberField):
        return field.shows_value()
    if isinstance(field, QSpinBox | QDoubleSpinBox):
        return field.lineEdit().text() == _value_in_words(field)
    return isinstance(field, QLineEdit) and not field.isModified()


def _value_in_words(field: QSpinBox | QDoubleSpinBox) -> str:
    return f"{field.prefix()}{field.textFromValue(field.value())}{field.suffix()}"  # type: ignore[arg-type]


def _is_refused(field: Field) -> bool:
    if isinstance(field, QLineEdit) and field.isModified():
        return True
    return bool(field.property("invalid"))


def _restore(field: Field) -> None:
    if isinstance(field, NumberField):
        field.restore()
    elif isinstance(field, QSpinBox | QDoubleSpinBox):
        if not _shows_value(field):
            field.lineEdit().setText(_value_in_words(field))
    elif isinstance(field, QLineEdit) and field.isModified():
        while field.isUndoAvailable():
            field.undo()


def _home_of(field: QWidget) -> QWidget | None:
    """Return where the focus goes from `field`; None where it stays, as in dialogs."""
    if field.property("keeps_focus"):
        return None
    window: QWidget | None = field.window()
    while window is not None and not isinstance(window, QMainWindow | QDialog):
        # A panel torn off is a window of its own, and still the main window's.
        parent = window.parentWidget()
        window = None if parent is None else parent.window()
    return home_in(window)


def _go_home(field: Field) -> None:
    home = _home_of(field)
    if home is None or (field.isVisible() and QApplication.focusWidget() is not field):
        return
    home.setFocus(Qt.FocusReason.OtherFocusReason)
    if home.window() is not field.window():
        home.activateWindow()
