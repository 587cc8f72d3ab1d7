"""What can be chosen of a worksheet, and of the small network that it is made for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simulator import optimizers
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.settings import Setting
from simulator.stepping.step_plan import StepKind

KINDS = tuple(StepKind)
ROWS = Setting(
    "rows",
    1,
    1,
    4,
    explanation="Rows whose mean gradient makes the update. With one row there is one pass to work "
    "out; with several there is a mean to be taken.",
    whole=True,
    title="Rows",
)
COUNT = Setting(
    "count",
    12,
    1,
    30,
    explanation="How many numbers are left blank. They are spread over the kinds that are chosen.",
    whole=True,
    title="Numbers asked",
)
SEED = Setting(
    "seed",
    1,
    0,
    2**32 - 1,
    explanation="Number from which the sheet is drawn: the same number gives the same sheet, the "
    "next one another of the same kind.",
    whole=True,
    title="Seed",
)
VARIANTS = Setting(
    "variants",
    1,
    1,
    100,
    explanation="How many sheets are made, each with a seed of its own: seed, seed + 1 and so on.",
    whole=True,
    title="Variants",
)
UNITS = Setting(
    "units",
    2,
    1,
    5,
    explanation="Nodes of a layer.",
    whole=True,
    title="Nodes",
)
RATE = Setting(
    "learning_rate",
    0.1,
    0.0,
    10.0,
    minimum_open=True,
    explanation="How far the update goes. A round number is friendly to work with by hand.",
    title="Learning rate",
)
MOST_LAYERS = 4


class Scope(StrEnum):
    """How much of an update a sheet is about."""

    STEP = "step"
    PASS = "pass"
    UPDATE = "update"


# Kinds of numbers that come up before the batch's mean and the update.
_OF_PASS = tuple(kind for kind in KINDS if kind not in (StepKind.BATCH_GRADIENT, StepKind.UPDATE))


@dataclass(frozen=True, slots=True)
class Choices:
    """What a sheet asks.

    Parameters
    ----------
    scope : Scope, default Scope.PASS
        One step, with all numbers before it given; the forward and backward pass; or those and
        the update.
    kinds : tuple of StepKind, default all
        Which numbers may be asked.
    count : int, default 12
        How many are.
    seed : int, default 1
        Draws which of them.
    formulas : bool, default False
        Whether each blank has its formula beside it.

    Raises
    ------
    ValueError
        If a number is out of range or no kind is left.
    """

    scope: Scope = Scope.PASS
    kinds: tuple[StepKind, ...] = KINDS
    count: int = int(COUNT.default)
    seed: int = int(SEED.default)
    formulas: bool = False

    def __post_init__(self) -> None:
        COUNT.check(self.count)
        SEED.check(self.seed)
        if not self.asked_kinds:
            raise ValueError(Message("Choose at least one kind of number that such a sheet has."))

    @property
    def asked_kinds(self) -> tuple[StepKind, ...]:
        """The chosen kinds that there are in this scope, in the order of an update."""
        known = _OF_PASS if self.scope is Scope.PASS else KINDS
        return tuple(kind for kind in known if kind in self.kinds)


@dataclass(frozen=True, slots=True)
class NetworkChoices:
    """The small network that is drawn for a sheet.

    Parameters
    ----------
    sizes : tuple of int, default (2, 2, 1)
        Nodes of each layer, the inputs first: one to three layers behind them.
    activation, output : str
        Activations of the hidden layers and of the outputs, by their names.
    loss, optimizer : str
        By their names.
    learning_rate : float, default 0.1
    rows : int, default 1
    whole : bool, default True
        Whether inputs, weights, biases and targets are small whole numbers; else they have one
        decimal.

    Raises
    ------
    ValueError
        If a number is out of range, a name is unknown, or output activation and loss do not
        belong together.
    """

    sizes: tuple[int, ...] = (2, 2, 1)
    activation: str = "relu"
    output: str = "identity"
    loss: str = "half_sse"
    optimizer: str = "sgd"
    learning_rate: float = RATE.default
    rows: int = int(ROWS.default)
    whole: bool = True

    def __post_init__(self) -> None:
        if not 2 <= len(self.sizes) <= MOST_LAYERS:
            raise ValueError(
                Message(
                    "{name} must have inputs and one to {most} layers, got {got}",
                    name="network",
                    most=MOST_LAYERS - 1,
                    got="-".join(map(str, self.sizes)),
                )
            )
        for size in self.sizes:
            UNITS.check(size)
        ROWS.check(self.rows)
        RATE.check(self.learning_rate)
        optimizers.get(self.optimizer, learning_rate=self.learning_rate)
        self._check_hidden()
        self._check_outputs()

    def _check_hidden(self) -> None:
        hidden = activations.get(self.activation)
        if not (hidden.elementwise and hidden.trains):
            raise ValueError(
                Message(
                    "{activation} does not suit the hidden layers of a sheet: choose another one.",
                    activation=_titled(hidden),
                )
            )

    def _check_outputs(self) -> None:
        function, loss = activations.get(self.output), losses.get(self.loss)
        partners = loss.fused_with == function.name
        if not function.elementwise and self.sizes[-1] == 1:
            raise ValueError(
                Message(
                    "Over a single output {activation} is always 1: give the network two outputs "
                    "or more.",
                    activation=_titled(function),
                )
            )
        complaint = "" if loss.outputs is None else loss.outputs.complaint(function)
        if partners or not (complaint or loss.only_with_partner or not function.trains):
            return
        raise ValueError(
            Message(
                "{activation} outputs and the loss {loss} do not go together: choose another pair.",
                activation=_titled(function),
                loss=Message.in_context("simulator", loss.title),
            )
        )


def _titled(function: activations.Activation) -> Message:
    return Message.in_context("simulator", function.title)
