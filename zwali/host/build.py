"""Guest programs to WebAssembly: compile for the SDK with `zig cc`, link with `zig wasm-ld`.

The linker is called directly because only it knows `--page-size=1`, which makes linear memory as
small as the program. The SDK's own sources are compiled once per set of CONFIG_ values and kept in
the cache directory. Does not look into the module it makes; `engine` does. Prints nothing.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from zwali.host import guest_project, guest_tests, project
from zwali.host.engine import describe
from zwali.host.errors import BuildFailed, ToolMissing, UsageProblem
from zwali.host.package import PackOptions

SDK = Path(__file__).resolve().parent.parent / "sdk"
TARGET = "wasm32-freestanding"
C_SUFFIXES = frozenset({".c"})
SUFFIXES = frozenset({".c", ".zig", ".o", ".wat", ".ts", ".wasm"})

# Every run of the compiler ends: a hung one would hang the user's terminal and the tests.
_TOOL_TIMEOUT_S = 300
_C_FLAGS = ("-target", TARGET, "-std=gnu11", "-fhosted", "-fno-builtin", "-Wall")
_SDK_FLAGS = (*_C_FLAGS, "-Wextra", "-Os", "-g")
_LINK_FLAGS = (
    "--page-size=1",
    "--stack-first",
    "--no-entry",
    "--fatal-warnings",
    "--export-table",
    "--export=__stack_pointer",
    "--export=__zwali_record",
    "--export=__heap_base",
    "--export=__data_end",
    "--export-if-defined=__start_zwali_stacks",
    "--export-if-defined=__stop_zwali_stacks",
    "-O2",
)
# With CONFIG_ZWALI_ATOMICS the threads of a module share its memory in Wasm's sense, too. The
# linker wants a maximum; nothing is reserved for it.
_ATOMICS = "CONFIG_ZWALI_ATOMICS"
_ATOMICS_FLAGS = ("-matomics", "-mbulk-memory")
_ATOMICS_LINK_FLAGS = ("--shared-memory", "--max-memory=16777216")
# Any of these in a module means that it runs by itself: start.c gives it an entry point.
_DIRECTORY = re.compile(r'\bdirectory: "([^"]*)"')
_CONFIG_NAME = re.compile(r"\bCONFIG_\w+")
_TRACED = re.compile(r"(?:definition of|reference to) (\w+)$", re.MULTILINE)
_MAIN_WITH_ARGUMENTS = "__main_argc_argv"  # clang's name for it
_ENTRY_SYMBOLS = (
    "_start",
    "main",
    _MAIN_WITH_ARGUMENTS,
    "z_static_threads_start",
    "z_init_run",
    "z_ztest_main",
)
# The SDK's mains; one of them is linked.
_MAINS = frozenset({"main_args.o", "main_none.o", "main_plain.o", "main_ztest.o"})


@dataclass(frozen=True, slots=True)
class BuildResult:
    """What a build made.

    Attributes:
        wasm: The module.
        wasm_bytes: Its size, debug information included.
        memory_bytes: Linear memory it starts with; 0 when it has none of its own.
        seconds: How long the build took.
        warnings: What the compilers said; empty when all was well.
    """

    wasm: Path
    wasm_bytes: int
    memory_bytes: int
    seconds: float
    warnings: str


@dataclass(frozen=True, slots=True)
class _Options:
    include_dirs: tuple[Path, ...]
    defines: tuple[str, ...]
    opt: str
    stack_bytes: int
    debug: bool


def build(
    sources: Sequence[Path],
    out: Path,
    *,
    include_dirs: Sequence[Path] = (),
    defines: Sequence[str] = (),
    opt: str = "-Os",
    stack_bytes: int = 1024,
    heap_bytes: int = 0,
    debug: bool = True,
) -> BuildResult:
    """Make one module.

    Args:
        sources: `.c`, `.zig` and `.o` files are linked with the SDK; a single `.wat`, `.ts`
            (AssemblyScript) or `.wasm` is a whole module of its own.
        out: The `.wasm` to write; its directory is made.
        include_dirs: Where else headers lie; the directory of a source always counts.
        defines: `NAME` or `NAME=VALUE`. CONFIG_ ones reach the SDK's sources as well.
        opt: Level of optimisation, as clang names it.
        stack_bytes: C stack of the main thread.
        heap_bytes: Heap of malloc and k_malloc, if the module calls them; 0: 2 KiB.
        debug: Keep source lines (DWARF). The package never sends them to a device.

    Raises:
        BuildFailed: A compiler refused; `got` is its text.
        ToolMissing: A compiler is not installed.
        UsageProblem: A source of no known kind, or a mixture that cannot be linked.
    """
    started = time.monotonic()
    out.parent.mkdir(parents=True, exist_ok=True)
    whole = _check_sources(sources)
    if whole:
        warnings = _make_whole(sources[0], out, opt=opt, debug=debug)
    else:
        if heap_bytes > 0:
            defines = (*defines, f"CONFIG_HEAP_MEM_POOL_SIZE={heap_bytes}")
        options = _Options(tuple(include_dirs), tuple(defines), opt, stack_bytes, debug)
        warnings = _compile_and_link(sources, out, options)
    wasm = out.read_bytes()
    memory = describe(wasm).memory
    return BuildResult(
        wasm=out,
        wasm_bytes=len(wasm),
        memory_bytes=memory.min_pages * memory.page_bytes if memory else 0,
        seconds=time.monotonic() - started,
        warnings=warnings,
    )


def build_project(directory: Path, out: Path | None = None) -> BuildResult:
    """Build a sample or a project of `zwali new`, as its module.toml says.

    Args:
        directory: With `module.toml`, or just with sources in it or in its `src/`.
        out: The `.wasm`; in the project's `build/` by default.

    Raises:
        UsageProblem: The description is wrong, or there is nothing to build.
        BuildFailed: A compiler refused.
    """
    described = guest_project.load(directory, SUFFIXES - {".o"})
    options = described.build
    return build(
        options.sources,
        out or directory / "build" / f"{described.name}.wasm",
        include_dirs=options.include_dirs,
        defines=options.defines,
        opt=options.opt,
        stack_bytes=options.stack_bytes,
        heap_bytes=options.heap_bytes,
        debug=options.debug,
    )


def build_tests(directory: Path, out: Path) -> BuildResult:
    """Build a project's tests to a module that runs them.

    Args:
        directory: What `guest_tests.sources_of` takes. Its `tests/`, if it has one, may have a
            module.toml and a prj.conf of its own.
        out: The `.wasm`.

    Raises:
        UsageProblem: There are no tests, or the description is wrong.
        BuildFailed: A compiler refused.
    """
    sources = guest_tests.sources_of(directory)
    options = guest_project.load(sources[0].parent, C_SUFFIXES).build
    beside = (directory, directory / "src", directory / "include")
    return build(
        sources,
        out,
        include_dirs=(*options.include_dirs, *(each for each in beside if each.is_dir())),
        defines=options.defines,
        opt=options.opt,
        stack_bytes=options.stack_bytes,
        heap_bytes=options.heap_bytes,
        debug=options.debug,
    )


def pack_options(directory: Path) -> PackOptions | None:
    """What a project's module.toml says about packing; None when there is no such file."""
    described = guest_project.load(directory, SUFFIXES - {".o"})
    return described.pack if described.explicit else None


def _check_sources(sources: Sequence[Path]) -> bool:
    """Whether the sources are one file that is a module by itself."""
    if not sources:
        raise UsageProblem("at least one source file", "none", "name a .c file")
    for source in sources:
        if source.suffix not in SUFFIXES:
            raise UsageProblem(
                f"a source file ({', '.join(sorted(SUFFIXES))})",
                str(source),
                "compile other languages to .wasm or .o first",
            )
        if not source.is_file():
            raise UsageProblem("a source file", f"no {source}", "check its name")
    alone = [source for source in sources if source.suffix in (".wat", ".ts", ".wasm")]
    if alone and len(sources) > 1:
        raise UsageProblem(
            "sources that can be linked together (.c, .zig, .o)",
            f"{alone[0]} is a whole module by itself",
            "build it alone",
        )
    return bool(alone)


def _make_whole(source: Path, out: Path, *, opt: str, debug: bool) -> str:
    if source.suffix == ".wat":
        _assemble_text(source, out)
        return ""
    if source.suffix == ".ts":
        return _compile_assemblyscript(source, out, opt=opt, debug=debug)
    if source.resolve() != out.resolve():
        shutil.copyfile(source, out)
    return ""


def _assemble_text(source: Path, out: Path) -> None:
    try:
        import wasmtime
    except ImportError as error:
        raise ToolMissing(
            "the Python package 'wasmtime', which reads Wasm text",
            "it is not installed",
            f"{sys.executable} -m pip install wasmtime",
        ) from error
    try:
        out.write_bytes(bytes(wasmtime.wat2wasm(source.read_text())))
    except wasmtime.WasmtimeError as error:
        raise BuildFailed(
            f"{source} to be Wasm text", str(error), "correct the text at that place"
        ) from error


def _compile_assemblyscript(source: Path, out: Path, *, opt: str, debug: bool) -> str:
    compiler = shutil.which("asc")
    if compiler is None:
        raise ToolMissing(
            "the AssemblyScript compiler 'asc'",
            "no such program on PATH",
            "npm install -g assemblyscript",
        )
    level = "--optimize" if opt == "-O0" else "-Osize"
    flags = ["--runtime", "stub", "--use", "abort=", level, *(["--debug"] if debug else [])]
    return _run([compiler, str(source), "-o", str(out), *flags], f"{source} to compile")


def _compile_and_link(sources: Sequence[Path], out: Path, options: _Options) -> str:
    library = _sdk_library(options.defines)
    with tempfile.TemporaryDirectory(prefix="zwali-build-") as scratch:
        said = []
        objects = []
        for number, source in enumerate(sources):
            if source.suffix == ".o":
                objects.append(source)
                continue
            made = Path(scratch) / f"{number}-{source.stem}.o"
            compile_one = _compile_c if source.suffix in C_SUFFIXES else _compile_zig
            said.append(compile_one(source, made, options))
            objects.append(made)
        said.append(_link(objects, library, out, Path(scratch), options))
    return "".join(said)


def _atomics_flags(defines: Sequence[str]) -> tuple[str, ...]:
    asked = any(each in (_ATOMICS, f"{_ATOMICS}=1", f"{_ATOMICS}=y") for each in defines)
    return _ATOMICS_FLAGS if asked else ()


def _include_flags(directories: Sequence[Path]) -> list[str]:
    flags = [f"-I{directory.resolve()}" for directory in directories]
    flags += ["-isystem", str(SDK / "include"), "-isystem", str(SDK / "include" / "libc")]
    return [*flags, "-include", "zwali/config.h"]


def _compile_c(source: Path, made: Path, options: _Options) -> str:
    path = source.resolve()
    flags = [
        *_C_FLAGS,
        *_atomics_flags(options.defines),
        options.opt,
        # paths as the project sees them, so that the same sources give the same bytes anywhere
        *(f"-ffile-prefix-map={each.resolve()}/={each.name}/" for each in options.include_dirs),
        f"-ffile-prefix-map={path.parent}/=",
        f"-ffile-prefix-map={SDK}/=sdk/",
        "-fdebug-compilation-dir=.",
        *(["-g"] if options.debug else []),
        *(f"-D{define}" for define in options.defines),
        *_include_flags(options.include_dirs),
    ]
    command = [*_zig(), "cc", *flags, "-c", str(path), "-o", str(made)]
    return _run(command, f"{source} to compile")


def _compile_zig(source: Path, made: Path, options: _Options) -> str:
    """By way of LLVM's text form, because zig has no option that maps the paths in it."""
    path = source.resolve()
    mode = "ReleaseSmall" if options.opt in ("-Os", "-Oz") else "ReleaseSafe"
    text = made.with_suffix(".ll")
    flags = ["-target", TARGET, "-O", mode, "-fno-strip" if options.debug else "-fstrip"]
    emit = ["-fno-emit-bin", f"-femit-llvm-ir={text}"]
    command = [*_zig(), "build-obj", *flags, *emit, path.name]
    said = _run(command, f"{source} to compile", directory=path.parent)
    places = {
        str(path.parent): ".",
        _environment()["ZIG_LOCAL_CACHE_DIR"]: "cache",
        str(_zig_directory()): "zig",
    }
    text.write_text(
        _DIRECTORY.sub(lambda found: _map_directory(found[1], places), text.read_text())
    )
    command = [*_zig(), "cc", "-target", TARGET, options.opt, "-c", str(text), "-o", str(made)]
    return said + _run(command, f"{source} to compile")


def _map_directory(directory: str, places: Mapping[str, str]) -> str:
    """A DIFile's directory, as it is called on every machine."""
    for place, name in places.items():
        if directory == place or directory.startswith(place + "/"):
            directory = name + directory[len(place) :]
            break
    return f'directory: "{directory}"'


def _link(
    objects: Sequence[Path], library: Path, out: Path, scratch: Path, options: _Options
) -> str:
    names = [str(made) for made in objects]
    symbols = _entry_symbols(names)
    left_out = {"record.o", *_MAINS - {_main_object(symbols)}}
    linked = scratch / "linked.wasm"
    command = [
        *_zig(),
        "wasm-ld",
        *_LINK_FLAGS,
        *(_ATOMICS_LINK_FLAGS if _atomics_flags(options.defines) else ()),
        *(["--export=_start"] if symbols else []),
        "-z",
        f"stack-size={(options.stack_bytes + 15) // 16 * 16}",
        *([] if options.debug else ["--strip-debug"]),
        "-o",
        str(linked),
        *names,
        str(library / "record.o"),
        "--start-lib",
        *(str(each) for each in sorted(library.glob("*.o")) if each.name not in left_out),
        "--end-lib",
    ]
    try:
        said = _run(command, f"{out.name} to link")
    except BuildFailed as error:
        if "signature mismatch" in error.got and "main" in error.got:
            raise BuildFailed(error.expected, error.got, "write `int main(void)`") from error
        raise
    # in one step, so that nobody ever sees half a module
    staged = out.with_name(f".{out.name}.{os.getpid()}")
    shutil.copyfile(linked, staged)
    staged.replace(out)
    return said


def _main_object(symbols: frozenset[str]) -> str:
    """The one of the SDK's mains that goes with what the objects define and call for."""
    if "main" in symbols:
        return "main_plain.o"
    if _MAIN_WITH_ARGUMENTS in symbols:
        return "main_args.o"
    return "main_ztest.o" if "z_ztest_main" in symbols else "main_none.o"


def _entry_symbols(objects: Sequence[str]) -> frozenset[str]:
    """Which of the entry symbols the objects define or call for, by the linker's own account."""
    traces = [f"--trace-symbol={symbol}" for symbol in _ENTRY_SYMBOLS]
    command = [*_zig(), "wasm-ld", "--no-entry", "--allow-undefined", "-o", os.devnull]
    said = _run([*command, *traces, *objects], "objects that link")
    return frozenset(_TRACED.findall(said))


def _sdk_library(defines: Sequence[str]) -> Path:
    """The directory of the SDK's objects for these CONFIG_ values; compiled when not there yet."""
    asked = _sdk_configuration()
    switches = tuple(f"-D{define}" for define in defines if define.partition("=")[0] in asked)
    switches += _atomics_flags(defines)
    library = project.cache_directory() / f"sdk-{_sdk_digest(switches)}"
    if library.is_dir():
        return library
    library.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="sdk-", dir=library.parent) as scratch:
        staged = Path(scratch) / "objects"
        staged.mkdir()
        flags = [*_SDK_FLAGS, f"-ffile-prefix-map={SDK}/=sdk/", "-fdebug-compilation-dir=."]
        for source in sorted((SDK / "src").glob("*.c")):
            made = staged / f"{source.stem}.o"
            files = ["-c", str(source), "-o", str(made)]
            command = [*_zig(), "cc", *flags, *switches, *_include_flags(()), *files]
            _run(command, "the SDK to compile")
        try:
            staged.rename(library)
        except OSError:
            # somebody else was faster, with the same result
            if not library.is_dir():
                raise
    return library


def _sdk_configuration() -> frozenset[str]:
    """The CONFIG_ names that the SDK's own text asks for: others make no difference to it."""
    found: set[str] = set()
    for directory in ("include", "src"):
        for path in (SDK / directory).rglob("*.[ch]"):
            found.update(_CONFIG_NAME.findall(path.read_text()))
    return frozenset(found)


def _sdk_digest(switches: Sequence[str]) -> str:
    _zig_directory()
    digest = hashlib.sha256()
    for text in (version("ziglang"), *_SDK_FLAGS, *switches):
        digest.update(text.encode() + b"\0")
    for directory in ("include", "src"):
        for path in sorted((SDK / directory).rglob("*.[ch]")):
            digest.update(str(path.relative_to(SDK)).encode() + b"\0")
            digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _zig_directory() -> Path:
    """Where the Python package lies that brings the compiler."""
    found = find_spec("ziglang")
    if found is None or found.origin is None:
        raise ToolMissing(
            "the Python package 'ziglang', which brings the compiler",
            "it is not installed",
            f"{sys.executable} -m pip install ziglang",
        )
    return Path(found.origin).parent


def _zig() -> list[str]:
    _zig_directory()
    return [sys.executable, "-m", "ziglang"]


def _environment() -> Mapping[str, str]:
    cache = str(project.cache_directory() / "zig")
    return {**os.environ, "ZIG_GLOBAL_CACHE_DIR": cache, "ZIG_LOCAL_CACHE_DIR": cache}


def _run(command: Sequence[str], expected: str, *, directory: Path | None = None) -> str:
    """Run a compiler; returns what it said.

    Raises:
        BuildFailed: It refused, or did not end.
    """
    try:
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=_TOOL_TIMEOUT_S,
            env=_environment(),
            cwd=directory,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise BuildFailed(
            expected, f"the compiler did not end in {_TOOL_TIMEOUT_S} s", "a smaller source"
        ) from error
    said = done.stderr + done.stdout
    if done.returncode != 0:
        raise BuildFailed(expected, said.strip(), "correct the source where the compiler points")
    return said
