"""Names the open scenario, and opens the gallery of presets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from simulator.messages import Message
from simulator.scenarios import presets
from ui.theme.colors import DARK, Theme
from ui.widgets.fields import ChoiceField

if TYPE_CHECKING:  # read once it is opened
    from ui.widgets.preset_gallery import PresetGallery


class PresetChooser(ChoiceField):
    """A box with the scenario's title; instead of a list it opens the gallery.

    Up and down go through the presets in teaching order while it has the focus.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            [
                (preset.name, Message(preset.title), Message(preset.description))
                for preset in presets.REGISTRY.values()
            ],
            parent,
        )
        self.setCurrentIndex(-1)  # until it is told, no scenario is open
        self._theme = DARK
        self.gallery: PresetGallery | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw the gallery's pictures in the colours of `theme`."""
        self._theme = theme

    def show_scenario(self, name: str, title: str) -> None:
        """Name the open scenario; one that is no preset is shown by its own title."""
        self.setPlaceholderText(title)
        self.set_name(name if name in presets.REGISTRY else "")

    def showPopup(self) -> None:
        """Open the gallery."""
        if self.gallery is None:
            # A frame inside a combo box is styled as that one's list: it would have no border.
            from ui.widgets.preset_gallery import PresetGallery

            self.gallery = PresetGallery(self.parentWidget() or self)
            self.gallery.picked.connect(self.on_picked)
        self.gallery.open_at(self, self.name(), self._theme)

    def hidePopup(self) -> None:
        """Close the gallery."""
        super().hidePopup()
        if self.gallery is not None:
            self.gallery.close()

    def on_picked(self, name: str) -> None:
        """Open a preset afresh, the one that is open too."""
        self.set_name(name)
        self.chosen.emit(name)
