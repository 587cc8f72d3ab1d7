"""How a publication is cited."""

from __future__ import annotations

from simulator.references import LibraryNames, Source


def test_a_source_reads_as_a_citation() -> None:
    source = Source("He et al.", 2015, "Delving deep into rectifiers")
    assert str(source) == "He et al. (2015), “Delving deep into rectifiers”"


def test_a_thing_that_no_other_library_has_has_no_names() -> None:
    names = LibraryNames()
    assert (names.keras, names.pytorch, names.sklearn, names.note) == (None, None, None, "")
