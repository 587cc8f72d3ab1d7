"""A race as an animated GIF: frames painted one by one, encoded in a thread of their own.

Pillow is imported when the first animation is made, and used by the encoder's thread alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QThread, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage

from simulator.session.job import DONE, IDLE, Next
from simulator.storage.atomic_files import check_target, write_atomically
from ui.arena.pictures.race_canvas import RaceCanvas
from ui.plotting.surface_painting import CASING, CORE
from ui.theme.colors import mix
from ui.worker.host import Host

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_FRAMES = 120
_FRAME_MS, _LAST_MS = 60, 2000
_MOST_FIXED = 120


@dataclass(frozen=True, slots=True, eq=False)
class FramePixels:
    """One picture: width, height, and three bytes a pixel from the top left corner."""

    width: int
    height: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class Colors:
    """Colours that every picture must have, three bytes each, at most 120 of them."""

    table: bytes


@dataclass(frozen=True, slots=True)
class Finish:
    """Encode all frames and write them to a file."""

    path: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How many frames the encoder has taken in, and the file when it is written."""

    frames: int
    written: str


class Cancelled(Exception):
    """Nobody waits for the file any more."""


class GifJob:
    """Encodes frames; a job for `ui.worker.host`. The first frame only gives colours."""

    def __init__(self) -> None:
        self._colors = b""
        self._palette: Image | None = None
        self._frames: list[Image] = []
        self._written = ""

    def handle(self, command: object) -> Next:
        """Take in a frame, or write the file."""
        if isinstance(command, Colors):
            self._colors = command.table
        elif isinstance(command, FramePixels):
            self._take(command)
        elif isinstance(command, Finish):
            self._write(command.path)
        return DONE

    def _take(self, frame: FramePixels) -> None:
        from PIL import Image

        size = (frame.width, frame.height)
        picture = Image.frombytes("RGB", size, frame.pixels)
        if self._palette is None:
            # One palette for all, so that nothing flickers. Left to itself it would be all map:
            # thin lines cover few pixels.
            left = 256 - len(self._colors) // 3
            more = picture.quantize(left, method=Image.Quantize.MEDIANCUT).getpalette() or []
            self._palette = Image.new("P", (1, 1))
            self._palette.putpalette((self._colors + bytes(more))[: 3 * 256])
            return
        self._frames.append(picture.quantize(palette=self._palette, dither=Image.Dither.NONE))

    def _write(self, path: str) -> None:
        first, *others = self._frames
        durations = [_FRAME_MS] * len(others) + [_LAST_MS]
        content = BytesIO()
        try:
            first.save(
                content,
                format="GIF",
                save_all=True,
                append_images=_while_wanted(others),
                duration=durations,
                loop=0,
                optimize=False,
            )
        except Cancelled:
            return
        write_atomically(path, content.getvalue())
        self._written = path

    def advance(self, deadline_s: float) -> Next:
        """Return that there is nothing to be done between commands."""
        return IDLE

    def snapshot(self) -> Progress:
        """Return how far it has come."""
        return Progress(len(self._frames), self._written)


def _while_wanted(frames: Sequence[Image]) -> Iterator[Image]:
    """Yield `frames` until the encoder's thread is asked to stop."""
    for frame in frames:
        if QThread.currentThread().isInterruptionRequested():
            raise Cancelled
        yield frame


class Animation(QObject):
    """Makes one GIF of a race, a frame each time the window has nothing else to do.

    Parameters
    ----------
    canvas : RaceCanvas
        The picture; it must live as long as this.
    last : int
        The last update; up to 120 frames are spread evenly from 0 to it.
    path : str
    parent : QObject, optional

    Signals
    -------
    progressed(int, int)
        Frames made, and how many there will be.
    finished(str)
        The file that was written.
    refused(object)
        Why there is no file, in words.
    """

    progressed = Signal(int, int)
    finished = Signal(str)
    refused = Signal(object)

    def __init__(
        self, canvas: RaceCanvas, last: int, path: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas, self._path = canvas, path
        self.updates = frame_updates(last)
        # The last picture goes first, for its colours.
        self._queue = [last, *self.updates]
        self._size = canvas.size()
        self._encoder = Host(GifJob(), self)
        self._encoder.snapshot_taken.connect(self._on_progress)
        self._encoder.refused.connect(self._on_refused)
        self._encoder.failed.connect(self._on_failed)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.on_turn)

    def start(self) -> None:
        """Begin.

        Raises
        ------
        FileProblem
            If the file could not be written there.
        """
        check_target(self._path)
        self._encoder.start()
        self._encoder.send(Colors(table_of(self._canvas)))
        self._timer.start(0)

    def cancel(self) -> None:
        """Stop and wait; no file is left behind."""
        self._timer.stop()
        self._encoder.close()

    @Slot()
    def on_turn(self) -> None:
        """Paint one frame, or have the file written after the last."""
        if self._queue:
            image = self._canvas.picture_at(self._queue.pop(0))
            self._encoder.send(_frame_of(image.scaled(self._size)))
        else:
            self._timer.stop()
            self._encoder.send(Finish(self._path))

    @Slot(object)
    def _on_progress(self, progress: Progress) -> None:
        self.progressed.emit(progress.frames, len(self.updates))
        if progress.written:
            self.cancel()
            self.finished.emit(progress.written)

    @Slot(object)
    def _on_refused(self, problem: str) -> None:
        self.cancel()
        self.refused.emit(problem)

    @Slot(str)
    def _on_failed(self, details: str) -> None:
        self._on_refused(details.strip().splitlines()[-1])


def frame_updates(last: int) -> list[int]:
    """Return the updates of up to 120 frames, from 0 to `last`."""
    count = min(MOST_FRAMES, last + 1)
    return [int(update) for update in np.unique(np.linspace(0, last, count).round())]


def table_of(canvas: RaceCanvas) -> bytes:
    """Return the colours of the racers, the marks and the words on a picture, three bytes each.

    Each stands there in full and half way to what it is drawn on, for smooth edges.
    """
    theme = canvas.theme
    panel = QColor(theme.panel)
    pairs = [(theme.color(name), panel) for name in ("text", "muted", "line", "bad", "good")]
    pairs += [(theme.color("canvas"), panel), (QColor(CORE), QColor(CASING))]
    for trajectory in canvas.trajectories:
        pairs.append((trajectory.style.on_map(), QColor(CASING)))
        pairs.append((trajectory.style.on_panel(theme), theme.color("canvas")))
    colors = [panel, QColor(CASING)]
    for first, second in pairs:
        colors += [first, mix(first, second, 0.35), mix(first, second, 0.7)]
    known = dict.fromkeys(color.rgb() for color in colors)
    return b"".join(rgb.to_bytes(4, "big")[1:] for rgb in known)[: 3 * _MOST_FIXED]


def _frame_of(image: QImage) -> FramePixels:
    """Return a picture's pixels without what Qt pads its rows with."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    width, height = plain.width(), plain.height()
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(height, plain.bytesPerLine())
    return FramePixels(width, height, rows[:, : 3 * width].tobytes())
