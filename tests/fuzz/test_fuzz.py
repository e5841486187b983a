"""Short fuzz runs with a fixed seed, and everything that longer ones have found.

``python -m tests.fuzz`` runs longer, with a seed of its own; a case that it finds belongs in
``found/`` under the name it is kept by.
"""

from __future__ import annotations

import shutil
from random import Random

import pytest

from tests.conformance.worker import engine_missing

from . import csmith, mutate_wasm
from .drive import BUILDS, first_crash, run_campaign

SEED = "zwali1"


def _require_builds() -> None:
    for build in ("fast", "plain-asan"):
        missing = engine_missing(build)
        if missing is not None:
            pytest.fail(missing)


def _run(campaign: str, count: int, seconds: float, at_least: int) -> dict[str, int]:
    _require_builds()
    report = run_campaign(campaign, SEED, 0, count, seconds)
    print(report)
    shown = "\n".join(str(item) for item in report.found[:10])
    assert not report.found, f"{report}\n{shown}"
    assert report.cases >= at_least, str(report)
    return report.tally


@pytest.mark.xdist_group("fuzz-wasm")
def test_malformed_modules() -> None:
    """Thousands of broken modules: a named error or a good image, as wasmtime's validator says."""
    tally = _run("wasm", 5000, 30, 500)
    assert tally["malformed"] > 50 and tally["invalid"] > 50 and tally["valid and run"] > 10


@pytest.mark.xdist_group("fuzz-image")
def test_mutated_images() -> None:
    """Thousands of mutated images: refused, or run within their own memory, alike on both."""
    tally = _run("image", 10000, 30, 500)
    assert tally["refused"] > 200 and tally["accepted and run"] > 50


@pytest.mark.xdist_group("fuzz-image")
@pytest.mark.parametrize("build", BUILDS)
def test_code_that_was_not_verified_is_caught_in_the_act(build: str) -> None:
    """The same mutations behind the verifier's back do harm, and the sandbox notices."""
    _require_builds()
    assert first_crash("unverified", build, SEED, 3000, 60) is not None


@pytest.mark.xdist_group("fuzz-random")
@pytest.mark.skipif(shutil.which("wasm-opt") is None, reason="no wasm-opt (Debian: binaryen)")
def test_random_programs() -> None:
    """Random valid programs do the same on both builds and in wasmtime."""
    assert _run("random", 150, 30, 20)["compared"] > 10


@pytest.mark.xdist_group("fuzz-random")
def test_typed_programs() -> None:
    """The same for programs about references, tables, segments and several values."""
    assert _run("typed", 300, 30, 40)["compared"] > 40


@pytest.mark.xdist_group("fuzz-random")
@pytest.mark.skipif(csmith.missing() is not None, reason=str(csmith.missing()))
@pytest.mark.timeout(600)
def test_c_programs() -> None:
    """The same for random C programs, compiled."""
    assert _run("csmith", 6, 40, 2)["compared"] > 1


@pytest.mark.xdist_group("fuzz-wasm")
def test_what_was_found_before() -> None:
    """Inputs that once failed."""
    from .campaigns import found_files

    _run("found", len(found_files()), 60, len(found_files()))


def test_sections_survive_splitting() -> None:
    wasm = b"\0asm\1\0\0\0" + bytes((1, 4, 1, 0x60, 0, 0)) + bytes((0, 2, 1, 0x78))
    assert mutate_wasm.join_sections(mutate_wasm.split_sections(wasm)) == wasm


def test_mutations_are_repeatable_and_do_change() -> None:
    corpus = [b"\0asm\1\0\0\0" + bytes((1, 4, 1, 0x60, 0, 0))]
    first = [mutate_wasm.mutate(Random(f"s:{i}"), corpus) for i in range(50)]
    assert first == [mutate_wasm.mutate(Random(f"s:{i}"), corpus) for i in range(50)]
    assert len(set(first)) > 25
