"""The About window: what this is, under which licence, on which libraries."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from platform import python_version

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme.icons import app_icon
from ui.widgets.help import set_help_page
from ui.widgets.help_button import HelpButton
from ui.words.messages import filled

_LIBRARIES = (
    ("Qt for Python", "PySide6-Essentials", "LGPL-3.0"),
    ("NumPy", "numpy", "BSD-3-Clause"),
    ("scikit-learn", "scikit-learn", "BSD-3-Clause"),
    ("pyqtgraph", "pyqtgraph", "MIT"),
    ("pydantic", "pydantic", "MIT"),
    ("contourpy", "contourpy", "BSD-3-Clause"),
    ("Pillow", "Pillow", "MIT-CMU"),
)


class AboutDialog(QDialog):
    """Name, version, one paragraph, licence, libraries with their versions; all of it copyable."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_help_page(self, "user-guide.md")
        self.setWindowTitle(self.tr("About Deltascope"))
        self.setFixedWidth(440)
        self.copy_button = QPushButton(self.tr("Copy versions"))
        self.copy_button.setToolTip(self.tr("Copy the versions, for a bug report"))
        self.copy_button.clicked.connect(self.on_copy_clicked)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(HelpButton(), QDialogButtonBox.ButtonRole.HelpRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(16)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        column.addLayout(self._heading())
        column.addWidget(self._paragraph())
        column.addWidget(_rule())
        column.addLayout(self._libraries())
        column.addWidget(buttons)
        buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def on_copy_clicked(self) -> None:
        """Copy name and versions as text."""
        lines = [f"Deltascope {_version('deltascope')}", f"Python {python_version()}"]
        lines += [f"{title} {_version(package)}" for title, package, _ in _LIBRARIES]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _heading(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(app_icon().pixmap(QSize(64, 64), self.devicePixelRatioF()))
        name = QLabel(self.tr("Deltascope"))
        name.setProperty("role", "title")
        release = QLabel(filled(self.tr("Version {0}"), _version("deltascope")))
        release.setProperty("role", "muted")
        release.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addStretch(1)
        names.addWidget(name)
        names.addWidget(release)
        names.addStretch(1)
        heading = QHBoxLayout()
        heading.setSpacing(16)
        heading.addWidget(picture)
        heading.addLayout(names, 1)
        return heading

    def _paragraph(self) -> QLabel:
        text = QLabel(
            self.tr(
                "See a small neural network think and learn: step through its forward and "
                "backward pass one node at a time, with every formula and every number; train it "
                "live; and watch its optimizer find a way down the loss surface."
            )
            + "\n\n"
            + self.tr("Free software under the MIT licence. It never goes online.")
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        return text

    def _libraries(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        rows = [("Python", python_version(), "PSF-2.0")]
        rows += [(title, _version(package), licence) for title, package, licence in _LIBRARIES]
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("role", "small" if column == 0 else "note")
                grid.addWidget(label, row, column)
        return grid


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "–"


def _rule() -> QFrame:
    rule = QFrame()
    rule.setProperty("role", "rule")
    return rule
