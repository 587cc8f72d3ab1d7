"""The published JSON Schemas, generated from the models that read the files."""

from __future__ import annotations

import json

from pydantic import BaseModel

from simulator.formats.network_schema import NetworkDocument
from simulator.scenarios.schema import Scenario

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def published() -> dict[str, str]:
    """Return each schema's text by its file name in `docs/schemas`."""
    return {
        "network.schema.json": _schema(NetworkDocument, "Deltascope network, version 1"),
        "scenario.schema.json": _schema(Scenario, "Deltascope scenario, version 1"),
    }


def _schema(model: type[BaseModel], title: str) -> str:
    generated = model.model_json_schema()
    # A scenario made in the program need not say what it is; a file must.
    required = list(dict.fromkeys(("format", "version", *generated["required"])))
    document = {"$schema": _DIALECT} | generated | {"title": title, "required": required}
    return json.dumps(document, indent=2, ensure_ascii=False) + "\n"
