"""A third language's pages as a translator begins them: a folder, and no line of code."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from repository import ROOT
from tool_modules import load

from simulator.glossary.mentions import finder
from ui.guide import pages

sys.path.insert(0, str(ROOT / "tools"))

from compile_translations import FOLDER
from translations import main

CODE = "de"
_LINK = re.compile(r"\]\((?!#|[a-z]+:)([^)#\s]+)")
LIST = "# Aktivierungen\n\n<!-- records: activations -->\n<!-- end of records -->\n"


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the pages and the translations, with a language that was begun."""
    here = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "docs", here / "docs", ignore=shutil.ignore_patterns(CODE))
    (here / "translations").mkdir()
    for source in FOLDER.glob("*.ts"):
        shutil.copy(source, here / "translations")
    assert main([CODE], here / "translations") == 0
    return here


@pytest.fixture
def tool(begun: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """Return the script that writes the pages, at work in that copy."""
    made = load("write_help")
    monkeypatch.setattr(made, "DOCS", begun / "docs")
    monkeypatch.setattr(made, "TRANSLATIONS", begun / "translations")
    yield made
    shutil.rmtree(begun / "docs" / CODE, ignore_errors=True)


def dead_links(folder: Path) -> list[str]:
    return [
        f"{file.name}: {link}"
        for file in folder.rglob("*.md")
        for link in _LINK.findall(file.read_text("utf-8"))
        if not (file.parent / link).exists()
    ]


def test_a_language_without_a_folder_of_pages_has_none(tool: ModuleType, begun: Path) -> None:
    tool.main()
    assert CODE not in tool.languages()
    assert tool.languages()[0] == "en"
    assert not (begun / "docs" / CODE).exists()


def test_a_folder_is_filled_and_what_it_lacks_is_linked_in_english(
    tool: ModuleType, begun: Path
) -> None:
    german = begun / "docs" / CODE
    german.mkdir()
    tool.main()
    made = (german / "help" / "activation-relu.md").read_text("utf-8")
    assert "](../../help/images/activation-relu.png)" in made
    assert "](../../help/panel-setup.md)" in made
    assert "](../../activations.md)" in made
    assert "](activation-elu.md)" in made
    assert dead_links(german) == []
    assert tool.stale() == set()


def test_pages_that_are_translated_are_linked_and_lists_are_filled(
    tool: ModuleType, begun: Path
) -> None:
    german = begun / "docs" / CODE
    (german / "help" / "images").mkdir(parents=True)
    (german / "activations.md").write_text(LIST, "utf-8")
    (german / "help" / "panel-setup.md").write_text("# Aufbau\n", "utf-8")
    (german / "help" / "images" / "activation-relu.png").write_bytes(b"")
    tool.main()
    made = (german / "help" / "activation-relu.md").read_text("utf-8")
    for link in ("images/activation-relu.png", "panel-setup.md", "../activations.md"):
        assert f"]({link})" in made
    assert "](help/activation-relu.md) | `relu`" in (german / "activations.md").read_text("utf-8")
    assert dead_links(german) == []


def test_english_and_korean_pages_stay_as_they_are(tool: ModuleType, begun: Path) -> None:
    (begun / "docs" / CODE).mkdir()
    tool.main()
    for folder in ("help", "ko/help", "ko"):
        for file in (ROOT / "docs" / folder).glob("*.md"):
            assert (begun / "docs" / folder / file.name).read_text("utf-8") == file.read_text(
                "utf-8"
            )


def test_the_help_shows_what_is_english_of_such_a_page(
    tool: ModuleType, begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (begun / "docs" / CODE).mkdir()
    tool.main()
    monkeypatch.setattr(pages, "files", lambda name: begun / name)
    told = pages.page_text("help/activation-relu.md", CODE)
    for link in ("images/activation-relu.png", "panel-setup.md", "../activations.md"):
        assert f"]({link})" in told


def test_a_text_that_is_not_translated_marks_no_everyday_word() -> None:
    assert finder(CODE).find("the error of a run") == ()
    assert [one.terms for one in finder(CODE).find("a weight")] == [("weight",)]


def test_a_page_by_hand_that_is_called_as_a_records_is_told_and_not_deleted(
    tool: ModuleType, begun: Path
) -> None:
    own = begun / "docs" / "help" / "activation-of_ones_own.md"
    own.write_text("# By hand\n", encoding="utf-8")
    try:
        with pytest.raises(SystemExit, match=r"activation-of_ones_own\.md"):
            tool.main()
        assert own.read_text("utf-8") == "# By hand\n"
    finally:
        own.unlink()
