"""Builds and runs the benchmark programs and collects their figures.

One program per target and engine holds all kernels. On the emulated machines QEMU counts
instructions (`-icount shift=0`); on the host callgrind does. Results of every kernel must be the
same everywhere, or the figure is void.
"""

from __future__ import annotations

import dataclasses
import re
import shutil
import sys

try:
    import tomllib
except ModuleNotFoundError:  # Python 3.10
    import tomli as tomllib
from pathlib import Path

from tests.bench.toolchain import (
    ARM,
    BACK_HALF,
    BACK_HALF_W64,
    BUILD,
    ENGINE,
    HERE,
    HOST,
    PEER_FLAGS,
    ROOT,
    BenchError,
    Target,
    build_wasm,
    compile_objects,
    kernel_table,
    link,
    peer_sources,
    run,
)

#: Flags of the fast interpreter; docs/engine.md says why each is there.
ENGINE_FLAGS = ("-std=gnu11", "-DNDEBUG", "-DZWE_NO_TEXTS", "-ffp-contract=off", "-fno-lto")
#: What has the speed; the rest of the back half costs no kernel 0.1 % when it is compiled for size.
HOT = ("interp_fast",)
FAST_FLAGS = (
    "-fomit-frame-pointer",
    "-fno-ipa-icf",
    "-fno-stack-protector",
    "-fno-align-functions",
)
FAST_FLAGS_ARM = ("-ffixed-lr", "-fcall-used-r11", "-fno-function-sections")


#: Where an image's header says how many code words it has: directory at 48, code is tenth.
CODE_COUNT_AT = 48 + 9 * 8 + 4

INCLUDE = (f"-I{HERE / 'drivers'}",)

#: Of tests/bench/micro, what moves and fills blocks.
BLOCKS = ("copy_80", "copy_1024", "fill_80", "fill_1024")


@dataclasses.dataclass(slots=True)
class Figures:
    """What one program printed: instructions and checksum per kernel, rows of the extras."""

    instructions: dict[str, int] = dataclasses.field(default_factory=dict)
    results: dict[str, int] = dataclasses.field(default_factory=dict)
    extras: dict[str, dict[str, tuple[int, int]]] = dataclasses.field(default_factory=dict)


def kernels() -> dict[str, int]:
    """Name and n of every kernel."""
    return {str(k): int(v) for k, v in tomllib.loads((HERE / "kernels.toml").read_text()).items()}


def parse(output: str) -> Figures:
    """Reads the lines that drivers/main.c prints."""
    figures = Figures()
    for line in output.splitlines():
        match = re.fullmatch(r"(\w+) (\w+) (\d+) (-?\d+)", line.strip())
        if not match:
            continue
        what, name, value, result = match[1], match[2], int(match[3]), int(match[4])
        if what == "failed":
            raise BenchError(f"{name} failed on the target with status {result}")
        if what == "run":
            figures.instructions[name] = value
            figures.results[name] = result
        else:
            figures.extras.setdefault(what, {})[name] = (value, result)
    return figures


def engine_sources(target: Target) -> list[Path]:
    """The back half and the fast interpreter."""
    more = BACK_HALF_W64 if target.encoding == "W64" else ()
    return [ENGINE / name for name in (*BACK_HALF, *more, "interp_fast.c")]


def driver_objects(
    target: Target, engine: str, out: Path, more_flags: tuple[str, ...] = ()
) -> list[Path]:
    """Objects of the engine under test and of its driver."""
    driver = [HERE / "drivers" / f"{engine.split('-')[0]}.c"]
    if engine == "native":
        objects = compile_objects(target, driver, ["-O2", *INCLUDE], out)
        for name in kernels():
            flags = ["-O3", f"-Drun=run_{name}", "-fno-strict-aliasing", "-ffp-contract=off"]
            objects += compile_objects(target, [HERE / "kernels" / f"{name}.c"], flags, out)
        return objects
    if engine.startswith("wasm3"):
        source = peer_sources()
        flags = [engine.replace("wasm3", ""), *PEER_FLAGS, f"-I{source}", *INCLUDE]
        return compile_objects(target, sorted(source.glob("*.c")) + driver, flags, out)
    return zwali_objects(target, driver, out, more_flags)


def zwali_objects(
    target: Target, driver: list[Path], out: Path, more_flags: tuple[str, ...] = ()
) -> list[Path]:
    """The back half: the fast interpreter has flags of its own, and its object is checked."""
    w64 = f"-DZWE_W64={int(target.encoding == 'W64')}"
    flags = [*ENGINE_FLAGS, *more_flags, w64, f"-I{ENGINE}", *INCLUDE]
    fast = [s for s in engine_sources(target) if s.stem == "interp_fast"]
    hot = [s for s in engine_sources(target) if s.stem in HOT and s not in fast]
    cool = [s for s in engine_sources(target) if s.stem not in HOT]
    arm = FAST_FLAGS_ARM if target is ARM else ()
    fast_objects = compile_objects(target, fast, ["-O2", *flags, *FAST_FLAGS, *arm], out)
    checker = [sys.executable, str(ROOT / "tools" / "check_fast.py")]
    run([*checker, target.size_tool.replace("size", "objdump"), *map(str, fast_objects)])
    hot_objects = compile_objects(target, hot + driver, ["-O2", *flags], out)
    return fast_objects + hot_objects + compile_objects(target, cool, ["-Os", *flags], out)


def common_objects(
    target: Target, engine: str, directory: Path, more_flags: tuple[str, ...] = ()
) -> list[Path]:
    """Everything of a program but its table of kernels; `more_flags` are for zwali's engine."""
    sources = [HERE / "drivers" / "main.c", *(HERE / "targets" / s for s in target.sources)]
    objects = driver_objects(target, engine, directory, more_flags)
    return objects + compile_objects(target, sources, ["-O2", *INCLUDE], directory)


def link_kernels(
    target: Target, objects: list[Path], engine: str, codes: dict[str, bytes], n: dict[str, int],
    out: Path,
) -> Path:  # fmt: skip
    """The program `out` with a table of these kernels, run with these arguments."""
    table = kernel_table(engine, codes, n, out.with_name(f"{out.stem}_kernels.c"))
    made = compile_objects(target, [table], ["-O0", *INCLUDE], out.parent / "table")
    return link(target, [*objects, next(o for o in made if table.stem in o.name)], out)


def program(target: Target, engine: str, codes: dict[str, bytes], only: str | None = None) -> Path:
    """Builds the program of one target and engine, for all kernels or for one (callgrind)."""
    chosen = {only: codes[only]} if only else codes
    out = BUILD / target.name / engine
    objects = sorted((out / "objects").glob("*.o")) if only and (out / "built").exists() else []
    if not objects:
        objects = common_objects(target, engine, out / "objects")
        (out / "built").touch()
    name = f"bench{'_' + only if only else ''}.elf"
    return link_kernels(target, objects, engine, chosen, kernels(), out / name)


def count_emulated(target: Target, elf: Path) -> Figures:
    """Runs a bare program in QEMU."""
    command = [*target.emulator, "-display", "none", "-monitor", "none", "-serial", "none",
               "-semihosting-config", "enable=on,target=native", "-kernel", str(elf)]  # fmt: skip
    return parse(run(command, timeout_s=300))


def count_callgrind(engine: str, codes: dict[str, bytes]) -> Figures:
    """Runs each kernel on the host under callgrind, counting inside bench_call only."""
    total = Figures()
    for name in kernels():
        elf = program(HOST, engine, codes, name)
        output = run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                      "--toggle-collect=bench_call",
                      str(elf)], timeout_s=300)  # fmt: skip
        figures = parse(output)
        match = re.search(r"Collected : (\d+)", output)
        if match is None or name not in figures.results:
            raise BenchError(f"callgrind gave no count for {name} on {engine}:\n{output[-2000:]}")
        total.instructions[name] = int(match[1])
        total.results[name] = figures.results[name]
    return total


def measure(target: Target, engine: str, codes: dict[str, bytes]) -> Figures:
    """Figures of one engine on one target."""
    shutil.rmtree(BUILD / target.name / engine, ignore_errors=True)
    if target is HOST:
        return count_callgrind(engine, codes)
    return count_emulated(target, program(target, engine, codes))


def wasm_codes() -> dict[str, bytes]:
    """Every kernel as Wasm."""
    return {name: build_wasm(name).read_bytes() for name in kernels()}


@dataclasses.dataclass(frozen=True, slots=True)
class Image:
    """A kernel's device image, and the bytes that density is measured with."""

    image: bytes
    wasm_code_bytes: int
    code_bytes: int


def images(codes: dict[str, bytes], encoding: str = "P32") -> dict[str, Image]:
    """Translates every kernel with the host engine."""
    from zwali.host import engine

    options = engine.TranslateOptions(encoding=engine.Encoding[encoding])
    word_bytes = 8 if encoding == "W64" else 4

    out = {}
    for name, wasm in codes.items():
        translation = engine.translate(wasm, options)
        words = int.from_bytes(translation.image[CODE_COUNT_AT : CODE_COUNT_AT + 4], "little")
        out[name] = Image(translation.image, translation.info.code_bytes, words * word_bytes)
    return out


def micro(target: Target) -> dict[str, float]:
    """Instructions that one thing costs: tests/bench/micro, less what the loop takes."""
    import wasmtime

    from zwali.host import engine

    options = engine.TranslateOptions(encoding=engine.Encoding[target.encoding])
    rounds = 1000
    codes = {
        path.stem: engine.translate(bytes(wasmtime.wat2wasm(path.read_text())), options).image
        for path in sorted((HERE / "micro").glob("*.wat"))
    }
    out = BUILD / target.name / "micro"
    table = kernel_table("zwali", codes, dict.fromkeys(codes, rounds), out / "kernels.c")
    objects = [
        o
        for o in sorted((BUILD / target.name / "zwali" / "objects").glob("*.o"))
        if "kernels" not in o.name
    ]
    objects += compile_objects(target, [table], ["-O0", f"-I{HERE / 'drivers'}"], out)
    figures = count_emulated(target, link(target, objects, out / "micro.elf"))
    loop = figures.instructions.pop("base")
    return {name: (count - loop) / rounds for name, count in figures.instructions.items()}


def routines(target: Target, source: str, names: list[str]) -> dict[str, float]:
    """Instructions of one round of each loop `run_<name>` in tests/bench/micro/<source>."""
    rounds = 1000
    # Without relaxation, over which the linker fails here on RISC-V (alignment of a breakpoint).
    target = dataclasses.replace(target, link=(*target.link, "-Wl,--no-relax"))
    out = BUILD / target.name / Path(source).stem
    main = [HERE / "drivers" / name for name in ("main.c", "native.c")]
    sources = [*(HERE / "targets" / s for s in target.sources), HERE / "micro" / source, *main]
    objects = compile_objects(target, sources, ["-O2", *INCLUDE], out / "objects")
    codes, n = dict.fromkeys(names, b""), dict.fromkeys(names, rounds)
    counted = count_emulated(
        target, link_kernels(target, objects, "native", codes, n, out / "routines.elf")
    ).instructions
    return {name: counted[name] / rounds for name in names}


def float_routines(target: Target) -> dict[str, float]:
    """Instructions of the compiler's float routines by themselves: micro/routines.c."""
    kinds, operations = ("f32", "f64"), ("add", "mul", "div")
    names = [f"{kind}_{name}" for kind in kinds for name in ("base", *operations)]
    counted = routines(target, "routines.c", names)
    return {
        f"{kind}_{name}": counted[f"{kind}_{name}"] - counted[f"{kind}_base"] - 1
        for kind in kinds
        for name in operations
    }  # less the call


def block_routines(target: Target) -> dict[str, float]:
    """Instructions of the C library's memcpy() and memset(), call included: micro/blocks.c."""
    counted = routines(target, "blocks.c", ["base", *BLOCKS])
    return {name: counted[name] - counted["base"] for name in BLOCKS}


def wasm_instructions(name: str, wasm: bytes, n: int) -> int:
    """How many Wasm instructions run(n) executes: wasmtime's fuel, which counts all but those that
    do nothing (block, loop, nop, drop)."""
    import wasmtime

    config = wasmtime.Config()
    config.consume_fuel = True
    store = wasmtime.Store(wasmtime.Engine(config))
    store.set_fuel(1 << 40)
    instance = wasmtime.Instance(store, wasmtime.Module(store.engine, wasm), [])
    run_n = instance.exports(store)["run"]
    before = store.get_fuel()
    assert isinstance(run_n, wasmtime.Func), name
    run_n(store, n)
    return before - store.get_fuel()


def back_half_sizes(target: Target) -> dict[str, int]:
    """Code bytes of each object of the back half, as built for the benchmark."""
    sizes = {}
    for source in engine_sources(target):
        obj = BUILD / target.name / "zwali" / "objects" / f"{source.parent.name}_{source.stem}.o"
        text = run([target.size_tool, str(obj)]).splitlines()[1].split()[0]
        sizes[source.name] = int(text)
    return sizes
