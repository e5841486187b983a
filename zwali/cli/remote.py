"""Commands to a device: info, list, upload, start, stop, erase, log, stats, trap."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import RenderableType

from zwali.cli import show
from zwali.host import launch, reach
from zwali.host.device import Device, DeviceInfo, ModuleStatus, State, UploadResult
from zwali.host.package import Package

_FOLLOW_S = 0.1


@contextlib.contextmanager
def connected() -> Iterator[Device]:
    """The device that `--port` names, or the only one there is."""
    port = reach.choose(show.session().port)
    with Device.open(port) as device:
        yield device


def send(device: Device, made: Package) -> UploadResult:
    """Upload a package with a progress bar, and say what happened."""
    launch.remember(made)
    with show.transfer(f"uploading {made.manifest.name}") as update:
        return device.upload(made, progress=update)


def upload_words(name: str, sent: UploadResult) -> str:
    """One line on an upload that went well."""
    if sent.already_there:
        return f"{name}: the device has it already"
    resumed = f", resumed at {sent.resumed_from}" if sent.resumed_from else ""
    replaced = ", in place of the version that ran" if sent.restarted else ""
    return f"{name}: {sent.sent_bytes} bytes sent in {sent.seconds:.1f} s{resumed}{replaced}"


def _info_facts(info: DeviceInfo) -> dict[str, object]:
    return {
        "board": info.board,
        "port": info.port,
        "version": info.version,
        "kernel": info.kernel,
        "encodings": [each.name for each in info.encodings],
        "floats": info.floats,
        "exceptions": info.exceptions,
        "atomics": info.atomics,
        "interface_fingerprint": f"{info.interface_fingerprint:08x}",
        "calls": info.calls,
        "ram_total": info.ram_total,
        "ram_free": info.ram_free,
        "store_total": info.store_total,
        "store_free": info.store_free,
        "max_message": info.max_message,
        "uptime_ms": info.uptime_ms,
    }


def _image_words(info: DeviceInfo) -> list[str]:
    options = {
        "integers only": not info.floats,
        "exceptions": info.exceptions,
        "atomics": info.atomics,
    }
    return [each.name for each in info.encodings] + [name for name, has in options.items() if has]


def _info_rows(info: DeviceInfo) -> list[tuple[str, object]]:
    return [
        ("board", f"{info.board} ({info.port})"),
        ("firmware", info.version),
        ("kernel", f"{info.kernel}, {info.calls} calls offered"),
        ("images", ", ".join(_image_words(info))),
        ("RAM", f"{info.ram_free} of {info.ram_total} bytes free"),
        ("store", f"{info.store_free} of {info.store_total} bytes free"),
        ("messages", f"up to {info.max_message} bytes"),
        ("up for", f"{info.uptime_ms / 1000:.1f} s"),
    ]


def _module_facts(module: ModuleStatus) -> dict[str, object]:
    return {
        "name": module.name,
        "version": module.version,
        "digest": module.digest.hex(),
        "state": module.state.name.lower(),
        "size_bytes": module.size_bytes,
        "ram_bytes": module.ram_bytes,
        "exit_code": module.exit_code,
        "enabled": module.enabled,
    }


def _module_table(modules: tuple[ModuleStatus, ...]) -> RenderableType:
    if not modules:
        return "no modules"
    rows = [
        (
            module.name,
            module.version,
            module.state.name.lower()
            + (f" ({module.exit_code})" if module.state == State.EXITED else ""),
            module.size_bytes,
            module.ram_bytes,
            module.digest.hex()[:12],
        )
        for module in modules
    ]
    return show.table("module", "version", "state", ">flash", ">RAM", "digest", rows=rows)


def overview() -> None:
    """What `zwali` alone shows: the device, and what is on it."""
    with connected() as device:
        info, modules = device.info(), device.list()
    facts = {"device": _info_facts(info), "modules": [_module_facts(each) for each in modules]}
    show.result(facts, show.facts_table(_info_rows(info)), _module_table(modules))


@click.command()
@show.port_option
@show.shared_options
def info() -> None:
    """Say what the device is and what it has room for."""
    with connected() as device:
        found = device.info()
    show.result(_info_facts(found), show.facts_table(_info_rows(found)))


@click.command(name="list")
@show.port_option
@show.shared_options
def list_modules() -> None:
    """List the modules on the device."""
    with connected() as device:
        modules = device.list()
    show.result({"modules": [_module_facts(each) for each in modules]}, _module_table(modules))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--start", "start_it", is_flag=True, help="Start it when it is whole.")
@show.port_option
@show.shared_options
def upload(file: Path, start_it: bool) -> None:
    """Send a package (or what becomes one); goes on where a broken upload stopped."""
    with show.busy("packing"):
        made = launch.prepare(file)
    with connected() as device:
        sent = send(device, made)
        if start_it:
            device.start(made.manifest.name)
    facts = {
        "name": made.manifest.name,
        "digest": made.digest.hex(),
        "sent_bytes": sent.sent_bytes,
        "total_bytes": sent.total_bytes,
        "resumed_from": sent.resumed_from,
        "already_there": sent.already_there,
        "restarted": sent.restarted,
        "seconds": sent.seconds,
        "started": start_it,
    }
    show.result(facts, upload_words(made.manifest.name, sent))


@click.command()
@click.argument("name")
@show.port_option
@show.shared_options
def start(name: str) -> None:
    """Start a module that is on the device."""
    with connected() as device:
        device.start(name)
    show.result({"name": name}, f"{name} started")


@click.command()
@click.argument("name")
@show.port_option
@show.shared_options
def stop(name: str) -> None:
    """Stop a running module, whatever it is doing."""
    with connected() as device:
        device.stop(name)
    show.result({"name": name}, f"{name} stopped")


@click.command()
@click.argument("name")
@show.port_option
@show.shared_options
def erase(name: str) -> None:
    """Remove a module from the device."""
    with connected() as device:
        device.erase(name)
    show.result({"name": name}, f"{name} erased")


@click.command()
@click.argument("name")
@click.option("--follow", "-f", is_flag=True, help="Go on until the module ends or Ctrl-C.")
@click.option("--hold", is_flag=True, help="Follow, and let it wait rather than print too fast.")
@show.port_option
@show.shared_options
def log(name: str, follow: bool, hold: bool) -> None:
    """Show what a module printed."""
    hold_s = launch.HOLD_S if hold else None
    cursor, dropped, text = 0, 0, bytearray()
    on_output = text.extend if show.session().as_json else show.raw
    with connected() as device:
        try:
            while True:
                is_live = device.status(name).state.is_live
                cursor, lost = launch.drain(
                    device, name, cursor, on_output, whole=not is_live, hold_s=hold_s
                )
                dropped += lost
                if not (follow or hold) or not is_live:
                    break
                time.sleep(_FOLLOW_S)
        except KeyboardInterrupt:
            if hold:
                device.log(name, cursor, hold_s=0)
            raise
    if show.session().as_json:
        show.result({"name": name, "text": text.decode(errors="replace"), "dropped": dropped})
    elif dropped:
        show.note(f"({dropped} bytes were dropped before this)")


@click.command()
@click.argument("name")
@show.port_option
@show.shared_options
def stats(name: str) -> None:
    """Show a module's counters."""
    with connected() as device:
        found = device.stats(name)
    show.result(
        {"name": name, "stats": dict(found.values)}, show.facts_table(list(found.values.items()))
    )


@click.command()
@click.argument("name")
@click.option("--package", "file", type=click.Path(path_type=Path), help="The .zwm that was sent.")
@show.port_option
@show.shared_options
def trap(name: str, file: Path | None) -> None:
    """Show a module's last trap: where, from where, and its last kernel calls."""
    sent = launch.prepare(file) if file is not None else None
    with connected() as device:
        report = device.trap(name)
    if report is None:
        show.result({"name": name, "trap": None}, f"{name} has not trapped")
        return
    lines = launch.explain(report, sent or launch.recall(report.digest))
    facts = {
        "code": report.code,
        "sentence": report.sentence,
        "frames": [
            {"function": each.function, "image_word": each.image_word} for each in report.frames
        ],
        "calls": list(report.calls),
        "text": list(lines),
    }
    show.result({"name": name, "trap": facts}, *lines)
