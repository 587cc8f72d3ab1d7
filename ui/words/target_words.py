"""A row's target in words, whatever the task: a class, several labels, or numbers."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication

from simulator.data.prepared import PreparedData
from ui.words.messages import said
from ui.words.numerals import numeral_text


def target_text(data: PreparedData, label: Any) -> str:
    """Return a row's target as people say it.

    Parameters
    ----------
    data : PreparedData
    label : int or ndarray, shape (k,)
        The row of `data.labels` or `data.labels_validation`.

    Returns
    -------
    str
        Name of the class; names of the labels that the row has, or "none"; numbers in the data's
        own units.
    """
    if data.task == "regression":
        return ", ".join(numeral_text(float(value)) for value in label)
    if data.task != "multilabel":
        return said(data.class_names[int(label)])
    given = [said(name) for name, one in zip(data.class_names, label, strict=True) if one]
    return " + ".join(given) or QCoreApplication.translate("target_text", "none")
