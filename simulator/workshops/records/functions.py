"""Functions: an activation and its derivative as curves, and softmax, each read and moved."""

from __future__ import annotations

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.messages import Message
from simulator.nn.activations import Activation
from simulator.scenarios.layer_settings import names_in, one_of, within
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset
from simulator.workshops.node_functions import FUNCTIONS

Page = Literal["curves", "softmax"]

Z: Final = Setting(
    "z",
    1.0,
    -20.0,
    20.0,
    title="Sum z",
    explanation="Where the function is read: the weighted sum that a node puts into it.",
)
BACK: Final = Setting(
    "back",
    1.0,
    -2.0,
    2.0,
    title="Error that arrives, ∂E/∂a",
    explanation="What the layer behind hands back. Times the slope, it goes on to the weights.",
)
LOGIT: Final = Setting(
    "logit",
    0.0,
    -6.0,
    6.0,
    title="Logit",
    explanation="The weighted sum of this output, before softmax.",
)
ADDED: Final = Setting(
    "added",
    0.0,
    -2000.0,
    2000.0,
    title="Added to all",
    explanation="The same number added to every logit: softmax does not change by it.",
)
MIN_CLASSES, MAX_CLASSES = 2, 6
OVERFLOWING: Final = 1000.0
"""What is added to all logits to see the formula break as it is written."""


class FunctionChoice(StrictModel):
    """A function by name, with a value for each of its settings; missing ones are filled in."""

    name: Annotated[str, one_of(FUNCTIONS), Field(json_schema_extra=names_in(FUNCTIONS))]
    settings: dict[str, float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _check(self) -> Self:
        object.__setattr__(self, "settings", dict(self.function.chosen))
        return self

    @property
    def function(self) -> Activation:
        """The function itself."""
        return FUNCTIONS.get_with(self.name, self.settings)


class SoftmaxChoice(StrictModel):
    """What the softmax page shows.

    Attributes
    ----------
    logits : tuple of float, length 2 to 6
    added : float
        Added to each of them.
    target : int
        The true class, counted from 0.
    """

    logits: Annotated[
        tuple[Annotated[float, Field(ge=LOGIT.minimum, le=LOGIT.maximum)], ...],
        Field(strict=False, fail_fast=True, min_length=MIN_CLASSES, max_length=MAX_CLASSES),
    ] = (2.0, 1.0, 0.0)
    added: Annotated[float, Field(ge=ADDED.minimum, le=ADDED.maximum), within(ADDED)] = 0.0
    target: Annotated[int, Field(ge=0)] = 0

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.target >= len(self.logits):
            raise ValueError(
                Message(
                    "{name} must be < {count}, the number of logits, got {got}",
                    name="target",
                    count=len(self.logits),
                    got=self.target,
                )
            )
        return self


class FunctionsDocument(WorkshopDocument):
    """What the Functions workshop shows.

    Attributes
    ----------
    page : {"curves", "softmax"}
    function : FunctionChoice
    second : FunctionChoice or None
        Laid over it to compare.
    z : float
        Where both are read.
    back : float
        The error that arrives at the node, ∂E/∂a.
    softmax : SoftmaxChoice
    """

    workshop: Literal["functions"] = "functions"
    page: Page = "curves"
    function: FunctionChoice
    second: FunctionChoice | None = None
    z: Annotated[float, Field(ge=Z.minimum, le=Z.maximum), within(Z)] = Z.default
    back: Annotated[float, Field(ge=BACK.minimum, le=BACK.maximum), within(BACK)] = BACK.default
    softmax: SoftmaxChoice = Field(default_factory=SoftmaxChoice)


def _curves(
    name: str, title: str, explanation: str, function: str, second: str = "", z: float = 1.0
) -> WorkshopPreset:
    other = FunctionChoice(name=second) if second else None
    document = FunctionsDocument(function=FunctionChoice(name=function), second=other, z=z)
    return WorkshopPreset(name, title, explanation, document)


def _softmax(name: str, title: str, explanation: str, shown: SoftmaxChoice) -> WorkshopPreset:
    function = FunctionChoice(name="sigmoid")
    document = FunctionsDocument(page="softmax", function=function, softmax=shown)
    return WorkshopPreset(name, title, explanation, document)


RECORD = Workshop(
    name="functions",
    title="Functions",
    explanation="What a node makes of its weighted sum: an activation and its derivative on one "
    "picture, with a point to drag, and softmax over the sums of a whole layer.",
    order=20,
    document=FunctionsDocument,
    settings=(Z, BACK, LOGIT, ADDED),
    presets=(
        _curves(
            "sigmoid",
            "Sigmoid",
            "The slope, its derivative, is 0.25 at most, at z = 0. Drag the point to z = 5: how "
            "much is left?",
            "sigmoid",
        ),
        _curves(
            "sigmoid-tanh",
            "Sigmoid and tanh",
            "Both have the shape of an S. Compare their derivatives at 0, and round which value "
            "their outputs lie.",
            "sigmoid",
            "tanh",
            0.0,
        ),
        _curves(
            "relu-elu",
            "ReLU and ELU",
            "Below 0 one is silent and has no slope; the other still learns. Drag the point "
            "from −3 to 3.",
            "relu",
            "elu",
            -1.0,
        ),
        _curves(
            "relu-gelu",
            "ReLU and GELU",
            "One has a kink at 0, the other is smooth, and dips below 0 on its left.",
            "relu",
            "gelu",
            -0.75,
        ),
        _softmax(
            "softmax",
            "Softmax",
            "Drag one bar up: its probability rises and the others fall, for they share 1. The "
            "sigmoids beside them are free.",
            SoftmaxChoice(),
        ),
        _softmax(
            "overflow",
            "Softmax overflows",
            "1000 is added to every logit. The formula as it is written gives no numbers; with "
            "the largest logit subtracted first, nothing has changed.",
            SoftmaxChoice(added=OVERFLOWING),
        ),
        _softmax(
            "one-hot",
            "One-hot targets",
            "Four words as class numbers and as one-hot rows. Choose another true class: a − y "
            "says how each logit is to move.",
            SoftmaxChoice(logits=(0.5, 2.0, 1.0, -1.0), target=1),
        ),
    ),
)
