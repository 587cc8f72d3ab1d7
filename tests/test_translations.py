"""The texts to translate: all found, filed where they are looked for, none lost."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from marked_texts import marked_texts
from repository import ROOT
from translated_texts import Entry, translated_texts

sys.path.insert(0, str(ROOT / "tools"))

from compile_translations import FOLDER
from translations import collect, missing, sources

# English has plurals alone.
TRANSLATIONS = sorted(path.name for path in FOLDER.glob("*.ts") if path.stem != "deltascope_en")
GAP = re.compile(r"\{[^{}]*\}")
KEY = re.compile(r"&(?=[^&\s])")


def entries(path: Path) -> set[tuple[str, str]]:
    return {
        (context.findtext("name", ""), message.findtext("source", ""))
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> set[tuple[str, str]]:
    target = tmp_path_factory.mktemp("texts") / "deltascope_xx.ts"
    collect(target, sources())
    return entries(target)


def test_every_text_is_found_and_filed_where_it_is_looked_for(
    collected: set[tuple[str, str]],
) -> None:
    wanted = {text for path in sources() for text in marked_texts(path)}
    assert not wanted - collected, "not found by lupdate, or filed elsewhere"
    assert not collected - wanted, "found by lupdate, and looked for nowhere"


def test_no_text_is_a_piece_of_a_sentence_in_the_order_of_english(
    collected: set[tuple[str, str]],
) -> None:
    pieces = {text for _, text in collected if text != text.strip() or text[:1] in ",.:;"}
    assert pieces == set()


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_a_translation_is_up_to_date_with_the_code(
    name: str, collected: set[tuple[str, str]]
) -> None:
    assert entries(FOLDER / name) == collected, "run make translations"


@pytest.mark.parametrize("name", TRANSLATIONS)
def test_gaps_access_keys_and_lines_are_those_of_the_english(name: str) -> None:
    def counts(text: str) -> tuple[list[str], int, int]:
        keys = KEY.findall(text.replace("&&", ""))
        return sorted(GAP.findall(text)), len(keys), text.count("\n")

    wrong = [
        f"{entry.context}: {entry.source[:90]!r} → {form[:90]!r}"
        for entry in translated_texts(FOLDER / name)
        for form in entry.forms
        if form and (counts(entry.source) != counts(form) or lacks_count(entry, form))
    ]
    assert wrong == []


def lacks_count(entry: Entry, form: str) -> bool:
    """Return whether a text leaves its count out; of several forms one may, as English does."""
    return "%n" in entry.source and "%n" not in form and len(entry.forms) == 1


def test_what_is_translated_stays_when_texts_are_collected_again(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text('class Panel(QWidget):\n    def say(self):\n        self.tr("Layer")\n')
    target = tmp_path / "deltascope_ko.ts"
    collect(target, [code])
    assert missing(target) == [("Panel", "Layer")]
    told = target.read_text().replace(' type="unfinished"></translation>', ">층</translation>")
    target.write_text(told)
    collect(target, [code])
    assert missing(target) == []
    assert "층" in target.read_text()


def test_a_changed_translation_is_compiled_and_an_old_one_left_alone(tmp_path: Path) -> None:
    from compile_translations import compile_all

    source = tmp_path / "deltascope_ko.ts"
    shutil.copy(FOLDER / "deltascope_ko.ts", source)
    assert compile_all(tmp_path) == [source.with_suffix(".qm")]
    assert compile_all(tmp_path) == []


def test_who_reads_a_compiled_file_keeps_it_when_it_is_compiled_again(tmp_path: Path) -> None:
    from compile_translations import compile_all

    source = tmp_path / "deltascope_ko.ts"
    source.write_bytes((FOLDER / source.name).read_bytes())
    (target,) = compile_all(tmp_path)
    with target.open("rb") as held:
        os.utime(target, (0, 0))
        assert compile_all(tmp_path) == [target]
        assert not os.path.samestat(os.fstat(held.fileno()), target.stat())
    assert sorted(path.name for path in tmp_path.iterdir()) == [target.name, source.name]


def test_a_file_that_is_no_translation_is_refused(tmp_path: Path) -> None:
    from compile_translations import compile_all

    (tmp_path / "deltascope_ko.ts").write_text("{}")
    with pytest.raises(subprocess.CalledProcessError):
        compile_all(tmp_path)
