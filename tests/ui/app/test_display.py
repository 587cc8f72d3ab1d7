"""Whether a window could be opened is asked of the display itself."""

from __future__ import annotations

import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui.app import display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="asks for X11")


@pytest.fixture(autouse=True)
def no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_there_is_none() -> None:
    assert display.is_reachable() is False


@pytest.mark.parametrize(
    "name",
    [
        ":987",  # nobody listens there
        "unix:987",
        "127.0.0.1:987",
        "localhost:987.0",
        "localhost:99999",  # beyond the last port
        "no such thing",
        ":",
        "..:0",  # no name that could be looked up
        "",
    ],
)
def test_a_display_that_does_not_answer_is_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", name)
    assert display.is_reachable() is False


@pytest.fixture
def answering() -> Iterator[int]:
    """Listen where an X server with an unusual number would; yield the number."""
    number = 10_000 + os.getpid() % 40_000
    path = Path(f"/tmp/.X11-unix/X{number}")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"\0{path}")  # the abstract name, which leaves no file behind
        server.listen()
        yield number


@pytest.mark.parametrize("form", [":{}", ":{}.0", "unix:{}"])
def test_a_display_that_answers_is_one(
    form: str, answering: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", form.format(answering))
    assert display.is_reachable() is True


def test_a_display_over_the_network_is_asked_on_its_port(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        monkeypatch.setattr(display, "_X11_PORT", server.getsockname()[1] - 3)
        monkeypatch.setenv("DISPLAY", "127.0.0.1:3.0")
        assert display.is_reachable() is True
    assert display.is_reachable() is False  # it has gone


@pytest.mark.parametrize("name", ["QT_QPA_PLATFORM", "WAYLAND_DISPLAY"])
def test_a_chosen_platform_counts_as_a_display(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "offscreen")
    assert display.is_reachable() is True


def test_other_systems_need_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert display.is_reachable() is True


def test_asking_leaves_nothing_open(answering: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", f":{answering}")
    descriptors = Path("/proc/self/fd")
    before, threads = len(list(descriptors.iterdir())), threading.active_count()
    display.is_reachable()
    assert len(list(descriptors.iterdir())) == before
    assert threading.active_count() == threads
