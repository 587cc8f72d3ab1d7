"""The settings of the three networks, and what has them train."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from simulator.messages import Message
from simulator.nn import activations
from simulator.workshops.records.depth import (
    DATA,
    PARTS,
    RATE,
    SEED,
    UPDATES,
    WIDTH,
    DepthDocument,
    Nodes,
)
from ui.depth.panels.words import DepthWords
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.widgets.slider_row import SliderRow
from ui.words.languages import speak
from ui.words.messages import filled, worded
from ui.words.numbers import grouped
from ui.workshop.columns import ControlColumn

_RATE_STEP = 0.001


class DepthControls(ControlColumn):
    """Asks for other settings, and for training.

    Attributes
    ----------
    train, epoch, anew : QPushButton
    data, nodes : ChoiceField
    rows : dict of str to SliderRow
        By the document's fields.
    others : QPushButton
        Draws other rows and weights.
    note : Note
        What learns and what is drawn.

    Signals
    -------
    wished(object, str, object)
        Name of the edit, its gesture, and the fields with their values.
    train_toggled(), epoch_wanted(), begin_wanted()
    """

    wished = Signal(object, str, object)
    train_toggled = Signal()
    epoch_wanted = Signal()
    begin_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: DepthDocument | None = None
        self._trains, self._made = False, (0, 0)
        self._words = DepthWords(self)
        self.train, self.epoch, self.anew, self.others = (QPushButton(self) for _ in range(4))
        self.train.setProperty("accent", True)
        for button in (self.train, self.epoch, self.anew, self.others):
            button.setAutoDefault(False)
        self.data = ChoiceField(
            [(one.name, Message(one.title), Message(one.explanation)) for one in DATA.values()],
            self,
        )
        self.nodes = ChoiceField([(name, *_named(name)) for name in get_args(Nodes)], self)
        self.rows = {
            "width": SliderRow(WIDTH, 1.0, parent=self),
            "parts": SliderRow(PARTS, 1.0, parent=self),
            "learning_rate": SliderRow(RATE, _RATE_STEP, parent=self),
        }
        self.progress, self.note = Note(self), Note(self)
        self._lay_out()
        self._connect()
        speak(self._say)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.epoch)
        line.addWidget(self.anew)
        data_help = worded("DepthControls", "Sets with two inputs and two classes.")
        nodes_help = worded("DepthControls", "What hidden nodes make of their sums.")
        self.add(self.train, line, self.progress)
        self.add(
            FieldRow(worded("DepthControls", "Data"), self.data, data_help),
            FieldRow(worded("DepthControls", "Hidden nodes"), self.nodes, nodes_help),
            *self.rows.values(),
            self.others,
            self.note,
        )

    def _connect(self) -> None:
        self.train.clicked.connect(self.train_toggled)
        self.epoch.clicked.connect(self.epoch_wanted)
        self.anew.clicked.connect(self.begin_wanted)
        self.others.clicked.connect(self._on_others)
        self.data.chosen.connect(self._on_data)
        self.nodes.chosen.connect(self._on_nodes)
        for name, row in self.rows.items():
            row.moved.connect(partial(self._on_moved, name))

    def _say(self) -> None:
        self.epoch.setText(self.tr("One &epoch"))
        self.anew.setText(self.tr("Start &anew"))
        self.others.setText(self.tr("&Draw others"))
        self.others.setToolTip(self.tr("Other rows and other first weights"))
        self._tell()

    def show_document(self, document: DepthDocument) -> None:
        """Show the settings of a document."""
        self._document = document
        self.data.set_name(document.data)
        self.nodes.set_name(document.nodes)
        for name, row in self.rows.items():
            row.set_value(float(getattr(document, name)))
        self.rows["parts"].setEnabled(document.has_steps)
        self._tell()

    def show_progress(self, updates: int, epochs: int, *, trains: bool, is_over: bool) -> None:
        """Say how far the networks are trained, and whether they go on."""
        self._trains, self._made = trains, (updates, epochs)
        self.train.setEnabled(trains or not is_over)
        self.epoch.setEnabled(not trains and not is_over)
        self._tell()

    def _tell(self) -> None:
        text = self.tr("&Pause") if self._trains else self.tr("&Train all three")
        if text != self.train.text():
            self.train.setText(text)
        updates, epochs = map(grouped, self._made)
        words = self.tr("{epochs} epochs, {updates} of at most {most} updates of each")
        most = grouped(int(UPDATES.maximum))
        self.progress.setText(filled(words, epochs=epochs, updates=updates, most=most))
        if self._document is not None:
            self.note.setText(self._words.sentence(self._document))

    # -- the learner's wishes

    def _wish(self, text: str, gesture: str, **fields: Any) -> None:
        self.wished.emit(text, gesture, {**fields, "updates": 0})

    @Slot(str)
    def _on_data(self, name: str) -> None:
        self._wish(worded("DepthControls", "Other data"), "", data=name)

    @Slot(str)
    def _on_nodes(self, name: str) -> None:
        self._wish(worded("DepthControls", "Other nodes"), "", nodes=name)

    def _on_moved(self, name: str, value: float) -> None:
        texts = {
            "width": worded("DepthControls", "Width"),
            "parts": worded("DepthControls", "Convex parts"),
            "learning_rate": worded("DepthControls", "Learning rate"),
        }
        number = value if name == "learning_rate" else int(value)
        self._wish(texts[name], name, **{name: number})

    @Slot()
    def _on_others(self) -> None:
        if self._document is not None:
            seed = (self._document.seed + 1) % (int(SEED.maximum) + 1)
            self._wish(worded("DepthControls", "Draw others"), "", seed=seed)


def _named(name: str) -> tuple[Message, Message]:
    function = activations.REGISTRY[name]
    return Message(function.title), Message(function.explanation)
