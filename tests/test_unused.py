"""Nothing public is there for tests alone: what no code uses is deleted, or used.

By name only, so that a name in use elsewhere hides one that is not.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from sources import name_of, sources, tree

pytestmark = pytest.mark.usefixtures("parsed_sources")

CODE = ("simulator", "ui", "tools", "benchmarks", "main.py")


def trees() -> dict[str, ast.Module]:
    return {name_of(path): tree(path) for path in sources(*CODE)}


def defined(tree: ast.AST) -> Iterator[str]:
    """Yield the names of classes, functions and methods; not of functions inside functions."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            yield node.name
        if not isinstance(node, ast.FunctionDef):
            yield from defined(node)


def read(node: ast.AST, inside: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield every name that is read, called or given as a keyword, but not by what it names.

    The name of a type that stands in quotes in a ``cast`` is read, too.
    """
    name = ""
    if isinstance(node, ast.Name):
        name = node.id
    elif isinstance(node, ast.Attribute):
        name = node.attr
    elif isinstance(node, ast.keyword) and node.arg:
        name = node.arg
    if name and name not in inside:
        yield name
    if isinstance(node, ast.FunctionDef):
        inside = (*inside, node.name)
    for inner in (*ast.iter_child_nodes(node), *quoted_type(node)):
        yield from read(inner, inside)


def quoted_type(node: ast.AST) -> Iterator[ast.expr]:
    """Yield what stands in quotes in ``cast("Type", value)``."""
    match node:
        case ast.Call(func=ast.Name(id="cast"), args=[ast.Constant(value=str(text)), _]):
            yield ast.parse(text, mode="eval").body


def called_by_qt() -> set[str]:
    modules = (QtCore, QtGui, QtWidgets)
    kinds = (getattr(module, name) for module in modules for name in dir(module))
    return {name for kind in kinds if isinstance(kind, type) for name in dir(kind)}


def test_everything_public_is_used_by_the_program() -> None:
    known = {name for module in trees().values() for name in read(module)} | called_by_qt()
    product = {path: one for path, one in trees().items() if path.startswith(("simulator", "ui"))}
    names = [(path, name) for path, module in product.items() for name in defined(module)]
    assert len(names) > 3000
    assert [one for one in names if not one[1].startswith("_") and one[1] not in known] == []


def private(tree: ast.Module) -> Iterator[str]:
    """Yield the private names that a module gives to functions, classes and values."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (target.id for target in targets if isinstance(target, ast.Name))


def loaded(tree: ast.Module) -> set[str]:
    """Return the names that a module reads."""
    names = (node for node in ast.walk(tree) if isinstance(node, ast.Name))
    return {node.id for node in names if isinstance(node.ctx, ast.Load)}


def test_every_private_name_of_a_module_is_used_in_it() -> None:
    unused = []
    for path, module in trees().items():
        names = [name for name in private(module) if name.startswith("_")]
        known = loaded(module) if names else set()
        unused += [(path, one) for one in names if not one.startswith("__") and one not in known]
    assert unused == []
