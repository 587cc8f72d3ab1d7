"""The example of the documentation on a cluster of two workers, where Dask is installed."""

from __future__ import annotations

import subprocess
import sys

import pytest
from repository import ROOT
from search_use import finished, plan

from simulator.search.results import ranked


def test_the_example_on_two_workers_finds_what_one_process_finds() -> None:
    pytest.importorskip("distributed")
    example = ROOT / "docs" / "examples" / "search_on_dask.py"
    done = subprocess.run(
        [sys.executable, str(example)],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    over = ("learning_rate=0.01..1", "hidden_units=4,8,8-4")
    search = finished(plan(over=over, runs=12, seed=1, epochs=20))
    best = ranked(search.results(), "loss")[:3]
    told = [" ".join((*map(str, one.values), f"{one.loss:.6f}")) for one in best]
    assert done.stdout.splitlines()[-3:] == told
