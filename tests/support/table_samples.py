"""The tables of `tests/tables`, each with what opening it must give."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any

from repository import ROOT

from simulator.tables.table import Kind
from simulator.tables.table_format import TableFormat

FOLDER = ROOT / "tests" / "tables"
MANIFEST = "tables.toml"


@dataclass(frozen=True)
class Sample:
    """One table; what its entry of the manifest says, which explains the fields."""

    file: str
    about: str
    bytes: int
    format: dict[str, Any] = field(default_factory=dict)
    doubts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    rows: int = 0
    columns: tuple[tuple[str, str, str], ...] = ()
    task: str = ""
    classes: tuple[str, ...] = ()
    findings: tuple[tuple[str, tuple[str, ...], int], ...] = ()
    wanted: dict[str, Kind] = field(default_factory=dict)
    refused: str = ""
    line: int | None = None
    column: str | None = None

    @property
    def path(self) -> Path:
        return FOLDER / self.file

    @property
    def written(self) -> TableFormat:
        """How the table is written."""
        return TableFormat(**self.format)


@cache
def samples() -> tuple[Sample, ...]:
    """Return all tables, in the manifest's order."""
    entries = tomllib.loads((FOLDER / MANIFEST).read_text(encoding="utf-8"))
    known = {one.name for one in fields(Sample)}
    found = []
    for file, entry in entries.items():
        assert set(entry) <= known, file
        found.append(Sample(file, **{name: _frozen(value) for name, value in entry.items()}))
    return tuple(found)


def opened() -> list[Sample]:
    """Return the tables that can be opened."""
    return [one for one in samples() if not one.refused]


def refused() -> list[Sample]:
    """Return the tables that are refused."""
    return [one for one in samples() if one.refused]


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
