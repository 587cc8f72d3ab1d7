"""Breaks right-hand sides of equations that are longer than a line of paper."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.expressions import Expression, Marked, Parens, Row, Text
from simulator.notation import Say, to_text

_LONGEST = 78  # signs of a line
_SIGNS = ("+", "−", "→")


def broken(expression: Expression, say: Say) -> list[Row]:
    """Return an expression in lines, the later ones beginning with a sign."""
    lines: list[list[Expression]] = [[]]
    length = 0
    for chunk in _chunks(expression):
        size = len(to_text(Row(tuple(chunk)), say))
        if lines[-1] and length + size > _LONGEST:
            lines.append([])
            length = 0
        lines[-1] += chunk
        length += size
    return [Row(tuple(line)) for line in lines]


def _chunks(expression: Expression) -> Iterator[list[Expression]]:
    chunk: list[Expression] = []
    for part in _flat(expression):
        is_sign = isinstance(part, Text) and part.text[:1] == " " and part.text.strip() in _SIGNS
        if is_sign and chunk:
            yield chunk
            chunk = []
        chunk.append(part)
    yield chunk


def _flat(expression: Expression) -> Iterator[Expression]:
    match expression:
        case Row(items):
            for item in items:
                yield from _flat(item)
        case Parens(Row() as body) if len(to_text(body)) > _LONGEST // 2:
            yield from (Text("("), *_flat(body), Text(")"))
        case Marked(Row() as body):
            yield from _flat(body)
        case _:
            yield expression
