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
from dataclasses import dataclass, replace
from pathlib import Path

from elftools.dwarf.die import DIE
from elftools.elf.elffile import ELFFile

from zwali.host.errors import BuildFailed

_ARRAY_MAX = 64


@dataclass(frozen=True, slots=True)
class Member:
    """A scalar behind a path of members: u, s, f, e (enum), p or b (bits); sizes in bytes.

    Where a guest's compiler puts it (wasm32: 4-byte pointers, longs and enums) is the second pair.
    """

    path: str
    offset: int
    size: int
    kind: str
    guest_offset: int = -1
    guest_size: int = -1

    @property
    def is_guests(self) -> bool:
        """Whether guests have it at the same place, with the same size."""
        return self.guest_offset < 0 or (self.guest_offset, self.guest_size) == (
            self.offset,
            self.size,
        )


@dataclass(frozen=True, slots=True)
class Field:
    """Bytes that are copied between a guest's struct and the kernel's."""

    guest_offset: int
    guest_size: int
    offset: int
    size: int
    signed: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """A struct or union of the build."""

    name: str
    size: int
    members: tuple[Member, ...]
    guest_size: int = -1
    convertible: bool = True  # no union in it that guests lay out otherwise

    @property
    def has_pointers(self) -> bool:
        """Whether any member, however deep, is a pointer."""
        return any(m.kind == "p" for m in self.members)

    @property
    def is_guests(self) -> bool:
        """Whether wasm32 lays it out alike."""
        return self.guest_size in (-1, self.size) and all(m.is_guests for m in self.members)

    @property
    def fields(self) -> tuple[Field, ...]:
        """What is to be copied; neighbours that only move go together."""
        made: list[Field] = []
        for m in self.members:
            new = Field(m.guest_offset, m.guest_size, m.offset, m.size, m.kind == "s")
            last = made[-1] if made else None
            if (
                last is not None
                and last.guest_size == last.size
                and new.guest_size == new.size
                and (last.guest_offset + last.size, last.offset + last.size)
                == (new.guest_offset, new.offset)
            ):
                made[-1] = Field(
                    last.guest_offset,
                    last.size + new.size,
                    last.offset,
                    last.size + new.size,
                    False,
                )
            elif last is None or (new.offset, new.guest_offset) != (last.offset, last.guest_offset):
                made.append(new)
        return tuple(made)

    @property
    def text(self) -> str:
        """Canonical text: what goes into a call's fingerprint, as guests lay it out."""
        size = self.size if self.guest_size < 0 else self.guest_size
        parts = (
            f"{m.offset}{m.kind}{m.size}"
            if m.guest_offset < 0
            else f"{m.guest_offset}{m.kind}{m.guest_size}"
            for m in self.members
        )
        return f"{size}:" + ",".join(parts)


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


def _link(command: CompileCommand, obj: Path) -> Path:
    """The object with its relocations applied: not every architecture's can be read otherwise."""
    program = obj.with_suffix(".elf")
    machine = [word for word in command.arguments if word.startswith("-m")]
    words = [command.arguments[0], *machine, "-nostdlib", "-nostartfiles", "-static"]
    words += ["-Wl,-e,0", "-Wl,--build-id=none", str(obj), "-o", str(program)]
    done = subprocess.run(words, capture_output=True, text=True, timeout=120, check=False)
    if done.returncode != 0:
        raise BuildFailed("a probe of struct layouts that links", done.stderr[-2000:], "a bug")
    return program


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
                return _layouts(_link(command, obj), wanted)
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
                    shape = _shape(_strip(die))
                    found[name] = Layout(
                        name, shape.size, tuple(shape.members), shape.guest_size, shape.convertible
                    )
    return found


def _name(die: DIE) -> str:
    attribute = die.attributes.get("DW_AT_name")
    return attribute.value.decode() if attribute else ""


def _number(die: DIE, attribute: str, otherwise: int = 0) -> int:
    found = die.attributes.get(attribute)
    return found.value if found and isinstance(found.value, int) else otherwise


def _strip(die: DIE) -> DIE:
    """The type of `die` behind typedefs and qualifiers."""
    while True:
        die = die.get_DIE_from_attribute("DW_AT_type")
        if die.tag not in ("DW_TAG_typedef", "DW_TAG_const_type", "DW_TAG_volatile_type"):
            return die


@dataclass(slots=True)
class _Shape:
    """A type: its size here and in guests, its alignment there, the scalars in it."""

    size: int
    guest_size: int
    align: int
    members: list[Member]
    convertible: bool = True

    def at(self, path: str, offset: int, guest_offset: int) -> list[Member]:
        """Its scalars, as part of something larger."""
        return [
            replace(
                m,
                path=path + ("." if path and m.path[:1] not in ("", "[") else "") + m.path,
                offset=m.offset + offset,
                guest_offset=m.guest_offset + guest_offset,
            )
            for m in self.members
        ]


def _shape(die: DIE) -> _Shape:
    size = _number(die, "DW_AT_byte_size")
    if die.tag in ("DW_TAG_structure_type", "DW_TAG_union_type", "DW_TAG_class_type"):
        return _aggregate(die, size)
    if die.tag == "DW_TAG_array_type":
        return _array(die)
    kind, guest_size = "u", size
    if die.tag in ("DW_TAG_pointer_type", "DW_TAG_subroutine_type"):
        kind, guest_size = "p", 4
    elif die.tag == "DW_TAG_enumeration_type":
        kind, guest_size = "e", 4
    else:
        kind = {4: "f", 5: "s", 6: "s"}.get(_number(die, "DW_AT_encoding"), "u")
        name = _name(die)
        if "long" in name and "long long" not in name and "double" not in name:
            guest_size = 4
    return _Shape(size, guest_size, max(guest_size, 1), [Member("", 0, size, kind, 0, guest_size)])


def _aggregate(die: DIE, size: int) -> _Shape:
    union = die.tag == "DW_TAG_union_type"
    made = _Shape(size, 0, 1, [])
    end = 0
    for child in die.iter_children():
        if child.tag != "DW_TAG_member":
            continue
        inner = _shape(_strip(child))
        offset = _number(child, "DW_AT_data_member_location")
        if "DW_AT_bit_size" in child.attributes:
            bits = _number(child, "DW_AT_data_bit_offset", 8 * offset)
            if (
                made.members
                and made.members[-1].kind == "b"
                and (made.members[-1].offset == bits // 8)
            ):
                continue  # in the byte of the one before
            count = (bits % 8 + _number(child, "DW_AT_bit_size") + 7) // 8
            inner = _Shape(count, count, 1, [Member("", 0, count, "b", 0, count)])
            offset = bits // 8
        align = (
            inner.align
            if offset % max(inner.align, 1) == 0 or inner.size != inner.guest_size
            else 1
        )
        start = 0 if union else (end + align - 1) // align * align
        end = max(end, start + inner.guest_size)
        made.align = max(made.align, align)
        made.convertible &= inner.convertible
        made.members += inner.at(_name(child), offset, start)
    made.guest_size = (end + made.align - 1) // made.align * made.align
    if union:
        made.convertible &= all(m.is_guests for m in made.members)
    return made


def _array(die: DIE) -> _Shape:
    element = _shape(_strip(die))
    count = 1
    for child in die.iter_children():
        if child.tag == "DW_TAG_subrange_type":
            length = _number(child, "DW_AT_upper_bound", _number(child, "DW_AT_count", -1))
            count *= length + ("DW_AT_upper_bound" in child.attributes)
    made = _Shape(element.size * count, element.guest_size * count, element.align, [])
    made.convertible = element.convertible and count <= _ARRAY_MAX
    for index in range(min(count, _ARRAY_MAX)):
        made.members += element.at(f"[{index}]", index * element.size, index * element.guest_size)
    return made
