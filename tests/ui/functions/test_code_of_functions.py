"""The Functions workshop's buttons that copy what is shown as code."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from workshop_use import functions, shown

from ui.functions.bench import FunctionsBench


def test_what_is_shown_is_copied_as_code(qapp: object) -> None:
    with shown(functions) as window:
        bench = window.bench
        assert isinstance(bench, FunctionsBench)
        bench.curves.first.field.chosen.emit("tanh")
        bench.curves.code.click()
        assert "return 1 - a**2" in QGuiApplication.clipboard().text()
        bench.softmax.code.click()
        assert "z - z.max()" in QGuiApplication.clipboard().text()
        bench.curves.first.field.chosen.emit("maxout")
        assert not bench.curves.code.isEnabled()
