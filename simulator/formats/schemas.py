"""The published JSON Schemas, generated from the models that read the files."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from simulator.formats.network_schema import NetworkDocument
from simulator.scenarios.schema import Scenario

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def published() -> dict[str, str]:
    """Return each schema's text by its file name in `docs/schemas`."""
    return {
        "network.schema.json": schema_text(NetworkDocument, "Deltascope network, version 1"),
        "scenario.schema.json": schema_text(Scenario, "Deltascope scenario, version 1"),
    }


def schema_text(
    model: type[BaseModel], title: str, always: Sequence[str] = ("format", "version")
) -> str:
    """Return a model's published JSON Schema.

    Parameters
    ----------
    model : type of BaseModel
    title : str
    always : sequence of str
        Fields that a value made in the program need not have, since they say what it is; a file
        must.
    """
    return text_of(model.model_json_schema(), title, always)


def text_of(
    generated: Mapping[str, Any], title: str, always: Sequence[str] = ("format", "version")
) -> str:
    """Return the text of a schema that a model has generated; the rest as in `schema_text`."""
    required = list(dict.fromkeys((*always, *generated.get("required", ()))))
    document = {"$schema": _DIALECT} | dict(generated) | {"title": title, "required": required}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
