"""Values in a graph's text: one set anew where it stands, and the text without them.

Formulas stay as they were typed, so that dragging a value rewrites nothing else.
"""

from __future__ import annotations

from simulator.graph.definitions import IS_LINE, IS_NAMED, IS_VALUE
from simulator.graph.formula_names import plain_name
from simulator.graph.plain_text import digits_of


def with_value(text: str, name: str, value: float) -> str:
    """Return a text in which a variable has another value.

    Parameters
    ----------
    text : str
        A text that `read_graph` reads.
    name : str
        One of its variables. Where no line gives its value, one is added at the end.
    value : float
    """
    written = digits_of(value)
    for line in IS_LINE.finditer(text):
        named = IS_NAMED.fullmatch(line[0])
        found = named and IS_VALUE.fullmatch(named["rest"])
        if named and found and plain_name(named["name"]) == name:
            offset = line.start() + named.start("rest")
            begin = found.start("sign") if found["sign"] else found.start("size")
            return f"{text[: offset + begin]}{written}{text[offset + found.end('size') :]}"
    return f"{text.rstrip()}\n{name} = {written}"


def formulas_in(text: str) -> tuple[str, ...]:
    """Return the lines of a text that give no variable's value, without their blanks."""
    found = []
    for line in IS_LINE.finditer(text):
        named = IS_NAMED.fullmatch(line[0])
        if not (named and IS_VALUE.fullmatch(named["rest"])) and line[0].strip():
            found.append("".join(line[0].split()))
    return tuple(found)
