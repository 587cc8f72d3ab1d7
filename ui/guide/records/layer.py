"""Pages of kinds of layers."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.messages import Message
from simulator.nn import layers
from simulator.nn.layers import LayerKind
from ui.guide.records import facts
from ui.guide.records.markdown import code, link
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: LayerKind, say: Say) -> Iterator[str]:
    yield facts.formula(record.formula, say)


def _facts(record: LayerKind, say: Say) -> Iterator[Fact]:
    yield worded("help", "Nodes"), say(_nodes(record))
    yield worded("help", "Parameters"), say(Message(record.counting))
    chosen = link(say(worded("help", "any")), "../activations.md")
    yield worded("help", "Activation"), chosen if record.has_activation else ""
    yield facts.not_for(record, say)


def _nodes(record: LayerKind) -> str:
    if record.has_units:
        return worded("help", "you choose how many")
    return worded("help", "as many as the layer before has")


def _cells(record: LayerKind, say: Say) -> tuple[str, ...]:
    return (code(facts.formula(record.formula, say)),)


def _filed(record: LayerKind) -> str:
    return worded("help", "{name}, as the {field} of a layer.").format(
        name=code(record.name), field=code("type")
    )


def _command(record: LayerKind) -> str:
    # A kind that was an activation once can still be named as one.
    chosen = f"hidden_activation={record.name}" if record.was_activation else ""
    return f"python main.py train moons --set {chosen}" if chosen else ""


KIND = PageKind(
    name="layer",
    index="layers",
    registry=layers.REGISTRY,
    every=worded("help", "All layers"),
    chosen=facts.SETUP,
    term="layer",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "A node"),),
    cells=_cells,
    filed=_filed,
    command=_command,
    nowhere=facts.NOWHERE_ELSE,
)
