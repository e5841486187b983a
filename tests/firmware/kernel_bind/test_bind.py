"""Compiles this folder's programs with kernel_bind under the sanitizers and runs them."""

from __future__ import annotations

import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
FIRMWARE = ROOT / "firmware"


def _run(tmp_path: Path, name: str, parts: str, *more: str) -> None:
    program = tmp_path / name
    sources = [
        HERE / f"{name}.c",
        *(FIRMWARE / "kernel_bind" / f"{part}.c" for part in parts.split()),
        FIRMWARE / "kernel_if/claim.c",
    ]
    folders = [HERE, ROOT / "zwali/sdk/include"]
    folders += [FIRMWARE / name for name in ("kernel_bind", "kernel_if", "kernel_zephyr")]
    # The guests' <zephyr/...> lie in the SDK's directory; the one of this folder comes first.
    flags = ["-std=gnu11", "-g", "-O1", "-Wall", "-Wextra", "-Werror", "-UNDEBUG"]
    flags += ["-Dzwb_plans=__start_plans"]  # the linker's name of the section of plans.h
    flags += ["-fsanitize=address,undefined", "-fno-sanitize-recover=all"]
    flags += [*more, *(f"-I{folder}" for folder in folders)]
    built = subprocess.run(
        ["gcc", *flags, *map(str, sources), "-o", str(program)],
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert built.returncode == 0, built.stderr
    ran = subprocess.run([str(program)], capture_output=True, text=True, timeout=60, check=False)
    assert (ran.returncode, ran.stdout) == (0, "ok\n"), ran.stderr


def test_hostile_values(tmp_path: Path) -> None:
    _run(tmp_path, "bind_test", "bind run quick calls")


def test_threads_that_come_by_meanwhile(tmp_path: Path) -> None:
    names = ("COUNTER", "RTC", "RTC_ALARM", "GPIO", "SPI", "ADC", "I2C")
    options = [f"-DCONFIG_{name}" for name in names]
    parts = "bind run callback alarm channel gpio marshal spi"
    _run(tmp_path, "drivers_test", parts, "-DZWB_SCRATCH_BYTES=256u", *options)
