"""Zephyr's twister builds the firmware, boots it and has modules run on it."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.zephyr import kit
from zwali.host import emulate, project

SECONDS = 900
#: What twister imports that Zephyr's tree does not have.
PACKAGES = ("natsort", "pkg_resources", "ply", "psutil", "yaml", "colorama")

pytestmark = [
    pytest.mark.timeout(SECONDS),
    pytest.mark.xdist_group("zephyr"),
    pytest.mark.needs_zephyr,
]


def twister(name: str, application: str, *words: str) -> dict[str, str]:
    """Run it for one board; how each scenario that is for this board ended."""
    if missing := [each for each in PACKAGES if importlib.util.find_spec(each) is None]:
        pytest.skip(f"twister needs the Python packages {', '.join(missing)}")
    board = kit.board(name)
    assert board.zephyr is not None
    env, _ = emulate.zephyr_build(board.zephyr)
    base = Path(env["ZEPHYR_BASE"])
    # Its pytest harness calls the pytest that comes first.
    path = f"{Path(sys.executable).parent}{os.pathsep}{env['PATH']}"
    out = project.build_directory() / "twister" / name
    command = [sys.executable, str(base / "scripts" / "twister"), "--force-toolchain", "-c"]
    command += ["-O", str(out), "-T", str(project.repository() / application)]
    command += ["-p", board.zephyr.board, "--inline-logs", *words]
    ran = subprocess.run(
        command,
        env={**env, "PATH": path},
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert ran.returncode == 0, ran.stdout[-6000:] + ran.stderr[-2000:]
    suites = json.loads((out / "twister.json").read_text())["testsuites"]
    return {each["name"].rpartition("/")[2]: each["status"] for each in suites}


def test_a_module_runs_on_what_it_built() -> None:
    told = twister("mps2_an385", "firmware/app", "-s", "zwali.firmware.module")
    assert told == {"zwali.firmware.module": "passed"}


@pytest.mark.full
@pytest.mark.parametrize(
    ("name", "scenarios"),
    [
        ("mps2_an385", ["zwali.firmware", "zwali.firmware.module", "zwali.firmware.module.user"]),
        ("qemu_cortex_m3", ["zwali.firmware", "zwali.firmware.module"]),
        ("qemu_riscv32", ["zwali.firmware", "zwali.firmware.module", "zwali.firmware.module.user"]),
        ("native_sim", ["zwali.firmware.module"]),
    ],
)
def test_every_scenario_of_the_firmware(name: str, scenarios: list[str]) -> None:
    told = twister(name, "firmware/app")
    assert {each for each, status in told.items() if status == "passed"} == set(scenarios)
    assert set(told.values()) <= {"passed", "filtered"}, told


@pytest.mark.full
def test_the_example() -> None:
    assert twister("mps2_an385", "firmware/example") == {"zwali.example": "passed"}
