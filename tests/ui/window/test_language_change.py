"""The window while the language changes: everything that it says follows, also while it trains."""

from __future__ import annotations

import re

import pytest
from pseudo_window import CODE, untold
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from seen_texts import Seen, seen_texts
from window_use import learnt, open_preset, settled

from simulator.lessons.library import lessons
from simulator.session.snapshot import Status
from ui.canvas.inspector import Inspector
from ui.guide.contents import chapters, pages_of
from ui.guide.pages import titles_of
from ui.window.about import AboutDialog
from ui.window.comment_dialog import CommentDialog
from ui.window.main_window import MainWindow
from ui.words.languages import Languages

# Names of data sets and of the program, and keys.
KEYS = r"\b(?:Right|Left|Home|End|Space|(?:Ctrl|Shift|Alt)\+[^,)]+)(?=\)|, |$)"
SAME = ("XOR", "Deltascope", r"\bMIT$", KEYS)


def frame_texts(window: MainWindow) -> list[Seen]:
    """Return all texts of the window but those of its panels and tools, which have their tests."""
    own = (window.run_bar, window.status, window.hint, window.messages, window.menuBar())
    texts = [text for widget in own for text in seen_texts(widget)]
    texts.append(("title", window.windowTitle()))
    for dock in window.docks.panels.values():
        texts += [("dock", dock.windowTitle()), ("panel", dock.widget().accessibleName())]
    for record in window.actions_:
        action: QAction = window.actions_[record]
        texts += [(record, action.text()), (record, action.toolTip())]
    return texts


def test_the_windows_own_texts_follow(qtbot: QtBot, window: MainWindow, spoken: Languages) -> None:
    open_preset(qtbot, window, "moons")
    assert len(untold(frame_texts(window), *SAME)) > 50
    spoken.show(CODE)
    assert untold(frame_texts(window), *SAME) == []
    assert window.run_bar.readouts._accuracy._value.text().startswith("⟦")
    spoken.show("en")
    assert window.status._state.text() == "Ready"


def test_the_room_for_a_speed_is_that_of_the_language_that_is_shown(
    window: MainWindow, spoken: Languages
) -> None:
    speeds = window.status._speed, window.run_bar._speed._label
    before = [speed.minimumWidth() for speed in speeds]
    spoken.show(CODE)  # whose texts are longer
    wider = [speed.minimumWidth() for speed in speeds]
    assert all(now > then for now, then in zip(wider, before, strict=True))


def test_they_follow_while_a_training_runs(
    qtbot: QtBot, window: MainWindow, spoken: Languages
) -> None:
    open_preset(qtbot, window, "xor")
    window.controller.train(100_000)
    settled(qtbot, window, lambda snapshot: snapshot.status is Status.RUNNING)
    spoken.show(CODE)
    assert window.controller.is_running
    assert untold(frame_texts(window), *SAME) == []
    window.controller.pause()


def test_undo_and_redo_name_the_edit_in_the_language_that_is_shown(
    qtbot: QtBot, window: MainWindow, spoken: Languages
) -> None:
    learnt(qtbot, window)
    window.controller.set_weight(0, 0, 0, 0.5)
    assert window.actions_["undo"].text() == "Undo Set weight to 0.5"
    spoken.show(CODE)
    assert window.actions_["undo"].text() == "⟦Ündö ⟦Sët ⟦wëïght⟧ tö 0.5⟧⟧"
    window.controller.undo_stack.undo()
    assert window.actions_["redo"].text() == "⟦Rëdö ⟦Sët ⟦wëïght⟧ tö 0.5⟧⟧"


@pytest.mark.parametrize("while_open", [False, True])
def test_the_palette_speaks_the_language(
    window: MainWindow, spoken: Languages, *, while_open: bool
) -> None:
    palette = window.palette_
    if while_open:
        palette.open_palette()
        spoken.show(CODE)
    else:
        spoken.show(CODE)
        palette.open_palette()
    texts = list(seen_texts(palette.frame))
    # Pages of the Help are called by their first heading, English where they are not translated.
    named = sorted(titles_of(pages_of(chapters()), CODE).values(), key=len, reverse=True)
    titles = [rf"(?<=› ){re.escape(one)}$|^{re.escape(one)}(?=, |$)" for one in named]
    # Lessons say themselves, in the languages that they are written in.
    said = [text for one in lessons() for text in (one.title, one.about)]
    taught = [rf"^{re.escape(one)}(?=, |$)" for one in said]
    names = (*taught, "Esperanto", "English", r"\(Language\)", *SAME, *titles)
    assert len(texts) > 100
    assert untold(texts, *names) == []


def test_dialogs_are_made_in_the_language_that_is_shown(
    qtbot: QtBot, window: MainWindow, spoken: Languages
) -> None:
    spoken.show(CODE)
    comment = CommentDialog("x" * 2001, window, "", "")
    about = AboutDialog(window)
    assert untold(seen_texts(comment), r"^OK$", r"^&?Cancel$") == []
    libraries = r"Python|NumPy|numpy|scikit-learn|pyqtgraph|pydantic|contourpy|Pillow|MIT-CMU"
    same = (*SAME, libraries, "Qt for Python", r"BSD-3-Clause|LGPL-3.0")
    assert untold(seen_texts(about), *same) == []


def test_the_buttons_of_a_docks_title_are_said_as_qt_says_them(
    window: MainWindow, spoken: Languages
) -> None:
    button = window.docks.panels["loss"].findChild(QAbstractButton, "qt_dockwidget_closebutton")
    assert button.accessibleName() == "Close"
    german = QTranslator(window)
    assert german.load("qtbase_de", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    QCoreApplication.installTranslator(german)
    spoken.show(CODE)
    QCoreApplication.removeTranslator(german)
    assert button.accessibleName() == "Schließen"


def test_the_card_of_a_node_is_as_wide_as_its_words(
    qtbot: QtBot, window: MainWindow, korean: Languages
) -> None:
    korean.show("en")
    learnt(qtbot, window, "iris")
    window.canvas.select_node(0, 1)
    card = window.canvas.findChild(Inspector)
    for code in ("ko", "en"):
        named = card._labels[0][0].text()
        korean.show(code)
        qtbot.waitUntil(lambda named=named: card._labels[0][0].text() != named)
        width = card.width()
        card.fit()
        assert card.width() == width
    window.canvas.clear_selection()
