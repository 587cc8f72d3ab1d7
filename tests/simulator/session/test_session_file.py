"""Sessions on disk: what is read is what was written, and what is no session is refused."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from run_samples import OPTIMIZERS, make_run, remembered_whole, with_optimizer, xor

from simulator.scenarios import presets
from simulator.session.run import Run
from simulator.session.session_file import Session, encoded, read, session_of, summary
from simulator.storage.atomic_files import FileProblem


def learnt(run: Run) -> Run:
    """Train a little, set a weight, and stop in the midst of an epoch."""
    for _ in range(5):
        run.apply_update(None)
    run.set_parameter(0, 0.5)
    run.apply_update(None)
    return run


def written(tmp_path: Path, run: Run) -> Path:
    path = tmp_path / "one.session"
    path.write_bytes(encoded(Session(run.experiment.scenario, run.whole_state())))
    return path


@OPTIMIZERS
def test_a_session_is_read_as_it_was_written(tmp_path: Path, optimizer: str) -> None:
    scenario = xor(
        optimizer=with_optimizer(optimizer), batch_size=3, stopping={"patience": 50},
        schedule={"name": "exponential", "settings": {"gamma": 0.9}},
    )  # fmt: skip
    run = learnt(make_run(scenario))
    session = read(written(tmp_path, run))
    assert session.scenario == scenario
    expected = {**remembered_whole(run.whole_state()), "line": []}
    assert remembered_whole(session.state) == expected
    again = Run(2, run.experiment, session.state)
    for one in (run, again):
        one.apply_epoch()
        one.apply_epoch()
    assert {**remembered_whole(again.whole_state()), "line": []} == {
        **remembered_whole(run.whole_state()),
        "line": [],
    }


def test_of_a_run_at_an_earlier_moment_the_latest_is_kept(tmp_path: Path) -> None:
    run = learnt(make_run(xor(batch_size=3)))
    run.apply_update(None)
    latest = remembered_whole(run.whole_state())
    run.go_to(0)
    path = tmp_path / "session"
    path.write_bytes(encoded(session_of(run.experiment, run.whole_state(), None)))
    assert {**remembered_whole(read(path).state), "line": 0} == {**latest, "line": 0}


@pytest.mark.parametrize("name", presets.names())
def test_every_preset_can_be_gone_on_with(tmp_path: Path, name: str) -> None:
    run = make_run(presets.load(name))
    run.apply_epoch()
    session = read(written(tmp_path, run))
    assert session.scenario == presets.load(name)
    found, expected = session.state.training, run.state
    assert found.theta.tobytes() == expected.theta.tobytes()
    assert found.watch.seen == expected.watch.seen


def changed_head(raw: bytes, **fields: Any) -> bytes:
    """Return a session's file with some fields of its head replaced."""
    with np.load(io.BytesIO(raw)) as archive:
        arrays = dict(archive)
    head = json.loads(arrays["head"].tobytes())
    arrays["head"] = np.frombuffer(json.dumps({**head, **fields}).encode(), np.uint8)
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


WRONG = {
    "empty": lambda raw: b"",
    "no archive": lambda raw: b"hello",
    "cut": lambda raw: raw[: len(raw) // 2],
    "one byte changed": lambda raw: raw[:200] + bytes([raw[200] ^ 255]) + raw[201:],
    "of a newer version": lambda raw: changed_head(raw, version=2),
    "of another program": lambda raw: changed_head(raw, format="else"),
    "without a scenario": lambda raw: changed_head(raw, scenario=None),
    "of another network": lambda raw: changed_head(
        raw, scenario=presets.load("iris").model_dump(mode="json", exclude_none=True)
    ),
    "of an unknown optimizer": lambda raw: changed_head(raw, optimizer="else"),
    "without a place": lambda raw: changed_head(raw, place=[1]),
    "at an infinite place": lambda raw: changed_head(raw, place=[math.inf, 0, 0]),
    "in no status": lambda raw: changed_head(raw, end=[3, "asleep", None]),
}


@pytest.mark.parametrize("how", WRONG)
def test_what_is_no_session_is_refused(tmp_path: Path, how: str) -> None:
    path = written(tmp_path, learnt(make_run()))
    path.write_bytes(WRONG[how](path.read_bytes()))
    with pytest.raises(FileProblem, match="no session that can be gone on with"):
        read(path)


def test_a_large_network_takes_little_more_than_its_vectors() -> None:
    layers = (
        {"units": 999, "activation": "tanh"},
        {"units": 990, "activation": "tanh"},
        {"units": 1, "activation": "sigmoid"},
    )
    run = make_run(xor(layers=layers))
    run.apply_update(None)
    raw = encoded(Session(run.experiment.scenario, run.whole_state()))
    assert len(raw) < 9 * run.state.theta.nbytes


def test_an_infinite_place_is_refused_at_first_sight_too(tmp_path: Path) -> None:
    path = written(tmp_path, make_run(xor()))
    path.write_bytes(changed_head(path.read_bytes(), place=[math.inf, 0, 0]))
    with pytest.raises(FileProblem, match="no session that can be gone on with"):
        summary(path)


# Where an archive says what follows, and how many bytes of that are looked at here.
_HEADS = {b"PK\x03\x04": 10, b"PK\x01\x02": 12, b"PK\x05\x06": 20}


@pytest.mark.parametrize("look", [read, summary])
@pytest.mark.parametrize("sign", _HEADS)
def test_a_session_whose_archive_has_a_wrong_bit_is_read_or_refused(
    tmp_path: Path, look: Callable[[Path], object], sign: bytes
) -> None:
    path = written(tmp_path, make_run(xor()))
    whole = path.read_bytes()
    start, refusals = whole.index(sign), set()
    for bit in range(8 * 4, 8 * _HEADS[sign]):
        damaged = bytearray(whole)
        damaged[start + bit // 8] ^= 1 << bit % 8
        path.write_bytes(damaged)
        try:
            look(path)
        except FileProblem as problem:
            refusals.add(problem.reason)
    assert refusals <= {"this is no session that can be gone on with"}
