"""The table of `make coverage`: packages and whole trees, and what is too little."""

from __future__ import annotations

from pathlib import Path

import pytest
from tool_modules import load

pytest.importorskip("coverage", reason="it is measured with pytest-cov")
TOOL = load("coverage_by_package")


def test_packages_add_up_to_their_tree() -> None:
    modules = {
        "simulator/__init__.py": (1, 1),
        "simulator/nn/network.py": (8, 10),
        "simulator/nn/layers/dense.py": (9, 10),
        "ui/canvas/canvas.py": (1, 2),
    }
    assert TOOL.by_package(modules) == {
        "simulator": (18, 21),
        "simulator/nn": (17, 20),
        "ui": (1, 2),
        "ui/canvas": (1, 2),
    }


@pytest.mark.parametrize(("reached", "status"), [(97, 0), (96, 1)])
def test_too_little_is_said(
    reached: int,
    status: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = {"simulator/nn/a.py": (reached, 100), "ui/canvas/b.py": (9, 10)}
    monkeypatch.setattr(TOOL, "measured", lambda data_file: found)
    assert TOOL.main(Path("nowhere")) == status
    said = capsys.readouterr().out
    assert f"simulator/nn                  {reached}.0 %" in said
    assert ("simulator is below 97 %" in said) == bool(status)


def test_a_tree_that_was_not_measured_is_too_little(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TOOL, "measured", lambda data_file: {"ui/a.py": (10, 10)})
    assert TOOL.main(Path("nowhere")) == 1
