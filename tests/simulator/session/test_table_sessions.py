"""Sessions of a learner's own table: where its rows stand while it is not open."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from own_tables import fruit
from run_samples import make_run

from simulator.data.own_table import OwnTable
from simulator.scenarios.experiment import Experiment
from simulator.scenarios.from_table import scenario_for
from simulator.session import session_file
from simulator.tables.table_format import TableFormat


def kept(own: OwnTable, path: Path) -> OwnTable:
    """Return the table of a session that was written and read again."""
    experiment = Experiment.from_scenario(scenario_for(own))
    run = make_run(experiment.scenario)
    session = session_file.session_of(experiment, run.whole_state(), None)
    path.write_bytes(session_file.encoded(session))
    found: OwnTable = session_file.read(path).scenario.data.table
    return found


def test_rows_that_stand_in_a_file_are_not_kept_but_where_they_are(tmp_path: Path) -> None:
    format = TableFormat(delimiter=";", decimal=",")
    own = replace(fruit(), origin="/there/fruit.csv", format=format)
    path = tmp_path / "one.session"
    found = kept(own, path)
    assert found.withheld == own.fingerprint
    assert (found.origin, found.format) == ("/there/fruit.csv", format)
    assert b'"values"' not in path.read_bytes()


def test_rows_that_stand_in_no_file_are_kept(tmp_path: Path) -> None:
    own = fruit()
    found = kept(own, tmp_path / "one.session")
    assert not found.withheld
    assert found.fingerprint == own.fingerprint
