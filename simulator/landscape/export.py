"""A loss surface with the paths on it as a file: CSV for a spreadsheet, NPZ for NumPy.

Writing is atomic. Knows nothing of networks or races: arrays in, a file out.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from simulator.storage.atomic_files import StrPath, write_atomically

Array = NDArray[Any]


def save_csv(
    path: StrPath,
    x: Array,
    y: Array | None,
    loss: Array,
    paths: Mapping[str, Array],
    columns: Sequence[str],
    about: str = "",
) -> None:
    """Write a surface and the paths on it as one table.

    The column ``part`` says ``grid`` or ``path``; ``name`` names the path, and for the grid's rows
    it holds `about`. A row leaves the columns
    empty that it has no value for. Numbers are written with every digit that counts; a loss that is
    not finite is ``inf`` or ``nan``.

    Parameters
    ----------
    path : path-like
    x : ndarray, shape (nx,)
    y : ndarray, shape (ny,), or None
        Coordinates of the grid; None for a curve over `x` alone.
    loss : ndarray, shape (ny, nx), or (nx,) for a curve
    paths : mapping of str to ndarray, shape (k, len(columns))
        What each path is called, and its points; may be empty.
    columns : sequence of str
        Names of the paths' columns, such as ``update``, ``x``, ``y``, ``loss``.
    about : str, optional
        What x, y and the loss are.

    Raises
    ------
    ValueError
        If shapes do not fit together.
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    _check(x, y, loss, paths, columns)
    grid = ("x", "loss") if y is None else ("x", "y", "loss")
    names = [*grid, *(name for name in columns if name not in grid)]
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, ["part", "name", *names], restval="", lineterminator="\n")
    table.writeheader()
    for row in _grid_rows(x, y, loss).tolist():
        table.writerow({"part": "grid", "name": about, **_written(grid, row)})
    for name, points in paths.items():
        for row in points.tolist():
            table.writerow({"part": "path", "name": name, **_written(columns, row)})
    write_atomically(path, text.getvalue().encode())


def save_npz(
    path: StrPath,
    x: Array,
    y: Array | None,
    loss: Array,
    paths: Mapping[str, Array],
    columns: Sequence[str],
    about: str = "",
) -> None:
    """Write a surface and the paths on it as NumPy arrays; nothing in the file is pickled.

    The arrays are ``x``, ``y`` (not for a curve), ``loss``, ``about``, ``columns``, ``names`` and,
    in the order of the names, ``path_0``, ``path_1``, ….

    Parameters and errors are those of `save_csv`.
    """
    _check(x, y, loss, paths, columns)
    arrays: dict[str, Any] = {"x": x, "loss": loss, "columns": np.array(list(columns), dtype=str)}
    if y is not None:
        arrays["y"] = y
    arrays["about"] = np.array(about)
    arrays["names"] = np.array(list(paths), dtype=str)
    arrays.update({f"path_{k}": points for k, points in enumerate(paths.values())})
    content = io.BytesIO()
    np.savez_compressed(content, **arrays)
    write_atomically(path, content.getvalue())


def _check(
    x: Array, y: Array | None, loss: Array, paths: Mapping[str, Array], columns: Sequence[str]
) -> None:
    expected = (len(x),) if y is None else (len(y), len(x))
    if loss.shape != expected:
        raise ValueError(f"loss must have the shape {expected} of the grid, got {loss.shape}")
    for name, points in paths.items():
        if points.ndim != 2 or points.shape[1] != len(columns):
            raise ValueError(
                f"path {name!r} must have {len(columns)} columns, got shape {points.shape}"
            )


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
