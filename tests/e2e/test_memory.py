"""Modules linked for 64 KiB pages fit small devices, by a decision that the package records."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.kit import SAMPLES, Zwali
from zwali.host import boards, emulate, package, wasm
from zwali.host.device import Device

SMALL_RAM = 32768
TEXT = """
(module
  (memory (export "memory") 1)
  (data (i32.const 3000) "forty-two")
  (func (export "length") (result i32)
    (local $at i32)
    (local.set $at (i32.const 3000))
    (loop $next
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (i32.load8_u (local.get $at))))
    (i32.sub (local.get $at) (i32.const 3000)))
  (func (export "beyond") (result i32) (i32.load (i32.const 60000)))
  (func (export "pages") (result i32) memory.size))
"""
GROWING = """
(module (memory 2) (func (export "more") (result i32) (memory.grow (i32.const 1))))
"""
DEFAULT_LINKED = """
static int table[64];
__attribute__((export_name("sum"))) int sum(int n)
{
	volatile int scratch[32];
	for (int i = 0; i < 64; i++) {
		table[i] = i * n;
	}
	scratch[0] = 0;
	for (int i = 0; i < 64; i++) {
		scratch[0] += table[i];
	}
	return scratch[0];
}
"""


@pytest.fixture
def small() -> Iterator[emulate.Emulator]:
    """A native device with at most 32 KiB free for modules."""
    board = boards.load("native")
    assert board.emulator is not None
    for ram in (65536, 49152, 40960, 36864, 32768):
        spec = replace(board.emulator, arguments=(*board.emulator.arguments, "--ram", str(ram)))
        booted = emulate.boot(replace(board, emulator=spec))
        with Device.open(booted.port) as device:
            free = device.info().ram_free
        if free <= SMALL_RAM:
            break
        booted.close()
    assert SMALL_RAM // 2 < free <= SMALL_RAM
    with booted:
        yield booted


def _link_with_64k_pages(directory: Path) -> Path:
    """Compile and link as C compilers do it by default, with a small stack and its end exported."""
    source, made = directory / "sum.c", directory / "sum.wasm"
    source.write_text(DEFAULT_LINKED)
    compiled = directory / "sum.o"
    zig = [sys.executable, "-m", "ziglang"]
    cc = [
        *zig,
        "cc",
        "-target",
        "wasm32-freestanding",
        "-Os",
        "-c",
        str(source),
        "-o",
        str(compiled),
    ]
    flags = ["--no-entry", "--export=__heap_base", "-z", "stack-size=4096"]
    ld = [*zig, "wasm-ld", *flags, str(compiled), "-o", str(made)]
    for command in (cc, ld):
        subprocess.run(command, check=True, timeout=90, capture_output=True)
    return made


def test_a_default_linked_module_runs_with_32_kib_free(
    zwali: Zwali, tmp_path: Path, small: emulate.Emulator
) -> None:
    linked = _link_with_64k_pages(tmp_path)
    memory = wasm.read(linked.read_bytes()).memory
    assert memory is not None and memory.min_bytes >= 65536
    ran = zwali("call", linked, "--port", small.port, "sum", "2")
    assert (ran.out, ran.code) == (b"i32 4032\n", 0), ran.err
    facts = zwali("inspect", linked, "--json").json()["memory"]
    assert facts["declared"] == memory.min_bytes
    assert facts["reserved"] < 16384
    assert facts["reason"]


def test_beyond_what_was_reserved_is_a_trap(
    zwali: Zwali, tmp_path: Path, small: emulate.Emulator
) -> None:
    source = tmp_path / "text.wat"
    source.write_text(TEXT)
    port = small.port
    assert zwali("call", source, "--port", port, "length").out == b"i32 9\n"
    assert zwali("call", source, "--port", port, "pages").out == b"i32 1\n"
    ran = zwali("call", source, "--port", port, "--json", "beyond")
    assert (ran.code, ran.json()["error"]["name"]) == (5, "memory_bounds")


def test_what_needs_more_than_there_is_is_refused_with_both_numbers(
    zwali: Zwali, tmp_path: Path, small: emulate.Emulator
) -> None:
    source = tmp_path / "growing.wat"
    source.write_text(GROWING)
    ran = zwali("upload", source, "--port", small.port, "--start", "--json")
    assert ran.code == 4, ran.out
    error = ran.json()["error"]
    assert "memory" in error["name"]
    assert sum(word.strip(",.").isdigit() for word in error["got"].split()) >= 2, error
    assert zwali("info", "--port", small.port).code == 0


def test_hello_takes_less_than_4_kib_of_memory(zwali: Zwali, tmp_path: Path) -> None:
    packed = tmp_path / "hello.zwm"
    assert zwali("pack", SAMPLES / "hello", "-o", packed).code == 0
    memory = package.load(packed.read_bytes()).manifest.memory
    assert max(memory.declared, memory.reserved) < 4096
