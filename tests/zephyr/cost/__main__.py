"""Instructions of a kernel call by a module, beside a direct call: `python -m tests.zephyr.cost`.

QEMU counts: with -icount shift=0 an instruction is a nanosecond. A module runs loops of calls, a
plain Zephyr program the same ones; a loop without a call is taken off both. The difference is what
the interface costs: the call instruction of the interpreter, the way through the interface, with
user mode the processor's change of ring. Compared with [interface-*] of tests/bench/budgets.toml.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import budgets
from tests.zephyr import kit
from zwali.host import emulate, project, toolbox
from zwali.host.boards import Board
from zwali.host.build import build
from zwali.host.device import Device
from zwali.host.package import PackOptions, load, pack
from zwali.host.wasm import FuncType, ValType

HERE = Path(__file__).resolve().parent
BOARDS = ("mps2_an385", "mps2_an385.user", "qemu_riscv32", "qemu_riscv32.user")
CALLS = ("k_uptime_ticks", "k_sem_give", "k_sem_count_get")
#: The most that the way through the interface may cost in supervisor mode.
TARGET = 120
_N = 1_000_000
_NS_PER_TICK = 100_000


def direct(board: Board) -> dict[str, float]:
    """Instructions of each call in a plain Zephyr program."""
    assert board.zephyr is not None and board.emulator is not None
    env, defines = emulate._zephyr_build(board.zephyr)
    folder = project.build_directory() / f"{board.name}.direct"
    cmake = str(toolbox.require("cmake"))
    if not (folder / "build.ninja").is_file():
        words = [cmake, "-S", str(HERE / "direct"), "-B", str(folder), "-G", "Ninja", *defines]
        subprocess.run(words, env=env, check=True, capture_output=True)
    subprocess.run([cmake, "--build", str(folder)], env=env, check=True, capture_output=True)
    words = [board.emulator.program, *board.emulator.arguments, "-icount", "shift=0,sleep=off"]
    words += ["-nographic", "-kernel", str(folder / "zephyr" / "zephyr.elf")]
    text = ""
    with subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    ) as ran:
        assert ran.stdout is not None
        for line in ran.stdout:
            if line.startswith("end"):
                break
            text += line
        ran.kill()
    return {name: int(tenths) / 10 for name, tenths in re.findall(r"^(\w+) (\d+)$", text, re.M)}


def guest(board: Board, folder: Path) -> dict[str, float]:
    """The same by a module."""
    wasm = build([HERE / "guest.c"], folder / "cost.wasm").wasm
    part = pack(wasm.read_bytes(), PackOptions(name="cost")).device_part
    signature = FuncType((ValType.I32,), (ValType.I64,))
    firmware = emulate.build_firmware(board)
    measured: dict[str, float] = {}
    with (
        emulate.boot(board, firmware=firmware) as emulator,
        Device.open(emulator.port, timeout_s=30) as device,
    ):
        device.upload(load(part))
        for name in ("empty", *CALLS):
            (ticks,) = device.call("cost", name, signature, (_N,), timeout_s=300)
            measured[name] = float(ticks) * _NS_PER_TICK / _N
    return {name: measured[name] - measured["empty"] for name in CALLS}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.zephyr.cost", description=__doc__)
    parser.add_argument("--board", action="append", choices=BOARDS, help="only this board")
    parser.add_argument("--update-budgets", action="store_true", help="write what was measured")
    options = parser.parse_args()
    folder = project.build_directory() / "cost"
    folder.mkdir(parents=True, exist_ok=True)
    table = Table(title="Instructions of a call", title_justify="left")
    for heading in ("board", "call", "direct", "module", "interface"):
        table.add_column(heading, justify="left" if heading in ("board", "call") else "right")
    measured: budgets.Budget = {}
    too_much = []
    for name in options.board or BOARDS:
        board = kit.board(name)
        plain = direct(kit.board(name.partition(".")[0]))
        for call, total in guest(board, folder).items():
            cost = total - plain[call]
            table.add_row(name, call, f"{plain[call]:.0f}", f"{total:.0f}", f"{cost:.0f}")
            measured.setdefault(f"interface-{name.replace('.', '-')}", {})[call] = round(cost)
            if cost > TARGET and not name.endswith(".user"):
                too_much.append(f"{call} on {name}: {cost:.0f} instructions, {TARGET} wanted")
    Console(width=110).print(table)
    if options.update_budgets:
        budgets.write(measured)
        return 0
    problems, notes = budgets.compare(measured)
    for line in [*notes, *problems, *too_much]:
        print(line)
    return int(bool(problems or too_much))


if __name__ == "__main__":
    sys.exit(main())
