"""A test that hangs says where, and to set the alarm costs little."""

from __future__ import annotations

import faulthandler
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hang_alarm import ENDS_AFTER_S, HANGS_AFTER_S, HOLDS_S, HangAlarm
from patience import PATIENCE_S
from repository import ROOT

CONFTEST = """
import hang_alarm

hang_alarm.HANGS_AFTER_S, hang_alarm.HOLDS_S, hang_alarm.ENDS_AFTER_S = 0.1, 0.1, 1

pytest_configure = hang_alarm.register
"""
HANGING = """
import threading

def test_quick():
    pass

def test_that_hangs():
    threading.Event().wait(300)
"""
PATHS = os.pathsep.join([str(ROOT / "tests" / "support"), str(ROOT)])


@pytest.fixture
def hanging(tmp_path: Path) -> Path:
    (tmp_path / "conftest.py").write_text(CONFTEST, "utf-8")
    (tmp_path / "test_hanging.py").write_text(HANGING, "utf-8")
    return tmp_path


def started(folder: Path, *options: str) -> subprocess.Popen[str]:
    """Start pytest for the tests in `folder`."""
    return subprocess.Popen(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options, str(folder)],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": PATHS},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_one_alarm_holds_for_all_tests_of_some_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    times = iter([0.0, 1.0, HOLDS_S - 0.1, HOLDS_S + 0.1, HOLDS_S + 0.2])
    set_for: list[float] = []
    alarm = HangAlarm(lambda: next(times))
    with monkeypatch.context() as patched:
        patched.setattr(
            faulthandler, "dump_traceback_later", lambda seconds, file: set_for.append(seconds)
        )
        for _ in range(5):
            alarm.pytest_runtest_logstart()
    os.close(alarm.stderr)
    assert set_for == [HANGS_AFTER_S + HOLDS_S] * 2


def test_a_test_that_hangs_is_named_where_it_hangs(hanging: Path) -> None:
    with started(hanging) as alone:
        assert alone.stderr is not None
        try:
            assert any("in test_that_hangs" in line for line in alone.stderr)
        finally:
            alone.kill()


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="the system has no alarm")
def test_a_worker_that_hangs_is_ended_and_its_test_fails(hanging: Path) -> None:
    with started(hanging, "-n", "1") as several:
        said, stacks = several.communicate(timeout=PATIENCE_S)
    assert "in test_that_hangs" in stacks
    assert "dsession.py" not in stacks  # who shares out the tests only waits for them
    assert "crashed while running 'test_hanging.py::test_that_hangs'" in said
    assert said.splitlines()[-1].startswith("1 failed, 1 passed in ")


def test_a_worker_that_waits_for_its_next_test_is_let_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[int] = []
    monkeypatch.setattr(faulthandler, "dump_traceback_later", lambda seconds, file: None)
    monkeypatch.setattr(signal, "alarm", told.append, raising=False)
    for ends in (False, True):
        alarm = HangAlarm(ends=ends)
        alarm.pytest_runtest_logstart()
        alarm.pytest_runtest_logfinish()
        os.close(alarm.stderr)
    assert told == [ENDS_AFTER_S, 0]
