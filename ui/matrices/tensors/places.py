"""Where the pictures of a tensor and their cells stand, and which cell is at a point."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF

from simulator.workshops.matrices.tensors import Index, Tensor
from ui.theme.type_size import scaled

# Room for the axes' names: above, to the left, and below; and for the title of each picture.
TOP, LEFT, BOTTOM, TITLE = 30.0, 26.0, 28.0, 17.0
_GAP, _EDGE = 14.0, 10.0
_WIDEST, _TALLEST = 84.0, 64.0


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: a grid of cells, or, of a video, an image.

    Attributes
    ----------
    across, down : int
        Its place; -1 across for the picture that the channels are mixed to.
    area : QRectF
        Of its cells.
    """

    across: int
    down: int
    area: QRectF


class Places:
    """The pictures of a tensor in an area.

    Parameters
    ----------
    tensor : Tensor
    area : QRectF

    Attributes
    ----------
    pictures : list of Picture
    """

    def __init__(self, tensor: Tensor, area: QRectF) -> None:
        self.tensor = tensor
        drawn = tensor.drawn
        self.rows, self.columns = self.size_of(drawn.rows), self.size_of(drawn.columns)
        self.mixes = tensor.kind == "colour"
        self._down = self.size_of(drawn.down)
        self._across = self.size_of(drawn.across) + int(self.mixes)
        left = _EDGE + scaled(LEFT) * (1 + (drawn.down is not None))
        top = scaled(TOP) if drawn.across is not None else _EDGE
        inside = area.adjusted(left, top, -_EDGE, -scaled(BOTTOM))
        self._slot = QSizeF(
            (inside.width() - (self._across - 1) * _GAP) / self._across,
            (inside.height() - (self._down - 1) * _GAP) / self._down,
        )
        self.cell = self._cell_size()
        self._origin = self._centred(inside)
        self.pictures = list(self._placed())

    def size_of(self, axis: int | None) -> int:
        """Return how many places an axis has; 1 where there is no such axis."""
        return 1 if axis is None else self.tensor.shape[axis]

    def _cell_size(self) -> QSizeF:
        wide = self._slot.width() / self.columns
        tall = (self._slot.height() - scaled(TITLE)) / self.rows
        if self.tensor.kind == "video":  # as many pixels in height as in width
            pixel = min(wide, tall)
            return QSizeF(pixel, pixel)
        return QSizeF(min(wide, scaled(_WIDEST)), min(tall, scaled(_TALLEST)))

    def _size(self) -> QSizeF:
        return QSizeF(self.cell.width() * self.columns, self.cell.height() * self.rows)

    def _centred(self, inside: QRectF) -> QPointF:
        """Return where the pictures begin, so that they stand in the middle."""
        size = self._size()
        wide = self._across * size.width() + (self._across - 1) * _GAP
        tall = self._down * (size.height() + scaled(TITLE)) + (self._down - 1) * _GAP
        spare = QPointF(inside.width() - wide, inside.height() - tall) / 2.0
        return inside.topLeft() + QPointF(max(0.0, spare.x()), max(0.0, spare.y()))

    def _placed(self) -> Iterator[Picture]:
        size = self._size()
        for down in range(self._down):
            for across in range(self._across):
                x = self._origin.x() + across * (size.width() + _GAP)
                y = self._origin.y() + down * (size.height() + scaled(TITLE) + _GAP)
                at = QPointF(x, y + scaled(TITLE))
                yield Picture(across - int(self.mixes), down, QRectF(at, size))

    @property
    def bounds(self) -> QRectF:
        """Where all pictures stand."""
        whole = QRectF()
        for picture in self.pictures:
            whole = whole.united(picture.area)
        return whole

    def cell_rect(self, picture: Picture, row: int, column: int) -> QRectF:
        """Return where a cell stands."""
        x = picture.area.left() + column * self.cell.width()
        y = picture.area.top() + row * self.cell.height()
        return QRectF(QPointF(x, y), self.cell)

    def index_at(self, point: QPointF) -> Index | None:
        """Return the place in the tensor at a point; None beside the pictures."""
        for picture in self.pictures:
            if picture.area.contains(point):
                inside = point - picture.area.topLeft()
                row = min(self.rows - 1, int(inside.y() / self.cell.height()))
                column = min(self.columns - 1, int(inside.x() / self.cell.width()))
                return self.index(picture, row, column)
        return None

    def index(self, picture: Picture, row: int | None, column: int | None) -> Index:
        """Return the place in the tensor of a cell; of a mixed pixel all channels."""
        drawn = self.tensor.drawn
        across = None if picture.across < 0 else picture.across
        given = {
            drawn.down: picture.down,
            drawn.across: across,
            drawn.rows: row,
            drawn.columns: column,
        }
        return tuple(given.get(axis) for axis in range(self.tensor.rank))
