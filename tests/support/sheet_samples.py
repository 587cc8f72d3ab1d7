"""Worksheets for tests, and a reader of what a script of theirs printed."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

from simulator.stepping.step_plan import StepKind
from simulator.worksheets import Choices, NetworkChoices, Scope, Worksheet, drawn, made, write

PLAIN = NetworkChoices()


@cache
def sheet(
    network: NetworkChoices = PLAIN,
    scope: Scope = Scope.UPDATE,
    *,
    seed: int = 1,
    count: int = 30,
    kinds: tuple[StepKind, ...] = tuple(StepKind),
    formulas: bool = False,
) -> Worksheet:
    """Return the sheet of a drawn network."""
    choices = Choices(scope=scope, kinds=kinds, count=count, seed=seed, formulas=formulas)
    return made(drawn(network, seed), choices)


def run_script(folder: Path, worksheet: Worksheet) -> dict[str, float]:
    """Return the numbers that a sheet's script prints, run alone, by their names."""
    path = folder / "sheet.py"
    path.write_text(write("script", [worksheet]), encoding="utf-8")
    # -I: nothing of this checkout, nor of the environment, is on the path.
    found = subprocess.run(
        [sys.executable, "-I", "-X", "utf8", str(path)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        timeout=300,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    pairs = (line.rsplit(maxsplit=1) for line in found.stdout.splitlines())
    return {name.strip(): float(number) for name, number in pairs}
