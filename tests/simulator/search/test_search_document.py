"""Searches as files: they come back whole, follow the schema, and wrong ones are named."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path
from typing import Any

import pytest
from json_schema import complaints
from repository import ROOT
from search_use import finished, plan

from simulator.search import document, table
from simulator.search.document import SearchDocument
from simulator.search.search import Search
from simulator.storage.atomic_files import FileProblem

SCHEMA = json.loads(document.published()["search.schema.json"])


@pytest.fixture(scope="module")
def found() -> Search:
    over = ("optimizer=sgd,momentum", "learning_rate=0.01..1", "momentum=0.5,0.9")
    return finished(plan(over=over, runs=5, folds=2))


def test_a_search_comes_back_from_its_file(found: Search, tmp_path: Path) -> None:
    target = tmp_path / "search.json"
    document.write(target, document.document_of(found))
    read = document.read(target)
    assert read.plan == found.plan
    assert read.results == found.results()
    assert complaints(json.loads(target.read_text("utf-8")), SCHEMA) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"over": ("learning_rate=0.1,0.2",), "method": "grid", "minutes": 2.0, "folds": 3},
        {"over": ("l2=0..1",), "method": {"name": "halving", "settings": {"factor": 2.0}}},
        {"method": "grow", "runs": 2, "folds": 2},
        {"over": ("layers=1,2", "nodes=2..4"), "runs": None, "minutes": 1.0, "ranked_by": "score"},
    ],
)
def test_every_kind_of_plan_comes_back(fields: dict[str, Any]) -> None:
    search = Search(plan(**fields))
    kept = document.encoded(document.document_of(search))
    assert document.parsed(kept).plan == search.plan
    assert complaints(json.loads(kept), SCHEMA) == []


def test_a_saved_search_goes_on_where_it_stood(found: Search) -> None:
    some = SearchDocument(plan=found.plan, results=found.results()[:2], seconds=7.5)
    search = document.gone_on_with(document.parsed(document.encoded(some)))
    assert search.seconds == 7.5
    assert len(search.results()) == 2
    search.advance(math.inf)
    assert search.results() == found.results()


def changed(found: Search, change: dict[str, Any]) -> bytes:
    plain = json.loads(document.encoded(document.document_of(found)))
    for path, value in change.items():
        *way, last = path.split(".")
        place = plain
        for part in way:
            place = place[int(part) if part.isdecimal() else part]
        place[last] = value
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"format": "deltascope-network"}, "format must be 'deltascope-search'"),
        ({"version": 2}, "newer program"),
        ({"extra": 1}, "extra is not a known field"),
        ({"plan.folds": 0}, "plan.folds must be >= 1"),
        ({"plan.space.0.name": "colour"}, "nothing called 'colour' can be searched"),
        ({"plan.method.name": "luck"}, "method must be one of grid, random, halving, grow"),
        ({"results.0.losses": [1.0]}, r"results\[0\] must have 3 values and 2 losses"),
        ({"results.1.values": ["sgd"]}, r"results\[1\] must have 3 values"),
        ({"plan.scenario.loss": "luck"}, "loss must be one of"),
    ],
)
def test_what_is_wrong_in_a_file_is_named(found: Search, change: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=told):
        document.parsed(changed(found, change))


def test_a_result_that_the_plan_does_not_come_to_is_refused(found: Search) -> None:
    read = document.parsed(changed(found, {"results.0.epochs": 9}))
    with pytest.raises(ValueError, match="result of setting 0 is not of this search"):
        document.gone_on_with(read)


def test_a_file_that_is_none_is_refused_by_its_name(tmp_path: Path) -> None:
    target = tmp_path / "other.json"
    target.write_text("[1", "utf-8")
    with pytest.raises(FileProblem, match=r"other\.json: "):
        document.read(target)


def test_the_table_as_csv(found: Search, tmp_path: Path) -> None:
    target = tmp_path / "table.csv"
    table.write_csv(target, found.plan, found.results())
    with target.open(newline="", encoding="utf-8") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["rank"] for row in rows] == ["1", "2", "3", "4", "5"]
    losses = [float(row["loss"]) for row in rows]
    assert losses == sorted(losses)
    for row in rows:
        parts = [float(row["loss_1"]), float(row["loss_2"])]
        assert float(row["loss"]) == pytest.approx(sum(parts) / 2)
        assert (row["momentum"] == "") is (row["optimizer"] == "sgd")
        assert 0.0 <= float(row["accuracy"]) <= 1.0


def test_the_published_schema_is_that_of_the_model() -> None:
    for name, text in document.published().items():
        assert (ROOT / "docs" / "schemas" / name).read_text("utf-8") == text
