"""The About window."""

from __future__ import annotations

from importlib.metadata import version

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from ui.window.about import AboutDialog


def test_it_names_version_licence_and_libraries(qtbot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    texts = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Deltascope" in texts
    assert "MIT licence" in texts
    assert version("PySide6-Essentials") in texts
    assert version("numpy") in texts
    assert not any(label.openExternalLinks() for label in dialog.findChildren(QLabel))


def test_versions_can_be_copied_and_escape_closes(qtbot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert f"NumPy {version('numpy')}" in QApplication.clipboard().text().splitlines()
    assert dialog.isVisible()
    close = next(b for b in dialog.findChildren(QPushButton) if b.text() == "Close")
    assert close.isDefault()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
