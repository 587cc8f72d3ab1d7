"""What the documentation says of records is what the records say, also of new ones."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from repository import DOCS
from tool_modules import load

from simulator.data import datasets
from simulator.optimizers import schedules
from simulator.race import benchmark_functions, presets
from simulator.scenarios import presets as scenarios

TOOL = load("write_reference")
PAGES = [page for page in TOOL.PAGES if "<!-- records:" in page.read_text("utf-8")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_pages_say_what_the_records_say(page: Path) -> None:
    text = page.read_text("utf-8")
    assert TOOL.filled(text) == text, "make reference writes it anew"


def test_every_block_stands_on_a_page() -> None:
    named = [re.findall(r"<!-- records: ([a-z-]+) -->", page.read_text("utf-8")) for page in PAGES]
    assert {name for names in named for name in names} == set(TOOL.BLOCKS)
    for page in PAGES:
        text = page.read_text("utf-8")
        assert text.count("<!-- records: ") == text.count("<!-- end of records -->")


@pytest.mark.parametrize(
    ("registry", "old", "page"),
    [
        (datasets.REGISTRY, "moons", "data-sets"),
        (datasets.REGISTRY, "moons", "scenario-format"),
        (benchmark_functions.REGISTRY, "beale", "functions"),
        (presets.REGISTRY, "valleys", "loss-landscapes"),
        (scenarios.REGISTRY, "iris", "user-guide"),
        (schedules.REGISTRY, "one_cycle", "schedules"),
        (schedules.REGISTRY, "one_cycle", "scenario-format"),
    ],
)
def test_a_new_record_stands_on_its_page(registry: object, old: str, page: str) -> None:
    new = replace(registry[old], name="brand_new", title="Brand new")  # type: ignore[index]
    before = (DOCS / f"{page}.md").read_text("utf-8")
    assert "brand_new" not in before
    with registry.added(new):  # type: ignore[attr-defined]
        after = TOOL.filled(before)
    assert "`brand_new`" in after or "| Brand new |" in after
    assert TOOL.filled(after) == before


def test_a_block_that_nobody_writes_is_refused() -> None:
    with pytest.raises(KeyError, match="nothing"):
        TOOL.filled("<!-- records: nothing -->\n<!-- end of records -->\n")


def test_a_data_set_tells_its_range_source_and_names() -> None:
    page = (DOCS / "data-sets.md").read_text("utf-8")
    moons = page.split("## Two moons")[1].split("\n## ")[0]
    assert "- **samples**: 200; >= 20 and <= 5000\n" in moons
    assert "scikit-learn `datasets.make_moons`" in moons
    assert "Fisher (1936)" in page
