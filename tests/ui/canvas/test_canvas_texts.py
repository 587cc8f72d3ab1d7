"""What the card says of each kind of thing under the pointer."""

from __future__ import annotations

import pytest
from canvas_samples import XOR, record_of
from canvas_use import DIGITS

from simulator.nn.layers.dense import Dense
from simulator.nn.layers.layer_norm import LayerNorm
from simulator.nn.layers.maxout import Maxout
from simulator.nn.spec import NetworkSpec
from simulator.stepping.step_plan import StepPlan
from ui.canvas.content import state
from ui.canvas.content.state import Shown
from ui.canvas.content.texts import Texts
from ui.canvas.geometry.hits import EMPTY, Kind, Target
from ui.canvas.geometry.layout import arrange
from ui.canvas.geometry.spread import Metrics
from ui.words.numbers import full

pytestmark = pytest.mark.usefixtures("qapp")
LAYOUT = arrange(XOR.sizes, 640, 420, Metrics())


def at_the_end(spec: NetworkSpec) -> Shown:
    """Return what is shown when every step of an update has been taken."""
    record = record_of(spec)
    plan = StepPlan(spec, len(record.samples))
    return state.stepped(record, plan.progress(len(plan) - 1), plan[len(plan) - 1])


def card(texts: Texts, target: Target, shown: Shown | None) -> dict[str, str]:
    """Return a card's rows, its title under the empty name."""
    facts = texts.target_facts(target, shown, LAYOUT)
    assert facts is not None
    return {"": facts.title} | {row.name: row.value for row in facts.rows}


@pytest.mark.parametrize(
    ("target", "title", "row"),
    [
        (Target("caption", -1), "Input", ("features", "2")),
        (Target("caption", 0), "Hidden 1 · tanh", ("nodes", "4")),
        (Target("bias", 0), "Bias node of Hidden 1", ("always", "1")),
    ],
)
def test_what_needs_no_numbers_is_said_before_there_are_any(
    target: Target, title: str, row: tuple[str, str]
) -> None:
    found = card(Texts(XOR, (), (), "binary"), target, None)
    assert found[""] == title
    assert found[row[0]] == row[1]


def test_the_legends_card_needs_no_numbers() -> None:
    facts = Texts(XOR, (), (), "binary").legend_facts()
    rows = {row.name: row.value for row in facts.rows}
    assert (facts.title, rows["width"]) == ("Weights", "size, relative to the largest")


@pytest.mark.parametrize("kind", ["node", "edge", "loss", "whole"])
def test_nothing_is_said_of_numbers_that_there_are_not(kind: Kind) -> None:
    assert Texts(XOR, (), (), "binary").target_facts(Target(kind, 0, 0, 0), None, LAYOUT) is None


def test_an_input_and_the_loss_are_said_with_all_their_digits() -> None:
    texts, shown = Texts(XOR, ("height", "width"), (), "binary"), at_the_end(XOR)
    assert shown.sample is not None
    assert card(texts, Target("node", -1, 1), shown) == {
        "": "width",
        "input x": full(float(shown.sample.inputs[1])),
    }
    assert card(texts, Target("loss"), shown) == {
        "": "Binary cross-entropy",
        "loss of this row": full(float(shown.sample.loss)),
    }
    assert texts.target_facts(EMPTY, shown, LAYOUT) is None


def test_a_fold_says_from_where_to_where_it_goes() -> None:
    texts, layout = Texts(DIGITS, (), (), "multiclass"), arrange(DIGITS.sizes, 640, 420, Metrics())
    fold = layout.column(-1).fold
    assert fold is not None
    facts = texts.target_facts(Target("fold", -1), None, layout)
    assert facts is not None
    assert facts.title == f"{fold.count} nodes are folded"
    ends = texts.node(-1, fold.first), texts.node(-1, fold.first + fold.count - 1)
    assert tuple(row.value for row in facts.rows) == ends


def test_the_edge_of_a_maxout_node_lists_all_its_pieces_and_marks_the_drawn_one() -> None:
    spec = NetworkSpec(2, (Maxout(3, pieces=2), Dense(1, "sigmoid")), "mse")
    texts, shown = Texts(spec, (), (), "binary"), at_the_end(spec)
    drawn = shown.drawn_pieces(0)
    for unit in range(3):
        found = card(texts, Target("edge", 0, unit, 1), shown)
        marked = f"piece {drawn[unit] + 1} (drawn)"
        other = f"piece {2 - drawn[unit]}"
        values = {
            float(shown.weights[state.flat_index(spec, 0, 1 + 3 * piece, unit)])
            for piece in range(2)
        }
        assert {found[marked], found[other]} == {full(value) for value in values}
        largest = card(texts, Target("node", 0, unit), shown)
        assert sum(name.endswith("(largest)") for name in largest) == 1


def test_the_legend_calls_no_gain_a_weight() -> None:
    normalised = NetworkSpec(2, (Dense(3, "tanh"), LayerNorm(), Dense(1, "sigmoid")))
    for spec, title in ((XOR, "weight"), (normalised, "parameter")):
        texts = Texts(spec, (), (), "binary")
        assert texts.legend() == title
        assert texts.legend_facts().title == f"{title.capitalize()}s"
