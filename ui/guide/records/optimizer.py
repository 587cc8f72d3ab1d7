"""Pages of optimizers."""

from __future__ import annotations

from collections.abc import Iterator

from simulator import optimizers
from simulator.messages import Message
from simulator.optimizers.record import OptimizerRecord
from ui.guide.records import facts
from ui.guide.records.markdown import code, in_pieces
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded

# A mark of a formula, and what it means.
_MARKS = (
    (
        "m̂",
        worded(
            "help",
            "m / (1 − β₁ᵗ) at update t: m starts at 0 and is too small at first, and this makes up "
            "for it",
        ),
    ),
    (
        "v̂",
        worded(
            "help",
            "v / (1 − β₂ᵗ) at update t: v starts at 0 and is too small at first, and this makes up "
            "for it",
        ),
    ),
    ("μₜ", worded("help", "β₁ (1 − ½ · 0.96^(t ψ)), the momentum of update t")),
    ("Πᵗμ", worded("help", "the product of μ₁ to μₜ")),
)


def _formulas(record: OptimizerRecord, say: Say) -> Iterator[str]:
    yield from facts.formula(record.formula, say).split(";  ")


def _facts(record: OptimizerRecord, say: Say) -> Iterator[Fact]:
    yield worded("help", "Remembers"), _memory(record, say)
    yield worded("help", "Improves"), say(_improves(record))
    yield from _marks(record, say)
    yield worded("help", "First move"), say(Message(record.first_step_note))
    yield worded("help", "Mini-batches"), say(Message(record.mini_batch_note))
    yield from facts.kin(KIND, record, say)


def _marks(record: OptimizerRecord, say: Say) -> Iterator[Fact]:
    """Yield what the marks of a formula mean that neither it nor a setting explains."""
    for mark, told in _MARKS:
        if mark in record.formula:
            yield mark, say(told)


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
    return (in_pieces(facts.formula(record.formula, say)),)


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
