"""Pages of initializers."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.nn import initializers
from simulator.nn.initializers import Initializer
from ui.guide.records import facts
from ui.guide.records.markdown import code
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: Initializer, say: Say) -> Iterator[str]:
    yield facts.formula(record.formula, say)


def _facts(record: Initializer, say: Say) -> Iterator[Fact]:
    yield from _distribution(record, say)
    yield worded("help", "Another seed"), say(_seed(record))
    yield worded("help", "Biases"), say(worded("help", "start at 0"))


def _distribution(record: Initializer, say: Say) -> Iterator[Fact]:
    """Yield what the word for a distribution in the formula means."""
    if "Normal" in record.formula:
        told = worded("help", "the normal distribution")
        yield worded("help", "Normal(mean, variance)"), say(told)
    if "Uniform" in record.formula:
        told = worded("help", "the even distribution between −a and a")
        yield worded("help", "Uniform(±a)"), say(told)


def _seed(record: Initializer) -> str:
    if record.is_random:
        return worded("help", "gives other weights")
    return worded("help", "gives the same weights")


def _cells(record: Initializer, say: Say) -> tuple[str, ...]:
    return (code(facts.formula(record.formula, say)),)


def _filed(record: Initializer) -> str:
    return worded("help", "{name}, as the {field} of a scenario.").format(
        name=code(record.name), field=code("initializer")
    )


def _command(record: Initializer) -> str:
    return f"python main.py train moons --set initializer={record.name}"


KIND = PageKind(
    name="initializer",
    index="initializers",
    registry=initializers.REGISTRY,
    every=worded("help", "All initializers"),
    chosen=facts.SETUP,
    term="initializer",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "First weights"),),
    cells=_cells,
    filed=_filed,
    command=_command,
    settings=lambda record: (),
    called="initialization",
    nowhere=facts.NOWHERE_ELSE,
)
