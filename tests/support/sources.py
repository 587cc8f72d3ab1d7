"""The repository's Python files, and what they are parsed to, for tests of the code itself.

All of them are a million objects: whoever parses them uses the fixture ``parsed_sources``, which
lets them go, or every collection of Python's in the tests after would go through them.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from repository import ROOT


def sources(*roots: str) -> Iterator[Path]:
    """Yield the Python files below some folders, and files that are named themselves."""
    for root in roots:
        path = ROOT / root
        yield from sorted(path.rglob("*.py")) if path.is_dir() else [path]


def name_of(path: Path) -> str:
    """Return a file's path in the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    """Return a file parsed; nobody may change it."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Return all nodes of a file parsed, as `ast.walk` comes to them."""
    return tuple(ast.walk(tree(path)))
