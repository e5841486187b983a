"""Builds and runs front_tool: the front half of the engine under the sanitizers."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import wasmtime

ROOT = Path(__file__).resolve().parents[3]
ENGINE = ROOT / "firmware" / "engine_c"
TOOL = ROOT / "build" / "tests" / "front_tool"
FRONT = ["reader", "wasm_ops", "module", "module_segments", "validate", "translate", "disasm"]
FRONT += ["translate_acc", "translate_control", "translate_emit", "translate_image"]
FRONT += ["formats", "translate_encode", "translate_init", "w64", "w64_places"]
FRONT += ["translate_layout", "translate_ops", "translate_atomic"]
BACK = ["image", "verify", "verify_sections", "ops", "text"]
FLAGS = ["-std=c11", "-O1", "-g", "-Wall", "-Wextra", "-Wconversion", "-Werror"]
FLAGS += [
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=undefined",
    "-DZWE_EXCEPTIONS=1",
    "-DZWE_ATOMICS=1",
]

MALFORMED, INVALID, UNSUPPORTED, LIMIT, NO_MEMORY = -1, -2, -3, -4, -5


@dataclass(frozen=True)
class Answer:
    """What the tool said: the text, or an error with its number and position."""

    text: str
    error: int = 0
    position: int = 0


def build() -> Path:
    """Compiles the tool when it is older than its sources."""
    compiler = os.environ.get("CC", "gcc")
    assert shutil.which(compiler) is not None, "a C compiler is needed"
    sources = [Path(__file__).parent / "front_tool.c"]
    sources += [ENGINE / f"{name}.c" for name in FRONT + BACK]
    inputs = [*sources, *ENGINE.glob("*.h"), Path(__file__)]
    if TOOL.exists() and TOOL.stat().st_mtime > max(p.stat().st_mtime for p in inputs):
        return TOOL
    TOOL.parent.mkdir(parents=True, exist_ok=True)
    made = TOOL.with_suffix(f".{os.getpid()}")
    command = [compiler, *FLAGS, f"-I{ENGINE}", "-o", str(made), *map(str, sources)]
    subprocess.run(command, check=True, timeout=300)
    made.replace(TOOL)
    return TOOL


def run(wasm: bytes, *words: str) -> Answer:
    """Translates a module; a crash or a finding of the sanitizers fails the test."""
    done = subprocess.run(
        [build(), *words], input=wasm, capture_output=True, timeout=100, check=False
    )
    text = done.stdout.decode()
    assert done.returncode in (0, 2), f"{text}{done.stderr.decode()}"
    if done.returncode == 0:
        return Answer(text)
    head, sentence = text.strip().split(": ", 1)
    _, number, _, position = head.split()
    return Answer(sentence, int(number), int(position))


def translate(wat: str, *words: str) -> str:
    """The instructions of a module in text form."""
    answer = run(bytes(wasmtime.wat2wasm(wat)), *words)
    assert answer.error == 0, answer
    return answer.text
