"""A scenario for a table, from what the command line says of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

from simulator.cli.command_parser import UsageError
from simulator.data.own_table import ColumnUse, OwnTable
from simulator.quoting import quoted
from simulator.scenarios.data_settings import SplitSettings
from simulator.scenarios.from_table import scenario_for, uses_for, usual_aside
from simulator.scenarios.presets import Scenario
from simulator.storage.atomic_files import read_bytes
from simulator.tables.cells import read_cells
from simulator.tables.encodings import MOST_BYTES
from simulator.tables.findings import findings
from simulator.tables.format_guess import guess_format
from simulator.tables.roles import proposed_roles, proposed_task
from simulator.tables.table import Kind, Role, Table
from simulator.tables.table_format import FormatGuess, TableFormat
from simulator.tables.typed import typed

_FORMAT = ("encoding", "delimiter", "quote", "decimal", "thousands")


def scenario_of(file: str, arguments: argparse.Namespace) -> tuple[Scenario, list[str]]:
    """Return a scenario to train with on a table, and what is to be told of the table.

    Parameters
    ----------
    file : str
        The table's.
    arguments : argparse.Namespace
        What is said of it.

    Raises
    ------
    ValueError
        If the file cannot be read, there is no such column, or the columns do not suit their
        roles; line and column are named.
    """
    path = Path(file)
    raw = read_bytes(path, MOST_BYTES)
    guess = guess_format(raw)
    chosen = _chosen_format(arguments, guess)
    kinds = {
        name: cast(Kind, _known("--kind", kind, get_args(Kind)))
        for name, kind in _pairs("--kind", arguments.kinds)
    }
    cells = read_cells(raw, chosen)
    table = typed(cells, chosen, path.stem, kinds)
    roles = _roles(table, arguments)
    task = arguments.task or proposed_task(table, roles)
    own = OwnTable(table, _uses(table, roles, arguments), task, origin=str(path))
    split = _split(own, arguments)
    doubts = guess.doubts if chosen == guess.format else ()
    told = [
        *map(str, doubts),
        *(f"{one.message} {one.remedy}" for one in findings(table, roles, task)),
        *_left_out(own),
    ]
    return scenario_for(own, split=split), told


def _left_out(own: OwnTable) -> Iterator[str]:
    """Yield how many rows are not used, and what is filled in their stead elsewhere."""
    rows, used = own.table.rows, len(own.kept)
    if used < rows:
        yield f"{used} of {rows} rows are used; a value is missing in the others"
    for column, use in zip(own.columns("input"), own.uses_of("input"), strict=True):
        gaps = int(column.missing.sum())
        if gaps and use.missing != "leave_out":
            yield f"column {quoted(column.name)}: {gaps} missing values are filled: {use.missing}"


def _chosen_format(arguments: argparse.Namespace, guess: FormatGuess) -> TableFormat:
    given: dict[str, Any] = {
        name: _sign(getattr(arguments, name))
        for name in _FORMAT
        if getattr(arguments, name) is not None
    }
    if arguments.header is not None:
        given["header"] = arguments.header == "yes"
    return replace(guess.format, **given)


def _sign(text: str) -> str:
    return {"tab": "\t", "\\t": "\t", "space": " ", "none": ""}.get(text, text)


def _roles(table: Table, arguments: argparse.Namespace) -> tuple[Role, ...]:
    """Return what the columns are for: as proposed, but where the command line says otherwise."""
    roles = list(proposed_roles(table))
    names = [column.name for column in table.columns]
    if arguments.targets:
        roles = ["input" if role == "target" else role for role in roles]
    given: list[tuple[str, str, Role]] = [
        *(("--target", name, "target") for name in arguments.targets),
        *(("--ignore", name, "ignored") for name in arguments.ignored),
    ]
    if arguments.split_column is not None:
        given.append(("--split-column", arguments.split_column, "split"))
    for option, name, role in given:
        roles[_at(option, name, names)] = role
    return tuple(roles)


def _uses(
    table: Table, roles: Sequence[Role], arguments: argparse.Namespace
) -> tuple[ColumnUse, ...]:
    names = [column.name for column in table.columns]
    uses = list(uses_for(table, roles))
    for text in arguments.missing:
        name, equals, rule = text.rpartition("=")
        chosen = [_at("--missing", name, names)] if equals else range(len(uses))
        for k in chosen:
            if equals or _takes(table.columns[k].kind, rule):
                uses[k] = replace(uses[k], missing=_known("--missing", rule, _RULES))
    for name, scaling in _pairs("--column-scaling", arguments.scalings):
        k = _at("--column-scaling", name, names)
        uses[k] = replace(uses[k], scaling=_known("--column-scaling", scaling, _SCALINGS))
    return tuple(uses)


_RULES = ("leave_out", "mean", "median", "most_frequent")
_SCALINGS = ("none", "standardize", "minmax")


def _takes(kind: str, rule: str) -> bool:
    return kind == "number" or rule not in ("mean", "median")


def _known(option: str, text: str, allowed: Sequence[str]) -> Any:
    if text not in allowed:
        raise UsageError(f"{option} must be one of {', '.join(allowed)}, got {quoted(text)}")
    return text


def _at(option: str, name: str, names: Sequence[str]) -> int:
    if name not in names:
        shown = ", ".join(names)[:200]
        raise UsageError(f"{option} must be one of {shown}, got {quoted(name)}")
    return names.index(name)


def _pairs(option: str, given: Iterable[str]) -> list[tuple[str, str]]:
    found = []
    for text in given:
        name, equals, value = text.rpartition("=")
        if not equals or not name:
            raise UsageError(f"{option} must be NAME=VALUE, got {quoted(text)}")
        found.append((name, value))
    return found


def _split(own: OwnTable, arguments: argparse.Namespace) -> SplitSettings | None:
    """Return the split by a column, with the class that is kept aside."""
    columns = own.columns("split")
    if not columns:
        return None
    chosen: Mapping[str, str] = dict(arguments.settings)
    aside = chosen.get("split_validation") or usual_aside(columns[0].categories)
    if aside is None:
        raise UsageError(
            "--split-column needs --set split_validation=CLASS, one of "
            f"{', '.join(columns[0].categories)[:200]}"
        )
    return SplitSettings(method="column", validation=aside)
