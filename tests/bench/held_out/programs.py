"""The programs held out of tuning: how each is run and compiled.

C and Zig are compiled by the pinned ziglang, AssemblyScript by its own compiler, a registry package
that needs nodejs and npm (`tools/bootstrap.sh corpus`). Where they are not, its programs are left
out by name.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.bench.toolchain import BUILD, HERE, WASM_FLAGS, run

PLACE = HERE / "held_out"
OUT = BUILD / "held_out"
#: The version whose output the figures of docs/engine.md are of; it brings its two dependencies.
ASSEMBLYSCRIPT = "assemblyscript@0.27.31"
CPU = "mvp+bulk_memory+mutable_globals+nontrapping_fptoint+sign_ext"


@dataclass(frozen=True, slots=True)
class Program:
    """A program; `kind`: what most of its work is done on; `n`: the argument of its run(n)."""

    file: str
    kind: str
    n: int

    @property
    def language(self) -> str:
        """What it is written in."""
        return {"c": "C", "zig": "Zig", "ts": "AssemblyScript"}[self.file.split(".")[1]]


#: By name.
PROGRAMS = {
    "lz": Program("lz.c", "integer", 6),
    "queens": Program("queens.c", "integer", 7),
    "cells": Program("cells.c", "integer", 12),
    "tokens": Program("tokens.c", "integer", 60),
    "heap": Program("heap.zig", "integer", 4),
    "words": Program("words.ts", "integer", 60),
    "powers": Program("powers.c", "64-bit", 60),
    "calendar": Program("calendar.c", "64-bit", 400),
    "sip": Program("sip.zig", "64-bit", 1500),
    "fraction": Program("fraction.zig", "64-bit", 400),
    "dice": Program("dice.ts", "64-bit", 4000),
    "filter": Program("filter.zig", "float", 600),
    "balance": Program("balance.c", "float", 200),
    "layers": Program("layers.ts", "float", 20),
    "julia": Program("julia.ts", "float", 12),
}


def chosen() -> dict[str, Program]:
    """The programs that this machine can compile."""
    return {k: v for k, v in PROGRAMS.items() if v.language != "AssemblyScript" or has_npm()}


def left_out() -> str:
    """What chosen() leaves out and why, a sentence, or nothing."""
    names = [name for name in PROGRAMS if name not in chosen()]
    why = "not run, npm is missing (tools/bootstrap.sh corpus): "
    return why + " ".join(names) if names else ""


def has_npm() -> bool:
    """Whether the AssemblyScript compiler can be had and run."""
    return all(shutil.which(each) for each in ("node", "npm"))


@cache
def assemblyscript() -> Path:
    """The compiler's main file; the first time npm fetches it into the build directory."""
    place = BUILD / "npm"
    compiler = place / "node_modules" / "assemblyscript" / "bin" / "asc.js"
    wanted = place / ASSEMBLYSCRIPT
    if not compiler.exists() or not wanted.exists():
        place.mkdir(parents=True, exist_ok=True)
        run(["npm", "install", "--prefix", str(place), "--no-audit", "--no-fund",
             "--ignore-scripts", "--save-exact", ASSEMBLYSCRIPT])  # fmt: skip
        wanted.touch()
    return compiler


def build_wasm(name: str) -> bytes:
    """Compiles one program as one would release it: optimised, Zig without its checks."""
    source = PLACE / PROGRAMS[name].file
    out = OUT / f"{name}.wasm"
    out.parent.mkdir(parents=True, exist_ok=True)
    if PROGRAMS[name].language == "AssemblyScript":
        run(["node", str(assemblyscript()), str(source), "-o", str(out), "-O3", "--noAssert",
             "--runtime", "stub", "--initialMemory", "1", "--use", "abort="])  # fmt: skip
        return out.read_bytes()
    obj = out.with_suffix(".o")
    zig = [sys.executable, "-m", "ziglang"]
    if source.suffix == ".c":
        run([*zig, "cc", "-c", *WASM_FLAGS, str(source), "-o", str(obj)])
    else:
        run([*zig, "build-obj", "-target", "wasm32-freestanding", f"-mcpu={CPU}",
             "-O", "ReleaseFast", "-fstrip", f"-femit-bin={obj}", str(source)])  # fmt: skip
    run([*zig, "wasm-ld", "--no-entry", "--export=run", "--export=__stack_pointer",
         "-z", "stack-size=4096", "--strip-all", str(obj), "-o", str(out)])  # fmt: skip
    return out.read_bytes()
