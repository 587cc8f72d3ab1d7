"""What depth does: the same rows before networks of one, two and three layers."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field

from simulator.data import datasets
from simulator.registry import Registry
from simulator.scenarios.layer_settings import names_in, one_of, within
from simulator.settings import Setting
from simulator.storage.strict_json import whole_number
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset

Nodes = Literal["step", "tanh", "sigmoid", "relu"]

WIDTH: Final = Setting(
    "width",
    8.0,
    1.0,
    16.0,
    whole=True,
    title="Width",
    explanation="Nodes in each hidden layer; with step nodes, the lines that bound a convex part.",
)
PARTS: Final = Setting(
    "parts",
    2.0,
    1.0,
    4.0,
    whole=True,
    title="Convex parts",
    explanation="With step nodes: how many convex parts the third layer joins.",
)
RATE: Final = Setting(
    "learning_rate",
    0.02,
    0.001,
    0.2,
    title="Learning rate",
    explanation="How far Adam moves each weight at first; the same for all three networks.",
)
SEED: Final = Setting(
    "seed", 0.0, 0.0, 9999.0, whole=True, title="Seed", explanation="Draws rows and weights."
)
UPDATES: Final = Setting("updates", 0.0, 0.0, 20000.0, whole=True, title="Updates")

DATA: Final = Registry(
    "data set",
    [one for one in datasets.REGISTRY.values() if one.task == "binary" and one.n_features == 2],
)
"""The sets that can be drawn: two inputs, two classes."""


class DepthDocument(WorkshopDocument):
    """What the workshop shows.

    Attributes
    ----------
    data : str
        Name of a data set with two inputs and two classes.
    nodes : {"step", "tanh", "sigmoid", "relu"}
        What hidden nodes make of their sums.
    width : int
        Nodes in each hidden layer; with step nodes the lines round each convex part.
    parts : int
        Convex parts that the network of three layers joins; with step nodes only.
    learning_rate : float
    seed : int
    updates : int
        How far the networks are trained; opened again, they are trained up to there.
    """

    workshop: Literal["depth"] = "depth"
    data: Annotated[str, one_of(DATA), Field(json_schema_extra=names_in(DATA))] = "moons"
    nodes: Nodes = "tanh"
    width: Annotated[int, Field(ge=1, le=int(WIDTH.maximum)), whole_number] = int(WIDTH.default)
    parts: Annotated[int, Field(ge=1, le=int(PARTS.maximum)), whole_number] = int(PARTS.default)
    learning_rate: Annotated[float, Field(ge=RATE.minimum, le=RATE.maximum), within(RATE)] = (
        RATE.default
    )
    seed: Annotated[int, Field(ge=0, le=int(SEED.maximum)), whole_number] = 0
    updates: Annotated[int, Field(ge=0, le=int(UPDATES.maximum)), whole_number] = 0

    @property
    def has_steps(self) -> bool:
        """Whether hidden nodes are steps, of which the lines alone learn."""
        return self.nodes == "step"

    @property
    def begun(self) -> Self:
        """The document before any update."""
        return self.changed(updates=0)


def _preset(name: str, title: str, explanation: str, **fields: Any) -> WorkshopPreset:
    return WorkshopPreset(name, title, explanation, DepthDocument(**fields))


RECORD = Workshop(
    name="depth",
    title="What depth does",
    explanation="Three networks of one, two and three layers learn the same rows side by side: "
    "which regions each can draw, with step nodes and with smooth ones.",
    order=70,
    document=DepthDocument,
    settings=(WIDTH, PARTS, RATE, SEED),
    presets=(
        _preset(
            "moons",
            "Two moons, tanh",
            "Train: one line stays below 91 %, and a single hidden layer of 8 tanh nodes already "
            "bends round both moons. Does it get 138 of the 140 rows right, 98.6 %?",
        ),
        _preset(
            "step-line",
            "Steps: one line is enough",
            "AND: one line has the 1 on its side, so that one layer is enough. Two and three "
            "layers do as well, with more lines than they need.",
            data="and",
            nodes="step",
            width=3,
        ),
        _preset(
            "step-convex",
            "Steps: a convex region",
            "The inner ring is a convex region: four lines joined by AND close round it. One line "
            "can't, wherever it lies.",
            data="circles",
            nodes="step",
            width=4,
            learning_rate=0.05,
        ),
        _preset(
            "step-parts",
            "Steps: two convex parts",
            "A moon is not convex: AND alone has to leave rows out. Two convex parts joined by OR "
            "make the shape of it.",
            data="moons",
            nodes="step",
            width=3,
            learning_rate=0.05,
        ),
        _preset(
            "xor",
            "Steps: XOR",
            "Both rows of class 1 lie between two lines: a strip is convex, so that two layers do "
            "XOR, and one can't.",
            data="xor",
            nodes="step",
            width=2,
            learning_rate=0.05,
        ),
        _preset(
            "circles",
            "Circles, tanh",
            "The same ring with smooth nodes: the border is round, and two layers are enough "
            "again.",
            data="circles",
        ),
        _preset(
            "spirals",
            "Spirals, tanh",
            "Both bend far enough, but three layers follow the arms sooner: after 50 epochs 137 "
            "rows are right against 110. Which smaller width still does it?",
            data="spirals",
        ),
    ),
)
