"""What the runner needs from an engine: compile, instantiate, call, read a global.

Two engines implement it: ours (``adapter_zwali``) and wasmtime (``adapter_wasmtime``), which tests
the harness.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from .values import Value

SPECTEST = """(module
  (import "host" "print" (func $print))
  (import "host" "print_i32" (func $print_i32 (param i32)))
  (import "host" "print_i64" (func $print_i64 (param i64)))
  (import "host" "print_f32" (func $print_f32 (param f32)))
  (import "host" "print_f64" (func $print_f64 (param f64)))
  (import "host" "print_i32_f32" (func $print_i32_f32 (param i32 f32)))
  (import "host" "print_f64_f64" (func $print_f64_f64 (param f64 f64)))
  (export "print" (func $print))
  (export "print_i32" (func $print_i32))
  (export "print_i64" (func $print_i64))
  (export "print_f32" (func $print_f32))
  (export "print_f64" (func $print_f64))
  (export "print_i32_f32" (func $print_i32_f32))
  (export "print_f64_f64" (func $print_f64_f64))
  (global (export "global_i32") i32 (i32.const 666))
  (global (export "global_i64") i64 (i64.const 666))
  (global (export "global_f32") f32 (f32.const 666.6))
  (global (export "global_f64") f64 (f64.const 666.6))
  (table (export "table") 10 20 funcref)
  (memory (export "memory") 1 2)
)"""
"""The host module that scripts import from; its functions are the engine's, passed on."""

PRINTS: dict[str, tuple[str, ...]] = {
    "print": (),
    "print_i32": ("i32",),
    "print_i64": ("i64",),
    "print_f32": ("f32",),
    "print_f64": ("f64",),
    "print_i32_f32": ("i32", "f32"),
    "print_f64_f64": ("f64", "f64"),
}
"""Host functions every engine offers under the module name ``host``, with their parameter types."""


class Refused(Exception):
    """The engine refuses a module or a link.

    Attributes:
        kind: malformed, invalid, unsupported, limit, link, or anything else the engine says.
        text: the engine's sentence.
    """

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(f"{kind}: {text}")
        self.kind = kind
        self.text = text


class Trapped(Exception):
    """The guest trapped; the message is in the suite's wording."""


class Unfinished(Exception):
    """The guest did not end within the fuel that a test may use."""


class Engine(Protocol):
    """An engine under test. Modules and instances are its own objects, opaque to the runner."""

    name: str
    printed: list[tuple[str, tuple[Value, ...]]]

    def compile(self, wasm: bytes) -> object:
        """Validates and prepares a module.

        Raises:
            Refused: the module is not accepted.
        """
        ...

    def instantiate(self, module: object, registered: Mapping[str, object]) -> object:
        """Links and initialises a module; ``registered`` maps module names to instances.

        Raises:
            Refused: an import is missing or of another type (kind ``link``), or too little memory.
            Trapped: the initialisation trapped.
        """
        ...

    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        """Calls an exported function.

        Raises:
            Trapped: the call trapped.
            Refused: there is no such function, or the arguments do not fit.
        """
        ...

    def get(self, instance: object, field: str) -> Value:
        """Reads an exported global."""
        ...
