"""The window of the glossary: a search in any language, the terms found, and one entry."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCollator, QEvent, QLocale, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.glossary.search import found
from simulator.glossary.terms import Glossary, Term, glossary
from ui.glossary.entry_view import EntryView
from ui.glossary.term_list import TermList
from ui.theme.colors import Theme
from ui.theme.icons import icon
from ui.widgets.help_button import HelpButton
from ui.words.languages import languages, speak
from ui.words.messages import filled

_LIST_WIDTH = 360
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class GlossaryWindow(QDialog):
    """All terms, found by any of their names.

    Parameters
    ----------
    theme : Theme
    name_place : callable
        Takes a term's place and returns what people call it.
    parent : QWidget, optional
    terms : Glossary, optional
        By default the program's own.

    Signals
    -------
    place_wanted(str, str)
        Kind and name of the place where a term is seen, which is to be shown.
    """

    place_wanted = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        name_place: Callable[[str, str], str],
        parent: QWidget | None = None,
        terms: Glossary | None = None,
    ) -> None:
        super().__init__(parent)
        self.resize(920, 600)
        self._terms = glossary() if terms is None else terms
        self._name_place = name_place
        self._theme = theme
        self._current = ""
        self._visited: list[str] = []
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.back = QToolButton(self)
        self.back.setAutoRaise(True)
        self.list = TermList(self)
        self.entry = EntryView(self._terms, self)
        self.place = QPushButton(self)
        # Else Enter in the search would press it.
        self.place.setAutoDefault(False)
        self.nowhere = QLabel(self)
        self.nowhere.setProperty("role", "muted")
        self._assemble()
        self._connect()
        self.set_theme(theme)
        speak(self._say)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        side = QWidget(self)
        left = QVBoxLayout(side)
        left.setContentsMargins(8, 8, 0, 8)
        left.addLayout(head)
        left.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.nowhere)
        foot.addWidget(self.place)
        foot.addWidget(HelpButton(self))
        page = QWidget(self)
        right = QVBoxLayout(page)
        right.setContentsMargins(0, 8, 8, 0)
        right.addWidget(self.entry, 1)
        right.addLayout(foot)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(side)
        split.addWidget(page)
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_WIDTH, 560])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show_found)
        self.list.chosen.connect(self._on_chosen)
        self.entry.followed.connect(self.show_term)
        self.back.clicked.connect(self.go_back)
        self.place.clicked.connect(self._on_place)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._on_find)
        QShortcut(QKeySequence.StandardKey.Back, self).activated.connect(self.go_back)

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self._theme = theme
        self.back.setIcon(icon("back", theme))
        self.list.set_theme(theme)
        self.entry.set_theme(theme)

    def _say(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        self.search.setPlaceholderText(self.tr("Search in any language"))
        self.search.setAccessibleName(self.tr("Search in any language"))
        self.search.setToolTip(
            self.tr("A part of a name; Korean also by initial consonants, ㄱㅈㅊ")
        )
        self.list.setAccessibleName(self.tr("Terms"))
        self.entry.setAccessibleName(self.tr("Definition"))
        self.back.setAccessibleName(self.tr("Back"))
        self.back.setToolTip(self.tr("Back to the term before"))
        self.nowhere.setText(self.tr("Not met in this program"))
        self._show_found(self.search.text())

    # --- finding ----------------------------------------------------------------------------

    @Slot(str)
    def _show_found(self, text: str) -> None:
        terms = found(self._terms, text)
        if not text.strip():
            terms = self._sorted(terms)
        current = "" if text.strip() and self.search.hasFocus() else self._current
        self.list.show_terms(terms, languages().shown, current)
        self.count.setText(filled(self.tr("Terms: {n}"), n=len(terms)))
        if terms:
            self._show(self._terms[self._current])
        else:
            self._show(None)

    def _sorted(self, terms: list[Term]) -> list[Term]:
        code = languages().shown
        collator = QCollator(QLocale(code))
        collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        return sorted(terms, key=lambda term: collator.sortKey(term.in_language(code).term))

    @Slot()
    def _on_find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the search move through the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in _LIST_KEYS:
            return False
        QApplication.sendEvent(self.list, event)
        return True

    # --- the entry --------------------------------------------------------------------------

    @Slot(str)
    def show_term(self, name: str) -> None:
        """Show a term, whatever is being searched for."""
        if self._current and self._current != name:
            self._visited.append(self._current)
        self._go_to(name)

    @Slot()
    def go_back(self) -> None:
        """Show the term from which a link was followed."""
        if self._visited:
            self._go_to(self._visited.pop())

    def _go_to(self, name: str) -> None:
        self._current = name
        if not self.list.choose(name):
            self.search.clear()
        self._show(self._terms[name])

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        self._current = name
        self._show(self._terms[name])

    def _show(self, term: Term | None) -> None:
        self.entry.show_term(term)
        self.back.setEnabled(bool(self._visited))
        kind, name = ("", "") if term is None else term.place
        self.place.setVisible(bool(kind))
        self.nowhere.setVisible(term is not None and not kind)
        if kind:
            shown = self.tr("Show “{place}”")
            self.place.setText(filled(shown, place=self._name_place(kind, name)))

    @Slot()
    def _on_place(self) -> None:
        kind, name = self._terms[self._current].place
        if kind != "window":
            self.close()  # it lies above the main window, and so over the place
        self.place_wanted.emit(kind, name)
