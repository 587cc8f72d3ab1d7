"""What is noteworthy about the table, in words, with a button where a click puts it right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from simulator.tables.findings import Finding
from ui.tables.remedies import Remedy
from ui.widgets.fields import Note
from ui.words.messages import filled, said, sentences
from ui.words.numbers import grouped

_MOST = 40


class FindingsList(QScrollArea):
    """A line for each finding, the gravest first.

    Signals
    -------
    remedy_chosen(object)
        A `Remedy` is wanted.
    """

    remedy_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Findings"))
        self._shown: object = None

    def show_findings(self, found: Sequence[tuple[Finding, Sequence[Remedy]]]) -> None:
        """Show other findings, each with its remedies."""
        if found == self._shown:
            return
        self._shown = list(found)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for finding, remedies in found[:_MOST]:
            column.addWidget(self._line(finding, remedies))
        if len(found) > _MOST:
            more = QLabel(filled(self.tr("… and {count} more"), count=grouped(len(found) - _MOST)))
            more.setProperty("role", "note")
            column.addWidget(more)
        column.addStretch(1)
        self.setWidget(content)

    def _line(self, finding: Finding, remedies: Sequence[Remedy]) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "finding")
        row = QHBoxLayout(frame)
        row.setContentsMargins(10, 6, 8, 6)
        row.setSpacing(8)
        text = Note(role="small")
        text.setText(sentences(finding.message, finding.remedy))
        row.addWidget(text, 1)
        for remedy in remedies:
            button = QPushButton(said(remedy.text))
            button.setProperty("kind", "small")
            button.setAccessibleDescription(said(finding.message))
            button.clicked.connect(partial(self.remedy_chosen.emit, remedy))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return frame
