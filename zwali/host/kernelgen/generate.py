"""The whole way for one build directory: read, classify, lay out, emit. Files only, no terminal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from zwali.host.kernelgen import devices, emit, layout, mine, report, syscalls
from zwali.host.kernelgen.classify import Annotations, Classifier, Plan, Status, own_calls
from zwali.host.kernelgen.syscalls import Shape, Syscall


def options(build: Path) -> frozenset[str]:
    """Symbols that are y in the build's configuration."""
    lines = (build / "zephyr/.config").read_text().splitlines()
    return frozenset(line.removesuffix("=y") for line in lines if line.endswith("=y"))


def header_paths(zephyr_base: Path, calls: Iterable[Syscall]) -> dict[str, str]:
    """Header of a call as the list names it -> what to include; other architectures' left out."""
    include = zephyr_base / "include"
    wanted = {c.header for c in calls}
    found: dict[str, str] = {}
    for file in sorted((include / "zephyr").rglob("*.h")):
        relative = file.relative_to(include)
        if file.name not in wanted or "arch" in relative.parts:
            continue
        if "__syscall" in file.read_text(errors="replace"):
            found.setdefault(file.name, relative.as_posix())
    return found


def plans(build: Path, zephyr_base: Path, own: Path) -> tuple[list[Plan], dict[str, layout.Layout]]:
    """Plans for the calls that a build emits, and the layouts of their structs."""
    every = syscalls.load(build / "zephyr/misc/generated/syscalls.json")
    calls = [c for c in every if c.emitted]
    types = {
        p.type.base
        for c in calls
        for p in c.parameters
        if p.type.shape is Shape.POINTER and p.type.base.split()[0] in ("struct", "union", "enum")
    }
    handlers = mine.scan(zephyr_base)
    owners = {f.detail for h in handlers.values() for f in h.facts if f.operation}
    types |= {f"struct {o.removeprefix('K_OBJ_DRIVER_').lower()}_driver_api" for o in owners}
    command = layout.compile_command(json.loads((build / "compile_commands.json").read_text()))
    headers = header_paths(zephyr_base, calls)
    usable = layout.usable_headers(command, sorted(headers.values()))
    layouts = layout.read(command, sorted(types), usable)
    classifier = Classifier(
        handlers,
        Annotations.load(),
        own=own_calls(own),
        layouts=layouts,
        options=options(build),
    )
    made = [classifier.plan(c) for c in calls]
    lost = {c.header for c in calls if headers.get(c.header) not in usable}
    return [
        replace(p, absent=f"a build in which {p.call.header} compiles")
        if p.call.header in lost and not p.absent
        else p
        for p in made
    ], layouts


def run(build: Path, zephyr_base: Path, own: Path, out: Path, title: str) -> str:
    """Writes everything to `out`; returns the summary."""
    made, layouts = plans(build, zephyr_base, own)
    tree = devices.load(build / "zephyr/edt.pickle", zephyr_base, options(build))
    classes = devices.numbers(tree.devices)
    bound = [p.call for p in made if p.status is Status.BOUND and not p.absent]
    headers = header_paths(zephyr_base, bound)
    out.mkdir(parents=True, exist_ok=True)
    used = sorted({headers[c.header] for c in bound if c.header in headers})
    texts = {
        "zwb_config.h": emit.config(
            made, classes, layouts, max((len(s.cells) for s in tree.specs), default=1)
        ),
        "zwb_calls.c": emit.bindings(made, used, layouts, options(build)),
        "zwb_devices.c": devices.table(tree),
        "zwb_guest.h": emit.guest_header(made),
        "zephyr_calls.md": emit.reference(made, title),
    }
    for name, text in texts.items():
        file = out / name
        if not file.is_file() or file.read_text() != text:
            file.write_text(text)
        else:
            file.touch()  # newer than what it was made from
    return report.summary(made)
