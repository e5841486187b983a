"""Packing: determinism, the memory decision, RAM figures, limits, the way back to the source."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest
import wasmtime

from zwali.host import build, debug_info, package
from zwali.host.engine import Encoding, Instance, verify
from zwali.host.errors import BadModule, BadPackage, UsageProblem
from zwali.host.package import PackOptions, Restart, fingerprint, for_device, load, pack

ROOT = Path(__file__).resolve().parents[2]


def wasm(text: str) -> bytes:
    return bytes(wasmtime.wat2wasm(text))


def packed(text: str, **options: Any) -> package.Package:
    return pack(wasm(text), PackOptions(name="m", **options))


UNSUPPORTED = [
    ("(module (func (param v128)))", "simd", "-mno-simd128"),
    ("(module (type (struct)))", "gc", "linear memory"),
    ("(module (memory i64 1))", "memory64", "wasm32"),
    ("(module (memory 1) (memory 1))", "multi-memory", "one memory"),
]


@pytest.mark.parametrize(("text", "feature", "advice"), UNSUPPORTED)
def test_a_feature_is_refused_by_name_with_advice(text: str, feature: str, advice: str) -> None:
    with pytest.raises(BadModule) as caught:
        packed(text)
    assert feature in str(caught.value)
    assert advice in str(caught.value)


CALLS = """
(module
  (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
  (import "wazi" "SYS_k_sleep" (func $sleep (param i64) (result i32)))
  (memory (export "memory") 1)
  (data (i32.const 16) "hi")
  (func $work (export "_start") (result i32)
    (call $out (i32.const 16) (i32.const 2))
    (call $sleep (i64.const 5)))
  (func (export "add") (param i32 i64) (result f64) (f64.const 1)))
"""


def test_same_input_same_bytes() -> None:
    first, second = packed(CALLS), packed(CALLS)
    assert first.data == second.data
    assert first.digest == hashlib.sha256(first.device_part).digest()
    assert packed(CALLS, version="0.1.1").digest != first.digest


def test_what_the_manifest_says() -> None:
    made = packed(CALLS, version="2.0", restart=Restart.ON_FAILURE, deadline_ms=9, fuel_slice=7)
    manifest = made.manifest
    assert (manifest.name, manifest.version) == ("m", "2.0")
    assert manifest.build_id == hashlib.sha256(wasm(CALLS)).digest()[:16]
    assert [(e.name, e.signature) for e in manifest.entries] == [
        ("_start", "->i32"),
        ("add", "i32,i64->f64"),
    ]
    assert [(i.module, i.field, i.signature) for i in manifest.imports] == [
        ("wazi", "SYS_k_str_out", "i32,i32->"),
        ("wazi", "SYS_k_sleep", "i64->i32"),
    ]
    assert manifest.imports[1].fingerprint == fingerprint("wazi", "SYS_k_sleep", "i64->i32")
    assert (manifest.restart, manifest.deadline_ms, manifest.fuel_slice) == (1, 9, 7)
    assert made.wasm_bytes == len(wasm(CALLS))
    assert verify(made.images[Encoding.P32]).instance == manifest.ram.instance


def test_fingerprint_is_what_the_format_says() -> None:
    expected = hashlib.sha256(b"wazi\0SYS_k_sleep\0i64->i32\0").digest()[:4]
    assert fingerprint("wazi", "SYS_k_sleep", "i64->i32") == int.from_bytes(expected, "little")
    assert fingerprint("wazi", "SYS_k_sleep", "i64->i32", "struct") != fingerprint(
        "wazi", "SYS_k_sleep", "i64->i32"
    )


def test_the_firmware_has_the_same_fingerprints() -> None:
    text = (ROOT / "firmware/kernel_if/calls_gen.c").read_text()
    calls = re.findall(
        r"/\* (\w+) \*/\s+\.type = signature_(\w+)_to_(\w+),\s+\.fingerprint = 0x(\w+)u",
        text,
    )
    assert len(calls) > 20
    for name, *types, mark in calls:
        signature = "->".join(each.replace("none", "").replace("_", ",") for each in types)
        assert fingerprint("wazi", f"SYS_{name}", signature) == int(mark, 16), name


@pytest.mark.parametrize("absent", [(), ("PIPES",), ("POLL",), ("PIPES", "POLL")])
def test_the_names_in_the_firmware_are_those_of_its_calls(absent: tuple[str, ...]) -> None:
    """As zwk_call_find() reads them, whatever groups of calls a kernel lacks."""
    text = (ROOT / "firmware/kernel_if/calls_gen.c").read_text()
    table = text[text.index("zwk_names[] =") :]
    lines = re.findall(
        r'^(?:#if ZKM_HAS_(\w+)\n)?\t"\\(\d+)" "(\w*)" "\\(\d+)" /\* (\w+) \*/$', table, re.M
    )
    assert len(lines) > 70
    name = ""
    for group, shared, middle, last, expected in lines:
        if group not in absent:
            name = name[: int(shared, 8)] + middle + chr(int(last, 8) ^ 0x80)
            assert name == expected


def test_debug_off_leaves_names_out_but_changes_nothing_on_the_device() -> None:
    full, stripped = packed(CALLS), packed(CALLS, debug=False)
    assert full.device_part == stripped.device_part
    assert full.function_name(2) == "work"
    assert full.function_name(0) == "out"
    assert stripped.function_name(2) is None
    assert stripped.wasm_bytes == full.wasm_bytes


def test_every_position_is_located() -> None:
    made = packed(CALLS)
    assert made.symbols is not None
    for word, offset, function in made.symbols.positions[Encoding.P32]:
        place = made.locate(Encoding.P32, word)
        assert place is not None and place.wasm_offset == offset
        assert place.function == made.function_name(function)
    assert made.function_name(4) == "(initialisation)"
    assert made.locate(Encoding.W64, 5) == made.locate(Encoding.P32, 5)  # the same words


def test_a_device_gets_the_image_that_it_runs() -> None:
    made = packed(CALLS)
    assert for_device(made, (Encoding.P32, Encoding.W64)) is made
    other = for_device(made, (Encoding.W64,))
    assert list(other.images) == [Encoding.W64] and other.manifest == made.manifest
    image, wide = made.images[Encoding.P32], other.images[Encoding.W64]
    code = int.from_bytes(image[120:124], "little")
    assert wide[:6] == image[:6] and wide[6] == 2 and wide[16:code] == image[16:code]
    assert len(wide) - code == 2 * (len(image) - code)
    again = load(other.device_part)
    assert again.images == other.images and again.digest == other.digest != made.digest
    both = packed(CALLS, encodings=(Encoding.P32, Encoding.W64))
    assert both.images == {Encoding.P32: image, Encoding.W64: wide}
    assert for_device(both, (Encoding.W64,)).device_part == other.device_part
    with pytest.raises(BadPackage, match="W64"):
        for_device(other, (Encoding.P32,))


# ---- memory ------------------------------------------------------------------------------------

GLOBAL = '(global (export "__heap_base") i32 (i32.const {}))'
POINTER = "(global (mut i32) (i32.const 4096))"
STORE = '(func (export "f") (i32.store (i32.const 0) (i32.const 1)))'
DATA = '(data (i32.const 100) "hello")'
GROW = '(func (export "g") (drop (memory.grow (i32.const 1))))'


@pytest.mark.parametrize(
    ("body", "options", "declared", "reserved", "reason"),
    [
        ("", {}, 0, 0, "no memory"),
        ("(memory 1)" + STORE, {}, 65536, 65536, "__heap_base"),
        ("(memory 1)" + DATA, {}, 65536, 112, "data"),
        ("(memory 1)" + DATA, {"heap_bytes": 100}, 65536, 208, "heap"),
        ("(memory 1)" + DATA + POINTER, {}, 65536, 65536, "__heap_base"),
        ("(memory 1)" + GLOBAL.format(5000) + POINTER, {}, 65536, 5008, "__heap_base"),
        ("(memory 1)" + GLOBAL.format(64), {"heap_bytes": 1000}, 65536, 1072, "heap"),
        ("(memory 1)" + GLOBAL.format(50) + DATA, {}, 65536, 112, "__heap_base"),
        ("(memory 1)" + GLOBAL.format(70000), {}, 65536, 65536, "__heap_base"),
        ("(memory 1)" + GLOBAL.format(5000), {"heap_bytes": 10**6}, 65536, 65536, "heap"),
        ("(memory 1)" + GROW, {}, 65536, 65536, "memory.grow"),
        ("(memory 1)" + GROW, {"heap_bytes": 1}, 65536, 131072, "memory.grow"),
        ("(memory 1)" + GROW + GLOBAL.format(64), {}, 65536, 65536, "memory.grow"),
        ("(memory 1)" + GROW, {"memory_bytes": 200000}, 65536, 200000, "asked"),
        ("(memory 1)" + DATA, {"memory_bytes": 105}, 65536, 105, "asked"),
        ("(memory 1)" + STORE, {"memory_bytes": 2000}, 65536, 2000, "asked"),
        ("(memory 1000 (pagesize 1))" + STORE, {}, 1000, 1000, "byte"),
        ('(import "other" "memory" (memory 1))', {}, 65536, 0, "another module"),
    ],
)
def test_memory_decision(
    body: str, options: dict[str, int], declared: int, reserved: int, reason: str
) -> None:
    manifest = packed(f"(module {body})", **options).manifest
    assert (manifest.memory.declared, manifest.memory.reserved) == (declared, reserved)
    assert reason in manifest.memory.reason
    assert manifest.ram.memory >= reserved
    assert manifest.ram.memory - reserved < 8


def stack(top: int) -> str:
    return f"(global $__stack_pointer (mut i32) (i32.const {top}))"


DATA_END = '(global (export "__data_end") i32 (i32.const {}))'
UNNAMED = "(global (mut i32) (i32.const {}))"
USE = '(func (export "f") (param i32) (i32.store offset={} (local.get 0) (i32.const 1)))'
ABOVE = '(data (i32.const 65536) "hello")'
POINTER_IN_DATA = r'(data (i32.const 65536) "\00\12\01\00")'  # 0x11200 = 70144


@pytest.mark.parametrize(
    ("body", "options", "low", "reserved", "reason"),
    [
        # Stack below the data; the end is told.
        (stack(65536) + GLOBAL.format(66000), {}, 61440, 4560, "__heap_base"),
        (stack(65536) + GLOBAL.format(66000), {"stack_bytes": 1024}, 64512, 1488, "cut to 1024"),
        (stack(65536) + GLOBAL.format(66000), {"heap_bytes": 100}, 61440, 4672, "heap"),
        (stack(65536) + GLOBAL.format(66000), {"stack_bytes": 65536}, 0, 66000, "__heap_base"),
        (stack(8192) + ABOVE + GLOBAL.format(66000), {}, 4096, 61904, "cut to 4096"),
        # The end is guessed: behind what code and data mention.
        (stack(65536) + ABOVE, {}, 61440, 4096 + 16 + 8192, "mentions"),
        (stack(65536) + USE.format(66000), {}, 61440, 4096 + 480 + 8192, "mentions"),
        (stack(65536) + POINTER_IN_DATA, {}, 61440, 4096 + 4624 + 8192, "mentions"),
        (stack(65536) + USE.format(131000), {}, 61440, 131072 - 61440, "mentions"),
        (UNNAMED.format(65536) + ABOVE, {}, 61440, 4096 + 16 + 8192, "cut"),
        # Not certain to be a stack below the data.
        (stack(65536), {}, 0, 12288, "behind the data"),
        (stack(65536) + USE.format(2000), {}, 0, 14304, "behind the data"),
        (stack(69632) + USE.format(2000), {}, 0, 14304, "behind the data"),
        (stack(69632) + USE.format(70000), {}, 0, 78208, "mentions"),
        (stack(65536) + GLOBAL.format(65536), {}, 0, 12288, "behind the data"),
        (UNNAMED.format(65520) + ABOVE, {}, 0, 131072, "nobody knows"),
        (UNNAMED.format(65536) * 2 + ABOVE, {}, 0, 131072, "nobody knows"),
        (stack(70000) + ABOVE, {}, 0, 70000, "above the data"),
        # Stack above the data.
        (stack(70000), {}, 0, 12288, "cut to 4096"),
        (stack(70000) + DATA, {}, 0, 12400, "behind the data"),
        (stack(70000) + DATA, {"stack_bytes": 100}, 0, 8400, "cut to 100"),
        (stack(70000) + DATA, {"heap_bytes": 16}, 0, 70016, "above the data"),
        (stack(70000) + DATA, {"stack_bytes": 65536}, 0, 70000, "above the data"),
        (stack(70000) + DATA + USE.format(40000), {}, 0, 40004 + 8192 + 4096 + 12, "cut"),
        (stack(70000) + DATA + USE.format(70000), {}, 0, 70004 + 8192 + 12, "mentions"),
        (stack(70000) + DATA + DATA_END.format(105), {}, 0, 4208, "__data_end"),
        (stack(70000) + DATA + GLOBAL.format(70000), {}, 0, 12400, "cut"),
        (stack(70000) + DATA, {"memory_bytes": 20000}, 0, 20000, "asked"),
        (stack(70000) + DATA, {"memory_bytes": 131072}, 0, 131072, "asked"),
        (stack(65536) + ABOVE + GROW, {}, 0, 131072, "memory.grow"),
        (stack(65536) + ABOVE, {"memory_bytes": 131072}, 0, 131072, "asked"),
        (stack(65536) + ABOVE, {"memory_bytes": 10000}, 61440, 10000, "asked"),
        (stack(65536) + ABOVE, {"memory_bytes": 130000}, 1072, 130000, "asked"),
    ],
)
def test_memory_window(
    body: str, options: dict[str, int], low: int, reserved: int, reason: str
) -> None:
    made = packed(f"(module (memory 2) {body})", **options)
    memory = made.manifest.memory
    assert (memory.declared, memory.low, memory.reserved) == (131072, low, reserved)
    assert reason in memory.reason
    header = made.images[Encoding.P32][40:48]
    assert (int.from_bytes(header[:4], "little"), int.from_bytes(header[4:], "little")) == (
        min(reserved, 131072),
        low,
    )


@pytest.mark.parametrize("exported", ["", '(export "__stack_pointer") '])
def test_a_stack_above_the_data_begins_lower(exported: str) -> None:
    text = (
        f"(module (memory 2) {DATA} (global $__stack_pointer {exported}(mut i32) (i32.const 70000))"
        '(func (export "top") (result i32) (global.get 0)))'
    )
    for options, top in (({}, 12400), ({"memory_bytes": 131072}, 70000)):
        made = packed(text, **options)
        with Instance(made.images[Encoding.P32]) as instance:
            assert instance.call("top") == (top,)


@pytest.mark.parametrize(
    ("body", "asked"),
    [
        ("(memory 1)" + DATA, 104),
        ("(memory 1)" + DATA, 65537),
        ("(memory 1)" + GROW, 65535),
        ("(memory 500 (pagesize 1))", 501),
        ("(memory 2)" + DATA + stack(70000), 12399),
    ],
)
def test_impossible_memory_is_refused_with_the_bound(body: str, asked: int) -> None:
    with pytest.raises(UsageProblem) as caught:
        packed(f"(module {body})", memory_bytes=asked)
    assert caught.value.got == str(asked)


# ---- RAM and threads ---------------------------------------------------------------------------


def with_custom(text: str, name: str, content: bytes) -> bytes:
    body = bytes([len(name)]) + name.encode() + content
    return wasm(text) + b"\0" + bytes([len(body)]) + body


@pytest.mark.parametrize(
    ("imports", "threads"),
    [
        ((), 1),
        (("SYS_k_timer_start",), 2),
        (("SYS_k_thread_create",), 4),
        (("SYS_k_thread_create", "SYS_k_timer_start"), 5),
    ],
)
def test_threads_from_imports(imports: tuple[str, ...], threads: int) -> None:
    calls = "".join(f'(import "wazi" "{name}" (func))' for name in imports)
    manifest = packed(f"(module {calls})").manifest
    assert manifest.threads == threads
    assert manifest.ram.frames == threads * manifest.frame_stack_bytes


def test_threads_as_asked_and_as_the_module_says() -> None:
    manifest = packed("(module)", threads=3, frame_stack_bytes=512).manifest
    assert (manifest.threads, manifest.frame_stack_bytes, manifest.ram.frames) == (3, 512, 1536)
    said = with_custom("(module)", "zwali.threads", b"\x09\0\0\0")
    assert pack(said, PackOptions(name="m")).manifest.threads == 9
    assert pack(said, PackOptions(name="m", threads=2)).manifest.threads == 2


def test_devices_from_the_custom_section() -> None:
    said = with_custom("(module)", "zwali.devices", b"uart0\0led0\0uart0\0")
    assert pack(said, PackOptions(name="m")).manifest.devices == ("led0", "uart0")


# ---- refusals ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "options",
    [
        {"name": ""},
        {"name": "a b"},
        {"name": "n" * 32},
        {"name": "é"},
        {"name": "m", "version": "1/2"},
        {"name": "m", "threads": 0},
        {"name": "m", "threads": 65},
        {"name": "m", "heap_bytes": -1},
        {"name": "m", "stack_bytes": -1},
        {"name": "m", "memory_bytes": 2**32},
        {"name": "m", "deadline_ms": 2**32},
        {"name": "m", "encodings": ()},
    ],
)
def test_bad_options(options: dict[str, Any]) -> None:
    with pytest.raises(UsageProblem):
        pack(wasm("(module)"), PackOptions(**options))


def test_limits_are_named() -> None:
    many = "".join(f'(export "e{i}" (func 0))' for i in range(1024))
    assert len(packed(f"(module (func) {many})").manifest.entries) == 1024
    for text in (
        f'(module (func) {many} (export "x" (func 0)))',
        f'(module (import "m" "{"f" * 256}" (func)))',
        "(module" + '(import "m" "f" (func))' * 1025 + ")",
    ):
        with pytest.raises(BadModule) as caught:
            packed(text)
        assert caught.value.name == "limit"


def test_a_bad_module_is_a_bad_module() -> None:
    with pytest.raises(BadModule):
        pack(b"\0asm\1\0\0\0\xff", PackOptions(name="m"))


# ---- source lines ------------------------------------------------------------------------------


def test_lines_from_dwarf(tmp_path: Path) -> None:
    source = tmp_path / "lines.c"
    source.write_text(
        '__attribute__((export_name("twice"), noinline)) int twice(int x)\n'
        "{\n"
        "\tvolatile int y = x;\n"
        "\treturn y + y;\n"
        "}\n"
        "int main(void)\n"
        "{\n"
        "\treturn twice(3);\n"
        "}\n"
    )
    made = build.build([source], tmp_path / "lines.wasm", debug=True)
    whole = pack(made.wasm.read_bytes(), PackOptions(name="lines"))
    assert whole.symbols is not None
    positions = whole.symbols.positions[Encoding.P32]
    places = [whole.locate(Encoding.P32, word) for word, _, _ in positions]
    own = {(p.function, p.line) for p in places if p and p.file and p.file.endswith("lines.c")}
    assert ("twice", 4) in own
    assert {name for name, _ in own} <= {"twice", "main"}
    assert load(whole.data) == whole


@pytest.mark.parametrize("seed", range(40))
def test_broken_debug_information_is_no_reason_to_refuse(seed: int) -> None:
    junk = hashlib.sha256(bytes([seed])).digest() * (seed % 5)
    sections = {".debug_info": junk, ".debug_line": junk[3:], ".debug_abbrev": junk[7:]}
    assert debug_info.read(wasm("(module)"), sections) == debug_info.Lines((), ())
