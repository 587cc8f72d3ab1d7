"""Every table of the manifest as the window and the command line open it, or refuse it."""

from __future__ import annotations

from threading import Event

import pytest
from table_samples import Sample, opened, refused

from simulator.cli.command_line import run
from simulator.session.table_job import Judge, Judged, NotDone, ReadTable, TableJob, TableRead


def name_of(sample: Sample) -> str:
    return sample.file


@pytest.mark.parametrize("sample", [one for one in opened() if not one.wanted], ids=name_of)
def test_the_window_reads_judges_and_proposes_what_the_manifest_says(sample: Sample) -> None:
    job = TableJob(Event())
    (read,) = job.handle(ReadTable(1, str(sample.path))).events
    assert isinstance(read, TableRead)
    table = read.draft.table
    found = zip(table.columns, read.draft.roles, strict=True)
    assert [(one.name, one.kind, role) for one, role in found] == [*sample.columns]
    assert (table.rows, read.draft.task) == (sample.rows, sample.task)
    (judged,) = job.handle(Judge(2, read.draft)).events
    assert isinstance(judged, Judged)
    kinds = [(one.kind, one.columns, one.rows) for one in judged.findings]
    assert kinds == [*sample.findings]
    if not judged.problem:
        assert judged.scenario is not None
        info = judged.scenario.data.dataset
        assert info.task == sample.task
        assert set(info.class_names) <= set(sample.classes) or sample.task == "multilabel"
        assert judged.training + judged.validation == judged.used


@pytest.mark.parametrize("sample", refused(), ids=name_of)
def test_the_window_says_why_it_refuses_a_table(sample: Sample) -> None:
    (answer,) = TableJob(Event()).handle(ReadTable(1, str(sample.path))).events
    if sample.wanted:
        assert isinstance(answer, TableRead)
        return
    assert isinstance(answer, NotDone)
    assert sample.refused in answer.problem


@pytest.mark.parametrize(
    "sample", [one for one in opened() + refused() if one.path.suffix != ".json"], ids=name_of
)
def test_the_command_line_trains_on_a_table_or_says_in_a_line_why_not(
    sample: Sample, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds = [part for name, kind in sample.wanted.items() for part in ("--kind", f"{name}={kind}")]
    status = run(["train", str(sample.path), *kinds, "--epochs", "1", "--json"])
    told = capsys.readouterr().err
    if sample.refused:
        assert status == 2
        assert sample.refused in told.splitlines()[-1]
    elif status:
        # Nothing can be learnt without an input, without a target, or where all are the same.
        found = {one[0] for one in sample.findings}
        has_inputs = any(role == "input" for _, _, role in sample.columns)
        assert not has_inputs or found & {"no_target", "constant_target"}, told
