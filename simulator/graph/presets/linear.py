"""y = 2a + 3b."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="linear",
    title="y = 2a + 3b",
    order=40,
    explanation=(
        "The derivatives are the two coefficients, 2 and 3, whatever the values of a and b: for "
        "each, the other variable is held like a constant."
    ),
    definitions="a = 1\nb = 2\ny = 2a + 3b",
)
