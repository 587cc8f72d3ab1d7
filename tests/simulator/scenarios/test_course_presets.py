"""Presets that hold a row of the course: their first recorded update has its numbers."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment
from simulator.session.update_recording import record_update
from simulator.stepping.step_plan import UpdateRecord

# What is wrong by how a float is written stays far below this.
CLOSE = 1e-12


def first_update(name: str, **fields: object) -> UpdateRecord:
    """Return the record of the first update that training a preset makes."""
    scenario = presets.changed(presets.load(name), **fields)
    experiment = Experiment.from_scenario(scenario)
    return record_update(experiment, experiment.initial_state(), None)


def test_a5_xor_from_gates_has_each_row_right_node_by_node() -> None:
    record = first_update("xor_gates", batch_size=4)
    order = np.argsort(record.rows)
    sums = np.array([[layer.z for layer in s.layers] for s in record.samples], dtype=object)[order]
    outputs = [[[float(a) for a in layer.a] for layer in s.layers] for s in record.samples]
    nand_or = [[0.7, -0.2], [0.2, 0.3], [0.2, 0.3], [-0.3, 0.8]]
    assert [list(z) for z in sums[:, 0]] == [pytest.approx(row) for row in nand_or]
    assert [z.item() for z in sums[:, 1]] == pytest.approx([-0.2, 0.3, 0.3, -0.2])
    assert [outputs[k] for k in order] == [
        [[1.0, 0.0], [0.0]],
        [[1.0, 1.0], [1.0]],
        [[1.0, 1.0], [1.0]],
        [[0.0, 1.0], [0.0]],
    ]


def test_c3_an_error_of_06_goes_back_as_036_and_024() -> None:
    (sample,) = first_update("sharing_blame").samples
    hidden, output = sample.layers
    assert output.a - sample.target == pytest.approx(0.6, abs=CLOSE)
    assert output.delta == pytest.approx(0.6, abs=CLOSE)
    assert hidden.delta == pytest.approx([0.36, 0.24], abs=CLOSE)
    # Inputs and hidden nodes are 1, so each weight's gradient is the delta that it leads to.
    assert hidden.gradient == pytest.approx(np.array([[0.36, 0.24]] * 3), abs=CLOSE)


def test_c3_weights_of_3_and_2_share_nothing_out() -> None:
    """Deltas are products: weights of 3 and 2 hand on 1.8 and 1.2, more than there was."""
    weights = [{"W": [[1, 0], [0, 1]], "b": [0, 0]}, {"W": [[3], [2]], "b": [-4.4]}]
    (sample,) = first_update("sharing_blame", weights=weights).samples
    assert sample.layers[1].delta == pytest.approx(0.6, abs=CLOSE)
    assert sample.layers[0].delta == pytest.approx([1.8, 1.2], abs=CLOSE)


def test_c2_a_sigmoid_with_half_the_squared_error_has_a_delta_of_minus_0125() -> None:
    (sample,) = first_update("sigmoid_delta").samples
    hidden, output = sample.layers
    assert sample.target == 1.0
    assert output.a == pytest.approx(0.5, abs=CLOSE)
    assert output.delta == pytest.approx(-0.125, abs=CLOSE)
    assert sample.loss == pytest.approx(0.125, abs=CLOSE)
    # The same comes back to both: the undecided node (0.5) changes most, the decided one little.
    assert hidden.a == pytest.approx([0.5, 0.9], abs=CLOSE)
    assert hidden.delta == pytest.approx([-0.125 * 0.25, -0.125 * 0.09], abs=CLOSE)
    # ... and of the output's weights the one with the larger input.
    assert output.gradient[:2, 0] == pytest.approx([-0.0625, -0.1125], abs=CLOSE)


@pytest.mark.parametrize(
    ("name", "losses"),
    [
        ("output_squared_error", [0.0467, 0.447, 0.380]),
        ("output_cross_entropy", [0.357, 2.303, 1.609]),
    ],
)
def test_b7_the_same_output_under_two_losses(name: str, losses: list[float]) -> None:
    record = first_update(name)
    targets = [sample.target.tolist() for sample in record.samples]
    assert targets == [[0, 1, 0], [1, 0, 0], [0, 0, 1]]
    for sample in record.samples:
        assert sample.layers[-1].a == pytest.approx([0.1, 0.7, 0.2], abs=CLOSE)
    assert [sample.loss for sample in record.samples] == pytest.approx(losses, abs=5e-4)


def test_c9_with_cross_entropy_the_deltas_are_y_minus_t() -> None:
    for sample in first_update("output_cross_entropy").samples:
        expected = np.array([0.1, 0.7, 0.2]) - sample.target
        assert sample.layers[-1].delta == pytest.approx(expected, abs=CLOSE)


def test_the_two_outputs_begin_on_the_same_rows() -> None:
    squared, entropy = map(first_update, ("output_squared_error", "output_cross_entropy"))
    assert squared.rows == entropy.rows


def test_c11_each_of_ten_sigmoid_layers_leaves_less_than_a_quarter() -> None:
    record = first_update("deep_sigmoid")
    assert len(record.spec.layers) == 10
    quarters = [0.25**n for n in range(1, 6)]
    assert quarters == pytest.approx([0.25, 0.0625, 0.0156, 0.0039, 0.00098], rel=5e-3)
    for sample in record.samples:
        slopes = [float(np.max(layer.a * (1 - layer.a))) for layer in sample.layers[:-1]]
        assert np.all(np.cumprod(slopes) <= 0.25 ** np.arange(1, 10))
    sizes = [np.linalg.norm([s.layers[k].delta for s in record.samples]) for k in range(10)]
    shares = [before / after for before, after in pairwise(sizes)]
    assert max(shares) < 0.5
    assert sizes[0] / sizes[-1] < 1e-4
