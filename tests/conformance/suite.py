"""Where the official test suite stands and which scripts it has."""

from __future__ import annotations

import os
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def suite_directory() -> Path | None:
    """``ZWALI_SPEC_DIR``, or ``../shared/data/spec``; None where there is none."""
    chosen = os.environ.get("ZWALI_SPEC_DIR")
    directory = Path(chosen) if chosen else REPOSITORY.parent / "shared" / "data" / "spec"
    return directory if directory.is_dir() else None


def script_names(directory: Path) -> list[str]:
    """Every script, as a path within the suite."""
    return sorted(path.relative_to(directory).as_posix() for path in directory.rglob("*.wast"))


def read_text(directory: Path, name: str) -> str:
    """A script's text; bytes that are not UTF-8 survive as surrogates."""
    return (directory / name).read_text(encoding="utf-8", errors="surrogateescape")
