"""What is asked before a file is written: about the name that it will really have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.file_dialogs import FileDialogs

FILTERS = "Table (*.csv);;NumPy arrays (*.npz)"


class Learner:
    """Types names, and answers what is asked about them."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.names: list[str] = []
        self.answers: list[str] = []
        self.asked: list[str] = []
        self.proposed: list[str] = []
        self.folders: list[Path] = []
        self.options: list[object] = []
        self.kind = ""
        self._folder = folder
        self._answer: QAbstractButton | None = None
        learner = self

        def typed(*arguments: object) -> tuple[str, str]:
            learner.proposed.append(Path(str(arguments[2])).name)
            learner.folders.append(Path(str(arguments[2])).parent)
            learner.options.append(arguments[5])
            name = learner.names.pop(0)
            return (str(folder / name) if name else "", learner.kind)

        def answered(box: QMessageBox) -> int:
            learner.asked.append(box.text())
            wanted = learner.answers.pop(0)
            (learner._answer,) = (one for one in box.buttons() if one.text() == wanted)
            return 0

        monkeypatch.setattr(QFileDialog, "getSaveFileName", typed)
        monkeypatch.setattr(QMessageBox, "exec", answered)
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda box: learner._answer)


@pytest.fixture
def learner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Learner:
    return Learner(monkeypatch, tmp_path)


@pytest.fixture
def choose(qtbot: QtBot) -> Callable[[], str]:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = FileDialogs(window)
    return lambda: dialogs.choose_to_save("Save", "race.csv", FILTERS)


@pytest.mark.parametrize(
    ("typed", "kind", "written"),
    [
        ("b", "", "b.csv"),
        ("b", "NumPy arrays (*.npz)", "b.npz"),
        ("run.2", "", "run.2.csv"),
        ("run.txt", "NumPy arrays (*.npz)", "run.txt.npz"),
        ("B.NPZ", "", "B.NPZ"),
    ],
)
@pytest.mark.parametrize("answer", ["Replace", "Choose another name"])
def test_the_question_is_about_the_name_that_will_be_written(
    learner: Learner,
    choose: Callable[[], str],
    tmp_path: Path,
    typed: str,
    kind: str,
    written: str,
    answer: str,
) -> None:
    (tmp_path / written).write_text("old")
    learner.kind, learner.answers = kind, [answer]
    learner.names = [typed, ""]
    expected = str(tmp_path / written) if answer == "Replace" else ""
    assert choose() == expected
    assert learner.asked == [f"{written} exists already. Replace it?"]
    # Asked once: the dialog itself would ask about the name as it was typed.
    assert set(learner.options) == {QFileDialog.Option.DontConfirmOverwrite}
    if not expected:
        assert learner.proposed == ["race.csv", written]


def test_a_new_name_is_not_asked_about(
    learner: Learner, choose: Callable[[], str], tmp_path: Path
) -> None:
    (tmp_path / "b").write_text("another file")
    learner.names = ["b"]
    assert choose() == str(tmp_path / "b.csv")
    assert learner.asked == []


def test_who_declines_chooses_again_in_the_same_folder(
    learner: Learner, choose: Callable[[], str], tmp_path: Path
) -> None:
    (tmp_path / "b.csv").write_text("old")
    learner.names, learner.answers = ["b", "c"], ["Choose another name"]
    assert choose() == str(tmp_path / "c.csv")
    learner.names = [""]
    assert choose() == ""
    assert learner.proposed == ["race.csv", "b.csv", "race.csv"]
    assert learner.folders[1:] == [tmp_path, tmp_path]


def test_each_dialog_begins_where_the_last_file_was(
    qtbot: QtBot, learner: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, begun = QWidget(), list[Path]()
    qtbot.addWidget(window)
    (tmp_path / "given").mkdir()
    opened = ["given/net.json", ""]

    def open_one(*arguments: object) -> tuple[str, str]:
        begun.append(Path(str(arguments[2])))
        name = opened.pop(0)
        return (str(tmp_path / name) if name else "", "")

    monkeypatch.setattr(QFileDialog, "getOpenFileName", open_one)
    learner.names = ["b", ""]
    FileDialogs(window).choose_to_save("Save", "race.csv", FILTERS)
    assert FileDialogs(window).choose_to_open("Open", "*.json")
    assert FileDialogs(window).choose_to_save("Save", "race.csv", FILTERS) == ""
    assert FileDialogs(window).choose_to_open("Open", "*.json") == ""  # given up: nothing is new
    assert begun == [tmp_path, tmp_path / "given"]
    assert learner.folders[1:] == [tmp_path / "given"]
    FileDialogs(window).remember(str(tmp_path / "dropped.json"))
    assert FileDialogs(window).folder() == str(tmp_path)


def test_a_link_that_leads_nowhere_is_asked_about_too(
    learner: Learner, choose: Callable[[], str], tmp_path: Path
) -> None:
    (tmp_path / "b.csv").symlink_to(tmp_path / "missing")
    learner.names, learner.answers = ["b", ""], ["Choose another name"]
    assert choose() == ""
    assert learner.asked == ["b.csv exists already. Replace it?"]


def test_enter_and_escape_replace_nothing(
    learner: Learner, choose: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.csv").write_text("old")
    learner.names, learner.answers = ["b", ""], ["Choose another name"]
    safe: list[str] = []
    shown = QMessageBox.exec

    def look(box: QMessageBox) -> int:
        safe.extend((box.defaultButton().text(), box.escapeButton().text()))
        return shown(box)

    monkeypatch.setattr(QMessageBox, "exec", look)
    choose()
    assert safe == ["Choose another name"] * 2


def test_a_name_is_not_read_as_html(
    learner: Learner, choose: Callable[[], str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "<b>x<b>.csv").write_text("old")
    learner.names, learner.answers = ["<b>x<b>", ""], ["Choose another name"]
    formats: list[object] = []
    shown = QMessageBox.exec
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: (formats.append(box.textFormat()), shown(box))[1]
    )
    choose()
    assert [getattr(one, "name", "") for one in formats] == ["PlainText"]


def test_a_dialog_begins_where_there_is_a_folder(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialogs, stick = FileDialogs(window), tmp_path / "stick"
    places = {"DocumentsLocation": tmp_path / "Documents", "HomeLocation": tmp_path}
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda place: str(places[place.name]))
    assert dialogs.folder() == str(tmp_path)  # and not where the program was started
    (tmp_path / "Documents").mkdir()
    assert dialogs.folder() == str(tmp_path / "Documents")
    stick.mkdir()
    dialogs.remember(str(stick / "a.csv"))
    assert FileDialogs(window).folder() == str(stick)
    stick.rmdir()
    assert dialogs.folder() == str(tmp_path / "Documents")
