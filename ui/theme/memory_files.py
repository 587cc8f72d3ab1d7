"""Small files kept in memory under Qt's ``:/`` paths, in the format that Qt's own ``rcc`` writes.

A stylesheet can take pictures only from files. Writing coloured copies of our glyphs into a cache
folder could fail or go stale; painting them in a Python style would take the interpreter's lock
for every arrow while the network trains. Files in memory have neither fault. Knows nothing of
what the files hold.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtCore import qRegisterResourceData

# Qt's resource format, version 1 (qtbase, src/tools/rcc).
_VERSION = 1
_DIRECTORY = 2


@dataclass
class _Node:
    name: str
    content: bytes | None = None
    children: dict[str, _Node] = field(default_factory=dict)

    def sorted_children(self) -> list[_Node]:
        """Return the children in the order in which Qt searches them: by their names' hash."""
        return sorted(self.children.values(), key=lambda node: (_hash(node.name), node.name))


@dataclass(frozen=True, slots=True)
class MemoryFiles:
    """The three tables of a set of files; Qt takes no copy, so they must outlive its reading."""

    tree: bytes
    names: bytes
    data: bytes


def register(files: Mapping[str, bytes]) -> MemoryFiles:
    """Make `files` readable under ``:/`` and return the tables, which the caller must keep.

    Parameters
    ----------
    files : mapping of str to bytes
        Content by path, such as ``"deltascope/dark/play.svg"``.

    Returns
    -------
    MemoryFiles
        What Qt now reads from, in place, until the program ends: dropping it is a crash.
    """
    tables = _tables(files)
    qRegisterResourceData(_VERSION, tables.tree, tables.names, tables.data)
    return tables


def _tables(files: Mapping[str, bytes]) -> MemoryFiles:
    root = _Node("")
    for path, content in files.items():
        node = root
        for part in path.split("/"):
            node = node.children.setdefault(part, _Node(part))
        node.content = content
    return _written(root)


def _written(root: _Node) -> MemoryFiles:
    """Write nodes breadth first, so that a directory's children stand in one run."""
    tree, names, data = bytearray(), bytearray(), bytearray()
    next_free = 1
    for node in _breadth_first(root):
        name_at = len(names) if node is not root else 0
        if node is not root:
            text = node.name.encode("utf-16-be")
            names += struct.pack(">HI", len(text) // 2, _hash(node.name)) + text
        if node.content is None:
            count = len(node.children)
            tree += struct.pack(">IHII", name_at, _DIRECTORY, count, next_free)
            next_free += count
        else:
            # No compression, any territory (0), the C language (1): what rcc writes by default.
            tree += struct.pack(">IHHHI", name_at, 0, 0, 1, len(data))
            data += struct.pack(">I", len(node.content)) + node.content
    return MemoryFiles(bytes(tree), bytes(names), bytes(data))


def _breadth_first(root: _Node) -> Iterator[_Node]:
    level = [root]
    while level:
        yield from level
        level = [child for node in level for child in node.sorted_children()]


@cache
def _hash(name: str) -> int:
    """Return Qt's ``qt_hash``: the hash of the ELF format, over UTF-16 units."""
    value = 0
    for (unit,) in struct.iter_unpack(">H", name.encode("utf-16-be")):
        value = (value << 4) + unit
        value ^= (value & 0xF0000000) >> 23
        value &= 0x0FFFFFFF
    return value
