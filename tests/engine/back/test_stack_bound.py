"""tools/stack_bound.py: bounds known by construction, and what it must refuse."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tools import stack_bound

COMPILERS = {
    "arm": ["arm-none-eabi-", "-mcpu=cortex-m3", "-mthumb"],
    "riscv": ["riscv64-unknown-elf-", "-march=rv32imac", "-mabi=ilp32", "-misa-spec=2.2"],
}
START = "void zwe_a(int); void _start(void) { zwe_a(1); }\n"
#: Two calls deep: the frames hold 200 and 300 bytes, besides registers.
DEEP = """
__attribute__((noinline)) static int inner(int n) { volatile char b[300]; b[n] = 1; return b[1]; }
void zwe_a(int n) { volatile char b[200]; b[n] = (char)inner(n); inner(b[n]); }
"""
REFUSED = {
    "recursion": "void zwe_a(int n) { volatile int k = n; if (k) { zwe_a(k - 1); } k++; }",
    "cannot tell": "void zwe_a(int n) { volatile char *b = __builtin_alloca(n); b[0] = 1; }",
    "blx|jalr": "extern void (*volatile f)(int); void zwe_a(int n) { f(n); f(n + 1); }\n"
    "void (*volatile f)(int) = zwe_a;",
}


def build(source: str, family: str, into: Path) -> tuple[str, Path]:
    prefix, *flags = COMPILERS[family]
    if shutil.which(f"{prefix}gcc") is None:
        pytest.skip(f"no {prefix}gcc")
    code, program = into / "a.c", into / "a.elf"
    code.write_text(START + source)
    command = [f"{prefix}gcc", *flags, "-Os", "-nostdlib", "-nostartfiles", str(code)]
    subprocess.run([*command, "-o", str(program)], check=True, timeout=60)
    return f"{prefix}objdump", program


@pytest.mark.parametrize("family", COMPILERS)
def test_bound(family: str, tmp_path: Path) -> None:
    total, way = stack_bound.measure(*build(DEEP, family, tmp_path))
    assert way[0] == "zwe_a" and way[1].startswith("inner")
    assert 500 <= total <= 500 + 64


def test_a_call_at_the_end_is_a_call(tmp_path: Path) -> None:
    source = "extern void (*volatile f)(int); void zwe_a(int n) { f(n); }\n"
    with pytest.raises(stack_bound.Unbounded, match="bx"):
        stack_bound.measure(*build(source + "void (*volatile f)(int) = zwe_a;", "arm", tmp_path))


@pytest.mark.parametrize("family", COMPILERS)
@pytest.mark.parametrize("reason", REFUSED)
def test_refused(reason: str, family: str, tmp_path: Path) -> None:
    with pytest.raises(stack_bound.Unbounded, match=reason):
        stack_bound.measure(*build(REFUSED[reason], family, tmp_path))
