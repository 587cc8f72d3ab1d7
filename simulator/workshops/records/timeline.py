"""Time line of the field: how neural networks came about, station by station."""

from __future__ import annotations

from typing import Literal

from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset

Station = Literal[
    "neuron",
    "perceptron",
    "xor",
    "backpropagation",
    "digits",
    "vanishing",
    "pretraining",
    "relu",
    "dropout",
    "adam",
    "today",
]


class TimelineDocument(WorkshopDocument):
    """What the workshop shows.

    Attributes
    ----------
    station : str
        The one that is told about.
    """

    workshop: Literal["timeline"] = "timeline"
    station: Station = "neuron"


RECORD = Workshop(
    name="timeline",
    title="Time line of the field",
    explanation="From the first model of a nerve cell to the networks of today: each station says "
    "what was found, and opens what shows it.",
    order=80,
    document=TimelineDocument,
    presets=(
        WorkshopPreset(
            "beginning",
            "From the beginning",
            "Go from station to station with the arrow keys. What can a neuron do whose weights "
            "are set by hand?",
            TimelineDocument(),
        ),
        WorkshopPreset(
            "winter",
            "XOR, and the winter",
            "One figure that no line divides stopped the money for more than ten years. Open it, "
            "and try.",
            TimelineDocument(station="xor"),
        ),
        WorkshopPreset(
            "obstacles",
            "Three obstacles",
            "Vanishing gradients, overfitting and slow training kept networks shallow. Look for "
            "the station at which each one finds a remedy.",
            TimelineDocument(station="vanishing"),
        ),
    ),
)
