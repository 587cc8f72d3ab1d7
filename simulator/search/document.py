"""Searches as JSON: read with suspicion, written whole; described in `docs/search.md`."""

from __future__ import annotations

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from simulator.formats.saved_files import parsed_as, read_as
from simulator.formats.schemas import schema_text
from simulator.messages import Message
from simulator.search.plan import Plan
from simulator.search.results import Result
from simulator.search.search import Search
from simulator.storage import strict_json
from simulator.storage.atomic_files import StrPath, write_atomically
from simulator.storage.strict_json import StrictModel, whole_number

FORMAT: Final = "deltascope-search"
_MAX_BYTES = 16 * 1024 * 1024
_MOST_RESULTS = 9000


class SearchDocument(StrictModel):
    """A search as it stands: what it is to do, and what it has found.

    Attributes
    ----------
    format : str
    version : int
    plan : Plan
    results : tuple of Result
        What is finished.
    seconds : float
        The work that this took.
    """

    format: Literal["deltascope-search"] = FORMAT
    version: Annotated[Literal[1], whole_number] = 1
    plan: Plan
    results: Annotated[tuple[Result, ...], Field(strict=False, max_length=_MOST_RESULTS)] = ()
    seconds: Annotated[float, Field(ge=0.0)] = 0.0

    @model_validator(mode="after")
    def _check(self) -> Self:
        count = len(self.plan.names)
        trainings = self.plan.folds * self.plan.starts
        for place, one in enumerate(self.results):
            lists = (one.losses, one.training_losses, one.scores or one.losses)
            if len(one.values) != count or any(len(each) != trainings for each in lists):
                raise ValueError(
                    Message(
                        "{name} must have {values} values and {trainings} losses and scores",
                        name=f"results[{place}]",
                        values=count,
                        trainings=trainings,
                    )
                )
        return self


def document_of(search: Search) -> SearchDocument:
    """Return a search as it stands."""
    return SearchDocument(
        plan=search.plan, results=search.results(), seconds=round(search.seconds, 3)
    )


def encoded(document: SearchDocument) -> bytes:
    """Return a search as JSON text, ready to be written."""
    plain = document.model_dump(mode="json", exclude_none=True)
    return (strict_json.dumps(plain) + "\n").encode()


def parsed(raw: bytes) -> SearchDocument:
    """Return the search that JSON text holds.

    Raises
    ------
    ValueError
        If anything in it is missing, unknown or wrong; the message names the field.
    """
    return parsed_as(FORMAT, raw, _MAX_BYTES, SearchDocument.model_validate)


def read(path: StrPath) -> SearchDocument:
    """Read a search.

    Raises
    ------
    FileProblem
        If the file cannot be read, or holds no search.
    """
    return read_as(path, _MAX_BYTES, parsed)


def write(path: StrPath, document: SearchDocument) -> None:
    """Write a search; an existing file is replaced whole or left as it was.

    Raises
    ------
    FileProblem
        If the file cannot be written.
    """
    write_atomically(path, encoded(document))


def gone_on_with(document: SearchDocument, plan: Plan | None = None) -> Search:
    """Return the search that goes on from where a document stands.

    Parameters
    ----------
    document : SearchDocument
    plan : Plan, optional
        Of the same search with another budget.

    Raises
    ------
    ValueError
        If the results are not those of the plan.
    """
    return Search(plan or document.plan, document.results, document.seconds)


def published() -> dict[str, str]:
    """Return the schema's text by its file name in `docs/schemas`."""
    title = "Deltascope search, version 1"
    return {"search.schema.json": schema_text(SearchDocument, title)}
