"""Every record has its page of the help, which says in each language what the record says."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QTextDocument, QTextTable
from PySide6.QtWidgets import QApplication
from repository import ROOT
from tool_modules import load

from simulator.nn import activations
from ui.guide.pages import page_text
from ui.guide.pictures import alt_text, picture_names
from ui.guide.records.format_tables import FORMAT_TABLES
from ui.guide.records.kinds import KINDS, records
from ui.guide.records.markdown import in_pieces
from ui.guide.records.page import page, term_of
from ui.guide.records.page_kind import PageKind
from ui.words.translation_files import speaker

DOCS = ROOT / "docs"
TOOL = load("write_help")
FOLDERS = {"en": DOCS, "ko": DOCS / "ko"}
RECORDS = [pytest.param(*one, id=f"{one[0].name}-{one[1].name}") for one in records()]
# A name, in code or in a title between quotation marks, is the same in every language.
_NAMES = re.compile(r"```.*?```|`[^`]*`|\]\([^)]*\)|“[^”]*”|^- [A-Z].* \(\d{4}\).*$", re.M | re.S)
_SENTENCE = re.compile(r"(?:[A-Za-z’']{2,} ){3,}[A-Za-z]{2,}")


def told(kind: str, name: str, language: str = "en") -> str:
    return (FOLDERS[language] / "help" / f"{kind}-{name}.md").read_text("utf-8")


@pytest.mark.parametrize("language", TOOL.languages())
def test_pages_say_what_the_records_say(language: str) -> None:
    for path, text in TOOL.pages(language).items():
        assert path.read_text("utf-8") == text, f"{path}: make translations writes it anew"


def test_lists_in_korean_say_what_the_records_say() -> None:
    lists = TOOL.lists("ko")
    assert {path.stem for path in lists} == {kind.index for kind in KINDS} | set(FORMAT_TABLES)
    for path, text in lists.items():
        assert path.read_text("utf-8") == text, f"{path}: make translations writes it anew"


def test_the_course_map_names_the_lessons_that_teach_its_rows() -> None:
    maps = TOOL.course_maps()
    assert list(maps) == [DOCS / "course-map.md", DOCS / "ko" / "course-map.md"]
    for path, text in maps.items():
        assert path.read_text("utf-8") == text, f"{path}: make translations writes it anew"


@pytest.mark.parametrize("path", TOOL.lists("ko"), ids=lambda path: path.stem)
def test_a_list_in_korean_has_no_english_sentence(path: Path) -> None:
    plain = _NAMES.sub("", path.read_text("utf-8"))
    assert [line for line in plain.splitlines() if _SENTENCE.search(line)] == []


def test_english_and_korean_have_pages() -> None:
    assert set(FOLDERS) <= set(TOOL.languages())


def test_there_is_no_page_of_a_record_that_is_no_more() -> None:
    assert TOOL.stale() == set()


@pytest.mark.parametrize(("kind", "record"), RECORDS)
def test_a_record_is_explained_in_some_sentences(kind: PageKind, record: Any) -> None:
    assert record.teaching.count(". ") >= 1
    assert record.teaching.endswith(".")
    assert record.teaching in told(kind.name, record.name)


@pytest.mark.parametrize(("kind", "record"), RECORDS)
def test_a_korean_page_has_no_english_sentence(kind: PageKind, record: Any) -> None:
    plain = _NAMES.sub("", told(kind.name, record.name, "ko"))
    assert [line for line in plain.splitlines() if _SENTENCE.search(line)] == []


def test_an_english_sentence_on_a_korean_page_is_found() -> None:
    (record,) = [one for kind, one in records() if (kind.name, one.name) == ("activation", "relu")]
    new = replace(record, teaching="This sentence has not been translated yet.")
    text = page(KINDS[2], new, "ko", speaker("ko"))
    assert _SENTENCE.search(_NAMES.sub("", text))


@pytest.mark.parametrize(("kind", "record"), RECORDS)
def test_a_page_shows_the_records_picture_in_its_language(kind: PageKind, record: Any) -> None:
    name = f"{kind.name}-{record.name}"
    shown = name in picture_names()
    assert shown is (kind.name != "layer")
    for language, folder in FOLDERS.items():
        found = re.findall(
            r"^!\[(.+)\]\(images/(.+)\.png\)$", told(*name.split("-"), language), re.M
        )
        assert found == ([(speaker(language)(alt_text(name)), name)] if shown else [])
        assert (folder / "help" / "images" / f"{name}.png").is_file() is shown


def test_a_page_tells_outputs_settings_kin_and_sources() -> None:
    elu = told("activation", "elu")
    assert elu.startswith("# ELU\n\nLike ReLU for positive sums;")
    assert "\nf(z)  = z if z > 0 else exp(z) − 1\nf′(z) = 1 if z > 0 else a + 1\n" in elu
    assert "- **Outputs**: −1 to ∞\n" in elu
    assert "| Alpha α | `alpha` | 1 | > 0 and ≤ 10 | Where large negative sums end" in elu
    assert "- **Made from**: [ReLU](activation-relu.md)\n" in elu
    assert "- **Led to**: [SELU](activation-selu.md)\n" in elu
    assert "- Clevert, Unterthiner and Hochreiter (2016), “" in elu
    assert "| `elu` | `nn.ELU` | — |" in elu
    assert "- [The set-up panel](panel-setup.md)\n- [All activations](../activations.md)\n" in elu
    assert elu.endswith("- In the glossary: ELU\n")


def test_the_same_page_in_korean() -> None:
    elu = told("activation", "elu", "ko")
    assert "\nf(z)  = z (z > 0), exp(z) − 1 (z ≤ 0)\n" in elu
    assert "- **출력 범위**: −1에서 ∞까지\n" in elu
    assert "- Clevert, Unterthiner, Hochreiter (2016), “" in elu
    assert "| 알파 α | `alpha` | 1 | 0 초과, 10 이하 |" in elu


def test_a_page_tells_what_does_not_suit_and_what_an_optimizer_remembers() -> None:
    assert "- **Not for**: Softmax outputs add up to 1, so they can name only" in told(
        "activation", "softmax"
    )
    assert "- **Goes with**: [step](activation-step.md)" in told("loss", "perceptron")
    adam = told("optimizer", "adam")
    assert "- **Remembers**: `m`, `v`: a number each for every parameter\n" in adam
    assert "- **Led to**: [Adam, not corrected](optimizer-adam_uncorrected.md), [AdamW]" in adam


def test_a_data_set_tells_its_ranges_names_and_usual_output() -> None:
    moons = told("data", "moons")
    assert "| Noise | `noise` | 0.15 | ≥ 0 and ≤ 1 |" in moons
    assert "- **Classes**: upper moon, lower moon\n" in moons
    assert "[sigmoid](activation-sigmoid.md) + [Binary cross-entropy](" in moons
    assert "| — | — | `datasets.make_moons` |" in moons
    assert "pixel 0,0, pixel 0,1, …, pixel 7,7" in told("data", "digits")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_with_names_elsewhere_says_where_there_are_none(kind: PageKind) -> None:
    for record in kind.registry.values():
        names = getattr(record, "elsewhere", None)
        if names is not None and kind.nowhere:
            text = told(kind.name, record.name)
            assert "## Elsewhere\n\n" in text
            nobody = not (names.keras or names.pytorch or names.sklearn)
            assert ("do not have it." in text) is nobody


def test_a_new_record_gets_a_page_and_its_file_in_files() -> None:
    new = replace(activations.REGISTRY["relu"], name="brand_new", title="Brand new")
    with activations.REGISTRY.added(new):
        found = TOOL.pages("en")[DOCS / "help" / "activation-brand_new.md"]
    assert found.startswith("# Brand new\n")
    assert "`brand_new`, as the `activation` of a layer." in found


@pytest.mark.parametrize(
    ("kind", "name", "term"),
    [
        ("activation", "step", "step-function"),
        ("schedule", "one_cycle", "one-cycle"),
        ("loss", "mse", "mean-squared-error"),
        ("optimizer", "nag", "nesterov"),
        ("initializer", "he_uniform", "he-init"),
        ("data", "wine", "data-set"),
    ],
)
def test_a_page_names_the_glossarys_term(kind: str, name: str, term: str) -> None:
    (found,) = [one for one in records() if (one[0].name, one[1].name) == (kind, name)]
    assert term_of(*found).startswith(term)


@pytest.mark.parametrize("language", FOLDERS)
def test_a_list_of_records_has_no_row_without_a_name(qapp: QApplication, language: str) -> None:
    for kind in KINDS:
        document = QTextDocument()
        document.setMarkdown(page_text(f"{kind.index}.md", language))
        frames = document.rootFrame().childFrames()
        table = next(frame for frame in frames if isinstance(frame, QTextTable))
        first = [table.cellAt(row, 0) for row in range(table.rows())]
        names = [cell.firstCursorPosition().block().text() for cell in first]
        assert len(names) == 1 + len(kind.registry)
        assert all(names)


def test_a_formula_breaks_between_statements_and_a_long_one_before_a_term() -> None:
    assert in_pieces("v ← μ v;  θ ← θ + (v)") == "`v\xa0←\xa0μ\xa0v`; `θ\xa0←\xa0θ\xa0+\xa0(v)`"
    assert in_pieces("long > 0: Δ ← max(η Δ, Δ), g + (a + b)").split(" ") == [
        "`long\xa0>\xa00:",
        "Δ\xa0←\xa0max(η\xa0Δ,\xa0Δ),",
        "g",
        "+\xa0(a\xa0+\xa0b)`",
    ]


@pytest.mark.parametrize(
    ("kind", "name", "marks"),
    [
        ("optimizer", "adam", ["m̂", "v̂"]),
        ("optimizer", "nadam", ["v̂", "μₜ", "Πᵗμ"]),
        ("schedule", "step_decay", ["drop", "every"]),
        ("initializer", "he_normal", ["Normal(mean, variance)"]),
        ("initializer", "he_uniform", ["Uniform(±a)"]),
    ],
)
def test_a_page_says_what_the_marks_of_its_formula_mean(
    kind: str, name: str, marks: list[str]
) -> None:
    for mark in marks:
        assert f"- **{mark}**: " in told(kind, name)
