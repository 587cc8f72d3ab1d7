"""Surfaces with paths as files."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from simulator.landscape.export import SurfaceTable, save
from simulator.storage.atomic_files import FileProblem

X, Y = np.array([0.0, 0.5, 1.0]), np.array([-1.0, 2.0])
LOSS = np.array([[1.0, 0.1, 3.0], [4.0, np.inf, np.nan]])
PATHS = {
    "Adam": np.array([[0.0, 0.0, -1.0, 1.0], [1.0, 0.25, -0.5, 0.1 + 0.2]]),
    'SGD, "η 5"': np.array([[0.0, 0.0, -1.0, 1.0]]),
}
COLUMNS = ("update", "x", "y", "loss")


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_the_table_holds_every_grid_point_and_every_path_point(tmp_path: Path) -> None:
    target = tmp_path / "surface.csv"
    save(target, SurfaceTable(X, Y, LOSS, PATHS, COLUMNS, "x: one; y: two"))
    rows = rows_of(target)
    assert {row["name"] for row in rows[:6]} == {"x: one; y: two"}
    assert list(rows[0]) == ["part", "name", "x", "y", "loss", "update"]
    assert [row["part"] for row in rows] == ["grid"] * 6 + ["path"] * 3
    assert (rows[1]["x"], rows[1]["y"], rows[1]["loss"]) == ("0.5", "-1", "0.1")
    assert [row["loss"] for row in rows[3:6]] == ["4", "inf", "nan"]
    last_of_adam = rows[7]
    assert last_of_adam["name"] == "Adam"
    assert last_of_adam["update"] == "1"
    assert float(last_of_adam["loss"]) == 0.1 + 0.2  # every digit
    assert rows[8]["name"] == 'SGD, "η 5"'


def test_a_curve_has_no_second_coordinate(tmp_path: Path) -> None:
    target = tmp_path / "curve.csv"
    ball = {"ball": np.array([[0.0, 0.5, 0.1]])}
    save(target, SurfaceTable(X, None, LOSS[0], ball, ("update", "x", "loss")))
    rows = rows_of(target)
    assert list(rows[0]) == ["part", "name", "x", "loss", "update"]
    assert len(rows) == 4


def test_arrays_come_back_as_they_were(tmp_path: Path) -> None:
    target = tmp_path / "surface.npz"
    save(target, SurfaceTable(X, Y, LOSS, PATHS, COLUMNS, "x: one; y: two"))
    with np.load(target, allow_pickle=False) as found:
        np.testing.assert_array_equal(found["x"], X)
        np.testing.assert_array_equal(found["y"], Y)
        np.testing.assert_array_equal(found["loss"], LOSS)
        assert str(found["about"]) == "x: one; y: two"
        assert found["columns"].tolist() == list(COLUMNS)
        assert found["names"].tolist() == list(PATHS)
        for k, points in enumerate(PATHS.values()):
            np.testing.assert_array_equal(found[f"path_{k}"], points)


def test_a_surface_with_no_path_and_a_curve_as_arrays(tmp_path: Path) -> None:
    target = tmp_path / "curve.npz"
    save(target, SurfaceTable(X, None, LOSS[0], {}, ("update", "x", "loss")))
    with np.load(target, allow_pickle=False) as found:
        assert "y" not in found
        assert found["names"].size == 0


def test_shapes_are_checked_before_anything_is_written() -> None:
    with pytest.raises(ValueError, match=r"loss must have the shape \(2, 3\)"):
        SurfaceTable(X, Y, LOSS.T, {}, COLUMNS)
    with pytest.raises(ValueError, match="'Adam' must have 4 columns"):
        SurfaceTable(X, Y, LOSS, {"Adam": np.zeros((2, 3))}, COLUMNS)


@pytest.mark.parametrize("name", ["surface.csv", "surface.NPZ", "surface"])
def test_the_ending_says_what_is_written(tmp_path: Path, name: str) -> None:
    save(tmp_path / name, SurfaceTable(X, Y, LOSS, {}, COLUMNS))
    assert (tmp_path / name).read_bytes().startswith(b"PK" if name.endswith("NPZ") else b"part,")


@pytest.mark.parametrize("name", ["surface.csv", "surface.npz"])
def test_a_file_that_cannot_be_written_says_why(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileProblem, match="no folder"):
        save(tmp_path / "nowhere" / name, SurfaceTable(X, Y, LOSS, {}, COLUMNS))
