"""Write what Keras and PyTorch call the arguments of all that the lines of code use.

Neither is needed to develop Deltascope. Run it where both are there, with `tests/support` on the
path, when the lines use something new or another version is to be held to:

    PYTHONPATH=.:tests/support KERAS_BACKEND=torch python tools/write_library_signatures.py
"""

from __future__ import annotations

import importlib
import inspect
import json
from pathlib import Path
from typing import Any

from library_calls import all_calls

FIXTURE = Path(__file__).parents[1] / "tests/fixtures/library_signatures.json"
PACKAGES = {"keras": "keras", "pytorch": "torch"}


def found(name: str) -> Any:
    """Return what a name with dots stands for."""
    first, *rest = name.split(".")
    thing: Any = importlib.import_module(first)
    for place, part in enumerate(rest):
        if not hasattr(thing, part):
            thing = importlib.import_module(".".join((first, *rest[: place + 1])))
        else:
            thing = getattr(thing, part)
    return thing


def arguments(name: str) -> list[str]:
    """Return the arguments of a callable, and those of its parents where it hands them on."""
    thing, names = found(name), list[str]()
    for one in thing.__mro__[:-1] if inspect.isclass(thing) else (thing,):
        try:
            made = one.__init__ if inspect.isclass(one) else one
            given = inspect.signature(made).parameters.values()
        except ValueError:  # written in C
            return []
        names += [each.name for each in given if each.name not in names]
        if all(each.kind is not each.VAR_KEYWORD for each in given):
            break
    return sorted({*names} - {"self", "args", "kwargs"})


def main() -> None:
    """Write the fixture."""
    written: dict[str, Any] = {}
    for library, package in PACKAGES.items():
        used = sorted(all_calls(library, package))
        version = importlib.import_module(package).__version__
        written[library] = {
            "version": version,
            "names": {name: arguments(name) for name in used},
        }
    FIXTURE.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
