"""A guest project's description: `module.toml` and `prj.conf`. Builds nothing.

    name = "blinky"                # of the module; the directory's by default
    version = "1.0.0"
    exit = 0                       # exit code its tests expect; not read here

    [build]                        # all optional
    sources = ["main.c"]           # default: every source in the directory and in src/
    include_dirs = ["include"]
    defines = ["LEVEL=3"]
    optimize = "s"                 # as in -Os
    stack_bytes = 1024
    heap_bytes = 0
    debug = true

    [pack]                         # any of zwali.host.package.PackOptions but name and version
    frame_stack_bytes = 2048

`prj.conf`, as Zephyr has it, adds its `CONFIG_NAME=value` lines to the defines; before them come
the defaults of a `Kconfig` beside it, as far as they are plain values.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from zwali.host.errors import UsageProblem
from zwali.host.package import PackOptions, Restart

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FILE_NAME = "module.toml"
_TOP = frozenset({"name", "version", "exit", "build", "pack"})
_BUILD_TYPES: Mapping[str, type] = {
    "sources": list,
    "include_dirs": list,
    "defines": list,
    "optimize": str,
    "stack_bytes": int,
    "heap_bytes": int,
    "debug": bool,
}


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """What `build` is called with; paths are absolute or relative to the caller."""

    sources: tuple[Path, ...]
    include_dirs: tuple[Path, ...]
    defines: tuple[str, ...]
    opt: str
    stack_bytes: int
    heap_bytes: int
    debug: bool


@dataclass(frozen=True, slots=True)
class GuestProject:
    """A directory that builds to one module.

    Attributes:
        name: Of the module.
        build: How to build it.
        pack: How to pack it.
        explicit: Whether there is a module.toml.
    """

    name: str
    build: BuildOptions
    pack: PackOptions
    explicit: bool


def load(directory: Path, suffixes: AbstractSet[str]) -> GuestProject:
    """Read a project's description, or take the defaults where it has none.

    Args:
        directory: The project.
        suffixes: Which files are sources when the description names none.

    Raises:
        UsageProblem: The description does not hold together, or nothing can be built.
    """
    path = directory / FILE_NAME
    told: dict[str, Any] = {}
    if path.is_file():
        try:
            told = tomllib.loads(path.read_text())
        except tomllib.TOMLDecodeError as error:
            raise _wrong(path, "TOML", str(error)) from error
    _check_keys(path, told, _TOP)
    name = told.get("name", directory.resolve().name)
    if not isinstance(name, str):
        raise _wrong(path, "a string as 'name'", repr(name))
    return GuestProject(
        name=name,
        build=_build_options(path, told.get("build", {}), suffixes),
        pack=_pack_options(path, name, told),
        explicit=path.is_file(),
    )


def read_configuration(path: Path) -> tuple[str, ...]:
    """The defines that a prj.conf stands for: `y` is 1, `n` is nothing, the rest is as written."""
    defines = []
    for number, line in enumerate(path.read_text().splitlines(), start=1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        name, equals, value = text.partition("=")
        if not equals or not name.startswith("CONFIG_"):
            raise _wrong(path, "lines of the form CONFIG_NAME=value", f"line {number}: {text}")
        if value != "n":
            defines.append(f"{name}={'1' if value == 'y' else value}")
    return tuple(defines)


def read_defaults(path: Path) -> tuple[str, ...]:
    """The defines that the options of an application's own Kconfig stand for.

    Only plain defaults count: numbers, strings and `y` without a condition.
    """
    defines = []
    name = ""
    for line in path.read_text().splitlines():
        words = line.split(None, 1)
        if line[:1].strip() and words:
            name = words[1].strip() if words[0] in ("config", "menuconfig") else ""
        elif name and words and words[0] == "default" and " if " not in line:
            value = words[1].strip()
            if value == "y" or value.startswith('"') or value.lstrip("-")[:1].isdigit():
                defines.append(f"CONFIG_{name}={'1' if value == 'y' else value}")
            name = ""
    return tuple(defines)


def _build_options(path: Path, told: Any, suffixes: AbstractSet[str]) -> BuildOptions:
    if not isinstance(told, dict):
        raise _wrong(path, "a table [build]", repr(told))
    _check_keys(path, told, _BUILD_TYPES.keys())
    for key, value in told.items():
        # bool is an int to Python, not to a reader
        if type(value) is not _BUILD_TYPES[key]:
            raise _wrong(path, f"{_BUILD_TYPES[key].__name__} as '{key}'", repr(value))
    directory = path.parent
    configuration = directory / "prj.conf"
    defines = read_configuration(configuration) if configuration.is_file() else ()
    set_there = {define.partition("=")[0] for define in defines}
    if (kconfig := directory / "Kconfig").is_file():
        defaults = read_defaults(kconfig)
        defines += tuple(each for each in defaults if each.partition("=")[0] not in set_there)
    sources = [directory / str(each) for each in told.get("sources", ())]
    return BuildOptions(
        sources=tuple(sources or find_sources(directory, suffixes)),
        include_dirs=tuple(directory / str(each) for each in told.get("include_dirs", ())),
        defines=(*defines, *(str(each) for each in told.get("defines", ()))),
        opt=f"-O{told.get('optimize', 's')}",
        stack_bytes=told.get("stack_bytes", 1024),
        heap_bytes=told.get("heap_bytes", 0),
        debug=told.get("debug", True),
    )


def find_sources(directory: Path, suffixes: AbstractSet[str]) -> tuple[Path, ...]:
    """The sources in a directory and in its `src/`.

    Raises:
        UsageProblem: There are none.
    """
    places = (directory, directory / "src")
    found = [
        path
        for place in places
        if place.is_dir()
        for path in sorted(place.iterdir())
        if path.suffix in suffixes and path.is_file()
    ]
    if not found:
        raise UsageProblem(
            f"a source file ({', '.join(sorted(suffixes))}) in {directory} or its src/",
            "none",
            "name the sources in module.toml",
        )
    return tuple(found)


def _pack_options(path: Path, name: str, told: Mapping[str, Any]) -> PackOptions:
    table = told.get("pack", {})
    if not isinstance(table, dict):
        raise _wrong(path, "a table [pack]", repr(table))
    _check_keys(path, table, {field.name for field in fields(PackOptions)} - {"name", "version"})
    values = dict(table)
    if "restart" in values:
        try:
            values["restart"] = Restart[str(values["restart"]).upper()]
        except KeyError as error:
            known = ", ".join(each.name.lower() for each in Restart)
            raise _wrong(path, f"one of {known} as 'restart'", repr(values["restart"])) from error
    if "devices" in values:
        names = values["devices"]
        if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
            raise _wrong(path, "a list of names as 'devices'", repr(names))
        values["devices"] = tuple(names)
    if "version" in told:
        values["version"] = str(told["version"])
    return PackOptions(name=name, **values)


def _check_keys(path: Path, told: Mapping[str, Any], known: AbstractSet[str]) -> None:
    for key in told:
        if key not in known:
            raise _wrong(path, f"one of {', '.join(sorted(known))}", f"'{key}'")


def _wrong(path: Path, expected: str, got: str) -> UsageProblem:
    return UsageProblem(f"{expected} in {path}", got, "correct the file")
