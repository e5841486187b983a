"""How small the engine is, beside its targets: code, RAM, C stack, image density, verification.

The figures are those of the programs that the speed tables are measured with, so code and speed
belong to the same flags. The integer-only code is compiled here, with these flags, and not run.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench.runner import Figures, Image, tomllib, zwali_objects
from tests.bench.toolchain import ARM, BUILD, HERE, ROOT, BenchError, Target, run
from tools import stack_bound
from zwali.host import build, engine

TARGETS = HERE / "small.toml"
#: Where an image's header says how many code words it has: directory at 48, code is tenth.
CODE_COUNT_AT = 48 + 9 * 8 + 4

Measured = dict[str, dict[str, int]]


def text_bytes(target: Target, path: Path) -> int:
    """Code and constants of an object or a program."""
    return int(run([target.size_tool, str(path)]).splitlines()[1].split()[0])


def routine_bytes(target: Target, objects: list[Path]) -> int:
    """What the compiler's own routines (floats, 64-bit division) add to these objects."""
    flags = [flag for flag in target.flags if not flag.startswith("-specs")]
    library = run([target.compiler, *flags, "-print-libgcc-file-name"]).strip()
    with tempfile.TemporaryDirectory() as place:
        program = Path(place) / "engine.elf"
        run([target.compiler, *flags, "-nostdlib", "-Wl,-e,0", *map(str, objects), library,
             "-Wl,--unresolved-symbols=ignore-all", "-o", str(program)])  # fmt: skip
        return text_bytes(target, program) - sum(text_bytes(target, each) for each in objects)


def engine_objects(target: Target, directory: Path) -> list[Path]:
    return sorted(directory.glob("engine_c_*.o"))


def code_figures() -> dict[str, int]:
    """Bytes of the back half on Thumb-2: integers only, and with software floats."""
    directory = BUILD / ARM.name / "integers" / "objects"
    shutil.rmtree(directory, ignore_errors=True)
    zwali_objects(ARM, [], directory, ("-DZWE_NO_FLOATS",))
    integers = engine_objects(ARM, directory)
    floats = engine_objects(ARM, BUILD / ARM.name / "zwali" / "objects")
    own = {"integers": sum(text_bytes(ARM, each) for each in integers),
           "floats": sum(text_bytes(ARM, each) for each in floats)}  # fmt: skip
    return {
        "code bytes, integers only": own["integers"],
        "code bytes, integers only, 64-bit division included": own["integers"]
        + routine_bytes(ARM, integers),
        "code bytes with software floats": own["floats"],
        "code bytes with software floats, compiler's routines included": own["floats"]
        + routine_bytes(ARM, floats),
    }


def stack_figure(target: Target) -> int:
    """The engine's C stack at most, from the program that the speed was measured with."""
    program = BUILD / target.name / "zwali" / "bench.elf"
    try:
        return stack_bound.measure(target.size_tool.replace("size", "objdump"), program)[0]
    except stack_bound.Unbounded as problem:
        raise BenchError(
            f"{target.name}: the engine's C stack has no bound: {problem}"
        ) from problem


def density(images: dict[str, Image]) -> int:
    """Bytes of image code for 1000 bytes of Wasm code, over the kernels and the samples."""
    wasm = sum(each.wasm_code_bytes for each in images.values())
    code = sum(each.code_bytes for each in images.values())
    for sample in sorted(each for each in (ROOT / "samples").iterdir() if each.is_dir()):
        out = BUILD / "samples" / f"{sample.name}.wasm"
        made = engine.translate(build.build_project(sample, out).wasm.read_bytes())
        wasm += made.info.code_bytes
        code += 4 * int.from_bytes(made.image[CODE_COUNT_AT : CODE_COUNT_AT + 4], "little")
    return 1000 * code // wasm


def measure(figures: dict[str, dict[str, Figures]], images: dict[str, Image]) -> Measured:
    """Every figure of the targets that were run, by target and name."""
    measured: Measured = {"image": {"code bytes per 1000 bytes of Wasm code": density(images)}}
    for name, engines in figures.items():
        extras = engines["zwali"].extras
        if "verify" not in extras:
            continue
        spent, checked = (sum(row[i] for row in extras["verify"].values()) for i in (0, 1))
        measured[name] = {
            "RAM bytes of an instance and its thread": max(v for v, _ in extras["ram"].values()),
            "instructions to verify an image instruction": -(-spent // checked),
        }
    if ARM.name in measured:
        measured[ARM.name] |= {"C stack bytes": stack_figure(ARM), **code_figures()}
    return measured


def rows(measured: Measured, console: Console) -> list[str]:
    """Prints the figures beside their targets; returns what is missed."""
    targets: Measured = tomllib.loads(TARGETS.read_text())
    table = Table(title="How small", title_justify="left")
    for heading in ("", "figure", "measured", "target"):
        table.add_column(heading, justify="right" if heading in ("measured", "target") else "left")
    missed = []
    for where, values in measured.items():
        for name, value in sorted(values.items()):
            target = targets.get(where, {}).get(name)
            table.add_row(where, name, f"{value:,}", "" if target is None else f"{target:,}")
            if target is not None and value > target:
                missed.append(f"target missed: {where}, {name}: {value} > {target}")
    console.print(table)
    return missed
