"""The workshop of matrices in tests: without a main window, and typed into as a learner does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from simulator.messages import Message
from simulator.workshops.records.matrices import TWO_LAYERS, MatricesDocument, StackChoice
from ui.matrices.bench import MatricesBench
from ui.matrices.typed.matrix_field import MatrixField
from ui.matrices.window import matrices_window
from ui.theme.colors import Theme
from ui.workshop.window import WorkshopWindow

REFUSED = Message("It is too large.")


class Open:
    """Stands for the main window, whose network is taken or not."""

    found: StackChoice | Message = TWO_LAYERS

    def __call__(self) -> StackChoice | Message:
        return self.found


def made(theme: Theme, parent: QWidget) -> WorkshopWindow:
    """Make the workshop's window; the open network is a small one."""
    return matrices_window(theme, Open(), parent)


def begin(window: WorkshopWindow, preset: str) -> MatricesBench:
    """Open a preset; return the bench."""
    window.heading.presets.chosen.emit(preset)
    assert isinstance(window.bench, MatricesBench)
    return window.bench


def document(bench: MatricesBench) -> MatricesDocument:
    """Return what is open."""
    assert isinstance(bench.document, MatricesDocument)
    return bench.document


def type_in(qtbot: QtBot, field: MatrixField, text: str) -> None:
    """Type a matrix and press Enter."""
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    qtbot.keyClicks(field.edit, text)
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
