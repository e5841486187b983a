"""`python -m tests.bench.held_out.opcodes`: which main-page opcodes code really has, by corpus.

Counts instructions of images as they stand, not as they are executed: an opcode that stands nowhere
cannot pay. Basic instructions stay whatever is counted; the list says where to look.
"""

from __future__ import annotations

import sys
from collections import Counter

from rich.console import Console
from rich.table import Table

from tests.bench.held_out.counting import corpora
from tests.bench.held_out.programs import left_out
from tests.bench.runner import CODE_COUNT_AT, images
from tests.bench.toolchain import BUILD, ROOT
from tools.gen_engine import EXT, Opcode, opcodes
from zwali.host import build, engine


def count(image: bytes, main_page: dict[int, Opcode], extension: dict[int, Opcode]) -> Counter[str]:
    """Instructions of an image of P32, by name."""
    at = int.from_bytes(image[CODE_COUNT_AT - 4 : CODE_COUNT_AT], "little")
    words = int.from_bytes(image[CODE_COUNT_AT : CODE_COUNT_AT + 4], "little")
    code = [int.from_bytes(image[at + 4 * i : at + 4 * i + 4], "little") for i in range(words)]
    found: Counter[str] = Counter()
    word = 3  # behind the fixed words
    while word < words:
        op = code[word] & 0xFF
        opcode = extension[code[word] >> 8 & 0xFF] if op == EXT else main_page[op]
        found[opcode.name] += 1
        table = any(kind == "LJ" for _, kind in opcode.operands)
        word += 2 + (code[word] >> 16) if table else opcode.words
    return found


def main() -> int:
    table = opcodes()
    main_page = {o.number: o for o in table if not o.extension}
    extension = {o.number: o for o in table if o.extension}
    made = {name: [v.image for v in images(each).values()] for name, each in corpora().items()}
    made["samples"] = []
    for sample in sorted(each for each in (ROOT / "samples").iterdir() if each.is_dir()):
        wasm = build.build_project(sample, BUILD / "samples" / f"{sample.name}.wasm").wasm
        made["samples"].append(engine.translate(wasm.read_bytes()).image)
    counts = {}
    for corpus, each in made.items():
        counts[corpus] = sum((count(image, main_page, extension) for image in each), Counter())
    console = Console(width=110)
    rows = Table(title="Opcodes of the main page, by corpus", title_justify="left")
    for heading in ("corpus", "instructions", "opcodes used", "of the extension page, %"):
        rows.add_column(heading, justify="left" if heading == "corpus" else "right")
    names = {o.name for o in main_page.values()}
    for corpus, found in counts.items():
        rest = sum(n for name, n in found.items() if name not in names)
        rows.add_row(corpus, f"{found.total():,}", str(len(names & set(found))),
                     f"{100 * rest / found.total():.1f}")  # fmt: skip
    console.print(rows)
    others = names - set(counts["held out"]) - set(counts["samples"])
    for title, absent in (
        ("nowhere", others - set(counts["kernels"])),
        ("in kernels alone", others & set(counts["kernels"])),
    ):
        console.print(f"{title} ({len(absent)}): {' '.join(sorted(absent))}", markup=False)
    if left_out():
        console.print(left_out())
    return 0


if __name__ == "__main__":
    sys.exit(main())
