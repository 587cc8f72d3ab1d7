"""What the numbers of the results mean, in words; what is not defined is said."""

from __future__ import annotations

from ui.results.measured import Measured
from ui.words.messages import filled, said, worded


def metric_names(*, is_regression: bool) -> dict[str, str]:
    """Return what each metric is called, in the order in which they are shown."""
    if is_regression:
        return {"mse": said(worded("Results", "mean squared error")), "r2": "R²"}
    return {
        "accuracy": said(worded("Results", "accuracy")),
        "precision": said(worded("Results", "precision")),
        "recall": said(worded("Results", "recall")),
        "f1": "F1",
    }


def explanation(found: Measured, which: int | None) -> str:
    """Return what the numbers say.

    Parameters
    ----------
    found : Measured
    which : int or None
        The class that precision, recall and F1 are of; None for the mean of all.
    """
    if found.data.task == "regression":
        return _of_numbers(found)
    if which is not None:
        words = said(
            worded(
                "Results",
                "Precision: how many of the rows taken for {name} are. Recall: how many of "
                "those that are were found. F1 is the harmonic mean of the two.",
            )
        )
        told = filled(words, name=found.class_names()[which])
    else:
        told = said(
            worded(
                "Results",
                "Precision: how many of those taken for a class are of it. Recall: how many of a "
                "class were found. F1: the harmonic mean of the two. All are means over the "
                "classes; a class that is never predicted counts as 0.",
            )
        )
    if found.data.image_shape is None:
        return told
    click = said(worded("Results", "A click on a cell shows its pictures."))
    return f"{told}\n\n{click}"


def _of_numbers(found: Measured) -> str:
    told = said(
        worded(
            "Results",
            "The mean squared error is in the square of the data's own units. R² is the part "
            "of the targets' variance that the network explains: 1 is perfect, 0 is as good "
            "as always saying the mean.",
        )
    )
    without = (
        said(
            worded(
                "Results", "R² of the training rows is not defined: their targets are all the same."
            )
        ),
        said(
            worded(
                "Results",
                "R² of the validation rows is not defined: their targets are all the same.",
            )
        ),
    )
    lost = [without[part.is_late] for part in found.parts if "r2" not in part.scores.values]
    return "\n\n".join([told, *lost])
