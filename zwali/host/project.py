"""Where things lie: the checkout, its build directory, the user's state; and new guest projects.

Does not compile anything; `build` does.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from zwali.host.errors import ToolMissing, UsageProblem

_PACKAGE = Path(__file__).resolve().parent.parent
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,30}")


def repository() -> Path:
    """The checkout this package runs from.

    Raises:
        ToolMissing: When the package was installed without its firmware sources.
    """
    root = _PACKAGE.parent
    if not (root / "boards").is_dir():
        raise ToolMissing(
            "a checkout of the repository around the Python package",
            f"no boards/ beside {_PACKAGE}",
            "git clone the project and run `make venv` in it",
        )
    return root


def build_directory() -> Path:
    """Where builds go: `build/` of the checkout, or ZWALI_BUILD_DIR."""
    chosen = os.environ.get("ZWALI_BUILD_DIR")
    return Path(chosen) if chosen else repository() / "build"


def cache_directory() -> Path:
    """What can be made again: built guests, packages that were sent."""
    cache = os.environ.get("XDG_CACHE_HOME")
    return (Path(cache) if cache else Path.home() / ".cache") / "zwali"


def state_directory() -> Path:
    """Where running emulators are written down: the XDG runtime directory, else the cache."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    if runtime and Path(runtime).is_dir():
        return Path(runtime) / "zwali"
    return cache_directory()


def zephyr_base(start: Path | None = None) -> Path | None:
    """The Zephyr tree: ZEPHYR_BASE, else the enclosing west workspace, else ~/zephyrproject."""
    chosen = os.environ.get("ZEPHYR_BASE")
    if chosen and (Path(chosen) / "VERSION").is_file():
        return Path(chosen)
    here = (start or Path.cwd()).resolve()
    for directory in (here, *here.parents):
        if (directory / ".west").is_dir() and (directory / "zephyr" / "VERSION").is_file():
            return directory / "zephyr"
    home = Path.home() / "zephyrproject" / "zephyr"
    return home if (home / "VERSION").is_file() else None


def require_zephyr_base() -> Path:
    """The Zephyr tree.

    Raises:
        ToolMissing: There is none.
    """
    base = zephyr_base()
    if base is None:
        raise ToolMissing(
            "a Zephyr workspace",
            "no ZEPHYR_BASE, no west workspace around here, no ~/zephyrproject",
            "west init and west update, as Zephyr's getting-started page says",
        )
    return base


def check_name(name: str) -> str:
    """A name that a module may have: letters, digits, `_`, `-`; at most 31, a letter first."""
    if not _NAME.fullmatch(name):
        raise UsageProblem(
            "a name of up to 31 letters, digits, '_' or '-', beginning with a letter",
            repr(name),
            "another name, for instance 'blinky'",
        )
    return name


def create(name: str, parent: Path) -> tuple[Path, ...]:
    """Write a guest project that builds.

    Args:
        name: Of the project, its directory and its module.
        parent: Where the new directory goes.

    Returns:
        The files written, the directory itself first.

    Raises:
        UsageProblem: The name is no module name, or the directory is there already.
    """
    check_name(name)
    target = parent / name
    if target.exists():
        raise UsageProblem(
            "a directory that is not there yet", str(target), "another name, or remove it first"
        )
    template = _PACKAGE / "sdk" / "template"
    if not template.is_dir():
        raise ToolMissing("the project template", f"no {template}", "install the package again")
    target.mkdir(parents=True)
    written = [target]
    for source in sorted(template.rglob("*")):
        if not source.is_file() or "__pycache__" in source.parts:
            continue
        copy = target / source.relative_to(template)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(source.read_text().replace("{{name}}", name))
        written.append(copy)
    return tuple(written)
