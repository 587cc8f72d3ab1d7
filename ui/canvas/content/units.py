"""The data's own units beside scaled numbers: what a feature measured before it was scaled."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from simulator.data.prepared import PreparedData

if TYPE_CHECKING:  # read once an input is looked at
    from simulator.data.histograms import Histogram
    from simulator.data.input_columns import InputColumn


@dataclass(frozen=True, slots=True)
class Units:
    """How scaled inputs and targets are brought back: ``raw = scaled · scale + offset``.

    Attributes
    ----------
    offset, scale : tuple of float
        One of each an input; empty where inputs are not scaled.
    target_offset, target_scale : tuple of float
        One of each a target; empty where targets are not scaled.
    data : PreparedData or None
        Where they come from: for how values are spread, and for the columns of a table.
    """

    offset: tuple[float, ...]
    scale: tuple[float, ...]
    target_offset: tuple[float, ...] = ()
    target_scale: tuple[float, ...] = ()
    data: PreparedData | None = field(default=None, compare=False)

    @classmethod
    def of(cls, data: PreparedData) -> Units | None:
        """Return the units of the data; None where all numbers are used as they are."""
        inputs, targets = data.scaling != "none", data.target_scaling != "none"
        if not inputs and not targets and not data.columns:
            return None
        return cls(
            tuple(data.offset.tolist()) if inputs else (),
            tuple(data.scale.tolist()) if inputs else (),
            tuple(data.target_offset.tolist()) if targets else (),
            tuple(data.target_scale.tolist()) if targets else (),
            data,
        )

    def input(self, unit: int, scaled: float) -> float | None:
        """Return what an input measured; None where it is not scaled."""
        if unit >= len(self.scale) or self._is_left(unit):
            return None
        return _rounded(scaled * self.scale[unit] + self.offset[unit])

    def column(self, unit: int) -> tuple[InputColumn, int] | None:
        """Return the column of a table that an input comes from, and which of its inputs it is."""
        columns = () if self.data is None else self.data.columns
        for column in columns:
            if unit < len(column.features):
                return column, unit
            unit -= len(column.features)
        return None

    def spread(self, unit: int) -> tuple[Histogram, Histogram | None] | None:
        """Return how an input's values are spread before and, where it is scaled, after scaling."""
        data = self.data
        if data is None or data.image_shape is not None or unit >= data.n_features:
            return None
        before, after = _spread(data, unit)
        return before, None if unit >= len(self.scale) or self._is_left(unit) else after

    def _is_left(self, unit: int) -> bool:
        """Return whether an input of a table goes in as it is, while others are scaled."""
        is_table = self.data is not None and bool(self.data.columns)
        return is_table and (self.offset[unit], self.scale[unit]) == (0.0, 1.0)

    def target(self, unit: int, scaled: float) -> float | None:
        """Return a target or an output in the data's units; None where it is not scaled."""
        if unit >= len(self.target_scale):
            return None
        return _rounded(scaled * self.target_scale[unit] + self.target_offset[unit])


@lru_cache(maxsize=32)
def _spread(data: PreparedData, unit: int) -> tuple[Histogram, Histogram]:
    from simulator.data.histograms import before_and_after, of_feature

    counted = of_feature(data, unit)
    return before_and_after(data, unit) if counted is None else (counted, counted)


def _rounded(value: float) -> float:
    # Scaling there and back leaves 7.7 at 7.700000000000001.
    return float(f"{value:.9e}")
