"""How operations are written in a node and on a button, and what they are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.graph.operations import OPERATIONS
from simulator.messages import Message
from ui.words.messages import worded

_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        "-": "−",
        "*": "×",
        "/": "÷",
        "^": "xⁿ",
        "negative": "−x",
        "sqrt": "√",
        "abs": "|x|",
        "sigmoid": "σ",
        "relu": "ReLU",
    }
)
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
# In the order of the palette.
OFFERED = ("+", "-", "*", "/", "^", "exp", "ln", "sigmoid", "tanh", "relu", "max")

_RULES: Mapping[str, Message] = MappingProxyType(
    {
        "+": worded("signs", "An addition hands its upstream gradient on to both inputs as it is."),
        "-": worded(
            "signs",
            "A subtraction hands its upstream gradient on as it is, to its second input with the "
            "other sign.",
        ),
        "*": worded(
            "signs",
            "A multiplication swaps its inputs: each receives upstream × the other's value.",
        ),
        "/": worded(
            "signs",
            "A division by b hands upstream / b on to what is divided: the larger b, the less.",
        ),
        "^": worded("signs", "A power uⁿ multiplies its upstream gradient by n uⁿ⁻¹."),
        "negative": worded("signs", "A minus sign hands the gradient on with the other sign."),
        "exp": worded("signs", "eᵘ multiplies its upstream gradient by its own value."),
        "ln": worded("signs", "ln u multiplies its upstream gradient by 1 / u."),
        "sigmoid": worded(
            "signs", "A sigmoid multiplies its upstream gradient by y (1 − y), at most 0.25."
        ),
        "tanh": worded("signs", "tanh multiplies its upstream gradient by 1 − y²."),
        "relu": worded(
            "signs", "ReLU hands its upstream gradient on where its input is above 0, else nothing."
        ),
        "max": worded("signs", "A maximum hands all on to the larger input, nothing to the other."),
        "min": worded(
            "signs", "A minimum hands all on to the smaller input, nothing to the other."
        ),
    }
)
_TITLES: Mapping[str, Message] = MappingProxyType(
    {
        "+": worded("signs", "Addition"),
        "-": worded("signs", "Subtraction"),
        "*": worded("signs", "Multiplication"),
        "/": worded("signs", "Division"),
        "^": worded("signs", "Power"),
        "exp": worded("signs", "Exponential eᵘ"),
        "ln": worded("signs", "Natural logarithm"),
        "sigmoid": worded("signs", "Sigmoid"),
        "relu": worded("signs", "ReLU"),
        "max": worded("signs", "Maximum of two"),
    }
)


def sign(operation: str) -> str:
    """Return what stands in an operation's node."""
    return _SIGNS.get(operation, operation)


def title(operation: str) -> str:
    """Return what an operation is called: a message, or its sign."""
    return _TITLES.get(operation, sign(operation))


def rule(operation: str) -> str:
    """Return how an operation hands its gradient on: a message; empty where it has no name."""
    return _RULES.get(operation, "")


def lowered(name: str) -> str:
    """Return a name with its number lowered: w11 is w₁₁."""
    stem = name.rstrip("0123456789")
    if not stem or stem == name:
        return name
    return stem.rstrip("_") + name[len(stem) :].translate(_LOWERED)


def order_matters(operation: str) -> bool:
    """Return whether the inputs of an operation may not change places."""
    return OPERATIONS[operation].arity == 2 and operation in ("-", "/", "^")
