"""A task: what is to be done, how it stands, and whether it is done."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from simulator.lessons.conditions.condition import NOT_YET_READY, Verdict
from simulator.lessons.lesson import Task
from simulator.messages import Message
from ui.lessons.item import ItemBox
from ui.lessons.text.look import BODY, GOOD, SMALL
from ui.lessons.text.plainly import plainly
from ui.lessons.text.rich_text import RichText
from ui.theme.colors import Theme
from ui.widgets.aloud import say_aloud
from ui.words.languages import speak
from ui.words.messages import filled


class TaskView(ItemBox):
    """Shows a task; its box ticks itself.

    What is said to it is what there is and what is wanted; once it is done, what that means.

    Parameters
    ----------
    number : int
    task : Task
    parent : QWidget

    Attributes
    ----------
    says : RichText
    is_done : bool
    """

    def __init__(self, number: int, task: Task, parent: QWidget) -> None:
        super().__init__(number, task.hints, parent)
        self._task = task
        self._verdict: Verdict | None = None
        self._begun: float | None = None  # its share before anything was done
        self.is_done = False
        self.says = RichText(self, BODY)
        self.says.show_text(task.says)
        self.remark.hold([task.done_says] if task.done_says else [], GOOD)
        row = QHBoxLayout()
        row.addWidget(self.hints.button)
        row.addStretch(1)
        self.column.addWidget(self.says)
        self.column.addWidget(self.remark)
        self.column.addWidget(self.hints)
        self.column.addLayout(row)
        speak(self._say)

    def _say(self) -> None:
        text = self.tr("Done: {task}") if self.is_done else self.tr("To do: {task}")
        self.sign.setAccessibleName(filled(text, task=plainly(self._task.says)))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the theme's colours."""
        super().set_theme(theme)
        self.says.set_theme(theme)

    def show_verdict(self, verdict: Verdict | None, *, is_done: bool) -> None:
        """Show how it stands; cheap where nothing has changed."""
        if is_done == self.is_done and verdict == self._verdict:
            return
        has_come = is_done and not self.is_done
        self._verdict, self.is_done = verdict, is_done
        self.sign.show_state("done" if is_done else "open", self._gained())
        self.hints.set_wanted(not is_done)
        self._say()
        self._tell()
        if has_come and self.isVisible():
            say_aloud(self.sign)

    def _gained(self) -> float:
        """Return how much of it has come about since the step began; what has to stay is none."""
        verdict = self._verdict
        if self.is_done or verdict is None or verdict.says == NOT_YET_READY:
            return 0.0
        if self._begun is None:
            self._begun = verdict.share
        return max(0.0, verdict.share - self._begun) / (1.0 - self._begun)

    def _tell(self) -> None:
        verdict = self._verdict
        if not self.is_done:
            self.remark.tell("" if verdict is None else verdict.says, SMALL)
        elif self._task.done_says:
            self.remark.tell(self._task.done_says, GOOD)
        else:
            said = verdict.says if verdict is not None and verdict.is_met else Message("")
            self.remark.tell(said, GOOD)
