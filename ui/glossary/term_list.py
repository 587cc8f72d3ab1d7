"""The list of terms: each in the interface's language, with its name in another beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from simulator.glossary.terms import ENGLISH, LANGUAGES, Term, Words
from ui.theme.colors import DARK, Theme

_NAME, _OTHER = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_GAP = 16
_SIDE = 8


def other_language(shown: str) -> str:
    """Return the language whose terms stand beside those of the interface's."""
    return ENGLISH if shown != ENGLISH else LANGUAGES[-1]


class TermList(QListWidget):
    """Terms, one of which is chosen.

    Signals
    -------
    chosen(str)
        Identifier of the term that has become the current one.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = _TwoNames(self)
        self.setItemDelegate(self._rows)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._on_current)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._rows.theme = theme
        self.viewport().update()

    def show_terms(self, terms: Sequence[Term], language: str, current: str = "") -> None:
        """List terms, and choose one of them: `current` where it is there, else the first."""
        other = other_language(language)
        self.blockSignals(True)
        self.clear()
        for term, name in zip(terms, _told_apart(terms, language), strict=True):
            item = QListWidgetItem(name)
            item.setData(_NAME, term.id)
            item.setData(_OTHER, term.in_language(other).term)
            names = dict.fromkeys((item.text(), item.data(_OTHER)))
            item.setToolTip(" – ".join(names))
            self.addItem(item)
        self.blockSignals(False)
        if not self.choose(current) and terms:
            self.setCurrentRow(0)

    def choose(self, name: str) -> bool:
        """Make a term the current one; return whether it is in the list."""
        for row in range(self.count()):
            if self.item(row).data(_NAME) == name:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))
                return True
        return False

    @Slot(QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_NAME))


def _told_apart(terms: Sequence[Term], language: str) -> Iterator[str]:
    """Yield each term's name; where another term has it too, with a name that is its alone."""
    said = [term.in_language(language) for term in terms]
    named: dict[str, list[Words]] = {}
    for words in said:
        named.setdefault(words.term, []).append(words)
    for words in said:
        taken = {name for twin in named[words.term] if twin is not words for name in twin.also}
        own = next((name for name in words.also if name not in taken), "")
        has_twins = len(named[words.term]) > 1
        yield f"{words.term} ({own})" if has_twins and own else words.term


class _TwoNames(QStyledItemDelegate):
    """Paints a term, and its other name muted at the right where there is room."""

    theme: Theme = DARK

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row, then the other name."""
        super().paint(painter, option, index)
        metrics = option.fontMetrics
        name, other = index.data(), index.data(_OTHER)
        room = option.rect.width() - metrics.horizontalAdvance(name) - 2 * _SIDE - _GAP
        if other == name or room <= 0:
            return
        shortened = metrics.elidedText(other, Qt.TextElideMode.ElideRight, room)
        painter.save()
        selected = option.state & QStyle.StateFlag.State_Selected
        painter.setPen(self.theme.color("text" if selected else "muted"))
        painter.setFont(option.font)
        place = option.rect.adjusted(0, 0, -_SIDE, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, shortened)
        painter.restore()

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Take the theme's colour, whatever the style would take."""
        super().initStyleOption(option, index)
        option.palette.setColor(QPalette.ColorRole.Text, self.theme.color("text"))
