"""The planted bugs of `tools/mutation_check.py` still have their places in the code."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

TOOL = Path(__file__).resolve().parents[1] / "tools" / "mutation_check.py"


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("mutation_check", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["mutation_check"] = module  # dataclasses look their module up
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules["mutation_check"]
    return module


def test_every_bug_has_its_place_exactly_once() -> None:
    assert tool().problems() == []


def test_there_are_at_least_thirty_bugs_and_each_changes_something() -> None:
    bugs = tool().BUGS
    assert len(bugs) >= 30
    assert len({bug.name for bug in bugs}) == len(bugs)
    assert all(bug.right != bug.wrong for bug in bugs)
