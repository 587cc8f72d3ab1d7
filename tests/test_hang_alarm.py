"""A test that hangs says where, and to set the alarm costs little."""

from __future__ import annotations

import faulthandler
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hang_alarm import HANGS_AFTER_S, HOLDS_S, HangAlarm
from repository import ROOT

CONFTEST = """
import hang_alarm

hang_alarm.HANGS_AFTER_S, hang_alarm.HOLDS_S = 0.1, 0.1

def pytest_configure(config):
    config.pluginmanager.register(hang_alarm.HangAlarm())
"""
HANGING = """
import threading

def test_quick():
    pass

def test_that_hangs():
    threading.Event().wait(300)
"""


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


def test_a_test_that_hangs_is_named_where_it_hangs(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST, "utf-8")
    (tmp_path / "test_hanging.py").write_text(HANGING, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(tmp_path)]
    paths = os.pathsep.join([str(ROOT / "tests" / "support"), str(ROOT)])
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": paths},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        assert started.stderr is not None
        try:
            assert any("in test_that_hangs" in line for line in started.stderr)
        finally:
            started.kill()
