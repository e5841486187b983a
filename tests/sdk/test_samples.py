"""Every sample builds; those that need no threads give what they promise on another engine."""

from __future__ import annotations

from pathlib import Path

import pytest
import wasmtime

from zwali.host.build import build_project

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
NAMES = sorted(each.name for each in SAMPLES.iterdir() if each.is_dir())


def make(name, tmp_path):
    return build_project(SAMPLES / name, tmp_path / f"{name}.wasm")


@pytest.mark.parametrize("name", NAMES)
def test_builds_without_warnings(name, tmp_path):
    made = make(name, tmp_path)
    assert made.warnings == ""
    assert (SAMPLES / name / "expect.txt").is_file()
    assert 0 < made.memory_bytes < 4096


def test_the_samples_are_there():
    assert set(NAMES) >= {"hello", "threads_sem", "msgq", "timer", "math", "wat", "zig", "trap"}


@pytest.mark.parametrize("name", ["hello", "trap"])
def test_output(name, tmp_path, make_guest):
    guest = type(make_guest("int main(void)\n{\n\treturn 0;\n}\n"))(
        make(name, tmp_path).wasm.read_bytes()
    )
    if name == "trap":
        with pytest.raises(wasmtime.Trap, match="divide by zero"):
            guest.call("_start")
    else:
        assert guest.call("_start") == 0
    assert guest.output == (SAMPLES / name / "expect.txt").read_text()
