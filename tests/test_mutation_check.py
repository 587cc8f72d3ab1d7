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
