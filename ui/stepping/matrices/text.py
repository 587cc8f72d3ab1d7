"""Matrices as text: for NumPy, for LaTeX, for a spreadsheet, and for screen readers."""

from __future__ import annotations

import re

from simulator.expressions import Number
from simulator.stepping.matrices import Matrix, Statement
from ui.math.notation import to_latex, to_text
from ui.stepping.matrices.fold import GAP
from ui.stepping.matrices.layout import Layout, shape_text

# What stands raised beside a matrix's letter: the layer, and T where it is turned over.
_RAISED = re.compile(r"\^(\{[^}]*\}|\([^)]*\)|.)")
_AS_RAISED = str.maketrans("0123456789()T", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾ᵀ", " {}")


def matrix_name(matrix: Matrix) -> str:
    """Return what a matrix is called where nothing can be set raised: ``A⁽¹⁾ᵀ``."""
    name = _RAISED.sub(lambda found: found[1].translate(_AS_RAISED), to_text(matrix.symbol))
    return name.replace("{", "").replace("}", "")


def as_numpy(matrix: Matrix) -> str:
    """Return a matrix as a line of Python with all digits; what is not revealed is ``nan``."""
    name = matrix.name.replace(".T", "_T")
    lines = [", ".join(line) for line in _lines(matrix, "np.nan")]
    body = f"],\n{' ' * (len(name) + 13)}[".join(lines)
    return f"{name} = np.array([[{body}]])"


def as_latex(matrix: Matrix) -> str:
    """Return a matrix as LaTeX, its numbers as they are shown; a dot for what is not revealed."""
    rows, columns = map(range, matrix.values.shape)
    lines = [" & ".join(_latex(matrix, r, c) for c in columns) for r in rows]
    body = " \\\\\n".join(lines)
    return f"{to_latex(matrix.symbol)} = \\begin{{bmatrix}}\n{body}\n\\end{{bmatrix}}"


def as_tabbed(matrix: Matrix) -> str:
    """Return a matrix as lines of numbers between tabs, with all digits."""
    return "\n".join("\t".join(line) for line in _lines(matrix, ""))


def all_as_numpy(statement: Statement) -> str:
    """Return all matrices of an equation as lines of Python."""
    return "\n".join(["import numpy as np", "", *(as_numpy(one) for one in statement.matrices)])


def spoken(statement: Statement, layout: Layout) -> str:
    """Return an equation as it is shown, in one line: for screen readers."""
    placed = iter(layout.placed)
    parts = []
    for item in statement.items:
        if not isinstance(item, Matrix):
            parts.append(to_text(item).strip())
            continue
        one = next(placed)
        lines = [
            "…" if row == GAP else " ".join(text or "…" for text in texts)
            for row, texts in zip(one.rows, one.texts, strict=True)
        ]
        parts.append(f"{to_text(item.symbol)} ({shape_text(item)}) [{'; '.join(lines)}]")
    return " ".join(parts)


def _lines(matrix: Matrix, unknown: str) -> list[list[str]]:
    """Return the numbers of each row with all digits."""
    return [
        [repr(value) if known else unknown for value, known in zip(values, shown, strict=True)]
        for values, shown in zip(matrix.values.tolist(), matrix.known.tolist(), strict=True)
    ]


def _latex(matrix: Matrix, row: int, column: int) -> str:
    if not matrix.known[row, column]:
        return r"\cdot"
    return to_latex(Number(float(matrix.values[row, column])))
