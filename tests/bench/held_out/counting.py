"""Counts executed instructions by opcode: the plain interpreter on the host, with drivers/count.h.

Exact, and the same as on a device: which instructions an image executes depends on nothing else.
Opcodes of W64 are counted by form.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from tests.bench.held_out.programs import build_wasm, chosen
from tests.bench.runner import (
    ENGINE_FLAGS,
    INCLUDE,
    images,
    kernels,
    link_kernels,
    parse,
    wasm_codes,
)
from tests.bench.toolchain import (
    BACK_HALF,
    BACK_HALF_W64,
    BUILD,
    ENGINE,
    HERE,
    HOST,
    compile_objects,
    run,
)
from tools.gen_engine import Opcode, opcodes, w64_codes

#: Where instructions of the extension page begin, as count.h has it.
EXTENSION_FROM = 1024


@dataclass(frozen=True, slots=True)
class Form:
    """An opcode as a handler executes it.

    Attributes:
        opcode: The instruction.
        form: Letters of w64.tab; nothing for the plain one, and always in P32.
    """

    opcode: Opcode
    form: str = ""

    @property
    def name(self) -> str:
        """As engine.md and the tables have it."""
        return f"{self.opcode.name}:{self.form}" if self.form else self.opcode.name


def forms(encoding: str) -> dict[int, Form]:
    """What each counter counts."""
    table = opcodes()
    found = {EXTENSION_FROM + o.number: Form(o) for o in table if o.extension}
    if encoding == "W64":
        return found | {i: Form(c.opcode, c.form) for i, c in enumerate(w64_codes(table))}
    return found | {o.number: Form(o) for o in table if not o.extension}


@cache
def corpora() -> dict[str, dict[str, bytes]]:
    """Every program as Wasm, by corpus."""
    return {"kernels": wasm_codes(), "held out": {name: build_wasm(name) for name in chosen()}}


def executed(encoding: str) -> dict[str, Counter[Form]]:
    """How often each program executes each opcode."""
    target = replace(HOST, name=f"counting-{encoding}", flags=("-DBENCH_COUNT",))
    out = BUILD / target.name
    w64 = encoding == "W64"
    flags = ["-O2", *ENGINE_FLAGS, f"-DZWE_W64={int(w64)}", "-DZWE_NO_FAST", f"-I{ENGINE}",
             *INCLUDE]  # fmt: skip
    back = [ENGINE / each for each in (*BACK_HALF, *(BACK_HALF_W64 if w64 else ()))]
    sources = [*back, ENGINE / "interp_fast.c", HERE / "drivers" / "zwali.c",
               HERE / "drivers" / "main.c", HERE / "targets" / "host.c"]  # fmt: skip
    objects = compile_objects(target, sources, flags, out / "objects")
    header = ["-include", str(HERE / "drivers" / "count.h")]
    objects += compile_objects(
        target, [ENGINE / "interp_plain.c"], [*flags, *header], out / "objects"
    )
    codes = {name: wasm for each in corpora().values() for name, wasm in each.items()}
    n = kernels() | {name: program.n for name, program in chosen().items()}
    made = {name: image.image for name, image in images(codes, encoding).items()}
    program = link_kernels(target, objects, "zwali", made, n, out / "count.elf")
    figures = parse(run([str(program)])).extras
    known = forms(encoding)
    return {
        name: Counter({known[int(row[1:])]: count for row, (count, _) in rows.items()})
        for name, rows in figures.items()
    }
