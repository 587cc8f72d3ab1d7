"""The screenshot command's window: of any size, trained and stepped, and never stuck."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage

from simulator.scenarios import presets
from simulator.stepping.step_plan import UpdateRecord
from ui.app import screenshot
from ui.controller.stepper import Stepper
from ui.theme.colors import DARK, LIGHT
from ui.window.main_window import MainWindow
from ui.words.languages import Languages


@pytest.fixture(autouse=True)
def _at_rest_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing move, so that nobody has to wait until it stands still."""
    monkeypatch.setenv("DELTASCOPE_REDUCED_MOTION", "1")
    monkeypatch.setattr(screenshot, "SETTLE_MS", 10)


def take(target: Path, **chosen: object) -> QImage:
    settings = {"epochs": 0, "steps": 0, "size": (1280, 800), "theme": DARK} | chosen
    screenshot.take(presets.load("xor"), None, target, **settings)  # type: ignore[arg-type]
    return QImage(str(target))


@pytest.mark.parametrize("size", [(1280, 800), (640, 400), (1920, 1080)])
def test_the_picture_has_the_size_asked_for(qapp, tmp_path: Path, size: tuple[int, int]) -> None:
    picture = take(tmp_path / "a.png", size=size)
    assert (picture.width(), picture.height()) == size


def test_training_stepping_and_theme_show(qapp, tmp_path: Path) -> None:
    plain = take(tmp_path / "a.png")
    trained = take(tmp_path / "b.png", epochs=50)
    stepped = take(tmp_path / "c.png", steps=3)
    light = take(tmp_path / "d.png", theme=LIGHT)
    assert plain != trained
    assert plain != stepped
    assert light.pixelColor(5, 5).lightness() > 200 > plain.pixelColor(5, 5).lightness()


def test_no_step_is_lost_where_the_update_takes_long(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = take(tmp_path / "a.png", steps=2)
    arrived = Stepper._on_recorded

    def late(stepper: Stepper, record: UpdateRecord) -> None:
        QTimer.singleShot(200, stepper, lambda: arrived(stepper, record))

    monkeypatch.setattr(Stepper, "_on_recorded", late)
    assert take(tmp_path / "b.png", steps=2) == right


def test_the_picture_is_in_the_language_asked_for(tmp_path: Path, korean: Languages) -> None:
    plain = take(tmp_path / "a.png")
    assert take(tmp_path / "b.png", language="ko") != plain
    assert take(tmp_path / "c.png") == plain


def test_a_language_that_is_not_there_is_refused(qapp, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="--language must be one of en, ko, got 'xx'"):
        take(tmp_path / "a.png", language="xx")


def test_a_language_without_a_font_is_refused(
    tmp_path: Path, korean: Languages, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Languages, "is_readable", lambda _, code: code == "en")
    with pytest.raises(ValueError, match="fonts-nanum"):
        take(tmp_path / "a.png", language="ko")


def test_an_unwritable_target_is_said(qapp, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="missing"):
        take(tmp_path / "missing" / "a.png")


def test_an_error_in_the_window_does_not_wait(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(window: MainWindow, snapshot: object) -> None:
        raise RuntimeError("broken on purpose")

    with monkeypatch.context() as patched:
        patched.setattr(MainWindow, "_on_snapshot", broken)
        with pytest.raises(ValueError, match="met an error: RuntimeError: broken on purpose"):
            take(tmp_path / "a.png")
    assert "broken on purpose" in capsys.readouterr().err


def test_a_small_picture_is_a_large_window_made_smaller() -> None:
    assert screenshot.enlarged(QSize(640, 400), QSize(1000, 500)) == QSize(1000, 625)
    assert screenshot.enlarged(QSize(1280, 800), QSize(1000, 500)) == QSize(1280, 800)
