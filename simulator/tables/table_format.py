"""How a table is written down in a file, and what of it can only be guessed."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.messages import Message


@dataclass(frozen=True, slots=True)
class TableFormat:
    """How a file spells its table.

    Attributes
    ----------
    encoding : {"utf-8", "utf-8-sig", "utf-16", "cp949", "latin-1"}
        With ``latin-1`` quotation marks and the euro sign of Windows-1252 are read, too.
    delimiter : str
        What stands between cells: one of ``, ; |`` and the tab.
    quote : str
        What stands around a cell that holds a delimiter or a new line.
    header : bool
        Whether the first row names the columns.
    decimal : {".", ","}
    thousands : {"", ",", ".", " ", "'"}
        A space stands for the no-break and narrow ones as well.
    """

    encoding: str = "utf-8"
    delimiter: str = ","
    quote: str = '"'
    header: bool = True
    decimal: str = "."
    thousands: str = ""


@dataclass(frozen=True, slots=True)
class FormatGuess:
    """What a file seems to be written in.

    Attributes
    ----------
    format : TableFormat
    doubts : tuple of Message
        What could not be decided, and is for the learner to look at.
    """

    format: TableFormat
    doubts: tuple[Message, ...]
