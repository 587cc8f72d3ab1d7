"""A formula to be typed: any that has the same values counts."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from simulator.graph.definitions import read_graph
from simulator.graph.reverse_mode import forward
from simulator.graph.scalar_graph import Graph
from simulator.lessons.effort import spend
from simulator.lessons.questions.question import Context, Given, Judgement, Question, QuestionKind
from simulator.lessons.words import Line
from simulator.messages import Message, reason
from simulator.storage.strict_json import StrictModel

_WRONG = Message("It has other values.")
_OTHER_NAMES = Message("The formula may use {allowed} only; it uses {names}.")
_ONE_SIDE = Message("Type only what stands to the right of the sign =, on one line.")
_CLOSE = 1e-9
_MOST_CHARACTERS = 500
# Where a formula is tried: unequal, of both signs, none of them special.
_TRIED = (0.731, -1.283, 2.117, -0.389, 1.618, 0.217)
_LEAST_TRIED = 3

Typed = Annotated[str, Field(min_length=1, max_length=_MOST_CHARACTERS)]


class KnownFormula(StrictModel):
    """A wrong formula that is often given.

    Attributes
    ----------
    formula : str
    says : str
    """

    formula: Typed
    says: Line


class FormulaQuestion(Question):
    """A formula in some variables, as the Computation graphs workshop reads it.

    Attributes
    ----------
    formula : str
        The right one; every formula with the same values is.
    variables : tuple of str
        What it may be written in; a Greek letter may be typed by its name, such as theta.
    lowest, highest : float
        Between which values the variables are tried.
    wrong : tuple of KnownFormula
        The first that fits decides what is said.
    """

    type: Literal["formula"] = "formula"
    formula: Typed
    variables: Annotated[tuple[str, ...], Field(strict=False, min_length=1, max_length=8)]
    lowest: float = -2.0
    highest: float = 2.0
    wrong: Annotated[tuple[KnownFormula, ...], Field(strict=False, max_length=24)] = ()

    @model_validator(mode="after")
    def _check(self) -> Self:
        for one in (self.formula, *(known.formula for known in self.wrong)):
            spend(len(one))
            if len(self._values(self._checked(one))) < _LEAST_TRIED:
                raise ValueError(
                    Message("{formula} has no values between lowest and highest", formula=one)
                )
        return self

    def judge(self, given: Given, context: Context) -> Judgement:
        """Return what a typed formula is worth."""
        if not isinstance(given, str) or len(given) > _MOST_CHARACTERS:
            raise ValueError(Message("an answer must be a formula, as text"))
        try:
            formula = self._checked(given)
        except ValueError as problem:
            return Judgement(False, reason(problem), is_answer=False)
        if self._is(formula, self.formula):
            return self.right()
        for one in self.wrong:
            if self._is(formula, one.formula):
                return Judgement(False, one.says)
        return Judgement(False, _WRONG)

    def spelled(self, text: str) -> str:
        """Return a typed text with the Greek letters that are typed by their names."""
        for letter, name in _spelled(self.variables):
            text = re.sub(rf"(?<![A-Za-z_]){name}(?![A-Za-z_0-9])", letter, text)
        return text

    def _checked(self, text: str) -> str:
        text = self.spelled(text)
        if "=" in text or ";" in text or "\n" in text:
            raise ValueError(_ONE_SIDE)
        names = [node.name for node in read_graph(text).variables()]
        if any(name not in self.variables for name in names):
            allowed, used = ", ".join(self.variables), ", ".join(names)
            raise ValueError(_OTHER_NAMES.format(allowed=allowed, names=used))
        return text

    def _values(self, formula: str) -> dict[int, float]:
        return _values(formula, self.variables, self.lowest, self.highest)

    def _is(self, formula: str, wanted: str) -> bool:
        found, right = self._values(formula), self._values(wanted)
        return found.keys() == right.keys() and all(
            math.isclose(found[k], right[k], rel_tol=_CLOSE, abs_tol=_CLOSE) for k in right
        )

    def model_answer(self, context: Context) -> Given:
        """Return the formula."""
        return self.formula

    def remarks(self) -> Iterator[str]:
        """Yield what is said to right answers and to each known wrong one."""
        yield from super().remarks()
        yield from (one.says for one in self.wrong)

    def known_answers(self, context: Context) -> Iterator[tuple[Given, str]]:
        """Yield the wrong formulas."""
        for one in self.wrong:
            yield one.formula, one.says


def _spelled(variables: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the Greek letters among variables, each with the name that keyboards have for it."""
    for one in variables:
        _, greek, name = unicodedata.name(one[:1], "").rpartition("GREEK SMALL LETTER ")
        if len(one) == 1 and greek:
            yield one, name.casefold()


@lru_cache(maxsize=256)
def _values(
    formula: str, variables: tuple[str, ...], lowest: float, highest: float
) -> dict[int, float]:
    """Return a formula's value at each point where it has one."""
    middle, half = (lowest + highest) / 2, (highest - lowest) / 2
    count, graph, found = len(_TRIED), read_graph(formula), {}
    for k in range(2 * count):
        point = {
            name: middle + half * math.sin(_TRIED[(k + j) % count] * (1 + j + 3 * k))
            for j, name in enumerate(variables)
        }
        value = _value(graph, point)
        if value is not None and math.isfinite(value):
            found[k] = value
    return found


def _value(graph: Graph, point: dict[str, float]) -> float | None:
    nodes = {
        one: replace(node, value=point[node.name]) if node.kind == "variable" else node
        for one, node in graph.nodes.items()
    }
    return forward(Graph(nodes, graph.output)).values.get(graph.output or 0)


RECORD = QuestionKind("formula", "a formula to be typed", 40, FormulaQuestion)
