"""Library code of the SDK among threads, and idioms of Zephyr programs, on the devices."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.kit import Zwali

GUESTS = Path(__file__).parent / "guests"


@pytest.mark.parametrize(("name", "exit_code"), [("threads", 42), ("idioms", 0)])
def test_guest(tmp_path, board, name, exit_code):
    zwali = Zwali(tmp_path)
    wasm = tmp_path / f"{name}.wasm"
    ran = zwali("build", GUESTS / f"{name}.c", "-D", "CONFIG_ASSERT=1", "-o", wasm)
    assert ran.code == 0, ran.err
    ran = zwali("run", wasm, "--board", board.name)
    assert ran.out.decode() == (GUESTS / f"{name}.txt").read_text(), ran.err
    assert ran.code == exit_code


def test_atomics(tmp_path):
    """A build option: of the boards here, native has it."""
    zwali = Zwali(tmp_path)
    wasm = tmp_path / "atomics.wasm"
    ran = zwali("build", GUESTS / "atomics.c", "-D", "CONFIG_ZWALI_ATOMICS=1", "-o", wasm)
    assert ran.code == 0, ran.err
    ran = zwali("run", wasm, "--board", "native")
    assert ran.out.decode() == (GUESTS / "atomics.txt").read_text(), ran.err
    assert ran.code == 0


def test_a_new_project_runs(tmp_path):
    zwali = Zwali(tmp_path)
    assert zwali("new", "blinky").code == 0
    ran = zwali("run", "blinky", "--board", "native")
    assert (ran.code, ran.out.decode()) == (0, "3 ...\n2 ...\n1 ...\nHello from blinky!\n")
