"""The choice of a ready-made race, with what there is to be seen in it."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from simulator.messages import Message
from simulator.race import presets as races
from simulator.session.race_problems import NETWORK
from ui.arena.model.arena import Arena
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.words.languages import speak
from ui.words.messages import worded
from ui.words.titles import titled, translated


class PresetPanel(QWidget):
    """Opens ready-made races in an `Arena`.

    Attributes
    ----------
    races : ChoiceField
    note : Note
        What the race shows.
    tree_button : QPushButton
        Asks for the optimizers' family tree.

    Signals
    -------
    tree_wanted()
    """

    tree_wanted = Signal()

    def __init__(self, arena: Arena, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arena = arena
        self.races = ChoiceField(
            [
                (race.name, Message(race.title), Message(race.explanation))
                for race in races.REGISTRY.values()
            ]
        )
        self.note = Note()
        self.tree_button = QPushButton(self)
        self.tree_button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = FieldRow(
            worded("PresetPanel", "Ready-made races"),
            self.races,
            worded(
                "PresetPanel", "Races of the course, each set up so that one thing can be seen."
            ),
            wide=True,
        )
        for widget in (row, self.note, self.tree_button):
            column.addWidget(widget)
        arena.setup_changed.connect(self.show_setup)
        self.races.chosen.connect(arena.open_preset)
        self.tree_button.clicked.connect(self.tree_wanted)
        speak(self._say)

    def _say(self) -> None:
        self.races.setPlaceholderText(self.tr("a race of your own"))
        self.tree_button.setText(self.tr("Family tree of the optimizers…"))
        self.tree_button.setToolTip(
            self.tr("Who took which idea from whom; each name opens its race")
        )
        self.show_setup()

    @Slot()
    def show_setup(self) -> None:
        """Show which race is set up, and what is to be seen in it."""
        race = races.REGISTRY.get(self._arena.preset)
        self.races.set_name(self._arena.preset)
        self.note.marks.set_about("" if race is None else titled(race))
        self.note.setText("" if race is None else translated(race.explanation))
        for name, preset in races.REGISTRY.items():
            item = self.races.model().item(self.races.findData(name))  # type: ignore[attr-defined]
            item.setEnabled(preset.surface != NETWORK or self._arena.experiment is not None)
