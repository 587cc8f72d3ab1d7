"""What each column of a table is for, as its names, kinds and places let one guess."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from simulator.messages import Message
from simulator.tables.identifiers import is_identifier
from simulator.tables.kinds import FEW_CLASSES
from simulator.tables.table import Column, Role, Table, Task

# A name that is one of these, or has one as a word of it, is that of what is to be learnt.
_OF_CLASSES = (
    *("class", "classes", "label", "species", "category", "diagnosis", "outcome", "survived"),
    *(
        "클래스",
        "종",
        "종류",
        "품종",
        "분류",
        "레이블",
        "라벨",
        "범주",
        "진단",
        "합격",
        "합격여부",
        "생존",
        "판정",
    ),
)
_OF_AMOUNTS = (
    *("price", "cost", "salary", "score", "sales"),
    *("가격", "집값", "점수", "성적", "매출", "판매량", "연봉", "수확량"),
)
_OF_TARGETS = (*("target", "y", "output", "result", "정답", "목표", "목푯값", "목표값", "결과"),)
_SEVERAL = re.compile(r"(?:target|label|class|y|목표|정답|레이블|라벨)[ _-]?\d+", re.IGNORECASE)
_PARTS = frozenset(
    {
        *("train", "training", "test", "testing", "valid", "validation", "val", "dev"),
        *("학습", "훈련", "검증", "시험", "테스트", "평가"),
    }
)
_MOST_NAMED_CLASSES = 30


def proposed_roles(table: Table) -> tuple[Role, ...]:
    """Return a role for each column.

    Identifiers, text and columns without a value are ignored, a column of words such as *train* and
    *test* is the split. The target is the last column whose name says so, else the last that is
    left; several yes-and-no or number columns called ``label 1``, ``label 2`` are targets together.
    """
    targets = _targets(table.columns)
    return tuple(
        "target" if k in targets else _role(column) for k, column in enumerate(table.columns)
    )


def _role(column: Column) -> Role:
    if is_split(column):
        return "split"
    return "input" if _is_sensible(column) else "ignored"


def is_split(column: Column) -> bool:
    """Return whether a column says which rows are to be trained on."""
    words = {name.casefold() for name in column.categories}
    return column.kind == "class" and len(words) > 1 and words <= _PARTS


def _is_sensible(column: Column) -> bool:
    """Return whether something can be learnt from a column, or it can be learnt."""
    if column.kind == "text" or is_split(column) or is_identifier(column):
        return False
    return not bool(column.missing.all())


def _targets(columns: Sequence[Column]) -> tuple[int, ...]:
    """Return the places of the columns that are to be learnt."""
    sensible = [k for k, column in enumerate(columns) if _is_sensible(column)]
    for kind in ("yes_no", "number"):
        several = [
            k for k in sensible if columns[k].kind == kind and _SEVERAL.fullmatch(columns[k].name)
        ]
        if 1 < len(several) < len(sensible):
            return tuple(several)
    for names in ((*_OF_CLASSES, *_OF_TARGETS, *_OF_AMOUNTS), _OF_CLASSES):
        whole = names is not _OF_CLASSES
        named = [k for k in sensible if _is_called(columns[k].name, names, whole=whole)]
        if named:
            return (named[-1],)
    return (sensible[-1],) if sensible else ()


def _is_called(name: str, names: Sequence[str], *, whole: bool) -> bool:
    """Return whether a name is one of those, or has one of them as a word."""
    folded = name.casefold().strip()
    if whole:
        return folded in names
    return bool({*re.split(r"[\W_]+", folded)} & {*names})


def class_like_target(columns: Sequence[Column]) -> int | None:
    """Return the place of a single target whose whole numbers look like classes.

    They are few, and follow one another; where the column's name speaks of classes, they may be
    any, and where it speaks of amounts, they are none.
    """
    targets = _targets(columns)
    if len(targets) != 1 or columns[targets[0]].kind != "number":
        return None
    column = columns[targets[0]]
    present = np.unique(column.values[~column.missing])
    if (present != np.floor(present)).any() or 2 * len(present) > len(column.values):
        return None
    if _is_called(column.name, _OF_CLASSES, whole=False):
        return targets[0] if 1 < len(present) <= _MOST_NAMED_CLASSES else None
    follow = 1 < len(present) <= FEW_CLASSES and np.ptp(present) == len(present) - 1
    is_amount = _is_called(column.name, _OF_AMOUNTS, whole=False)
    return targets[0] if follow and not is_amount else None


def proposed_task(table: Table, roles: Sequence[Role]) -> Task:
    """Return what there is to be learnt from the targets' kinds.

    Returns
    -------
    {"binary", "multiclass", "multilabel", "regression"}
        Several targets of yes and no are several labels; numbers, also several, a regression.

    Raises
    ------
    ValueError
        If there is no target, one is text, or several are not all numbers or all yes and no.
    """
    targets = [one for one, role in zip(table.columns, roles, strict=True) if role == "target"]
    if not targets:
        raise ValueError(Message("No column is to be learnt: make one the target."))
    kinds = {column.kind for column in targets}
    if "text" in kinds:
        name = next(column.name for column in targets if column.kind == "text")
        problem = Message("“{column}” is text, which cannot be learnt: choose another target.")
        raise ValueError(problem.format(column=name))
    if kinds == {"number"}:
        return "regression"
    if len(targets) == 1:
        return "binary" if len(targets[0].categories) == 2 else "multiclass"
    if kinds == {"yes_no"}:
        return "multilabel"
    raise ValueError(
        Message("Several targets must all be numbers, or all be yes or no: choose one target.")
    )
