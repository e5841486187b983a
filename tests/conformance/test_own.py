"""Scripts of our own in the suite's form, on every variant of the engine and on wasmtime."""

from __future__ import annotations

from pathlib import Path

import pytest

from .worker import run_one

OWN = Path(__file__).parent / "own"
VARIANTS = ("fast", "plain", "fast-far", "plain-unfolded", "wasmtime")
#: wasmtime's Python package passes no shared memory on as an import.
NOT_ON_WASMTIME = "threads_linking.wast"


@pytest.mark.parametrize("script", sorted(path.name for path in OWN.glob("*.wast")))
@pytest.mark.parametrize("build", VARIANTS)
def test_script(script: str, build: str) -> None:
    if build != "wasmtime" or script != NOT_ON_WASMTIME:
        assert not run_one(OWN, script, build).failures
