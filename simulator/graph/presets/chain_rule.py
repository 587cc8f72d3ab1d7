"""y = e^(3x²)."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="chain_rule",
    title="y = e^(3x²)",
    order=60,
    explanation=(
        "A function in a function in a function. The chain rule multiplies the local derivatives "
        "along the way: e^(3x²) · 3 · 2x, which is 6x·e^(3x²)."
    ),
    definitions="x = 0.5\ny = e^(3x²)",
)
