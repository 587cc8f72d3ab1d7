"""Pages of optimizers."""

from __future__ import annotations

from collections.abc import Iterator

from simulator import optimizers
from simulator.messages import Message
from simulator.optimizers.record import OptimizerRecord
from ui.guide.records import facts
from ui.guide.records.markdown import code
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: OptimizerRecord, say: Say) -> Iterator[str]:
    yield from facts.formula(record.formula, say).split(";  ")


def _facts(record: OptimizerRecord, say: Say) -> Iterator[Fact]:
    yield worded("help", "Remembers"), _memory(record, say)
    yield worded("help", "Improves"), say(_improves(record))
    yield worded("help", "First move"), say(Message(record.first_step_note))
    yield worded("help", "Mini-batches"), say(Message(record.mini_batch_note))
    yield from facts.kin(KIND, record, say)


def _memory(record: OptimizerRecord, say: Say) -> str:
    names = ", ".join(map(code, record.state_names))
    if not names:
        return say(worded("help", "nothing"))
    return say(worded("help", "{names}: a number each for every parameter").format(names=names))


def _improves(record: OptimizerRecord) -> str:
    if not record.parents:
        return ""
    if record.betters == "direction":
        return worded("help", "the direction")
    if record.betters == "step_size":
        return worded("help", "the size of the step")
    return worded("help", "direction and size of the step")


def _cells(record: OptimizerRecord, say: Say) -> tuple[str, ...]:
    return (code(facts.formula(record.formula, say)),)


def _filed(record: OptimizerRecord) -> str:
    return worded("help", "{name}, as the {field} of a scenario.").format(
        name=code(record.name), field=code("optimizer.name")
    )


def _command(record: OptimizerRecord) -> str:
    return f"python main.py train moons --set optimizer={record.name}"


KIND = PageKind(
    name="optimizer",
    index="optimizers",
    registry=optimizers.REGISTRY,
    every=worded("help", "All optimizers"),
    chosen=facts.SETUP,
    term="optimizer",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "Update"),),
    cells=_cells,
    filed=_filed,
    command=_command,
    nowhere=facts.NOWHERE_ELSE,
)
