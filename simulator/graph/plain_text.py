"""Operations written on one line as they are typed, with parentheses where they are needed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.graph.operations import ATOM, POWER, Operation


@dataclass(frozen=True, slots=True)
class Written:
    """A part of a formula as text: how tightly it binds, and a function's name and its values.

    `depth` is how deeply its parentheses, signs and exponents are nested, as the reader counts.
    """

    text: str
    rank: int = ATOM
    function: str = ""
    values: tuple[str, ...] = ()
    depth: int = 0


def written(operation: Operation, operands: list[Written]) -> Written:
    """Return an operation as text, its operands in parentheses where they bind less tightly."""
    if operation.rank == ATOM:
        values, last = tuple(one.text for one in operands), operands[-1]
        depth = 1 + max(one.depth for one in operands)
        if operation.arity == 2 and last.function == operation.name:
            values = (*values[:-1], *last.values)  # max(x, y, 1), as it may be typed
            depth = max(1 + operands[0].depth, last.depth)
        text = f"{operation.name}({', '.join(values)})"
        return Written(text, ATOM, operation.name, values, depth)
    texts = [
        one.text if one.rank >= least else f"({one.text})"
        for one, least in zip(operands, operation.operand_ranks, strict=True)
    ]
    joint = operation.joint
    text = joint + texts[0] if operation.arity == 1 else joint.join(texts)
    return Written(text, operation.rank, depth=_depth(operation, operands))


def _depth(operation: Operation, operands: list[Written]) -> int:
    """Return how deep it is: a sign and an exponent stand one deeper, as parentheses do."""
    depths = [
        one.depth + (one.rank < least)
        for one, least in zip(operands, operation.operand_ranks, strict=True)
    ]
    if operation.arity == 1 or operation.rank == POWER:
        depths[-1] += 1
    return max(depths)


def digits_of(value: float) -> str:
    """Return a number as it is typed: all its digits, and no ``.0``."""
    return repr(float(value)).removesuffix(".0")
