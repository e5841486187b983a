"""Firmware of a board with every peripheral that Zephyr can emulate: see peripherals/."""

from __future__ import annotations

import subprocess
from pathlib import Path

from zwali.host import boards, emulate, project, toolbox

HERE = Path(__file__).resolve().parent / "peripherals"
_SECONDS = 600


CONF = "-DEXTRA_CONF_FILE="


def build(board: boards.Board, more: Path | None = None, asserts: bool = False) -> Path:
    """Builds it beside the board's default firmware, or brings it up to date.

    Args:
        board: One that Zephyr builds.
        more: Folder of another Zephyr module, with `<its parent's name>.overlay`.
        asserts: The kernel's assertions are on.
    """
    assert board.zephyr is not None
    env, given = emulate.zephyr_build(board.zephyr)
    label = more.parent.name if more else "peripherals_asserts" if asserts else "peripherals"
    target = project.build_directory() / f"{board.name}_{label}"
    configurations = [d.removeprefix(CONF) for d in given if d.startswith(CONF)]
    configurations.append(f"{HERE}/peripherals.conf")
    defines = [d for d in given if not d.startswith(CONF)]
    modules = [str(project.repository()), str(HERE)]
    overlays = [f"{HERE}/peripherals.overlay"]
    if more:
        modules.append(str(more))
        overlays.append(f"{more}/{label}.overlay")
    cmake = str(toolbox.require("cmake"))
    with emulate._locked(project.build_directory() / f"{target.name}.lock"):
        if not (target / "build.ninja").is_file():
            words = [cmake, "-S", str(project.repository() / "firmware/app"), "-B", str(target)]
            words += ["-G", "Ninja", f"-DCMAKE_MAKE_PROGRAM={toolbox.require('ninja')}", *defines]
            words += [f"-DEXTRA_ZEPHYR_MODULES={';'.join(modules)}"]
            words += [f"{CONF}{';'.join(configurations)}"]
            words += ["-DCONFIG_ASSERT=y"] if asserts else []
            words += [f"-DEXTRA_DTC_OVERLAY_FILE={';'.join(overlays)}"]
            _run(words, env)
        _run([cmake, "--build", str(target)], env)
    return target / board.firmware


def _run(words: list[str], env: object) -> None:
    ran = subprocess.run(
        words, env=env, capture_output=True, text=True, timeout=_SECONDS, check=False
    )
    assert ran.returncode == 0, "\n".join((ran.stdout + ran.stderr).splitlines()[-40:])
