"""The package as others get it: metadata, wheel, and what must not stand in the repository."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from hatchling.builders.wheel import WheelBuilder
from packaging.requirements import Requirement
from patience import PATIENCE_S
from repository import ROOT

import simulator

SKIPPED_FOLDERS = {".git", ".venv", "__pycache__", "build", "dist", "deltascope-demo"}
SKIPPED_CACHES = re.compile(r"^\.\w+_cache$|^\.hypothesis$|^\.benchmarks$")


@pytest.fixture(scope="module")
def metadata() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    return project


@pytest.fixture(scope="module")
def unpacked_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def text_files() -> Iterator[Path]:
    """Yield the repository's own text files, tracked or not yet."""
    for folder, subfolders, names in os.walk(ROOT):
        subfolders[:] = [
            name
            for name in subfolders
            if name not in SKIPPED_FOLDERS and not SKIPPED_CACHES.match(name)
        ]
        for name in names:
            path = Path(folder) / name
            if b"\0" not in path.read_bytes()[:8192]:
                yield path


def test_version_is_stated_once_and_the_same(metadata: dict[str, Any]) -> None:
    assert metadata["version"] == simulator.__version__


@pytest.mark.parametrize(
    ("version", "allowed"),
    [
        ("6.10.1", False),
        ("6.10.3", True),
        ("6.11.0", False),
        ("6.11.1", False),
        ("6.11.3", True),
        ("6.12.0", False),
        ("6.12.1", False),
    ],
)
def test_pin_of_pyside6(metadata: dict[str, Any], version: str, allowed: bool) -> None:
    (pin,) = [
        requirement
        for requirement in map(Requirement, metadata["dependencies"])
        if requirement.name.lower() == "pyside6-essentials"
    ]
    assert (version in pin.specifier) is allowed


def test_scenarios_are_found_as_resources() -> None:
    names = {entry.name for entry in files("resources").joinpath("scenarios").iterdir()}
    assert {"xor.json", "iris.json"} <= names


def test_wheel_holds_the_program_and_only_that(unpacked_wheel: Path) -> None:
    top = {path.name for path in unpacked_wheel.iterdir() if path.suffix != ".dist-info"}
    assert top == {"main.py", "resources", "simulator", "ui"}
    assert (unpacked_wheel / "resources" / "scenarios" / "xor.json").is_file()
    assert (unpacked_wheel / "resources" / "glossary.json").is_file()
    guide = unpacked_wheel / "resources" / "guide"
    assert (guide / "user-guide.md").is_file()
    assert (guide / "ko" / "user-guide.md").is_file()
    assert (guide / "help" / "network.md").is_file()
    assert (guide / "ko" / "help" / "network.md").is_file()
    assert (guide / "images" / "xor-dark.png").is_file()
    (entry_points,) = unpacked_wheel.glob("*.dist-info/entry_points.txt")
    assert "deltascope = main:main" in entry_points.read_text()


def test_wheel_runs_away_from_the_checkout(unpacked_wheel: Path, tmp_path: Path) -> None:
    # In place of the installed command: the same call, with the wheel's files first on the path.
    program = f"""
import json, sys
sys.path.insert(0, {str(unpacked_wheel)!r})
import main, simulator
print(json.dumps([main.main(["list"]), main.__file__, simulator.__file__]))
"""
    finished = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=True,
    )
    *listed, last = finished.stdout.splitlines()
    status, *origins = json.loads(last)
    assert status == 0
    assert all(Path(origin).is_relative_to(unpacked_wheel) for origin in origins)
    assert any(line.startswith("xor") for line in listed)


def test_no_file_names_a_registry_host_or_a_path_of_one_machine() -> None:
    # Put together here, so that this file passes its own test.
    hosts = ["pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "registry.npm" + "js"]
    homes = ["/" + "root/", "/" + "home/", "/" + "Users/", r"C:\\" + "Users"]
    patterns = [re.escape(host) for host in hosts] + [rf"(?<![\w.~]){home}" for home in homes]
    if len(ROOT.parts) > 2:
        patterns.append(rf"(?<![\w.]){re.escape(str(ROOT))}(?!\w)")
    forbidden = re.compile("|".join(patterns))
    found = [
        f"{path.relative_to(ROOT)}:{number}: {match.group()}"
        for path in text_files()
        for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), start=1)
        if (match := forbidden.search(line))
    ]
    assert found == []


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are Linux's matter")
def test_missing_system_libraries_are_named_by_the_linker(tmp_path: Path) -> None:
    linker = tmp_path / "ldd"
    linker.write_text(
        "#!/bin/sh\n"
        "echo '\tlibxcb-cursor.so.0 => not found'\n"
        "echo '\tlibEGL.so.1 => /lib/libEGL.so.1 (0x0)'\n"
        "echo '\tlibunheard-of.so.3 => not found'\n"
    )
    linker.chmod(0o755)

    def named(*options: str) -> list[str]:
        finished = subprocess.run(
            [sys.executable, str(ROOT / "tools" / "qt_libraries.py"), "xcb", *options],
            env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            check=True,
        )
        return finished.stdout.split()

    assert named() == ["libunheard-of.so.3", "libxcb-cursor.so.0"]
    assert named("--packages") == ["libxcb-cursor0"]


def test_no_lock_file() -> None:
    assert [path.name for path in ROOT.glob("*.lock")] == []
