"""`make demo`: one C file, one package, two emulated microcontrollers.

Compiles and packs a sample, boots each board in QEMU, sends the package over its serial line
with SMP, starts it, shows its output as it comes, and sums up. Exits 0 only when both boards
printed what the sample's expect.txt says.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from zwali.host import boards, build, emulate, engine, launch, package
from zwali.host.device import Device
from zwali.host.errors import ZwaliError
from zwali.host.package import Package, PackOptions

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "samples" / "hello"
BOARDS = ("bare_cortex_m3", "bare_riscv32")
LONGEST_RUN_S = 60.0


@dataclass(frozen=True, slots=True)
class Guest:
    """The packed sample, and its Wasm without debug information."""

    packed: Package
    wasm_bytes: int


@dataclass(frozen=True, slots=True)
class Run:
    """What one board did with the package.

    Attributes:
        board: Which.
        output: What the module printed.
        image_bytes: The image in the encoding that the board runs.
        sent_bytes: The package with that image.
        ram_bytes: What the device gave it.
        upload_s: Seconds of the upload.
        run_s: Seconds from its start to its end.
        exit_code: What its main returned.
    """

    board: str
    output: bytes
    image_bytes: int
    sent_bytes: int
    ram_bytes: int
    upload_s: float
    run_s: float
    exit_code: int


def make_package(console: Console) -> Guest:
    """Compile and pack the sample."""
    source = SAMPLE / "main.c"
    console.print(f"[bold]1[/] compile  {source.relative_to(ROOT)} with zig cc")
    made = build.build_project(SAMPLE, ROOT / "build" / "demo" / "hello.wasm")
    wasm = made.wasm.read_bytes()
    plain = len(wasm) - sum(map(len, engine.describe(wasm).custom_sections.values()))
    console.print(
        f"           {plain} bytes of Wasm and {len(wasm) - plain} of debug information "
        f"in {made.seconds:.1f} s"
    )
    console.print("[bold]2[/] pack     validate, translate, describe")
    options = build.pack_options(SAMPLE) or PackOptions(name="hello")
    packed = package.pack(wasm, options)
    target = made.wasm.with_suffix(".zwm")
    target.write_bytes(packed.data)
    console.print(f"           {target.relative_to(ROOT)}, {len(packed.device_part)} bytes to send")
    return Guest(packed, plain)


def _send(console: Console, device: Device, packed: Package) -> float:
    columns = (TextColumn("           {task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        task = progress.add_task("upload over the serial line", total=len(packed.device_part))
        sent = device.upload(
            packed, progress=lambda done, total: progress.update(task, completed=done, total=total)
        )
    return sent.seconds


def run_on(console: Console, name: str, packed: Package) -> Run:
    """Build a board's firmware, boot it, send the package, start it and follow it to its end."""
    board = boards.load(name)
    console.print(f"[bold]3[/] boot     {board.description}")
    with console.status(f"building the firmware of {name}"):
        firmware = emulate.build_firmware(board)
    output = bytearray()

    def show(text: bytes) -> None:
        output.extend(text)
        console.file.write(text.decode(errors="replace"))
        console.file.flush()

    with emulate.boot(board, firmware=firmware) as emulator, Device.open(emulator.port) as device:
        info = device.info()
        console.print(
            f"           {info.board}, {info.ram_free} bytes of RAM free, {emulator.port}"
        )
        console.print(
            f"[bold]4[/] upload   {packed.manifest.name} {packed.manifest.version} with SMP"
        )
        packed = package.for_device(packed, info.encodings)
        upload_s = _send(console, device, packed)
        console.print("[bold]5[/] run      what the module prints:\n", style=None)
        device.start(packed.manifest.name)
        ended = launch.follow(device, packed.manifest.name, show, timeout_s=LONGEST_RUN_S)
        ram_bytes = device.status(packed.manifest.name).ram_bytes
    console.print()
    return Run(
        board=name,
        output=bytes(output),
        image_bytes=sum(len(image) for image in packed.images.values()),
        sent_bytes=len(packed.device_part),
        ram_bytes=ram_bytes,
        upload_s=upload_s,
        run_s=ended.seconds,
        exit_code=ended.exit_code,
    )


def _summary(guest: Guest, runs: list[Run], seconds: float) -> Table:
    ram = guest.packed.manifest.ram
    table = Table(title="the same package on both", title_justify="left")
    table.add_column("what")
    for run in runs:
        table.add_column(run.board, justify="right")
    table.add_row("Wasm, bytes", *(str(guest.wasm_bytes) for _ in runs))
    table.add_row("image, bytes", *(str(run.image_bytes) for run in runs))
    table.add_row("sent, bytes", *(str(run.sent_bytes) for run in runs))
    for label, size in (
        ("RAM: linear memory", ram.memory),
        ("RAM: globals", ram.globals),
        ("RAM: tables", ram.tables),
        ("RAM: frame stack", ram.frames),
        ("RAM: instance and other", ram.instance + ram.other),
        ("RAM, total", ram.total),
    ):
        table.add_row(label, *(str(size) for _ in runs))
    table.add_row("RAM, as the device counts", *(str(run.ram_bytes) for run in runs))
    table.add_row("upload, s", *(f"{run.upload_s:.2f}" for run in runs))
    table.add_row("run, s", *(f"{run.run_s:.2f}" for run in runs))
    table.add_row("exit code", *(str(run.exit_code) for run in runs))
    table.caption = f"all of it: {seconds:.1f} s"
    return table


def main() -> int:
    """The demonstration; returns the exit code."""
    begun = time.monotonic()
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 100)
    try:
        guest = make_package(console)
        runs = [run_on(console, name, guest.packed) for name in BOARDS]
    except ZwaliError as problem:
        console.print(
            f"expected {problem.expected}\ngot {problem.got}\ntry {problem.try_this}", markup=False
        )
        return problem.exit_code
    console.print(_summary(guest, runs, time.monotonic() - begun))
    expected = (SAMPLE / "expect.txt").read_bytes()
    wrong = [run.board for run in runs if run.output != expected or run.exit_code != 0]
    if wrong:
        console.print(f"not what {SAMPLE.name}/expect.txt says: {', '.join(wrong)}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
