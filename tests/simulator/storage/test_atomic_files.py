"""Writing that never harms the old file, and errors in words."""

from __future__ import annotations

import errno
import os
import random
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from patience import PATIENCE_S

from simulator.storage.atomic_files import FileProblem, check_target, read_bytes, write_atomically
from simulator.storage.temporary_files import TemporaryFile, temporary_file

LIMIT = 2**20
OLD = b"old" * 1000

posix_only = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and limits")


def started(program: str, *arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.suffix == ".tmp"]


def test_writes_and_replaces(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    write_atomically(target, OLD)
    assert target.read_bytes() == OLD
    write_atomically(str(target), b"new")
    assert read_bytes(target, LIMIT) == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


@posix_only
def test_keeps_permissions_and_gives_new_files_the_usual_ones(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    before = os.umask(0o027)
    try:
        write_atomically(target, OLD)
    finally:
        os.umask(before)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    target.chmod(0o606)
    write_atomically(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o606


@posix_only
def test_a_symbolic_link_stays_one(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    target, link = tmp_path / "folder" / "a.json", tmp_path / "link.json"
    target.write_bytes(OLD)
    link.symlink_to(target)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"
    assert leftovers(tmp_path) == leftovers(tmp_path / "folder") == []


@pytest.mark.parametrize("failing", ["fsync", "replace"])
@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOSPC, "the disk is full"), (errno.EACCES, "no permission"), (errno.EIO, "error")],
)
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str, number: int, words: str
) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(OLD)

    def fail(*arguments: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, failing, fail)
    with pytest.raises(FileProblem, match=words) as caught:
        write_atomically(target, b"new")
    assert caught.value.path == str(target)
    assert target.read_bytes() == OLD
    assert leftovers(tmp_path) == []


def test_an_interrupt_removes_the_temporary_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomically(tmp_path / "a.json", b"new")
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_a_disk_that_takes_no_more_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(OLD)
    program = (
        "import resource, sys\n"
        "from simulator.storage.atomic_files import FileProblem, write_atomically\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))\n"
        "try: write_atomically(sys.argv[1], b'x' * 100_000)\n"
        "except FileProblem as problem: print(problem.reason)\n"
    )
    out, err = started(program, str(target)).communicate(timeout=PATIENCE_S)
    assert (out.strip(), err) == ("the file would be larger than is allowed here", "")
    assert target.read_bytes() == OLD
    assert leftovers(tmp_path) == []


@posix_only
def test_a_kill_just_before_the_replacement_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(OLD)
    program = (
        "import os, signal, sys; from simulator.storage.atomic_files import write_atomically\n"
        "os.fsync = lambda descriptor: os.kill(os.getpid(), signal.SIGKILL)\n"
        "write_atomically(sys.argv[1], b'x' * 100_000)\n"
    )
    killed = started(program, str(target))
    killed.communicate(timeout=PATIENCE_S)
    assert killed.returncode == -signal.SIGKILL
    assert target.read_bytes() == OLD
    # What it left is removed by whoever writes there next.
    assert len(leftovers(tmp_path)) == 1
    write_atomically(tmp_path / "b.csv", b"new")
    assert leftovers(tmp_path) == []


@posix_only
def test_only_what_was_left_behind_is_removed(tmp_path: Path) -> None:
    others = [".deltascope-notes.tmp", "deltascope-0123456789abcdef.tmp", ".other-00.tmp"]
    for name in others:
        (tmp_path / name).write_bytes(b"somebody's")
    outside = tmp_path / "outside"
    outside.write_bytes(OLD)
    link = tmp_path / f".deltascope-{'1' * 16}.tmp"
    link.symlink_to(outside)
    (tmp_path / f".deltascope-{'2' * 16}.tmp").mkdir()
    os.mkfifo(tmp_path / f".deltascope-{'3' * 16}.tmp")
    left = tmp_path / f".deltascope-{'4' * 16}.tmp"
    left.write_bytes(b"half")
    with temporary_file(tmp_path) as written:
        written.write(b"not finished")
        before = {path.name for path in tmp_path.iterdir()}
        write_atomically(tmp_path / "a.json", b"new")
        assert {path.name for path in tmp_path.iterdir()} == before - {left.name} | {"a.json"}
        written.finish()
        assert written.path.read_bytes() == b"not finished"
    assert not written.path.exists()
    assert outside.read_bytes() == OLD


@posix_only
def test_a_file_taken_away_before_it_was_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    lock, taken = fcntl.flock, []

    def late(descriptor: int, how: int) -> None:
        if not taken:  # another program comes first
            (found,) = tmp_path.iterdir()
            taken.append(found)
            found.unlink()
        lock(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", late)
    made = TemporaryFile(tmp_path)
    assert [made.path] == list(tmp_path.iterdir())
    assert made.path != taken[0]
    made.discard()


@posix_only
@pytest.mark.parametrize("allowed", [0, 100])
def test_a_place_that_takes_nothing_is_refused_beforehand(tmp_path: Path, allowed: int) -> None:
    program = (
        "import resource, sys\n"
        "from simulator.storage.atomic_files import FileProblem, check_target\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({allowed}, {allowed}))\n"
        "try: check_target(sys.argv[1])\n"
        "except FileProblem as problem: print(problem.reason)\n"
    )
    out, err = started(program, str(tmp_path / "a.json")).communicate(timeout=PATIENCE_S)
    assert (out.strip(), err) == ("the file would be larger than is allowed here", "")
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_kills_at_any_moment_leave_a_whole_file(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"a" * 300_000)
    program = (
        "import itertools, sys; from simulator.storage.atomic_files import write_atomically\n"
        "print('ready', flush=True)\n"
        "for k in itertools.count(): write_atomically(sys.argv[1], b'ab'[k % 2:][:1] * 300_000)\n"
    )
    rng = random.Random(1)
    for _ in range(5):
        writer = started(program, str(target))
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(rng.uniform(0.0, 0.02))
        writer.kill()
        writer.communicate(timeout=PATIENCE_S)
        content = target.read_bytes()
        assert len(content) == 300_000
        assert len(set(content)) == 1


def test_unwritable_targets_are_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(OLD)
    cases = {
        tmp_path: "this is a folder",
        tmp_path / "no" / "a.json": "there is no folder",
        tmp_path / "file" / "a.json": "is a file, not a folder",
        tmp_path / ("x" * 300): "the name is too long",
    }
    for target, words in cases.items():
        for attempt in (check_target, lambda path: write_atomically(path, b"new")):
            with pytest.raises(FileProblem, match=words):
                attempt(target)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@posix_only
def test_devices_are_neither_written_nor_read() -> None:
    for device in ("/dev/full", "/dev/zero"):
        with pytest.raises(FileProblem, match="not a regular file"):
            write_atomically(device, b"new")
        with pytest.raises(FileProblem, match="not a regular file"):
            read_bytes(device, LIMIT)


def test_a_write_protected_file_is_respected(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(OLD)
    # Tests may run as root, who may write everything: answer as for anyone else.
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(FileProblem, match="read-only"):
        write_atomically(target, b"new")
    assert target.read_bytes() == OLD


@pytest.mark.parametrize("name", ["", "a\0b", "\ud800"])
def test_impossible_names(name: str) -> None:
    for attempt in (lambda: read_bytes(name, LIMIT), lambda: write_atomically(name, b"")):
        with pytest.raises(FileProblem) as caught:
            attempt()
        assert str(caught.value).isprintable()


def test_reading_refuses_what_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="this is a folder"):
        read_bytes(tmp_path, LIMIT)
    with pytest.raises(FileProblem, match="there is no such file"):
        read_bytes(tmp_path / "a", LIMIT)
    (tmp_path / "big").write_bytes(bytes(LIMIT + 1))
    with pytest.raises(FileProblem, match="is larger than 1 MB"):
        read_bytes(tmp_path / "big", LIMIT)


@posix_only
def test_a_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(FileProblem, match="not a regular file"):
        read_bytes(tmp_path / "pipe", LIMIT)
