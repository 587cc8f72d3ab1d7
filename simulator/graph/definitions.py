"""Graphs as text: definitions line by line, the last of which is the result.

``x = 3`` sets a variable's value; ``t = x + y`` names a result that later lines may use, and what
is used twice is computed once. Lines may stand side by side with ``;`` between them. A formula
alone, without ``=``, is a graph as well.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.graph.formula_names import FREE, is_name, plain_name
from simulator.graph.formula_parser import read
from simulator.graph.formula_problems import FormulaProblem
from simulator.graph.operations import CONSTANTS, Number, Operation, Variable
from simulator.graph.scalar_graph import Graph, GraphBuilder
from simulator.messages import Message

MAX_NODES = 200
# A line for each node, and one that says which is the result.
MAX_LINES = MAX_NODES + 1

IS_LINE = re.compile(r"[^\n;]+")
IS_NAMED = re.compile(r"\s*(?P<name>[^=]*?)\s*=(?P<rest>.*)", re.DOTALL)
IS_VALUE = re.compile(
    r"\s*(?P<sign>[-−+]?)\s*(?P<size>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)\s*"
)


class DefinitionProblem(FormulaProblem):
    """What is wrong with one line.

    Attributes
    ----------
    line : int
        Which line it is in, counted from 1.
    start, end : int
        The characters that it is about, counted from 0 in the whole text; the whole line where
        there is no single place.
    """

    def __init__(
        self, problem: FormulaProblem, line: int, begin: int, end: int, lines: int
    ) -> None:
        super().__init__(problem.text, problem.place)
        self.line = line
        self.start = begin if problem.place is None else begin + problem.place - 1
        self.end = end if problem.place is None else self.start + 1
        if lines > 1:
            said = Message("line {line}: {problem}", line=line, problem=problem.args[0])
            self.args = (said,)


@dataclass(slots=True)
class _Reading:
    """What has been read so far: nodes by their names, and which variables have been given one.

    `shared` holds the constants by how they are written, where equal ones are one node.
    """

    values: Mapping[str, float]
    builder: GraphBuilder = field(default_factory=GraphBuilder)
    known: dict[str, int] = field(default_factory=dict)
    unset: set[str] = field(default_factory=set)
    result: int | None = None
    count: int = 0
    is_full: bool = False
    shared: dict[str, int] | None = None


def read_graph(text: str, values: Mapping[str, float] | None = None) -> Graph:
    """Return the graph of a text.

    Parameters
    ----------
    text : str
        At most 201 lines of at most 500 characters each, and at most 200 nodes in all. Names are
        those of `formula_names.FREE`; for the rest see `formula_parser`.
        Constants stand for themselves; where they were too many, equal ones are one node.
    values : mapping of str to float, optional
        Values of variables that the text gives none; those that are not there count up from 1.

    Raises
    ------
    DefinitionProblem
        A ValueError that says in which line and at which character something is wrong.
    """
    lines = [match for match in IS_LINE.finditer(text) if match[0].strip()]
    if not lines:
        raise DefinitionProblem(FormulaProblem(FREE.empty), 1, 0, len(text), 1)
    reading = _Reading(values or {})
    try:
        _read_lines(lines, reading)
    except DefinitionProblem:
        if not reading.is_full:
            raise
        reading = _Reading(values or {}, shared={})
        _read_lines(lines, reading)
    return reading.builder.graph(reading.result)


def _read_lines(lines: list[re.Match[str]], reading: _Reading) -> None:
    for number, match in enumerate(lines, 1):
        try:
            if number > MAX_LINES:
                raise FormulaProblem(Message("there may be at most {most} lines", most=MAX_LINES))
            _read_line(match[0], reading)
        except FormulaProblem as problem:
            place = (number, match.start(), match.end(), len(lines))
            raise DefinitionProblem(problem, *place) from problem


def _read_line(line: str, reading: _Reading) -> None:
    named = IS_NAMED.fullmatch(line)
    if named is None:
        reading.result = _read_formula(line, 0, reading)
        return
    place = named.start("name") + 1
    name = _name_of(named["name"], place)
    value = IS_VALUE.fullmatch(named["rest"])
    if value is not None:
        _read_value(name, place, value, named.start("rest"), reading)
        return
    _check_is_new(name, place, reading)
    result = _read_formula(named["rest"], named.start("rest"), reading)
    same = next((other for other, node in reading.known.items() if node == result), None)
    if same is not None:
        raise FormulaProblem(
            Message("'{name}' would be '{same}' once more", name=name, same=same),
            named.end() - len(named["rest"].lstrip()) + 1,
        )
    _check_is_new(name, place, reading)  # nor may it be in its own formula
    reading.builder.set_name(result, name)
    reading.known[name] = reading.result = result


def _read_value(
    name: str, place: int, value: re.Match[str], offset: int, reading: _Reading
) -> None:
    """Set a variable's value; the lines that use it may stand above."""
    size = float(value["size"])
    if math.isinf(size):
        too_large = Message("this number is too large; the largest is 1.8e308")
        raise FormulaProblem(too_large, offset + value.start("size") + 1)
    signed = -size if value["sign"] in ("-", "−") and size else size
    if name in reading.unset:
        reading.builder.set_value(reading.known[name], signed)
        reading.unset.discard(name)
        return
    _check_is_new(name, place, reading)
    _count(reading)
    reading.known[name] = reading.builder.variable(name, signed)


def _name_of(text: str, place: int) -> str:
    """Return the name to the left of ``=``."""
    if is_name(text):
        return plain_name(text)
    raise FormulaProblem(
        Message(
            "one name must stand to the left of '=': a letter, with or without a number, or a "
            "word of three letters or more, such as y, w1 or price"
        ),
        place,
    )


def _check_is_new(name: str, place: int, reading: _Reading) -> None:
    if name in reading.unset:
        raise FormulaProblem(
            Message("'{name}' is used before this line, which says what it is", name=name), place
        )
    if name in reading.known:
        raise FormulaProblem(
            Message("'{name}' has its value already, in a line above", name=name), place
        )


def _read_formula(text: str, offset: int, reading: _Reading) -> int:
    """Add the nodes of a formula and return that of its result."""
    try:
        steps = read(text, FREE)
    except FormulaProblem as problem:
        if problem.place is None:
            raise
        raise FormulaProblem(problem.text, problem.place + offset) from problem
    stack: list[int | Number] = []
    for step in steps:
        if isinstance(step, Operation):
            operands = stack[-step.arity :]
            del stack[-step.arity :]
            stack.append(_applied(step, operands, reading))
        elif isinstance(step, Variable):
            stack.append(_variable(step.name, reading))
        else:
            stack.append(step)
    whole = stack[0]  # which may get a name: no other constant is to be called so
    return whole if isinstance(whole, int) else _constant(whole, reading)


def _applied(operation: Operation, operands: list[int | Number], reading: _Reading) -> int | Number:
    first = operands[0]
    if operation.name == "negative" and isinstance(first, Number):
        return Number(-first.value, f"−{first.name}")
    if operation.name == "^" and first is CONSTANTS["e"]:
        return _add(reading, "exp", [_node_of(operands[1], reading)])
    return _add(reading, operation.name, [_node_of(one, reading) for one in operands])


def _node_of(operand: int | Number, reading: _Reading) -> int:
    if isinstance(operand, int):
        return operand
    if reading.shared is None:
        return _constant(operand, reading)
    if operand.name not in reading.shared:
        reading.shared[operand.name] = _constant(operand, reading)
    return reading.shared[operand.name]


def _constant(number: Number, reading: _Reading) -> int:
    _count(reading)
    return reading.builder.constant(number.value, number.name)


def _add(reading: _Reading, operation: str, inputs: list[int]) -> int:
    _count(reading)
    return reading.builder.apply(operation, *inputs)


def _variable(name: str, reading: _Reading) -> int:
    if name not in reading.known:
        _count(reading)
        value = reading.values.get(name, len(reading.unset) + 1.0)
        reading.known[name] = reading.builder.variable(name, value)
        reading.unset.add(name)
    return reading.known[name]


def _count(reading: _Reading) -> None:
    reading.count += 1
    if reading.count > MAX_NODES:
        reading.is_full = True
        raise FormulaProblem(Message("a graph has at most {most} nodes here", most=MAX_NODES))
