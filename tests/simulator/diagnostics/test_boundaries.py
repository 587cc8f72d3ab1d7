"""Boundaries of answers that are steps: exactly where the network changes its mind."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from simulator.diagnostics.boundaries import boundary
from simulator.diagnostics.regions import RegionGrid, Regions
from simulator.nn.network import Network
from simulator.scenarios import presets
from simulator.scenarios.experiment import Experiment

GATES = (-0.5, 0.5, -0.5, 0.5, 0.7, -0.2, 0.5, 0.5, -0.7)


def regions_of(preset: str, theta: Any) -> Regions:
    experiment = Experiment.from_scenario(presets.load(preset))
    grid = RegionGrid(experiment.data, (0, 1))
    return grid.regions(Network(experiment.spec), np.array(theta))


def places(found: Regions) -> Any:
    """Return the ends of all pieces in the data's own units."""
    assert found.boundary is not None
    low = np.array([found.x[0], found.y[0]])
    span = np.array([found.x[-1], found.y[-1]]) - low
    return low + span * found.boundary.lines.reshape(-1, 2)


@pytest.mark.parametrize("theta", [(0.5, 0.5, -0.7), (0.31, 1.7, -0.9), (-1.0, 0.2, 0.33)], ids=str)
def test_a_single_nodes_boundary_is_a_straight_line(theta: tuple[float, ...]) -> None:
    found = regions_of("and", theta)
    ends = places(found)
    assert len(ends) > 60
    w1, w2, b = theta
    distance = np.abs(w1 * ends[:, 0] + w2 * ends[:, 1] + b) / np.hypot(w1, w2)
    cell = found.x[1] - found.x[0]
    assert distance.max() < cell / 500


def test_the_finer_picture_is_what_the_network_answers() -> None:
    found = regions_of("and", (0.31, 1.7, -0.9))
    assert found.boundary is not None
    ny, nx = found.boundary.fine.shape
    x, y = np.linspace(found.x[0], found.x[-1], nx), np.linspace(found.y[0], found.y[-1], ny)
    wanted = 0.31 * x[None, :] + 1.7 * y[:, None] - 0.9 > 0.0
    assert np.array_equal(found.boundary.fine, wanted)


def test_two_nodes_in_front_give_two_lines() -> None:
    """XOR from gates: x₁ + x₂ is 0.4 on the one, 1.4 on the other."""
    totals = places(regions_of("xor_gates", GATES)).sum(axis=1)
    near = np.minimum(np.abs(totals - 0.4), np.abs(totals - 1.4))
    assert near.max() < 1e-4
    assert {round(float(one), 1) for one in totals} == {0.4, 1.4}


def test_one_answer_everywhere_has_no_boundary() -> None:
    found = regions_of("and", (0.0, 0.0, -1.0)).boundary
    assert found is not None
    assert found.lines.shape == (0, 2, 2)
    assert not found.fine.any()


def test_smooth_outputs_have_none() -> None:
    assert regions_of("xor", np.zeros(17)).boundary is None


def test_bands_along_both_diagonals_are_drawn_along_themselves() -> None:
    grid = np.stack(np.meshgrid(np.linspace(0, 1, 8), np.linspace(0, 1, 8)), -1)
    for sign, shift in ((-1.0, 0.0), (1.0, -1.0)):

        def answer(points: Any, sign: float = sign, shift: float = shift) -> Any:
            return np.abs(points[:, 0] + sign * points[:, 1] + shift) < 0.04

        for found in (boundary(grid, answer), boundary(grid, lambda p, a=answer: ~a(p))):
            middles = found.lines.mean(1)
            away = np.abs(np.abs(middles[:, 0] + sign * middles[:, 1] + shift) - 0.04)
            assert len(middles) >= 14
            assert away.max() < 1e-3
