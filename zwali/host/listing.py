"""A module's code as one listing: source lines, the Wasm under them, and the image's instructions.

The image's text is the engine's disassembly, line for line; comments between tell where it came
from. What cannot be found (source files, debug information, the Wasm itself) is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from zwali.host import debug_info, engine, wasm_text
from zwali.host.engine import Encoding
from zwali.host.package import Package
from zwali.host.wasm_text import Instruction

_IMAGE_LINE = re.compile(r" *(\d+)  ")
_FUNCTION = re.compile(r"function (\d+) ")


class _Sources:
    """Lines of source files, by the names that the compiler wrote."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = roots
        self._known: dict[str, list[str]] = {}

    def line(self, name: str, number: int) -> str:
        """The text of a line; empty where there is none."""
        if name not in self._known:
            self._known[name] = self._read(name)
        lines = self._known[name]
        return lines[number - 1].rstrip().expandtabs() if 0 < number <= len(lines) else ""

    def _read(self, name: str) -> list[str]:
        for root in self._roots:
            try:
                return (root / name).read_text(encoding="utf-8", errors="replace").splitlines()
            except OSError:
                continue
        return []


class _Function:
    """One function's Wasm, told as far as the image has come."""

    def __init__(self, body: Sequence[Instruction], made: Package, sources: _Sources) -> None:
        self._body = body
        self._next = 0
        self._sources = sources
        self._lines = made.symbols.lines if made.symbols else ()
        self._files = made.symbols.files if made.symbols else ()
        self._shown: tuple[int, int] | None = None

    def up_to(self, offset: int) -> Iterator[str]:
        """The instructions that were not told yet and stand up to this offset."""
        while self._next < len(self._body) and self._body[self._next].offset <= offset:
            each = self._body[self._next]
            self._next += 1
            yield from self._source(each.offset)
            yield f";   {each.offset:#07x} {'  ' * (each.depth - 1)}{each.text}"

    def rest(self) -> Iterator[str]:
        """What no instruction of the image stands for."""
        return self.up_to(1 << 32)

    def _source(self, offset: int) -> Iterator[str]:
        at = bisect_right(self._lines, offset, key=lambda each: each[0]) - 1
        if at < 0 or self._lines[at][2] == debug_info.NO_LINE or self._lines[at][1:] == self._shown:
            return
        self._shown = self._lines[at][1:]
        file, number = self._shown
        text = self._sources.line(self._files[file], number)
        yield f"; {self._files[file]}:{number}" + (f"  {text}" if text else "")


def _positions(made: Package, encoding: Encoding) -> Mapping[int, int]:
    known = made.symbols.positions if made.symbols else {}
    triples = known.get(encoding) or next(iter(known.values()), ())
    return {word: offset for word, offset, _ in triples}


def interleave(made: Package, encoding: Encoding, wasm: bytes | None, roots: Sequence[Path]) -> str:
    """The listing of an image.

    Args:
        made: The package.
        encoding: Which image.
        wasm: The module that it was made of; None where only the package is there.
        roots: Directories in which source files may lie.

    Raises:
        BadImage: The verifier refuses the image.
    """
    text = engine.disassemble(made.images[encoding])
    bodies = wasm_text.functions(wasm) if wasm is not None else []
    imported = len(made.manifest.imports)
    positions, sources = _positions(made, encoding), _Sources(roots)
    told = _Function((), made, sources)
    lines: list[str] = []
    for line in text.splitlines():
        if not line or not line.startswith(" "):
            lines += told.rest()
            lines.append(line)
            found = _FUNCTION.match(line)
            index = int(found.group(1)) - imported if found else -1
            body = bodies[index] if 0 <= index < len(bodies) else ()
            told = _Function(body, made, sources)
            name = made.function_name(index + imported) if found else None
            lines += [f"; {name}"] if name else []
            continue
        word = _IMAGE_LINE.match(line)
        offset = positions.get(int(word.group(1))) if word else None
        if offset is not None:
            lines += told.up_to(offset)
        lines.append(line)
    lines += told.rest()
    return "\n".join(lines)
