"""Pages of losses."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.messages import Message
from simulator.nn import activations, losses
from simulator.nn.losses import Loss
from ui.guide.records import activation, facts
from ui.guide.records.markdown import cell, code, link
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: Loss, say: Say) -> Iterator[str]:
    # The perceptron criterion has no slope by the output, which is 0 or 1.
    by = "∂E/∂zₖ" if record.mistake_driven else "∂E/∂aₖ"
    yield f"{'E'.ljust(len(by))} = {facts.formula(record.formula, say)}"
    yield f"{by} = {facts.formula(record.gradient_formula, say)}"


def _facts(record: Loss, say: Say) -> Iterator[Fact]:
    yield worded("help", "Targets"), say(record.targets or worded("help", "any number"))
    yield worded("help", "Goes with"), _partner(record, say)
    yield worded("help", "Mean over"), say(_mean_over(record))
    yield worded("help", "Only with it"), say(Message(record.only_with_partner))
    yield worded("help", "Scaled targets"), say(Message(record.on_scaled))
    yield facts.not_for(record, say)
    yield from facts.kin(KIND, record, say)


def _mean_over(record: Loss) -> str:
    if record.over_outputs:
        return worded("help", "rows and outputs")
    return worded("help", "rows; the outputs of a row are added up")


def _partner(record: Loss, say: Say) -> str:
    if record.fused_with is None:
        return ""
    partner = activations.get(record.fused_with)
    shown = link(say(Message(partner.title)), activation.KIND.file(partner.name))
    found = worded("help", "{activation}; then δ is a − y, before the mean is taken")
    return say(found.format(activation=shown))


def _cells(record: Loss, say: Say) -> tuple[str, ...]:
    return (code(cell(facts.formula(record.formula, say))),)


def _filed(record: Loss) -> str:
    return worded("help", "{name}, as the {field} of a scenario or a network.").format(
        name=code(record.name), field=code("loss")
    )


def _command(record: Loss) -> str:
    for_numbers = all(task != "regression" for task, _ in record.unsuited)
    return f"python main.py train {'sine' if for_numbers else 'xor'} --set loss={record.name}"


KIND = PageKind(
    name="loss",
    index="losses",
    registry=losses.REGISTRY,
    every=worded("help", "All losses"),
    chosen=facts.SETUP,
    term="loss-function",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "Of one row"),),
    cells=_cells,
    filed=_filed,
    command=_command,
    settings=lambda record: (),
    nowhere=facts.NOWHERE_ELSE,
)
