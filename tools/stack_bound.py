#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Bounds the C stack that the engine's back half can take, from a linked program's machine code.

Every function that is reached from a public function of the engine (`zwe_*`) is read: what it
pushes and reserves, whom it calls. The sum along the deepest way is the bound, the compiler's and
the C library's routines included. Exit 1 when there is recursion, a stack of unknown size, an
indirect call that is not one of the named seams, or when the bound is above `--limit`.

The seams: the fast interpreter's handlers jump to one another through a table and never return, so
they stand side by side on the stack of `zwe_fast_run`; a host function is called by
`zwe_host_call`, and what it takes is not counted.

Usage: stack_bound.py OBJDUMP PROGRAM [--limit BYTES] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

LABEL = re.compile(r"^([0-9a-f]+) <([^>]+)>:$")
#: A tab before operands: strings in the text section are listed as text, which may look like one.
INSTRUCTION = re.compile(r"^\s*([0-9a-f]+):\s+([a-z][a-z0-9]*(?:\.[a-z0-9]+)?)(?:\t(.*)|$)")
TARGET = re.compile(r"\b([0-9a-f]+) <([^>+]+)(\+0x[0-9a-f]+)?>")
CALL = re.compile(r"(blx?|(c\.)?jalr?|call)(\.|$)")
HANDLER = re.compile(r"zwe_[hf]_|(cold|not_done|go_on)(\.|$)")
#: Where an indirect call may stand.
SEAMS = {"zwe_host_call", "zwe_f_call_import"}
#: Functions that jump through the table of handlers.
DISPATCHERS = re.compile(r"zwe_[hf]_|go_on(\.|$)")


class Unbounded(Exception):
    """There is no bound; the text says why."""


@dataclass(slots=True)
class Function:
    """What one function does with the stack."""

    name: str
    own: int = 0
    calls: set[int] = field(default_factory=set)
    dispatches: bool = False
    unknown: list[str] = field(default_factory=list)


def _registers(operands: str) -> int:
    """How many registers a list like {r4-r7, lr} holds."""
    count = 0
    for part in operands[operands.index("{") + 1 : operands.index("}")].split(","):
        first, _, last = part.strip().partition("-")
        count += 1 if not last else int(last[1:]) - int(first[1:]) + 1
    return count


def _arm(function: Function, mnemonic: str, operands: str) -> None:
    base = mnemonic.split(".")[0]
    if base == "push" or (base in ("stmdb", "stmfd") and operands.startswith("sp!")):
        function.own += 4 * _registers(operands)
    elif base == "vpush":
        function.own += 8 * _registers(operands)
    elif base in ("sub", "subw") and operands.startswith("sp"):
        amount = re.search(r"#(\d+)$", operands.strip())
        if amount is None:
            function.unknown.append(f"{mnemonic} {operands}")
        else:
            function.own += int(amount[1])
    elif base in ("str", "strd") and (back := re.search(r"\[sp, #-(\d+)\]!", operands)):
        function.own += int(back[1])
    elif base == "mov" and operands.startswith("sp,"):
        function.unknown.append(f"{mnemonic} {operands}")
    elif base == "blx" and TARGET.search(operands) is None:
        _indirect_call(function, f"{mnemonic} {operands}")
    elif base == "bx" and operands != "lr":
        _indirect_jump(function, f"{mnemonic} {operands}")


def _riscv(function: Function, mnemonic: str, operands: str) -> None:
    base = mnemonic.removeprefix("c.")
    if base in ("addi", "addi16sp", "add", "sub", "mv") and operands.startswith("sp,"):
        amount = re.search(r",(-?\d+)$", operands.strip())
        if amount is None:
            function.unknown.append(f"{mnemonic} {operands}")
        else:
            function.own += max(0, -int(amount[1]))
    elif base == "jalr" and TARGET.search(operands) is None:
        _indirect_call(function, f"{mnemonic} {operands}")
    elif base == "jr" and TARGET.search(operands) is None and operands != "ra":
        _indirect_jump(function)


def _indirect_call(function: Function, text: str) -> None:
    if function.name not in SEAMS:
        function.unknown.append(text)


def _indirect_jump(function: Function, text: str = "") -> None:
    """To a handler, or a call at a function's end. Without `text` it may as well be a switch's."""
    if DISPATCHERS.match(function.name):
        function.dispatches = True
    elif text:
        _indirect_call(function, text)


def read(listing: str) -> dict[int, Function]:
    """Every function of a listing by its address."""
    families = {"littlearm": (_arm, r"[;@]"), "littleriscv": (_riscv, "#")}
    known = next((f for word, f in families.items() if word in listing), None)
    if known is None:
        raise Unbounded(f"unknown object format: {listing.strip().splitlines()[0]}")
    family, comment = known
    functions: dict[int, Function] = {}
    at, start = None, 0
    for line in listing.splitlines():
        if label := LABEL.match(line):
            start = int(label[1], 16)
            at = functions.setdefault(start, Function(label[2]))
        elif at is not None and (found := INSTRUCTION.match(line)):
            operands = re.split(comment, found[3] or "")[0].strip()
            family(at, found[2], operands)
            target = TARGET.search(operands)
            to = int(target[1], 16) if target and found[2][0] in "bcj" and not target[3] else None
            if to is not None and (to != start or CALL.match(found[2])):  # else a loop
                at.calls.add(to)
    return functions


@dataclass(slots=True)
class Bounds:
    """Depths below an entry, memorised."""

    functions: dict[int, Function]
    handlers: list[int]
    depth: dict[int, tuple[int, tuple[str, ...]]] = field(default_factory=dict)
    busy: list[int] = field(default_factory=list)

    def below(self, address: int) -> tuple[int, tuple[str, ...]]:
        """Bytes and the names along the deepest way from a function on."""
        if address in self.depth:
            return self.depth[address]
        function = self.functions[address]
        if address in self.busy:
            names = " > ".join(self.functions[a].name for a in [*self.busy, address])
            raise Unbounded(f"recursion: {names}")
        if function.unknown:
            raise Unbounded(f"{function.name}: {function.unknown[0]}: cannot tell")
        self.busy.append(address)
        ways = [
            self.below(a)
            for a in function.calls
            if a in self.functions
            and not (HANDLER.match(self.functions[a].name) and function.dispatches)
        ]
        if function.name == "zwe_fast_run":
            ways += [self.below(a) for a in self.handlers]
        self.busy.pop()
        deepest = max(ways, default=(0, ()))
        self.depth[address] = (function.own + deepest[0], (function.name, *deepest[1]))
        return self.depth[address]


def bound(functions: dict[int, Function]) -> tuple[int, tuple[str, ...]]:
    """The bound over all public functions of the engine, and the way to it."""
    handlers = [a for a, f in functions.items() if HANDLER.match(f.name)]
    roots = [a for a, f in functions.items() if f.name.startswith("zwe_")]
    bounds = Bounds(functions, handlers)
    public = [a for a in roots if a not in handlers]
    if not public:
        raise Unbounded("no function of the engine in the program")
    return max(bounds.below(a) for a in public)


def measure(objdump: str, program: Path) -> tuple[int, tuple[str, ...]]:
    """The bound of a linked program.

    Raises:
        Unbounded: There is none.
    """
    command = [objdump, "-d", "--no-show-raw-insn", str(program)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return bound(read(done.stdout))


def main() -> int:
    """Prints the bound; 1 when there is none or it is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("objdump")
    parser.add_argument("program", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--json", type=Path)
    words = parser.parse_args()
    try:
        total, way = measure(words.objdump, words.program)
    except Unbounded as problem:
        print(f"stack_bound: {problem}")
        return 1
    print(f"the engine's C stack: at most {total} bytes: {' > '.join(way)}")
    if words.json:
        words.json.write_text(json.dumps({"bytes": total, "way": way}) + "\n")
    if words.limit is not None and total > words.limit:
        print(f"stack_bound: expected at most {words.limit} bytes")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
