"""Instructions of a kernel call by a module, beside a direct call: `python -m tests.zephyr.cost`.

QEMU counts: with -icount shift=0 an instruction is a nanosecond. A module runs loops of calls; code
in the same firmware (firmware/direct.c) runs the same ones when it boots; a loop without a call is
taken off both. The difference is what the interface costs: the call instruction of the interpreter,
the guest's own code around the call (headers), the way through the interface, with user mode the
processor's change of ring. Compared with [interface-*] of tests/bench/budgets.toml.
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
from tests.zephyr import kit, peripherals
from zwali.host import boards, emulate, project
from zwali.host.boards import Board
from zwali.host.build import build
from zwali.host.device import Device
from zwali.host.package import PackOptions, load, pack
from zwali.host.wasm import FuncType, ValType

HERE = Path(__file__).resolve().parent
BOARDS = ("mps2_an385", "mps2_an385.user", "qemu_riscv32", "qemu_riscv32.user")
#: The calls, and how often a loop makes them: a tick of the clock is a million instructions.
CALLS = {
    "k_uptime_ticks": 1_000_000,
    "k_sem_give": 1_000_000,
    "k_sem_count_get": 1_000_000,
    "gpio_port_set_bits_raw": 1_000_000,
    "gpio_pin_set": 1_000_000,
    "uart_poll_out": 1_000_000,
    "i2c_transfer": 200_000,
}
#: The most that the way through the interface may cost in supervisor mode, where all is numbers.
TARGET = 120
SCALAR = set(CALLS) - {"i2c_transfer"}
#: Where the target is missed, and why. What is reached and still stands here fails.
KNOWN: dict[tuple[str, str], str] = {}
_NS_PER_TICK = 100_000
_DIRECT = re.compile(r"^cost (\w+) (\d+)\s*$", re.M)


def _board(name: str) -> Board:
    plain, _, label = name.partition(".")
    found = boards.load(plain)
    return boards.variant(found, label, kit.USER) if label else found


def direct(board: Board, firmware: Path) -> dict[str, float]:
    """Instructions of each call in the firmware itself, which says them when it boots."""
    assert board.emulator is not None
    words = [board.emulator.program, *board.emulator.arguments, "-icount", "shift=0,sleep=off"]
    words += ["-nographic", "-kernel", str(firmware)]
    text = ""
    with subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, errors="replace"
    ) as ran:
        assert ran.stdout is not None
        for line in ran.stdout:
            if line.startswith("cost end"):
                break
            text += line
        ran.kill()
    return {name: int(tenths) / 10 for name, tenths in _DIRECT.findall(text)}


def guest(board: Board, firmware: Path, folder: Path) -> dict[str, float]:
    """The same by a module."""
    wasm = build([HERE / "guest.c"], folder / "cost.wasm").wasm
    part = pack(wasm.read_bytes(), PackOptions(name="cost")).device_part
    signature = FuncType((ValType.I32,), (ValType.I64,))
    measured: dict[str, float] = {}
    with (
        emulate.boot(board, firmware=firmware, timeout_s=120) as emulator,
        Device.open(emulator.port, timeout_s=30) as device,
    ):
        device.upload(load(part))
        prepared = device.call("cost", "prepare", FuncType((), (ValType.I32,)), ())
        if prepared != (0,):
            raise SystemExit(f"cost: the module's devices answer {prepared}")
        for name, rounds in {"empty": 1_000_000, **CALLS}.items():
            (ticks,) = device.call("cost", name, signature, (rounds,), timeout_s=300)
            measured[name] = float(ticks) * _NS_PER_TICK / rounds
    return {name: measured[name] - measured["empty"] for name in CALLS}


def measure(name: str) -> dict[str, tuple[float, float]]:
    """Instructions of each call on a board: directly, by a module."""
    folder = project.build_directory() / "cost"
    folder.mkdir(parents=True, exist_ok=True)
    board = _board(name)
    firmware = peripherals.build(board, HERE / "firmware")
    plain = direct(board, firmware)
    return {call: (plain[call], all_) for call, all_ in guest(board, firmware, folder).items()}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.zephyr.cost", description=__doc__)
    parser.add_argument("--board", action="append", choices=BOARDS, help="only this board")
    parser.add_argument("--update-budgets", action="store_true", help="write what was measured")
    options = parser.parse_args()
    table = Table(title="Instructions of a call", title_justify="left")
    for heading in ("board", "call", "direct", "module", "interface", "target"):
        table.add_column(heading, justify="left" if heading in ("board", "call") else "right")
    measured: budgets.Budget = {}
    too_much = []
    for name in options.board or BOARDS:
        for call, (plain, total) in measure(name).items():
            cost = total - plain
            bound = call in SCALAR and not name.endswith(".user")
            table.add_row(name, call, f"{plain:.0f}", f"{total:.0f}", f"{cost:.0f}",
                          str(TARGET) if bound else "")  # fmt: skip
            measured.setdefault(f"interface-{name.replace('.', '-')}", {})[call] = round(cost)
            if bound and (round(cost) > TARGET) != ((name, call) in KNOWN):
                too_much.append(f"{call} on {name}: {cost:.0f} instructions, {TARGET} wanted, "
                                f"known: {KNOWN.get((name, call), 'no')}")  # fmt: skip
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
