"""What the page of the right loss says: of tasks, of a pair of one's own, and of lecture notes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from simulator.data.datasets import Task
from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.workshops.losses.tasks import Pairing, complaint, keras_loss, pairing
from simulator.workshops.records.losses import PairChoice
from ui.words.messages import said, worded
from ui.words.titles import translated
from ui.workshop.small_table import Cell

# What a task is called, and what its targets are like.
TASK_WORDS: Mapping[Task, tuple[Message, Message]] = MappingProxyType(
    {
        "regression": (
            worded("ChoicePage", "a number (regression)"),
            worded("ChoicePage", "any number: 3.7"),
        ),
        "binary": (
            worded("ChoicePage", "yes or no (binary)"),
            worded("ChoicePage", "one output: 0 or 1"),
        ),
        "multiclass": (
            worded("ChoicePage", "one of several classes"),
            worded("ChoicePage", "one-hot: 0 1 0"),
        ),
        "multilabel": (
            worded("ChoicePage", "several labels at once"),
            worded("ChoicePage", "a yes or no each: 1 0 1"),
        ),
    }
)
MIND = (
    worded(
        "ChoicePage",
        "“The last layer is sigmoid or tanh” contradicts the table: tanh reaches −1, which is no "
        "probability, and its logarithm does not exist.",
    ),
    worded(
        "ChoicePage",
        "½ Σ (a − y)² is often called mean squared error. It adds the outputs up and halves them; "
        "the mean divides by their number.",
    ),
    worded(
        "ChoicePage",
        "Mean squared logarithmic error takes ln(1 + a), not ln(a) + 1: that would be the same as "
        "ln a, as the 1 falls out of the difference.",
    ),
    worded(
        "ChoicePage",
        "Cross-entropy does not need one-hot targets: shares such as 0.8 and 0.2 will do. Type "
        "some on the page of two networks.",
    ),
)


def line(found: Pairing) -> list[Cell]:
    """Return a task's line of the table."""
    task, target = TASK_WORDS[found.task]
    return [
        Cell(said(task)),
        Cell(said(target)),
        Cell(translated(activations.REGISTRY[found.output].title)),
        Cell(translated(losses.REGISTRY[found.loss].title)),
        Cell(" + ".join(found.keras)),
    ]


def verdict(choice: PairChoice) -> Message:
    """Say whether a pair goes with the task."""
    if (found := complaint(choice.task, choice.output, choice.loss)) is not None:
        activation = Message(found.activation)
        problem = Message(found.text).format(
            activation=activation, lower=found.lower, upper=found.upper
        )
        return worded("ChoicePage", "✗ {problem}").format(problem=problem)
    best = pairing(choice.task)
    if (best.output, best.loss) == (choice.output, choice.loss):
        return worded("ChoicePage", "✓ This is the pair that goes with the task.")
    return worded(
        "ChoicePage",
        "This can be trained; the pair that goes with the task is {output} and {loss}.",
    ).format(
        output=Message(activations.REGISTRY[best.output].title),
        loss=Message(losses.REGISTRY[best.loss].title),
    )


def keras(choice: PairChoice) -> str:
    """Return the pair as code, as far as Keras has both."""
    output = activations.REGISTRY[choice.output].elsewhere.keras
    loss = keras_loss(choice.loss)
    parts = [f'Dense(…, activation="{output}")' if output else "", f'loss="{loss}"' if loss else ""]
    return "   ".join(part for part in parts if part)
