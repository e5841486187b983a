"""The command profile: where a module spends its time, as a table and as a flame graph."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import RenderableType

from zwali.cli import execute, remote, show
from zwali.host import engine, flame_graph, launch, profile, values
from zwali.host.device import Device
from zwali.host.errors import UsageProblem
from zwali.host.package import Package
from zwali.host.profile import Profile, Share

_ENTRIES = ("_start", "main")
_Found = tuple[str, Profile]


def entry_of(made: Package, name: str | None) -> tuple[str, engine.FuncType]:
    """The function to call, and its type: the named one, else where the module starts.

    Raises:
        UsageProblem: There is none.
    """
    entries = {each.name: each.signature for each in made.manifest.entries}
    wanted = name or next((each for each in _ENTRIES if each in entries), None)
    if wanted is None or wanted not in entries:
        said = repr(name) if name else "neither _start nor main"
        names = ", ".join(entries) or "none"
        raise UsageProblem(f"a function that it exports: {names}", said, "name one of these")
    return wanted, engine.parse_signature(entries[wanted])


def write_svg(path: Path, found: Profile, title: str) -> None:
    """The flame graph as a file.

    Raises:
        UsageProblem: It cannot be written.
    """
    text = flame_graph.draw(found.stacks, title)
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as problem:
        why = f"{path}: {problem.strerror}"
        raise UsageProblem("a file that can be written", why, "another place") from None


def facts(name: str, found: Profile) -> dict[str, object]:
    """A profile, for JSON."""

    def rows(shares: tuple[Share, ...]) -> list[dict[str, object]]:
        return [{"name": each.name, "own": each.own, "total": each.total} for each in shares]

    return {
        "name": name,
        "samples": found.samples,
        "every": found.every,
        "functions": rows(found.functions),
        "lines": rows(found.lines),
        "stacks": [{"frames": list(names), "samples": count} for names, count in found.stacks],
    }


def text(found: Profile, top: int) -> list[RenderableType]:
    """A profile, for people."""

    def table(title: str, shares: tuple[Share, ...]) -> RenderableType:
        def part(count: int) -> str:
            return f"{100 * count / found.samples:.1f}"

        rows = [(part(e.own), part(e.total), str(e.own), e.name) for e in shares[:top]]
        return show.table(">own %", ">total %", ">samples", title, rows=rows)

    unit = f"one every {found.every} poll points" if found.every else "at poll points"
    parts: list[RenderableType] = [f"{found.samples} samples, {unit}"]
    if found.samples:
        parts.append(table("function", found.functions))
    if found.lines:
        parts.append(table("line", found.lines))
    elif found.samples:
        parts.append("No source lines: the module has no debug information.")
    return parts


def _here(file: Path, function: str | None, arguments: tuple[str, ...], every: int) -> _Found:
    """A function in this process."""
    with show.busy("packing"):
        made = launch.prepare(file)
    name, signature = entry_of(made, function)
    args = values.parse_arguments(name, signature, arguments)
    with show.busy(f"running {name}"):
        return made.manifest.name, profile.run(made, name, args, every=every)


def _on_board(file: Path, board: str | None, samples: int, seconds: float) -> _Found:
    """A program, from its start, on a device."""
    with show.busy("packing"):
        made = launch.prepare(file)
    name = made.manifest.name
    with execute.target(board) as device:
        remote.send(device, made)
        execute.start_fresh(device, name)
        return name, _watch(device, name, made, samples, seconds)


def _watch(
    device: Device, name: str, made: Package | None, samples: int, seconds: float
) -> Profile:
    with show.busy(f"watching {name}") as update:
        return profile.watch(
            device,
            name,
            made,
            samples=samples,
            seconds=seconds,
            on_sample=lambda count: update(f"{count} samples"),
        )


@click.command(name="profile", context_settings={"ignore_unknown_options": True})
@click.argument("file", metavar="FILE|NAME", type=click.Path(path_type=Path))
@click.argument("function", required=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.option("--board", "-b", metavar="BOARD", help="Boot this board here, run the program on it.")
@click.option(
    "--every",
    type=click.IntRange(1, 1_000_000_000),
    default=profile.DEFAULT_EVERY,
    show_default=True,
    help="In this process: poll points from one sample to the next; 1 counts all.",
)
@click.option(
    "--samples",
    type=click.IntRange(1),
    default=500,
    show_default=True,
    help="On a device: so many at most.",
)
@click.option(
    "--seconds",
    type=float,
    default=30.0,
    show_default=True,
    help="On a device: so long at most.",
)
@click.option("--package", type=click.Path(path_type=Path), help="What NAME was made of.")
@click.option("--top", type=click.IntRange(1), default=20, show_default=True, help="Rows shown.")
@click.option("--svg", type=click.Path(path_type=Path), help="Write a flame graph there.")
@show.port_option
@show.shared_options
def profile_command(
    file: Path,
    function: str | None,
    arguments: tuple[str, ...],
    board: str | None,
    every: int,
    samples: int,
    seconds: float,
    package: Path | None,
    top: int,
    svg: Path | None,
) -> None:
    """Say where a module spends its time: by function, by source line, as a flame graph.

    A FILE's function (without one: where it starts) runs in this process, and its call stack is
    looked at when it polls: at backward branches and calls. With --board or --port the program runs
    on a device from its start. A NAME is a module that runs there already.
    """
    if not file.exists() and not file.suffix:
        made = launch.prepare(package) if package is not None else None
        with remote.connected() as device:
            name, found = str(file), _watch(device, str(file), made, samples, seconds)
    elif board is not None or show.session().port is not None:
        name, found = _on_board(file, board, samples, seconds)
    else:
        name, found = _here(file, function, arguments, every)
    if svg is not None:
        write_svg(svg, found, f"{name}: {found.samples} samples")
    show.result(facts(name, found), *text(found, top))
