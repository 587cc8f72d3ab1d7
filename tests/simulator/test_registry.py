"""Records that are found by themselves: order, names, and packages that are no folders."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from simulator.registry import Registry, discover


@dataclass(frozen=True)
class Fruit:
    """A record of the tests."""

    name: str
    order: int = 0
    title: str = "a fruit"


FRUITS = (Fruit("pear", 20), Fruit("fig", 10), Fruit("apple", 20))

MODULES = {
    "_base.py": "from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Fruit:\n"
    "    name: str\n    order: int\n",
    "__init__.py": "from fruits._base import Fruit\nfrom simulator.registry import discover\n"
    "RECORDS = discover(__name__, Fruit)\n",
    "pear.py": "from fruits._base import Fruit\nRECORD = Fruit('pear', 20)\n",
    "fig.py": "from fruits._base import Fruit\nRECORD = Fruit('fig', 10)\n",
    "apple.py": "from fruits._base import Fruit\nRECORD = Fruit('apple', 20)\n",
}


def imported(place: Path, expression: str) -> subprocess.CompletedProcess[str]:
    """Evaluate an expression in another process, with `place` on the path before all others."""
    root = Path(__file__).resolve().parents[2]
    code = f"import sys; sys.path[:0] = [{str(place)!r}, {str(root)!r}]; import fruits; "
    return subprocess.run(
        [sys.executable, "-c", code + f"print({expression})"],
        capture_output=True,
        text=True,
        check=False,
    )


NAMES = "*(record.name for record in fruits.RECORDS)"


def test_a_folder_and_an_archive_hold_the_same_records(tmp_path: Path) -> None:
    archive = tmp_path / "archive.zip"
    (tmp_path / "fruits").mkdir()
    with zipfile.ZipFile(archive, "w") as made:
        for name, text in MODULES.items():
            made.writestr(f"fruits/{name}", text)
            (tmp_path / "fruits" / name).write_text(text, encoding="utf-8")
    assert imported(tmp_path, NAMES).stdout.split() == ["fig", "apple", "pear"]
    assert imported(archive, NAMES).stdout.split() == ["fig", "apple", "pear"]


def test_a_module_without_a_record_is_named(tmp_path: Path) -> None:
    (tmp_path / "fruits").mkdir()
    for name, text in (MODULES | {"plum.py": ""}).items():
        (tmp_path / "fruits" / name).write_text(text, encoding="utf-8")
    message = imported(tmp_path, NAMES).stderr
    assert "TypeError: fruits.plum must hold a Fruit called RECORD" in message


def test_a_package_without_its_modules_is_no_silent_emptiness(tmp_path: Path) -> None:
    (tmp_path / "fruits").mkdir()
    for name in ("__init__.py", "_base.py"):
        (tmp_path / "fruits" / name).write_text(MODULES[name], encoding="utf-8")
    message = imported(tmp_path, NAMES).stderr
    assert "ImportError: fruits was packed without its modules" in message


def test_a_record_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError, match=r"simulator\.nn\.\w+ must hold a Fruit called RECORD"):
        discover("simulator.nn", Fruit)


def test_records_stand_in_order_and_then_by_name() -> None:
    registry = Registry("fruit", FRUITS)
    assert list(registry) == ["fig", "apple", "pear"]
    assert len(registry) == 3
    assert registry["pear"] is registry.find("pear") is FRUITS[0]
    assert registry.get("plum") is None


@pytest.mark.parametrize("name", ["plum", "", None, ["fig"]])
def test_an_unknown_name_lists_the_valid_ones(name: Any) -> None:
    with pytest.raises(ValueError, match="fruit must be one of fig, apple, pear, got"):
        Registry("fruit", FRUITS).find(name)


def test_two_records_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="two records of the fruit 'fig'"):
        Registry("fruit", [*FRUITS, Fruit("fig")])


def test_one_more_record_is_there_for_a_while_and_in_its_place() -> None:
    registry = Registry("fruit", FRUITS)
    with registry.added(Fruit("plum", 15)) as plum:
        assert list(registry) == ["fig", "plum", "apple", "pear"]
        assert registry.find("plum") is plum
    assert list(registry) == ["fig", "apple", "pear"]


def test_one_more_record_goes_also_when_the_block_fails() -> None:
    registry = Registry("fruit", FRUITS)
    with pytest.raises(ZeroDivisionError), registry.added(Fruit("plum")):
        _ = 1 / 0
    assert "plum" not in registry


def test_a_name_that_is_taken_cannot_be_added() -> None:
    registry = Registry("fruit", FRUITS)
    with pytest.raises(ValueError, match="two records"), registry.added(Fruit("fig")):
        pass
    assert registry["fig"] is FRUITS[1]
