"""Pages of activations."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.nn import activations
from simulator.nn.activations import Activation
from ui.guide.records import facts
from ui.guide.records.markdown import cell, code, number
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: Activation, say: Say) -> Iterator[str]:
    yield f"f(z)  = {facts.formula(record.formula, say)}"
    yield f"f′(z) = {facts.formula(record.derivative_formula, say)}"


def _facts(record: Activation, say: Say) -> Iterator[Fact]:
    yield worded("help", "Outputs"), say(facts.bounds(record.lower, record.upper))
    yield worded("help", "Works on"), say(_works_on(record))
    kinks = ", ".join(f"z = {number(z)}" for z in record.kinks)
    yield worded("help", "Kinks"), kinks
    yield worded("help", "Gradient descent"), say(_training(record))
    yield facts.not_for(record, say)
    yield from facts.kin(KIND, record, say)


def _works_on(record: Activation) -> str:
    if record.elementwise:
        return worded("help", "each node by itself")
    return worded("help", "all nodes of the layer together")


def _training(record: Activation) -> str:
    if record.trains:
        return worded("help", "can train the weights in front of it")
    return worded("help", "cannot train the weights in front of it")


def _cells(record: Activation, say: Say) -> tuple[str, ...]:
    return (code(cell(facts.formula(record.formula, say))),)


def _filed(record: Activation) -> str:
    found = worded("help", "{name}, as the {field} of a layer.")
    return found.format(name=code(record.name), field=code("activation"))


def _command(record: Activation) -> str:
    return f"python main.py train moons --set hidden_activation={record.name}"


KIND = PageKind(
    name="activation",
    index="activations",
    registry=activations.REGISTRY,
    every=worded("help", "All activations"),
    chosen=facts.SETUP,
    term="activation-function",
    formulas=_formulas,
    facts=_facts,
    heads=("f(z)",),
    cells=_cells,
    filed=_filed,
    command=_command,
    nowhere=facts.NOWHERE_ELSE,
)
