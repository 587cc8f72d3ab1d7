"""What depth does: three networks as one learn what each would alone; steps make what they say."""

from __future__ import annotations

import math

import numpy as np
import pytest

from simulator.nn.network import Network
from simulator.workshops.depth.plan import hidden_sizes, plan_of
from simulator.workshops.depth.stacked import StackedNetworks, StackedPass
from simulator.workshops.depth.training import DepthTraining
from simulator.workshops.records.depth import RECORD, UPDATES, DepthDocument

KINDS = ("tanh", "sigmoid", "relu")


def trained(document: DepthDocument, updates: int) -> DepthTraining:
    made = DepthTraining(plan_of(document))
    assert made.train_to(updates, math.inf)
    return made


@pytest.mark.parametrize("nodes", KINDS)
@pytest.mark.parametrize("width", [1, 3, 8])
def test_gradients_are_those_of_each_network_alone(nodes: str, width: int) -> None:
    plan = plan_of(DepthDocument.model_validate({"nodes": nodes, "width": width}))
    stacked = StackedNetworks([one.spec for one in plan.experiments])
    rng = np.random.default_rng(3)
    thetas = [theta + rng.normal(size=theta.shape) for theta in plan.starts]
    theta = stacked.joined(thetas)
    gradient, learned = np.empty_like(theta), stacked.joined(plan.learned)
    rows = plan.experiments[0].data
    together = StackedPass(stacked, theta, gradient, learned, len(rows.X))
    together.x[...], together.y[...] = rows.X.T, rows.Y.T
    together.backpropagate()
    found = stacked.parted(gradient)
    for k, experiment in enumerate(plan.experiments):
        loss, alone = Network(experiment.spec).loss_and_gradient(thetas[k], rows.X, rows.Y)
        np.testing.assert_allclose(found[k], alone, rtol=0.0, atol=1e-12)
        assert together.losses()[k] == pytest.approx(loss, rel=1e-13)
    others = np.ones(len(theta), bool)
    others[np.concatenate(stacked.places)] = False
    assert others.any()
    assert not gradient[others].any()


def test_training_is_that_of_three_trainers() -> None:
    plan = plan_of(DepthDocument(seed=5))
    together = DepthTraining(plan)
    together.train_to(20 * together.updates_an_epoch, math.inf)
    assert together.epochs == 20
    assert together.losses.shape == (21, 3)
    for k, experiment in enumerate(plan.experiments):
        trainer = experiment.trainer(epochs=20)
        assert sum(1 for _ in trainer.updates()) == together.updates
        np.testing.assert_allclose(together.thetas[k], trainer.state.theta, rtol=0.0, atol=1e-11)
        last = trainer.evaluate()
        assert together.losses[-1, k] == pytest.approx(last.loss, rel=1e-10)
        assert together.accuracies()[k] == last.accuracy


def test_the_note_one_hidden_layer_bends_round_both_moons() -> None:
    found = trained(DepthDocument(), 450)
    assert [round(140 * one) for one in found.accuracies()] == [127, 138, 140]
    assert f"{found.accuracies()[1]:.3f}" == "0.986"


def grid(plan_document: DepthDocument, updates: int) -> list[np.ndarray]:
    found = trained(plan_document, updates)
    axis = np.linspace(-3.0, 3.0, 61)
    points = np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)
    return [
        Network(one.spec).predict(theta, points)[:, 0].reshape(61, 61)
        for one, theta in zip(found.plan.drawn, found.thetas, strict=True)
    ]


def is_convex(inside: np.ndarray) -> bool:
    """Return whether midpoints of places inside lie inside: on the grid, with even distances."""
    places = np.argwhere(inside > 0.5)
    rng = np.random.default_rng(0)
    first, second = (places[rng.integers(len(places), size=20000)] for _ in range(2))
    even = ((first + second) % 2 == 0).all(axis=1)
    middle = ((first + second) // 2)[even]
    return bool((inside[middle[:, 0], middle[:, 1]] > 0.5).all())


def test_steps_make_a_half_plane_a_convex_region_and_a_union() -> None:
    document = next(one for one in RECORD.presets if one.name == "step-parts").document
    assert isinstance(document, DepthDocument)
    one, two, three = grid(document, 1800)
    for drawn in (one, two, three):
        assert set(np.unique(drawn)) == {0.0, 1.0}
    assert is_convex(one)
    assert is_convex(1.0 - one)
    assert is_convex(two)
    assert not is_convex(1.0 - two)
    assert not is_convex(three)


def test_only_lines_learn_with_steps() -> None:
    document = DepthDocument(nodes="step", width=3, parts=2)
    found = trained(document, 50)
    assert [found.plan.parameters(k) for k in range(3)] == [3, 9, 18]
    assert [hidden_sizes(document, depth) for depth in (1, 2, 3)] == [(), (3,), (6, 2)]
    for start, theta, learns in zip(
        found.plan.starts, found.thetas, found.plan.learned, strict=True
    ):
        assert np.array_equal(theta != start, learns == 1.0)
    views = Network(found.plan.experiments[2].spec).views(found.thetas[2])
    steep = views[2].W[0, 0]
    assert (views[1].W / steep).tolist() == [[1.0, 0.0]] * 3 + [[0.0, 1.0]] * 3
    assert (views[1].b / steep).tolist() == [-2.5, -2.5]
    assert (views[2].W / steep).tolist() == [[1.0], [1.0]]
    assert (views[2].b / steep).tolist() == [-0.5]


@pytest.mark.parametrize(
    ("preset", "right"),
    [
        ("step-line", [4, 4, 4]),
        ("step-convex", [None, 140, 140]),
        ("step-parts", [127, 128, 139]),
        ("xor", [2, 4, 4]),
        ("circles", [None, 140, 140]),
    ],
)
def test_presets_show_what_they_say(preset: str, right: list[int | None]) -> None:
    document = next(one for one in RECORD.presets if one.name == preset).document
    assert isinstance(document, DepthDocument)
    found = trained(document, 1800)
    rows = len(found.plan.experiments[0].data.X)
    for share, wanted in zip(found.accuracies(), right, strict=True):
        count = round(rows * share)
        assert count == wanted if wanted is not None else count < 100


def test_depth_saves_epochs_on_spirals() -> None:
    found = trained(DepthDocument(data="spirals"), 450)
    assert [round(140 * one) for one in found.accuracies()] == [108, 110, 137]


def test_it_ends_where_a_document_ends() -> None:
    found = DepthTraining(plan_of(DepthDocument(data="xor", width=1)))
    found.train_to(10**9, -math.inf)
    assert found.updates == 0
    found.updates = int(UPDATES.maximum)
    assert found.is_over


def test_a_document_that_is_trained_is_still_its_preset() -> None:
    document = DepthDocument(updates=45)
    assert document.begun == DepthDocument()
    assert RECORD.preset_of(document) == RECORD.presets[0]
    assert RECORD.preset_of(document.changed(width=7)) is None


@pytest.mark.parametrize("data", ["iris", "blobs", "sine", "none"])
def test_only_two_inputs_and_two_classes_are_drawn(data: str) -> None:
    with pytest.raises(ValueError, match="data must be one of"):
        DepthDocument().changed(data=data)
