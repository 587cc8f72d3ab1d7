"""Where points of the box are seen, worked out by hand and against a camera written differently."""

from __future__ import annotations

import math

import numpy as np
import pytest

from ui.plotting.camera import FLOOR, HEIGHT, Camera, View, nearest_corner

CORNERS = np.array([[x, y, z] for x in (-1.0, 1.0) for y in (-1.0, 1.0) for z in (FLOOR, HEIGHT)])


def by_hand(camera: Camera, point: tuple[float, float, float]) -> tuple[float, float]:
    """Follow the ray from the eye to `point` to the upright plane through the origin."""
    azimuth, elevation = math.radians(camera.azimuth), math.radians(camera.elevation)
    away = (-math.sin(azimuth), math.cos(azimuth))
    right = (math.cos(azimuth), math.sin(azimuth))
    distance = 5.0 / math.cos(elevation)
    eye = np.array([-distance * away[0], -distance * away[1], distance * math.tan(elevation)])
    ray = np.array(point) - eye
    share = distance / (ray[0] * away[0] + ray[1] * away[1])
    met = eye + share * ray
    # The upright plane is seen at a slant: its heights are shortened by the elevation's cosine.
    return met[0] * right[0] + met[1] * right[1], met[2] * math.cos(elevation)


@pytest.mark.parametrize("azimuth", [-170.0, -32.0, 0.0, 45.0, 90.0])
@pytest.mark.parametrize("elevation", [4.0, 38.0, 80.0])
def test_a_point_is_seen_along_the_ray_from_the_eye(azimuth: float, elevation: float) -> None:
    camera = Camera(azimuth, elevation)
    for corner in CORNERS:
        right, up = by_hand(camera, tuple(corner.tolist()))
        seen = camera.project(corner[None])[0]
        assert seen[:2] == pytest.approx([right, up], abs=1e-12)


def test_the_axes_of_an_unturned_box() -> None:
    camera = Camera(0.0, 30.0)
    seen = camera.project([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0], [0.0, 0.0, 0.0]])
    assert seen[0] == pytest.approx([1.0, 0.0, 0.0])  # to the right, no deeper
    distance = 5.0 / math.cos(math.radians(30.0))
    # Away: up by half of what is left of a unit at that distance, and a unit deeper.
    assert seen[1] == pytest.approx([0.0, 0.5 * distance / (distance + 1.0), 1.0])
    assert seen[2] == pytest.approx([0.0, math.cos(math.radians(30.0)), 0.0])
    assert seen[3] == pytest.approx([0.0, 0.0, 0.0])


@pytest.mark.parametrize("azimuth", [-100.0, 20.0])
def test_what_is_upright_stays_upright_and_straight_lines_straight(azimuth: float) -> None:
    camera = Camera(azimuth, 50.0)
    post = camera.project([[0.7, -0.4, 0.0], [0.7, -0.4, 1.0]])
    assert post[0, 0] == pytest.approx(post[1, 0])
    line = np.linspace([-1.0, -0.5, 0.1], [0.8, 1.0, 0.9], 7)
    right, up, _ = camera.project(line).T
    assert np.polyval(np.polyfit(right, up, 1), right) == pytest.approx(up, abs=1e-12)


def test_what_is_nearer_is_larger_and_less_deep() -> None:
    camera = Camera(0.0, 20.0)
    near = camera.project([[-1.0, -1.0, 0.0], [1.0, -1.0, 0.0]])
    far = camera.project([[-1.0, 1.0, 0.0], [1.0, 1.0, 0.0]])
    assert np.ptp(near[:, 0]) > 1.3 * np.ptp(far[:, 0])
    assert near[0, 2] < far[0, 2]


def test_it_is_never_seen_from_below_nor_turned_over() -> None:
    assert Camera().turned(0.0, -500.0).elevation == 4.0
    assert Camera().turned(0.0, 500.0).elevation == 88.0


def test_turning_all_the_way_round_comes_back() -> None:
    camera = Camera(170.0, 30.0)
    assert camera.turned(30.0, 0.0).azimuth == -160.0
    assert camera.turned(360.0, 0.0).azimuth == pytest.approx(170.0)


def test_zoom_and_pan_have_ends() -> None:
    camera = Camera()
    assert camera.zoomed(1e9).zoom == 12.0
    assert camera.zoomed(1e-9).zoom == 0.5
    assert camera.panned(9.0, -9.0).pan == (2.0, -2.0)


@pytest.mark.parametrize("elevation", [4.0, 38.0, 88.0])
@pytest.mark.parametrize("size", [(300.0, 200.0), (200.0, 500.0)])
def test_the_whole_box_fits_however_it_is_turned(
    elevation: float, size: tuple[float, float]
) -> None:
    scales = set()
    for azimuth in range(-180, 180, 15):
        view = View.filling(Camera(azimuth, elevation), 30.0, 20.0, *size)
        pixels = view.pixels(CORNERS)
        assert pixels[:, 0].min() >= 30.0 - 0.1
        assert pixels[:, 0].max() <= 30.0 + size[0] + 0.1
        assert pixels[:, 1].min() >= 20.0 - 0.1
        assert pixels[:, 1].max() <= 20.0 + size[1] + 0.1
        scales.add(round(view.scale, 9))
    assert len(scales) == 1  # it does not breathe as it turns


def test_zooming_keeps_the_middle_and_panning_moves_by_as_many_pixels() -> None:
    still = View.filling(Camera(), 0.0, 0.0, 400.0, 300.0)
    middle = np.array([200.0, 150.0])
    point = np.array([[0.3, 0.2, 0.5]])
    for zoom in (0.5, 3.0):
        near = View.filling(Camera().zoomed(zoom), 0.0, 0.0, 400.0, 300.0)
        grown = near.pixels(point)[0, :2] - middle
        assert grown == pytest.approx(zoom * (still.pixels(point)[0, :2] - middle))
    moved = View.filling(Camera().panned(10.0 / still.scale, 5.0 / still.scale), 0, 0, 400, 300)
    shift = moved.pixels(point)[0, :2] - still.pixels(point)[0, :2]
    assert shift == pytest.approx([10.0, -5.0])


def test_the_nearest_corner_goes_round_as_it_turns() -> None:
    found = [nearest_corner(Camera(azimuth)) for azimuth in (45.0, 135.0, -135.0, -45.0)]
    assert found == [(1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (-1.0, -1.0)]
