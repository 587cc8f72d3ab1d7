"""What the Time line workshop shows: the axis, a picture, sentences, and what they open."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from simulator.workshops.records.timeline import TimelineDocument
from ui.field_timeline.axis_canvas import AxisCanvas
from ui.field_timeline.openings import Opening
from ui.field_timeline.station_canvas import StationCanvas
from ui.field_timeline.stations import BY_NAME, STATIONS
from ui.theme.colors import Theme
from ui.widgets.fields import Note
from ui.words.languages import speak
from ui.words.messages import filled, said, worded
from ui.workshop.bench import Bench
from ui.workshop.columns import ControlColumn
from ui.workshop.step_keys import StepKeys

_MOST_OPENINGS = max(len(one.opens) for one in STATIONS)
# Of what is told: for lines that are easily read, beside a picture of three times that.
_LEAST_WIDTH, _MOST_WIDTH, _PICTURES_SHARE = 380, 480, 3


class TimelineBench(Bench):
    """Goes from station to station.

    Attributes
    ----------
    axis : AxisCanvas
    canvas : StationCanvas
    title : QLabel
    sentences : list of Note
    buttons : list of QPushButton
        What the station opens; those that it has no use for are hidden.
    before, after : QPushButton
        To the stations beside it.

    Signals
    -------
    opening_wished(Opening)
        What shows the station is to be opened.
    """

    opening_wished = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axis, self.canvas = AxisCanvas(self), StationCanvas(self)
        self.title = QLabel(self)
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.sentences = [Note(self, "reading") for _ in range(3)]
        self.buttons = [QPushButton(self) for _ in range(_MOST_OPENINGS)]
        self.before, self.after = QPushButton(self), QPushButton(self)
        for button in (*self.buttons, self.before, self.after):
            button.setAutoDefault(False)
        self._lay_out()
        self.axis.chosen.connect(self.go_to)
        StepKeys(self).moved.connect(self._on_moved)
        self.before.clicked.connect(partial(self._go, -1))
        self.after.clicked.connect(partial(self._go, 1))
        for place, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._open, place))
        speak(self._say)

    def _lay_out(self) -> None:
        told, ways, opens = ControlColumn(self), QHBoxLayout(), QVBoxLayout()
        told.setMinimumWidth(_LEAST_WIDTH)
        told.setMaximumWidth(_MOST_WIDTH)
        told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        ways.addWidget(self.before)
        ways.addWidget(self.after)
        ways.addStretch(1)
        opens.setSpacing(10)
        for button in self.buttons:
            opens.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        told.add(ways, self.title, *self.sentences, opens)  # below what is of one height
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.canvas, _PICTURES_SHARE)
        below.addWidget(told, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self.axis)
        rows.addLayout(below, 1)

    def _say(self) -> None:
        self.before.setText(self.tr("&Earlier"))
        self.after.setText(self.tr("&Later"))
        if self.document is not None:
            self._tell(self.document.station)

    def home(self) -> QWidget:
        """Return the axis: arrow keys go along it."""
        return self.axis

    def picture(self) -> QWidget:
        """Return the station's picture."""
        return self.canvas

    def set_theme(self, theme: Theme) -> None:
        """Use the theme's colours."""
        self.axis.set_theme(theme)
        self.canvas.set_theme(theme)

    def show_document(self, document: TimelineDocument) -> None:
        """Tell about the document's station."""
        place = STATIONS.index(BY_NAME[document.station])
        self.axis.show_place(place)
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place + 1 < len(STATIONS))
        self.canvas.show_station(document.station)
        self._tell(document.station)

    def _tell(self, name: str) -> None:
        station = BY_NAME[name]
        words = self.tr("{year} · {title}")
        self.title.setText(filled(words, year=str(station.year), title=said(station.title)))
        for note, sentence in zip(self.sentences, station.sentences, strict=True):
            note.setText(sentence)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(station.opens))
            if place < len(station.opens):
                button.setText(said(station.opens[place].label()))

    # -- the learner's wishes

    @Slot(int)
    def go_to(self, place: int) -> None:
        """Go to a station; many in a row are undone together."""
        self.change(
            worded("TimelineBench", "Go along the years"), "go", station=STATIONS[place].name
        )

    @Slot(str)
    def _on_moved(self, move: str) -> None:
        last, place = len(STATIONS) - 1, self.axis.place
        wanted = {"first": 0, "back": place - 1, "forward": place + 1, "last": last}[move]
        self.go_to(max(0, min(wanted, last)))

    def _go(self, step: int) -> None:
        self.go_to(self.axis.place + step)

    def _open(self, place: int) -> None:
        opening: Opening = BY_NAME[self.document.station].opens[place]
        self.opening_wished.emit(opening)
