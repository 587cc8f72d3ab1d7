"""The faces of Hangul and of what stands beside it."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QTextLayout
from PySide6.QtWidgets import QApplication

from ui.theme import faces
from ui.theme.type_size import set_base_size

INSTALLED = ("Cantarell", "DejaVu Sans", "Droid Sans Fallback", "NanumGothic", "Noto Sans CJK KR")


class Database:
    """Some installed families, of which two have Hangul."""

    WritingSystem = QFontDatabase.WritingSystem

    @staticmethod
    def hasFamily(name: str) -> bool:
        return name in INSTALLED

    @staticmethod
    def writingSystems(name: str) -> list[Any]:
        latin, korean = QFontDatabase.WritingSystem.Latin, QFontDatabase.WritingSystem.Korean
        return [latin, korean] if name == "Droid Sans Fallback" else [latin]


@pytest.mark.parametrize(
    ("wanted", "real", "found"),
    [
        ("Cantarell", "Cantarell", ["Cantarell", "DejaVu Sans", "Noto Sans CJK KR"]),
        ("Sans Serif", "DejaVu Sans", ["DejaVu Sans", "Noto Sans CJK KR"]),
        # What stands for it here has Hangul of its own: as the system wants it.
        ("Sans Serif", "Droid Sans Fallback", ["Sans Serif", "DejaVu Sans", "Noto Sans CJK KR"]),
        (".AppleSystemUIFont", ".SF NS", [".AppleSystemUIFont", "DejaVu Sans", "Noto Sans CJK KR"]),
    ],
)
def test_hangul_comes_from_a_face_made_for_it_and_the_rest_from_the_systems_own(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication, wanted: str, real: str, found: list[str]
) -> None:
    monkeypatch.setattr(faces, "QFontDatabase", Database)
    monkeypatch.setattr(QFontInfo, "family", lambda self: real)
    assert faces.families(QFont(wanted)) == found
    assert faces.families(QFont(found)) == found


def test_without_such_a_face_all_stays_as_it_is(
    monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setattr(faces, "_HANGUL", ("No such font",))
    assert faces.families(QFont("Sans Serif")) == ["Sans Serif"]


def test_figures_keep_their_face_whatever_the_words_around_them(styled: QApplication) -> None:
    set_base_size(styled, 1.0)
    (own,) = faces_of("12 0.25")
    if any(map(QFontDatabase.hasFamily, faces._HANGUL)):
        assert faces_of("손실 0.25, 행 34개")[own] == len(" 0.25,  34")


def faces_of(text: str) -> Counter[str]:
    """Return how many letters of a text each face draws."""
    layout = QTextLayout(text, QApplication.font())
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found: Counter[str] = Counter()
    for run in layout.glyphRuns():
        found[run.rawFont().familyName()] += len(run.glyphIndexes())
    return found
