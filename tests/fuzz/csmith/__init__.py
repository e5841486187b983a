"""Random C programs by csmith (Debian), compiled by zig to modules."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from random import Random

from tests.conformance.suite import REPOSITORY

_INCLUDE = Path(__file__).with_name("include")
_CSMITH_INCLUDE = Path("/usr/include/csmith")
_CACHE = REPOSITORY / "build" / "fuzz" / "zig"
#: Modules made in the last runs: both builds of the engine are given the same ones.
_MADE = REPOSITORY / "build" / "fuzz" / "csmith"
_SECONDS = 120
_SWITCHES = ("--float", "--no-float", "--no-volatiles", "--no-unions", "--no-bitfields")
_LEVELS = ("-O0", "-O1", "-O2", "-O3", "-Os")
#: The checksum over all globals is what a program comes to; its globals keep their values.
_ENTRY = """
__attribute__((export_name("run"))) unsigned run(void)
{
	crc32_context = 0xFFFFFFFFu;
	main();
	return crc32_context ^ 0xFFFFFFFFu;
}
"""


def missing() -> str | None:
    """Why there are no such programs here, or None."""
    if shutil.which("csmith") is None or not _CSMITH_INCLUDE.is_dir():
        return "no csmith (Debian: csmith and libcsmith-dev)"
    return None


def program(seed: str) -> bytes:
    """A module for a seed: the same bytes with the same csmith and zig."""
    recipe = Path(__file__).read_bytes() + version("ziglang").encode() + seed.encode()
    kept = _MADE / f"{hashlib.sha256(recipe).hexdigest()[:32]}.wasm"
    if not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=kept.parent) as directory:
            Path(directory, "made").write_bytes(_compiled(seed))
            Path(directory, "made").replace(kept)
    return kept.read_bytes()


def _compiled(seed: str) -> bytes:
    random = Random(f"csmith {seed}")
    environment = {name: text for name, text in os.environ.items() if name != "LD_PRELOAD"}
    environment["ZIG_GLOBAL_CACHE_DIR"] = environment["ZIG_LOCAL_CACHE_DIR"] = str(_CACHE)
    with tempfile.TemporaryDirectory() as directory:
        source, target = Path(directory, "program.c"), Path(directory, "program.wasm")
        words = ["csmith", "--seed", str(random.getrandbits(31)), "--no-argc", "--concise"]
        words += ["--max-funcs", str(random.choice((3, 6, 10)))]
        words += ["--max-block-depth", str(random.choice((2, 3, 4))), random.choice(_SWITCHES)]
        made = _run(words, environment, directory)
        source.write_bytes(made + _ENTRY.encode())
        words = [sys.executable, "-m", "ziglang", "cc", "-target", "wasm32-freestanding", "-w"]
        words += ["-fno-sanitize=undefined", "-Wno-error=incompatible-pointer-types"]
        words += ["-nostdlib", random.choice(_LEVELS), f"-I{_INCLUDE}", f"-I{_CSMITH_INCLUDE}"]
        words += ["-Wl,--no-entry", "-Wl,--export-memory", "-Wl,--strip-all"]
        words += ["-Wl,-z,stack-size=16384"]
        _run([*words, str(source), "-o", str(target)], environment, directory)
        return target.read_bytes()


def _run(words: list[str], environment: dict[str, str], directory: str) -> bytes:
    done = subprocess.run(
        words, capture_output=True, timeout=_SECONDS, env=environment, cwd=directory, check=False
    )
    if done.returncode != 0:
        text = done.stderr.decode(errors="replace")[-1000:]
        raise RuntimeError(f"{words[0]} ended with {done.returncode}: {text}")
    return done.stdout
