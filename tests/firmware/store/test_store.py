"""The module store: C tests over the flash double, built with sanitizers and run case by case.

`store_test.c` holds the scenarios and the model; this file builds it once and names the cases.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
HERE = Path(__file__).resolve().parent
GEOMETRIES = range(8)
SCRIPTS = ("update", "reclaim", "resume", "settings")
# Every run cuts all scripts on three unlike geometries; `make test-full` on all eight.
QUICK = (1, 3, 5)
QUICK_BYTEWISE = ((0, "update"), (6, "update"))


def _build(folder: Path, *defines: str) -> Path:
    """The test program, built with ASan and UBSan."""
    program = folder / "store_test"
    sources = [
        HERE / "store_test.c",
        *sorted((ROOT / "firmware/store").glob("*.c")),
        ROOT / "firmware/mgmt/sha256.c",
    ]
    flags = "-std=c11 -g -O2 -Wall -Wextra -Wshadow -Werror -fsanitize=address,undefined"
    subprocess.run(
        ["gcc", *flags.split(), "-fno-sanitize-recover=all", *defines, "-o", program, *sources],
        check=True,
        timeout=120,
    )
    return program


@pytest.fixture(scope="session")
def store_test(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _build(tmp_path_factory.mktemp("store"))


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with an index of two settings: most are looked for in the journal."""
    return _build(tmp_path_factory.mktemp("small_index"), "-DZWS_INDEX_MAX=2u")


def run(program: Path, *words: object, seconds: float = 110) -> str:
    """Runs one case; its message is the test's message."""
    done = subprocess.run(
        [program, *map(str, words)], capture_output=True, text=True, timeout=seconds, check=False
    )
    assert done.returncode == 0, f"{' '.join(map(str, words))}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_units(store_test: Path) -> None:
    run(store_test, "units")


def test_every_geometry_is_tested(store_test: Path) -> None:
    assert int(run(store_test, "geometries")) == len(GEOMETRIES)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("geometry", QUICK)
def test_power_cut_in_every_operation(store_test: Path, geometry: int, script: str) -> None:
    assert "places" in run(store_test, "cuts", geometry, script, "torn")


@pytest.mark.parametrize(("geometry", "script"), QUICK_BYTEWISE)
def test_power_cut_in_every_byte(store_test: Path, geometry: int, script: str) -> None:
    assert "places" in run(store_test, "cuts", geometry, script, "torn")


@pytest.mark.parametrize("script", ["update", "resume"])
def test_clean_power_cut(store_test: Path, script: str) -> None:
    run(store_test, "cuts", 1, script, "clean")


@pytest.mark.full
@pytest.mark.timeout(600)
@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("geometry", GEOMETRIES)
@pytest.mark.parametrize("kind", ["torn", "clean"])
def test_power_cut_everywhere(store_test: Path, geometry: int, script: str, kind: str) -> None:
    run(store_test, "cuts", geometry, script, kind, seconds=500)


@pytest.mark.parametrize("script", SCRIPTS)
@pytest.mark.parametrize("geometry", [5])
def test_flash_error_in_every_operation(store_test: Path, geometry: int, script: str) -> None:
    run(store_test, "errors", geometry, script)


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_random_operations_match_the_model(store_test: Path, geometry: int) -> None:
    run(store_test, "random", geometry, 1 + 10 * geometry, 1000)


def test_an_index_that_is_too_small(small_index: Path) -> None:
    run(small_index, "units")
    run(small_index, "cuts", 5, "settings", "torn")
    run(small_index, "random", 1, 77, 1000)


# An upload was resumed though another version had overtaken it; an error left a third version.
@pytest.mark.parametrize(("geometry", "seed", "steps"), [(1, 119, 800), (3, 139, 20)])
def test_histories_that_once_failed(store_test: Path, geometry: int, seed: int, steps: int) -> None:
    run(store_test, "random", geometry, seed, steps)


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_foreign_content_does_no_harm(store_test: Path, geometry: int) -> None:
    run(store_test, "garbage", geometry, geometry)


@pytest.mark.full
@pytest.mark.timeout(900)
@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_many_random_operations(store_test: Path, geometry: int) -> None:
    for seed in range(100, 110):
        run(store_test, "random", geometry, seed + 10 * geometry, 4000)
        run(store_test, "garbage", geometry, seed)


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_flipped_bits_are_survived_or_found(store_test: Path, geometry: int) -> None:
    run(store_test, "flips", geometry)


@pytest.mark.parametrize("geometry", GEOMETRIES)
def test_wear_goes_round_and_worn_blocks_lose_nothing(store_test: Path, geometry: int) -> None:
    assert "until worn out" in run(store_test, "wear", geometry)
