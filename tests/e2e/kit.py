"""What the end-to-end tests share: the command as a user calls it, samples, places."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples"
CACHE = ROOT / "build" / "cache"
BOARDS = ("native", "bare_cortex_m3", "bare_riscv32")
CALL_SECONDS = 90.0


@dataclass(frozen=True)
class Ran:
    """What one command line did."""

    code: int
    out: bytes
    err: str

    def json(self) -> dict:
        return json.loads(self.out)


def _hears_ctrl_c() -> None:
    """Run in a new process: a shell lets what it starts in the background ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Zwali:
    """The command `zwali` in processes of their own, with a state directory of their own."""

    def __init__(self, directory: Path) -> None:
        self.env = {
            **os.environ,
            "XDG_RUNTIME_DIR": str(directory / "run"),
            "XDG_CACHE_HOME": str(CACHE),
            "PYTHONUNBUFFERED": "1",
        }
        (directory / "run").mkdir(exist_ok=True)
        self.cwd = directory

    def words(self, *words: object) -> list[str]:
        return [sys.executable, "-m", "zwali", *map(str, words)]

    def __call__(self, *words: object, timeout: float = CALL_SECONDS) -> Ran:
        ran = subprocess.run(
            self.words(*words),
            cwd=self.cwd,
            env=self.env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=timeout,
            check=False,
        )
        err = ran.stderr.decode(errors="replace")
        assert "Traceback" not in err, err
        return Ran(ran.returncode, ran.stdout, err)

    def start(self, *words: object) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.words(*words),
            cwd=self.cwd,
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=_hears_ctrl_c,
        )


def copy_of_sample(name: str, directory: Path) -> Path:
    """A sample of our own to build in, so that tests do not meet in one build directory."""
    target = directory / name
    shutil.copytree(SAMPLES / name, target)
    return target
