"""Commands for who writes modules: new, build, pack, inspect. Needs no device."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click
from rich.console import RenderableType

from zwali.cli import show
from zwali.host import build as guest
from zwali.host import engine, launch, listing, permissions, project
from zwali.host.errors import UsageProblem
from zwali.host.package import Package, PackOptions, Restart

PathArgument = click.Path(path_type=Path)


@click.command()
@click.argument("name")
@click.option("--directory", type=PathArgument, default=Path(), help="Where to make it.")
@show.shared_options
def new(name: str, directory: Path) -> None:
    """Make a guest project that builds."""
    written = project.create(name, directory)
    names = ", ".join(str(path.relative_to(written[0])) for path in written[1:])
    show.result(
        {"directory": str(written[0]), "files": [str(path) for path in written[1:]]},
        f"made {written[0]}: {names}",
        f"next: zwali run {written[0]}",
    )


@click.command()
@click.argument("sources", nargs=-1, required=True, type=PathArgument)
@click.option("-o", "--output", type=PathArgument, help="The .wasm; beside the source by default.")
@click.option("-I", "include", multiple=True, type=PathArgument, help="Where headers lie.")
@click.option("-D", "define", multiple=True, metavar="NAME[=VALUE]", help="A macro.")
@click.option("-O", "opt", default="s", show_default=True, help="Level of optimisation.")
@click.option("--stack", default=1024, show_default=True, help="Bytes of the guest's C stack.")
@click.option("--heap", default=0, show_default=True, help="Bytes for malloc.")
@click.option("--debug-info/--no-debug-info", default=True, help="Keep source lines.")
@show.shared_options
def build(
    sources: tuple[Path, ...],
    output: Path | None,
    include: tuple[Path, ...],
    define: tuple[str, ...],
    opt: str,
    stack: int,
    heap: int,
    debug_info: bool,
) -> None:
    """Compile C (or Zig, or Wasm text) for the SDK, or a project directory."""
    if output and output.suffix == ".zwm":
        raise UsageProblem(
            "a name for the Wasm, such as app.wasm",
            f"{output}, a package's",
            "`zwali pack SOURCE -o FILE.zwm`, which builds first",
        )
    for source in sources:
        if not source.exists():
            raise UsageProblem(
                "a source file or project directory", f"no {source}", "check its name"
            )
    with show.busy("compiling"):
        if sources[0].is_dir():
            if len(sources) > 1:
                raise UsageProblem(
                    "one project directory", f"{len(sources)} paths", "one at a time"
                )
            made = guest.build_project(sources[0], output)
        else:
            made = guest.build(
                sources,
                output or sources[0].with_suffix(".wasm"),
                include_dirs=include,
                defines=define,
                opt=f"-O{opt}",
                stack_bytes=stack,
                heap_bytes=heap,
                debug=debug_info,
            )
    if made.warnings:
        show.note(made.warnings.rstrip())
    show.result(
        {
            "wasm": str(made.wasm),
            "wasm_bytes": made.wasm_bytes,
            "memory_bytes": made.memory_bytes,
            "seconds": made.seconds,
            "warnings": made.warnings,
        },
        f"{made.wasm}: {made.wasm_bytes} bytes of Wasm, {made.memory_bytes} bytes of linear memory",
    )


@click.command()
@click.argument("file", type=PathArgument)
@click.option("-o", "--output", type=PathArgument, help="The .zwm; beside the Wasm by default.")
@click.option("--name", help="The module's name; that of the file by default.")
@click.option("--version", help="The module's version.")
@click.option("--heap", type=int, help="Bytes of heap that memory must have room for.")
@click.option("--memory", type=int, help="Bytes of linear memory to reserve; decided by default.")
@click.option("--stack", type=int, help="Bytes kept of a C stack that lies below the data.")
@click.option("--frames", type=int, help="Bytes of frame stack.")
@click.option("--fuel", type=int, help="Fuel of a slice (branches back, calls) at most.")
@click.option("--deadline", type=int, metavar="MS", help="Longest time one run may take.")
@click.option("--restart", type=click.Choice([each.name.lower() for each in Restart]))
@click.option("--strip", is_flag=True, help="Leave out names and source lines.")
@show.shared_options
def pack(
    file: Path,
    output: Path | None,
    name: str | None,
    version: str | None,
    heap: int | None,
    memory: int | None,
    stack: int | None,
    frames: int | None,
    fuel: int | None,
    deadline: int | None,
    restart: str | None,
    strip: bool,
) -> None:
    """Validate a module, translate it, and describe what it needs: a .zwm."""
    said = guest.pack_options(file) if file.is_dir() else None
    options = said or PackOptions(name=launch.module_name(file))
    if name is not None:
        options = launch.with_name(options, name)
    options = replace(
        options,
        version=version or options.version,
        heap_bytes=options.heap_bytes if heap is None else heap,
        memory_bytes=options.memory_bytes if memory is None else memory,
        stack_bytes=options.stack_bytes if stack is None else stack,
        frame_stack_bytes=options.frame_stack_bytes if frames is None else frames,
        fuel_slice=options.fuel_slice if fuel is None else fuel,
        deadline_ms=options.deadline_ms if deadline is None else deadline,
        restart=options.restart if restart is None else Restart[restart.upper()],
        debug=options.debug and not strip,
    )
    if file.suffix == ".zwm":
        raise UsageProblem("a .wasm or a source", f"{file}, packed already", "`zwali inspect`")
    made = launch.prepare(file, options)
    target = output or (file / file.resolve().name if file.is_dir() else file).with_suffix(".zwm")
    target.write_bytes(made.data)
    ram = made.manifest.ram
    show.result(
        {"package": str(target), "bytes": len(made.data), **package_facts(made)},
        f"{target}: {made.manifest.name} {made.manifest.version}, {made.wasm_bytes} bytes of Wasm, "
        f"{sum(map(len, made.images.values()))} bytes of image, {ram.total} bytes of RAM",
        f"memory: {memory_words(made)}",
    )


def memory_words(made: Package) -> str:
    """The packer's decision about linear memory."""
    memory = made.manifest.memory
    where = f" from address {memory.low} on" if memory.low else ""
    return f"{memory.declared} bytes declared, {memory.reserved} reserved{where}: {memory.reason}"


def ram_rows(ram: engine.RamNeed) -> list[tuple[str, int]]:
    """What a module needs of RAM, by part."""
    rows = [
        ("linear memory", ram.memory),
        ("globals", ram.globals),
        ("tables", ram.tables),
        ("frame stack", ram.frames),
        ("instance", ram.instance),
        ("other", ram.other),
    ]
    return [row for row in rows if row[1]] + [("total", ram.total)]


def package_facts(made: Package) -> dict[str, object]:
    """What a package says of itself, for JSON."""
    manifest = made.manifest
    return {
        "name": manifest.name,
        "version": manifest.version,
        "digest": made.digest.hex(),
        "wasm_bytes": made.wasm_bytes,
        "upload_bytes": len(made.device_part),
        "images": {encoding.name: len(image) for encoding, image in made.images.items()},
        "entries": {entry.name: entry.signature for entry in manifest.entries},
        "imports": [
            {
                "module": each.module,
                "field": each.field,
                "signature": each.signature,
                "fingerprint": f"{each.fingerprint:08x}",
            }
            for each in manifest.imports
        ],
        "devices": list(manifest.devices),
        "may": list(_may(made)),
        "memory": {
            "declared": manifest.memory.declared,
            "reserved": manifest.memory.reserved,
            "low": manifest.memory.low,
            "reason": manifest.memory.reason,
        },
        "ram": {label.replace(" ", "_"): size for label, size in ram_rows(manifest.ram)},
        "fuel_slice": manifest.fuel_slice,
        "deadline_ms": manifest.deadline_ms,
        "restart": manifest.restart.name.lower(),
        "threads": manifest.threads,
    }


def _may(made: Package) -> tuple[str, ...]:
    return permissions.in_words(
        ((each.module, each.field) for each in made.manifest.imports), made.manifest.devices
    )


def _package_text(made: Package) -> list[RenderableType]:
    manifest = made.manifest
    images = ", ".join(f"{len(image)} bytes as {each.name}" for each, image in made.images.items())
    entries = ", ".join(f"{entry.name} ({entry.signature})" for entry in manifest.entries)
    may = _may(made)
    return [
        show.facts_table(
            [
                ("module", f"{manifest.name} {manifest.version}"),
                ("digest", made.digest.hex()),
                ("Wasm", f"{made.wasm_bytes} bytes"),
                ("image", images),
                ("to upload", f"{len(made.device_part)} bytes"),
                ("entries", entries or "none"),
                ("memory", memory_words(made)),
                ("restart", manifest.restart.name.lower().replace("_", " ")),
                ("threads", manifest.threads),
                ("deadline", f"{manifest.deadline_ms} ms" if manifest.deadline_ms else "none"),
            ]
        ),
        "\nIt may:" if may else "\nIt may compute, and nothing else: it imports no kernel call.",
        *(f"  - {phrase}" for phrase in may),
        show.table("RAM it needs", ">bytes", rows=ram_rows(manifest.ram)),
        "The device adds a log ring, kernel objects and thread blocks (`zwali stats` counts them).",
    ]


@click.command()
@click.argument("file", type=PathArgument)
@click.option("--disassemble", is_flag=True, help="Show source, Wasm and the image's code.")
@show.shared_options
def inspect(file: Path, disassemble: bool) -> None:
    """Say what a module needs, may touch and costs."""
    with show.busy("translating"):
        made, wasm = launch.prepare_with_wasm(file)
        roots = [file if file.is_dir() else file.parent, Path()]
        encodings = made.images if disassemble else ()
        code = {each.name: listing.interleave(made, each, wasm, roots) for each in encodings}
    facts = package_facts(made)
    if disassemble:
        facts["disassembly"] = code
    text = [] if disassemble else _package_text(made)
    show.result(facts, *text, *(f"; {name}\n{words}" for name, words in code.items()))
