"""Groups of data sets, as a gallery shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from simulator.data.datasets._base import Dataset

Group = Literal["gates", "plane", "tables", "pictures", "regression"]
# A truth table of two inputs has no more rows.
_GATE_ROWS = 4


def group_of(data: Dataset) -> Group:
    """Return where a data set belongs, from what it is."""
    if data.image_shape is not None:
        return "pictures"
    if data.task == "regression":
        return "regression"
    if data.n_features != 2:
        return "tables"
    return "gates" if data.rows is not None and data.rows <= _GATE_ROWS else "plane"
