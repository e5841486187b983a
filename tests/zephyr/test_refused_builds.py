"""Builds that would run modules without the protection that was asked for are refused, in words."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.zephyr import kit
from zwali.host import emulate, project, toolbox

SECONDS = 200
APP = project.repository() / "firmware" / "app"

pytestmark = [
    pytest.mark.full,
    pytest.mark.timeout(SECONDS),
    pytest.mark.xdist_group("zephyr"),
    pytest.mark.needs_zephyr,
]


def configure(board: str, build: Path, env: dict[str, str], *words: str) -> str:
    """What CMake says, in one line, when it refuses."""
    command = [str(toolbox.require("cmake")), "-G", "Ninja", "-S", str(APP), "-B", str(build)]
    command += [f"-DCMAKE_MAKE_PROGRAM={toolbox.require('ninja')}", f"-DBOARD={board}"]
    ran = subprocess.run(
        [*command, *words],
        env=env,
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert ran.returncode != 0, ran.stdout[-2000:]
    return re.sub(r"\s+", " ", ran.stderr)


def test_user_mode_where_modules_have_none(tmp_path: Path) -> None:
    """An architecture that Zephyr has user mode for, and zwali not."""
    other = kit.board("mps2_an385")
    compiler = shutil.which("x86_64-linux-gnu-gcc")
    if compiler is None:
        pytest.skip("needs a compiler for x86")
    assert other.zephyr is not None
    env = dict(emulate.zephyr_build(other.zephyr)[0])
    env["ZEPHYR_TOOLCHAIN_VARIANT"] = "cross-compile"
    env["CROSS_COMPILE"] = compiler.removesuffix("gcc")
    said = configure("qemu_x86", tmp_path, env, "-DCONFIG_USERSPACE=y")
    assert "modules run in user mode on Cortex-M and RISC-V alone" in said
    assert "Turn CONFIG_USERSPACE off" in said


def test_userspace_conf_on_a_board_without_protection(tmp_path: Path) -> None:
    board = kit.board("qemu_cortex_m3")
    assert board.zephyr is not None
    env, _ = emulate.zephyr_build(board.zephyr)
    said = configure("qemu_cortex_m3", tmp_path, dict(env), kit.USER)
    assert "userspace.conf: qemu_cortex_m3 has no memory protection" in said
