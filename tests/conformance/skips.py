"""What is out of scope: whole features with a reason, and the modules that need them.

``skips.toml`` is written by ``python -m tests.conformance --write-skips`` from an oracle that is
not our engine: wasmtime's validator, asked with every out-of-scope feature off, and with some on.
``[features]`` (names, reasons) is written by hand and kept.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import wasmtime

from .adapter_wasmtime import OUT_OF_SCOPE_FLAGS, configuration
from .assemble import TextRefused, assemble
from .script import AssertModule, ModuleCommand, read_script

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SKIPS_FILE = Path(__file__).with_name("skips.toml")

# wasmtime's flag -> our name in skips.toml. The suite has no file for the flags left out.
_FEATURE_OF_FLAG = {
    "simd": "simd",
    "relaxed_simd": "simd",
    "gc": "gc",
    "function_references": "function-references",
    "memory64": "memory64",
    "multi_memory": "multi-memory",
}
_NEEDS = {"relaxed_simd": {"simd"}, "gc": {"function_references"}}
# Order matters: the first set of features that makes a module valid names it.
_SINGLE = [flag for flag in OUT_OF_SCOPE_FLAGS if flag in _FEATURE_OF_FLAG and flag != "gc"] + [
    "gc"
]
_DISABLED = re.compile(
    r"not enabled|must be enabled|to be enabled|required for|requires the|not supported without"
    r"|is disabled|multiple memories"
)
_DISABLED_WORDS = {
    "SIMD": "simd",
    "relaxed": "simd",
    "memory64": "memory64",
    "multi-memory": "multi-memory",
    "multiple memories": "multi-memory",
    "function-references": "function-references",
    "function references": "function-references",
    "gc": "gc",
    "GC": "gc",
}


@dataclass(frozen=True, slots=True)
class Skips:
    """The skip list.

    Attributes:
        reasons: feature -> why it is out of scope.
        files: file -> feature, for files that test nothing else.
        modules: file -> line of a module -> feature.
        supported: file -> lines of modules that the oracle counts under a feature, and we support.
        about: file -> feature that its broken modules belong to.
    """

    reasons: dict[str, str]
    files: dict[str, str]
    modules: dict[str, dict[int, str]]
    supported: dict[str, list[int]]
    about: dict[str, str]

    def of(self, file: str) -> dict[int, str]:
        """Line of a module -> feature, for one file; line 0: what the whole file is about."""
        lines = self.modules.get(file, {})
        return {**lines, 0: self.about[file]} if file in self.about else lines


def load_skips(path: Path = SKIPS_FILE) -> Skips:
    """Reads the skip list."""
    with path.open("rb") as stream:
        table = tomllib.load(stream)
    reasons = {name: entry["reason"] for name, entry in table["features"].items()}
    modules: dict[str, dict[int, str]] = {}
    for file, features in table.get("modules", {}).items():
        modules[file] = {line: name for name, lines in features.items() for line in lines}
    return Skips(reasons, table["files"], modules, table["supported"], table["about"])


class FeatureOracle:
    """Says which out-of-scope feature a module needs, by wasmtime's validator."""

    def __init__(self) -> None:
        self._engines: dict[frozenset[str], wasmtime.Engine] = {}

    def _validate(self, flags: Iterable[str], wasm: bytes) -> str | None:
        wanted = set(flags)
        for flag in tuple(wanted):
            wanted |= _NEEDS.get(flag, set())
        key = frozenset(wanted)
        if key not in self._engines:
            self._engines[key] = wasmtime.Engine(configuration(key))
        try:
            wasmtime.Module.validate(self._engines[key], wasm)
        except wasmtime.WasmtimeError as error:
            return str(error)
        return None

    def feature_of_valid(self, wasm: bytes) -> str | None:
        """The feature that a valid module needs; None when it needs nothing out of scope."""
        if self._validate((), wasm) is None:
            return None
        for size in range(1, 4):
            for flags in combinations(_SINGLE, size):
                if self._validate(flags, wasm) is None:
                    return _FEATURE_OF_FLAG[flags[-1]]
        raise ValueError(f"no combination of features accepts it: {self._validate(_SINGLE, wasm)}")

    def feature_of_invalid(self, wasm: bytes) -> str | None:
        """The feature refused before the module's own fault; None when the fault is first."""
        message = self._validate((), wasm)
        if message is None:
            raise ValueError("the oracle accepts a module that the suite calls invalid")
        if not _DISABLED.search(message) or message == self._validate(_SINGLE, wasm):
            return None
        for word, feature in _DISABLED_WORDS.items():
            if word in message:
                return feature
        raise ValueError(f"unknown wording: {message}")


def classify(text: str, oracle: FeatureOracle, supported: Iterable[int] = ()) -> dict[int, str]:
    """Line of a module -> feature, for the modules of one script that are out of scope.

    Args:
        text: the script.
        oracle: says which feature a module needs.
        supported: lines that are in scope all the same.
    """
    found: dict[int, str] = {}
    for command in read_script(text):
        if not isinstance(command, (ModuleCommand, AssertModule)):
            continue
        broken = isinstance(command, AssertModule) and command.kind in ("malformed", "invalid")
        try:
            wasm = assemble(command.source)
        except TextRefused:
            if not broken:
                raise
            continue
        judge = oracle.feature_of_invalid if broken else oracle.feature_of_valid
        try:
            feature = judge(wasm)
        except ValueError as error:
            raise ValueError(f"line {command.source.line}: {error}") from error
        if feature is not None and command.source.line not in supported:
            found[command.source.line] = feature
    return found


def render_modules(modules: dict[str, dict[int, str]]) -> str:
    """The generated part of skips.toml."""
    lines: list[str] = []
    for file in sorted(modules):
        if not modules[file]:
            continue
        lines.append(f'[modules."{file}"]')
        features = sorted(set(modules[file].values()))
        for feature in features:
            numbers = sorted(at for at, name in modules[file].items() if name == feature)
            lines += _wrapped_array(feature, numbers)
        lines.append("")
    return "\n".join(lines)


def _wrapped_array(name: str, numbers: list[int]) -> list[str]:
    line = f"{name} = ["
    lines: list[str] = []
    for number in numbers:
        piece = f"{number}, "
        if len(line) + len(piece) > 100:
            lines.append(line.rstrip())
            line = "    "
        line += piece
    lines.append(line.rstrip(", ") + "]")
    return lines
