"""Worksheets: numbers of an update to be worked out on paper, chosen and seen as they print."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QColor, QHideEvent, QPalette, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from simulator.messages import reason
from simulator.session.snapshot import Snapshot
from simulator.worksheets import Worksheet
from ui.theme.colors import LIGHT, Theme
from ui.widgets.fields import Note
from ui.widgets.tool_window import ToolWindow
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled
from ui.worksheet.model.language import say_in
from ui.worksheet.model.wanted import Open, ShownStep, Wanted, make
from ui.worksheet.panels.choice_panel import WorksheetChoices
from ui.worksheet.paper.pages import set_sheet
from ui.worksheet.paper.typesetting import WIDTH, Paper
from ui.worksheet.saving import WorksheetFiles

_DONE_MS = 4000
_CHOICES_WIDTH, _AIR = 320, 4
# Around the paper on screen, where a printer's margins would take room.
_MARGIN = 24.0


class WorksheetWindow(ToolWindow):
    """Makes worksheets of a small network that is drawn, or of the one in the window.

    Parameters
    ----------
    theme : Theme
    shown : callable
        Returns the step that the step panel shows, a `ShownStep`, or None.
    parent : QWidget, optional

    Attributes
    ----------
    choices : WorksheetChoices
    paper : QTextEdit
        The sheet or its answer key, as it prints.
    sheet_button, key_button : QPushButton
        Which of both is shown.
    files : WorksheetFiles
    """

    def __init__(
        self, theme: Theme, shown: Callable[[], ShownStep | None], parent: QWidget | None = None
    ) -> None:
        super().__init__((1120, 720), parent)
        self._shown = shown
        self._snapshot: Snapshot | None = None
        self._worksheet: Worksheet | None = None
        self._set: Paper | None = None
        self.problem = Note(role="error-note")
        self.sheet_button, self.key_button = QPushButton(self), QPushButton(self)
        self.choices, self.paper = WorksheetChoices(self), QTextEdit(self)
        self._assemble()
        self.files = WorksheetFiles(self, self._wanted)
        self.save.setMenu(self.files.menu)
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Worksheet"))
        self.sheet_button.setText(self.tr("S&heet"))
        self.key_button.setText(self.tr("Answer &key"))
        self.save.setText(self.tr("&Save as"))
        self.save.setToolTip(
            tooltip(
                self.tr(
                    "As PDF, web page, LaTeX or Markdown to print; as a quiz for Moodle and other "
                    "platforms; or as a NumPy script that works the numbers out anew."
                )
            )
        )
        self.paper.setAccessibleName(self.tr("The sheet as it prints"))
        self._fit_side()
        if self._worksheet is None or not self.isVisible():
            self._make()
            return
        self._show_facts()
        self._show_headline()
        self._show_paper()  # its numbers stay as they are

    def _fit_side(self) -> None:
        """Leave the choices the room that their words need in this language and size of type."""
        bar = self._side.verticalScrollBar().sizeHint().width()
        self._side.setMinimumWidth(self.choices.minimumSizeHint().width() + bar + _AIR)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the choices in another size of type."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_side()

    def _assemble(self) -> None:
        group = QButtonGroup(self)
        for button in (self.sheet_button, self.key_button):
            button.setCheckable(True)
            group.addButton(button)
        self.sheet_button.setChecked(True)
        self._prepare_paper()
        side = QScrollArea(self)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setWidgetResizable(True)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(self.choices)
        self._side = side
        self.lay_out(
            (side, self.paper),
            (_CHOICES_WIDTH, 800),
            controls=(self.sheet_button, self.key_button),
            above=[self.problem],
            painted=[self.choices],
        )

    def _prepare_paper(self) -> None:
        """Make the paper white in every theme: it shows what is printed."""
        self.paper.setReadOnly(True)
        self.paper.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.paper.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.paper.setLineWrapColumnOrWidth(int(WIDTH + 2.0 * _MARGIN))
        palette = self.paper.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor("white"))
        palette.setColor(QPalette.ColorRole.Text, LIGHT.color("text"))
        self.paper.setPalette(palette)
        self.paper.setStyleSheet("QTextEdit { background: white; }")

    def _connect(self) -> None:
        self.choices.changed.connect(self._make)
        self.sheet_button.toggled.connect(self._show_paper)
        # A key of its own presses a button without the focus, whose ring would mark the other one.
        for button in (self.sheet_button, self.key_button):
            button.clicked.connect(button.setFocus)
        self.files.progressed.connect(self._on_progressed)
        self.files.succeeded.connect(self._on_saved)
        self.files.refused.connect(self._on_not_saved)

    # -- the sheet

    def follow(self, snapshot: Snapshot | None) -> None:
        """Take the network in the window; a sheet about it is made anew."""
        if snapshot is None:
            return
        before, self._snapshot = self._snapshot, snapshot
        if self.isVisible() and self.choices.is_own and not _is_same(before, snapshot):
            self._make()

    @Slot()
    def follow_step(self) -> None:
        """Ask for the step that the step panel shows now, where a single one is asked."""
        if self.isVisible() and self.choices.is_about_the_step_shown:
            self._make()

    def showEvent(self, event: QShowEvent) -> None:
        """Make the sheet of what the window shows now."""
        super().showEvent(event)
        self._fit_side()
        if self._worksheet is None or self.choices.is_own:
            self._make()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what is not written yet."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.files.finish()

    def _open(self) -> Open | None:
        if self._snapshot is None:
            return None
        return Open(self._snapshot.experiment, self._snapshot.state, self._shown())

    def _wanted(self) -> tuple[Wanted, Open | None] | None:
        wanted = self.choices.wanted()
        return None if wanted is None else (wanted, self._open())

    @Slot()
    def _make(self) -> None:
        """Make the first variant and show it, or say why there is none."""
        if not self.isVisible():
            return
        self._worksheet = None
        found = self._wanted()
        told = ""
        if found is not None:
            wanted, shown = found
            try:
                self._worksheet = make(wanted, wanted.choices.seed, shown)
            except ValueError as problem:
                told = reason(problem)
        self.problem.setText(told)
        self._show_facts()
        self.save.setEnabled(self._worksheet is not None)
        self._show_headline()
        self._show_paper()

    def _show_facts(self) -> None:
        """Say where another step than one that the step panel shows has come to the sheet."""
        text = ""
        if self._worksheet is not None and self.choices.is_about_the_step_shown:
            opened = self._open()
            if opened is not None and opened.shown is None:
                text = self.tr(
                    "The step panel shows no step now, so the seed has drawn one, of the rows that "
                    "training would take next."
                )
        self.facts.setText(text)

    def _show_headline(self) -> None:
        text = self.tr("Numbers to work out on paper")
        if self._worksheet is not None:
            told = self.tr("Numbers to work out on paper: {count}")
            text = filled(told, count=len(self._worksheet.questions))
        self.headline.setText(text)

    @Slot()
    def _show_paper(self) -> None:
        worksheet, found = self._worksheet, self.choices.wanted()
        if worksheet is None or found is None:
            self.paper.clear()
            self.paper.setEnabled(False)
            return
        blanks = self.sheet_button.isChecked()
        say = say_in(found.language)
        paper = set_sheet(worksheet, say, blanks=blanks, answers=not blanks, margin=_MARGIN)
        before = self.paper.verticalScrollBar().value()
        paper.text.setParent(self.paper)
        self.paper.setDocument(paper.text)
        self.paper.setEnabled(True)
        self._set = paper
        self.paper.verticalScrollBar().setValue(before)

    # -- files

    @Slot(object)
    def _on_progressed(self, words: str) -> None:
        self.bar.show_message("info", words)

    @Slot(object)
    def _on_saved(self, words: str) -> None:
        self.bar.show_message("success", words, timeout_ms=_DONE_MS)

    @Slot(object)
    def _on_not_saved(self, problem: str) -> None:
        self.bar.show_message("error", problem)


def _is_same(before: Snapshot | None, now: Snapshot) -> bool:
    """Return whether a sheet would be the same: most snapshots differ in pictures alone."""
    return (
        before is not None
        and before.experiment is now.experiment
        and _place(before) == _place(now)
        and np.array_equal(before.state.theta, now.state.theta)
    )


def _place(snapshot: Snapshot) -> tuple[int, ...]:
    state = snapshot.state
    return snapshot.run_id, snapshot.edits, state.update, state.position
