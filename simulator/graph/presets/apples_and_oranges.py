"""Apples and oranges at the till."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="apples_and_oranges",
    title="Apples and oranges",
    order=20,
    explanation=(
        "Two apples at 100 won, three oranges at 150 won, and 10 % tax: 715 won. Going back, the "
        "addition hands the gradient on as it is, and each multiplication swaps its inputs."
    ),
    worded_definitions=(
        "apple = 100\napples = 2\norange = 150\noranges = 3\ntax = 1.1\n"
        "total = (apple * apples + orange * oranges) * tax"
    ),
    readings=(
        "If an apple costs 1 won more, you pay {slope} won more.",
        "If you buy one apple more, you pay {slope} won more.",
        "If an orange costs 1 won more, you pay {slope} won more.",
        "If you buy one orange more, you pay {slope} won more.",
        "If the tax factor rises by 1, you pay {slope} won more; by 0.01, a hundredth of that.",
    ),
    remark=(
        "Raised by the same amount, the tax weighs {slope5} and the price of an apple {slope1}. "
        "But 1 is little for a price of 100 and nearly doubles a factor of 1.1: compare what "
        "each adds when it is raised by 1 % of its own value."
    ),
)
