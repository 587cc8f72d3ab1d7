"""A choice among any number of names: a million cost no more than the ones that are looked at.

Up to `LISTED` names stand in the list. Of more, the list holds those around the chosen one, and the
field takes a part of a name, for which it offers what is found.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QSignalBlocker,
    QStringListModel,
    Signal,
    Slot,
)
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.widgets.combos import ElidingCombo
from ui.words.languages import speak

LISTED = 400
_AROUND = 100
_LETTERS = 14

Find = Callable[[str], list[int]]


class NameRows(QStringListModel):
    """Some of the names, by their places. Qt's own model: one of ours is asked for each row.

    Attributes
    ----------
    names : sequence of str
        All of them.
    places : sequence of int
        Which of them stand in the rows.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.names: Sequence[str] = ()
        self.places: Sequence[int] = ()

    def show(self, names: Sequence[str], places: Sequence[int]) -> None:
        """Hold these places of `names` from now on."""
        self.names, self.places = names, places
        self.setStringList([names[place] for place in places])


class NameCombo(ElidingCombo):
    """Chooses one of `names` by its place among them.

    Attributes
    ----------
    place : int
        The place that is shown; -1 for none.

    Signals
    -------
    chosen(int)
        The learner wants the name at this place.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, fills: bool = False) -> None:
        super().__init__(parent, fills=fills)
        self._names: Sequence[str] = ()
        self._find: Find | None = None
        self.place = -1
        self._rows, self._found = NameRows(self), NameRows(self)
        self.setModel(self._rows)
        self.activated.connect(self.on_activated)
        speak(self._say)

    def _say(self) -> None:
        if self.is_searched:
            self._field().setToolTip(self.tr("Type a part of the name, such as x2 h1.3"))

    @property
    def is_searched(self) -> bool:
        """Whether there are too many names for a list, so that they are searched."""
        return self.isEditable()

    def offer(self, names: Sequence[str], find: Find | None = None) -> None:
        """Offer `names`; `find` returns the places of those that hold a text."""
        self._names, self._find = names, find
        self._set_searched(find is not None and len(names) > LISTED)
        self.show_place(-1)

    def show_place(self, place: int) -> None:
        """Show which name is chosen, without a signal."""
        self.place = place
        with QSignalBlocker(self):
            self._list_around(place)
            row = self._rows.places.index(place) if place in self._rows.places else -1
            self.setCurrentIndex(row)
        self._write()

    def _list_around(self, place: int) -> None:
        count = len(self._names)
        first, end = 0, count
        if self.is_searched:
            first = min(max(0, place - _AROUND), max(0, count - 2 * _AROUND))
            end = min(count, first + 2 * _AROUND)
        wanted = range(first, end)
        if self._rows.places != wanted or self._rows.names is not self._names:
            self._rows.show(self._names, wanted)

    # -- searching

    def _set_searched(self, searched: bool) -> None:
        if searched == self.isEditable():
            return
        policy = self.SizeAdjustPolicy
        self.setEditable(searched)
        self.setSizeAdjustPolicy(
            policy.AdjustToMinimumContentsLengthWithIcon if searched else policy.AdjustToContents
        )
        self.setMinimumContentsLength(_LETTERS if searched else 0)
        if searched:
            self._prepare_field()

    def _prepare_field(self) -> None:
        self.setInsertPolicy(self.InsertPolicy.NoInsert)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.activated[QModelIndex].connect(self.on_found_chosen)  # type: ignore[index]
        field = self._field()
        field.setCompleter(completer)
        self._say()
        field.textEdited.connect(self.on_typed)
        field.editingFinished.connect(self.on_left)

    def _field(self) -> QLineEdit:
        field = self.lineEdit()
        assert field is not None  # asked for only where names are searched
        return field

    @Slot(str)
    def on_typed(self, text: str) -> None:
        """Offer the names that hold what was typed."""
        assert self._find is not None
        self._found.show(self._names, self._find(text))

    @Slot(QModelIndex)
    def on_found_chosen(self, index: QModelIndex) -> None:
        """Take one of the names that were found."""
        self._choose(self._found.places[index.row()])

    @Slot()
    def on_left(self) -> None:
        """Take the first name that was found for what was typed; nothing found changes nothing."""
        field = self._field()
        if field.isModified() and field.text().strip() and self._found.places:
            self._choose(self._found.places[0])
        self._write()

    def _write(self) -> None:
        """Write the chosen name in place of what was typed."""
        if self.is_searched:
            field = self._field()
            with QSignalBlocker(field):
                field.setText(self._names[self.place] if self.place >= 0 else "")
            field.setCursorPosition(0)

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was typed and not taken."""
        super().hideEvent(event)
        self._write()

    # -- choosing

    @Slot(int)
    def on_activated(self, row: int) -> None:
        """Take a name from the list."""
        if 0 <= row < len(self._rows.places):
            self._choose(self._rows.places[row])

    def _choose(self, place: int) -> None:
        if place != self.place:
            self.show_place(place)
            self.chosen.emit(place)
