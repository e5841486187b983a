"""The process in which an engine runs: names of scripts in, a JSON line for each out.

Apart from the tests' own process so that a crash, a sanitizer's report or an endless loop costs
one script and is reported as that script's failure.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import select
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO

from .engine import Engine
from .runner import Status, run_script
from .skips import load_skips
from .suite import REPOSITORY, read_text, suite_directory

SCRIPT_TIMEOUT_S = 30.0
# "far" makes every frame so large that most slots need the instructions for far ones; "w64" runs
# the other encoding.
BUILDS = ("fast", "plain-asan", "fast-far", "fast-w64", "plain-w64-asan")
FAR_FRAME_SLOTS = 300
FAR_STACK_SLOTS = 1 << 18


@dataclass(frozen=True, slots=True)
class ScriptResult:
    """What came of one script on one engine.

    Attributes:
        counts: "kind status" -> how many commands.
        skipped: feature -> how many assertions were left out for it.
        failures: "line kind: what was wrong".
    """

    script: str
    build: str
    seconds: float
    counts: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)


def make_engine(build: str) -> Engine:
    """A fresh engine: wasmtime, or fast or plain with -asan, -far, -unfolded, -w64."""
    if build == "wasmtime":
        from .adapter_wasmtime import WasmtimeEngine

        return WasmtimeEngine()
    from .adapter_zwali import ZwaliEngine

    interpreter, *variants = build.split("-")
    options: dict[str, int] = {"no_fold": 1} if "unfolded" in variants else {}
    if "far" in variants:
        options["min_frame_slots"] = FAR_FRAME_SLOTS
        options["stack_slots"] = FAR_STACK_SLOTS
    return ZwaliEngine(interpreter, **options)


def run_one(directory: Path, script: str, build: str) -> ScriptResult:
    """Runs a script in this process."""
    started = time.monotonic()
    text = read_text(directory, script)
    outcomes = run_script(make_engine(build), text, load_skips().of(script))
    counts = Counter(f"{item.kind} {item.status.value}" for item in outcomes)
    skipped = Counter(item.detail for item in outcomes if item.status is Status.SKIPPED)
    failures = [
        f"{item.line} {item.kind}: {item.detail}"
        for item in outcomes
        if item.status is Status.FAILED
    ]
    seconds = round(time.monotonic() - started, 3)
    return ScriptResult(script, build, seconds, dict(counts), dict(skipped), failures)


def _variant(build: str) -> str:
    """What the extension is called behind ``_engine_``; nothing for the ordinary one."""
    return "_".join(word for word in ("w64", "asan") if word in build.split("-"))


def worker_environment(build: str) -> dict[str, str]:
    """A worker's environment; a sanitized build needs the sanitizer's library loaded first."""
    environment = dict(os.environ)
    environment["ZWALI_ENGINE_VARIANT"] = _variant(build)
    if "asan" in build:
        environment["LD_PRELOAD"] = sanitizer_library()
        environment["ASAN_OPTIONS"] = "detect_leaks=0:handle_segv=1:allocator_may_return_null=1"
        environment["UBSAN_OPTIONS"] = "halt_on_error=1:print_stacktrace=1"
    return environment


def sanitizer_library() -> str:
    """Path of the C compiler's AddressSanitizer library."""
    compiler = os.environ.get("CC", "gcc")
    found = subprocess.run(
        [compiler, "-print-file-name=libasan.so"],
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    return found.stdout.strip()


def engine_missing(build: str) -> str | None:
    """Why a build cannot run here, or None."""
    if build == "wasmtime":
        return None
    module = "_".join(filter(None, ("_engine", _variant(build))))
    if importlib.util.find_spec(f"zwali.host.{module}") is None:
        return f"zwali.host.{module} is not built"
    return None


class Worker:
    """One worker process, started at the first script and again after a crash."""

    def __init__(self, build: str) -> None:
        self._build = build
        self._process: subprocess.Popen[bytes] | None = None
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()

    def _start(self) -> subprocess.Popen[bytes]:
        self._errors.truncate(0)
        self._errors.seek(0)
        return subprocess.Popen(
            [sys.executable, "-m", "tests.conformance.worker", self._build],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            cwd=REPOSITORY,
            env=worker_environment(self._build),
        )

    def run(self, script: str) -> ScriptResult:
        """Runs a script; a crash or a hang of the worker is a failure of the script."""
        if self._process is None:
            self._process = self._start()
        process = self._process
        assert process.stdin is not None and process.stdout is not None
        started = time.monotonic()
        with contextlib.suppress(BrokenPipeError):
            process.stdin.write(script.encode() + b"\n")
            process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], SCRIPT_TIMEOUT_S)
        line = process.stdout.readline() if ready else b""
        if line:
            return ScriptResult(**json.loads(line))
        problem = "worker ended" if ready else f"no answer in {SCRIPT_TIMEOUT_S:.0f} s"
        self._stop()
        text = f"{problem}: {self._error_text()}"
        seconds = round(time.monotonic() - started, 3)
        return ScriptResult(script, self._build, seconds, {"crash failed": 1}, {}, [text])

    def _error_text(self) -> str:
        self._errors.seek(0)
        return self._errors.read()[:6000].decode(errors="replace")

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(timeout=30)
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    pipe.close()
            self._process = None

    def close(self) -> None:
        """Ends the process."""
        self._stop()
        self._errors.close()


@contextmanager
def worker(build: str) -> Iterator[Worker]:
    """A worker that ends with the block."""
    made = Worker(build)
    try:
        yield made
    finally:
        made.close()


def _serve(build: str) -> None:
    directory = suite_directory()
    assert directory is not None
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # whatever a library prints must not mix with the answers
    for line in sys.stdin:
        result = run_one(directory, line.strip(), build)
        answers.write(json.dumps(asdict(result)) + "\n")
        answers.flush()


if __name__ == "__main__":
    _serve(sys.argv[1])
