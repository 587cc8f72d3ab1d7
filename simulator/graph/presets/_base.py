"""What a ready-made computation graph is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GraphPreset:
    """A computation graph as text.

    Attributes
    ----------
    name : str
        Registered name.
    title : str
        A few words.
    order : int
        Where it stands in the menu.
    explanation : str
        What there is to be seen, for a learner.
    definitions : str
        What `read_graph` reads, where its names are letters.
    worded_definitions : str
        The same where its names are words: a text that is translated.
    readings : tuple of str
        What the derivative by each variable means, in the order of the variables; a sentence with
        the gap ``{slope}``.
    remark : str
        What the derivatives mean together; a text with the gaps ``{slope1}``, ``{slope2}``, …
    """

    name: str
    title: str
    order: int
    explanation: str
    definitions: str = ""
    worded_definitions: str = ""
    readings: tuple[str, ...] = ()
    remark: str = ""

    @property
    def text(self) -> str:
        """The definitions, in English."""
        return self.definitions or self.worded_definitions
