"""Which names of Keras and PyTorch the lines call, and with which arguments."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from code_cases import cases

from simulator.code_lines.libraries import script

# What the lines call in short.
_SHORT = {"layers": "keras.layers", "nn": "torch.nn"}


def dotted(node: ast.expr) -> str:
    """Return a name with dots, empty where it is none."""
    if isinstance(node, ast.Name):
        return _SHORT.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return before and f"{before}.{node.attr}"
    return ""


def calls(code: str, package: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the names of a package that some code calls, each with its named arguments."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            name = dotted(node.func)
            if name.startswith(f"{package}."):
                yield name, tuple(one.arg for one in node.keywords if one.arg)


def all_calls(library: str, package: str) -> dict[str, set[str]]:
    """Return every name that any set-up has called, with all arguments it has been given."""
    found: dict[str, set[str]] = {}
    for _, scenario in cases():
        code = script(scenario, library, (0.5,) * scenario.spec.inputs).whole()
        for name, given in calls(code, package):
            found.setdefault(name, set()).update(given)
    return found
