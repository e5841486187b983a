"""Layouts of the C structs that system calls take, from the build's own compiler.

A probe file that mentions every struct is compiled with the flags of the build at hand and its
debug information is read (pyelftools). That tells sizes, offsets and, above all, which structs
hold pointers: a struct without pointers can be handed over as it stands where guest and device
agree on its layout; one with pointers needs a marshaller of its own.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from elftools.dwarf.die import DIE
from elftools.elf.elffile import ELFFile

from zwali.host.errors import BuildFailed


@dataclass(frozen=True, slots=True)
class Member:
    """A scalar behind a path of members: u, s, f, e (enum), p or b (bits); sizes in bytes."""

    path: str
    offset: int
    size: int
    kind: str


@dataclass(frozen=True, slots=True)
class Layout:
    """A struct or union of the build."""

    name: str
    size: int
    members: tuple[Member, ...]

    @property
    def has_pointers(self) -> bool:
        """Whether any member, however deep, is a pointer."""
        return any(m.kind == "p" for m in self.members)

    @property
    def is_guests(self) -> bool:
        """Whether wasm32 lays it out alike: members at their natural alignment, enums of 4 bytes.

        Pointers are counted as 4 bytes; bit fields are the same where their units are.
        """
        return not any(m.kind == "e" and m.size != 4 for m in self.members)

    @property
    def text(self) -> str:
        """Canonical text: what goes into a call's fingerprint."""
        return f"{self.size}:" + ",".join(f"{m.offset}{m.kind}{m.size}" for m in self.members)


@dataclass(frozen=True, slots=True)
class CompileCommand:
    """How the build compiles C: the compiler and its flags, without input and output."""

    arguments: tuple[str, ...]
    directory: Path


def compile_command(
    entries: Iterable[Mapping[str, str]], suffix: str = "kernel/sem.c"
) -> CompileCommand:
    """Takes the command of one kernel file from a build's compile_commands.json."""
    for entry in entries:
        if entry["file"].endswith(suffix):
            words = shlex.split(entry["command"])
            kept, skip = [], False
            for word in words:
                if skip or word in ("-c", entry["file"]):
                    skip = False
                elif word in ("-o", "-MF", "-MT", "-MQ"):
                    skip = True
                elif not word.startswith("-M"):
                    kept.append(word)
            return CompileCommand(tuple(kept), Path(entry["directory"]))
    raise BuildFailed(
        f"a compile command for {suffix}",
        "none in compile_commands.json",
        "configure the firmware first",
    )


def probe_source(types: Iterable[str], headers: Iterable[str]) -> str:
    """A C file whose debug information holds every type."""
    lines = ["#include <zephyr/kernel.h>", *(f"#include <{h}>" for h in headers)]
    lines += [f"const {t} zwali_probe_{i};" for i, t in enumerate(types)]
    return "\n".join([*lines, ""])


def _compile(command: CompileCommand, source: str, directory: Path) -> tuple[Path | None, str]:
    file, obj = directory / "probe.c", directory / "probe.o"
    file.write_text(source)
    arguments = [
        *command.arguments,
        "-fdiagnostics-color=never",
        "-g",
        "-w",
        "-O0",
        "-c",
        str(file),
        "-o",
        str(obj),
    ]
    done = subprocess.run(
        arguments, cwd=command.directory, capture_output=True, text=True, timeout=120, check=False
    )
    return (obj if done.returncode == 0 else None), done.stderr


def usable_headers(command: CompileCommand, headers: Iterable[str]) -> tuple[str, ...]:
    """Headers that compile in this build; one for a driver that it lacks may not."""
    wanted = tuple(dict.fromkeys(headers))
    with tempfile.TemporaryDirectory() as name:
        if _compile(command, probe_source((), wanted), Path(name))[0]:
            return wanted
        return tuple(h for h in wanted if _compile(command, probe_source((), (h,)), Path(name))[0])


def read(
    command: CompileCommand, types: Iterable[str], headers: Iterable[str]
) -> dict[str, Layout]:
    """Layouts by type name; types that this build does not have are left out.

    Raises:
        BuildFailed: the probe does not compile for another reason; the compiler's text is in it.
    """
    wanted, includes = list(dict.fromkeys(types)), list(dict.fromkeys(headers))
    errors = ""
    with tempfile.TemporaryDirectory() as name:
        for _ in range(len(wanted) + 1):
            obj, errors = _compile(command, probe_source(wanted, includes), Path(name))
            if obj is not None:
                return _layouts(obj, wanted)
            bad = {int(n) for n in re.findall(r"zwali_probe_(\d+)", errors)}
            if not bad:
                break
            wanted = [t for i, t in enumerate(wanted) if i not in bad]
    raise BuildFailed(
        "a probe of struct layouts that compiles", errors[-2000:], "report this as a bug"
    )


def _layouts(obj: Path, types: list[str]) -> dict[str, Layout]:
    found = {}
    with obj.open("rb") as file:
        dwarf = ELFFile(file).get_dwarf_info()
        for unit in dwarf.iter_CUs():
            for die in unit.get_top_DIE().iter_children():
                match = re.fullmatch(r"zwali_probe_(\d+)", _name(die))
                if die.tag == "DW_TAG_variable" and match:
                    name = types[int(match[1])]
                    kind = _strip(die)
                    size = (
                        kind.attributes["DW_AT_byte_size"].value
                        if "DW_AT_byte_size" in kind.attributes
                        else 0
                    )
                    found[name] = Layout(name, size, tuple(_members(kind, "", 0)))
    return found


def _name(die: DIE) -> str:
    attribute = die.attributes.get("DW_AT_name")
    return attribute.value.decode() if attribute else ""


def _strip(die: DIE) -> DIE:
    """The type of `die` behind typedefs and qualifiers."""
    while True:
        die = die.get_DIE_from_attribute("DW_AT_type")
        if die.tag not in ("DW_TAG_typedef", "DW_TAG_const_type", "DW_TAG_volatile_type"):
            return die


def _members(die: DIE, path: str, base: int) -> Iterable[Member]:
    """Scalars of a type, in order of declaration; members of a union overlap."""
    if die.tag in ("DW_TAG_structure_type", "DW_TAG_union_type", "DW_TAG_class_type"):
        for child in die.iter_children():
            if child.tag != "DW_TAG_member":
                continue
            offset = child.attributes.get("DW_AT_data_member_location")
            inner = f"{path}.{_name(child)}".strip(".")
            start = base + (offset.value if offset and isinstance(offset.value, int) else 0)
            if "DW_AT_bit_size" in child.attributes or "DW_AT_data_bit_offset" in child.attributes:
                yield Member(inner, start, child.attributes["DW_AT_bit_size"].value, "b")
            else:
                yield from _members(_strip(child), inner, start)
    elif die.tag == "DW_TAG_array_type":
        yield from _array(die, path, base)
    elif die.tag in ("DW_TAG_pointer_type", "DW_TAG_subroutine_type"):
        yield Member(path, base, 4, "p")
    else:
        encoding = die.attributes.get("DW_AT_encoding")
        kind = {4: "f", 5: "s", 6: "s"}.get(encoding.value if encoding else 0, "u")
        if die.tag == "DW_TAG_enumeration_type":
            kind = "e"
        size = die.attributes.get("DW_AT_byte_size")
        yield Member(path, base, size.value if size else 0, kind)


def _array(die: DIE, path: str, base: int) -> Iterable[Member]:
    element = _strip(die)
    size = (
        element.attributes["DW_AT_byte_size"].value
        if "DW_AT_byte_size" in element.attributes
        else 4
    )
    count = 1
    for child in die.iter_children():
        if child.tag == "DW_TAG_subrange_type":
            bound = child.attributes.get("DW_AT_upper_bound") or child.attributes.get("DW_AT_count")
            length = bound.value if bound and isinstance(bound.value, int) else -1
            count *= length + ("DW_AT_upper_bound" in child.attributes)
    for index in range(min(count, 64)):
        yield from _members(element, f"{path}[{index}]", base + index * size)
