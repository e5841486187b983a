"""`python -m tests.bench.held_out.worth`: what each opcode is worth, by execution, on two machines.

An opcode is worth what its replacement would cost: how often it is executed, times the instructions
of the replacement's handlers less its own (straight way, counted in the object), as a share of all
instructions that the machine executes for the program. First order: what goes away with a replaced
instruction's neighbours is not seen, and neither is what an image shrinks by.

Then the selection is repeated with each program left out: an opcode is chosen if it is worth CHOSEN
of the instructions of any of the *other* programs. What the program loses without those that then
are missing is what the choice owes to it alone.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.held_out.counting import Form, corpora, executed, forms
from tests.bench.held_out.programs import PROGRAMS, chosen, left_out
from tests.bench.held_out.replacements import replacement
from tests.bench.runner import common_objects, count_emulated, images, kernels, link_kernels
from tests.bench.toolchain import ARM, BUILD, RISCV, BenchError, Target, run
from tools.gen_engine import opcodes

#: Share of a program's instructions, in per cent, from which on an opcode counts as chosen by it.
CHOSEN = 0.2
TARGETS = {target.name: target for target in (ARM, RISCV)}


#: Shared parts that a branch goes through only when it is taken.
BRANCHES = re.compile(r"_(ahead|behind)_")


@dataclass(frozen=True, slots=True)
class Handlers:
    """The handlers of an object, by name: instructions on the straight way, and bytes."""

    instructions: dict[str, int]
    size: dict[str, int]


def handlers(target: Target, built: Path) -> Handlers:
    """Disassembles the fast interpreter. Jumps out (a check failed, no fuel) end nothing.

    What a handler shares with others (`zwe_s_*`, on Thumb-2) counts in each.
    """
    tool = target.size_tool.replace("size", "objdump")
    text = run([tool, "-d", "--no-show-raw-insn", str(built)])
    found = Handlers({}, {})
    parts: dict[str, list[str]] = {}  # what each goes through besides
    name, count, done, start = "", 0, True, 0
    for line in text.splitlines():
        if match := re.match(r"([0-9a-f]+) <(?:zwe_[hf]_)?(\w[^>]*)>:", line):
            if "zwe_" in line:
                if name.startswith("zwe_s_") and not done:  # runs on into the next
                    found.instructions[name] = count
                    parts[name].append(match[2])
                name, count, done, start = match[2], 0, False, int(match[1], 16)
                parts[name] = []
            elif not match[2].startswith("."):
                name = ""
        elif match := re.match(r" +([0-9a-f]+):\t(\S+)\t?(.*)", line):
            if not name:
                continue
            if (at := int(match[1], 16)) >= start:  # what stands elsewhere is no part of it
                found.size[name] = at + 2 - start
            if done or (match[2] == "j" and re.search(r"<(cold|out_of_fuel)", match[3])):
                continue
            count += 1
            shared = re.search(r"<(zwe_s_\w+)>", match[3])
            if shared:
                parts[name].append(shared[1])
            # Of a branch's two ways the one that is not taken is the straight one.
            ends = shared and match[2] in ("b.n", "b.w") and not BRANCHES.search(shared[1])
            if ends or match[2] in ("jr", "bx", "ret") or re.match(r"pc,", match[3]):
                found.instructions[name], done = count, True

    def whole(name: str) -> int:
        return found.instructions[name] + sum(
            whole(part) for part in parts[name] if not BRANCHES.search(part)
        )

    return Handlers({name: whole(name) for name in found.instructions}, found.size)


def handler_name(name: str) -> str:
    """An opcode's, or a form's, as the object has it."""
    plain, _, form = name.partition(":")
    return plain.replace(".", "_") + (f"__{form}" if form else "")


@dataclass(frozen=True, slots=True)
class Worth:
    """What an opcode, or a form of one, is worth on a machine."""

    form: Form
    instead: str
    saves: int  # instructions each time
    size: int
    shares: dict[str, float]  # per cent of each program's instructions

    @property
    def ranked(self) -> list[tuple[float, str]]:
        """Programs, those that profit most first."""
        return sorted(((share, name) for name, share in self.shares.items()), reverse=True)


def totals(target: Target) -> tuple[dict[str, int], Handlers]:
    """Instructions of every program on the machine, and its handlers."""
    out = BUILD / target.name / "worth"
    objects = common_objects(target, "zwali", out / "objects")
    codes = {name: wasm for each in corpora().values() for name, wasm in each.items()}
    made = {name: image.image for name, image in images(codes, target.encoding).items()}
    n = kernels() | {name: program.n for name, program in chosen().items()}
    figures = count_emulated(
        target, link_kernels(target, objects, "zwali", made, n, out / "worth.elf")
    )
    built = next(each for each in objects if each.name == "engine_c_interp_fast.o")
    return figures.instructions, handlers(target, built)


def worth(target: Target) -> list[Worth]:
    """Every opcode and form that has a replacement."""
    all_instructions, known = totals(target)
    counts = executed(target.encoding)
    names = {o.name for o in opcodes()}
    found = []
    known_forms = list(forms(target.encoding).values())
    for form in known_forms:
        opcode = form.opcode
        instead = (opcode.name,) if form.form else replacement(opcode, names)
        if instead is None or opcode.extension:
            continue
        lengths = [known.instructions.get(handler_name(each)) for each in (form.name, *instead)]
        if None in lengths:
            raise BenchError(f"{target.name}: no handler of {form.name} or {' '.join(instead)}")
        own, *others = (each for each in lengths if each is not None)
        saves = sum(others) - own
        counted = [form] if form.form else [each for each in known_forms if each.opcode == opcode]
        shares = {
            name: 100 * sum(counter[each] for each in counted) * saves / all_instructions[name]
            for name, counter in counts.items()
        }
        found.append(
            Worth(form, " ".join(instead), saves, known.size[handler_name(form.name)], shares)
        )
    return found


def detail(console: Console, target: Target, found: list[Worth]) -> None:
    """A line for each opcode."""
    table = Table(title=f"{target.name} ({target.encoding}): per cent of instructions saved")
    for heading in ("opcode", "instead", "saves", "bytes", "kernels", "held out", "most"):
        table.add_column(heading, justify="left" if heading in ("opcode", "instead", "most")
                         else "right", no_wrap=heading == "opcode")  # fmt: skip
    for each in sorted(found, key=lambda one: one.ranked[0], reverse=True):
        means = []
        for group in (kernels(), PROGRAMS):
            shares = [share for name, share in each.shares.items() if name in group]
            means.append(f"{sum(shares) / len(shares):.2f}")
        most = " ".join(f"{name} {share:.1f}" for share, name in each.ranked[:3] if share > 0.005)
        table.add_row(each.form.name, each.instead, str(each.saves), str(each.size), *means, most)
    console.print(table)


def selection(console: Console, target: Target, found: list[Worth]) -> None:
    """Which opcodes nobody chooses, which one program alone, and what leaving it out costs it."""
    nobody = [each for each in found if each.ranked[0][0] < CHOSEN]
    console.print(f"{target.name}: worth less than {CHOSEN} % to every program, {len(nobody)}, "
                  f"{sum(each.size for each in nobody)} bytes:", markup=False)  # fmt: skip
    console.print(" ".join(f"{e.form.name} {e.ranked[0][0]:.2f}" if e.ranked[0][0] >= 0.005
                           else e.form.name for e in nobody), markup=False)  # fmt: skip
    alone: dict[str, list[Worth]] = {}
    for each in found:
        if each.ranked[0][0] >= CHOSEN > each.ranked[1][0]:
            alone.setdefault(each.ranked[0][1], []).append(each)
    table = Table(title=f"{target.name}: chosen by one program alone")
    for heading in ("program", "opcodes that it alone chooses", "it loses without them, %"):
        table.add_column(heading)
    for name, each in alone.items():
        table.add_row(name, " ".join(e.form.name for e in each),
                      f"{sum(e.shares[name] for e in each):.1f}")  # fmt: skip
    console.print(table)
    missed = {name: sum(e.shares[name] for e in each) for name, each in alone.items()}
    both = {"kernels": set(kernels()), "held out": set(PROGRAMS)}
    programs = found[0].shares
    for title, group in both.items():
        inside = [name for name in programs if name in group]
        lost = [missed.get(name, 0.0) for name in inside]
        # Chosen by the other corpus alone.
        foreign = [
            e for e in found if max(s for n, s in e.shares.items() if n not in group) < CHOSEN
        ]
        of_others = [sum(e.shares[name] for e in foreign) for name in inside]
        worth_all = [sum(e.shares[name] for e in found) for name in inside]
        console.print(
            f"{title}: all of these opcodes are worth {sum(worth_all) / len(inside):.0f} %; with "
            f"the selection made without the program it executes {sum(lost) / len(inside):.1f} % "
            f"more (mean; at most {max(lost):.1f}), with that of the other corpus alone "
            f"{sum(of_others) / len(inside):.1f} %"
        )


def execution(console: Console, encoding: str) -> None:
    """Shares of executed instructions, by corpus: the mean over its programs."""
    counts = executed(encoding)
    table = Table(title=f"{encoding}: per cent of executed image instructions")
    for heading in ("opcode", "kernels", "held out", "most"):
        table.add_column(heading, justify="left" if heading in ("opcode", "most") else "right")
    shares: dict[str, Counter[Form]] = {}
    for name, counter in counts.items():
        total = counter.total()
        shares[name] = Counter({form: 1e6 * n // total for form, n in counter.items()})
    everything = sorted(
        {form for counter in counts.values() for form in counter},
        key=lambda form: -sum(counter[form] for counter in shares.values()),
    )
    for form in everything:
        means = [
            sum(shares[name][form] for name in group if name in shares)
            / sum(name in shares for name in group)
            for group in (kernels(), PROGRAMS)
        ]
        most = sorted(((shares[name][form], name) for name in shares), reverse=True)[:3]
        table.add_row(form.name, *(f"{each / 1e4:.2f}" for each in means),
                      " ".join(f"{name} {n / 1e4:.1f}" for n, name in most if n))  # fmt: skip
    console.print(table)


def main() -> int:
    parser = argparse.ArgumentParser("python -m tests.bench.held_out.worth", description=__doc__)
    parser.add_argument("--target", choices=TARGETS, action="append", help="one machine")
    parser.add_argument("--executed", action="store_true", help="shares of executed instructions")
    parser.add_argument("--all", action="store_true", help="a line for each opcode")
    arguments = parser.parse_args()
    console = Console(width=110)
    for name in arguments.target or TARGETS:
        if arguments.executed:
            execution(console, TARGETS[name].encoding)
            continue
        found = worth(TARGETS[name])
        if arguments.all:
            detail(console, TARGETS[name], found)
        selection(console, TARGETS[name], found)
    if left_out():
        console.print(left_out())
    return 0


if __name__ == "__main__":
    sys.exit(main())
