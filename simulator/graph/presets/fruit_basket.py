"""Fruit and a basket whose price is one's own."""

from simulator.graph.presets._base import GraphPreset

RECORD = GraphPreset(
    name="fruit_basket",
    title="A fruit basket at your own price",
    order=30,
    explanation=(
        "The apples and oranges in a basket that is paid for as well. Set its price as you like: "
        "what you pay changes, but the derivative by the basket stays the tax factor."
    ),
    worded_definitions=(
        "apple = 100\napples = 2\norange = 150\noranges = 3\nbasket = 500\ntax = 1.1\n"
        "fruit = apple * apples + orange * oranges\ntotal = (fruit + basket) * tax"
    ),
    readings=(
        "If an apple costs 1 won more, you pay {slope} won more.",
        "If you buy one apple more, you pay {slope} won more.",
        "If an orange costs 1 won more, you pay {slope} won more.",
        "If you buy one orange more, you pay {slope} won more.",
        "If the basket costs 1 won more, you pay {slope} won more.",
        "If the tax factor rises by 1, you pay {slope} won more; by 0.01, a hundredth of that.",
    ),
    remark="A dearer basket weighs the tax more ({slope6}) and changes no other derivative.",
)
