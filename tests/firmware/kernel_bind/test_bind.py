"""Compiles bind_test.c with kernel_bind and claim.c under the sanitizers and runs it."""

from __future__ import annotations

import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
FIRMWARE = ROOT / "firmware"


def test_hostile_values(tmp_path: Path) -> None:
    program = tmp_path / "bind_test"
    sources = [
        HERE / "bind_test.c",
        *(FIRMWARE / "kernel_bind" / name for name in ("bind.c", "run.c", "quick.c", "calls.c")),
        FIRMWARE / "kernel_if/claim.c",
    ]
    folders = [HERE, ROOT / "zwali/sdk/include"]
    folders += [FIRMWARE / name for name in ("kernel_bind", "kernel_if", "kernel_zephyr")]
    # The guests' <zephyr/...> lie in the SDK's directory; the one of this folder comes first.
    flags = ["-std=gnu11", "-g", "-O1", "-Wall", "-Wextra", "-Werror", "-UNDEBUG"]
    flags += ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    flags += [f"-I{folder}" for folder in folders]
    built = subprocess.run(
        ["gcc", *flags, *map(str, sources), "-o", str(program)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    ran = subprocess.run([str(program)], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout) == (0, "ok\n"), ran.stderr
