"""Known Wasm gives known instructions: one file for each thing that the translator does.

`cases/*.wat` is translated and compared with `cases/*.txt`, which somebody has read line by line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from . import tool

CASES = sorted((Path(__file__).parent / "cases").glob("*.wat"))
OPTIONS = ";; OPTIONS:"


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_case(case: Path) -> None:
    wat = case.read_text()
    first = wat.splitlines()[0]
    words = first.removeprefix(OPTIONS).split() if first.startswith(OPTIONS) else []
    assert tool.translate(wat, *words) == case.with_suffix(".txt").read_text()


def test_map_leads_back_to_wasm() -> None:
    wat = "(module (func (param i32) (result i32) local.get 0 i32.const 300 i32.mul))"
    lines = tool.translate(wat, "map").splitlines()
    # The body starts at byte 24: no locals, local.get (2), i32.const (3), i32.mul, end.
    assert lines[1:] == ["   3  i32.mul_l s1, s0, 300  # 30", "   5  ret1_acc s1  # 31"]


def test_memory_decision_of_the_packer() -> None:
    """Less memory than declared: what lay inside the declared one is checked at run time."""
    wat = "(module (memory 1) (func (result i32) (i32.load (i32.const 4096))))"
    assert "ld32_a s0, @4096" in tool.translate(wat)
    assert "ld32_a s0, @4096" in tool.translate(wat, "memory", "4100")
    assert "ld32_acc s0, s0, +0" in tool.translate(wat, "memory", "4099")


def test_stack_pointer_as_ordinary_global() -> None:
    wat = """(module (global $sp (mut i32) (i32.const 64)) (export "__stack_pointer" (global $sp))
        (func (result i32) (global.get $sp)))"""
    assert "spget s0" in tool.translate(wat)
    assert "gget s0, g0" in tool.translate(wat, "plain-sp")


def test_same_input_same_image() -> None:
    wat = CASES[0].read_text()
    assert tool.translate(wat) == tool.translate(wat)
