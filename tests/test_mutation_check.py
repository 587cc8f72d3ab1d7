"""The planted bugs of `tools/mutation_check.py` still have their places in the code."""

from __future__ import annotations

from tool_modules import load


def test_every_bug_has_its_place_exactly_once() -> None:
    assert load("mutation_check").problems() == []


def test_there_are_at_least_thirty_bugs_and_each_changes_something() -> None:
    bugs = load("mutation_check").BUGS
    assert len(bugs) >= 30
    assert len({bug.name for bug in bugs}) == len(bugs)
    assert all(bug.right != bug.wrong for bug in bugs)
