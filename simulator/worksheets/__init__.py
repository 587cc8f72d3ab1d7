"""Worksheets: numbers of an update as questions on paper and in a quiz, with their answers."""

from simulator.worksheets.choices import Choices, NetworkChoices, Scope
from simulator.worksheets.drawing import drawn
from simulator.worksheets.files import FORMATS, Format, write
from simulator.worksheets.start import Start, of_network
from simulator.worksheets.worksheet import SheetQuestion, Worksheet, made

__all__ = [
    "FORMATS",
    "Choices",
    "Format",
    "NetworkChoices",
    "Scope",
    "SheetQuestion",
    "Start",
    "Worksheet",
    "drawn",
    "made",
    "of_network",
    "write",
]
