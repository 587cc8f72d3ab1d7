"""Chooses a gate, or the network made of three; a gate that the learner has found has a tick."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QToolButton, QWidget

from simulator.workshops.gates.truth import GATES, Gate
from simulator.workshops.records.gates import GatesDocument
from ui.gates.words import name_of
from ui.widgets.fields import Note
from ui.widgets.tooltips import tooltip
from ui.words.languages import speak
from ui.words.messages import filled

NETWORK = "network"
_BUTTON_HEIGHT = 26


class GateButtons(QWidget):
    """Four gates and the network, one of which is open.

    Attributes
    ----------
    buttons : dict of str to QToolButton
        By gate, and ``network``.
    progress : Note
        How many of the gates that one neuron can be are found.
    found : set of str
        The gates that the learner has made out of a neuron that was not one; whatever is opened or
        undone since changes nothing of that.

    Signals
    -------
    chosen(str)
        A gate, or ``network``.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document: GatesDocument | None = None
        self.found: set[Gate] = set()
        self.buttons = {name: QToolButton(self) for name in (*GATES, NETWORK)}
        self.progress = Note(self)
        group, grid = QButtonGroup(self), QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, (name, button) in enumerate(self.buttons.items()):
            button.setCheckable(True)
            button.setProperty("role", "switch")
            button.setMinimumHeight(_BUTTON_HEIGHT)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(lambda _checked, name=name: self.chosen.emit(name))
            group.addButton(button)
            if name == NETWORK:
                grid.addWidget(button, 1, 0, 1, len(GATES))
            else:
                grid.addWidget(button, 0, place)
        grid.addWidget(self.progress, 2, 0, 1, len(GATES))
        speak(self._say)

    def _say(self) -> None:
        self.buttons[NETWORK].setText(self.tr("XOR from gates"))
        self.buttons[NETWORK].setToolTip(
            tooltip(self.tr("NAND and OR feeding AND, with the neurons as they stand here"))
        )
        task = self.tr("Find weights and a bias that make {gate}")
        for gate in GATES:
            self.buttons[gate].setToolTip(tooltip(filled(task, gate=name_of(gate))))
        if self.document is not None:
            self.show_document(self.document)

    def show_document(self, document: GatesDocument) -> None:
        """Mark what is open and what is found."""
        self.document = document
        for gate in GATES:
            self.buttons[gate].setText(self._title(gate))
        opened = NETWORK if document.page == "network" else document.gate
        self.buttons[opened].setChecked(True)
        words = self.tr(
            "{found} of {all} gates found. A gate counts once you make it out of a neuron that was "
            "wrong; XOR takes three."
        )
        self.progress.setText(filled(words, found=len(self.found), all=len(GATES) - 1))

    def _title(self, gate: Gate) -> str:
        return f"✓ {name_of(gate)}" if gate in self.found else name_of(gate)
