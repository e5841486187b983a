"""Commands that execute a module: run (the whole way of a program) and call (one function)."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from zwali.cli import remote, show
from zwali.host import boards, emulate, engine, guest_tests, launch, reach, values
from zwali.host.device import Device, TrapReport, UploadResult
from zwali.host.engine import FuncType, Value
from zwali.host.errors import ModuleTrapped, UsageProblem
from zwali.host.package import Package

DEFAULT_BOARD = "native"


@contextlib.contextmanager
def target(board: str | None) -> Iterator[Device]:
    """The device to use: a freshly booted board, the named port, the only candidate, or native."""
    if board is not None and show.session().port is not None:
        raise UsageProblem("--board or --port", "both", "one of them")
    port = show.session().port
    if board is None and (port is not None or len(reach.candidates()) == 1):
        with remote.connected() as device:
            yield device
        return
    chosen = boards.load(board or DEFAULT_BOARD)
    with show.busy(f"building {chosen.name}") as update:
        firmware = emulate.build_firmware(chosen, on_line=update)
    with emulate.boot(chosen, firmware=firmware) as emulator, Device.open(emulator.port) as device:
        yield device


def _show_trap(problem: ModuleTrapped, made: Package) -> None:
    if isinstance(problem.report, TrapReport):
        for line in launch.explain(problem.report, made):
            show.note(line)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--board", "-b", metavar="BOARD", help="Boot this board here.")
@click.option("--timeout", "-t", type=float, metavar="SECONDS", help="Stop it after this time.")
@show.port_option
@show.shared_options
@click.pass_context
def run(context: click.Context, file: Path, board: str | None, timeout: float | None) -> None:
    """Build, pack, boot, upload, start and follow a program; exit as it exits."""
    with show.busy("packing"):
        made = launch.prepare(file)
    name = made.manifest.name
    collected = bytearray()
    on_output = collected.extend if show.session().as_json else show.raw
    outcome, sent = _execute(made, board, timeout, on_output)
    if outcome.dropped:
        show.note(f"({outcome.dropped} bytes of output were dropped)")
    if show.session().as_json:
        show.result(
            {
                "name": name,
                "exit_code": outcome.exit_code,
                "output": collected.decode(errors="replace"),
                "dropped": outcome.dropped,
                "sent_bytes": sent.sent_bytes,
                "seconds": outcome.seconds,
            }
        )
    context.exit(outcome.exit_code)


def _need_program(made: Package) -> None:
    """A library of functions is refused before anything is booted; the device says it too."""
    entries = made.manifest.entries
    if not any(e.name in ("_start", "main") and e.signature in ("->", "->i32") for e in entries):
        names = ", ".join(f"{entry.name} {entry.signature}" for entry in entries) or "nothing"
        raise UsageProblem(
            "a program, which exports _start or main, of type -> or ->i32",
            f"{made.manifest.name}, which exports {names}",
            f"`zwali call FILE {entries[0].name} ...`" if entries else "give it a main function",
        )


def _execute(
    made: Package,
    board: str | None,
    timeout: float | None,
    on_output: Callable[[bytes], None],
    exit_code: Callable[[], int | None] = lambda: None,
) -> tuple[launch.Outcome, UploadResult]:
    """Boot or find the device, upload, start, follow to the end."""
    name = made.manifest.name
    _need_program(made)
    with target(board) as device:
        sent = remote.send(device, made)
        start_fresh(device, name, hold_s=launch.HOLD_S)
        try:
            followed = launch.follow(
                device, name, on_output, timeout_s=timeout, exit_code=exit_code
            )
            return followed, sent
        except ModuleTrapped as problem:
            _show_trap(problem, made)
            raise
        except KeyboardInterrupt:
            device.stop(name)
            raise


@click.command()
@click.argument("directory", type=click.Path(path_type=Path), default=Path())
@click.option("--board", "-b", metavar="BOARD", help="Boot this board here.")
@click.option("--timeout", "-t", type=float, metavar="SECONDS", help="Stop it after this time.")
@show.port_option
@show.shared_options
@click.pass_context
def test(context: click.Context, directory: Path, board: str | None, timeout: float | None) -> None:
    """Run a project's tests (zephyr/ztest.h) on a board; exit with 1 if one fails."""
    with show.busy("packing"):
        made = launch.prepare_tests(directory)
    collected = bytearray()

    def on_output(piece: bytes) -> None:
        collected.extend(piece)
        if not show.session().as_json:
            show.raw(piece)

    outcome, _ = _execute(made, board, timeout, on_output, lambda: guest_tests.exit_code(collected))
    cases = guest_tests.read_report(collected.decode(errors="replace"))
    if show.session().as_json:
        count = Counter(case.verdict for case in cases)
        show.result(
            {
                "name": made.manifest.name,
                "exit_code": outcome.exit_code,
                "passed": count[guest_tests.Verdict.PASS],
                "failed": count[guest_tests.Verdict.FAIL],
                "skipped": count[guest_tests.Verdict.SKIP],
                "cases": [
                    {"suite": case.suite, "name": case.name, "verdict": case.verdict.value}
                    for case in cases
                ],
            }
        )
    context.exit(outcome.exit_code)


def start_fresh(device: Device, name: str, *, hold_s: float | None = None) -> None:
    """Start a module, stopped first if it runs; its log begins anew. `hold_s`: see Device.log."""
    if device.status(name).state.is_live:
        device.stop(name)
    device.start(name, hold_s=hold_s)


def _signature(made: Package, function: str) -> FuncType:
    """The type of an entry of a package."""
    for entry in made.manifest.entries:
        if entry.name == function:
            return engine.parse_signature(entry.signature)
    names = ", ".join(entry.name for entry in made.manifest.entries) or "none"
    raise UsageProblem(f"an exported function: {names}", repr(function), "`zwali inspect`")


def _show_values(name: str, signature: FuncType, results: Sequence[Value]) -> None:
    typed = [
        (kind.name.lower(), values.format_value(kind, value))
        for kind, value in zip(signature.results, results, strict=True)
    ]
    facts = [
        {"type": kind, "value": text if kind.startswith("f") else value, "text": text}
        for (kind, text), value in zip(typed, results, strict=True)
    ]
    show.result({"function": name, "results": facts}, *(f"{kind} {text}" for kind, text in typed))


def _call_here(made: Package, function: str, args: Sequence[Value]) -> tuple[Value, ...]:
    """Call a function in this process."""
    image = next(iter(made.images.values()))
    try:
        with engine.Instance(image) as instance:
            return instance.call(function, args)
    except ModuleTrapped as problem:
        trap = problem.report
        if isinstance(trap, engine.EngineTrap):
            encoding = next(iter(made.images))
            place = made.locate(encoding, trap.image_word)
            if place is not None:
                line = f"{place.file}:{place.line}, " if place.file else ""
                where = f"{line}wasm offset {place.wasm_offset:#x}"
                show.note(f"{made.manifest.name} trapped in {place.function} at {where}")
        raise


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("file", metavar="FILE|NAME")
@click.argument("function")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("--board", "-b", metavar="BOARD", help="Boot this board here.")
@show.port_option
@show.shared_options
def call(file: str, function: str, arguments: tuple[str, ...], board: str | None) -> None:
    """Call an exported function and show its typed results.

    Without --board and --port a module that needs no kernel call runs in this process.
    """
    path = Path(file)
    if not path.exists() and not path.suffix:
        with remote.connected() as device:
            signature = device.signature(file, function)
            args = values.parse_arguments(function, signature, arguments)
            results = device.call(file, function, signature, args)
        _show_values(function, signature, results)
        return
    with show.busy("packing"):
        made = launch.prepare(path)
    signature = _signature(made, function)
    args = values.parse_arguments(function, signature, arguments)
    if board is None and show.session().port is None and not made.manifest.imports:
        results = _call_here(made, function, args)
    else:
        with target(board) as device:
            remote.send(device, made)
            try:
                results = device.call(made.manifest.name, function, signature, args)
            except ModuleTrapped as problem:
                _show_trap(problem, made)
                raise
    _show_values(function, signature, results)
