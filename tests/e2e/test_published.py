"""Modules made for the published WAZI interface: they run as they are, or are refused by name."""

from __future__ import annotations

from pathlib import Path

import pytest
import wasmtime

from tests.e2e.kit import Zwali
from tests.e2e.published import kit
from zwali.host import boards


@pytest.mark.parametrize("name", ["hello", "streams"])
def test_it_runs_as_it_is(zwali: Zwali, tmp_path: Path, board: boards.Board, name: str) -> None:
    ran = zwali("run", kit.build(name, tmp_path), "--board", board.name)
    assert (ran.out.decode(), ran.code) == (getattr(kit, name.upper()), 0), ran.err


def test_all_of_its_memory_is_reserved(zwali: Zwali, tmp_path: Path) -> None:
    """Its heap is what lies between two constants in its code."""
    told = zwali("inspect", kit.build("hello", tmp_path), "--json").json()
    assert told["memory"]["reserved"] == kit.MEMORY_BYTES


def test_without_a_network_its_sockets_are_refused(zwali: Zwali, tmp_path: Path) -> None:
    ran = zwali("run", kit.build("hostname", tmp_path), "--board", "native")
    assert ran.code == 4
    assert "zsock_gethostname" in ran.err and "CONFIG_NET_SOCKETS" in ran.err


def test_what_its_engine_called_libc_is_refused(zwali: Zwali, tmp_path: Path) -> None:
    """`env` of the prototype's engine: C library functions outside the module, no kernel's."""
    module = tmp_path / "builtin.wasm"
    module.write_bytes(
        wasmtime.wat2wasm(
            '(module (import "env" "puts" (func (param i32) (result i32)))'
            ' (import "wazi" "SYS_zephyr_fputc" (func (param i32 i32) (result i32)))'
            ' (memory (export "memory") 1)'
            ' (func (export "main") (result i32) (i32.const 0)))'
        )
    )
    ran = zwali("run", module, "--board", "native")
    assert ran.code == 4
    assert "env" in ran.err
