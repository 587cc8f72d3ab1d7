"""Every text that the interface's code marks for translation, read from its syntax tree.

lupdate reads Python as text and can file a text under a class that it does not belong to, where
it is silently never found again.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

Marked = tuple[str, str]
"""Context and text."""


def marked_texts(path: Path) -> Iterator[Marked]:
    """Yield context and text of every mark in a file."""
    yield from _in(ast.parse(path.read_text(encoding="utf-8")), "")


def _in(node: ast.AST, owner: str) -> Iterator[Marked]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield from _in(child, child.name)
            continue
        if isinstance(child, ast.Call):
            yield from _marked(child, owner)
        yield from _in(child, owner)


def _marked(call: ast.Call, owner: str) -> Iterator[Marked]:
    match call.func, call.args:
        case ast.Attribute(value=ast.Name("self"), attr="tr"), [ast.Constant(str(text)), *_]:
            yield owner, text
        case (
            (ast.Name("QT_TRANSLATE_NOOP" | "worded") | ast.Attribute(attr="translate")),
            [ast.Constant(str(context)), ast.Constant(str(text)), *_],
        ):
            yield context, text
        case ast.Attribute(attr="tr"), _:
            yield owner, f"not a text that can be read: {ast.unparse(call)}"
        case _:
            pass
