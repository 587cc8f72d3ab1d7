"""The scripts in `tools/`, as modules: they are no package, and tests hold them to the code."""

from __future__ import annotations

import importlib.util
import sys
from types import ModuleType

from repository import ROOT

TOOLS = ROOT / "tools"


def load(name: str) -> ModuleType:
    """Return the script `name`, without its ending, as a module."""
    spec = importlib.util.spec_from_file_location(name, TOOLS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # dataclasses look their module up
    try:
        spec.loader.exec_module(module)
    finally:
        del sys.modules[name]
    return module
