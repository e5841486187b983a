"""memory.copy and memory.fill of the fast build on emulated machines against wasmtime.

Small machines move blocks by words, or by several at once (blocks.c), some of it by instructions
that no host has. Every length up to some strides is tried, with either end at every alignment,
overlapping either way and not at all; what memory then holds is mixed into one number.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import wasmtime

from tests.bench.runner import common_objects, count_emulated, images, link_kernels
from tests.bench.toolchain import ARM, RISCV, Target
from tests.engine.back.test_float_target import reference

LENGTHS = 140
#: Destinations, counted from a source at 512 and its alignment: apart, and overlapping either way.
DISTANCES = (-200, -37, -16, -5, -1, 0, 1, 4, 6, 11, 32, 43, 200)
#: Copies, writes a word that differs each time, fills; then mixes the bytes around.
PROGRAM = """(module (memory 1)
  (global $h (mut i64) (i64.const 1))
  (func $mix (local $at i32)
    (loop $next
      (global.set $h (i64.mul (i64.const 0x9E3779B97F4A7C15)
        (i64.xor (i64.rotl (global.get $h) (i64.const 7)) (i64.load offset=256 (local.get $at)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8)))
        (i32.const 640)))))
  (func $one (param $to i32) (param $from i32) (param $n i32)
    (i64.store (i32.add (local.get $from) (i32.and (i32.wrap_i64 (global.get $h)) (i32.const 63)))
      (global.get $h))
    (memory.copy (local.get $to) (local.get $from) (local.get $n))
    (call $mix)
    (memory.fill (local.get $to) (i32.wrap_i64 (global.get $h)) (local.get $n))
    (call $mix))
  (func (export "run") (param $n i32) (result i32) (local $from i32)
    (loop $length
      (local.set $from (i32.const 512))
      (loop $align
        {calls}
        (br_if $align (i32.lt_u (local.tee $from (i32.add (local.get $from) (i32.const 1)))
          (i32.const 516))))
      (br_if $length (i32.ge_s (local.tee $n (i32.sub (local.get $n) (i32.const 1)))
        (i32.const 0))))
    (i32.wrap_i64 (i64.shr_u (global.get $h) (i64.const 32)))))"""
CALL = """(call $one (i32.add (local.get $from) (i32.const {distance}))
          (local.get $from) (local.get $n))"""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("target", [ARM, RISCV], ids=lambda target: target.name)
def test_every_alignment(target: Target, tmp_path: Path) -> None:
    if shutil.which(target.compiler) is None or shutil.which(target.emulator[0]) is None:
        pytest.skip(f"needs {target.compiler} and {target.emulator[0]}")
    calls = "\n        ".join(CALL.format(distance=distance) for distance in DISTANCES)
    wasm = {"blocks": bytes(wasmtime.wat2wasm(PROGRAM.format(calls=calls)))}
    codes = {name: each.image for name, each in images(wasm, target.encoding).items()}
    objects = common_objects(target, "zwali", tmp_path / "objects")
    counts = {"blocks": LENGTHS}
    elf = link_kernels(target, objects, "zwali", codes, counts, tmp_path / "blocks.elf")
    assert count_emulated(target, elf).results == {"blocks": reference(wasm["blocks"], LENGTHS)}
