"""Firmware of a board with every peripheral that Zephyr can emulate: see peripherals/."""

from __future__ import annotations

import subprocess
from pathlib import Path

from zwali.host import boards, emulate, project, toolbox

HERE = Path(__file__).resolve().parent / "peripherals"
_SECONDS = 600


def build(board: boards.Board) -> Path:
    """Builds it beside the board's default firmware, or brings it up to date."""
    assert board.zephyr is not None
    env, defines = emulate._zephyr_build(board.zephyr)
    target = project.build_directory() / f"{board.name}_peripherals"
    cmake = str(toolbox.require("cmake"))
    with emulate._locked(project.build_directory() / f"{target.name}.lock"):
        if not (target / "build.ninja").is_file():
            words = [cmake, "-S", str(project.repository() / "firmware/app"), "-B", str(target)]
            words += ["-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={toolbox.require('ninja')}", *defines]
            words += [f"-DEXTRA_ZEPHYR_MODULES={project.repository()};{HERE}"]
            words += [f"-DEXTRA_CONF_FILE={HERE}/peripherals.conf"]
            words += [f"-DEXTRA_DTC_OVERLAY_FILE={HERE}/peripherals.overlay"]
            _run(words, env)
        _run([cmake, "--build", str(target)], env)
    return target / board.firmware


def _run(words: list[str], env: object) -> None:
    ran = subprocess.run(
        words, env=env, capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    assert ran.returncode == 0, "\n".join((ran.stdout + ran.stderr).splitlines()[-40:])
