"""Whether a firmware offers the kernel calls that a module imports, and what it was built without.

Which option a call needs stands in the generator's table; which calls a device has, the device
says. Sends nothing itself.
"""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

KERNEL = "wazi"
PREFIX = "SYS_"
_TABLE = Path(__file__).parent / "kernelgen" / "annotations.toml"


@cache
def _options() -> tuple[tuple[str, str], ...]:
    data = tomllib.loads(_TABLE.read_text())
    return (*data["requires"].items(), *data["class"].items())


def _words(call: str) -> list[list[str]]:
    """What each entry of the tables that is about a call asks for; "!" before what may not be."""
    return [option.split() for pattern, option in _options() if fnmatchcase(call, pattern)]


def option_of(call: str) -> str:
    """Options that a firmware needs to have a kernel call; "" where every firmware has it."""
    entries = [[word for word in words if word[0] != "!"] for words in _words(call)]
    return " ".join(next((words for words in entries if words), []))


def _withheld_by(call: str) -> str:
    """Options with which a firmware does not offer a call, as the end of a sentence."""
    words = [word[1:] for words in _words(call) for word in words if word[0] == "!"]
    return f", or with {' or '.join(words)}" if words else ""


def optional(imports: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """Names of the kernel calls among a module's imports that not every firmware has."""
    names = (field.removeprefix(PREFIX) for module, field in imports if module == KERNEL)
    return tuple(name for name in names if option_of(name))


def missing(calls: Iterable[str], offered: Collection[str]) -> str:
    """The first call that is not offered, and why, as a sentence; "" if all are."""
    for call in calls:
        if call not in offered:
            option = option_of(call)
            return f"{call}: this firmware was built without {option}{_withheld_by(call)}"
    return ""
