"""The table of a gradient check, as a file."""

from __future__ import annotations

import math

from simulator.diagnostics.compared_gradients import ComparedGradients
from simulator.storage.tables import write_table
from ui.gradients.model.named import NamedParameters

_COLUMNS = (
    *("parameter", "layer", "number", "node", "backpropagation", "central_difference"),
    *("relative_error", "verdict"),
)
# What was compared, and of which parameters.
Content = tuple[ComparedGradients, NamedParameters]


def save_gradients(found: ComparedGradients, named: NamedParameters, path: str) -> None:
    """Write one parameter a row as ``.csv``, worst first; what was not compared is left empty.

    Raises
    ------
    FileProblem
        If the file cannot be written; an old file is then still there.
    """
    verdicts, errors = found.verdicts(), found.relative_errors
    rows = (
        [
            *(named.name(index), *named.place(index)),
            *map(_number, (found.exact[index], found.central[index], errors[index])),
            str(verdicts[index]),
        ]
        for index in map(int, found.worst_first())
    )
    write_table(path, _COLUMNS, rows)


def _number(value: float) -> str:
    return str(float(value)) if math.isfinite(value) else ""
