"""A message that is handed on holds nothing that was said: it would stay in that language."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from repository import ROOT

# What they return is in the language that was shown when they were called.
_SAYING = {"tr", "said", "filled", "translate", "translated", "titled", "setting_title", "percent"}


def called(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def says(node: ast.AST, names: set[str]) -> bool:
    """Return whether an expression holds what was said, or a name of it."""
    return any(
        (isinstance(part, ast.Call) and called(part) in _SAYING)
        or (isinstance(part, ast.Name) and part.id in names)
        for part in ast.walk(node)
    )


def names_given(function: ast.FunctionDef, calls: set[str]) -> set[str]:
    """Return the names that are given, within a function, what one of some calls returns."""

    def calls_one(part: ast.AST) -> bool:
        return isinstance(part, ast.Call) and called(part) in calls

    return {
        name.id
        for one in ast.walk(function)
        if isinstance(one, ast.Assign)
        and any(
            isinstance(part, ast.Call) and called(part) in calls for part in ast.walk(one.value)
        )
        for target in one.targets
        for name in ast.walk(target)
        if isinstance(name, ast.Name)
    }


def frozen(function: ast.FunctionDef) -> Iterator[int]:
    """Yield the lines in which a gap of a message is filled with what was said."""
    kept, was_said = names_given(function, {"worded"}), names_given(function, _SAYING)
    for call in ast.walk(function):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        of_message = any(
            (isinstance(part, ast.Call) and called(part) == "worded")
            or (isinstance(part, ast.Name) and part.id in kept)
            for part in ast.walk(call.func.value)
        )
        given = [*call.args, *(one.value for one in call.keywords)]
        if call.func.attr == "format" and of_message and any(says(one, was_said) for one in given):
            yield call.lineno


def frozen_in(text: str) -> list[int]:
    if "worded" not in text:
        return []  # no message is made there
    functions = (one for one in ast.walk(ast.parse(text)) if isinstance(one, ast.FunctionDef))
    return [line for function in functions for line in frozen(function)]


def test_no_gap_is_filled_with_what_was_said() -> None:
    found = {path.name: frozen_in(path.read_text("utf-8")) for path in (ROOT / "ui").rglob("*.py")}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_what_is_said_too_early_is_found() -> None:
    direct = 'def f(self):\n    return worded("A", "{0}").format(titled(self.loss).lower())'
    named = 'def f(self):\n    a = said(b)\n    c = worded("A", "{0}")\n    return c.format(a=a)'
    later = 'def f(self):\n    return self.tr("{0}").format(titled(self.loss))'
    assert [frozen_in(text) for text in (direct, named, later)] == [[2], [4], []]
