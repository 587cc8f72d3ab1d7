"""A lesson's sheets as PDF: everything is there, and no question is parted from its room."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from main import main
from ui.words.languages import languages


@pytest.mark.usefixtures("qapp")
def test_a_sheet_a_learner_is_printed_with_each_question_on_a_page_of_its_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheets.pdf"
    command = ["lesson", "worksheet", "back-update", "--out", str(out), "--language", "ko"]
    assert main([*command, "--learner", "Kim Mina", "--learner", "Lee Jun"]) == 0
    assert "wrote" in capsys.readouterr().out
    languages().show("en")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(out).pages]
    begins = [k for k, text in enumerate(pages) if "학습지" in text]
    assert begins == [0, len(pages) // 2]
    assert "Kim Mina" in pages[0]
    assert "Lee Jun" in pages[begins[1]]
    # The options of a question stand where the question does.
    assert sum("키웁니다" in text and "줄입니다" in text for text in pages) == 2
