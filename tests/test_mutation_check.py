"""The planted bugs of `tools/planted_bugs` still have their places in the code."""

from __future__ import annotations

from tool_modules import TOOLS, load


def test_every_bug_has_its_place_exactly_once() -> None:
    assert load("mutation_check").problems() == []


def test_there_are_at_least_thirty_bugs_and_each_changes_something() -> None:
    bugs = load("mutation_check").BUGS
    assert len(bugs) >= 30
    assert len({bug.name for bug in bugs}) == len(bugs)
    assert all(bug.right != bug.wrong for bug in bugs)


def test_a_bug_stands_in_the_file_of_its_package() -> None:
    read = load("mutation_check").read_bugs
    for path in (TOOLS / "planted_bugs").iterdir():
        for bug in read(path):
            root, package, *_ = bug.file.split("/")
            assert path.stem == (package if root == "simulator" else f"{root}_{package}")


def test_a_bug_of_the_interface_is_looked_for_by_tests_that_meet_its_package() -> None:
    check = load("mutation_check")
    modules = check.test_modules(check.ROOT)
    strangers = []
    for bug in check.BUGS:
        root, package, *_ = bug.file.split("/")
        paths = [modules[name] for name in bug.tests.split()]
        meets = any(
            path.is_relative_to(check.ROOT / "tests" / root / package)
            or path.is_relative_to(check.ROOT / "tests" / root / "window")
            or f"{root}.{package}" in path.read_text("utf-8")
            for path in paths
        )
        if root == "ui" and not meets:
            strangers.append(f"{bug.name}: {bug.tests}")
    assert strangers == []
