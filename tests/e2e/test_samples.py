"""Every sample on every board: the same package, the same output, to the byte."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.kit import ROOT, SAMPLES, Zwali, copy_of_sample
from zwali.host import boards, emulate

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/expect.txt"))


def _exit_code(sample: Path) -> int:
    path = sample / "module.toml"
    return int(tomllib.loads(path.read_text()).get("exit", 0)) if path.is_file() else 0


def _calls(expected: str) -> list[tuple[list[str], str]]:
    """The `$ function arguments` lines of an expect.txt, each with the output that follows it."""
    calls: list[tuple[list[str], str]] = []
    for line in expected.splitlines(keepends=True):
        if line.startswith("$ "):
            calls.append((line[2:].split(), ""))
        elif calls:
            words, text = calls[-1]
            calls[-1] = (words, text + line)
    return calls


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Samples packed once for all boards."""
    directory = tmp_path_factory.mktemp("packages")
    made: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in made:
            made[name] = _pack(Zwali(directory), name, directory)
        return made[name]

    return get


def _pack(zwali: Zwali, name: str, directory: Path) -> Path:
    sample = copy_of_sample(name, directory)
    packed = directory / f"{name}.zwm"
    ran = zwali("pack", sample, "-o", packed)
    assert ran.code == 0, ran.err
    return packed


def test_there_are_the_samples_that_the_documents_promise() -> None:
    assert len(NAMES) >= 8, NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_does_what_its_expect_file_says(
    zwali: Zwali, packages: Callable[[str], Path], board: boards.Board, name: str
) -> None:
    packed = packages(name)
    expected = (SAMPLES / name / "expect.txt").read_bytes()
    if expected.startswith(b"$ "):
        with emulate.boot(board) as emulator:
            for words, output in _calls(expected.decode()):
                ran = zwali("call", packed, "--port", emulator.port, *words)
                assert (ran.out.decode(), ran.code) == (output, 0), ran.err
        return
    ran = zwali("run", packed, "--board", board.name, "--timeout", "60")
    assert ran.out == expected, ran.err
    assert ran.code == _exit_code(SAMPLES / name), ran.err
    report = SAMPLES / name / "expect_trap.txt"
    for words in report.read_text().splitlines() if report.is_file() else []:
        assert words in ran.err


@pytest.mark.parametrize("name", NAMES)
def test_packing_twice_gives_the_same_bytes(zwali: Zwali, tmp_path: Path, name: str) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    first = _pack(zwali, name, tmp_path / "a").read_bytes()
    assert _pack(zwali, name, tmp_path / "b").read_bytes() == first


def test_the_demo_ends_well() -> None:
    """`make demo`'s script, from the compiler to RV32."""
    for name in ("bare_cortex_m3", "bare_riscv32"):
        if missing := boards.missing_tools(boards.load(name)):
            pytest.skip(f"{name} needs {', '.join(missing)}")
    ran = subprocess.run(
        [sys.executable, "-m", "tools.demo"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "upload over the serial line" in ran.stdout and "RAM, total" in ran.stdout
