"""f = 3x + 2xy + y²."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="two_variables",
    title="f = 3x + 2xy + y²",
    order=50,
    explanation=(
        "Both variables are used twice, so two contributions arrive at each and are added: 3 + 2y "
        "at x, 2x + 2y at y."
    ),
    definitions="x = 1\ny = 2\nf = 3x + 2xy + y²",
)
