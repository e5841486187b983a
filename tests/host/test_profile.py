"""Profiles: exact where every poll point is counted, by function and line, and as a flame graph."""

from __future__ import annotations

import json
import subprocess
import sys
from functools import reduce
from operator import xor
from pathlib import Path
from xml.etree import ElementTree

import pytest

from zwali.cli.main import invoke
from zwali.host import flame_graph, launch, profile
from zwali.host.errors import ModuleTrapped

SOURCE = """\
static __attribute__((noinline)) int often(int n)
{
	int sum = 0;
	for (int i = 0; i < 9 * n; i++) {
		__asm__ volatile("");
		sum += i;
	}
	return sum;
}

static __attribute__((noinline)) int seldom(int n)
{
	int sum = 0;
	for (int i = 0; i < n; i++) {
		__asm__ volatile("");
		sum ^= i;
	}
	return sum;
}

__attribute__((export_name("work"))) int work(int n)
{
	return often(n) + seldom(n);
}
"""
LOOPS = """(module
  (func $inner (param i32)
    (loop $l (br_if $l (local.tee 0 (i32.sub (local.get 0) (i32.const 1))))))
  (func $outer (export "main") (call $inner (i32.const 70)) (call $inner (i32.const 31)))
  (func (export "trap") (call $inner (i32.const 5)) unreachable))"""


@pytest.fixture(scope="module")
def with_lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A module with debug information."""
    directory = tmp_path_factory.mktemp("profile")
    (directory / "work.c").write_text(SOURCE)
    words = [sys.executable, "-m", "ziglang", "cc", "-target", "wasm32-freestanding", "-nostdlib"]
    words += ["-O1", "-g", "-fno-unroll-loops", "-Wl,--no-entry", "work.c", "-o", "work.wasm"]
    subprocess.run(words, cwd=directory, check=True, timeout=120)
    return directory / "work.wasm"


@pytest.fixture
def loops(tmp_path: Path) -> Path:
    path = tmp_path / "loops.wat"
    path.write_text(LOOPS)
    return path


def test_every_poll_point_is_counted(loops: Path) -> None:
    """70 and 31 rounds have 69 and 30 branches back; the two calls poll as well."""
    found = profile.run(launch.prepare(loops), "main", [], every=1)
    counts = {each.name: (each.own, each.total) for each in found.functions}
    assert found.samples == 69 + 30 + 2
    assert counts["inner"][0] + counts["outer"][0] == found.samples
    assert counts["inner"][0] >= 69 + 30
    assert counts["outer"][1] == found.samples
    assert sum(count for _, count in found.stacks) == found.samples
    assert all(names[0] == "outer" for names, _ in found.stacks)


def test_a_coarser_profile_has_the_same_shares(with_lines: Path) -> None:
    made = launch.prepare(with_lines)
    exact = profile.run(made, "work", [20000], every=1)
    coarse = profile.run(made, "work", [20000], every=97)
    for found in (exact, coarse):
        shares = {each.name: each.own / found.samples for each in found.functions}
        assert 0.87 < shares["often"] < 0.93 and 0.07 < shares["seldom"] < 0.13
    assert coarse.samples == exact.samples // 97


def test_lines_are_those_of_the_source(with_lines: Path) -> None:
    results: list[tuple[object, ...]] = []
    made = launch.prepare(with_lines)
    found = profile.run(made, "work", [1000], every=1, on_result=results.append)
    assert results == [(sum(range(9000)) + reduce(xor, range(1000)),)]
    own = {each.name: each.own for each in found.lines}
    hot = sum(count for name, count in own.items() if name in ("work.c:4", "work.c:5", "work.c:6"))
    assert 0.87 < hot / found.samples < 0.93, own
    assert {each.name: each.total for each in found.lines}["work.c:23"] == found.samples


def test_without_debug_information_there_are_no_lines(loops: Path) -> None:
    assert profile.run(launch.prepare(loops), "main", [], every=1).lines == ()


def test_a_trap_is_a_trap(loops: Path) -> None:
    with pytest.raises(ModuleTrapped):
        profile.run(launch.prepare(loops), "trap", [], every=1)


def test_the_command(with_lines: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    graph = tmp_path / "graph.svg"
    assert invoke(["profile", str(with_lines), "work", "5000", "--svg", str(graph)]) == 0
    shown = capsys.readouterr().out
    assert "often" in shown and "work.c:" in shown
    assert invoke(["profile", str(with_lines), "work", "5000", "--every", "1", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["samples"] == sum(each["own"] for each in facts["functions"])
    assert sum(each["samples"] for each in facts["stacks"]) == facts["samples"]
    root = ElementTree.parse(graph).getroot()
    titles = [each.text or "" for each in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles[0].startswith("all: ") and any(text.startswith("often: ") for text in titles)


def test_what_cannot_be_profiled_is_said(
    loops: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert invoke(["profile", str(loops), "gone"]) == 2
    assert "main, trap" in capsys.readouterr().err
    assert invoke(["profile", str(loops), "main", "--svg", str(tmp_path / "no" / "such.svg")]) == 2
    assert invoke(["profile", str(loops), "main", "--every", "0"]) == 2
    needs = tmp_path / "needs.wat"
    needs.write_text('(module (import "x" "y" (func)) (func (export "main")))')
    assert invoke(["profile", str(needs), "main"]) == 6


def test_a_graph_is_as_wide_as_its_counts_and_hostile_names_stay_text() -> None:
    text = flame_graph.draw([(("a", '<b>&"'), 3), (("a",), 1)], "t < 1")
    root = ElementTree.fromstring(text)
    boxes = {}
    for group in root.iter("{http://www.w3.org/2000/svg}g"):
        title, rect = group[0].text or "", group[1]
        boxes[title.split(":")[0]] = float(rect.attrib["width"])
    assert boxes["a"] == boxes["all"] and boxes['<b>&"'] == pytest.approx(boxes["all"] * 0.75)
    assert flame_graph.draw([], "nothing").count("<rect") == 1
