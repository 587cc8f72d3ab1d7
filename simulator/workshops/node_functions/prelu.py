"""PReLU with the slope that a node has learnt: leaky ReLU, but any slope up to 1."""

from __future__ import annotations

from dataclasses import replace

from simulator.nn import activations, layers
from simulator.nn.activations import Activation
from simulator.settings import Setting

SLOPE = Setting(
    "slope",
    0.25,
    -1.0,
    1.0,
    maximum_open=True,
    explanation="Of the negative side. Each node learns its own, beginning at 0.25.",
    title="Slope p",
)
_KIND = layers.REGISTRY["prelu"]
_LEAKY = activations.REGISTRY["leaky_relu"]


def _with_slope(slope: float) -> Activation:
    assert _LEAKY.choose is not None
    return replace(
        _LEAKY.choose(slope),
        name=_KIND.name,
        title=_KIND.title,
        order=_LEAKY.order + 5,
        explanation=_KIND.explanation,
        teaching="",
        formula=f"z if z > 0 else {slope:g} z",
        settings=(SLOPE,),
        chosen=(("slope", slope),),
        choose=_with_slope,
        parents=(_LEAKY.name,),
        sources=_KIND.sources,
        elsewhere=_KIND.elsewhere,
    )


RECORD = _with_slope(SLOPE.default)
