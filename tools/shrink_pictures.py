"""Make PNG screenshots small enough for the repository, by a palette that the eye does not notice.

    python tools/shrink_pictures.py PICTURE.png ...

Each file is replaced. Median cut serves the frequent colours: smooth maps and thin lines keep
their shades. It forgets the rare ones (a ring around one point), so a part of the palette is kept
for those that it misses. Dithering would be more noise than the steps it hides.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Array = NDArray[Any]

_MOST = 256
# The part of the palette that is kept for rare colours.
_RARE = 0.25
_MISSED = 10  # levels of one channel


def shrink(path: Path, most: int = _MOST) -> None:
    """Replace the picture at `path` by one of `most` colours, up to 256."""
    with Image.open(path) as picture:
        opaque = picture.convert("RGB")
    colors, places = np.unique(np.asarray(opaque).reshape(-1, 3), axis=0, return_inverse=True)
    chosen = palette(opaque, colors, most)
    small = Image.frombytes("P", opaque.size, nearest(chosen, colors)[places].tobytes())
    small.putpalette(chosen.tobytes())
    small.save(path, optimize=True)


def palette(picture: Image.Image, colors: Array, most: int) -> Array:
    """Return at most `most` colours for a picture whose distinct colours are `colors` (n, 3)."""
    kept = round(_RARE * most)
    frequent = _colors(picture, most - kept, Image.Quantize.MEDIANCUT)
    missed = np.abs(frequent[nearest(frequent, colors)].astype(int) - colors).max(axis=1) > _MISSED
    if not missed.any():
        return frequent
    rare = _colors(Image.fromarray(colors[missed][None]), kept, Image.Quantize.MAXCOVERAGE)
    return np.vstack([frequent, rare])


def _colors(picture: Image.Image, count: int, method: Image.Quantize) -> Array:
    small = picture.quantize(count, method=method, kmeans=1, dither=Image.Dither.NONE)
    return np.array((small.getpalette() or [])[: 3 * count], np.uint8).reshape(-1, 3)


def nearest(chosen: Array, colors: Array) -> Array:
    """Return for each of `colors` (n, 3) the index of the closest of `chosen` (k, 3)."""
    indices = np.zeros(len(colors), np.uint8)
    best = np.full(len(colors), 1 << 30)
    for k, color in enumerate(chosen.astype(int)):
        distance = np.square(colors - color).sum(axis=1)
        closer = distance < best
        indices[closer], best[closer] = k, distance[closer]
    return indices


if __name__ == "__main__":
    for name in sys.argv[1:]:
        shrink(Path(name))
