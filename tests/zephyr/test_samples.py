"""Every sample on Zephyr's QEMU boards: the same package, the same output as everywhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.kit import CACHE, SAMPLES, Zwali
from tests.zephyr import kit
from zwali.host import boards, emulate

BOARDS = [board.name for board in boards.load_all() if board.zephyr and board.emulator]
USER = ["mps2_an385.user", pytest.param("qemu_riscv32.user", marks=pytest.mark.full)]
NAMES = sorted(path.parent.name for path in SAMPLES.glob("*/expect.txt"))
BUILD_SECONDS = 400


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Samples packed once for all boards."""
    directory = tmp_path_factory.mktemp("packages")
    zwali = Zwali(directory)
    made: dict[str, Path] = {}

    def get(name: str) -> Path:
        if name not in made:
            made[name] = directory / f"{name}.zwm"
            ran = zwali("pack", SAMPLES / name, "-o", made[name])
            assert ran.code == 0, ran.err
        return made[name]

    return get


@pytest.fixture(scope="module", params=[*BOARDS, *USER])
def firmware(request: pytest.FixtureRequest) -> tuple[boards.Board, Path]:
    """A board and its firmware, built with the workspace that was found."""
    board = kit.board(request.param)
    return board, emulate.build_firmware(board)


@pytest.mark.timeout(BUILD_SECONDS)
@pytest.mark.xdist_group("zephyr")
def test_every_sample_does_what_its_expect_file_says(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    packages: Callable[[str], Path],
    firmware: tuple[boards.Board, Path],
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(CACHE))
    board, elf = firmware
    zwali = Zwali(tmp_path)
    with emulate.boot(board, firmware=elf) as emulator:
        for name in NAMES:
            expected = (SAMPLES / name / "expect.txt").read_bytes()
            if expected.startswith(b"$ "):
                words = expected.splitlines()[0][2:].decode().split()
                ran = zwali("call", packages(name), "--port", emulator.port, *words)
                assert ran.out == expected.splitlines(keepends=True)[1], (name, ran.err)
            else:
                ran = zwali("run", packages(name), "--port", emulator.port, "--timeout", "60")
                assert ran.out == expected, (name, ran.err)
            assert zwali("erase", name, "--port", emulator.port).code == 0
