"""Prints the table of docs/engine_bounds.md: ``python -m tests.engine.bounds``."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .measure import build, table

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.stdout.write(table(build(Path(place))) + "\n")
