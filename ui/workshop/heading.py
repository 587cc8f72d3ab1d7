"""The head of a workshop's window: what it is about, where to begin, and what can be done."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from simulator.messages import Message
from simulator.workshops.document import Workshop, WorkshopPreset
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.theme.style import repolish
from ui.widgets.explained_label import ExplainedLabel
from ui.widgets.fields import ChoiceField
from ui.widgets.help_button import HelpButton
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled, said, worded
from ui.words.titles import translated
from ui.workshop.bench import Task
from ui.workshop.held_note import HeldNote

_ICONS: Mapping[str, str] = MappingProxyType(
    {"open": "open", "save": "export", "undo": "undo", "redo": "redo", "copy": "copy"}
)
_KEYS: Mapping[str, str] = MappingProxyType(
    {"open": "Ctrl+O", "save": "Ctrl+S", "undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z", "copy": ""}
)
_CHOOSER_WIDTH, _MOST_WIDTH = 190, 260
_BESIDE_TITLE = 44  # px: the box's frame and arrow


class WorkshopActions(QObject):
    """What can be done in a workshop's window, by name; the window connects them.

    Parameters
    ----------
    window : QWidget
        Has their keys.
    undo, redo : QAction
        Of its undo stack, which say themselves what they would undo.
    """

    def __init__(self, window: QWidget, undo: QAction, redo: QAction) -> None:
        super().__init__(window)
        own = {name: QAction(self) for name in ("open", "save", "copy")}
        self._told: dict[str, str] = {}
        self.by_name = {**own, "undo": undo, "redo": redo}
        for name, action in self.by_name.items():
            action.setObjectName(name)
            action.setShortcut(QKeySequence(_KEYS[name]))
            window.addAction(action)
        undo.changed.connect(self._on_undo_changed)
        redo.changed.connect(self._on_redo_changed)
        speak(self._say)

    def _say(self) -> None:
        self.by_name["open"].setText(self.tr("Open…"))
        self.by_name["save"].setText(self.tr("Save as…"))
        self.by_name["copy"].setText(self.tr("Copy picture"))
        for name in self.by_name:
            self._tell_keys(name)

    @Slot()
    def _on_undo_changed(self) -> None:
        self._tell_keys("undo")

    @Slot()
    def _on_redo_changed(self) -> None:
        self._tell_keys("redo")

    def _tell_keys(self, name: str) -> None:
        """Tell an action's keys in its tooltip, where it is called otherwise than before."""
        action = self.by_name[name]
        if self._told.get(name) == action.text() and action.toolTip():
            return
        self._told[name] = action.text()
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        text = action.text().replace("&&", "&")
        tip = tooltip(f"{text}  ({keys})" if keys else text)
        if tip != action.toolTip():
            action.setToolTip(tip)

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in the theme's colours."""
        for name, action in self.by_name.items():
            action.setIcon(icon(_ICONS[name], theme))


class Heading(QWidget):
    """One sentence on the workshop, its presets, its actions, and below them the task.

    Parameters
    ----------
    workshop : Workshop
    actions : WorkshopActions
    parent : QWidget

    Attributes
    ----------
    presets : ChoiceField
    task : HeldNote
        What is to be done or seen.
    """

    def __init__(self, workshop: Workshop, actions: WorkshopActions, parent: QWidget) -> None:
        super().__init__(parent)
        self._workshop, self._task = workshop, Task("")
        self._presets_label = QLabel(self)
        self.presets = ChoiceField(
            [(one.name, Message(one.title), Message(one.explanation)) for one in workshop.presets],
            self,
        )
        self._presets_label.setBuddy(self.presets)
        self.buttons = {name: self._button(action) for name, action in actions.by_name.items()}
        self._help = HelpButton(self)
        self.intro, self.task = ExplainedLabel(self), HeldNote(self)
        # Their terms are not to stand between opening and the first control.
        self.intro.marks.follow(self._help)
        self.task.marks.follow(self.intro)
        self.intro.setWordWrap(True)
        self.intro.setProperty("role", "note")
        self._lay_out()
        speak(self._say)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        return button

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._presets_label)
        line.addSpacing(4)
        line.addWidget(self.presets)
        line.addSpacing(8)
        for name in ("open", "save", "undo", "redo", "copy"):
            line.addWidget(self.buttons[name])
        line.addWidget(self._help)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(6)
        layout.addWidget(self.intro, 0, 0)
        layout.addLayout(line, 0, 1)
        layout.addWidget(self.task, 1, 0, 1, 2)
        layout.setColumnStretch(0, 1)

    def _say(self) -> None:
        self.intro.setText(translated(self._workshop.explanation))
        self._presets_label.setText(self.tr("&Begin with"))
        self.presets.setAccessibleName(self.tr("Begin with"))
        self.presets.set_lead(self.tr("Ready examples; what was there can be brought back."))
        self.presets.setPlaceholderText(self.tr("Choose an example…"))
        self._keep_room()
        self.show_task(self._task)

    def _keep_room(self) -> None:
        """Keep room for the longest title, and for what each preset has to say."""
        self.presets.ensurePolished()
        titles = [said(Message(one.title)) for one in self._workshop.presets]
        longest = max(map(self.presets.fontMetrics().horizontalAdvance, titles), default=0)
        width = min(max(_CHOOSER_WIDTH, longest + _BESIDE_TITLE), _MOST_WIDTH)
        self.presets.setFixedWidth(width)
        self.task.hold([said(changed_from(one)) for one in self._workshop.presets])

    def changeEvent(self, event: QEvent) -> None:
        """Keep room in another size of type."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._keep_room()

    def show_task(self, task: Task) -> None:
        """Tell a task and whether it is solved; without words nothing."""
        self._task = task
        text = said(task.text)
        if task.is_solved:
            text = filled(self.tr("✓ Solved. {task}"), task=task.text)
        role = "good-note" if task.is_solved else "note"
        if self.task.property("role") != role:
            self.task.setProperty("role", role)
            repolish(self.task)
        self.task.setText(text)


def changed_from(preset: WorkshopPreset) -> Message:
    """Return what a preset has to say, and that it has been changed since."""
    words = worded("Heading", "Changed from “{preset}”: {sentence}")
    return words.format(preset=Message(preset.title), sentence=Message(preset.explanation))
