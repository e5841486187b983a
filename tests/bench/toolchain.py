"""Compilers, machines and sources of the benchmark: builds one program for each target and engine.

Nothing here measures; see `runner.py`. The peer's source archive comes from the package index
through pip and stays in the build directory.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
BUILD = ROOT / "build" / "bench"
ENGINE = ROOT / "firmware" / "engine_c"
PEER = "pywasm3==0.5.0"

#: Sources of the back half: what a device carries.
BACK_HALF = (
    "ops.c",
    "text.c",
    "image.c",
    "verify.c",
    "verify_sections.c",
    "instance.c",
    "thread.c",
    "blocks.c",
    "numeric.c",
    "interp_cold.c",
)
#: What a device that runs W64 carries besides.
BACK_HALF_W64 = ("w64_places.c",)
#: No reference types: the peer does not read a call_indirect as compilers then write it.
WASM_FLAGS = (
    "--target=wasm32-freestanding",
    "-mcpu=mvp+bulk_memory+mutable_globals+nontrapping_fptoint+sign_ext",
    "-O2",
    "-fno-sanitize=all",
)
PEER_FLAGS = (
    "-fomit-frame-pointer",
    "-fno-stack-check",
    "-fno-stack-protector",
    "-DNASSERTS",
    "-DNDEBUG",
    "-w",
)


class BenchError(Exception):
    """The benchmark cannot be built or run; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Target:
    """A machine: how to compile for it and how to run what was compiled."""

    name: str
    title: str
    compiler: str
    flags: tuple[str, ...]
    link: tuple[str, ...]
    sources: tuple[str, ...]
    emulator: tuple[str, ...]  # the program's path is appended
    size_tool: str
    encoding: str = "P32"  # of the images that this engine runs there

    @property
    def bare(self) -> bool:
        return bool(self.emulator)


ARM = Target(
    "cortex-m3",
    "Cortex-M3 (mps2-an385)",
    "arm-none-eabi-gcc",
    ("-mcpu=cortex-m3", "-mthumb", "-specs=picolibc.specs"),
    ("-nostartfiles", f"-T{HERE}/targets/arm.ld"),
    ("arm.c", "libc.c"),
    ("qemu-system-arm", "-M", "mps2-an385", "-icount", "shift=0"),
    "arm-none-eabi-size",
)
RISCV = Target(
    "rv32imac",
    "RV32IMAC (virt)",
    "riscv64-unknown-elf-gcc",
    # Debian's gcc 12 links 64-bit libraries for -march=..._zicsr; in ISA 2.2 the base has them.
    ("-march=rv32imac", "-mabi=ilp32", "-misa-spec=2.2", "-specs=picolibc.specs"),
    ("-nostartfiles", f"-T{HERE}/targets/riscv.ld"),
    ("riscv.c", "libc.c"),
    ("qemu-system-riscv32", "-M", "virt", "-bios", "none", "-icount", "shift=0"),
    "riscv64-unknown-elf-size",
    "W64",
)
HOST = Target(
    "x86-64", "x86-64 (callgrind)", "gcc", ("-DBENCH_CALLGRIND",), ("-lm",), ("host.c",), (), "size"
)
TARGETS = (ARM, RISCV, HOST)


def run(command: list[str], timeout_s: float = 300.0, cwd: Path | None = None) -> str:
    """Runs a program and returns its output; raises BenchError with what it said."""
    if shutil.which(command[0]) is None:
        raise BenchError(
            f"{command[0]} is not installed; `zwali doctor` prints the command that installs it"
        )
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        timeout=timeout_s,
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if done.returncode:
        raise BenchError(f"{' '.join(command)}\n{(done.stdout + done.stderr)[-4000:]}")
    return done.stdout + done.stderr


def peer_sources() -> Path:
    """Directory with wasm3's C sources; fetched with pip the first time."""
    archive_dir = BUILD / "peer"
    found = sorted(archive_dir.glob("*/wasm3/wasm3.h"))
    if not found:
        archive_dir.mkdir(parents=True, exist_ok=True)
        run([sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-build-isolation",
             "--no-binary", ":all:", "-d", str(archive_dir), PEER])  # fmt: skip
        for archive in archive_dir.glob("*.tar.gz"):
            with tarfile.open(archive) as tar:
                _extract(tar, archive_dir)
        found = sorted(archive_dir.glob("*/wasm3/wasm3.h"))
    if not found:
        raise BenchError(
            f"expected wasm3's sources in {archive_dir} after fetching {PEER}, found none"
        )
    return found[0].parent


def _extract(tar: tarfile.TarFile, directory: Path) -> None:
    """Unpacks plain files inside `directory` only; Python before 3.11.4 has no filter for that."""
    for member in tar.getmembers():
        target = (directory / member.name).resolve()
        if member.isfile() and target.is_relative_to(directory.resolve()):
            tar.extract(member, directory)


def build_wasm(name: str) -> Path:
    """Compiles one kernel to Wasm, for 64 KiB pages because the peer knows no other."""
    out = BUILD / "wasm" / f"{name}.wasm"
    source = HERE / "kernels" / f"{name}.c"
    if out.exists() and out.stat().st_mtime > source.stat().st_mtime:
        return out
    out.parent.mkdir(parents=True, exist_ok=True)
    zig = [sys.executable, "-m", "ziglang"]
    run([*zig, "cc", "-c", *WASM_FLAGS, str(source), "-o", str(out.with_suffix(".o"))])
    run([*zig, "wasm-ld", "--no-entry", "--export=run", "--export=__stack_pointer",
         "-z", "stack-size=4096",
         "--strip-all", str(out.with_suffix(".o")), "-o", str(out)])  # fmt: skip
    return out


def kernel_table(engine: str, codes: dict[str, bytes], n: dict[str, int], out: Path) -> Path:
    """Writes the C file that holds every kernel as the engine takes it."""
    lines = ['#include "bench.h"']
    for name, code in codes.items():
        if engine == "native":
            lines.append(f"int run_{name}(int n);")
        else:
            values = ",".join(map(str, code))
            lines.append(
                f"static const uint8_t code_{name}[] __attribute__((aligned(8))) = {{{values}}};"
            )
    lines.append("const struct bench_kernel bench_kernels[] = {")
    for name in codes:
        if engine == "native":
            lines.append(f'\t{{"{name}", 0, 0, run_{name}, {n[name]}}},')
        else:
            lines.append(f'\t{{"{name}", code_{name}, sizeof(code_{name}), 0, {n[name]}}},')
    lines += [
        "};",
        "const size_t bench_kernel_count = sizeof(bench_kernels) / sizeof(bench_kernels[0]);",
        "",
    ]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text("\n".join(lines))
    return out


def compile_objects(target: Target, sources: list[Path], flags: list[str], out: Path) -> list[Path]:
    """Compiles each source to an object in `out`."""
    out.mkdir(parents=True, exist_ok=True)
    objects = []
    for source in sources:
        obj = out / f"{source.parent.name}_{source.stem}.o"
        run([target.compiler, *target.flags, *flags, "-c", str(source), "-o", str(obj)])
        objects.append(obj)
    return objects


def link(target: Target, objects: list[Path], out: Path) -> Path:
    run([target.compiler, *target.flags, *map(str, objects), *target.link, "-o", str(out)])
    return out
