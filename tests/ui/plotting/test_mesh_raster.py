"""Which point of the surface each pixel shows, against a plain depth buffer of many points."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from ui.plotting.camera import HEIGHT, Camera, View
from ui.plotting.color_scales import viridis
from ui.plotting.mesh_raster import Hits, between, cast, hidden
from ui.plotting.mesh_shading import grid_lines, line_stride, picture, shades

SHAPE = (150, 200)
GRID = np.linspace(-1.0, 1.0, 21)
X, Y = np.meshgrid(GRID, GRID)
SURFACES = {
    "bowl": 0.5 * (X**2 + Y**2),
    "waves": 0.5 + 0.5 * np.sin(3.0 * X) * np.cos(2.5 * Y),
    "stair": np.clip(0.5 + 2.5 * X, 0.0, 1.0),
    "flat": np.full(X.shape, 0.4),
}


def view(azimuth: float, elevation: float, zoom: float = 1.0) -> View:
    rows, columns = SHAPE
    return View.filling(Camera(azimuth, elevation).zoomed(zoom), 0.0, 0.0, columns, rows)


def image(hits: Hits, values: Any) -> Any:
    full = np.full(hits.shape, np.nan)
    full.ravel()[hits.at] = values
    return full


def nearest_of_many_points(heights: Any, seen: View) -> Any:
    """Return each pixel's least depth among a million points of the surface."""
    fine = np.linspace(0.0, len(GRID) - 1.000001, 1000)
    x, y = np.meshgrid(fine, fine)
    column, row = x.astype(int), y.astype(int)
    a, b = x - column, y - row
    z = (1 - b) * ((1 - a) * heights[row, column] + a * heights[row, column + 1]) + b * (
        (1 - a) * heights[row + 1, column] + a * heights[row + 1, column + 1]
    )
    half = 0.5 * (len(GRID) - 1)
    points = np.column_stack([(x / half - 1).ravel(), (y / half - 1).ravel(), HEIGHT * z.ravel()])
    across, down, depth = seen.pixels(points).T
    rows, columns = SHAPE
    inside = (across >= 0) & (across < columns) & (down >= 0) & (down < rows)
    at = (np.floor(down) * columns + np.floor(across)).astype(int)[inside]
    nearest = np.full(rows * columns, np.inf)
    np.minimum.at(nearest, at, depth[inside])
    return nearest.reshape(SHAPE)


@pytest.mark.parametrize("name", SURFACES)
@pytest.mark.parametrize(
    ("azimuth", "elevation"), [(-32.0, 38.0), (0.0, 20.0), (100.0, 8.0), (-150, 60), (45, 88)]
)
def test_each_pixel_shows_what_is_nearest(name: str, azimuth: float, elevation: float) -> None:
    heights, seen = SURFACES[name], view(azimuth, elevation)
    hits = cast(heights, seen, 0.0, 0.0, SHAPE)
    depth, expected = image(hits, hits.depth), nearest_of_many_points(heights, seen)
    covered = np.isfinite(depth)
    # Points fall on a pixel anywhere, rays meet its middle: the borders differ by up to a pixel.
    assert np.mean(covered != np.isfinite(expected)) < 0.02
    both = covered & np.isfinite(expected)
    assert both.sum() > 800
    around = [np.roll(expected, shift, (0, 1)) for shift in np.ndindex(3, 3)]
    around = np.roll(around, (-1, -1), (1, 2))
    assert np.mean(depth[both] < around.min(axis=0)[both] - 0.05) < 0.01
    assert np.mean(depth[both] > around.max(axis=0)[both] + 0.05) < 0.01


@pytest.mark.parametrize("zoom", [1.0, 4.0])
def test_the_point_that_a_pixel_shows_is_seen_there(zoom: float) -> None:
    heights, seen = SURFACES["waves"], view(-32.0, 38.0, zoom)
    hits = cast(heights, seen, 0.0, 0.0, SHAPE)
    half = 0.5 * (len(GRID) - 1)
    points = np.column_stack(
        [hits.cells[0] / half - 1.0, hits.cells[1] / half - 1.0, hits.height * HEIGHT]
    )
    pixels = seen.pixels(points)
    row, column = np.divmod(hits.at, SHAPE[1])
    assert np.abs(pixels[:, 0] - (column + 0.5)).max() < 0.02
    assert np.abs(pixels[:, 1] - (row + 0.5)).max() < 0.05
    assert np.abs(pixels[:, 2] - hits.depth).max() < 0.01
    assert np.abs(between(heights, *hits.cells) - hits.height).max() < 0.02


def test_a_finer_picture_of_a_part_shows_the_same() -> None:
    heights, seen = SURFACES["bowl"], view(30.0, 40.0)
    whole = image(coarse := cast(heights, seen, 0.0, 0.0, SHAPE), coarse.height)
    fine = cast(heights, seen, 60.0, 40.0, (90, 120), 3.0)
    part = image(fine, fine.height)[1::3, 1::3]
    assert part == pytest.approx(whole[40:70, 60:100], abs=5e-3, nan_ok=True)


def test_the_underside_is_seen_where_the_near_rim_of_a_bowl_hides_its_inside() -> None:
    hits = cast(SURFACES["bowl"], view(45.0, 30.0), 0.0, 0.0, SHAPE)
    below = image(hits, hits.below.astype(float))
    middle = below[:, SHAPE[1] // 2]
    covered = middle[np.isfinite(middle)]
    assert covered[0] == 0.0  # the far rim's inside, at the top
    assert covered[-1] == 1.0  # the near side's outside, at the bottom
    assert not cast(SURFACES["flat"], view(45.0, 30.0), 0.0, 0.0, SHAPE).below.any()


def test_points_behind_the_surface_are_hidden_and_points_on_it_never() -> None:
    heights, seen = SURFACES["bowl"], view(45.0, 30.0)
    hits = cast(heights, seen, 0.0, 0.0, SHAPE)
    behind = seen.pixels([[0.0, 0.0, 0.02]])  # the bottom, behind the near side
    far_rim = seen.pixels([[-0.9, 0.9, 0.85]])
    floating = seen.pixels([[0.0, 0.0, 1.2]])
    for pixels, expected in ((behind, True), (far_rim, False), (floating, False)):
        assert hidden(hits.depths(), pixels[:, 0], pixels[:, 1], pixels[:, 2]).tolist() == [
            expected
        ]
    row, column = np.divmod(hits.at, SHAPE[1])
    assert not hidden(hits.depths(), column + 0.5, row + 0.5, hits.depth).any()
    outside = hidden(hits.depths(), np.array([-40.0]), np.array([1e6]), np.array([5.0]))
    assert outside.tolist() == [False]


def test_between_is_linear_in_both_directions() -> None:
    values = np.array([[0.0, 2.0], [4.0, 10.0]])
    # Half across: 1 below and 7 above; a quarter up between them: 2.5.
    assert between(values, np.array([0.5]), np.array([0.25])).tolist() == [2.5]


def test_level_ground_is_its_own_colour_and_slopes_are_lit_from_the_upper_left() -> None:
    camera = Camera(0.0, 38.0)
    assert shades(SURFACES["flat"], camera) == pytest.approx(np.ones(X.shape))
    rising_right = shades(0.5 + 0.5 * X, camera)  # faces the light at the left
    falling_right = shades(0.5 - 0.5 * X, camera)
    assert rising_right.min() > 1.0 > falling_right.max() > 0.4


@pytest.mark.parametrize("azimuth", range(-180, 180, 30))
def test_the_light_turns_with_the_eye(azimuth: float) -> None:
    turned = np.radians(azimuth)
    # The same slope, seen from everywhere: up to the right of the picture.
    ramp = 0.5 + 0.3 * (X * np.cos(turned) + Y * np.sin(turned))
    light = shades(ramp, Camera(azimuth, 38.0))[5:-5, 5:-5]
    level = shades(0.5 + 0.3 * X, Camera(0.0, 38.0))[10, 10]
    assert light == pytest.approx(np.full(light.shape, level))


def test_a_picture_has_the_losses_colours_and_nothing_beside_the_surface() -> None:
    light = np.ones(X.shape)
    hits = cast(SURFACES["flat"], view(-32.0, 60.0), 0.0, 0.0, SHAPE, light=light)
    pixels = picture(hits, None, (20, 20), (1, 2, 3))
    assert pixels[0, 0] == 0
    red, green, blue = viridis()[round(0.4 * 255)].tolist()
    middle = int(pixels[SHAPE[0] // 2 + 8, SHAPE[1] // 2])
    assert middle >> 24 == 0xFF
    seen = [middle >> 16 & 0xFF, middle >> 8 & 0xFF, middle & 0xFF]
    assert seen == pytest.approx([red, green, blue], abs=3)


def brightness(pixels: Any) -> Any:
    return sum((pixels >> shift & 0xFF).astype(int) for shift in (0, 8, 16))


def test_the_underside_is_darker() -> None:
    hits = cast(SURFACES["bowl"], view(45.0, 30.0), 0.0, 0.0, SHAPE, light=np.ones(X.shape))
    upper = replace(hits, below=np.zeros_like(hits.below))
    shown, lit = (picture(kind, None, (20, 20), (1, 2, 3)).ravel() for kind in (hits, upper))
    under = hits.at[hits.below]
    assert np.all(brightness(shown[under]) < brightness(lit[under]))
    over = hits.at[~hits.below]
    assert np.array_equal(shown[over], lit[over])


@pytest.mark.parametrize(("height", "sign"), [(0.1, 1), (0.9, -1)])
def test_lines_are_lighter_on_dark_colours_and_darker_on_bright(height: float, sign: int) -> None:
    level = np.full(X.shape, height)
    hits = cast(level, view(0.0, 80.0), 0.0, 0.0, SHAPE, light=np.ones(X.shape))
    strength = grid_lines(hits, (5, 5))
    colors = brightness(picture(hits, None, (5, 5), (1, 2, 3)).ravel()[hits.at])
    on, off = colors[strength > 0.8], colors[strength == 0.0]
    assert sign * (np.median(on) - np.median(off)) > 20


def test_the_clipped_part_has_its_own_colour() -> None:
    seen = view(0.0, 70.0)
    hits = cast(np.ones(X.shape), seen, 0.0, 0.0, SHAPE, light=np.ones(X.shape))
    clipped = (X > 0.0).astype(float)
    pixels = picture(hits, clipped, (20, 20), (200, 10, 20))
    rgb = np.stack([pixels >> 16 & 0xFF, pixels >> 8 & 0xFF, pixels & 0xFF], axis=-1)
    for x, color in ((0.5, [200, 10, 20]), (-0.5, viridis()[-1].tolist())):
        across, down, _ = seen.pixels([[x, 0.1, HEIGHT]])[0]
        assert rgb[int(down), int(across)].tolist() == pytest.approx(color, abs=3)


def test_grid_lines_lie_on_the_grid_and_are_about_a_pixel_wide() -> None:
    hits = cast(SURFACES["flat"], view(0.0, 88.0), 0.0, 0.0, SHAPE)
    lines = image(hits, grid_lines(hits, (5, 20)))
    row = lines[SHAPE[0] // 2]
    dark = np.flatnonzero(np.nan_to_num(row) > 0.4)
    cells = image(hits, hits.cells[0])[SHAPE[0] // 2, dark]
    assert np.abs(cells / 5.0 - np.rint(cells / 5.0)).max() < 0.1
    assert set(np.rint(cells / 5.0)) >= {1.0, 2.0, 3.0}
    assert 3 <= len(dark) <= 10


def test_lines_keep_apart_on_fine_grids_and_in_small_pictures() -> None:
    assert line_stride(50, 600.0) == 1
    assert line_stride(50, 400.0) == 2
    assert line_stride(50, 200.0) == 5
    assert line_stride(200, 400.0) == 10
    assert line_stride(50, 1.0) == 50
