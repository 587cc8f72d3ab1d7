"""The data's own units beside scaled numbers: what a feature measured before it was scaled."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.data.prepared import PreparedData


@dataclass(frozen=True, slots=True)
class Units:
    """How scaled inputs and targets are brought back: ``raw = scaled · scale + offset``.

    Attributes
    ----------
    offset, scale : tuple of float
        One of each an input; empty where inputs are not scaled.
    target_offset, target_scale : tuple of float
        One of each a target; empty where targets are not scaled.
    """

    offset: tuple[float, ...]
    scale: tuple[float, ...]
    target_offset: tuple[float, ...] = ()
    target_scale: tuple[float, ...] = ()

    @classmethod
    def of(cls, data: PreparedData) -> Units | None:
        """Return the units of the data; None where all numbers are used as they are."""
        inputs, targets = data.scaling != "none", data.target_scaling != "none"
        if not inputs and not targets:
            return None
        return cls(
            tuple(data.offset.tolist()) if inputs else (),
            tuple(data.scale.tolist()) if inputs else (),
            tuple(data.target_offset.tolist()) if targets else (),
            tuple(data.target_scale.tolist()) if targets else (),
        )

    def input(self, unit: int, scaled: float) -> float | None:
        """Return what an input measured; None where it is not scaled."""
        if unit >= len(self.scale):
            return None
        return _rounded(scaled * self.scale[unit] + self.offset[unit])

    def target(self, unit: int, scaled: float) -> float | None:
        """Return a target or an output in the data's units; None where it is not scaled."""
        if unit >= len(self.target_scale):
            return None
        return _rounded(scaled * self.target_scale[unit] + self.target_offset[unit])


def _rounded(value: float) -> float:
    # Scaling there and back leaves 7.7 at 7.700000000000001.
    return float(f"{value:.9e}")
