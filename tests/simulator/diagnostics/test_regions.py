"""Decision regions: what is drawn over which features, and how far it reaches."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from landscape_samples import SPEC, SPEC4
from small_data import small_data

from simulator.diagnostics.regions import RegionGrid
from simulator.nn.network import Network


def region_data() -> Any:
    rng = np.random.default_rng(9)
    return small_data(
        rng.normal(size=(6, 4)),
        np.eye(2)[[0, 1, 0, 1, 0, 1]],
        "multiclass",
        X_validation=[[9.0, 0.0, 0.0, 0.0]],
        Y_validation=[[1.0, 0.0]],
        offset=[10.0, 20.0, 30.0, 40.0],
        scale=[1.0, 2.0, 3.0, 4.0],
    )


def test_regions_are_the_outputs_with_the_other_features_as_in_a_row() -> None:
    data, network = region_data(), Network(SPEC4)
    theta = np.random.default_rng(3).normal(size=network.parameter_count)
    regions = RegionGrid(data, (2, 0), 5, row=4).regions(network, theta)
    assert regions.outputs.shape == (5, 5, 2)
    assert regions.features == (2, 0)
    assert regions.row == 4
    for row in range(5):
        for column in range(5):
            raw = data.raw[4].copy()
            raw[2], raw[0] = regions.x[column], regions.y[row]
            output = network.predict(theta, ((raw - data.offset) / data.scale)[None])[0]
            np.testing.assert_allclose(regions.outputs[row, column], output, rtol=1e-12)


def test_axes_are_raw_and_reach_beyond_all_rows() -> None:
    data = region_data()
    regions = RegionGrid(data, (0, 1), 7).regions(Network(SPEC4), np.zeros(23))
    # Feature 0 goes up to the validation row: 9·1 + 10.
    low, high = data.raw[:, 0].min(), 19.0
    assert regions.x[0] == pytest.approx(low - 0.2 * (high - low))
    assert regions.x[-1] == pytest.approx(high + 0.2 * (high - low))
    assert regions.y[0] < data.raw[:, 1].min() < data.raw[:, 1].max() < regions.y[-1]
    assert len(regions.x) == len(regions.y) == 7


def test_a_constant_feature_still_has_a_width() -> None:
    data = small_data([[0.0, 3.0], [1.0, 3.0]], [[0.0], [1.0]])
    regions = RegionGrid(data, (0, 1), 3).regions(Network(SPEC), np.zeros(13))
    assert regions.y.tolist() == [2.0, 3.0, 4.0]


@pytest.mark.parametrize("features", [(0, 0), (0, 4), (-1, 1)])
def test_features_that_span_no_plane_are_refused(features: tuple[int, int]) -> None:
    words = rf"features must be two different ones of 4, got \({features[0]}, {features[1]}\)"
    with pytest.raises(ValueError, match=words):
        RegionGrid(region_data(), features)
