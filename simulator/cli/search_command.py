"""Carries out ``search``: a search for hyperparameters without a window."""

from __future__ import annotations

import argparse
import json
import math
import sys
import time
from collections.abc import Iterator
from typing import Any

from simulator.cli.outputs import check_outputs
from simulator.formats import network_file
from simulator.messages import Message
from simulator.quoting import quoted
from simulator.scenarios import overrides
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.schema import Scenario
from simulator.search import document, methods, table
from simulator.search.folds import usual_folds
from simulator.search.plan import FOLDS, MINUTES, RUNS, SEED, STARTS, Plan, planned
from simulator.search.results import Result, ranked
from simulator.search.search import Search
from simulator.search.space import dimension_of
from simulator.settings import Setting

_SHOWN = 10
_SLICE_S = 0.1
_NUMBERS = (RUNS, MINUTES, FOLDS, STARTS, SEED)


def made(arguments: argparse.Namespace, scenario: Scenario | None) -> Search:
    """Return the search that is asked for: a new one, or a saved one to go on with.

    Raises
    ------
    ValueError
        If anything does not fit together or an output cannot be written.
    """
    _check_outputs(arguments)
    if arguments.resume is None:
        if scenario is None:
            raise ValueError(Message("search needs a scenario, or --resume with a saved search"))
        return Search(_plan(arguments, scenario))
    return _resumed(arguments)


def _check_outputs(arguments: argparse.Namespace) -> None:
    outputs = [arguments.csv, arguments.best]
    if arguments.out != arguments.resume:  # a search that goes on may take its own place
        outputs.append(arguments.out)
    check_outputs([path for path in outputs if path is not None], force=arguments.force)


def _resumed(arguments: argparse.Namespace) -> Search:
    """Return a saved search, with another budget where one is given."""
    if arguments.scenario is not None:
        raise ValueError(Message("{name} must be left out with --resume", name="SCENARIO"))
    fixed = ("space", "settings", "method", "method_settings", "folds", "starts", "seed")
    for name in (*fixed, "rank_by"):
        if getattr(arguments, name):
            option = {"space": "over", "settings": "set"}.get(name, name.replace("_", "-"))
            raise ValueError(Message("{name} must be left out with --resume", name=f"--{option}"))
    found = document.read(arguments.resume)
    numbers = _numbers(arguments)
    if not numbers:
        return document.gone_on_with(found)
    if "runs" in numbers and not methods.get(found.plan.method.name).extends:
        raise ValueError(
            Message(
                "{name} must be left out: the rounds of {method} follow from it",
                name="--runs",
                method=found.plan.method.name,
            )
        )
    fields = {name: getattr(found.plan, name) for name in Plan.model_fields}
    return document.gone_on_with(found, planned(**{**fields, **numbers}))


def _plan(arguments: argparse.Namespace, scenario: Scenario) -> Plan:
    numbers = _numbers(arguments)
    if not {"runs", "minutes"} & numbers.keys():
        numbers["runs"] = RUNS.default
    chosen = overrides.with_settings(scenario, dict(arguments.settings))
    numbers.setdefault("folds", usual_folds(Experiment.from_scenario(chosen).data))
    method = arguments.method or "random"
    given = {key: _number(key, text) for key, text in arguments.method_settings}
    return planned(
        scenario=chosen,
        space=[dimension_of(text) for text in arguments.space],
        method={"name": method, "settings": given},
        ranked_by=arguments.rank_by or "loss",
        **numbers,
    )


def _numbers(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the numbers that are given, checked."""
    return {
        one.name: _checked(one, getattr(arguments, one.name))
        for one in _NUMBERS
        if getattr(arguments, one.name) is not None
    }


def _checked(setting: Setting, text: str) -> float:
    return setting.check(_number(setting.name, text))


def _number(name: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise ValueError(
            Message("{name} must be a number, got {got}", name=name, got=quoted(text))
        ) from None


def jobs_of(arguments: argparse.Namespace) -> int:
    """Return how many processes are asked for.

    Raises
    ------
    ValueError
        If that is no whole number, or none.
    """
    number = _number("jobs", arguments.jobs)
    if not number.is_integer() or not (number == -1 or 1 <= number <= 1024):
        raise ValueError(
            Message(
                "{name} must be {wanted}, got {got}",
                name="jobs",
                wanted=Message("{several} or {last}", several="-1", last="1..1024"),
                got=quoted(arguments.jobs),
            )
        )
    return int(number)


def carried_out(search: Search, arguments: argparse.Namespace, jobs: int) -> None:
    """Work until the search is over, and write what is asked for; also where it is stopped.

    Raises
    ------
    KeyboardInterrupt
        Where it was stopped; what was finished is saved.
    ValueError
        If a file cannot be written.
    """
    try:
        for _ in _slices(search, jobs):
            _tell_progress(search)
    finally:
        if sys.stderr.isatty():
            sys.stderr.write("\r\x1b[K")
        _write(search, arguments)


def _slices(search: Search, jobs: int) -> Iterator[None]:
    if jobs != 1:
        yield from search.run(jobs)
        return
    while search.advance(time.perf_counter() + _SLICE_S):
        yield


def _tell_progress(search: Search) -> None:
    if sys.stderr.isatty():
        done = len(search.results())
        text = f"{search.plan.scenario.title}  {done}/{search.planned}"
        sys.stderr.write(f"\r{text}\x1b[K")
        sys.stderr.flush()


def _write(search: Search, arguments: argparse.Namespace) -> None:
    out = arguments.out or arguments.resume
    if out is not None:
        document.write(out, document.document_of(search))
    if arguments.csv is not None:
        table.write_csv(arguments.csv, search.plan, search.results())
    best = search.best()
    if arguments.best is not None and best is not None:
        network_file.write_scenario(arguments.best, best)


def as_json(search: Search) -> str:
    """Return the search in one line: the document that is saved."""
    plain = document.document_of(search).model_dump(mode="json", exclude_none=True)
    return json.dumps(plain, allow_nan=False)


def lines(search: Search) -> Iterator[str]:
    """Yield what was found, in lines for people: the best settings first."""
    plan, results = search.plan, search.results()
    order = ranked(results, plan.ranked_by)
    yield f"{len(order)} settings of {plan.scenario.title}, {_validated(search)}"
    names = [*plan.names, "epochs", "loss", "±", table.score_name(plan), "parameters"]
    cells = [names, *(_cells(one) for one in order[:_SHOWN])]
    widths = [max(len(row[k]) for row in cells) for k in range(len(names))]
    for place, row in enumerate(cells):
        rank = f"{place:>3}" if place else "   "
        yield rank + "".join(f"  {cell:>{width}}" for cell, width in zip(row, widths, strict=True))
    if len(order) > _SHOWN:
        yield f"and {len(order) - _SHOWN} more"


def _validated(search: Search) -> str:
    plan = search.plan
    trainings = plan.folds * plan.starts
    split = f"{plan.folds} folds"
    if plan.folds == 1:
        kept = plan.scenario.data.validation_fraction > 0.0
        split = f"judged on the {'rows kept aside' if kept else 'training rows themselves'}"
    return f"{split}, {trainings} {'training' if trainings == 1 else 'trainings'} each"


def _cells(one: Result) -> list[str]:
    values = ["–" if value is None else str(value) for value in one.values]
    if one.diverged:
        return [*values, str(one.epochs), "diverged", "", "", str(one.parameters)]
    numbers = [f"{one.loss:.4g}", f"{one.spread:.2g}", _shown(one.score)]
    return [*values, str(one.epochs), *numbers, str(one.parameters)]


def _shown(value: float) -> str:
    return f"{value:.4g}" if math.isfinite(value) else "–"
