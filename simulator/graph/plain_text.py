"""Operations written on one line as they are typed, with parentheses where they are needed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.graph.operations import ATOM, Operation


@dataclass(frozen=True, slots=True)
class Written:
    """A part of a formula as text: how tightly it binds, and a function's name and its values."""

    text: str
    rank: int = ATOM
    function: str = ""
    values: tuple[str, ...] = ()


def written(operation: Operation, operands: list[Written]) -> Written:
    """Return an operation as text, its operands in parentheses where they bind less tightly."""
    if operation.rank == ATOM:
        values, last = tuple(one.text for one in operands), operands[-1]
        if operation.arity == 2 and last.function == operation.name:
            values = (*values[:-1], *last.values)  # max(x, y, 1), as it may be typed
        text = f"{operation.name}({', '.join(values)})"
        return Written(text, ATOM, operation.name, values)
    texts = [
        one.text if one.rank >= least else f"({one.text})"
        for one, least in zip(operands, operation.operand_ranks, strict=True)
    ]
    joint = operation.joint
    text = joint + texts[0] if operation.arity == 1 else joint.join(texts)
    return Written(text, operation.rank)


def digits_of(value: float) -> str:
    """Return a number as it is typed: all its digits, and no ``.0``."""
    return repr(float(value)).removesuffix(".0")
