"""What a station opens: a preset, a workshop with one of its presets, or another window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.messages import Message
from simulator.scenarios import presets
from simulator.workshops.document import WorkshopPreset
from simulator.workshops.registry import REGISTRY
from ui.words.messages import worded


@dataclass(frozen=True, slots=True)
class Opening:
    """Something that shows what a station is about.

    Attributes
    ----------
    kind : {"scenario", "workshop", "tool"}
    name : str
        Of the preset, the workshop or the window.
    preset : str
        Of a workshop: what it begins with.
    text : str
        What a window's button says: a message.
    """

    kind: Literal["scenario", "workshop", "tool"]
    name: str
    preset: str = ""
    text: str = ""

    def workshop_preset(self) -> WorkshopPreset:
        """Return what a workshop is opened with."""
        return REGISTRY[self.name].preset(self.preset)

    def label(self) -> str:
        """Return what its button says: a message."""
        if self.kind == "scenario":
            title = Message(presets.REGISTRY[self.name].title)
            return worded("Openings", "Open the network “{title}”").format(title=title)
        if self.kind == "workshop":
            where = Message(REGISTRY[self.name].title)
            title = Message(self.workshop_preset().title)
            text = worded("Openings", "Open {workshop}: {title}")
            return text.format(workshop=where, title=title)
        return self.text


def scenario(name: str) -> Opening:
    """Return the opening of a preset in the main window."""
    return Opening("scenario", name)


def workshop(name: str, preset: str) -> Opening:
    """Return the opening of a workshop with one of its presets."""
    return Opening("workshop", name, preset)


def tool(name: str, text: str) -> Opening:
    """Return the opening of another window, whose button says `text`."""
    return Opening("tool", name, text=text)
