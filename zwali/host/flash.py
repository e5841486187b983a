"""Firmware and modules as one Intel HEX, and the command that writes it into a board.

The partition's place comes from the build (zwali_partition.json), its content from `store`, the
writing is left to the board's west runner.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from elftools.elf.elffile import ELFFile
from intelhex import IntelHex

from zwali.host import emulate, project, store, toolbox
from zwali.host.boards import Board
from zwali.host.engine import Encoding
from zwali.host.errors import BuildFailed, UsageProblem
from zwali.host.package import Package, for_device
from zwali.host.store import Geometry

MERGED = "zwali-merged.hex"


@dataclass(frozen=True, slots=True)
class Partition:
    """Where a build keeps modules.

    Attributes:
        address: Of its first byte, for the CPU and in the HEX file.
        geometry: What the store must know.
        flash: First and last address of the flash that it is a part of.
    """

    address: int
    geometry: Geometry
    flash: range

    @property
    def addresses(self) -> range:
        """All of it."""
        return range(self.address, self.address + self.geometry.size)


@dataclass(frozen=True, slots=True)
class Area:
    """One line of the map: what lies where."""

    addresses: range
    what: str

    def __str__(self) -> str:
        """The line."""
        first, last = self.addresses.start, self.addresses.stop - 1
        return f"0x{first:08x}..0x{last:08x} {len(self.addresses):8} bytes  {self.what}"


@dataclass(frozen=True, slots=True)
class Merged:
    """A HEX file for a board.

    Attributes:
        path: The file.
        areas: What lies where in it, by address.
    """

    path: Path
    areas: tuple[Area, ...]


def partition_of(build: Path) -> Partition:
    """Where the firmware built in that directory keeps modules.

    Raises:
        BuildFailed: The build does not say.
        UsageProblem: The flash is one whose content cannot be made here.
    """
    path = build / "zephyr" / "zwali_partition.json"
    try:
        table = json.loads(path.read_text())
    except (OSError, ValueError) as problem:
        raise BuildFailed(
            "zwali_partition or storage_partition in the devicetree", f"{path}: {problem}", "both"
        ) from None
    if missing := [key for key, value in table.items() if value is None]:
        raise UsageProblem(
            "a flash whose address and block sizes the devicetree tells",
            f"no {', '.join(missing)}",
            "an overlay that says them, or `zwali upload` to the running device",
        )
    base = table["base"]
    return Partition(
        address=base + table["offset"],
        geometry=Geometry(
            size=table["size"],
            erase_block=table["erase_block"],
            write_block=table["write_block"],
            erase_value=table["erase_value"],
        ),
        flash=range(base, base + table["flash_size"]),
    )


def _encoding_of(elf: Path) -> Encoding:
    """What a firmware runs, as `ZWE_ENCODING_HERE` in the engine says it: W64 on RV32."""
    with elf.open("rb") as file:
        read = ELFFile(file)
        rv32 = read["e_machine"] == "EM_RISCV" and read.elfclass == 32
    return Encoding.W64 if rv32 else Encoding.P32


def firmware_bytes(elf: Path) -> IntelHex:
    """What of a firmware is loaded, at its load addresses.

    Raises:
        BuildFailed: It is no ELF file, or loads nothing.
    """
    image = IntelHex()
    try:
        with elf.open("rb") as stream:
            for segment in ELFFile(stream).iter_segments("PT_LOAD"):
                if segment["p_filesz"]:
                    image.frombytes(segment.data(), offset=segment["p_paddr"])
    except Exception as problem:
        raise BuildFailed("a firmware in ELF", f"{elf}: {problem}", "`make clean`") from None
    if not image.segments():
        raise BuildFailed("a firmware that loads something", f"nothing in {elf}", "`make clean`")
    return image


def _overlap(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _map_of(firmware: IntelHex, partition: Partition) -> tuple[Area, ...]:
    areas = [Area(range(first, end), "firmware") for first, end in firmware.segments()]
    areas.append(Area(partition.addresses, "modules"))
    return tuple(sorted(areas, key=lambda area: area.addresses.start))


def merge(
    firmware: IntelHex, packages: Sequence[Package], partition: Partition, *, start: bool = True
) -> tuple[IntelHex, tuple[Area, ...]]:
    """Firmware and modules in one image; the whole partition is in it, as the store wants it.

    Args:
        firmware: What is loaded without modules.
        packages: The modules.
        partition: Where they go.
        start: Whether the device starts them when it boots.

    Returns:
        The image, and its map.

    Raises:
        UsageProblem: Modules do not fit, firmware and partition overlap, or something lies beyond
            the flash. The message shows the map.
    """
    areas = _map_of(firmware, partition)
    picture = "\n" + "\n".join(f"  {area}" for area in areas)
    flash, modules = partition.flash, partition.addresses
    if any(_overlap(area.addresses, modules) for area in areas if area.what == "firmware"):
        raise UsageProblem(
            "firmware and module partition apart", f"an overlap:{picture}", "a smaller firmware"
            " or another zwali_partition", name="overlap",
        )  # fmt: skip
    outside = [
        area
        for area in areas
        if _overlap(area.addresses, flash)
        and not (area.addresses.start in flash and area.addresses.stop - 1 in flash)
    ]
    if outside or modules.start not in flash:
        raise UsageProblem(
            f"everything within the flash, 0x{flash.start:08x}..0x{flash.stop - 1:08x}",
            f"this map:{picture}",
            "a smaller firmware or another zwali_partition",
            name="out_of_range",
        )
    image = IntelHex(firmware)
    image.start_addr = None
    image.frombytes(store.make(packages, partition.geometry, start=start), partition.address)
    return image, areas


def read_modules(image: IntelHex, partition: Partition) -> tuple[store.StoredModule, ...]:
    """The modules in an image, as the device will find them."""
    content = image.tobinstr(start=partition.address, size=partition.geometry.size)
    return store.read(content, partition.geometry)


def build(
    board: Board,
    packages: Sequence[Package],
    *,
    start: bool = True,
    output: Path | None = None,
    on_line: Callable[[str], None] | None = None,
) -> Merged:
    """Build a board's firmware and merge it with modules.

    Args:
        board: Which board; one of the Zephyr port.
        packages: The modules; without any the store is empty.
        start: Whether the device starts them when it boots.
        output: Where the HEX file goes; None for the build directory.
        on_line: Gets every line that the build prints.

    Raises:
        UsageProblem: The board is none of Zephyr's; or see `merge`.
        BuildFailed: The firmware does not compile.
    """
    if board.zephyr is None:
        raise UsageProblem("a board of the zephyr port", board.name, "`zwali boards` lists them")
    elf = emulate.build_firmware(board, on_line=on_line)
    directory = emulate.build_directory(board)
    partition = partition_of(directory)
    packages = [for_device(each, [_encoding_of(elf)]) for each in packages]
    image, areas = merge(firmware_bytes(elf), packages, partition, start=start)
    path = output if output is not None else directory / MERGED
    whole = path.with_name(f".{path.name}.{os.getpid()}")  # nobody ever sees half a file
    try:
        image.write_hex_file(str(whole))
        whole.replace(path)
    except OSError as problem:
        whole.unlink(missing_ok=True)
        raise UsageProblem(
            "a file that can be written", f"{path}: {problem.strerror}", "another --output"
        ) from None
    wanted = {each.manifest.name: each.digest for each in packages}
    found = {
        each.name: each.digest
        for each in read_modules(IntelHex(str(path)), partition)
        if each.is_active
    }
    assert found == wanted, "the HEX file reads back otherwise"
    return Merged(path, areas)


def command(board: Board, merged: Path, *, runner: str | None = None) -> tuple[list[str], Path]:
    """The west command that writes a HEX file into a board, and where to run it.

    Raises:
        ToolMissing: west or the Zephyr workspace is not there.
        UsageProblem: The board has no runner that could write it.
    """
    directory = emulate.build_directory(board)
    runners = directory / "zephyr" / "runners.yaml"
    text = runners.read_text() if runners.is_file() else ""
    if "flash-runner:" not in text:
        raise UsageProblem(
            "a board with a west runner that flashes",
            f"none for {board.name}",
            f"`zwali emulate --board {board.name} --module ...`, or --hex-only",
        )
    words = [str(toolbox.require("west")), "flash", "--skip-rebuild"]
    words += ["--build-dir", str(directory), "--hex-file", str(merged.resolve())]
    words += ["--runner", runner] if runner else []
    return words, project.require_zephyr_base().parent


def write(words: Sequence[str], where: Path) -> None:
    """Run the west command; what it says goes to standard error.

    Raises:
        BuildFailed: The runner failed.
    """
    env = {**os.environ, "ZEPHYR_BASE": str(project.require_zephyr_base())}
    ran = subprocess.run(words, cwd=where, env=env, stdout=2, check=False)
    if ran.returncode != 0:
        raise BuildFailed(
            "the board's runner to flash it",
            f"exit code {ran.returncode} of {' '.join(words)}",
            "the runner's own message above; --runner chooses another",
        )
