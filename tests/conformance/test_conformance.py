"""The official suite, one test for each script and build."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest
from _pytest.mark import ParameterSet

from . import report
from .skips import load_skips
from .suite import script_names, suite_directory
from .worker import BUILDS, ScriptResult, Worker, engine_missing, run_one

_DIRECTORY = suite_directory()
_SKIPS = load_skips()
_EVERY = script_names(_DIRECTORY) if _DIRECTORY is not None else []
_IN_SCOPE = [name for name in _EVERY if name not in _SKIPS.files]

pytestmark = pytest.mark.skipif(
    _DIRECTORY is None, reason="no official Wasm suite: set ZWALI_SPEC_DIR"
)


#: Of this build `make test` runs one script of six; the others run all.
_SAMPLED = "plain-w64-asan"


def _cases() -> list[ParameterSet]:
    cases = []
    for build in BUILDS:
        for script in _IN_SCOPE:
            marks = [pytest.mark.xdist_group(f"conformance-{build}")]
            if build == _SAMPLED and zlib.crc32(script.encode()) % 6 != 0:
                marks.append(pytest.mark.full)
            cases.append(pytest.param(build, script, marks=marks))
    return cases


@pytest.fixture(scope="module")
def process(request: pytest.FixtureRequest) -> Iterator[Worker]:
    """The worker process of a build."""
    build = str(request.param)
    missing = engine_missing(build)
    if missing is not None:
        pytest.fail(missing)
    made = Worker(build)
    yield made
    made.close()
    report.write(_IN_SCOPE)


@pytest.mark.parametrize(("process", "script"), _cases(), indirect=["process"], scope="module")
def test_script(process: Worker, script: str) -> None:
    """Every command of the script does what the script says, or needs a listed feature."""
    result = process.run(script)
    report.save(result)
    shown = result.failures[:20]
    assert not result.failures, f"{len(result.failures)} failed:\n" + "\n".join(shown)


@pytest.mark.xdist_group("conformance-fast")
def test_no_more_is_skipped_than_the_reference_skips() -> None:
    """The engine passes what wasmtime passes with the same features: skipping hides nothing.

    Broken modules are left out: which fault of theirs is met first is an engine's own choice.
    """
    assert _DIRECTORY is not None
    ours = {item.script: item for item in report.load(_IN_SCOPE) if item.build == "fast"}
    for script in _IN_SCOPE:
        if script not in _SKIPS.supported:
            mine = ours.get(script) or run_one(_DIRECTORY, script, "fast")
            reference = run_one(_DIRECTORY, script, "wasmtime")
            assert _comparable(mine) == _comparable(reference), script


def _comparable(result: ScriptResult) -> dict[str, int]:
    return {
        kind: count
        for kind, count in result.counts.items()
        if not kind.startswith(("invalid", "malformed"))
    }
