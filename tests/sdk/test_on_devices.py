"""Library code of the SDK among threads, on the devices."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.kit import Zwali

GUESTS = Path(__file__).parent / "guests"


def test_threads(tmp_path, board):
    ran = Zwali(tmp_path)(
        "build", GUESTS / "threads.c", "-D", "CONFIG_ASSERT=1", "-o", tmp_path / "threads.wasm"
    )
    assert ran.code == 0, ran.err
    ran = Zwali(tmp_path)("run", tmp_path / "threads.wasm", "--board", board.name)
    assert ran.out.decode() == (GUESTS / "threads.txt").read_text(), ran.err
    assert ran.code == 42


def test_a_new_project_runs(tmp_path):
    zwali = Zwali(tmp_path)
    assert zwali("new", "blinky").code == 0
    ran = zwali("run", "blinky", "--board", "native")
    assert (ran.code, ran.out.decode()) == (0, "3 ...\n2 ...\n1 ...\nHello from blinky!\n")
