"""Typing a run's name where the list shows it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.comparison.run_log import LONGEST_NAME

Index = QModelIndex | QPersistentModelIndex


class NameEditing(QStyledItemDelegate):
    """A field over the first line of a run's entry.

    Parameters
    ----------
    number, name : int
        The roles in which an entry keeps its run's number and name.
    parent : QWidget

    Signals
    -------
    named(int, str)
        The run of this number is to be called so; nothing for what it was called by itself.
    """

    named = Signal(int, str)

    def __init__(self, number: int, name: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._number, self._name = number, name

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QLineEdit:
        """Return a field for a name."""
        field = QLineEdit(parent)
        field.setMaxLength(LONGEST_NAME)
        field.setAccessibleName(self.tr("Name of the run"))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with the name that it has."""
        assert isinstance(editor, QLineEdit)
        editor.setText(index.data(self._name))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Tell the name that was typed."""
        assert isinstance(editor, QLineEdit)
        self.named.emit(index.data(self._number), editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the field over the first line."""
        rect = option.rect
        editor.setGeometry(rect.x(), rect.y(), rect.width(), editor.sizeHint().height())
