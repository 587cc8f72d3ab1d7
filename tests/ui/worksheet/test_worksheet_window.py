"""The worksheet window: what is chosen is what is seen, and what is saved is read back."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtGui import QFont, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from main import main as main_program
from simulator.stepping.step_plan import StepKind
from simulator.worksheets import Choices, NetworkChoices, Scope, drawn, made
from ui.theme.colors import DARK, LIGHT
from ui.words.languages import languages
from ui.worksheet.model.wanted import Wanted
from ui.worksheet.paper.network_picture import network_picture
from ui.worksheet.paper.pdf import with_spaces
from ui.worksheet.saving import content
from ui.worksheet.window import WorksheetWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[WorksheetWindow]:
    """The window by itself, without a network beside it."""
    made_window = WorksheetWindow(DARK, lambda: None)
    qtbot.addWidget(made_window)
    made_window.show()
    yield made_window
    made_window.close()
    languages().show("en")


def text(window: WorksheetWindow) -> str:
    return window.paper.toPlainText()


def pick(window: WorksheetWindow, name: str, wanted: str) -> None:
    """Choose an entry of a box as a user does."""
    box = getattr(window.choices, name)
    box.setCurrentIndex(box.findData(wanted))
    box.activated.emit(box.currentIndex())


def type_number(qtbot: QtBot, window: WorksheetWindow, name: str, number: str) -> None:
    field = getattr(window.choices, name)
    field.selectAll()
    qtbot.keyClicks(field, number)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_it_opens_with_a_sheet_of_a_small_network(window: WorksheetWindow) -> None:
    assert window.headline.text() == "Numbers to work out on paper: 12"
    assert text(window).startswith("Worksheet: Network 2-2-1, sheet 1")
    assert "Weighted sum of h1.1" in text(window)
    assert "You left out" not in text(window)


def test_the_answer_key_is_one_click_away(qtbot: QtBot, window: WorksheetWindow) -> None:
    qtbot.mouseClick(window.key_button, LEFT)
    assert text(window).startswith("Answer key: Network 2-2-1, sheet 1")
    assert "You left out the bias" in text(window)
    qtbot.mouseClick(window.sheet_button, LEFT)
    assert text(window).startswith("Worksheet")


def test_the_next_seed_is_another_sheet(qtbot: QtBot, window: WorksheetWindow) -> None:
    before = text(window)
    qtbot.mouseClick(window.choices.next_seed, LEFT)
    assert "sheet 2" in text(window)
    assert text(window) != before
    type_number(qtbot, window, "seed", "1")
    assert text(window) == before


def test_every_choice_changes_the_paper(qtbot: QtBot, window: WorksheetWindow) -> None:
    seen = [text(window)]

    def is_new() -> bool:
        seen.append(text(window))
        return seen[-1] not in seen[:-1]

    pick(window, "sizes", "2-3-1")
    assert is_new()
    pick(window, "activation", "tanh")
    assert is_new()
    pick(window, "scope", "update")
    assert is_new()
    pick(window, "optimizer", "adam")
    assert is_new()
    type_number(qtbot, window, "rate", "0.25")
    assert is_new()
    type_number(qtbot, window, "rows", "2")
    assert is_new()
    type_number(qtbot, window, "count", "5")
    assert is_new()
    assert window.headline.text().endswith(": 5")
    window.choices.whole.click()
    assert is_new()
    window.choices.kinds[StepKind.SUM].click()
    assert is_new()
    assert "Weighted sum" not in text(window)
    blanks = text(window).count("\N{OBJECT REPLACEMENT CHARACTER}")
    window.choices.formulas.click()
    assert text(window).count("\N{OBJECT REPLACEMENT CHARACTER}") == blanks + 5


def test_outputs_take_a_loss_along_that_goes_with_them(window: WorksheetWindow) -> None:
    pick(window, "sizes", "2-2-2")
    pick(window, "output", "softmax")
    assert window.choices.complaint.text() == ""
    pick(window, "loss", "binary_cross_entropy")
    assert "do not go together" in window.choices.complaint.text()
    assert not window.save.isEnabled()
    assert text(window) == ""
    pick(window, "loss", "categorical_cross_entropy")
    assert window.save.isEnabled()
    assert "softmax" in text(window)


def test_what_a_pass_has_not_is_greyed_and_says_why(window: WorksheetWindow) -> None:
    update = window.choices.kinds[StepKind.UPDATE]
    mean = window.choices.kinds[StepKind.BATCH_GRADIENT]
    assert not update.isEnabled()
    assert "A pass ends before the update" in update.toolTip()
    pick(window, "scope", "update")
    assert update.isEnabled()
    assert not mean.isEnabled()
    assert "one row" in mean.toolTip()


def test_without_a_kind_nothing_can_be_asked(window: WorksheetWindow) -> None:
    for box in window.choices.kinds.values():
        box.setChecked(False)
    assert "at least one kind" in window.choices.complaint.text()
    assert not window.save.isEnabled()


def test_the_sheet_has_a_language_of_its_own(window: WorksheetWindow) -> None:
    pick(window, "language", "ko")
    assert text(window).startswith("학습지: 신경망 2-2-1, 1번")
    assert "h1.1의 가중합" in text(window)
    assert window.windowTitle() == "Worksheet"
    languages().show("ko")
    languages().show("en")
    assert text(window).startswith("학습지")  # it was chosen, and stays


def test_the_window_and_its_sheet_follow_the_language(window: WorksheetWindow) -> None:
    languages().show("ko")
    assert window.windowTitle() == "학습지"
    assert text(window).startswith("학습지: 신경망")


def test_another_language_leaves_the_numbers_as_they_are(window: WorksheetWindow) -> None:
    before = window._worksheet
    languages().show("ko")
    assert window._worksheet is before


def test_the_paper_is_white_in_every_theme(window: WorksheetWindow) -> None:
    for theme in (DARK, LIGHT):
        window.set_theme(theme)
        image = window.paper.grab().toImage()
        assert image.pixelColor(image.width() // 2, 12).name() == "#ffffff"


# -- files


def saved(qtbot: QtBot, window: WorksheetWindow, kind: str, path: Path) -> str:
    with qtbot.waitSignal(window.files.succeeded):
        window.files.save(kind, str(path))
    return window.bar.message


def test_each_format_is_saved(qtbot: QtBot, window: WorksheetWindow, tmp_path: Path) -> None:
    actions = [action.text() for action in window.files.menu.actions()]
    assert len(actions) == 7
    for kind, ending, begins in (
        ("pdf", "pdf", "%PDF"),
        ("markdown", "md", "# Worksheet"),
        ("latex", "tex", "\\documentclass"),
        ("html", "html", "<!DOCTYPE html>"),
        ("gift", "txt", "$CATEGORY"),
        ("moodle", "xml", "<?xml"),
        ("script", "py", '"""Network'),
    ):
        assert any(f"*.{ending}" in action for action in actions)
        path = tmp_path / f"sheet.{ending}"
        assert str(path) in saved(qtbot, window, kind, path)
        assert path.read_bytes().startswith(begins.encode())


def test_variants_become_files_of_their_own_or_one_quiz(
    qtbot: QtBot, window: WorksheetWindow, tmp_path: Path
) -> None:
    type_number(qtbot, window, "variants", "3")
    assert "3 sheets" in saved(qtbot, window, "markdown", tmp_path / "a.md")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a-1.md", "a-2.md", "a-3.md"]
    saved(qtbot, window, "moodle", tmp_path / "q.xml")
    numerical = ET.parse(tmp_path / "q.xml").findall("question[@type='numerical']")
    assert len(numerical) == 36


def test_other_files_of_the_variants_are_not_replaced_without_asking(
    qtbot: QtBot, window: WorksheetWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    type_number(qtbot, window, "variants", "3")
    kept = [tmp_path / "a-1.tex", tmp_path / "a-3.tex"]
    for path in kept:
        path.write_text("mine")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "a.tex"), ""))
    asked = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: asked.append(box.text()))
    window.files.choose_and_save("latex")
    assert asked == ["2 of these files exist already, a-1.tex among them. Replace them?"]
    assert not window.files.is_busy
    assert [path.read_text() for path in kept] == ["mine", "mine"]


def test_a_second_file_waits_for_the_first(
    qtbot: QtBot, window: WorksheetWindow, tmp_path: Path
) -> None:
    paths = [tmp_path / "a.tex", tmp_path / "a.html"]
    window.files.save("latex", str(paths[0]))
    window.files.save("html", str(paths[1]))
    qtbot.waitUntil(lambda: not window.files.is_busy)
    assert all(path.exists() for path in paths)


def test_what_is_being_saved_is_there_when_the_window_is_gone(
    window: WorksheetWindow, tmp_path: Path
) -> None:
    window.files.save("latex", str(tmp_path / "a.tex"))
    window.close()
    assert (tmp_path / "a.tex").exists()


def test_what_cannot_be_written_is_said(
    qtbot: QtBot, window: WorksheetWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.files.refused):
        window.files.save("pdf", str(tmp_path / "nosuch" / "a.pdf"))
    assert "nosuch" in window.bar.message


def pdf(language: str, **parts: bool) -> PdfReader:
    wanted = Wanted(language=language, **parts)
    sheet = made(drawn(NetworkChoices(activation="tanh"), 3), Choices(scope=Scope.UPDATE, seed=3))
    return PdfReader(io.BytesIO(content("pdf", [sheet], wanted)))


@pytest.mark.usefixtures("qapp")
def test_a_pdf_is_read_back_with_the_key_on_pages_of_its_own() -> None:
    reader = pdf("en")
    pages = [page.extract_text() for page in reader.pages]
    assert reader.metadata is not None
    assert reader.metadata.title == "Network 2-2-1, sheet 3"
    keys = [k for k, page in enumerate(pages) if "Answer key" in page]
    assert len(keys) == 1
    assert keys[0] > 0
    assert not any("You left out" in page for page in pages[: keys[0]])
    for number, page in enumerate(pages, 1):
        assert f"{number} / {len(pages)}" in page
    assert len(pages[0]) > 200
    assert len(reader.pages[0].images) == 1
    assert round(reader.pages[0].mediabox.width) == 595
    assert len(pdf("en", answers=False).pages) < len(pages)


@pytest.mark.usefixtures("qapp")
def test_korean_words_of_a_pdf_are_read_back_with_their_spaces() -> None:
    read = "\n".join(page.extract_text() for page in pdf("ko").pages)
    # Where the face changes that reader ends a line. What it finds between two words is a space.
    assert not re.search(r"[\x00-\x09\x0b-\x1f]", read)
    lines = " ".join(read.split())
    for words in ("모든 수는 유효 숫자 세 자리로 적습니다", "해답: 신경망"):
        assert words in lines.replace(" :", ":")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("family", ["NanumGothic", "NanumMyeongjo", "DejaVu Serif", "Nimbus Roman"])
def test_a_space_is_read_back_in_every_face(family: str) -> None:
    """In Qt's own file NanumGothic's space is U+0001, others' a tab."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    painter = QPainter(writer)
    painter.setFont(QFont([family]))
    painter.drawText(300, 300, "one two")
    painter.end()
    written = bytes(buffer.data().data())
    mended = with_spaces(written)
    assert len(mended) == len(written)
    assert PdfReader(io.BytesIO(mended)).pages[0].extract_text().strip() == "one two"


@pytest.mark.usefixtures("qapp")
def test_no_heading_stands_alone_at_the_end_of_a_page() -> None:
    for page in pdf("en").pages:
        lines = [line for line in page.extract_text().splitlines() if line.strip()]
        last = [line for line in lines if not re.fullmatch(r"\d+ / \d+", line.strip())][-1]
        assert last.strip() not in ("Numbers to work out", "Backward pass", "Update")


@pytest.mark.usefixtures("qapp")
def test_the_picture_has_the_network_and_no_buttons() -> None:
    start = drawn(NetworkChoices(), 1)
    image = network_picture(start, 600, 260)
    assert image.size().width() == 1800
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 5)
        for y in range(0, image.height(), 5)
    }
    assert len(colours) > 20


@pytest.mark.usefixtures("qapp")
def test_the_command_line_prints_pdf_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "sheet.pdf"
    command = ["worksheet", "--format", "pdf", "--language", "ko", "--out", str(out)]
    assert main_program(command) == 0
    assert "썼습니다" in capsys.readouterr().out
    languages().show("en")
    text_of = " ".join(PdfReader(out).pages[0].extract_text().split())
    assert "학습지" in text_of
