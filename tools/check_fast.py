#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Proves of an object of interp_fast.c that its handlers are what the fast build promises.

A handler (`zwe_h_*`) must not touch the stack, call or return: it ends in jumps. A framed handler
(`zwe_f_*`) may call and may use the stack but must not return: returning leaves the interpreter.
Parts that handlers share (`zwe_s_*`) must not touch the stack or call; a handler may call them, and
a framed handler that goes on in one, or leaves by inline assembly, must not use the stack either.
Usage: check_fast.py OBJDUMP OBJECT. Exit 1 and one line for each offence; also when the object
holds no handlers at all, unless --allow-plain.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from dataclasses import dataclass

#: Not the assembler's own labels, which RISC-V's objects keep: they lie inside of functions.
LABEL = re.compile(r"^[0-9a-f]+ <((?!\.L)[^>]+)>:$")
INSTRUCTION = re.compile(r"^\s*[0-9a-f]+:\s+(\S+)\s*(.*)$")
SHARED = re.compile(r"b(l|[a-z]{2})?(\.\w)?\s.*<zwe_s_\w+>")
#: The compiler takes its frame down first: on Arm it then jumps without a condition, on RISC-V
#: by two instructions. All else is inline assembly, which leaves the frame where it is.
OUT = re.compile(r"(b[a-z]{2}(\.\w)?|j)\s.*<(cold|out_of_fuel)")


@dataclass(frozen=True, slots=True)
class Rules:
    """What gives an offence away, as patterns over `mnemonic operands`."""

    call: re.Pattern[str]
    leave: re.Pattern[str]
    stack: re.Pattern[str]


RULES = {
    "x86-64": Rules(
        call=re.compile(r"call"),
        leave=re.compile(r"(rep[z ]*)?ret"),
        stack=re.compile(r"push|pop|leave|.*%[re]?sp\b"),
    ),
    "arm": Rules(
        call=re.compile(r"blx?\s"),
        leave=re.compile(
            r"bx(\.n|\.w)?\s+lr|(pop|ldm\S*|ldr\S*)\s.*\bpc\b.*sp|pop.*pc|mov(s)?\s+pc, lr"
        ),
        stack=re.compile(r"push|pop|.*\bsp\b"),
    ),
    "riscv": Rules(
        call=re.compile(r"(c\.)?jalr?\s+ra\b|jalr?\s+0x|jal\s+[0-9a-f]|jalr\s+(?!zero)\w+$|call"),
        leave=re.compile(r"ret"),
        stack=re.compile(r".*\bsp\b"),
    ),
}


def family(text: str) -> str:
    """Which rules an objdump listing asks for."""
    for word, name in (("x86-64", "x86-64"), ("littlearm", "arm"), ("riscv", "riscv")):
        if word in text:
            return name
    raise SystemExit(f"check_fast: unknown object format: {text.strip().splitlines()[0]}")


def offences(listing: str) -> tuple[list[str], int]:
    """Reads a disassembly; returns complaints and the number of handlers seen."""
    rules = RULES[family(listing)]
    bodies: dict[str, list[str]] = {}
    name = ""
    for line in listing.splitlines():
        if label := LABEL.match(line):
            name = label[1]
        elif name.startswith(("zwe_h_", "zwe_f_", "zwe_s_")) and (match := INSTRUCTION.match(line)):
            bodies.setdefault(name, []).append(f"{match[1]} {match[2]}".strip())
    found: list[str] = []
    for name, body in bodies.items():
        if body[0].startswith("."):
            found.append(f"{name}: listed as data")
        shares = any(SHARED.match(text) or OUT.match(text) for text in body)
        for text in body:
            shared = SHARED.match(text) is not None
            calls = rules.call.match(text) is not None and not shared
            stack = rules.stack.match(text) is not None
            bad = rules.leave.match(text) is not None
            if name.startswith("zwe_h_"):
                bad = bad or calls or stack
            elif name.startswith("zwe_s_"):
                bad = (bad and not re.match(r"bx\s+lr", text)) or calls or stack
            else:
                bad = bad or (shares and stack)
            if bad:
                found.append(f"{name}: {text}")
    return found, sum(not name.startswith("zwe_s_") for name in bodies)


def main() -> int:
    """Checks one object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("objdump")
    parser.add_argument("object")
    parser.add_argument(
        "--allow-plain", action="store_true", help="accept the fall-back to the plain build"
    )
    args = parser.parse_args()
    listing = subprocess.run(
        [args.objdump, "-d", "-w", "--no-show-raw-insn", args.object],
        capture_output=True, text=True, check=True, timeout=60,
    ).stdout  # fmt: skip
    found, handlers = offences(listing)
    for line in found:
        print(line)
    if handlers == 0 and not args.allow_plain:
        print("no handlers: the fast build fell back to the plain one")
        return 1
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
