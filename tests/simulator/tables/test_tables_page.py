"""The page on one's own tables names what the code knows: markers, answers, limits, findings."""

from __future__ import annotations

import csv
import re

import pytest
from repository import ROOT
from table_samples import opened

from simulator.tables import cells, encodings, spellings
from simulator.tables.findings import _inputs

PAGES = [ROOT / "docs" / "tables.md", ROOT / "docs" / "ko" / "tables.md"]


@pytest.fixture(params=PAGES, ids=["en", "ko"])
def page(request: pytest.FixtureRequest) -> list[str]:
    """The parts of the page in a language, below each heading."""
    text: str = request.param.read_text(encoding="utf-8")
    return text.split("\n## ")


def coded(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def test_the_page_lists_every_marker_of_a_missing_value(page: list[str]) -> None:
    told = {one.casefold() for one in coded(page[4])}
    assert told == spellings.MISSING - {""}


def test_every_answer_that_the_page_lists_is_one(page: list[str]) -> None:
    row = next(line for line in page[2].splitlines() if "`yes`" in line)
    told = coded(row)
    assert len(told) > 15
    for one in told:
        partner = next(other for other in told if spellings.yes_or_no([one, other]) in MIXED)
        assert partner != one


MIXED = ([True, False], [False, True])


def test_the_page_tells_the_limits(page: list[str]) -> None:
    rows = [line.strip("|").split("|")[1].strip() for line in page[5].splitlines() if "|" in line]
    told = [int(re.sub(r"\D", "", one)) for one in rows[2:]]
    most = (encodings.MOST_BYTES // 1_000_000, cells.MOST_COLUMNS, cells.MOST_CELLS)
    assert told == [*most, cells.LONGEST_ROW, csv.field_size_limit()]


def test_the_page_tells_of_every_finding(page: list[str]) -> None:
    kinds = {kind for sample in opened() for kind, _, _ in sample.findings}
    assert set(coded(page[6])) == kinds
    assert str(_inputs.MOST_CATEGORIES) in page[6]
