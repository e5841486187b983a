"""Float arithmetic and 64-bit division of the fast build on emulated machines against wasmtime.

Handlers compute the usual operands themselves and leave the rest to the compiler's routines
(interp_float_thumb2.h), or all of it, for size (interp_shared_thumb2.h), or divide by words
(divide.h). So every pair of some hundred values is tried, bit for bit: around each exponent where
the ways part, at the ends, with significands that round up, carry or tie; integers of every length,
with their ends full and empty.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
import wasmtime

from tests.bench.runner import common_objects, count_emulated, images, link_kernels
from tests.bench.toolchain import ARM, RISCV

#: Bits of the significand; exponents where something changes, beside random ones.
WIDTHS = {"f32": (23, 8), "f64": (52, 11)}
EXPONENTS = {
    "f32": [0, 1, 2, 63, 64, 65, 126, 127, 128, 129, 150, 151, 152, 190, 191, 192, 253, 254, 255],
    "f64": [0, 1, 2, 767, 768, 769, 1022, 1023, 1024, 1025, 1054, 1055, 1075, 1076, 1077, 1279,
            1280, 1281, 2045, 2046, 2047],
}  # fmt: skip
ARITHMETIC = ("add", "sub", "mul", "div")
COMPARISONS = ("eq", "ne", "lt", "le")
DIVISIONS = ("div_s", "div_u", "rem_s", "rem_u")
#: Machine, flags of the engine, operations by kind. libgcc (GCC 12) may round f64 sums to the wrong
#: side on Arm.
BUILDS = {
    "in handlers": (ARM, (), {"f32": ARITHMETIC, "f64": ARITHMETIC, "i64": DIVISIONS}),
    "by routines": (
        ARM,
        ("-DZWE_FLOATS_BY_ROUTINES",),
        {"f32": (*ARITHMETIC, *COMPARISONS), "f64": ("mul", "div", *COMPARISONS)},
    ),
    "rv32": (RISCV, (), {"f32": ARITHMETIC, "f64": ARITHMETIC, "i64": DIVISIONS}),
}

#: Mixes the bits of `a op b` for all pairs of values in memory; n is how many there are.
PROGRAM = """(module (memory 1) (data (i32.const 0) "{data}")
  (func (export "run") (param $n i32) (result i32) (local $i i32) (local $j i32)
    (local $h i64) (local $a {kind})
    (loop $outer
      (local.set $a ({kind}.load (i32.shl (local.get $i) (i32.const {shift}))))
      (local.set $j (i32.const 0))
      (loop $inner
        (local.set $h (i64.mul (i64.const 0x9E3779B97F4A7C15)
          (i64.xor (i64.rotl (local.get $h) (i64.const 7)) {bits})))
        (br_if $inner (i32.lt_u (local.tee $j (i32.add (local.get $j) (i32.const 1)))
          (local.get $n))))
      (br_if $outer (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1)))
        (local.get $n))))
    (i32.wrap_i64 (i64.shr_u (local.get $h) (i64.const 32)))))"""


def values(kind: str, chance: random.Random) -> list[bytes]:
    """Values of a kind as memory has them."""
    significand, exponent = WIDTHS[kind]
    every = (1 << significand) - 1
    middle = 1 << (exponent - 1)
    found = []
    for e in EXPONENTS[kind] + [middle + chance.randrange(-30, 30) for _ in range(9)]:
        few = chance.getrandbits(3) << (significand - 3)
        low = chance.randrange(1, 8)
        for m in (0, 1, every, every - 1, few, low, few | low, chance.getrandbits(significand)):
            bits = (chance.getrandbits(1) << exponent | e) << significand | m
            found.append(bits.to_bytes((significand + exponent + 1) // 8, "little"))
    return found


def integers(chance: random.Random) -> list[bytes]:
    """Numbers of every length. None is 0 or -1, which may trap and are test_numbers.c's."""
    found = {1 << 63, (1 << 63) - 1, 2, 3, (1 << 64) - 2, 0xFFFFFFFF, 1 << 32, (1 << 32) + 1}
    for bits in range(1, 65):
        top = 1 << (bits - 1)
        found |= {top | chance.getrandbits(bits), top | chance.getrandbits(max(bits - 8, 1))}
        found |= {top - 1 + (bits == 1), -top & (1 << 64) - 1}
    for bits in (16, 24, 32, 48):
        every = (1 << bits) - 1
        found |= {every - 1, every << (64 - bits), every << 8, (every << 16) + 1}
    return [each.to_bytes(8, "little") for each in sorted(found - {0, (1 << 64) - 1})]


def program(kind: str, name: str, data: bytes) -> bytes:
    """The module that computes one operation's sum."""
    shift = 2 if kind == "f32" else 3
    value = (
        f"({kind}.{name} (local.get $a) ({kind}.load (i32.shl (local.get $j) (i32.const {shift}))))"
    )
    if name in COMPARISONS:
        bits = f"(i64.extend_i32_u {value})"
    elif kind == "f32":
        bits = f"(i64.extend_i32_u (i32.reinterpret_f32 {value}))"
    else:
        bits = value if kind == "i64" else f"(i64.reinterpret_f64 {value})"
    text = "".join(f"\\{byte:02x}" for byte in data)
    return bytes(wasmtime.wat2wasm(PROGRAM.format(data=text, kind=kind, shift=shift, bits=bits)))


def reference(wasm: bytes, n: int) -> int:
    """What wasmtime computes, with one NaN."""
    configuration = wasmtime.Config()
    configuration.cranelift_nan_canonicalization = True
    store = wasmtime.Store(wasmtime.Engine(configuration))
    instance = wasmtime.Instance(store, wasmtime.Module(store.engine, wasm), [])
    run = instance.exports(store)["run"]
    assert isinstance(run, wasmtime.Func)
    return int(run(store, n))


@pytest.mark.timeout(300)
@pytest.mark.parametrize("build", BUILDS)
def test_every_pair(build: str, tmp_path: Path) -> None:
    target, flags, operations = BUILDS[build]
    if shutil.which(target.compiler) is None or shutil.which(target.emulator[0]) is None:
        pytest.skip(f"needs {target.compiler} and {target.emulator[0]}")
    seed = random.SystemRandom().getrandbits(32)
    chance = random.Random(seed)
    wasm, counts = {}, {}
    for kind, names in operations.items():
        data = integers(chance) if kind == "i64" else values(kind, chance)
        for name in names:
            wasm[f"{kind}_{name}"] = program(kind, name, b"".join(data))
            counts[f"{kind}_{name}"] = len(data)
    codes = {name: each.image for name, each in images(wasm, target.encoding).items()}
    objects = common_objects(target, "zwali", tmp_path / "objects", flags)
    elf = link_kernels(target, objects, "zwali", codes, counts, tmp_path / "pairs.elf")
    got = count_emulated(target, elf).results
    expected = {name: reference(code, counts[name]) for name, code in wasm.items()}
    assert got == expected, f"seed {seed}"
