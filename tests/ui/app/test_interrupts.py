"""Ctrl+C and other requests to end: never inside Qt's own calls, in order, and without a trace."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from patience import PATIENCE_S
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.app import lost_display
from ui.app.interrupts import Interrupts, interrupts_heard

pytestmark = pytest.mark.skipif(os.name != "posix", reason="sends POSIX signals")

# A shell that runs the tests in the background has them ignore SIGINT.
_HEARD = "import os, signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
_RUN = (
    "import sys, main\n"
    "from PySide6.QtCore import QTimer\n"
    "from ui.window.main_window import MainWindow\n"
    "from ui.controller.controller import Controller\n"
    "import ui.app.start\n"
)


def ended(program: str, *arguments: str, folder: Path) -> tuple[int, str, str]:
    """Return exit status, output and complaints of a program that is asked to end."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder)}
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", program, *arguments],
        capture_output=True,
        text=True,
        env=environment,
        timeout=PATIENCE_S,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


class Painting(QWidget):
    """Is asked to end in the midst of being painted."""

    def __init__(self) -> None:
        super().__init__()
        self.painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(1000):  # where Python would look for signals
            self.painted += 1


def test_a_request_in_the_midst_of_painting_is_heard_afterwards(qtbot: QtBot) -> None:
    before = signal.getsignal(signal.SIGTERM)
    widget = Painting()
    qtbot.addWidget(widget)
    with interrupts_heard() as interrupts:
        interrupts.check()
        with qtbot.waitSignal(interrupts.asked) as asked:
            widget.show()
        assert asked.args == [128 + signal.SIGTERM]
        assert widget.painted >= 1000
        assert interrupts.status == 128 + signal.SIGTERM
        with pytest.raises(KeyboardInterrupt):
            interrupts.check()
        # A second one ends the program, should nobody have heard the first.
        assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
        widget.hide()
    assert signal.getsignal(signal.SIGTERM) is before
    assert signal.set_wakeup_fd(-1) == -1


def test_what_is_ignored_stays_ignored(qtbot: QtBot) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        heard = Interrupts()
        heard.install()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        heard.remove()
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_the_window_closes_in_order_also_while_it_trains_and_a_dialog_is_open(
    tmp_path: Path, name: str
) -> None:
    program = (
        "closed = MainWindow.closeEvent\n"
        "MainWindow.closeEvent = lambda self, event: (print('closed'), closed(self, event))\n"
        "stop = Controller.close\n"
        "Controller.close = lambda self: (print('stopped'), stop(self))\n"
        "def later(snapshot):\n"
        "    window.painted_snapshot.disconnect(later)\n"
        "    window.controller.train(1000000)\n"
        f"    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.{name}))\n"
        "    window.show_about()\n"
        "shown = MainWindow.showEvent\n"
        "def show(self, event):\n"
        "    global window\n"
        "    window = self\n"
        "    shown(self, event)\n"
        "    self.painted_snapshot.connect(later)\n"
        "MainWindow.showEvent = show\n"
        "sys.exit(main.main(['xor']))\n"
    )
    status, out, err = ended(_HEARD + _RUN + program, folder=tmp_path)
    assert out.split() == ["closed", "stopped"]
    assert "Traceback" not in err
    assert status == 128 + getattr(signal, name)


@pytest.mark.parametrize(
    "module", ["simulator.session.run", "PySide6.QtCore", "ui.window.main_window"]
)
def test_asked_to_end_while_it_starts_the_program_is_gone_without_a_word(
    tmp_path: Path, module: str
) -> None:
    program = (
        "import sys\n"
        "class Asking:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name == {module!r}: os.kill(os.getpid(), signal.SIGINT)\n"
        "sys.meta_path.insert(0, Asking())\n"
        "import main\n"
        "sys.exit(main.main(['xor']))\n"
    )
    assert ended(_HEARD + program, folder=tmp_path) == (-signal.SIGINT, "", "")


def test_a_screenshot_stops_with_one_line_and_no_file(tmp_path: Path) -> None:
    program = (
        "train = Controller.train\n"
        "def asked(self, epochs):\n"
        "    train(self, epochs)\n"
        "    os.kill(os.getpid(), signal.SIGINT)\n"
        "Controller.train = asked\n"
        "sys.exit(main.main(sys.argv[1:]))\n"
    )
    target = tmp_path / "a.png"
    arguments = ("screenshot", "xor", str(target), "--epochs", "1000000")
    status, out, err = ended(_HEARD + _RUN + program, *arguments, folder=tmp_path / "config")
    assert (status, out, err) == (130, "", "deltascope: stopped\n")
    assert not target.exists()


@pytest.mark.parametrize(
    "message",
    [
        "The X11 connection broke (error 1). Did the X11 server die?",
        "The X11 connection broke: I/O error (code 1)",
        "The Wayland connection broke. Did the Wayland compositor die?",
    ],
)
def test_without_its_display_the_program_ends_itself(
    message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    ends: list[int] = []
    monkeypatch.setattr(os, "_exit", ends.append)
    monkeypatch.setattr(
        lost_display, "qInstallMessageHandler", lambda handler: handlers.append(handler)
    )
    handlers: list[object] = []
    lost_display.end_with_display()
    (handle,) = handlers
    handle(None, None, "something else")  # type: ignore[operator]
    assert ends == []
    handle(None, None, message)  # type: ignore[operator]
    assert ends == [1]
    assert capsys.readouterr().err == "something else\ndeltascope: the display is gone\n"
