"""Builds and drives rig.c: the runtime in a process of its own, under the sanitizers."""

from __future__ import annotations

import os
import selectors
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[3]
FIRMWARE = ROOT / "firmware"
HERE = Path(__file__).resolve().parent
BUILD = ROOT / "build" / "tests" / "kernel"
FRONT = ("reader", "module", "wasm_ops", "validate", "translate", "disasm", "front")
SANITIZE = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"]
FLAGS = ["-std=c11", "-g", "-O1", "-Wall", "-Wextra", "-Werror", "-DZWE_PLAIN", "-DZCBOR_CANONICAL"]
FLAGS += ["-DZWK_HEAP_POISON"]
TIMEOUT_S = 60.0


def _sources() -> list[Path]:
    engine = [
        path
        for path in sorted((FIRMWARE / "engine_c").glob("*.c"))
        if not path.name.startswith(FRONT) and path.name != "interp_fast.c"
    ]
    parts = [p for part in ("kernel_if", "kernel_model", "runtime") for p in _c_files(part)]
    package = [FIRMWARE / "mgmt" / name for name in ("package.c", "manifest.c", "sha256.c")]
    store = [FIRMWARE / "store" / name for name in ("crc32.c", "name.c")]
    return [*engine, *parts, *package, *store]


def _c_files(part: str) -> list[Path]:
    return sorted((FIRMWARE / part).glob("*.c"))


def _run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, " ".join(command) + "\n" + done.stderr


def _newest_header() -> float:
    folders = ("engine_c", "kernel_if", "kernel_model", "runtime", "mgmt")
    headers = [p for folder in folders for p in (FIRMWARE / folder).glob("*.h")]
    headers.append(ROOT / "zwali" / "sdk" / "include" / "zwali" / "abi.h")
    return max(path.stat().st_mtime for path in headers)


def build(program: str, sources: list[Path] | None = None) -> Path:
    """Compiles <program>.c of this folder with the firmware; objects are kept between runs."""
    BUILD.mkdir(parents=True, exist_ok=True)
    folders = [ROOT / "zwali" / "sdk" / "include", FIRMWARE / "kernel_model"]
    includes = [f"-I{folder}" for folder in folders]
    newest = _newest_header()
    objects, changed = [], False
    all_sources = [HERE / f"{program}.c", *(sources if sources is not None else _sources())]
    for source in all_sources:
        target = BUILD / f"{source.parent.name}_{source.stem}.o"
        objects.append(target)
        since = max(source.stat().st_mtime, newest)
        if target.exists() and target.stat().st_mtime > since:
            continue
        changed = True
        # Written aside first: another test process may build at the same time.
        aside = target.with_suffix(f".{os.getpid()}")
        _run(["gcc", *FLAGS, *SANITIZE, *includes, "-c", str(source), "-o", str(aside)])
        aside.rename(target)
    binary = BUILD / program
    if changed or not binary.exists():
        aside = binary.with_suffix(f".{os.getpid()}")
        _run(["gcc", *SANITIZE, *map(str, objects), "-o", str(aside)])
        aside.rename(binary)
    return binary


class RigError(Exception):
    """The runtime refused: number (enum zwr_error) and text."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(f"{number}: {text}")
        self.number = number
        self.text = text


@dataclass(frozen=True, slots=True)
class Trap:
    """A trap report."""

    fields: dict[str, str]
    frames: list[dict[str, int]]
    calls: list[str]


class Rig:
    """One runtime. Use as a context manager."""

    def __init__(self, arena_bytes: int = 65536, poll_fuel: int = 0, clock: bool = False) -> None:
        self._process = subprocess.Popen(
            [str(build("rig")), str(arena_bytes), str(poll_fuel), str(int(clock))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._buffer = b""

    def __enter__(self) -> Rig:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is not None:
            self._process.kill()
        assert self._process.stdin is not None
        self._process.stdin.close()
        code = self._process.wait(TIMEOUT_S)
        assert self._process.stderr is not None and self._process.stdout is not None
        text = self._process.stderr.read().decode(errors="replace")
        self._process.stderr.close()
        self._process.stdout.close()
        if kind is None:
            assert code == 0, text

    def _line(self, deadline: float) -> str:
        stdout = self._process.stdout
        assert stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(stdout, selectors.EVENT_READ)
            while b"\n" not in self._buffer:
                left = deadline - time.monotonic()
                assert left > 0 and selector.select(left), "the rig does not answer"
                data = os.read(stdout.fileno(), 65536)
                if not data:
                    assert self._process.stderr is not None
                    raise AssertionError(self._process.stderr.read().decode(errors="replace"))
                self._buffer += data
        line, self._buffer = self._buffer.split(b"\n", 1)
        return line.decode(errors="replace")

    def do(self, *words: object) -> list[str]:
        """One command; its lines without the final `ok`."""
        assert self._process.stdin is not None
        self._process.stdin.write((" ".join(map(str, words)) + "\n").encode())
        self._process.stdin.flush()
        lines: list[str] = []
        deadline = time.monotonic() + TIMEOUT_S
        while True:
            line = self._line(deadline)
            if line == "ok":
                return lines
            if line.startswith("error "):
                _, number, text = line.split(" ", 2)
                raise RigError(int(number), text)
            assert not line.startswith("error:"), line
            lines.append(line)

    def fields(self, *words: object) -> dict[str, str]:
        """A command that answers `name=value ...`."""
        return dict(item.split("=", 1) for line in self.do(*words) for item in line.split(" "))

    def number(self, name: str, *words: object) -> int:
        return int(self.fields(*words)[name])

    def log(self, name: str, cursor: int = 0) -> str:
        return bytes.fromhex(self.do("log", name, cursor)[0].removeprefix("hex=")).decode()

    def trap(self, name: str) -> Trap:
        lines = self.do("trap", name)
        head, _, text = lines[0].partition(" text=")
        fields = dict(item.split("=", 1) for item in head.split(" ")) | {"text": text}
        frames = [
            {k: int(v) for k, v in (item.split("=") for item in line.split(" ")[1:])}
            for line in lines[1:]
            if line.startswith("frame ")
        ]
        return Trap(
            fields, frames, [x.removeprefix("call ") for x in lines if x.startswith("call ")]
        )

    def run(self, name: str) -> str:
        """Starts a module, lets it come to its end, returns its output."""
        self.do("start", name)
        self.do("settle")
        return self.log(name)
