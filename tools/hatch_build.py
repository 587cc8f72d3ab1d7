"""Compiles the translations before a wheel is built: Qt reads compiled ones alone."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTranslations(BuildHookInterface):  # type: ignore[type-arg]
    """What hatchling calls before it collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the translations of the tree that is built."""
        sys.path.insert(0, str(Path(self.root) / "tools"))
        try:
            from compile_translations import compile_all
        finally:
            sys.path.pop(0)
        compile_all(Path(self.root) / "resources" / "translations")
