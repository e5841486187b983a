"""`inspect --disassemble`: source, Wasm and image code in one listing."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import wasmtime

from tests.fuzz.generate import generate
from zwali.cli.main import invoke
from zwali.host import engine, launch, listing, wasm_text
from zwali.host.engine import Encoding

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests" / "golden" / "inspect"
SAMPLE = GOLDEN / "pick.wasm"


def _listing(path: Path, roots: list[Path]) -> list[str]:
    made, wasm = launch.prepare_with_wasm(path)
    return listing.interleave(made, Encoding.P32, wasm, roots).splitlines()


def test_source_and_wasm_are_as_they_were() -> None:
    """The golden file has all that is not the engine's choice."""
    lines = [line for line in _listing(SAMPLE, [GOLDEN]) if line.startswith(";")]
    assert lines == (GOLDEN / "pick.txt").read_text().splitlines()


def test_the_image_is_the_disassembly_line_for_line() -> None:
    made = launch.prepare(SAMPLE)
    code = engine.disassemble(made.images[Encoding.P32]).splitlines()
    assert [line for line in _listing(SAMPLE, [GOLDEN]) if not line.startswith(";")] == code


def test_each_instruction_stands_behind_the_wasm_it_comes_from() -> None:
    made = launch.prepare(SAMPLE)
    told, checked = {0}, 0
    for line in _listing(SAMPLE, [GOLDEN]):
        if found := re.match(r";   (0x[0-9a-f]+) ", line):
            told.add(int(found.group(1), 16))
        elif found := re.match(r" *(\d+)  ", line):
            place = made.locate(Encoding.P32, int(found.group(1)))
            if place is not None and place.function == "pick":
                assert place.wasm_offset in told, line
                checked += 1
    assert checked > 15


def test_what_is_not_there_is_left_out(tmp_path: Path) -> None:
    """No source file; only a package; a package without a map."""
    without = _listing(SAMPLE, [tmp_path])
    assert "; pick.c:6" in without and not any("while" in line for line in without)
    packed, stripped = tmp_path / "pick.zwm", tmp_path / "stripped.zwm"
    assert invoke(["pack", str(SAMPLE), "-o", str(packed)]) == 0
    assert invoke(["pack", str(SAMPLE), "--strip", "-o", str(stripped)]) == 0
    assert not any(line.startswith(";   0x") for line in _listing(packed, [tmp_path]))
    code = engine.disassemble(launch.prepare(stripped).images[Encoding.P32])
    assert "\n".join(_listing(stripped, [tmp_path])) == code


def test_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("pick.c", "pick.wasm"):
        shutil.copy(GOLDEN / name, tmp_path)
    assert invoke(["inspect", str(tmp_path / "pick.wasm"), "--disassemble"]) == 0
    shown = capsys.readouterr().out
    assert "table[i & 3]" in shown and "i32.load offset=" in shown and "function 0" in shown
    assert invoke(["inspect", str(tmp_path / "pick.wasm"), "--disassemble", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["disassembly"]["P32"] in shown


@pytest.mark.parametrize("seed", range(12))
def test_every_function_is_read_to_its_end(seed: int) -> None:
    wasm = bytes(wasmtime.wat2wasm(generate(f"listing:{seed}")))
    bodies = wasm_text.functions(wasm)
    assert len(bodies) == engine.describe(wasm).functions
    for body in bodies:
        assert body[-1].text == "end" and body[-1].depth == 0
        assert not any("not known" in each.text for each in body)


def test_words_of_instructions() -> None:
    text = """(module (memory 1) (table 2 funcref) (func $f (param i64) (result f64)
      (block (br_table 0 1 0 (i32.const -5)))
      (f32.store offset=8 (i32.const 2147483647) (f32.const -0.5))
      (drop (i64.trunc_sat_f64_s (f64.const nan:0x4000000000001)))
      (drop (call_indirect (param i64) (result f64) (i64.const -1) (i32.const 0)))
      (memory.copy (i32.const 0) (i32.const 1) (i32.const 2))
      (drop (select (result i64) (local.get 0) (i64.const 3) (ref.is_null (ref.null func))))
      (return_call $f (i64.extend32_s (local.get 0)))))"""
    (body,) = wasm_text.functions(bytes(wasmtime.wat2wasm(text)))
    words = [each.text for each in body]
    assert words[:4] == ["block", "i32.const -5", "br_table 0 1 0", "end"]
    for wanted in (
        *("f32.store offset=8", "f32.const -0.5", "f64.const nan:0x7ff4000000000001"),
        *("i64.trunc_sat_f64_s", "call_indirect 0 0", "memory.copy 0 0", "select i64"),
        *("ref.null func", "return_call 0", "i64.extend32_s", "i32.const 2147483647"),
    ):
        assert wanted in words, wanted


def test_words_of_atomics_and_exceptions() -> None:
    wanted = [
        *("i32.atomic.load offset=4", "i64.atomic.load32_u", "i32.atomic.rmw.add"),
        *("i32.atomic.rmw8.xor_u", "i64.atomic.rmw32.cmpxchg_u", "memory.atomic.notify"),
        *("memory.atomic.wait64", "i64.atomic.rmw.xchg"),
    ]
    uses = [f"(drop ({word} {arguments}))" for word, arguments in zip(wanted, (
        "(i32.const 0)", "(i32.const 0)", "(i32.const 0) (i32.const 1)",
        "(i32.const 0) (i32.const 1)", "(i32.const 0) (i64.const 1) (i64.const 2)",
        "(i32.const 0) (i32.const 1)", "(i32.const 0) (i64.const 1) (i64.const 2)",
        "(i32.const 0) (i64.const 1)",
    ), strict=True)]  # fmt: skip
    text = f"""(module (memory 1 1 shared) (tag $t)
      (func (param exnref) {" ".join(uses)} (atomic.fence)
        (i64.atomic.store16 (i32.const 0) (i64.const 1))
        (drop (ref.is_null (ref.null exn)))
        (block (try_table (catch $t 0) (throw $t)))))"""
    wasm = bytes(wasmtime.wat2wasm(text))
    assert engine.describe(wasm).functions == 1
    (body,) = wasm_text.functions(wasm)
    words = [each.text for each in body]
    assert [each for each in words if "atomic" in each] == [*wanted, "atomic.fence 0",
                                                             "i64.atomic.store16"]  # fmt: skip
    assert {"ref.null exn", "try_table (catch 0 0)", "throw 0"} <= set(words)
    assert words[-1] == "end" and not any("not known" in each for each in words)
