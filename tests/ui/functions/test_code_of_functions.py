"""The Functions workshop's boxes that show what is seen as code, and copy it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from workshop_use import functions, shown

from ui.functions.bench import FunctionsBench


def test_what_is_shown_is_copied_as_code(qapp: object) -> None:
    with shown(functions) as window:
        bench = window.bench
        assert isinstance(bench, FunctionsBench)
        bench.curves.first.field.chosen.emit("tanh")
        bench.curves.code.copy.click()
        copied = QGuiApplication.clipboard().text()
        assert "return 1 - a**2" in copied
        assert copied == bench.curves.code.text.toPlainText() + "\n"
        bench.softmax.code.copy.click()
        assert "z - z.max()" in QGuiApplication.clipboard().text()
        bench.curves.first.field.chosen.emit("maxout")
        assert not bench.curves.code.isVisible()
