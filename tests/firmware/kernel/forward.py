"""Wasm text of a module that hands raw kernel calls through: what a hostile guest could pass."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[3]
MEMORY_BYTES = 1024


def generator() -> ModuleType:
    """tools/gen_calls.py as a module."""
    spec = importlib.util.spec_from_file_location("gen_calls", ROOT / "tools" / "gen_calls.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["gen_calls"] = module
    spec.loader.exec_module(module)
    return module


def text(*, start: str = "(drop (call $k_sleep (i64.const -1)))") -> str:
    """The module: one export for each call, peek and poke, a table, an entry point."""
    calls = generator().read_calls(ROOT / "firmware" / "kernel_if" / "calls.tab")
    imports, exports = [], []
    for call in calls:
        params = " ".join(call.params)
        results = " ".join(call.results)
        signature = (f" (param {params})" if params else "") + (
            f" (result {results})" if results else ""
        )
        imports.append(f'(import "wazi" "SYS_{call.name}" (func ${call.name}{signature}))')
        if call.name == "k_thread_create":
            continue  # more parameters than a call from outside has
        arguments = " ".join(f"(local.get {i})" for i in range(len(call.params)))
        exports.append(f'(func (export "{call.name}"){signature} (call ${call.name} {arguments}))')
    return "\n".join(
        [
            "(module",
            *imports,
            f'(memory (export "memory") {MEMORY_BYTES} (pagesize 1))',
            '(table (export "__indirect_function_table") 4 funcref)',
            "(elem (i32.const 1) $entry $callback $wrong)",
            "(func $entry (param i32 i32 i32))",
            "(func $callback (param i32) (i32.store (i32.const 1000)",
            "  (i32.add (i32.const 1) (i32.load (i32.const 1000)))))",
            "(func $wrong (param f64))",
            *exports,
            '(func (export "k_thread_create") (param i32 i32 i32 i32 i32 i64) (result i32)',
            "  (call $k_thread_create (local.get 0) (local.get 1) (local.get 2) (local.get 3)",
            "    (i32.const 1) (i32.const 2) (i32.const 3) (local.get 4) (i32.const 0)",
            "    (local.get 5)))",
            '(func (export "poke") (param i32 i32) (i32.store (local.get 0) (local.get 1)))',
            '(func (export "poke64") (param i32 i64) (i64.store (local.get 0) (local.get 1)))',
            '(func (export "peek") (param i32) (result i32) (i32.load (local.get 0)))',
            f'(func (export "_start") {start})',
            ")",
        ]
    )
