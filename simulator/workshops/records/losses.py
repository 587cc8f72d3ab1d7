"""Losses: curves over a prediction, two networks, one weight, and which loss is for which task."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.data.datasets import Task
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.nn.losses import Loss
from simulator.scenarios.layer_settings import names_in, one_of, within
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset
from simulator.workshops.losses.curves import DOMAINS, TARGETS, Axis, axis_of
from simulator.workshops.losses.one_weight import Point
from simulator.workshops.losses.tables import MEASURES, Measure, Row, Rows, Squared

Page = Literal["curves", "networks", "weight", "choice"]
MIN_CLASSES, MAX_CLASSES = 2, 4
MIN_SAMPLES, MAX_SAMPLES = 1, 5
MIN_POINTS, MAX_POINTS = 2, 8


def _ranged(axis: Axis, ends: tuple[float, float], title: str, explanation: str) -> Setting:
    return Setting(axis, ends[1] / 2.0, *ends, title=title, explanation=explanation)


PLACES: Final[dict[Axis, Setting]] = {
    "number": _ranged(
        "number",
        DOMAINS["number"],
        "Prediction a",
        "What the network says; it may be any number.",
    ),
    "probability": _ranged(
        "probability",
        DOMAINS["probability"],
        "Prediction a",
        "What the network says: a probability, between 0 and 1.",
    ),
    "sum": _ranged(
        "sum",
        DOMAINS["sum"],
        "Sum z (logit)",
        "What the output node adds up, before the output layer makes a prediction of it.",
    ),
}
"""Where a loss is read, by what it is drawn over."""
WANTED: Final[dict[Axis, Setting]] = {
    axis: _ranged(axis, ends, "Target y", "What the answer should be.")
    for axis, ends in TARGETS.items()
}
W: Final = Setting(
    "w",
    1.0,
    -3.0,
    5.0,
    title="Weight w",
    explanation="The one weight that moves: every point's sum is w·x + b.",
)
B: Final = Setting(
    "b",
    -1.0,
    -3.0,
    3.0,
    title="Bias b",
    explanation="Stands still while the weight moves. Where it is 0, every class turns at once.",
)
X: Final = Setting("x", 0.0, -3.0, 3.0, title="Point x", explanation="Where the point lies.")

LossName = Annotated[
    str, one_of(losses.REGISTRY), Field(json_schema_extra=names_in(losses.REGISTRY))
]
OutputName = Annotated[
    str, one_of(activations.REGISTRY), Field(json_schema_extra=names_in(activations.REGISTRY))
]


class CurveChoice(StrictModel):
    """What the page of curves shows.

    Attributes
    ----------
    loss : str
    second : str or None
        Laid over it to compare.
    over : {"output", "sum"}
        Whether both are drawn over the prediction, or over the sum behind it.
    target : float
    at : float
        The prediction, or the sum, at which they are read.
    """

    loss: LossName = "binary_cross_entropy"
    second: LossName | None = None
    over: Literal["output", "sum"] = "output"
    target: float = Field(1.0, ge=TARGETS["number"][0], le=TARGETS["number"][1])
    at: float = Field(0.1, ge=DOMAINS["sum"][0], le=DOMAINS["sum"][1])

    @cached_property  # a picture asks a hundred times for each move of the mouse
    def shown(self) -> tuple[Loss, ...]:
        """The losses themselves."""
        names = (self.loss,) if self.second is None else (self.loss, self.second)
        return tuple(losses.REGISTRY[name] for name in names)

    @cached_property
    def axis(self) -> Axis:
        """Over what they are drawn together."""
        return axis_of(self.shown, over_sum=self.over == "sum")

    @property
    def x(self) -> float:
        """Where they are read, on the axis."""
        low, high = DOMAINS[self.axis]
        return min(max(self.at, low), high)

    @property
    def y(self) -> float:
        """The target, as the axis has them."""
        low, high = TARGETS[self.axis]
        return min(max(self.target, low), high)


Probability = Annotated[float, Field(ge=0.0, le=1.0)]
TableRow = Annotated[
    tuple[Probability, ...],
    Field(strict=False, fail_fast=True, min_length=MIN_CLASSES, max_length=MAX_CLASSES),
]
Table = Annotated[
    tuple[TableRow, ...],
    Field(strict=False, fail_fast=True, min_length=MIN_SAMPLES, max_length=MAX_SAMPLES),
]
_TARGETS: Final[Rows] = ((0.0, 0.0, 1.0), (0.0, 1.0, 0.0), (1.0, 0.0, 0.0))
_FIRST: Final[Rows] = ((0.3, 0.3, 0.4), (0.3, 0.4, 0.3), (0.1, 0.2, 0.7))
_SECOND: Final[Rows] = ((0.1, 0.2, 0.7), (0.1, 0.7, 0.2), (0.3, 0.4, 0.3))


class TablesChoice(StrictModel):
    """What the page of two networks shows.

    Attributes
    ----------
    targets, first, second : tuple of rows
        A row for each sample, in it a number for each class.
    squared : {"sum", "mean", "half"}
        How squared errors of a sample are taken together.
    keep_sum : bool
        Whether the others of a row share what is left of 1 when one is changed.
    network, sample, measure
        Which cell's equation is written: network 0 or 1; the sample, or as many as there are for
        the mean; and the measure.
    """

    targets: Table = _TARGETS
    first: Table = _FIRST
    second: Table = _SECOND
    squared: Squared = "sum"
    keep_sum: bool = True
    network: int = Field(0, ge=0, le=1)
    sample: int = Field(0, ge=0, le=MAX_SAMPLES)
    measure: Measure = MEASURES[2]

    @model_validator(mode="after")
    def _check(self) -> Self:
        size = _size(self.targets)
        for name in ("targets", "first", "second"):
            if any(len(row) != size[1] for row in getattr(self, name)) or (
                _size(getattr(self, name)) != size
            ):
                raise ValueError(
                    Message(
                        "{name} must have {rows} rows of {columns} numbers, as the targets have",
                        name=name,
                        rows=size[0],
                        columns=size[1],
                    )
                )
        if self.sample > size[0]:
            raise ValueError(
                Message(
                    "{name} must be <= {count}, the number of samples, got {got}",
                    name="sample",
                    count=size[0],
                    got=self.sample,
                )
            )
        return self

    @property
    def samples(self) -> int:
        """How many samples there are."""
        return len(self.targets)

    @property
    def classes(self) -> int:
        """How many classes there are."""
        return len(self.targets[0])

    def outputs(self, network: int) -> Rows:
        """Return what a network gives for each sample."""
        return self.second if network else self.first


def _size(rows: Rows) -> tuple[int, int]:
    return len(rows), len(rows[0])


class Sample(StrictModel):
    """A point of the page of one weight: where it lies, and its class."""

    x: Annotated[float, Field(ge=X.minimum, le=X.maximum), within(X)]
    y: int = Field(ge=0, le=1)


_POINTS: Final = tuple(
    Sample(x=x, y=y)
    for x, y in ((-1.0, 0), (0.4, 0), (0.7, 1), (1.2, 0), (1.6, 1), (2.2, 1), (2.8, 1))
)


class WeightChoice(StrictModel):
    """What the page of one weight shows.

    Attributes
    ----------
    w, b : float
    samples : tuple of Sample
    """

    w: Annotated[float, Field(ge=W.minimum, le=W.maximum), within(W)] = W.default
    b: Annotated[float, Field(ge=B.minimum, le=B.maximum), within(B)] = B.default
    samples: Annotated[
        tuple[Sample, ...],
        Field(strict=False, fail_fast=True, min_length=MIN_POINTS, max_length=MAX_POINTS),
    ] = _POINTS

    @property
    def points(self) -> tuple[Point, ...]:
        """The samples as points."""
        return tuple(Point(one.x, one.y) for one in self.samples)


class PairChoice(StrictModel):
    """What the page of the right loss shows: a task, and a pair of one's own for it."""

    task: Task = "regression"
    output: OutputName = "identity"
    loss: LossName = "mse"


class LossesDocument(WorkshopDocument):
    """What the Losses workshop shows.

    Attributes
    ----------
    page : {"curves", "networks", "weight", "choice"}
    curves : CurveChoice
    networks : TablesChoice
    weight : WeightChoice
    choice : PairChoice
    """

    workshop: Literal["losses"] = "losses"
    page: Page = "curves"
    curves: CurveChoice = Field(default_factory=CurveChoice)
    networks: TablesChoice = Field(default_factory=TablesChoice)
    weight: WeightChoice = Field(default_factory=WeightChoice)
    choice: PairChoice = Field(default_factory=PairChoice)


def _preset(name: str, title: str, explanation: str, **fields: Any) -> WorkshopPreset:
    return WorkshopPreset(name, title, explanation, LossesDocument(**fields))


_ONE_OUTPUT: Final[Row] = (0.1, 0.7, 0.2)

RECORD = Workshop(
    name="losses",
    title="Losses",
    explanation="How wrong an answer is, as a number: every loss as a curve with its gradient, two "
    "networks told apart, one weight moved, and which loss is for which task.",
    order=30,
    document=LossesDocument,
    settings=(*PLACES.values(), *WANTED.values(), W, B, X),
    presets=(
        _preset(
            "sure-and-wrong",
            "Sure and wrong",
            "The answer should be 1. Drag the point towards 0: cross-entropy grows without limit, "
            "squared error never beyond 1, and their slopes still less alike.",
            curves=CurveChoice(second="mse"),
        ),
        _preset(
            "over-the-sum",
            "Over the sum behind it",
            "The same two losses over the sum z. Far on the wrong side squared error is flat, so "
            "nothing is learnt there; cross-entropy still pulls with a − y.",
            curves=CurveChoice(second="mse", over="sum", at=-4.0),
        ),
        _preset(
            "outliers",
            "Squares and sizes",
            "For numbers. A miss of 3 counts nine times as much as a miss of 1 where it is "
            "squared, and three times by its size alone.",
            curves=CurveChoice(loss="mse", second="mae", target=1.0, at=4.0),
        ),
        _preset(
            "half",
            "With and without the half",
            "Some notes call ½ Σ (a − y)² the mean squared error. Of one output it is half as "
            "large, and so is its slope: a − y.",
            curves=CurveChoice(loss="mse", second="half_sse", target=1.0, at=3.0),
        ),
        _preset(
            "three-targets",
            "One output, three targets",
            "Outputs of 0.1, 0.7 and 0.2 against each class. Squared error has a term for every "
            "output; cross-entropy looks at the right class alone.",
            page="networks",
            networks=TablesChoice(
                targets=((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
                first=(_ONE_OUTPUT,) * 3,
                second=((0.15, 0.7, 0.15),) * 3,
                squared="mean",
                sample=1,
            ),
        ),
        _preset(
            "two-networks",
            "Two networks",
            "Both get two of three right, so classification error cannot tell them apart. Which is "
            "the better one, and what tells it?",
            page="networks",
            networks=TablesChoice(sample=3),
        ),
        _preset(
            "one-weight",
            "Accuracy is a staircase",
            "Move the weight: accuracy jumps and is flat in between, so its derivative is 0; "
            "cross-entropy says at every place which way to go.",
            page="weight",
        ),
        _preset(
            "which-loss",
            "Which loss for which task",
            "The task decides the output layer and the loss. Try a pair of your own, and read what "
            "is wrong with it.",
            page="choice",
            choice=PairChoice(task="binary", output="tanh", loss="binary_cross_entropy"),
        ),
    ),
)
