"""Tables as files: what spreadsheets read, whole or not at all."""

from __future__ import annotations

import csv
import errno
import os
from pathlib import Path

import pytest

from simulator.storage.atomic_files import FileProblem
from simulator.storage.tables import write_table


def test_a_table_is_read_again(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    write_table(target, ("name", "value"), ([f'a "quoted", {k}', 0.1 * k] for k in range(3)))
    with target.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows == [["name", "value"], *([f'a "quoted", {k}', repr(0.1 * k)] for k in range(3))]
    assert target.read_bytes().startswith(b"name,value\r\n")


def test_on_a_full_disk_the_old_table_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.csv"
    target.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(FileProblem, match="the disk is full"):
        write_table(target, ("name",), [["new"]])
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
