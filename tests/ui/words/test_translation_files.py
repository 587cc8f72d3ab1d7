"""Translations read without a window, as the command line does."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from simulator.cli.command_line import run
from simulator.scenarios import presets
from simulator.scenarios.texts import TextInLanguages
from ui.words.translation_files import codes, translation

CODE = "eo"


def test_the_presets_are_listed_in_a_language(
    pseudo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["list"]) == 0
    english = capsys.readouterr().out.splitlines()
    assert run(["list", "--language", CODE], None, partial(translation, folder=pseudo_folder)) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == len(english) == len(presets.REGISTRY)
    for line, before in zip(told, english, strict=True):
        start = line.index("⟦")
        assert line[:start] == before[:start]
        assert line.endswith("⟧")
    assert run(["list", "--language", "en"]) == 0
    assert capsys.readouterr().out.splitlines() == english


def test_a_language_that_there_is_not_is_refused(
    pseudo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with_files = partial(translation, folder=pseudo_folder)
    assert run(["list", "--language", "fr"], None, with_files) == 2
    assert capsys.readouterr().err == "deltascope: --language must be one of en, eo, got 'fr'\n"
    assert run(["list", "--language", CODE]) == 2
    assert "needs the interface, which is not there" in capsys.readouterr().err


def test_what_is_not_translated_stays_english(pseudo_folder: Path) -> None:
    said = translation(CODE, pseudo_folder)
    assert said("Slope") == "⟦Slöpë⟧"
    assert said("no text of ours") == "no text of ours"
    assert said(TextInLanguages({"en": "a", CODE: "b"})) == "b"
    assert translation("en", pseudo_folder)("Slope") == "Slope"
    assert codes(pseudo_folder) == ["en", CODE]
