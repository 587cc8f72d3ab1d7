"""Blocks of a lesson's text, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF

from simulator.lessons.formulas import formulas_of
from simulator.lessons.markup import Block
from ui.lessons.text.lines import Line, lines_of
from ui.lessons.text.look import Face, Faces, Look
from ui.lessons.text.pieces import Link, links_of, pieces_of, word
from ui.lessons.text.sheet import PlacedBox, PlacedLine, Sheet
from ui.math.formula_box import set_formulas

_BETWEEN, _WITHIN_LIST = 0.7, 0.25  # em
_LIST_INDENT = 1.4
_INSIDE = 10.0  # px between the edge of a ground and what stands on it
_FORMULA_SIZE = 1.28
_LEAST_CODE = 11  # px
_CODE_LINE = 1.35
_GOES_ON = 2  # letters by which a line of code that goes on is set in


def laid_out(blocks: Sequence[Block], look: Look, faces: Faces, width: float) -> Sheet:
    """Return a text laid out in a width."""
    layout = _Layout(look, faces, max(width, 4.0 * faces.pixels))
    for before, block in zip((None, *blocks), blocks, strict=False):
        layout.add(block, before)
    return layout.sheet


def links_in(blocks: Sequence[Block]) -> list[Link]:
    """Return the links of a text, in order."""
    return [link for block in blocks for link in links_of(block.spans)]


class _Layout:
    """Adds one block after the other."""

    def __init__(self, look: Look, faces: Faces, width: float) -> None:
        self.look, self.faces, self.width = look, faces, width
        self.sheet = Sheet(width)
        self._links = 0

    def add(self, block: Block, before: Block | None) -> None:
        """Set a block below what is there."""
        if before is not None:
            is_list = block.level > 0 and before.level > 0
            self.sheet.height += self.faces.pixels * (_WITHIN_LIST if is_list else _BETWEEN)
        left = block.level * _LIST_INDENT * self.faces.pixels
        if block.kind != "code":
            self._add_words(block, left)
        elif not (block.is_formula and self._add_formulas(block.spans[0].text, left)):
            self._add_code(block.spans[0].text, left)

    def _add_words(self, block: Block, left: float) -> None:
        room = self.width - left
        pieces = pieces_of(block.spans, self.look, self.faces, room, self._links)
        self._links += len(links_of(block.spans))
        top = self.sheet.height
        for k, line in enumerate(lines_of(pieces, room, self.faces.line)):
            base = self.sheet.height + line.ascent
            self.sheet.lines.append(PlacedLine(left, base, line, begins=not k))
            self.sheet.height += line.height
        self._mark_item(block, left, top)

    def _mark_item(self, block: Block, left: float, top: float) -> None:
        """Put a dot or the number in front of an item of a list."""
        metrics = self.faces.plain.metrics
        base = self.sheet.lines[-1].y
        for placed in reversed(self.sheet.lines):
            if placed.y < top:
                break
            base = placed.y
        if block.kind == "bullet":
            x = left - 0.75 * self.faces.pixels
            self.sheet.dots.append(QPointF(x, base - metrics.xHeight() / 2))
        elif block.kind == "number":
            number = word(f"{block.number}.", self.faces.plain, "muted")
            x = max(0.0, left - number.width - 0.35 * self.faces.pixels)
            self.sheet.lines.append(PlacedLine(x, base, lines_of([number], self.width, 0.0)[0]))

    def _add_formulas(self, text: str, left: float) -> bool:
        """Set formulas; return whether it is any that the code has."""
        room = self.width - left - 2 * _INSIDE
        formulas = formulas_of(text)
        if not formulas:
            return False
        boxes = set_formulas(formulas, room, round(_FORMULA_SIZE * self.faces.pixels))
        scale = min(1.0, *(room / box.width for box in boxes if box.width > 0.0), 1.0)
        top = self.sheet.height
        y = top + _INSIDE
        typed = [line for line in text.splitlines() if line.strip()]
        if len(typed) != len(boxes):
            typed = [text] + (len(boxes) - 1) * [""]  # some are broken
        for k, (box, code) in enumerate(zip(boxes, typed, strict=True)):
            y += (0.45 * self.faces.pixels if k else 0.0) + scale * box.ascent
            self.sheet.boxes.append(PlacedBox(left + _INSIDE, y, box, scale, code))
            y += scale * box.descent
        self._end_ground(left, top, y)
        return True

    def _add_code(self, text: str, left: float) -> None:
        room, typed = self.width - left - 2 * _INSIDE, text.splitlines()
        face = _fitting(self.faces.code, typed, room)
        hang = _GOES_ON * face.metrics.horizontalAdvance(" ")
        top = self.sheet.height
        y = top + 0.8 * _INSIDE
        for one in typed:
            for k, line in enumerate(_code_lines(one, face, self.look.ink, room, hang)):
                y += line.ascent
                x = left + _INSIDE + (hang if k else 0.0)
                self.sheet.lines.append(PlacedLine(x, y, line, begins=not k))
                y += line.descent
        self._end_ground(left, top, y - 0.2 * _INSIDE)

    def _end_ground(self, left: float, top: float, bottom: float) -> None:
        self.sheet.height = bottom + _INSIDE
        self.sheet.grounds.append(QRectF(left, top, self.width - left, self.sheet.height - top))


def _fitting(face: Face, typed: Sequence[str], room: float) -> Face:
    """Return a face in which no line of code is broken, or the smallest: somewhat smaller."""
    while face.font.pixelSize() > _LEAST_CODE and any(
        face.metrics.horizontalAdvance(one) > room for one in typed
    ):
        face = face.smaller()
    return face


def _code_lines(typed: str, face: Face, ink: str, room: float, hang: float) -> list[Line]:
    space = face.metrics.horizontalAdvance(" ")
    bare = typed.lstrip(" ")
    indent = (len(typed) - len(bare)) * space
    words = [word(one, face, ink) for one in bare.split(" ")]
    pieces = [replace(one, space=space if k else 0.0) for k, one in enumerate(words)]
    lines = lines_of(pieces, room - indent, _CODE_LINE * face.font.pixelSize(), hang)
    return [
        replace(one, pieces=tuple((x + indent, piece) for x, piece in one.pieces)) for one in lines
    ]
