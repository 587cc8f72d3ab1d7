"""z = (x + y)²."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="square_of_sum",
    title="z = (x + y)²",
    order=70,
    explanation=(
        "z = t² with t = x + y. The square hands back 2t, the addition passes it on to both: "
        "2(x + y) at x and at y."
    ),
    definitions="x = 1\ny = 2\nt = x + y\nz = t²",
)
