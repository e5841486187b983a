"""Fused instructions do what the Wasm does, at every edge: both interpreters beside wasmtime."""

from __future__ import annotations

import pytest
import wasmtime

engine = pytest.importorskip("zwali.host.engine")

WAT = """(module (memory 1) (data (i32.const 0) "\\01\\02\\03\\04\\05\\06\\07\\08")
  (data (i32.const 65528) "\\11\\12\\13\\14\\15\\16\\17\\18")
  (func (export "load32_w") (param i32) (result i32)
    (i32.load (i32.add (local.get 0) (i32.const 100))))
  (func (export "load8_w") (param i32) (result i32)
    (i32.load8_u (i32.sub (local.get 0) (i32.const 4))))
  (func (export "load16_w") (param i32) (result i32)
    (i32.load16_u (i32.add (local.get 0) (i32.const 6))))
  (func (export "load64_w") (param i32) (result i64)
    (i64.load (i32.add (local.get 0) (i32.const 8))))
  (func (export "load_offset") (param i32) (result i32)
    (i32.load offset=100 (i32.add (local.get 0) (i32.const 100))))
  (func (export "table") (param i32) (result i32)
    (i32.load offset=65520 (i32.shl (local.get 0) (i32.const 2))))
  (func (export "table_w") (param i32) (result i32)
    (i32.load (i32.add (i32.shl (local.get 0) (i32.const 2)) (i32.const -8))))
  (func (export "store_w") (param i32) (result i64)
    (i64.store (i32.add (local.get 0) (i32.const 16)) (i64.const 0x0102030405060708))
    (i32.store (i32.add (local.get 0) (i32.const 20)) (local.get 0))
    (i32.store8 (i32.add (local.get 0) (i32.const 17)) (i32.const 99))
    (i64.load (i32.add (local.get 0) (i32.const 16))))
  (func (export "store_i") (param i32) (result i32)
    (i32.store (local.get 0) (i32.const -3)) (i32.store8 offset=1 (local.get 0) (i32.const 127))
    (i32.load (local.get 0)))
  (func (export "shifted") (param i32) (result i32)
    (i32.add (local.get 0) (i32.shl (local.get 0) (i32.const 3))))
  (func (export "select_a") (param i32) (result i32)
    (select (i32.const -128) (local.get 0) (i32.gt_s (local.get 0) (i32.const 3))))
  (func (export "select_b") (param i32) (result i32)
    (select (local.get 0) (i32.const 127) (i32.gt_s (local.get 0) (i32.const 3))))
  (func (export "madd") (param i32) (result i32) (local i32)
    (local.set 1 (i32.const 7))
    (local.set 1 (i32.add (local.get 1) (i32.mul (local.get 0) (local.get 1))))
    (local.get 1))
  (func (export "mask") (param i32) (result i32) (i32.and (local.get 0) (i32.const 200)))
  (func (export "wide") (param i32) (result i64)
    (i64.xor (i64.mul (i64.extend_i32_s (local.get 0)) (i64.const 0x9E3779B97F4A7C15))
      (i64.const 0x0123456789ABCDEF)))
  (func (export "mixed") (param i32) (result i64) (local i64 i64)
    (local.set 1 (i64.mul (i64.extend_i32_u (local.get 0)) (i64.const 0x9E3779B97F4A7C15)))
    (local.set 1 (i64.xor (local.get 1) (i64.shr_u (local.get 1) (i64.const 7))))
    (local.set 1 (i64.xor (i64.shl (local.get 1) (i64.const 33)) (local.get 1)))
    (local.set 2 (i64.xor (local.get 1) (i64.shr_u (local.get 1) (i64.const 32))))
    (local.set 1 (i64.xor (local.get 2) (i64.shr_u (local.get 1) (i64.const 5))))
    (i64.xor (local.get 1) (i64.shl (local.get 1) (i64.const 0))))
  (func (export "count") (param i32) (result i32) (local i32 i32)
    (local.set 1 (i32.rem_u (local.get 0) (i32.const 50)))
    (loop (local.set 2 (i32.add (local.get 2) (local.get 1)))
      (br_if 0 (i32.lt_s (local.tee 1 (i32.add (local.get 1) (i32.const 3))) (i32.const 1000))))
    (loop (local.set 2 (i32.add (local.get 2) (local.get 1)))
      (br_if 0 (i32.ne (local.tee 1 (i32.sub (local.get 1) (i32.const 1))) (i32.const 17))))
    (loop (local.set 2 (i32.xor (local.get 2) (local.get 1)))
      (br_if 0 (local.tee 1 (i32.sub (local.get 1) (i32.const 1)))))
    (loop (local.set 2 (i32.xor (local.get 2) (local.get 1)))
      (br_if 0 (i32.lt_u (local.tee 1 (i32.add (local.get 1) (i32.const 1))) (local.get 0)))
      (br_if 0 (i32.lt_u (local.get 1) (i32.const 5))))
    (local.get 2))
)"""
EDGES = [0, 1, 3, 4, 7, 100, 200, 16381, 16382, 65428, 65429, 65432, 65500, 65520, 65528, 65532]
EDGES += [
    -1,
    -4,
    -8,
    -100,
    -101,
    -104,
    -16,
    0x3FFFFFFF,
    0x40000000,
    0x3FFFC004,
    0x7FFFFFFF,
    -(1 << 31),
]
NAMES = [line.split('"')[1] for line in WAT.splitlines() if "(func (export" in line]


def call_reference(wasm: bytes, name: str, arg: int) -> object:
    store = wasmtime.Store()
    instance = wasmtime.Instance(store, wasmtime.Module(store.engine, wasm), [])
    try:
        return instance.exports(store)[name](store, arg)
    except wasmtime.Trap:
        return "trap"


def call_ours(image: bytes, interpreter: str, name: str, arg: int) -> object:
    with engine.Instance(image, interpreter=interpreter) as instance:
        try:
            return instance.call(name, [arg])[0]
        except engine.ModuleTrapped:
            return "trap"


@pytest.mark.parametrize("name", NAMES)
def test_same_as_wasmtime(name: str) -> None:
    wasm = bytes(wasmtime.wat2wasm(WAT))
    image = engine.translate(wasm).image
    edges = [edge for edge in EDGES if name != "count" or 0 <= edge < 1000]
    for edge in edges:
        expected = call_reference(wasm, name, edge)
        for interpreter in ("fast", "plain"):
            assert call_ours(image, interpreter, name, edge) == expected, (edge, interpreter)


def test_the_module_uses_them() -> None:
    text = engine.disassemble(engine.translate(bytes(wasmtime.wat2wasm(WAT))).image)
    fused = "ld32_w ld8_u_w ld16_u_w ld64_w ld32_x ld32_xw st64_w st32_w st8_w_acc st32_i st8_i"
    fused += " i32.add_shl3 select_ai select_bi i32.and_u i64.mul_l"
    fused += " addbr_ne_l_b addbr_nz_b br_lt_s_b_acc br_lt_u_b_acc i64.xorshr i64.xorshl"
    assert [word for word in fused.split() if f" {word} " not in text] == []
