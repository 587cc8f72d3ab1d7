"""What every layer refuses: counts, shares of dropped nodes and flags that are none."""

from __future__ import annotations

from simulator.messages import Message
from simulator.quoting import quoted
from simulator.settings import Setting

DROPOUT = Setting(
    "dropout",
    0.0,
    0.0,
    1.0,
    maximum_open=True,
    explanation="Share of this layer's nodes that every training update leaves out, drawn anew "
    "for each row. No node can then rely on one other node, which counters overfitting. Loss and "
    "accuracy are shown with all nodes.",
)


def check_count(name: str, value: object) -> None:
    """Refuse what is no whole number >= 1.

    Raises
    ------
    ValueError
        With the parameter's name, the constraint and the value.
    """
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise ValueError(
            Message("{name} must be a whole number >= 1, got {got}", name=name, got=quoted(value))
        )


def check_training(dropout: float, trainable: object) -> None:
    """Refuse a share of dropped nodes that is out of range, and what is no truth value.

    Raises
    ------
    ValueError
        With the parameter's name, the constraint and the value.
    """
    DROPOUT.check(dropout)
    if not isinstance(trainable, bool):
        raise ValueError(
            Message(
                "{name} must be True or False, got {got}", name="trainable", got=quoted(trainable)
            )
        )
