"""Tests of the harness itself: the reader, the literals, and that a broken engine is found out."""

from __future__ import annotations

import struct
import subprocess
import sys
from collections.abc import Mapping, Sequence

import pytest

from .adapter_wasmtime import WasmtimeEngine
from .engine import Refused, Trapped
from .runner import Status, run_script, trap_matches
from .script import AssertModule, AssertReturn, ModuleCommand, ScriptError, read_script
from .sexpr import Atom, Node, SexprError, Text, parse
from .skips import FeatureOracle, classify, load_skips
from .suite import REPOSITORY, read_text, script_names, suite_directory
from .values import Expect, Number, Reference, Value, float_bits
from .worker import engine_missing, run_one, worker_environment

_DIRECTORY = suite_directory()
needs_suite = pytest.mark.skipif(
    _DIRECTORY is None, reason="no official Wasm suite: set ZWALI_SPEC_DIR"
)

SMALL = """
(module $a
  (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  (func (export "div") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  (func (export "nan") (result f32) (f32.div (f32.const 0) (f32.const 0)))
  (func (export "id") (param externref) (result externref) (local.get 0))
  (global (export "g") i64 (i64.const -7)))
(assert_return (invoke "add" (i32.const 1) (i32.const -2)) (i32.const 0xffff_ffff))
(assert_return (invoke $a "add" (i32.const 1) (i32.const 2)) (i32.const 3))
(assert_return (invoke "nan") (f32.const nan:canonical))
(assert_return (invoke "id" (ref.extern 3)) (ref.extern 3))
(assert_return (get "g") (i64.const -7))
(assert_trap (invoke "div" (i32.const 1) (i32.const 0)) "integer divide by zero")
(assert_invalid (module (func (result i32))) "type mismatch")
(assert_malformed (module binary "\\00asm" "\\02\\00\\00\\00") "unknown binary version")
(register "A" $a)
(assert_unlinkable (module (import "A" "add" (func))) "incompatible import type")
"""


def _failed(engine: object, text: str = SMALL, skips: Mapping[int, str] | None = None) -> list[int]:
    outcomes = run_script(engine, text, skips or {})  # type: ignore[arg-type]
    return [item.line for item in outcomes if item.status is Status.FAILED]


# -- reading


def test_strings_and_comments() -> None:
    text = r"(a ;; (not this" + "\n" + r'(; nor (; this ;) ;) "\41\t\"\u{20ac}" $x)'
    (node,) = parse(text)
    assert isinstance(node, Node)
    assert node.items == (Atom("a", 1), Text(b'A\t"\xe2\x82\xac', 2), Atom("$x", 2))
    assert text[node.start : node.end] == text


def test_annotations_are_dropped_but_stay_in_the_text() -> None:
    text = '(module (@custom "x" { ,; ] [ }) (func))'
    (node,) = parse(text)
    assert isinstance(node, Node)
    assert [item.head for item in node.items if isinstance(item, Node)] == ["func"]
    assert text[node.start : node.end] == text


@pytest.mark.parametrize("text", ["(a", "a)", '("abc)', "(; (; ;)", r'("\q")'])
def test_broken_text_is_refused(text: str) -> None:
    with pytest.raises(SexprError):
        parse(text)


def test_commands() -> None:
    commands = read_script(
        '(module definition $m (func)) (module $b binary "\\00a" "sm")'
        '(assert_malformed (module quote "(fu" "nc)") "x") (assert_return (invoke "f"))'
    )
    first, second, third, fourth = commands
    assert isinstance(first, ModuleCommand) and first.source.definition
    assert first.source.name == "$m" and b"definition" not in first.source.data
    assert isinstance(second, ModuleCommand) and second.source.data == b"\0asm"
    assert isinstance(third, AssertModule) and third.source.form == "quote"
    assert isinstance(fourth, AssertReturn) and fourth.expected == ()


def test_inline_module() -> None:
    (command,) = read_script('(func (export "f")) (memory 1)')
    assert isinstance(command, ModuleCommand)


def test_unknown_command_is_refused() -> None:
    with pytest.raises(ScriptError):
        read_script('(assert_wonderful (invoke "f"))')


# -- literals, against the machine's own conversion


@pytest.mark.parametrize(
    "literal",
    [
        *("0", "-0", "1", "-1.5", "0.1", "1e-45", "7e-46", "3.4028235e38", "0x1p-149", "1e39"),
        *("0x1.fffffep127", "16777217", "0x1.00000100000000001p0", "0x0.p0", "6.0_0", "1e-310"),
        *("4.9e-324", "2e-324", "1.7976931348623157e308", "0x1.fffffffffffff8p-1", "0x1.8p-150"),
    ],
)
def test_float_literals(literal: str) -> None:
    plain = literal.replace("_", "")
    value = float.fromhex(plain) if "0x" in plain else float(plain)
    assert float_bits("f64", literal) == struct.unpack("<Q", struct.pack("<d", value))[0]


def test_f32_literals_round_once() -> None:
    # Through a double this would be rounded twice, to 0x3f800000.
    assert float_bits("f32", "0x1.00000100000000001p0") == 0x3F800001
    assert float_bits("f32", "0x1p-149") == 1
    assert float_bits("f32", "0x1p-150") == 0
    assert float_bits("f32", "0x1.8p-150") == 1
    assert float_bits("f32", "3.5e38") == 0x7F800000
    assert float_bits("f32", "-nan:0x200000") == 0xFFA00000
    assert float_bits("f64", "nan") == 0x7FF8000000000000


def test_nan_patterns() -> None:
    canonical = Expect("canonical", type="f32")
    arithmetic = Expect("arithmetic", type="f32")
    assert canonical.accepts(Number("f32", 0xFFC00000))
    assert not canonical.accepts(Number("f32", 0x7FC00001))
    assert arithmetic.accepts(Number("f32", 0x7FC00001))
    assert not arithmetic.accepts(Number("f32", 0x7F800001))
    assert not arithmetic.accepts(Number("f32", 0x40000000))
    assert not canonical.accepts(Number("i32", 0x7FC00000))


def test_reference_patterns() -> None:
    assert Expect("any-func").accepts(Reference("func", -1))
    assert not Expect("any-func").accepts(Reference("func", None))
    assert Expect("any-null").accepts(Reference("extern", None))
    assert not Expect("exact", Reference("extern", 1)).accepts(Reference("extern", 2))


def test_trap_wording() -> None:
    assert trap_matches("uninitialized element 7", "uninitialized element")
    assert trap_matches("undefined element", "out of bounds table access|undefined element")
    assert not trap_matches("integer overflow", "integer divide by zero")


# -- the runner must notice what is wrong


def test_a_good_engine_passes() -> None:
    assert _failed(WasmtimeEngine()) == []


class _WrongSum(WasmtimeEngine):
    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        results = super().invoke(instance, field, args)
        if field == "add" and isinstance(results[0], Number):
            return [Number("i32", results[0].bits ^ 1)]
        return results


class _NeverTraps(WasmtimeEngine):
    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        try:
            return super().invoke(instance, field, args)
        except Trapped:
            return [Number("i32", 0)]


class _WrongTrap(WasmtimeEngine):
    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        try:
            return super().invoke(instance, field, args)
        except Trapped:
            raise Trapped("unreachable") from None


class _AcceptsAll(WasmtimeEngine):
    def compile(self, wasm: bytes) -> object:
        try:
            return super().compile(wasm)
        except Refused:
            return super().compile(b"\0asm\1\0\0\0")


class _LinksAll(WasmtimeEngine):
    def instantiate(self, module: object, registered: Mapping[str, object]) -> object:
        try:
            return super().instantiate(module, registered)
        except Refused:
            return super().instantiate(super().compile(b"\0asm\1\0\0\0"), {})


class _RefusesAll(WasmtimeEngine):
    def __init__(self) -> None:
        super().__init__()
        self._spectest_seen = False

    def compile(self, wasm: bytes) -> object:
        if not self._spectest_seen:
            self._spectest_seen = True
            return super().compile(wasm)
        raise Refused("unsupported", "everything")


@pytest.mark.parametrize(
    ("engine", "lines"),
    [
        (_WrongSum, [8, 9]),
        (_NeverTraps, [13]),
        (_WrongTrap, [13]),
        (_AcceptsAll, [14, 15]),
        (_LinksAll, [17]),
    ],
)
def test_a_broken_engine_fails(engine: type[WasmtimeEngine], lines: list[int]) -> None:
    assert _failed(engine()) == lines


def test_an_engine_that_refuses_everything_passes_nothing() -> None:
    outcomes = run_script(_RefusesAll(), SMALL, {})
    assert {item.status for item in outcomes} == {Status.FAILED}


def test_a_listed_module_that_is_accepted_fails() -> None:
    text = '(module (func (export "f")))\n(assert_return (invoke "f"))'
    assert _failed(WasmtimeEngine(), text, {1: "simd"}) == [1, 2]


def test_what_depends_on_a_skipped_module_is_skipped() -> None:
    text = (
        '(module $v (func (export "f") (result v128) (v128.const i32x4 0 0 0 0)))\n'
        '(assert_return (invoke "f") (v128.const i32x4 0 0 0 0))\n(register "v")\n'
        '(module (import "v" "f" (func)))\n'
    )
    outcomes = run_script(WasmtimeEngine(), text, {1: "simd"})
    assert [(item.status, item.detail) for item in outcomes] == [(Status.SKIPPED, "simd")] * 4


def test_printing_goes_through_host_functions() -> None:
    engine = WasmtimeEngine()
    text = (
        '(module (import "spectest" "print_i32_f32" (func $p (param i32 f32)))'
        '(func (export "f") (call $p (i32.const -1) (f32.const 1.5)))) (invoke "f")'
    )
    assert _failed(engine, text) == []
    assert engine.printed == [
        ("print_i32_f32", (Number("i32", 0xFFFFFFFF), Number("f32", 0x3FC00000)))
    ]


def test_the_sanitizer_is_awake() -> None:
    """A length that is one too long must end the process of the sanitized build."""
    missing = engine_missing("plain-asan")
    if missing is not None:
        pytest.fail(missing)
    program = (
        "from tests.conformance.adapter_zwali import allocate, ffi, lib\n"
        "arena = allocate(1 << 16)\n"
        "given = ffi.new('struct zwe_arena *', {'bytes': arena, 'size': 1 << 16})\n"
        "detail = ffi.new('struct zwe_detail *')\n"
        "module = allocate(7)\n"
        "ffi.memmove(module, b'\\0asm\\1\\0\\0', 7)\n"
        "lib.zwe_validate(module, LENGTH, given, detail)\n"
        "print('alive')\n"
    )
    for length, alive in ((7, True), (8, False)):
        ran = subprocess.run(
            [sys.executable, "-c", program.replace("LENGTH", str(length))],
            env=worker_environment("plain-asan"),
            cwd=REPOSITORY,
            capture_output=True,
            text=True,
            timeout=60,
        )
        assert ("alive" in ran.stdout) == alive, ran.stderr
        assert ("heap-buffer-overflow" in ran.stderr) != alive


# -- the skip list


def test_every_skipped_feature_has_a_reason() -> None:
    skips = load_skips()
    used = {feature for lines in skips.modules.values() for feature in lines.values()}
    used |= set(skips.files.values())
    assert used == set(skips.reasons)
    assert all(reason for reason in skips.reasons.values())


@needs_suite
def test_the_skip_list_is_what_the_oracle_says() -> None:
    """Nothing is listed that an independent validator accepts, and nothing is missing."""
    assert _DIRECTORY is not None
    skips = load_skips()
    oracle = FeatureOracle()
    for script in script_names(_DIRECTORY):
        if script not in skips.files:
            text, supported = read_text(_DIRECTORY, script), skips.supported.get(script, ())
            assert classify(text, oracle, supported) == skips.modules.get(script, {}), script


@needs_suite
@pytest.mark.parametrize(
    "script", ["i32.wast", "linking.wast", "call_indirect.wast", "f32.wast", "table_fill.wast"]
)
def test_the_oracle_passes_the_suite(script: str) -> None:
    assert _DIRECTORY is not None
    result = run_one(_DIRECTORY, script, "wasmtime")
    assert result.failures == []
    assert sum(result.counts.values()) > 20
