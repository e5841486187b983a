"""From a file to a running module: make the package, follow what it prints, say how it ended.

Does not speak to the device itself; it uses `device`, `build` and `package`.
"""

from __future__ import annotations

import hashlib
import itertools
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from zwali.host import build, package, project
from zwali.host.device import Device, State, TrapFrame, TrapReport
from zwali.host.errors import BadPackage, ModuleTrapped, TimeLimit, UsageProblem, ZwaliError
from zwali.host.package import Package, PackOptions

_FIRST_WAIT_S = 0.01
_LONGEST_WAIT_S = 0.2
HOLD_S = 3600.0
"""How long a module waits for who follows it, after each look, by its own clock, as far as its
device allows: boards a minute, QEMU without networking all of it: its clock leaps in idle time."""
_KEPT_PACKAGES = 64
_PIECES_AT_ONCE = 64
_INITIALISATION = 0xFFFFFFFF


def module_name(path: Path) -> str:
    """A module's name, from its file or directory."""
    name = re.sub(r"[^A-Za-z0-9_-]", "_", path.resolve().stem)[:31]
    return name if name[:1].isalpha() else f"m{name}"[:31]


def read_file(path: Path) -> bytes:
    """The bytes of a file that the user named.

    Raises:
        UsageProblem: It cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as problem:
        raise UsageProblem(
            "a file that can be read", f"{path}: {problem.strerror}", "check its name"
        ) from None


def _packed(wasm: bytes, options: PackOptions) -> tuple[Package, bytes]:
    return package.pack(wasm, options), wasm


def prepare(path: Path, options: PackOptions | None = None) -> Package:
    """The package of whatever the user named: .zwm, .wasm, a source file or a project directory.

    Args:
        path: What to make a package of.
        options: How to pack; None for what the project says, else for the defaults.

    Raises:
        UsageProblem: There is no such file, or its kind is not known.
        BadModule: The Wasm is malformed or uses what the engine does not support.
        BadPackage: The .zwm does not hold together.
        BuildFailed: The source does not compile.
    """
    return prepare_with_wasm(path, options)[0]


def prepare_with_wasm(
    path: Path, options: PackOptions | None = None
) -> tuple[Package, bytes | None]:
    """The same, and the module that it was made of; None for a package, which has it no more."""
    if path.suffix == ".zwm":
        return package.load(read_file(path)), None
    chosen = options or PackOptions(name=module_name(path))
    if path.suffix == ".wasm":
        return _packed(read_file(path), chosen)
    if path.is_dir():
        said = build.pack_options(path)
        made = build.build_project(path, _scratch(path))
        return _packed(made.wasm.read_bytes(), options or said or chosen)
    if path.suffix in build.SUFFIXES - {".o"}:
        read_file(path)
        made = build.build([path], _scratch(path), heap_bytes=chosen.heap_bytes)
        return _packed(made.wasm.read_bytes(), chosen)
    raise UsageProblem(
        "a .zwm, .wasm, .c, .zig or .wat file, or a project directory",
        str(path) + ("" if path.exists() else " (no such file)"),
        "`zwali new NAME` makes a project",
    )


def prepare_tests(directory: Path) -> Package:
    """The package of a project's tests, named after the project.

    Raises:
        UsageProblem: It is no directory, or there are no tests.
        BuildFailed: The source does not compile.
    """
    if not directory.is_dir():
        raise UsageProblem("a project directory", str(directory), "check its name")
    made = build.build_tests(directory, _scratch(directory / "tests"))
    options = PackOptions(name=module_name(directory))
    return package.pack(made.wasm.read_bytes(), options)


def _scratch(path: Path) -> Path:
    """Where the Wasm of a source goes that is built on the way; one place for one source."""
    digest = hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]
    directory = project.cache_directory() / "guests" / digest
    directory.mkdir(parents=True, exist_ok=True)
    return directory / f"{module_name(path)}.wasm"


def remember(made: Package) -> None:
    """Keep a package that goes to a device, so that its traps can be explained later."""
    directory = project.cache_directory() / "packages"
    directory.mkdir(parents=True, exist_ok=True)
    (directory / f"{made.manifest.build_id.hex()}.zwm").write_bytes(made.data)
    kept = sorted(directory.glob("*.zwm"), key=lambda each: each.stat().st_mtime)
    for old in kept[:-_KEPT_PACKAGES]:
        old.unlink(missing_ok=True)


def recall(build_id: bytes) -> Package | None:
    """The package whose build id begins so, when this machine sent it."""
    directory = project.cache_directory() / "packages"
    for path in sorted(directory.glob(f"{build_id.hex()}*.zwm")) if build_id else []:
        try:
            return package.load(path.read_bytes())
        except (OSError, BadPackage):
            continue
    return None


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a module ended.

    Attributes:
        exit_code: What its main returned, as a process would exit.
        dropped: Bytes of output that the device's log ring had to give up.
        seconds: From its start to its end, on this machine's clock.
    """

    exit_code: int
    dropped: int
    seconds: float


def follow(
    device: Device,
    name: str,
    on_output: Callable[[bytes], None],
    *,
    timeout_s: float | None = None,
    exit_code: Callable[[], int | None] = lambda: None,
) -> Outcome:
    """Pass on what a started module prints, from its start on, until it ends.

    It waits for this reader where it prints faster, from its start on if that was asked for with
    HOLD_S, else from the first look on.

    Args:
        device: Where it runs.
        name: The module.
        on_output: Gets its output in order, piece by piece.
        timeout_s: Stop it after this time; None to wait for ever.
        exit_code: Asked after each look. A number: the module has said all that it had to; if it
            does not end now, it is stopped, and that is its exit code.

    Raises:
        ModuleTrapped: It trapped; `report` is the device's report, or None.
        TimeLimit: It was stopped because the time was over.
    """
    begun = time.monotonic()
    wait_s, cursor, dropped = _FIRST_WAIT_S, 0, 0
    over: int | None = None
    while True:
        status = device.status(name)
        is_over = not status.state.is_live
        printed = drain(device, name, cursor, on_output, whole=is_over, hold_s=HOLD_S)
        fresh, cursor, dropped = cursor != printed[0], printed[0], dropped + printed[1]
        seconds = time.monotonic() - begun
        if status.state in (State.TRAPPED, State.FAILED):
            raise trapped(device.trap(name), name)
        if status.state == State.STOPPED:
            raise ZwaliError(f"{name} to end by itself", "somebody stopped it", "`zwali start`")
        if status.state == State.EXITED:
            return Outcome((status.exit_code or 0) & 0xFF, dropped, seconds)
        if over is not None:
            device.stop(name)
            return Outcome(over, dropped, seconds)
        over = exit_code()
        if over is None and timeout_s is not None and seconds > timeout_s:
            device.stop(name)
            raise TimeLimit(
                f"{name} to end within {timeout_s:g} s",
                "it still ran, and was stopped",
                "a longer --timeout",
            )
        wait_s = _FIRST_WAIT_S if fresh else min(2 * wait_s, _LONGEST_WAIT_S)
        time.sleep(_LONGEST_WAIT_S if over is not None else wait_s)


def drain(
    device: Device,
    name: str,
    cursor: int,
    on_output: Callable[[bytes], None],
    *,
    whole: bool,
    hold_s: float | None = None,
) -> tuple[int, int]:
    """Pass on what a module has printed, from `cursor` on.

    Args:
        device: Where it runs.
        name: The module.
        cursor: Where in its log to begin.
        on_output: Gets the text piece by piece.
        hold_s: As in `Device.log`.
        whole: Read to the end; else stop after a while, since it may print faster than we read.

    Returns:
        The next cursor, and how many bytes the log ring had dropped.
    """
    dropped = 0
    for _ in itertools.count() if whole else range(_PIECES_AT_ONCE):
        chunk = device.log(name, cursor, hold_s=hold_s)
        if not chunk.text and not chunk.dropped:
            break
        on_output(chunk.text)
        cursor, dropped = chunk.cursor, dropped + chunk.dropped
    return cursor, dropped


def trapped(report: TrapReport | None, name: str) -> ZwaliError:
    """The error for a module that trapped, or was ended by its own deadline."""
    if report is not None and report.code == "deadline":
        return TimeLimit(
            f"{name} to end before its deadline", report.sentence, "packing it with --deadline"
        )
    return ModuleTrapped(
        f"{name} to run without a trap",
        report.sentence if report is not None else "a trap, and no report of it",
        f"`zwali trap {name}` shows where",
        name=report.code if report is not None else "trapped",
        report=report,
    )


def explain(report: TrapReport, sent: Package | None) -> tuple[str, ...]:
    """A trap report in lines for people: what, where, from where, and the last kernel calls.

    Args:
        report: As the device gave it.
        sent: The package that ran, for function names and source lines; None when it is not known.
    """
    lines = [f"{report.module} trapped: {report.sentence} ({report.code})"]
    for depth, frame in enumerate(report.frames):
        lines.append(f"  #{depth} {_place(frame, sent)}")
    if report.calls:
        lines.append(f"  last kernel calls: {', '.join(report.calls)}")
    if report.code == "memory_bounds" and sent is not None:
        lines += _memory_note(sent)
    return tuple(lines)


def _memory_note(sent: Package) -> list[str]:
    """That the packer left out memory, when it did: the module may have wanted it."""
    memory = sent.manifest.memory
    if memory.reserved >= memory.declared:
        return []
    return [
        f"  it has {memory.reserved} of the {memory.declared} bytes of memory that it declares: "
        f"{memory.reason}",
        f"  `zwali pack --memory {memory.declared}` reserves all",
    ]


def _place(frame: TrapFrame, sent: Package | None) -> str:
    """Where a frame of a call stack stands, in words."""
    if frame.link:
        return f"function {frame.function} of library {frame.link}, image word {frame.image_word}"
    for encoding in sent.images if sent is not None else ():
        place = sent.locate(encoding, frame.image_word) if sent is not None else None
        if place is not None:
            where = f"{place.file}:{place.line}, " if place.file and place.line else ""
            return f"{place.function} at {where}wasm offset {place.wasm_offset:#x}"
    if frame.function == _INITIALISATION:
        return f"initialisation, image word {frame.image_word}"
    return f"function {frame.function}, image word {frame.image_word}"


def with_name(options: PackOptions, name: str) -> PackOptions:
    """The same options under another name."""
    return replace(options, name=project.check_name(name))
