"""What tests of the interface share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[QApplication]:
    """Return the application for a test that styles it; the others get it back as it was."""
    sheet, palette, font, name = qapp.styleSheet(), qapp.palette(), qapp.font(), qapp.style().name()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setStyle(name)
    qapp.setPalette(palette)
    qapp.setFont(font)
