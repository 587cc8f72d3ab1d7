"""A table read, judged and completed by a job, with how far it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from simulator.data.own_table import OwnTable
from simulator.scenarios import presets
from simulator.scenarios.from_table import scenario_for
from simulator.session.job import BrokenOff
from simulator.session.table_job import (
    Complete,
    Completed,
    Judge,
    Judged,
    NotDone,
    ReadTable,
    Retype,
    Retyped,
    TableJob,
    TableRead,
)

ROWS = "size,colour,kind\n" + "".join(
    f"{size},{colour},{kind}\n"
    for size, colour, kind in (
        ("7.5", "red", "apple"), ("", "red", "cherry"), ("2.25", "red", "cherry"),
        ("8", "green", "apple"), ("7", "red", "apple"), ("1.5", "red", "cherry"),
    )
)  # fmt: skip


def asked(job: TableJob, command: object) -> Any:
    (answer,) = job.handle(command).events
    return answer


def without_rows(own: OwnTable) -> OwnTable:
    """Return a table as a file without its rows holds it."""
    document = scenario_for(own).model_dump(mode="json", exclude_none=True)
    found: OwnTable = presets.validated(document).data.table
    return found


@pytest.fixture
def path(tmp_path: Path) -> str:
    file = tmp_path / "fruit.csv"
    file.write_text(ROWS)
    return str(file)


def test_a_file_is_read_judged_and_a_column_made_another_kind(path: str) -> None:
    job = TableJob(Event())
    read = asked(job, ReadTable(1, path))
    assert isinstance(read, TableRead)
    assert (read.number, read.draft.origin, read.draft.table.title) == (1, path, "fruit")
    judged = asked(job, Judge(2, read.draft))
    assert isinstance(judged, Judged)
    assert (judged.rows, judged.used, judged.problem) == (6, 6, "")
    assert judged.before["size"].counts.sum() == 5
    assert set(judged.after) == {"size", "colour"}
    other = asked(job, Retype(3, read.draft, 0, "class"))
    assert isinstance(other, Retyped)
    assert other.draft.table.columns[0].kind == "class"
    refused = asked(job, Retype(4, read.draft, 1, "number"))
    assert isinstance(refused, NotDone)
    assert refused.problem == "Line 2, column “colour”: 'red' is not a number."


def test_what_makes_no_data_is_judged_with_the_reason(path: str) -> None:
    job = TableJob(Event())
    draft = asked(job, ReadTable(1, path)).draft.with_role(2, "ignored")
    judged = asked(job, Judge(2, draft))
    assert judged.scenario is None
    assert "No column is to be learnt" in judged.problem


def test_reading_tells_how_far_it_is_and_can_be_broken_off(path: str) -> None:
    ending = Event()
    job = TableJob(ending)
    asked(job, ReadTable(1, path))
    assert (job.progress.stage, job.progress.share) == ("judging", 0.0)
    ending.set()
    with pytest.raises(BrokenOff):
        job.handle(ReadTable(2, path))


def test_rows_that_were_left_out_are_read_again_and_others_told_apart(path: str) -> None:
    job = TableJob(Event())
    own = asked(job, ReadTable(1, path)).draft.own
    bare = without_rows(own)
    found = asked(job, Complete(2, path, bare))
    assert isinstance(found, Completed)
    assert (found.is_same, found.own.origin) == (True, path)
    assert found.own.table.rows == 6
    Path(path).write_text(ROWS.replace("7.5", "7.75"))
    assert not asked(job, Complete(3, path, bare)).is_same
    Path(path).write_text("size,kind\n1,a\n2,b\n")
    refused = asked(job, Complete(4, path, bare))
    assert "must have a column 'colour'" in refused.problem
    gone = asked(job, Complete(5, f"{path}.gone", replace(bare)))
    assert isinstance(gone, NotDone)
