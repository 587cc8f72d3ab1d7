"""Write the small pictures of the data sets to ``resources/preset_pictures.json``.

For developers, where a data set was added or drawn anew. The gallery of presets draws them in the
theme's colours; made while it opens, they would cost the second that scikit-learn takes to import.

    python tools/write_preset_pictures.py
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import numpy as np

from simulator.data import datasets
from simulator.data.prepared import prepare
from simulator.diagnostics.regions import default_features

TARGET = Path(__file__).resolve().parent.parent / "resources" / "preset_pictures.json"
POINTS = 60
IMAGES = 4


def picture_of(source: str) -> dict[str, Any]:
    """Return what is drawn of a data set: some pictures of its own, or points in the plane.

    Points are ``[x, y, class]`` with x and y in 0..100; of a regression y is the target.
    """
    data = prepare(source)
    if data.image_shape is not None:
        chosen = [int(np.flatnonzero(data.labels == k)[0]) for k in range(IMAGES)]
        levels = np.round(100 * data.raw[chosen] / data.raw.max()).astype(int)
        return {"shape": list(data.image_shape), "images": levels.tolist()}
    rows = np.linspace(0, len(data.raw) - 1, min(POINTS, len(data.raw))).astype(int)
    first, second = default_features(data)
    if data.task == "regression":
        places = np.column_stack([data.raw[rows, first], data.labels[rows, 0]])
        classes = np.zeros(len(rows), int)
    else:
        places = data.raw[np.ix_(rows, [first, second])]
        labels = data.labels[rows]
        classes = labels @ [1, 2] if labels.ndim == 2 else labels
    low, high = places.min(axis=0), places.max(axis=0)
    whole = np.round(100 * (places - low) / (high - low)).astype(int)
    return {"points": np.column_stack([whole, classes]).astype(int).tolist()}


def pictures() -> dict[str, Any]:
    """Return the pictures of all data sets, by name."""
    return {name: picture_of(name) for name in datasets.REGISTRY}


def written() -> str:
    """Return the file's text: one line a data set."""
    lines = (f"{json.dumps(name)}: {json.dumps(one)}" for name, one in pictures().items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    TARGET.write_text(written(), encoding="utf-8")
