"""Pictures of data sets: their rows are read in a thread, behind a frame of the same size."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage, QTextDocument
from pytestqt.qtbot import QtBot

from simulator.session.job import DONE
from simulator.session.rows_job import RowsJob, default_rows
from ui.guide.pictures import painted
from ui.guide.window import Guide
from ui.theme.colors import DARK

IRIS = "help/data-iris.md"


def picture(guide: Guide, name: str) -> QImage:
    """Return what is shown as the page's picture of that name."""
    document = guide.browser.document()
    url = document.baseUrl().resolved(f"images/{name}.png")
    found = document.resource(QTextDocument.ResourceType.ImageResource, url)
    assert isinstance(found, QImage)
    return found


def test_a_quiet_frame_keeps_the_place_until_the_rows_are_there(qtbot: QtBot, guide: Guide) -> None:
    guide.open_page(IRIS)
    waiting, height = picture(guide, "data-iris"), guide.browser.document().size().height()
    pictures = guide.browser._pictures
    assert pictures.waits
    qtbot.waitUntil(lambda: not pictures.waits)
    shown = picture(guide, "data-iris")
    assert shown == painted("data-iris", DARK, shown.deviceIndependentSize().toSize())
    assert waiting.size() == shown.size()
    assert waiting != shown
    assert guide.browser.document().size().height() == height
    guide.open_page("help/activation-relu.md")
    guide.open_page(IRIS)
    assert not pictures.waits  # read once


def test_what_was_left_when_the_window_was_closed_is_read_when_it_is_opened_again(
    qtbot: QtBot, guide: Guide
) -> None:
    guide.open_page(IRIS)
    guide.close()
    assert guide.browser._pictures._rows._host is None
    assert guide.browser._pictures.waits
    guide.show()
    qtbot.waitUntil(lambda: not guide.browser._pictures.waits)


def test_rows_that_cannot_be_read_are_not_waited_for(
    qtbot: QtBot, guide: Guide, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: RowsJob, command: object) -> None:
        raise OSError("no such file")

    monkeypatch.setattr(RowsJob, "handle", broken)
    guide.open_page(IRIS)
    waiting = picture(guide, "data-iris")
    qtbot.waitUntil(lambda: guide.browser._pictures._rows.failed)
    assert picture(guide, "data-iris") != waiting  # it says so


def test_the_job_reads_what_it_is_sent() -> None:
    job = RowsJob()
    assert job.snapshot() == frozenset()
    assert job.handle("xor") == DONE
    assert job.snapshot() == {"xor"}
    with pytest.raises(ValueError, match="nonsense"):
        job.handle("nonsense")


def test_rows_are_the_same_every_time() -> None:
    from simulator.data import datasets

    record = datasets.REGISTRY.find("moons")
    assert default_rows(record) is default_rows(record)
    noisy, clean = default_rows(record)[0], default_rows(record, clean=True)[0]
    assert noisy.shape == clean.shape
    assert (noisy != clean).any()


_LOOK_AT_EACH = """
import sys, threading
threads = set()
class Importing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("sklearn", "scipy"):
            threads.add(threading.get_ident())
sys.meta_path.insert(0, Importing())
from ui.app.start import make_application
from ui.guide.window import Guide
from ui.theme.colors import DARK
from PySide6.QtCore import QEventLoop
app = make_application()
guide = Guide(DARK)
guide.show()
for page in sys.argv[1:]:
    guide.open_page(page)
    while guide.browser._pictures.waits:
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
print(len(threads), threading.get_ident() in threads)
guide.close()
from ui.worker.host import close_left
close_left()
"""


def test_the_windows_thread_does_not_wait_for_scikit_learn() -> None:
    pages = ("help/data-xor.md", IRIS, "help/data-moons.md", "data-sets.md")
    done = subprocess.run(
        [sys.executable, "-c", _LOOK_AT_EACH, *pages],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert done.stdout.split() == ["1", "False"], done.stderr
