"""The packer's memory decision on real programs: cut or whole, they compute the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from zwali.host.engine import Encoding, Instance, translate
from zwali.host.package import PackOptions, pack

KERNELS = Path(__file__).resolve().parents[1] / "bench/kernels"
QUICK = ("crc32", "fib", "matmul_f32", "quicksort")
REST = sorted(path.stem for path in KERNELS.glob("*.c") if path.stem not in QUICK)
LAYOUTS = ("--stack-first", "--no-stack-first")


def link(name: str, layout: str, directory: Path) -> bytes:
    """A kernel, linked with 64 KiB pages and nothing exported but `run`."""
    compiled, made = directory / f"{name}.o", directory / f"{name}.wasm"
    zig = [sys.executable, "-m", "ziglang"]
    target = ["-target", "wasm32-freestanding", "-O2"]
    for command in (
        [*zig, "cc", *target, "-c", KERNELS / f"{name}.c", "-o", compiled],
        [*zig, "wasm-ld", "--no-entry", "--export=run", layout, compiled, "-o", made],
    ):
        subprocess.run(command, check=True, timeout=90, capture_output=True)
    return made.read_bytes()


def same_result(name: str, layout: str, directory: Path) -> None:
    wasm = link(name, layout, directory)
    made = pack(wasm, PackOptions(name=name))
    assert made.manifest.memory.declared >= 65536
    with Instance(translate(wasm).image) as whole, Instance(made.images[Encoding.P32]) as cut:
        assert cut.call("run", (3,)) == whole.call("run", (3,))


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", QUICK)
def test_a_program_computes_the_same(name: str, layout: str, tmp_path: Path) -> None:
    same_result(name, layout, tmp_path)


@pytest.mark.full
@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", REST)
def test_every_program_computes_the_same(name: str, layout: str, tmp_path: Path) -> None:
    same_result(name, layout, tmp_path)
