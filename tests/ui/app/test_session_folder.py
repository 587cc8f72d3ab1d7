"""Where sessions are kept: each window has its own, and those that were left are found."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from ui.app.session_folder import SessionFolder


def kept(folder: SessionFolder, when: int) -> Path:
    """Write a session as if it had been kept at a time."""
    folder.own.write_bytes(b"session")
    os.utime(folder.own, (when, when))
    return folder.own


def test_two_windows_never_write_the_same_file(tmp_path: Path) -> None:
    first, second = SessionFolder(tmp_path / "new" / "sessions"), SessionFolder(tmp_path)
    assert first.own != second.own
    kept(first, 1)
    third = SessionFolder(first.own.parent)
    assert third.left() == []  # the first window is still open
    first.release()
    assert third.left() == [first.own]


def test_the_latest_is_first_and_the_oldest_go(tmp_path: Path) -> None:
    folders = [SessionFolder(tmp_path) for _ in range(6)]
    paths = [kept(folder, when) for when, folder in enumerate(folders)]
    for folder in folders[:-1]:
        folder.release()
    assert folders[-1].left() == [paths[k] for k in (4, 3, 2, 1, 0)]
    folders[-1].tidy()
    assert folders[-1].left() == [paths[k] for k in (4, 3, 2)]
    assert paths[5].exists()


def test_what_has_learnt_nothing_goes_before_what_has(tmp_path: Path) -> None:
    folders = [SessionFolder(tmp_path) for _ in range(6)]
    paths = [kept(folder, when) for when, folder in enumerate(folders)]
    for folder in folders[:-1]:
        folder.release()
    folders[-1].tidy(lambda path: path in paths[:2])
    assert folders[-1].left() == [paths[k] for k in (4, 1, 0)]


def test_the_session_of_a_program_that_was_killed_is_found(tmp_path: Path) -> None:
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from ui.app.session_folder import SessionFolder\n"
        f"folder = SessionFolder(Path({str(tmp_path)!r}))\n"
        "folder.own.write_bytes(b'session')\n"
        "print(folder.own, flush=True)\n"
        "time.sleep(600)\n"
    )
    program = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert program.stdout is not None
    path = Path(program.stdout.readline().strip())
    own = SessionFolder(tmp_path)
    assert own.left() == []
    program.send_signal(signal.SIGKILL)
    program.wait()
    program.stdout.close()
    assert own.left() == [path]
    own.tidy()
    assert sorted(tmp_path.glob("*.lock")) == [Path(f"{own.own}.lock")]


def test_a_session_that_cannot_be_removed_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [SessionFolder(tmp_path) for _ in range(5)]
    for when, folder in enumerate(folders):
        kept(folder, when)
        folder.release()

    def refused(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "held open", str(path))

    monkeypatch.setattr(Path, "unlink", refused)
    own = SessionFolder(tmp_path)
    own.tidy()
    assert len(own.left()) == 5


def test_a_folder_that_cannot_be_looked_through_holds_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = SessionFolder(tmp_path)

    def refused(path: Path, pattern: str) -> list[Path]:
        raise PermissionError(13, "not allowed", str(path))

    monkeypatch.setattr(Path, "glob", refused)
    own.tidy()
    assert own.left() == []
