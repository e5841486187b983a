"""Guests in the shape that the published WAZI toolchain gives: a crt0, `wasm-ld` on its own.

Two pages of memory of fixed size, data first, then 64 KiB of C stack, then the heap; `_start`
without a result; `__heap_base`, `__heap_end`, `__data_end` and two functions about memory exported,
the table and the stack pointer not.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
MEMORY_BYTES = 131072
_ZIG = (sys.executable, "-m", "ziglang")
_COMPILE = (
    *("-target", "wasm32-freestanding", "-mcpu=generic+bulk_memory+mutable_globals+sign_ext"),
    *("-ffreestanding", "-std=gnu11", "-O2", "-Wall", "-Wextra", "-Werror"),
)
_LINK = (
    *("--export=__heap_base", "--export=__data_end", "--export=__heap_end", "--export-memory"),
    *("--allow-undefined", "--no-stack-first", f"--max-memory={MEMORY_BYTES}"),
)

HELLO = """\
hello from a published module
the heap is more than 48 KiB: 1
sum is right: 1
"""
STREAMS = """\
a line of newlib
written 17
two items
items 2
input ends 0
untouched
beyond memory -14
negative -14
"""
#: What needs a network.
HOSTNAME = "answer 0\nzwali\n"
SOCKETS = """\
pton 1
bind 0
name 0
sendmsg 4
poll 1
recvmsg 4
abcd
select 0
set 0
nothing -1
close 0
bind 0
listen 0
connect 0
accept 1
sendto 7
recvfrom 7
stream
type 1
option 0
peer 1
flags 0
flags 1
empty -1
shutdown 0
"""


def build(name: str, directory: Path) -> Path:
    """One of the guests beside this file as `<name>.wasm` in a directory."""
    objects = []
    for source in ("libc", name):
        objects.append(directory / f"{source}.o")
        _run("cc", *_COMPILE, "-c", HERE / f"{source}.c", "-o", objects[-1])
    made = directory / f"{name}.wasm"
    _run("wasm-ld", *_LINK, *objects, "-o", made)
    return made


def _run(*words: object) -> None:
    ran = subprocess.run(
        [*_ZIG, *map(str, words)], capture_output=True, text=True, timeout=120, check=False
    )
    assert ran.returncode == 0, ran.stderr
