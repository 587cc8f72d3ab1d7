"""What the documents of all workshops have in common, and what a workshop is.

Knows no workshop: each declares its own document in a file of `simulator.workshops.records`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final, Literal, Self

from pydantic import ValidationError

from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel, describe, whole_number

FORMAT: Final = "deltascope-workshop"
VERSION: Final = 1


class WorkshopDocument(StrictModel):
    """The state of a workshop, whole: what is saved, opened, undone and kept.

    A workshop's own document narrows `workshop` to its name, as ``Literal["gates"] = "gates"``, and
    adds fields, each with a default or filled by every preset.

    Attributes
    ----------
    format : str
    version : int
    workshop : str
        Whose document it is.
    """

    format: Literal["deltascope-workshop"] = FORMAT
    version: Annotated[Literal[1], whole_number] = VERSION
    workshop: str

    @property
    def begun(self) -> Self:
        """The document as it began, before anything in it went on by itself, such as training."""
        return self

    def seen_as(self, other: WorkshopDocument) -> WorkshopDocument:
        """Return the document with that looked at in it that is looked at in the other one."""
        return self

    def derives_from(self, other: Self) -> bool:
        """Return whether it is still the other document, changed, and not another of its own."""
        return True

    def changed(self, **fields: object) -> Self:
        """Return the document with other values in some fields, checked like a file.

        Raises
        ------
        ValueError
            If a value is not allowed; the message names the field.
        """
        try:
            held = {name: getattr(self, name) for name in type(self).model_fields}
            return type(self).model_validate(held | fields)
        except ValidationError as error:
            raise ValueError(describe(error)) from None


@dataclass(frozen=True, slots=True)
class WorkshopPreset:
    """A document to begin with.

    Attributes
    ----------
    name : str
        Never changes once published.
    title, explanation : str
        What the chooser calls it, and one sentence on what there is to be seen or done; in English.
    document : WorkshopDocument
    """

    name: str
    title: str
    explanation: str
    document: WorkshopDocument


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop, as the core knows it.

    Attributes
    ----------
    name : str
        In files and commands; never changes once published.
    title, explanation : str
        For people, in English: what it is called, and in one sentence what it is about.
    order : int
        Where it stands in menus and pages; in steps of ten.
    document : type of WorkshopDocument
    presets : tuple of WorkshopPreset
        At least one; the workshop opens with the first.
    settings : tuple of Setting
        The numbers that sliders and fields show, so that translators get their texts.
    """

    name: str
    title: str
    explanation: str
    order: int
    document: type[WorkshopDocument]
    presets: tuple[WorkshopPreset, ...]
    settings: tuple[Setting, ...] = ()

    @property
    def beginning(self) -> WorkshopDocument:
        """The document that the workshop opens with."""
        return self.presets[0].document

    def preset(self, name: str) -> WorkshopPreset:
        """Return the preset of a name.

        Raises
        ------
        ValueError
            If there is none; the message names those that there are.
        """
        found = next((one for one in self.presets if one.name == name), None)
        if found is None:
            names = ", ".join(one.name for one in self.presets)
            raise ValueError(f"{self.name} has no preset {name!r}: one of {names}")
        return found

    def preset_of(self, document: WorkshopDocument) -> WorkshopPreset | None:
        """Return the preset that a document began as; None where it is none."""
        begun = document.begun
        presets = self.presets
        return next((one for one in presets if begun.seen_as(one.document) == one.document), None)
