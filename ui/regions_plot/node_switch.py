"""Chooses what the panel shows: the network's answer, or what the selected node makes of inputs."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from ui.regions_plot.node_words import OUTPUT, SUM
from ui.words.languages import speak

ANSWER, CURVE = "answer", "curve"
CHOICES = (ANSWER, OUTPUT, SUM, CURVE)


class NodeSwitch(QWidget):
    """The switch *output | a | z | curve*; what is chosen holds for the next node, too.

    Attributes
    ----------
    buttons : dict of str to QToolButton
        By `CHOICES`; one of them is down.

    Signals
    -------
    chosen()
        Something else is wanted.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("comes back", "otherwise")
        self._group = QButtonGroup(self)
        self._wanted, self._before = OUTPUT, ""
        self._has_map = self._has_sum = True
        self.buttons = {name: QToolButton(self) for name in CHOICES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for button in self.buttons.values():
            button.setProperty("role", "switch")
            button.setCheckable(True)
            # Clicking must not take the arrow keys away from the stepper; Tab still gets here.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button)
            row.addWidget(button)
        self._group.buttonClicked.connect(self._on_clicked)
        self._press()
        speak(self._say)

    def _say(self) -> None:
        names = self.tr("output"), "a", "z", self.tr("curve")
        for button, name in zip(self.buttons.values(), names, strict=True):
            button.setText(name)
        self.buttons[ANSWER].setToolTip(self.tr("What the whole network answers at every place"))
        self.buttons[CURVE].setToolTip(
            self.tr("How z and a of the selected node change along one input, the others held")
        )
        without = self.tr("A map needs two inputs, and these data have one: see the curve")
        activation = self.tr("The activation a of the selected node: what it passes on")
        self.buttons[OUTPUT].setToolTip(activation if self._has_map else without)
        of_sum = self.tr("z of the selected node: what it computes before its activation")
        if self._has_map and not self._has_sum:
            of_sum = self.tr("An input computes nothing: it has a value and no z")
        self.buttons[SUM].setToolTip(of_sum if self._has_map else without)

    def offer(self, *, has_map: bool, has_sum: bool) -> None:
        """Say whether there are two inputs for a map, and whether the node computes a sum."""
        if (has_map, has_sum) != (self._has_map, self._has_sum):
            self._has_map, self._has_sum = has_map, has_sum
            self._say()
        self.buttons[OUTPUT].setEnabled(has_map)
        self.buttons[SUM].setEnabled(has_map and has_sum)
        self._press()

    @property
    def choice(self) -> str:
        """One of `CHOICES`: what is wanted, or what comes next to it where that is not there."""
        if self._wanted in (OUTPUT, SUM) and not self._has_map:
            return CURVE
        return OUTPUT if self._wanted == SUM and not self._has_sum else self._wanted

    def outlook(self) -> str:
        """Return what is wanted."""
        return self._wanted

    def take_outlook(self, outlook: str) -> None:
        """Want that again."""
        if outlook != self._wanted:
            self.choose(outlook)

    def choose(self, choice: str) -> None:
        """Want one of `CHOICES`."""
        self._wanted = choice
        self._press()
        self.chosen.emit()

    def hold_answer(self, held: bool) -> None:
        """Choose the network's answer for a while; what was chosen before comes back."""
        if held:
            self._before = self._before or self._wanted
            self.choose(ANSWER)
        elif self._before:
            before, self._before = self._before, ""
            self.choose(before)

    def _press(self) -> None:
        self.buttons[self.choice].setChecked(True)

    def _on_clicked(self, button: QToolButton) -> None:
        self.choose(next(name for name, one in self.buttons.items() if one is button))
