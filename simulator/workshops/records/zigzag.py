"""Zig-zag: why all-positive outputs make the way of the next layer's weights a detour."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import Field

from simulator.scenarios.layer_settings import within
from simulator.settings import Setting
from simulator.storage.strict_json import whole_number
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset

WEIGHT: Final = Setting(
    "weight", 0.0, -3.0, 3.0, title="Weight", explanation="One of the two weights of the node."
)
RATE: Final = Setting(
    "learning_rate",
    0.5,
    0.01,
    3.0,
    title="Learning rate",
    explanation="How far an update moves the weights against the gradient.",
)
UPDATES: Final = Setting(
    "updates",
    40.0,
    0.0,
    400.0,
    whole=True,
    title="Updates",
    explanation="How many updates of the way are drawn.",
)
SEED: Final = Setting("seed", 0.0, 0.0, 9999.0, whole=True, title="Seed")

Weight = Annotated[float, Field(ge=WEIGHT.minimum, le=WEIGHT.maximum), within(WEIGHT)]


class ZigzagDocument(WorkshopDocument):
    """What the workshop shows.

    Attributes
    ----------
    start_1, start_2, goal_1, goal_2 : float
        The weights that the way begins with, and those at which the loss is 0.
    learning_rate : float
    updates : int
    rows : {"one", "all"}
        How many rows an update takes.
    seed : int
        Draws the rows and their order.
    """

    workshop: Literal["zigzag"] = "zigzag"
    start_1: Weight = -1.0
    start_2: Weight = 1.0
    goal_1: Weight = 1.0
    goal_2: Weight = -1.0
    learning_rate: Annotated[float, Field(ge=RATE.minimum, le=RATE.maximum), within(RATE)] = (
        RATE.default
    )
    updates: Annotated[int, Field(ge=0, le=int(UPDATES.maximum)), whole_number] = int(
        UPDATES.default
    )
    rows: Literal["one", "all"] = "one"
    seed: Annotated[int, Field(ge=0, le=int(SEED.maximum)), whole_number] = 0


RECORD = Workshop(
    name="zigzag",
    title="Zig-zag",
    explanation="Two weights behind sigmoids, whose outputs are all positive, and behind tanh, "
    "whose outputs lie around 0: the way that updates take to the same goal.",
    order=65,
    document=ZigzagDocument,
    settings=(WEIGHT, RATE, UPDATES),
    presets=(
        WorkshopPreset(
            "one-row",
            "One row at a time",
            "One weight has to rise and the other to fall. Behind sigmoids every update moves both "
            "up or both down: drag the start, and see where that is no detour.",
            ZigzagDocument(),
        ),
        WorkshopPreset(
            "all-rows",
            "All rows at once",
            "The mean over all rows may have both signs, so that nothing zig-zags. The valley is "
            "still long behind sigmoids: how many updates does each way need?",
            ZigzagDocument(rows="all"),
        ),
        WorkshopPreset(
            "same-sign",
            "Both weights rise",
            "The goal lies where both weights have to rise: all-positive outputs are no hindrance.",
            ZigzagDocument(start_1=-1.0, start_2=-1.0, goal_1=1.0, goal_2=1.0),
        ),
        WorkshopPreset(
            "large-rate",
            "A large learning rate",
            "Larger steps zig-zag more widely; behind tanh they still arrive.",
            ZigzagDocument(learning_rate=1.5),
        ),
    ),
)
