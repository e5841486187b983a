"""Library code of the SDK among threads, and idioms of Zephyr programs, on the devices."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.kit import Zwali
from zwali.host import boards, emulate, project

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


def _run_atomics(tmp_path, *where):
    zwali = Zwali(tmp_path)
    wasm = tmp_path / "atomics.wasm"
    ran = zwali("build", GUESTS / "atomics.c", "-D", "CONFIG_ZWALI_ATOMICS=1", "-o", wasm)
    assert ran.code == 0, ran.err
    ran = zwali("run", wasm, *where)
    assert ran.out.decode() == (GUESTS / "atomics.txt").read_text(), ran.err
    assert ran.code == 0


def test_atomics(tmp_path):
    """A build option: of the boards here, native has it."""
    _run_atomics(tmp_path, "--board", "native")


def test_atomics_on_a_bare_machine(tmp_path):
    """The same on Cortex-M3, built with the option."""
    board = boards.load("bare_cortex_m3")
    if missing := boards.missing_tools(board):
        pytest.skip(f"not installed: {', '.join(missing)}")
    target = project.build_directory() / f"{board.name}_atomics"
    source = project.repository() / "firmware"
    configure = ["cmake", "-S", source, "-B", target, "-G", "Ninja", "-DZWALI_ATOMICS=ON"]
    configure += [f"-DZWALI_BOARD={board.name}", f"-DPython3_EXECUTABLE={sys.executable}"]
    for command in (configure, ["cmake", "--build", target]):
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr
    with emulate.boot(board, firmware=target / board.firmware) as emulator:
        _run_atomics(tmp_path, "--port", str(emulator.port))


def test_a_new_project_runs(tmp_path):
    zwali = Zwali(tmp_path)
    assert zwali("new", "blinky").code == 0
    ran = zwali("run", "blinky", "--board", "native")
    assert (ran.code, ran.out.decode()) == (0, "3 ...\n2 ...\n1 ...\nHello from blinky!\n")
