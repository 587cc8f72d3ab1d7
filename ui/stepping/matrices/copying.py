"""The menu that copies matrices: each as NumPy, as LaTeX or as text between tabs, or all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu

from simulator.stepping.matrices import Matrix, Statement
from ui.stepping.matrices.layout import shape_text
from ui.stepping.matrices.text import all_as_numpy, as_latex, as_numpy, as_tabbed, matrix_name
from ui.words.messages import filled


class CopyMenu(QObject):
    """Fills menus with what can be copied of an equation."""

    def fill(self, menu: QMenu, statement: Statement, about: Matrix | None = None) -> None:
        """Offer one matrix at once, if any, and all of them below.

        Parameters
        ----------
        menu : QMenu
        statement : Statement
        about : Matrix or None
            The one that was pointed at.
        """
        if about is not None:
            first = self._offer(menu, about)
            first.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            menu.addSeparator()
        for matrix in statement.matrices:
            if matrix is not about:
                self._offer(menu.addMenu(_name(matrix)), matrix)
        menu.addSeparator()
        whole = menu.addAction(self.tr("Copy all as NumPy"))
        whole.triggered.connect(lambda: put(all_as_numpy(statement)))

    def _offer(self, menu: QMenu, matrix: Matrix) -> QAction:
        """Add the three ways of copying a matrix; return the first."""
        name = _name(matrix)
        ways = (
            (self.tr("Copy {matrix} as text between tabs"), as_tabbed),
            (self.tr("Copy {matrix} as NumPy"), as_numpy),
            (self.tr("Copy {matrix} as LaTeX"), as_latex),
        )
        actions = []
        for text, written in ways:
            action = menu.addAction(filled(text, matrix=name))
            action.triggered.connect(partial(_copy, written, matrix))
            actions.append(action)
        return actions[0]


def _copy(written: object, matrix: Matrix) -> None:
    assert callable(written)
    put(written(matrix))


def put(text: str) -> None:
    """Put a text on the clipboard."""
    QGuiApplication.clipboard().setText(text)


def _name(matrix: Matrix) -> str:
    return f"{matrix_name(matrix)} ({shape_text(matrix)})"
