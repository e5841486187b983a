"""Source lines of a Wasm module from the DWARF sections that a compiler left in it.

pyelftools reads DWARF; here only is where Wasm keeps it. Never fails: no lines is an answer.
"""

from __future__ import annotations

import inspect
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from elftools.dwarf.dwarfinfo import DebugSectionDescriptor, DwarfConfig, DWARFInfo

_CODE_SECTION = 10
_PREAMBLE_SIZE = 8
NO_LINE = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """Source lines.

    Attributes:
        files: Names as the compiler wrote them.
        lines: (Wasm offset, index in `files`, line), ascending; line 0 where none is known.
    """

    files: tuple[str, ...]
    lines: tuple[tuple[int, int, int], ...]


def _leb(data: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            return value, at


def code_start(wasm: bytes) -> int:
    """Offset of the code section's content, which DWARF addresses count from."""
    at = _PREAMBLE_SIZE
    while at < len(wasm):
        number = wasm[at]
        size, at = _leb(wasm, at + 1)
        if number == _CODE_SECTION:
            return at
        at += size
    return 0


def _dwarf(sections: Mapping[str, bytes]) -> Any:
    """The sections as pyelftools sees them; its versions differ in which ones they know."""
    arguments: dict[str, Any] = {}
    for parameter in inspect.signature(DWARFInfo.__init__).parameters:
        if not parameter.endswith("_sec"):
            continue
        name = "." + parameter.removesuffix("_sec")
        data = sections.get(name)
        arguments[parameter] = (
            None
            if data is None
            else DebugSectionDescriptor(io.BytesIO(data), name, None, len(data), 0)
        )
    config = DwarfConfig(little_endian=True, machine_arch="wasm", default_address_size=4)
    return DWARFInfo(config=config, **arguments)


def _file_names(program: Any) -> list[str]:
    """Names by the number that line entries use."""
    header = program.header
    newer = header["version"] >= 5
    directories = [_decoded(each) for each in header["include_directory"]]
    if not newer:
        directories.insert(0, "")
    names = [] if newer else [""]
    for entry in header["file_entry"]:
        index = entry.dir_index
        directory = directories[index] if 0 < index < len(directories) else ""
        names.append(str(PurePosixPath(directory) / _decoded(entry.name)))
    return names


def _decoded(name: Any) -> str:
    return bytes(name).decode("utf-8", errors="replace") if isinstance(name, bytes) else str(name)


def _sequences(program: Any) -> Iterator[list[Any]]:
    """Runs of line states that belong to one stretch of code."""
    run: list[Any] = []
    for entry in program.get_entries():
        if entry.state is None:
            continue
        run.append(entry.state)
        if entry.state.end_sequence:
            yield run
            run = []


def read(wasm: bytes, sections: Mapping[str, bytes]) -> Lines:
    """The line table of a module.

    Args:
        wasm: The module.
        sections: Its custom sections by name.

    Returns:
        Nothing in it when the module has no DWARF or pyelftools cannot read it.
    """
    if ".debug_line" not in sections or ".debug_info" not in sections:
        return Lines((), ())
    start = code_start(wasm)
    files: dict[str, int] = {}
    found: dict[int, tuple[int, int]] = {}
    try:
        dwarf = _dwarf(sections)
        for unit in dwarf.iter_CUs():
            program = dwarf.line_program_for_CU(unit)
            names = _file_names(program) if program else []
            for run in _sequences(program) if program else ():
                if run[0].address == 0 or start + run[-1].address > len(wasm):
                    continue  # what the linker threw away is at address 0 or -1
                for state in run:
                    name = names[state.file] if state.file < len(names) else "?"
                    number = files.setdefault(name, len(files))
                    line = NO_LINE if state.end_sequence else state.line or NO_LINE
                    if line != NO_LINE or start + state.address not in found:
                        found[start + state.address] = (number, line)
    except Exception:  # debug information is a help, never a reason to refuse a module
        return Lines((), ())
    return Lines(tuple(files), tuple((at, *found[at]) for at in sorted(found)))
