"""`profile` of a program that runs on a board: the shares of its functions, where it stands."""

from __future__ import annotations

import json
from pathlib import Path

from tests.e2e.kit import Zwali
from zwali.host import emulate

PROGRAM = """\
#include <zephyr/kernel.h>

static __attribute__((noinline)) int often(int n)
{
	volatile int sum = 0;
	for (int i = 0; i < 9 * n; i++) {
		sum += i;
	}
	return sum;
}

static __attribute__((noinline)) int seldom(int n)
{
	volatile int sum = 0;
	for (int i = 0; i < n; i++) {
		sum ^= i;
	}
	return sum;
}

int main(void)
{
	for (;;) {
		(void)often(3000);
		(void)seldom(3000);
		k_msleep(1);
	}
}
"""


def test_a_running_module(zwali: Zwali, tmp_path: Path, emulator: emulate.Emulator) -> None:
    """Asked over SMP while it runs; afterwards it still does."""
    source = tmp_path / "spin.c"
    source.write_text(PROGRAM)
    graph = tmp_path / "graph.svg"
    assert zwali("upload", source, "--port", emulator.port).code == 0
    assert zwali("start", "spin", "--port", emulator.port).code == 0
    words = ["profile", "spin", "--package", source, "--samples", "200", "--svg", graph]
    ran = zwali(*words, "--port", emulator.port, "--json")
    assert ran.code == 0, ran.out
    facts = ran.json()
    own = {each["name"]: each["own"] / facts["samples"] for each in facts["functions"]}
    assert facts["samples"] == 200 and 0.75 < own["often"] < 0.99 and 0.01 < own["seldom"] < 0.25
    lines = {each["name"].rpartition("/")[2]: each["own"] for each in facts["lines"]}
    assert lines["spin.c:7"] > 100
    assert all(each["frames"][-1] in own for each in facts["stacks"])
    assert "often: " in graph.read_text()
    states = json.loads(zwali("list", "--port", emulator.port, "--json").out)
    assert "running" in json.dumps(states)


def test_one_that_does_not_run(zwali: Zwali, native: emulate.Emulator) -> None:
    ran = zwali("profile", "nix", "--port", native.port)
    assert ran.code == 4 and "nothing to stop" not in ran.out.decode()
