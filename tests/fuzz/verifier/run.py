"""Runs libFuzzer for a time and says what came of it."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tests.fuzz.verifier.build import build, make_images, place
from zwali.host.engine import Encoding

_STATISTIC = re.compile(r"stat::(\w+):\s+(\d+)")
_PROGRESS = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)")
_SEED = re.compile(r"INFO: Seed: (\d+)")
_INPUT_SECONDS = 10
_SLACK_SECONDS = 120


@dataclass(frozen=True)
class Result:
    """What a run did: inputs run, edges covered, and what it found."""

    encoding: str
    seed: str
    executed: int
    edges: int
    corpus: int
    findings: tuple[Path, ...]
    report: str

    def __str__(self) -> str:
        words = f"verifier, {self.encoding}: seed {self.seed}, {self.executed} images, "
        words += (
            f"{self.edges} edges covered, corpus of {self.corpus}; {len(self.findings)} findings"
        )
        return "\n".join([words, *(f"  {path}" for path in self.findings), self.report]).rstrip()


def fuzz(
    seconds: int, seed: int = 0, encoding: Encoding = Encoding.P32, *, unverified: bool = False
) -> Result:
    """Fuzzes for about so many seconds, or until the first finding.

    Findings stand in ``build/fuzz/verifier/*/found``; what raised coverage is kept.
    """
    program, directory = build(encoding, unverified=unverified), place(encoding, unverified)
    images, grown, found = directory / "images", directory / "corpus", directory / "found"
    make_images(encoding, images)
    grown.mkdir(exist_ok=True)
    found.mkdir(exist_ok=True)
    before = set(found.iterdir())
    words = [str(program), f"-max_total_time={seconds}", f"-seed={seed}"]
    words += [f"-timeout={_INPUT_SECONDS}"]
    words += [
        "-max_len=16384",
        "-rss_limit_mb=1024",
        "-print_final_stats=1",
        "-use_value_profile=1",
    ]
    words += [f"-artifact_prefix={found}/", str(grown), str(images)]
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1"}
    done = subprocess.run(
        words,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=environment,
        timeout=seconds + _SLACK_SECONDS,
        check=False,
    )
    text = done.stderr.decode(errors="replace")
    numbers = {name: int(value) for name, value in _STATISTIC.findall(text)}
    progress = _PROGRESS.findall(text)
    findings = tuple(sorted(set(found.iterdir()) - before))
    if done.returncode != 0 and not findings:
        raise RuntimeError(f"libFuzzer ended with {done.returncode}:\n{text[-4000:]}")
    return Result(
        encoding=encoding.name,
        seed=(_SEED.findall(text) or ["?"])[0],
        executed=numbers.get("number_of_executed_units", 0),
        edges=int(progress[-1][0]) if progress else 0,
        corpus=int(progress[-1][2]) if progress else 0,
        findings=findings,
        report=_essence(text) if findings else "",
    )


def _essence(text: str) -> str:
    lines = [line for line in text.splitlines() if "ERROR" in line or "runtime error" in line]
    frames = [line.strip() for line in text.splitlines() if re.match(r"\s*#\d+ ", line)]
    return "\n".join(lines + frames[:8])


__all__ = ["Result", "fuzz"]
