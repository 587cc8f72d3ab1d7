"""Which view is painted on which frame."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from ui.window.panels import Cadence
from ui.window.snapshot_feed import SnapshotFeed


class Frame(int):
    """A snapshot that stands for its number."""

    is_unhurried = False


class View:
    def __init__(self) -> None:
        self.shown: list[Any] = []

    def show_snapshot(self, snapshot: Any) -> None:
        self.shown.append(snapshot)


def frames(feed: SnapshotFeed, count: int) -> None:
    for number in range(1, count + 1):
        feed.show_frame(Frame(number))  # type: ignore[arg-type]


def test_a_round_paints_the_fast_view_on_odd_frames_and_the_others_in_turn() -> None:
    feed, silent = SnapshotFeed(lambda: 0.0), View()
    fast, turns = View(), [View() for _ in range(4)]
    for view in turns[:2]:
        feed.add(view, Cadence.IN_TURN)
    feed.add(fast, Cadence.EVERY_SECOND)
    for view in turns[2:]:
        feed.add(view, Cadence.IN_TURN)
    feed.add(silent, Cadence.NEVER)
    frames(feed, 20)
    assert fast.shown == [1, 3, 5, 7, 9, 11, 13, 15, 17, 19]
    assert [view.shown for view in turns] == [[10, 20], [2, 12], [4, 14], [6, 16]]
    assert silent.shown == []


@pytest.mark.parametrize("count", [5, 6, 9])
def test_however_many_take_turns_no_frame_has_two(count: int) -> None:
    feed, views = SnapshotFeed(lambda: 0.0), [View() for _ in range(count)]
    for view in views:
        feed.add(view, Cadence.IN_TURN)
    frames(feed, 2 * max(5, count))
    assert [len(view.shown) for view in views] == [1] * count
    assert len({view.shown[0] for view in views}) == count


def test_at_sixty_frames_a_second_nothing_is_shown_out_of_turn() -> None:
    times = iter(k / 60.0 for k in range(100))
    feed, views = SnapshotFeed(lambda: next(times)), [View() for _ in range(5)]
    for view in views:
        feed.add(view, Cadence.IN_TURN)
    frames(feed, 60)
    assert [len(view.shown) for view in views] == [6] * 5


@pytest.mark.parametrize("frame_s", [0.05, 0.125, 0.4])
def test_where_frames_come_slowly_no_view_lags_by_more_than_a_quarter_second(
    frame_s: float,
) -> None:
    feed, views = SnapshotFeed((frame_s * k for k in range(100)).__next__), []
    for cadence in (Cadence.EVERY_SECOND, *[Cadence.IN_TURN] * 5):
        views.append(View())
        feed.add(views[-1], cadence)
    feed.show_all(Frame(0))  # type: ignore[arg-type]
    frames(feed, 40)
    longest = max(1, math.ceil(0.25 / frame_s))
    for view in views:
        # At first, at rest, and until a quarter second after training has begun.
        waits = np.diff([*view.shown[1:], 41])
        assert view.shown[1] <= 1 + longest
        assert max(waits) <= longest


def test_while_nothing_trains_every_view_draws_every_snapshot() -> None:
    feed, views = SnapshotFeed(), [View(), View()]
    feed.add(views[0], Cadence.EVERY_SECOND)
    feed.add(views[1], Cadence.IN_TURN)
    feed.show_all("rest")  # type: ignore[arg-type]
    assert [view.shown for view in views] == [["rest"], ["rest"]]


def test_where_each_update_can_be_read_every_view_draws_every_frame() -> None:
    feed, views = SnapshotFeed(), [View(), View(), View()]
    feed.add(views[0], Cadence.EVERY_SECOND)
    feed.add(views[1], Cadence.IN_TURN)
    feed.add(views[2], Cadence.IN_TURN)
    slow = [SimpleNamespace(is_unhurried=True) for _ in range(7)]
    for snapshot in slow:
        feed.show_frame(snapshot)  # type: ignore[arg-type]
    assert all(view.shown == slow for view in views)
