"""Two apples at the till."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="apples",
    title="Apples at the till",
    order=10,
    explanation=(
        "Two apples at 100 won each, and 10 % tax on top: 220 won. Going back, a multiplication "
        "hands its upstream gradient on times the other input, so that each derivative says what a "
        "change of its variable does to what you pay."
    ),
    worded_definitions="apple = 100\ncount = 2\ntax = 1.1\ntotal = apple * count * tax",
    readings=(
        "If an apple costs 1 won more, you pay {slope} won more.",
        "If you buy one apple more, you pay {slope} won more.",
        "If the tax factor rises by 1, you pay {slope} won more; by 0.01, a hundredth of that.",
    ),
    remark=(
        "Raised by the same amount, the tax weighs {slope3} and the price of an apple {slope1}. "
        "But 1 is little for a price of 100 and nearly doubles a factor of 1.1: raised by 1 % "
        "of its own value, each of the three adds the same to what you pay."
    ),
)
