"""Pages of the functions that optimizers are raced on."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.messages import Message
from simulator.race import benchmark_functions
from simulator.race.benchmark_functions import Function
from ui.guide.records.markdown import cell, code, number
from ui.guide.records.page_kind import Fact, PageKind, Say
from ui.words.messages import worded


def _formulas(record: Function, say: Say) -> Iterator[str]:
    yield f"f({', '.join(record.variables)}) = {record.formula}"


def _facts(record: Function, say: Say) -> Iterator[Fact]:
    yield worded("help", "Minima"), _minima(record, say)
    yield worded("help", "Start"), _point(record.start)
    drawn = (
        say(
            worded("help", "{variable} from {low} to {high}").format(
                variable=name, low=number(low), high=number(high)
            )
        )
        for name, (low, high) in zip(record.variables, record.window, strict=True)
    )
    yield worded("help", "Drawn"), ", ".join(drawn)


def _minima(record: Function, say: Say) -> str:
    shown = map(_point, record.minima)
    note = say(Message(record.minima_note)) if record.minima_note else ""
    return ", ".join(part for part in (*shown, note) if part)


def _point(point: tuple[float, ...]) -> str:
    shown = ", ".join(map(number, point))
    return f"({shown})" if len(point) > 1 else shown


def _cells(record: Function, say: Say) -> tuple[str, ...]:
    return code(cell(record.formula)), _minima(record, say)


def _filed(record: Function) -> str:
    return ""


def _command(record: Function) -> str:
    return ""


KIND = PageKind(
    name="function",
    index="functions",
    registry=benchmark_functions.REGISTRY,
    every=worded("help", "All functions, and how to type one of your own"),
    chosen=("tool-arena", worded("help", "The optimizer arena")),
    term="arena",
    formulas=_formulas,
    facts=_facts,
    heads=(worded("help", "Formula"), worded("help", "Minima")),
    cells=_cells,
    filed=_filed,
    command=_command,
    settings=lambda record: (),
)
