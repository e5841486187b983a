"""What is missing on this machine, and the command that installs it.

Installs nothing, and runs nothing but a compiler that is asked for its libraries.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

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


def _zephyr(base: Path | None) -> list[Finding]:
    """The workspace, its toolchain, and what that toolchain is known for."""
    findings = [
        Finding(
            "Zephyr workspace",
            base is not None,
            False,
            str(base) if base else "",
            "west init and west update, or ZEPHYR_BASE",
        )
    ]
    if base is None:
        return findings
    chosen = toolbox.zephyr_toolchain()
    if chosen is not None:
        name = chosen.get("ZEPHYR_SDK_INSTALL_DIR", "as the environment says")
        findings.append(Finding("Zephyr toolchain", True, False, name, ""))
        return findings
    compiler = toolbox.find_tool("riscv64-unknown-elf-gcc")
    findings.append(
        Finding("Zephyr toolchain", True, False, "no SDK: this machine's cross compilers", "")
    )
    if compiler is not None:
        findings.append(_riscv_multilib(compiler))
    return findings


def _riscv_multilib(compiler: Path) -> Finding:
    """Whether the RISC-V compiler finds its 32-bit libraries for the names that Zephyr uses."""
    found = [
        _libgcc(compiler, "-march=rv32ima_zicsr_zifencei", "-mabi=ilp32"),
        _libgcc(compiler, "-march=rv32imac", "-misa-spec=2.2", "-mabi=ilp32"),
    ]
    purpose = "its 32-bit libraries are found"
    if "rv32" not in found[0] and "rv32" in found[1]:
        purpose = (
            "links 64-bit libraries for rv32ima_zicsr_zifencei, 32-bit ones for rv32imac with "
            "-misa-spec=2.2: the build translates (firmware/app/riscv_toolchain.cmake)"
        )
    return Finding(
        "RV32 libraries of riscv64-unknown-elf-gcc",
        any("rv32" in each for each in found),
        False,
        purpose,
        "apt-get install gcc-riscv64-unknown-elf, or Zephyr's SDK",
    )


def _libgcc(compiler: Path, *flags: str) -> str:
    """Which libgcc the compiler would link with these flags."""
    words = [str(compiler), *flags, "-print-libgcc-file-name"]
    try:
        ran = subprocess.run(words, capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return ran.stdout.strip()


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
    base = project.zephyr_base()
    for each in toolbox.debian_packages():
        if each.group == "python" or (each.group == "zephyr" and base is None):
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
    findings += _zephyr(base)
    return tuple(findings)


def one_line(missing: Sequence[Finding]) -> str:
    """The commands that install what is missing, Debian packages in one."""
    prefix = "apt-get install "
    packages = [each.what for each in missing if each.command.startswith(prefix)]
    commands = [each.command for each in missing if not each.command.startswith(prefix)]
    if packages:
        commands.insert(0, prefix + " ".join(packages))
    return " && ".join(commands)
