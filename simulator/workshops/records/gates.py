"""Gates: a neuron whose weights are found by hand or by the perceptron rule, and XOR from three."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.scenarios.layer_settings import within
from simulator.settings import Setting
from simulator.storage.strict_json import StrictModel
from simulator.workshops.document import Workshop, WorkshopDocument, WorkshopPreset
from simulator.workshops.gates import composition, rule
from simulator.workshops.gates.truth import GATES, INPUTS, Gate, Weights, on_paper

_LARGEST: Final = 5.0


def _weight(name: str, default: float, title: str, explanation: str) -> Setting:
    return Setting(name, default, -_LARGEST, _LARGEST, title=title, explanation=explanation)


W1: Final = _weight(
    "w1", 0.5, "Weight w₁", "How much the first input counts, and in which direction."
)
W2: Final = _weight(
    "w2", 0.5, "Weight w₂", "How much the second input counts, and in which direction."
)
B: Final = _weight(
    "b",
    -0.7,
    "Bias b",
    "Added to every sum: how easily the node becomes active. It is the weight w₀ of an input that "
    "is always 1.",
)
THETA: Final = Setting(
    "theta",
    -B.default,
    -_LARGEST,
    _LARGEST,
    title="Threshold θ",
    explanation="What the weighted inputs have to exceed. It is the bias with the other sign.",
)
RATE: Final = Setting(
    "rate",
    0.1,
    0.1,
    1.0,
    title="Learning rate η",
    explanation="How far a row that is wrong moves the weights.",
)
MAX_STEP: Final = composition.STEPS


class Neuron(StrictModel):
    """A neuron, and how many rows the perceptron rule has visited from there.

    Attributes
    ----------
    w1, w2, b : float
        Where it was set by hand.
    rate : float
        The learning rate of the rule.
    visits : int
        The weights as they stand follow from those set by hand by so many visits of the rule.
    """

    w1: Annotated[float, Field(ge=-_LARGEST, le=_LARGEST), within(W1)] = W1.default
    w2: Annotated[float, Field(ge=-_LARGEST, le=_LARGEST), within(W2)] = W2.default
    b: Annotated[float, Field(ge=-_LARGEST, le=_LARGEST), within(B)] = B.default
    rate: Annotated[float, Field(ge=RATE.minimum, le=RATE.maximum), within(RATE)] = RATE.default
    visits: int = Field(0, ge=0, le=rule.MAX_VISITS)

    @property
    def start(self) -> Weights:
        """The weights that were set by hand."""
        return Weights(self.w1, self.w2, self.b)

    def weights(self, gate: Gate) -> Weights:
        """Return the weights as they stand, moved by the rule for a gate."""
        return rule.after(self.start, gate, self.rate, self.visits)

    def moved(self, gate: Gate, **numbers: float) -> Neuron:
        """Return the neuron with some weights set by hand; the rule begins anew from there."""
        stand = self.weights(gate)._replace(**numbers)
        held = Weights(*(max(-_LARGEST, min(_LARGEST, on_paper(number))) for number in stand))
        return Neuron(**held._asdict(), rate=self.rate)

    def visited(self, visits: int) -> Neuron:
        """Return the neuron after so many visits of the rule from where it was set by hand."""
        return Neuron(**self.start._asdict(), rate=self.rate, visits=visits)

    def at_rate(self, rate: float) -> Neuron:
        """Return the neuron as it was set by hand, for a rule with another learning rate."""
        return Neuron(**self.start._asdict(), rate=rate)


class GatesDocument(WorkshopDocument):
    """What the Gates workshop shows.

    Attributes
    ----------
    page : str
        One neuron, or the network of three.
    gate : str
        Whose truth table is asked for on the page of one neuron.
    neurons : dict
        The neuron that stands for each gate; those of NAND, OR and AND make the network.
    form : str
        Whether the sum with the bias is compared with 0, or the one without it with θ = −b.
    output : str
        ``step`` or ``sigmoid``; the class is the same.
    row : int
        Which of the four rows is looked at.
    step : int
        How many nodes of the network's walk through the rows have been computed.
    biological : bool
        Whether the drawing names the parts of a nerve cell.
    """

    workshop: Literal["gates"] = "gates"
    page: Literal["neuron", "network"] = "neuron"
    gate: Gate = "and"
    neurons: dict[Gate, Neuron] = Field(default_factory=dict)
    form: Literal["bias", "threshold"] = "bias"
    output: Literal["step", "sigmoid"] = "step"
    row: int = Field(3, ge=0, lt=len(INPUTS))
    step: int = Field(0, ge=0, le=MAX_STEP)
    biological: bool = False

    @model_validator(mode="after")
    def _fill(self) -> Self:
        whole = {gate: self.neurons.get(gate, Neuron()) for gate in GATES}
        object.__setattr__(self, "neurons", whole)
        return self

    def seen_as(self, other: WorkshopDocument) -> WorkshopDocument:
        """Return the document with the other one's row and names: to look is not to change."""
        if not isinstance(other, type(self)):
            return self
        return self.model_copy(update={"row": other.row, "biological": other.biological})

    @property
    def neuron(self) -> Neuron:
        """The neuron of the gate that is looked at."""
        return self.neurons[self.gate]

    @property
    def weights(self) -> Weights:
        """Its weights as they stand."""
        return self.neuron.weights(self.gate)

    @property
    def all_weights(self) -> Mapping[Gate, Weights]:
        """The weights of every gate as they stand."""
        return {gate: neuron.weights(gate) for gate, neuron in self.neurons.items()}

    def with_neuron(self, neuron: Neuron) -> dict[Gate, Neuron]:
        """Return all neurons, with another one for the gate that is looked at."""
        return {**self.neurons, self.gate: neuron}


def _preset(name: str, title: str, explanation: str, **fields: Any) -> WorkshopPreset:
    return WorkshopPreset(name, title, explanation, GatesDocument(**fields))


_COURSE: Final[dict[Gate, Neuron]] = {
    "and": Neuron(w1=0.5, w2=0.5, b=-0.7),
    "or": Neuron(w1=0.5, w2=0.5, b=-0.2),
    "nand": Neuron(w1=-0.5, w2=-0.5, b=0.7),
    "xor": Neuron(w1=0.5, w2=0.5, b=-0.2),
}

RECORD = Workshop(
    name="gates",
    title="Gates",
    explanation="One neuron as a logic gate: set its weights by hand, drag the line that it draws, "
    "or let the perceptron rule find them; then build XOR from three.",
    order=10,
    document=GatesDocument,
    settings=(W1, W2, B, THETA, RATE),
    presets=(
        _preset(
            "and",
            "AND with its weights",
            "Weights of 0.5 and a bias of −0.7 give the sums −0.7, −0.2, −0.2 and 0.3: only where "
            "both inputs are 1 is it above 0.",
        ),
        _preset(
            "find-or",
            "Find OR",
            "These are the weights of AND. Which one number has to be another to make OR?",
            gate="or",
            row=1,
        ),
        _preset(
            "find-nand",
            "Find NAND",
            "NAND is AND turned round, and with the weights of AND every row is wrong. Which "
            "numbers have to change?",
            gate="nand",
        ),
        _preset(
            "threshold",
            "Threshold and bias",
            "A bias of −0.1 is a threshold of 0.1: the node becomes active where the weighted "
            "inputs exceed it.",
            gate="or",
            form="threshold",
            neurons={**_COURSE, "or": Neuron(w1=0.5, w2=0.5, b=-0.1)},
            row=1,
        ),
        _preset(
            "learn",
            "Learn AND",
            "From weights of 0: take row after row, and see that only a row that is wrong changes "
            "anything.",
            neurons={"and": Neuron(w1=0.0, w2=0.0, b=0.0)},
            row=0,
        ),
        _preset(
            "xor",
            "XOR with one line",
            "Drag the line: three rows of four can be right, and whichever three they are, the "
            "fourth is wrong.",
            gate="xor",
            neurons=_COURSE,
        ),
        _preset(
            "xor-gates",
            "XOR from gates",
            "NAND and OR of the inputs meet in an AND. Step through the rows, node by node.",
            page="network",
            neurons=_COURSE,
        ),
    ),
)
