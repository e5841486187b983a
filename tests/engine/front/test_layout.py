"""Branches beyond the reach of a byte, frames beyond 256 slots, arenas that are too small."""

from __future__ import annotations

import wasmtime

from . import tool
from .binary import END, I32, I64, one_function

NOP = b"\x20\x00\x20\x00\x6c\x21\x00"  # local 0 squared: one word


def branch_over(words: int) -> str:
    code = b"\x02\x40\x20\x00\x41\x07\x46\x0d\x00" + NOP * words + END + END
    answer = tool.run(one_function(code, [I32]))
    assert answer.error == 0, answer
    return answer.text


def test_longest_short_branch() -> None:
    lines = branch_over(255).splitlines()
    assert lines[1] == "   3  br_eq_i s0, 7, ->259"
    assert lines[-1] == " 259  ret"


def test_shortest_long_branch() -> None:
    lines = branch_over(256).splitlines()
    assert lines[1:3] == ["   3  br_ne_i s0, 7, ->5", "   4  jmp ->261"]
    assert lines[-1] == " 261  ret"


def test_long_backward_branch_polls() -> None:
    code = b"\x03\x40" + NOP * 300 + b"\x20\x00\x41\x07\x46\x0d\x00" + END + END
    lines = tool.run(one_function(code, [I32])).text.splitlines()
    assert lines[-3:] == [" 303  br_ne_i s0, 7, ->305", " 304  jmp_b ->3", " 305  ret"]


def test_a_backward_branch_without_a_form_of_its_own_is_the_opposite_over_a_jump() -> None:
    code = b"\x03\x40" + NOP + b"\x20\x00\x41\x07\x46\x0d\x00" + END + END
    lines = tool.run(one_function(code, [I32])).text.splitlines()
    assert lines[-3:] == ["   4  br_ne_i s0, 7, ->6", "   5  jmp_b ->3", "   6  ret"]


def test_branch_on_a_slot_beyond_16_bits() -> None:
    code = b"\x02\x40\x20\x00\x0d\x00" + NOP * 65536 + END + END
    lines = tool.run(one_function(code, [I32])).text.splitlines()
    assert lines[1:3] == ["   3  br_z s0, ->5", "   4  jmp ->65541"]


def test_a_long_branch_can_make_another_one_long() -> None:
    """The inner branch reaches exactly 255 words until the outer one, inside it, becomes long."""
    inner = b"\x20\x00\x41\x07\x46\x0d\x00"
    code = b"\x02\x40" + inner + b"\x02\x40" + inner + NOP * 254 + END + NOP * 10 + END + END
    swapped = b"\x02\x40\x02\x40\x20\x00\x41\x07\x46\x0d\x01\x20\x00\x41\x08\x46\x0d\x00"
    swapped += NOP * 254 + END + NOP * 2 + END + END
    for wasm in (one_function(code, [I32]), one_function(swapped, [I32])):
        assert tool.run(wasm).error == 0  # the tool has the verifier check every target


def test_many_locals_leave_the_scratch_slots_alone() -> None:
    get_all = b"".join(b"\x20" + bytes([i % 128 | 128, i // 128]) + b"\x1a" for i in range(300))
    sum_last = b"\x20\xf4\x01\x20\xab\x02\x6a\x21\xf4\x01"  # local 244 += local 299
    wasm = one_function(get_all + sum_last + END, [I32] * 250, [], [(50, I32)])
    text = tool.run(wasm).text
    # Parameters 244 to 249 arrive in scratch slots and move behind the other locals.
    assert "set_far s244, s300" in text
    assert "set_far s249, s305" in text
    assert "get_far s246, s300" in text  # s244 is kept for the result


def test_far_pair_across_the_edge_of_the_scratch_slots() -> None:
    code = b"\x20\xf3\x01\x50\x1a" + END
    wasm = one_function(code, [I32] * 243 + [I64, I32], [], [(20, I64)])
    text = tool.run(wasm).text
    assert "set_far s243, s286" in text
    assert "set_far s244, s287" in text


def test_more_results_than_near_slots() -> None:
    results = [I32] * 260
    code = b"".join(b"\x41" + bytes([i & 0x3F]) for i in range(260)) + END
    text = tool.run(one_function(code, [], results)).text
    lines = [line.split("  ", 1)[1] for line in text.splitlines()[1:]]
    assert lines[-1] == "ret"
    assert lines[-2].startswith("get_far s255, ")  # scratch slots are filled last


def test_every_arena_size_is_refused_or_enough() -> None:
    wat = """(module (import "m" "f" (func (param i32)))
        (memory 1) (table 2 funcref) (elem (i32.const 0) $f) (data (i32.const 0) "abc")
        (global $g (mut i32) (i32.const 5)) (export "f" (func $f))
        (func $f (param i32) (result i32) (local i64)
            (block (loop (br_if 1 (local.get 0)) (br_table 0 1 (local.get 0)))) (i32.const 3)))"""
    answer = tool.run(bytes(wasmtime.wat2wasm(wat)), "every-arena", "arena", "200000")
    assert answer.text.startswith("enough: ")
