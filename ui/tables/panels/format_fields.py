"""How the file is read: what was found, to be corrected."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from simulator.tables.table_format import TableFormat
from ui.tables.words import DECIMALS, DELIMITERS, ENCODINGS, HEADERS, QUOTES, THOUSANDS
from ui.widgets.fields import ChoiceField, FieldRow, Note
from ui.words.messages import worded


class FormatFields(QWidget):
    """A choice for each sign, and what of them is in doubt.

    Signals
    -------
    chosen(object)
        The file is to be read in this `TableFormat`.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._format = TableFormat()
        self.encoding = ChoiceField(ENCODINGS, self)
        self.delimiter = ChoiceField(DELIMITERS, self)
        self.decimal = ChoiceField(DECIMALS, self)
        self.thousands = ChoiceField(THOUSANDS, self)
        self.quote = ChoiceField(QUOTES, self)
        self.header = ChoiceField(HEADERS, self)
        self.doubts = Note(role="warning-note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for row in self._rows():
            column.addWidget(row)
        column.addWidget(self.doubts)
        for field in self._fields():
            field.chosen.connect(self._on_chosen)

    def _rows(self) -> tuple[FieldRow, ...]:
        return (
            FieldRow(
                worded("FormatFields", "Encoding"),
                self.encoding,
                worded(
                    "FormatFields", "How letters are written as bytes: wrong where they look odd."
                ),
            ),
            FieldRow(
                worded("FormatFields", "Between cells"),
                self.delimiter,
                worded("FormatFields", "The sign between the cells of a row."),
            ),
            FieldRow(
                worded("FormatFields", "Decimal sign"),
                self.decimal,
                worded("FormatFields", "What stands before the fraction of a number."),
            ),
            FieldRow(
                worded("FormatFields", "Thousands"),
                self.thousands,
                worded("FormatFields", "What groups the digits of large numbers."),
            ),
            FieldRow(
                worded("FormatFields", "Quotation mark"),
                self.quote,
                worded("FormatFields", "Around cells that hold the sign between cells."),
            ),
            FieldRow(
                worded("FormatFields", "First row"),
                self.header,
                worded("FormatFields", "Whether the first row names the columns."),
            ),
        )

    def _fields(self) -> tuple[ChoiceField, ...]:
        signs = self.encoding, self.delimiter, self.decimal, self.thousands, self.quote
        return (*signs, self.header)

    def show_format(self, format: TableFormat, doubts: str) -> None:
        """Show how a file is read, and what of it is in doubt."""
        self._format = format
        self.encoding.set_name(format.encoding)
        self.delimiter.set_name(format.delimiter)
        self.decimal.set_name(format.decimal)
        self.thousands.set_name(format.thousands)
        self.quote.set_name(format.quote)
        self.header.set_name("yes" if format.header else "no")
        self.doubts.setText(doubts)

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        decimal, thousands = self.decimal.name(), self.thousands.name()
        if decimal == thousands:  # what was chosen last counts
            if self.sender() is self.decimal:
                thousands = ""
            else:
                decimal = "," if thousands == "." else "."
        found = TableFormat(
            self.encoding.name(),
            self.delimiter.name(),
            self.quote.name(),
            self.header.name() == "yes",
            decimal,
            thousands,
        )
        self.show_format(found, "")
        self.chosen.emit(found)
