"""Pages of learning-rate schedules."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.optimizers import schedules
from simulator.optimizers.schedules import ScheduleRecord
from ui.guide.records import facts
from ui.guide.records.markdown import cell, code
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: ScheduleRecord, say: Say) -> Iterator[str]:
    first, *more = facts.formula(record.formula, say).split("; ")
    yield f"η = {first}"
    yield from (f"    {line}" for line in more)


def _facts(record: ScheduleRecord, say: Say) -> Iterator[Fact]:
    yield "η", say(worded("help", "the learning rate in force"))
    yield "r", say(worded("help", "the learning rate that is set"))
    yield "n", say(worded("help", "the number of epochs completed"))
    yield from facts.named(record.formula, record.settings, say)
    told = worded("help", "over w epochs η is also multiplied by (n + 1) / (w + 1)")
    yield worded("help", "Warm-up"), say(told)


def _cells(record: ScheduleRecord, say: Say) -> tuple[str, ...]:
    return (code(cell(facts.formula(record.formula, say))),)


def _filed(record: ScheduleRecord) -> str:
    return worded("help", "{name}, as the {field} of a scenario.").format(
        name=code(record.name), field=code("schedule.name")
    )


def _command(record: ScheduleRecord) -> str:
    return f"python main.py train moons --set schedule={record.name}"


KIND = PageKind(
    name="schedule",
    index="schedules",
    registry=schedules.REGISTRY,
    every=worded("help", "All schedules"),
    chosen=facts.SETUP,
    term="learning-rate-schedule",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "Learning rate"),),
    cells=_cells,
    filed=_filed,
    command=_command,
    called="schedule",
    nowhere=facts.NOWHERE_ELSE,
)
