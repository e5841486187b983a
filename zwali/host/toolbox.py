"""Programs on this machine: where they are, and which Debian package brings one that is not.

The list of packages is tools/debian-packages.txt, the same that the bootstrap script reads.
Runs nothing.
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from zwali.host import project
from zwali.host.errors import ToolMissing


@dataclass(frozen=True, slots=True)
class DebianPackage:
    """One line of the list.

    Attributes:
        name: Of the Debian package.
        proof: Program, absolute path, or `python:...`, that is there once it is installed.
        group: `all`, `test`, `fuzz`, `corpus`, `zephyr` (with a Zephyr workspace) or `python`
            (for Debian's Python).
        purpose: What it is for, in words.
    """

    name: str
    proof: str
    group: str
    purpose: str


def find_tool(program: str) -> Path | None:
    """A program beside the running Python (cmake, ninja of its environment), else on PATH."""
    beside = Path(sys.executable).parent / program
    if beside.is_file():
        return beside
    found = shutil.which(program)
    return Path(found) if found else None


def debian_packages() -> tuple[DebianPackage, ...]:
    """The list, in its order."""
    path = project.repository() / "tools" / "debian-packages.txt"
    packages = []
    for line in path.read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            name, proof, group, purpose = line.split(maxsplit=3)
            packages.append(DebianPackage(name, proof, group, purpose))
    return tuple(packages)


def is_installed(package: DebianPackage) -> bool:
    """Whether what the package brings is here, wherever it came from."""
    kind, _, rest = package.proof.partition(":")
    if kind != "python":
        if package.proof.startswith("/"):
            return any(Path("/").glob(package.proof[1:]))
        return find_tool(package.proof) is not None
    if rest.endswith(".h"):
        return (Path(sysconfig.get_paths()["include"]) / rest).exists()
    return find_spec(rest) is not None


def zephyr_toolchain() -> dict[str, str] | None:
    """The environment of a toolchain for Zephyr: as the user chose it, else an SDK that is here.

    None when there is neither; then this machine's cross compilers are used.
    """
    if "ZEPHYR_TOOLCHAIN_VARIANT" in os.environ or "ZEPHYR_SDK_INSTALL_DIR" in os.environ:
        return {}
    for place in (Path.home(), Path.home() / ".local", Path("/opt"), Path("/usr/local")):
        for sdk in sorted(place.glob("zephyr-sdk-*"), reverse=True):
            if (sdk / "cmake").is_dir():
                return {"ZEPHYR_TOOLCHAIN_VARIANT": "zephyr", "ZEPHYR_SDK_INSTALL_DIR": str(sdk)}
    return None


def install_command(program: str) -> str:
    """The one line that installs a program."""
    for package in debian_packages():
        if package.proof == program:
            return f"apt-get install {package.name}"
    if program in ("cmake", "ninja"):
        return f"{sys.executable} -m pip install {program}"
    return f"install a package that brings '{program}'"


def require(program: str) -> Path:
    """Where the program is.

    Raises:
        ToolMissing: It is not installed; the message has the command that installs it.
    """
    found = find_tool(program)
    if found is None:
        raise ToolMissing(
            f"the program '{program}'", "no such program on PATH", install_command(program)
        )
    return found
