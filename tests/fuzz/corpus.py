"""The valid modules that mutations start from: small ones of the suite, random programs."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from random import Random

import wasmtime

from tests.conformance.adapter_wasmtime import configuration
from tests.conformance.assemble import assemble
from tests.conformance.script import ModuleCommand, read_script
from tests.conformance.skips import load_skips
from tests.conformance.suite import REPOSITORY, read_text, script_names, suite_directory

from .generate import generate

CACHE = REPOSITORY / "build" / "fuzz" / "corpus4"
MAX_MODULE_BYTES = 3000
PER_SCRIPT = 20
RANDOM_PROGRAMS = 40

# Stands in for the suite where there is none, so that the campaigns always have something.
_FEATURES = (
    "--mvp-features",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
)
_FALLBACK = """(module
  (type $t (func (param i32) (result i32)))
  (import "h" "log" (func $log (param i32)))
  (memory (export "m") 1 2) (table $tab (export "t") 4 8 funcref)
  (global $g (mut i64) (i64.const 5))
  (elem (i32.const 1) $fac $twice) (data (i32.const 8) "hello")
  (func $fac (export "fac") (type $t)
    (if (result i32) (i32.lt_s (local.get 0) (i32.const 2))
      (then (i32.const 1))
      (else (i32.mul (local.get 0) (call $fac (i32.sub (local.get 0) (i32.const 1)))))))
  (func $twice (export "twice") (type $t)
    (global.set $g (i64.add (global.get $g) (i64.const 1)))
    (call $log (local.get 0)) (i32.add (local.get 0) (local.get 0)))
  (func (export "pick") (param i32 i32) (result i32)
    (call_indirect (type $t) (local.get 1) (local.get 0)))
  (func (export "sum") (param i32) (result f64) (local f64)
    (loop $l (local.set 1 (f64.add (local.get 1) (f64.convert_i32_s (i32.load (local.get 0)))))
      (br_if $l (local.tee 0 (i32.sub (local.get 0) (i32.const 4)))))
    (memory.fill (i32.const 0) (i32.const 7) (i32.const 9)) (local.get 1)))"""


def _extract(directory: Path) -> list[bytes]:
    scope = wasmtime.Engine(configuration(set()))
    skips = load_skips()
    modules: list[bytes] = []
    for script in script_names(directory):
        if script in skips.files:
            continue
        listed = skips.of(script)
        taken = 0
        for command in read_script(read_text(directory, script)):
            if not isinstance(command, ModuleCommand) or command.source.line in listed:
                continue
            wasm = assemble(command.source)
            if taken < PER_SCRIPT and len(wasm) <= MAX_MODULE_BYTES:
                with contextlib.suppress(wasmtime.WasmtimeError):  # what we take from Wasm 3.0
                    wasmtime.Module.validate(scope, wasm)
                    modules.append(wasm)
                taken += 1
    return modules


def random_program(seed: str) -> bytes:
    """A valid module that ``wasm-opt -ttf`` makes of random bytes, sometimes optimised."""
    random = Random(seed)
    size = random.choice((400, 1500, 4000, 12000))
    level = random.choice(("-O0", "-O1", "-O2", "-O3", "-Os"))
    environment = {name: text for name, text in os.environ.items() if name != "LD_PRELOAD"}
    with tempfile.TemporaryDirectory() as directory:
        source, target = Path(directory, "in"), Path(directory, "out.wasm")
        source.write_bytes(random.randbytes(size))
        command = ["wasm-opt", "-ttf", str(source), "-o", str(target), level, *_FEATURES]
        subprocess.run(command, check=True, capture_output=True, timeout=60, env=environment)
        return target.read_bytes()


def _make(directory: Path) -> list[bytes]:
    modules = [bytes(wasmtime.wat2wasm(_FALLBACK)), *_extract(directory)]
    if shutil.which("wasm-opt") is not None:
        modules += [random_program(f"corpus:{number}") for number in range(RANDOM_PROGRAMS)]
    for number in range(RANDOM_PROGRAMS):
        modules.append(bytes(wasmtime.wat2wasm(generate(f"corpus:{number}"))))
    return modules


def load() -> list[bytes]:
    """The corpus, in a fixed order; extracted at the first use and kept in the build directory."""
    directory = suite_directory()
    if directory is None:
        return [bytes(wasmtime.wat2wasm(_FALLBACK))]
    if not CACHE.is_dir():
        # Others may be doing the same: the directory appears whole, and the first one stays.
        unfinished = CACHE.with_name(f"{CACHE.name}.{os.getpid()}")
        unfinished.mkdir(parents=True, exist_ok=True)
        for number, wasm in enumerate(_make(directory)):
            (unfinished / f"{number:04}.wasm").write_bytes(wasm)
        try:
            unfinished.rename(CACHE)
        except OSError:
            shutil.rmtree(unfinished)
    return [path.read_bytes() for path in sorted(CACHE.glob("*.wasm"))]
