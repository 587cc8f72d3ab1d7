"""Tables as learners have them are opened as the manifest says, or refused at the place named."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from table_samples import FOLDER, MANIFEST, Sample, opened, refused, samples

from simulator.messages import Message
from simulator.tables.cells import read_cells
from simulator.tables.findings import findings
from simulator.tables.format_guess import guess_format
from simulator.tables.roles import proposed_roles, proposed_task
from simulator.tables.table import Table
from simulator.tables.typed import typed


def name_of(sample: Sample) -> str:
    return sample.file


def open_table(sample: Sample) -> Table:
    raw = sample.path.read_bytes()
    guess = guess_format(raw)
    return typed(read_cells(raw, guess.format), guess.format, sample.file, sample.wanted)


def test_the_manifest_has_every_file_as_it_was_written() -> None:
    there = {path.name: path.stat().st_size for path in FOLDER.iterdir()}
    del there[MANIFEST], there[".gitattributes"]
    assert {one.file: one.bytes for one in samples()} == there
    assert len(there) >= 60


@pytest.mark.parametrize("sample", opened(), ids=name_of)
def test_how_a_table_is_written_is_found(sample: Sample) -> None:
    raw = sample.path.read_bytes()
    guess = guess_format(raw)
    assert guess.format == sample.written
    assert_said(guess.doubts, sample.doubts)
    assert_said(read_cells(raw, guess.format).remarks, sample.remarks)


def assert_said(said: tuple[Message, ...], parts: tuple[str, ...]) -> None:
    """Fail unless each message holds the part that belongs to it."""
    assert len(said) == len(parts), said
    assert all(part in message for part, message in zip(parts, said, strict=True)), said


@pytest.mark.parametrize("sample", opened(), ids=name_of)
def test_a_table_has_the_columns_and_the_task_that_it_seems_to_have(sample: Sample) -> None:
    table = open_table(sample)
    roles = proposed_roles(table)
    found = [(one.name, one.kind, role) for one, role in zip(table.columns, roles, strict=True)]
    assert found == [*sample.columns]
    assert table.rows == sample.rows
    assert proposed_task(table, roles) == sample.task
    targets = [one for one, role in zip(table.columns, roles, strict=True) if role == "target"]
    assert sample.classes in ((), targets[0].categories)


@pytest.mark.parametrize("sample", opened(), ids=name_of)
def test_what_is_noteworthy_about_a_table_is_said(sample: Sample) -> None:
    table = open_table(sample)
    roles = proposed_roles(table)
    found = findings(table, roles, proposed_task(table, roles))
    assert tuple((one.kind, one.columns, one.rows) for one in found) == sample.findings


@pytest.mark.parametrize("sample", refused(), ids=name_of)
def test_what_cannot_be_opened_is_refused_at_its_place(sample: Sample) -> None:
    with pytest.raises(ValueError, match=re.escape(sample.refused)) as caught:
        open_table(sample)
    (said,) = caught.value.args
    assert isinstance(said, Message)
    assert (said.values.get("line"), said.values.get("column")) == (sample.line, sample.column)


@pytest.mark.parametrize("sample", opened(), ids=name_of)
def test_another_format_may_be_chosen(sample: Sample) -> None:
    """Whether the first row names the columns is the learner's to say."""
    raw = sample.path.read_bytes()
    there = read_cells(raw, replace(sample.written, header=True))
    more = read_cells(raw, replace(sample.written, header=False))
    assert len(more.lines) == len(there.lines) + 1
    assert more.names == tuple(f"x{k + 1}" for k in range(len(more.names)))
