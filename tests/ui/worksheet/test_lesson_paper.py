"""A lesson's sheets as PDF: everything is there, and no question is parted from its room."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from main import main
from simulator.worksheets.blocks import Document, Grid, Heading, Paragraph
from ui.words.languages import languages
from ui.worksheet.paper.pages import set_documents
from ui.worksheet.paper.pdf import pdf_bytes


@pytest.mark.usefixtures("qapp")
def test_a_sheet_a_learner_is_printed_with_each_question_on_a_page_of_its_room(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheets.pdf"
    command = ["lesson", "worksheet", "back-update", "--out", str(out), "--language", "ko"]
    assert main([*command, "--learner", "Kim Mina", "--learner", "Lee Jun"]) == 0
    assert "sheets.pdf" in capsys.readouterr().out
    languages().show("en")
    pages = [" ".join(page.extract_text().split()) for page in PdfReader(out).pages]
    begins = [k for k, text in enumerate(pages) if "학습지" in text]
    assert begins == [0, len(pages) // 2]
    assert "Kim Mina" in pages[0]
    assert "Lee Jun" in pages[begins[1]]
    # The options of a question stand where the question does.
    assert sum("키웁니다" in text and "줄입니다" in text for text in pages) == 2


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("above", [20, 33, 39, 41, 42])
def test_a_table_that_goes_on_has_its_head_again_and_no_row_is_cut(above: int) -> None:
    words = "words that go on and on until they need a second line in their cell, number"
    rows = tuple(((f"row {k}",), (f"{k}.5",), (f"{words} {k}.",)) for k in range(12))
    grid = Grid("Caption", (("First",), ("Second",), ("Third",)), rows, frozenset((0, 2)))
    lines = (Paragraph((f"line {k}",)) for k in range(above))
    paper = set_documents([Document("T", (Heading(1, "T"), *lines, grid))])
    read = PdfReader(BytesIO(pdf_bytes(paper, "T"))).pages
    pages = [" ".join(page.extract_text().split()) for page in read]
    assert len(pages) == 2
    for text in pages:
        assert text.count("First Second Third") == ("number" in text)
    for k in range(12):  # all of a row stands on one page
        assert sum(f"row {k} {k}.5 {words} {k}." in text for text in pages) == 1
    (caption,) = [text for text in pages if "Caption" in text]
    assert "Caption First Second Third row 0" in caption
