"""Modules as compilers and linkers make them when nobody tells them anything about memory."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.kit import Zwali
from tests.e2e.test_memory import SMALL_RAM, small  # noqa: F401
from zwali.host import emulate, wasm

SOURCE = """
#define CALL(name) __attribute__((import_module("wazi"), import_name(#name)))
CALL(SYS_k_str_out) void out(const char *text, unsigned length);

static int squares[300];
static char line[64] = "sum ";
static char *const end = line + sizeof(line);

static __attribute__((noinline)) int depth(int n, volatile int *above)
{
	volatile int here[16];

	here[0] = n;
	above[1] = n == 0 ? 0 : depth(n - 1, here);
	return here[0] + above[1];
}

__attribute__((export_name("_start"))) int start(void)
{
	char *at = line + 4;
	volatile int top[2];
	int sum = depth(20, top);
	int digits = 1;

	for (int i = 0; i < 300; i++) {
		squares[i] = i * i;
	}
	for (int i = 0; i < 300; i++) {
		sum += squares[i];
	}
	while (sum / digits >= 10) {
		digits *= 10;
	}
	for (; digits > 0; digits /= 10) {
		*at++ = '0' + sum / digits % 10;
	}
	*at++ = '\\n';
	out(line, at - line);
	return at < end ? 0 : 1;
}

__attribute__((export_name("deep"))) int deep(int n)
{
	volatile int top[2];

	return depth(n, top);
}

__attribute__((export_name("at"))) int at(const int *address)
{
	return *address;
}
"""
OUTPUT = b"sum 8955260\n"
TARGET = ("-target", "wasm32-freestanding", "-Os")


def zig(*words: object) -> None:
    command = [sys.executable, "-m", "ziglang", *map(str, words)]
    subprocess.run(command, check=True, timeout=90, capture_output=True)


def by_driver(directory: Path) -> Path:
    """One command, no option about memory: a stack of 1 MiB."""
    source, made = directory / "plain.c", directory / "plain.wasm"
    source.write_text(SOURCE)
    zig("cc", *TARGET, "-nostdlib", "-Wl,--no-entry", source, "-o", made)
    return made


def by_linker(directory: Path, *flags: str) -> Path:
    """Compiled, then linked with nothing but what is needed: a stack of 64 KiB."""
    source, compiled, made = (directory / f"linked.{each}" for each in ("c", "o", "wasm"))
    source.write_text(SOURCE)
    zig("cc", *TARGET, "-c", source, "-o", compiled)
    zig("wasm-ld", "--no-entry", *flags, compiled, "-o", made)
    return made


def by_older_linker(directory: Path) -> Path:
    """As linkers did it before LLVM 22: the stack of 64 KiB above the data."""
    return by_linker(directory, "--no-stack-first")


WAYS = {"zig cc": by_driver, "wasm-ld": by_linker, "data first": by_older_linker}


@pytest.fixture(params=WAYS)
def linked(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    made: Path = WAYS[request.param](tmp_path)
    memory = wasm.read(made.read_bytes()).memory
    assert memory is not None and memory.page_bytes == 65536 and memory.min_bytes >= 2 * 65536
    return made


def test_runs_with_32_kib_free(
    zwali: Zwali,
    linked: Path,
    small: emulate.Emulator,  # noqa: F811
) -> None:
    ran = zwali("run", linked, "--port", small.port)
    assert (ran.code, ran.out) == (0, OUTPUT), ran.err
    facts = zwali("inspect", linked, "--json").json()
    assert facts["memory"]["reserved"] < 16384
    assert facts["ram"]["total"] < SMALL_RAM
    assert "cut to 4096" in facts["memory"]["reason"]


def test_runs_the_same_everywhere(zwali: Zwali, linked: Path, emulator: emulate.Emulator) -> None:
    ran = zwali("run", linked, "--port", emulator.port)
    assert (ran.code, ran.out) == (0, OUTPUT), ran.err


def test_a_stack_that_is_too_deep_traps_instead_of_reaching_the_data(
    zwali: Zwali, tmp_path: Path, native: emulate.Emulator
) -> None:
    module = by_linker(tmp_path)
    deep = zwali("call", module, "--port", native.port, "deep", "20")
    assert (deep.code, deep.out) == (0, b"i32 210\n"), deep.err
    packed = tmp_path / "roomy.zwm"
    more = zwali("pack", module, "-o", packed, "--stack", "16384", "--frames", "65536")
    assert more.code == 0, more.err
    assert zwali("call", packed, "--port", native.port, "deep", "120").code == 0
    tight = zwali("pack", module, "-o", packed, "--stack", "4096", "--frames", "65536")
    assert tight.code == 0, tight.err
    ran = zwali("call", packed, "--port", native.port, "--json", "deep", "120")
    assert (ran.code, ran.json()["error"]["name"]) == (5, "memory_bounds")


def test_what_lies_below_is_not_there(
    zwali: Zwali, tmp_path: Path, native: emulate.Emulator
) -> None:
    module = by_linker(tmp_path)
    low = zwali("inspect", module, "--json").json()["memory"]["low"]
    assert zwali("call", module, "--port", native.port, "at", low).code == 0
    report = zwali("call", module, "--port", native.port, "at", 4)
    assert report.code == 5
    assert "of the 131072 bytes of memory that it declares" in report.err
    assert "--memory 131072" in report.err
    for address in (0, 4, low - 4):
        ran = zwali("call", module, "--port", native.port, "--json", "at", address)
        assert (ran.code, ran.json()["error"]["name"]) == (5, "memory_bounds")


def test_memory_as_declared_when_asked_for(zwali: Zwali, tmp_path: Path) -> None:
    module, packed = by_linker(tmp_path), tmp_path / "whole.zwm"
    ran = zwali("pack", module, "-o", packed, "--memory", 131072, "--json")
    assert ran.code == 0, ran.err
    assert ran.json()["memory"]["low"] == 0
    assert ran.json()["memory"]["reserved"] == 131072
