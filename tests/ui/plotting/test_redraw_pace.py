"""A window that follows a fast training paints now and then, and everything else at once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from simulator.session.snapshot import Status
from ui.plotting.pace import Pace


def snapshot(status: Status, *, unhurried: bool = False) -> Any:
    return SimpleNamespace(status=status, is_unhurried=unhurried)


@pytest.mark.parametrize(
    ("shown", "due"),
    [
        (snapshot(Status.RUNNING), [True, False, False, True, False]),
        (snapshot(Status.RUNNING, unhurried=True), [True] * 5),
        (snapshot(Status.PAUSED), [True] * 5),
    ],
)
def test_what_is_painted(shown: Any, due: list[bool]) -> None:
    times = iter([5.0, 5.0625, 5.1, 5.125, 5.2])
    pace = Pace(0.125, lambda: next(times))
    assert [pace.is_due(shown) for _ in due] == due
