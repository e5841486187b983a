"""What is missing on this machine, and the command that installs it.

Runs and installs nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec

from zwali.host import project, toolbox


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for.

    Attributes:
        what: Its name.
        found: Whether it is here.
        needed: False for what only some tests or the Zephyr port use.
        purpose: What it is for.
        command: What installs it.
    """

    what: str
    found: bool
    needed: bool
    purpose: str
    command: str


def _modules() -> list[Finding]:
    wanted = (
        ("ziglang", "compiles guest programs", True),
        ("smpclient", "speaks SMP to the device", True),
        ("zwali.host._engine", "the engine, built from firmware/engine_c", True),
        ("wasmtime", "reads Wasm text; the other engine of differential tests", False),
    )
    findings = []
    for name, purpose, needed in wanted:
        command = f"{sys.executable} -m pip install {name}"
        if name.startswith("zwali."):
            command = "make engine"
        findings.append(Finding(name, find_spec(name) is not None, needed, purpose, command))
    return findings


def diagnose() -> tuple[Finding, ...]:
    """Everything this project uses, found or not."""
    version = ".".join(str(part) for part in sys.version_info[:3])
    findings = [
        Finding(
            f"Python {version}", sys.version_info >= (3, 10), True, "runs this tool", "Python 3.10+"
        )
    ]
    findings += _modules()
    for tool in ("cmake", "ninja"):
        findings.append(
            Finding(
                tool,
                toolbox.find_tool(tool) is not None,
                True,
                "builds the firmware",
                toolbox.install_command(tool),
            )
        )
    for each in toolbox.debian_packages():
        if each.group == "python":
            continue
        findings.append(
            Finding(
                each.name,
                toolbox.is_installed(each),
                each.group == "all",
                each.purpose,
                f"apt-get install {each.name}",
            )
        )
    base = project.zephyr_base()
    findings.append(
        Finding(
            "Zephyr workspace",
            base is not None,
            False,
            str(base) if base else "",
            "west init and west update, or ZEPHYR_BASE",
        )
    )
    return tuple(findings)


def one_line(missing: Sequence[Finding]) -> str:
    """The commands that install what is missing, Debian packages in one."""
    prefix = "apt-get install "
    packages = [each.what for each in missing if each.command.startswith(prefix)]
    commands = [each.command for each in missing if not each.command.startswith(prefix)]
    if packages:
        commands.insert(0, prefix + " ".join(packages))
    return " && ".join(commands)
