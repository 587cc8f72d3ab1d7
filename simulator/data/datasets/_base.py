"""What a data set is: all that is known of it before it is loaded, and how its rows come about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from numpy.typing import NDArray

from simulator.references import NOWHERE, LibraryNames, Source
from simulator.settings import Setting

Array = NDArray[Any]
Task = Literal["binary", "multiclass", "multilabel", "regression"]
Rows = tuple[Array, Array]
Load = Callable[[int, float, int], Rows]

PLANE = ("x₁", "x₂")
SAMPLES = Setting(
    "samples", 200, 20, 5000, explanation="Number of rows that are drawn.", title="Rows"
)


def noise(default: float) -> Setting:
    """Return the setting of a data set's noise: a standard deviation, 0..1."""
    return Setting(
        "noise",
        default,
        0.0,
        1.0,
        explanation="How far the points scatter around their shape, as a standard deviation.",
        title="Noise",
    )


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Dataset:
    """What is known of a data set before it is loaded. Nothing is ever fetched.

    Attributes
    ----------
    name, title, explanation : str
        Registered name, name on screen, one sentence for a learner.
    order : int
        Where it stands in menus: truth tables, shapes in the plane, curves, tables.
    task : {"binary", "multiclass", "multilabel", "regression"}
    feature_names : tuple of str
        Where they are words, of `_names`, so that the window can say them in its language; so are
        the names of classes and targets.
    load : callable
        ``load(samples, noise, seed)`` returns raw inputs (n, f) and labels: class indices (n,),
        for several labels a 0 or 1 each (n, k), for regression the numbers to predict (n, k).
        scikit-learn takes a second to import, so it is imported where it is needed.
    class_names : tuple of str
        Class 0 first; the labels where a row can have several at once; empty for regression.
    target_names : tuple of str
        What a regression predicts; empty for classes.
    rows : int or None
        Number of rows, where it can't be chosen.
    samples, noise : Setting or None
        Number of rows and amount of noise, where they can be chosen.
    image_shape : (int, int) or None
        Rows and columns, where the features are the pixels of a picture.
    shown_features : (int, int) or None
        Two features that tell much; a plot in the plane shows them first.
    teaching : str
        Some sentences for a learner, for its page of the help: what it does to signals and
        gradients, when to choose it, and what goes wrong.
    sources : tuple of Source
        Where the data, or the question, were published.
    elsewhere : LibraryNames
        What other libraries call it.
    """

    name: str
    title: str
    order: int
    explanation: str
    task: Task
    feature_names: tuple[str, ...]
    load: Load = field(repr=False)
    class_names: tuple[str, ...] = ()
    target_names: tuple[str, ...] = ()
    rows: int | None = None
    samples: Setting | None = None
    noise: Setting | None = None
    image_shape: tuple[int, int] | None = None
    shown_features: tuple[int, int] | None = None
    teaching: str = ""
    sources: tuple[Source, ...] = ()
    elsewhere: LibraryNames = NOWHERE

    @property
    def n_features(self) -> int:
        """Number of inputs."""
        return len(self.feature_names)

    @property
    def n_outputs(self) -> int:
        """Number of outputs: one a class, label or target; a single one for yes or no."""
        if self.task == "regression":
            return len(self.target_names)
        return 1 if self.task == "binary" else len(self.class_names)
