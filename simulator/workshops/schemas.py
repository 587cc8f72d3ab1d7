"""The published JSON Schemas of workshops' documents, one each."""

from __future__ import annotations

from simulator.formats.schemas import schema_text
from simulator.workshops.registry import REGISTRY


def published() -> dict[str, str]:
    """Return each schema's text by its file name in `docs/schemas`."""
    return {
        f"workshop-{one.name}.schema.json": schema_text(
            one.document,
            f"Deltascope workshop {one.name}, version 1",
            ("format", "version", "workshop"),
        )
        for one in REGISTRY.values()
    }
