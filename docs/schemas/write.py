"""Write the published JSON Schemas anew: ``python docs/schemas/write.py`` from the repository."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from simulator.formats import schemas  # noqa: E402

for name, text in schemas.published().items():
    (HERE / name).write_text(text, encoding="utf-8", newline="\n")
