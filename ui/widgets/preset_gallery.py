"""All presets at a glance: a card each, with a picture of its data, in groups."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.scenarios import presets
from simulator.scenarios.presets import GROUPS, Group, Preset
from ui.theme.colors import Theme
from ui.theme.type_size import scaled
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.widgets.preset_picture import PICTURE, preset_picture
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.titles import translated

_COLUMNS = 6
_CARD = QSize(138, 92)
_CARD_WORDS = _CARD.height() - PICTURE.height()
# Between the chooser and the gallery below it.
_GAP = 4
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: _COLUMNS,
}


class PresetGallery(QFrame):
    """A window of cards over the chooser that opened it; Escape or a click elsewhere closes it.

    Signals
    -------
    picked(str)
        Name of a preset.
    """

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        set_help_page(self, "help/presets.md")
        self.setProperty("role", "palette")  # a frame of its own over whatever lies below
        self.cards: dict[str, QToolButton] = {}
        self._headings: dict[Group, QLabel] = {}
        self._page = QWidget(self)
        self._grid = QGridLayout(self._page)
        self._grid.setSpacing(6)
        self._grid.setContentsMargins(12, 12, 12, 12)
        scroll = self._scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)  # the frame is drawn there
        column.addWidget(scroll)
        self._fill()
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(HelpButton(self._page), 0, _COLUMNS - 1, corner)
        speak(self._say)

    def _say(self) -> None:
        self.setAccessibleName(self.tr("Presets"))
        titles = self._titles()
        for group, heading in self._headings.items():
            heading.setText(titles[group])
        for preset in presets.REGISTRY.values():
            card = self.cards[preset.name]
            card.setText(translated(preset.title))
            card.setToolTip(tooltip(translated(preset.description)))

    def _titles(self) -> dict[Group, str]:
        return {
            "gates": self.tr("Gates"),
            "backward": self.tr("The backward pass"),
            "plane": self.tr("Points in the plane"),
            "tables": self.tr("Tables"),
            "pictures": self.tr("Pictures"),
            "regression": self.tr("Regression"),
        }

    def _fill(self) -> None:
        row, column = 0, 0
        for group, found in _grouped():
            if column and column + len(found) > _COLUMNS:
                row, column = row + 2, 0
            heading = self._headings[group] = QLabel(self._page)
            heading.setProperty("role", "caption")
            self._grid.addWidget(heading, row, column, 1, min(len(found), _COLUMNS))
            for k, preset in enumerate(found):
                down, across = divmod(column + k, _COLUMNS)
                self._grid.addWidget(self._card(preset), row + 1 + down, across)
            # A group of more than one row leaves no room beside it.
            down = (column + len(found) - 1) // _COLUMNS
            row, column = row + down, _COLUMNS if down else column + len(found)

    def _card(self, preset: Preset) -> QToolButton:
        card = QToolButton(self._page)
        card.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        card.setIconSize(PICTURE)
        card.setCheckable(True)
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        card.clicked.connect(lambda: self._pick(preset.name))
        card.installEventFilter(self)
        self.cards[preset.name] = card
        return card

    def _pick(self, name: str) -> None:
        self.close()
        self.picked.emit(name)

    def open_at(self, anchor: QWidget, current: str, theme: Theme) -> None:
        """Open below `anchor`, or where there is room, with the card of `current` marked."""
        for preset in presets.REGISTRY.values():
            card = self.cards[preset.name]
            card.setChecked(preset.name == current)
            card.setFixedSize(scaled(_CARD.width()), PICTURE.height() + scaled(_CARD_WORDS))
            card.setIcon(preset_picture(preset, theme, self.devicePixelRatioF()))
        wanted = self._page.sizeHint() + QSize(8, 8)
        room = anchor.screen().availableGeometry()
        if wanted.height() > room.height():
            bar = self._scroll.verticalScrollBar().sizeHint().width()
            wanted = QSize(wanted.width() + bar, room.height())
        self.resize(wanted)
        corner = anchor.mapToGlobal(anchor.rect().bottomLeft() + QPoint(0, _GAP))
        corner.setX(max(room.left(), min(corner.x(), room.right() + 1 - wanted.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() + 1 - wanted.height())))
        self.move(corner)
        self.show()
        self.cards.get(current, next(iter(self.cards.values()))).setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from card to card with the arrow keys; Enter picks, as Space does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            cards = list(self.cards.values())
            key = Qt.Key(event.key())
            if watched in cards and key in _STEPS:
                place = cards.index(watched) + _STEPS[key]
                cards[max(0, min(len(cards) - 1, place))].setFocus()
                return True
            if isinstance(watched, QToolButton) and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)


def _grouped() -> Iterator[tuple[Group, list[Preset]]]:
    """Yield the groups that have presets, each with its own in teaching order."""
    for group in GROUPS:
        found = [one for one in presets.REGISTRY.values() if one.group == group]
        if found:
            yield group, found
