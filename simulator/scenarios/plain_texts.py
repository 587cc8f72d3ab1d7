"""What a text in a document must be to be shown: one line, and nothing that moves a cursor."""

from typing import Annotated

from pydantic import Field

# Control characters could move a terminal's cursor or break a label.
PRINTABLE = r"^[^\x00-\x1f\x7f-\x9f]*$"
PlainTitle = Annotated[str, Field(min_length=1, max_length=120, pattern=PRINTABLE)]
