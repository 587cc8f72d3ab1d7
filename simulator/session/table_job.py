"""A table read and judged in a thread of its own, so that a large one keeps no window waiting."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from simulator.data.histograms import Histogram, histogram, of_places
from simulator.data.own_table import OwnTable
from simulator.data.prepared_data import PreparedData
from simulator.messages import Message, reason
from simulator.scenarios.presets import Scenario
from simulator.scenarios.table_draft import TableDraft
from simulator.session.job import IDLE, BrokenOff, Next
from simulator.storage.atomic_files import read_bytes
from simulator.tables.cells import RawTable, read_cells
from simulator.tables.encodings import MOST_BYTES
from simulator.tables.findings import Finding, findings
from simulator.tables.format_guess import guess_format
from simulator.tables.retyping import retyped
from simulator.tables.table import Column, Kind
from simulator.tables.table_format import TableFormat
from simulator.tables.typed import typed

Array = NDArray[Any]
Stage = Literal["reading", "typing", "judging"]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """Read a file's table.

    Attributes
    ----------
    number : int
        Which question it is; the answer carries it.
    path : str
    format : TableFormat or None
        None: as it seems to be written.
    """

    number: int
    path: str
    format: TableFormat | None = None


@dataclass(frozen=True, slots=True)
class Retype:
    """Make a column another kind."""

    number: int
    draft: TableDraft
    column: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Judge:
    """Say what is noteworthy about a draft, and make its scenario.

    Attributes
    ----------
    number : int
    draft : TableDraft
    base : Scenario or None
        What the table is to be put into; None: a scenario of its own.
    """

    number: int
    draft: TableDraft
    base: Scenario | None = None


@dataclass(frozen=True, slots=True)
class Complete:
    """Give a table whose rows were left out of a file the rows of another file.

    Attributes
    ----------
    number : int
    path : str
    own : OwnTable
        Without rows; where it knows how its file was written, this one is read in the same way.
    """

    number: int
    path: str
    own: OwnTable


@dataclass(frozen=True, slots=True, eq=False)
class Completed:
    """A table with its rows.

    Attributes
    ----------
    number : int
    own : OwnTable
    is_same : bool
        Whether they are the rows that were left out.
    """

    number: int
    own: OwnTable
    is_same: bool


@dataclass(frozen=True, slots=True, eq=False)
class TableRead:
    """A table that was read.

    Attributes
    ----------
    number : int
    format : TableFormat
    doubts : tuple of Message
        About the format, where it was found; and what was changed on the way.
    draft : TableDraft
    """

    number: int
    format: TableFormat
    doubts: tuple[Message, ...]
    draft: TableDraft


@dataclass(frozen=True, slots=True, eq=False)
class Retyped:
    """A draft with a column of another kind."""

    number: int
    draft: TableDraft


@dataclass(frozen=True, slots=True, eq=False)
class NotDone:
    """Why a question has no answer.

    Attributes
    ----------
    number : int
    problem : str
    format : TableFormat or None
        How the file seems to be written, as far as that was found.
    """

    number: int
    problem: str
    format: TableFormat | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """What is said of a draft.

    Attributes
    ----------
    number : int
    findings : tuple of Finding
    problem : str
        Why it makes no scenario; empty where it does.
    scenario : Scenario or None
    rows, used, training, validation : int
        Rows of the table, those in which nothing is missing that is needed, and their parts.
    before, after : dict of str to Histogram
        By the columns' names: all values as they stand in the table, and those of the training
        rows as they go into the network.
    """

    number: int
    findings: tuple[Finding, ...]
    problem: str
    scenario: Scenario | None
    rows: int
    used: int = 0
    training: int = 0
    validation: int = 0
    before: dict[str, Histogram] = field(default_factory=dict)
    after: dict[str, Histogram] = field(default_factory=dict)


@dataclass(slots=True)
class Progress:
    """How far the work is; written by the job alone, read by whoever shows it.

    Attributes
    ----------
    stage : {"reading", "typing", "judging"}
    share : float
        In [0, 1].
    """

    stage: Stage = "reading"
    share: float = 0.0


class TableJob:
    """Reads one file's table, and answers questions about it.

    Parameters
    ----------
    ending : threading.Event
        Set as soon as nobody waits for it any more.
    """

    def __init__(self, ending: Event) -> None:
        self.progress = Progress()
        self._ending = ending
        self._path, self._bytes = "", b""
        self._cells: RawTable | None = None
        self._format = TableFormat()

    def handle(self, command: object) -> Next:
        """Answer one question."""
        assert isinstance(command, ReadTable | Retype | Judge | Complete)
        try:
            answer = self._answer(command)
        except ValueError as problem:
            found = self._format if isinstance(command, ReadTable) and self._bytes else None
            answer = NotDone(command.number, reason(problem), found)
        return replace(IDLE, events=(answer,))

    def advance(self, deadline_s: float) -> Next:
        """There is nothing to do between questions."""
        return IDLE

    def snapshot(self) -> object:
        """There is no picture of it."""
        return None

    def _answer(self, command: ReadTable | Retype | Judge | Complete) -> object:
        if isinstance(command, ReadTable):
            return self._read(command)
        if isinstance(command, Complete):
            return self._complete(command)
        if isinstance(command, Retype):
            column = self._retyped(command)
            return Retyped(command.number, command.draft.with_column(command.column, column))
        return self._judge(command)

    def _read(self, command: ReadTable) -> TableRead:
        self._tell("reading", 0.0)
        if self._path != command.path:
            self._bytes = read_bytes(command.path, MOST_BYTES)
            self._path = command.path
        doubts: tuple[Message, ...] = ()
        if command.format is None:
            guess = guess_format(self._bytes)
            self._format, doubts = guess.format, guess.doubts
        else:
            self._format = command.format
        self._cells = None
        cells = read_cells(self._bytes, self._format, lambda share: self._tell("reading", share))
        title = Path(command.path).stem
        table = typed(cells, self._format, title, tell=lambda share: self._tell("typing", share))
        self._cells = cells
        self._tell("judging", 0.0)
        draft = TableDraft.of_table(table, str(Path(command.path).absolute()), self._format)
        return TableRead(command.number, self._format, (*doubts, *cells.remarks), draft)

    def _complete(self, command: Complete) -> Completed:
        own = command.own
        raw = read_bytes(command.path, MOST_BYTES)
        format = own.format or guess_format(raw).format
        cells = read_cells(raw, format, lambda share: self._tell("reading", share))
        kinds: dict[str, Kind] = {
            column.name: column.kind for column in own.table.columns if column.name in cells.names
        }
        title = Path(command.path).stem
        table = typed(cells, format, title, kinds, lambda share: self._tell("typing", share))
        found = own.with_rows(table)
        whole = replace(
            found,
            table=replace(found.table, title=own.table.title),
            origin=str(Path(command.path).absolute()),
            format=format,
        )
        same = own.fingerprint in (whole.fingerprint, whole.only_used().fingerprint)
        return Completed(command.number, whole, same)

    def _retyped(self, command: Retype) -> Column:
        """Return a column of another kind, from its cells where there are any."""
        column, cells = command.draft.table.columns[command.column], self._cells
        if cells is None:
            return retyped(column, command.kind)
        one = RawTable((column.name,), (cells.cells[command.column],), cells.lines)
        return typed(one, self._format, "", {column.name: command.kind}).columns[0]

    def _judge(self, command: Judge) -> Judged:
        self._tell("judging", 0.0)
        draft, table = command.draft, command.draft.table
        before = {column.name: _spread(column) for column in table.columns}
        noted: tuple[Finding, ...] = ()
        try:
            noted = findings(table, draft.roles, draft.task)
            self._tell("judging", 0.5)
            own = draft.own
            base = command.base
            scenario = draft.scenario() if base is None else draft.applied_to(base)
            prepared = scenario.data.prepared
        except ValueError as problem:
            return Judged(command.number, noted, reason(problem), None, table.rows, before=before)
        return Judged(
            command.number,
            noted,
            "",
            scenario,
            table.rows,
            len(own.kept),
            len(prepared.X),
            len(prepared.X_validation),
            before,
            _scaled_spread(prepared),
        )

    def _tell(self, stage: Stage, share: float) -> None:
        if self._ending.is_set():
            raise BrokenOff
        self.progress.stage, self.progress.share = stage, share


def _spread(column: Column) -> Histogram:
    if column.kind == "number":
        return histogram(column.values)
    return of_places(column.values, column.categories)


def _scaled_spread(data: PreparedData) -> dict[str, Histogram]:
    """Return by column how the numbers that go into the network are spread."""
    found, feature = {}, 0
    for column in data.columns:
        count = len(column.features)
        numbers = data.X[:, feature : feature + count]
        found[column.name] = histogram(np.ravel(numbers))
        feature += count
    return found
