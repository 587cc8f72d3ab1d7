"""A loss surface with the paths on it as a file: CSV for a spreadsheet, NPZ for NumPy.

Writing is atomic. Knows nothing of networks or races: arrays in, a file out.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.storage.atomic_files import StrPath, write_atomically

Array = NDArray[Any]


@dataclass(frozen=True, slots=True, eq=False)
class SurfaceTable:
    """A surface and the paths on it, as they go into a file.

    Attributes
    ----------
    x : ndarray, shape (nx,)
    y : ndarray, shape (ny,), or None
        Coordinates of the grid; None for a curve over `x` alone.
    loss : ndarray, shape (ny, nx), or (nx,) for a curve
    paths : mapping of str to ndarray, shape (k, len(columns))
        What each path is called, and its points; may be empty.
    columns : sequence of str
        Names of the paths' columns, such as ``update``, ``x``, ``y``, ``loss``.
    about : str
        What x, y and the loss are.

    Raises
    ------
    ValueError
        If shapes do not fit together.
    """

    x: Array
    y: Array | None
    loss: Array
    paths: Mapping[str, Array]
    columns: Sequence[str]
    about: str = ""

    def __post_init__(self) -> None:
        expected = (len(self.x),) if self.y is None else (len(self.y), len(self.x))
        if self.loss.shape != expected:
            raise ValueError(
                f"loss must have the shape {expected} of the grid, got {self.loss.shape}"
            )
        count = len(self.columns)
        for name, points in self.paths.items():
            if points.ndim != 2 or points.shape[1] != count:
                raise ValueError(
                    f"path {name!r} must have {count} columns, got shape {points.shape}"
                )


def save(path: StrPath, surface: SurfaceTable) -> None:
    """Write a surface: as NumPy arrays where `path` ends in ``.npz``, else as one CSV table.

    The table's column ``part`` says ``grid`` or ``path``; ``name`` names the path, and for the
    grid's rows it holds `about`. A row leaves the columns empty that it has no value for. Numbers
    are written with every digit that counts; a loss that is not finite is ``inf`` or ``nan``.

    The arrays are ``x``, ``y`` (not for a curve), ``loss``, ``about``, ``columns``, ``names`` and,
    in the order of the names, ``path_0``, ``path_1``, …; nothing in the file is pickled.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    as_arrays = os.fspath(path).lower().endswith(".npz")
    write_atomically(path, _arrays(surface) if as_arrays else _table(surface))


def _table(surface: SurfaceTable) -> bytes:
    grid = ("x", "loss") if surface.y is None else ("x", "y", "loss")
    names = [*grid, *(name for name in surface.columns if name not in grid)]
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, ["part", "name", *names], restval="", lineterminator="\n")
    table.writeheader()
    for row in _grid_rows(surface.x, surface.y, surface.loss).tolist():
        table.writerow({"part": "grid", "name": surface.about, **_written(grid, row)})
    for name, points in surface.paths.items():
        for row in points.tolist():
            table.writerow({"part": "path", "name": name, **_written(surface.columns, row)})
    return text.getvalue().encode()


def _arrays(surface: SurfaceTable) -> bytes:
    arrays: dict[str, Any] = {"x": surface.x, "loss": surface.loss}
    if surface.y is not None:
        arrays["y"] = surface.y
    arrays["columns"] = np.array(list(surface.columns), dtype=str)
    arrays["about"] = np.array(surface.about)
    arrays["names"] = np.array(list(surface.paths), dtype=str)
    arrays.update({f"path_{k}": points for k, points in enumerate(surface.paths.values())})
    content = io.BytesIO()
    np.savez_compressed(content, **arrays)
    return content.getvalue()


def _grid_rows(x: Array, y: Array | None, loss: Array) -> Array:
    if y is None:
        return np.column_stack([x, loss])
    across, along = np.meshgrid(x, y)
    return np.column_stack([across.reshape(-1), along.reshape(-1), loss.reshape(-1)])


def _written(names: Sequence[str], row: Sequence[float]) -> dict[str, str]:
    return {name: _number(value) for name, value in zip(names, row, strict=True)}


def _number(value: float) -> str:
    """Return every digit that counts; a whole number, such as that of an update, without a dot."""
    return repr(int(value)) if float(value).is_integer() and abs(value) < 1e15 else repr(value)
