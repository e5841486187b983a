"""Makes packages of the guests in guests/ and of Wasm text, once a run."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from zwali.host.build import build
from zwali.host.package import PackOptions, pack

HERE = Path(__file__).resolve().parent


def from_wasm(wasm: bytes, out: Path, name: str, options: PackOptions | None = None) -> Path:
    """Packs a module; the device part goes to `out`/<name>.zwm."""
    options = replace(options, name=name) if options is not None else PackOptions(name=name)
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}.zwm"
    path.write_bytes(pack(wasm, options).device_part)
    return path


def from_text(text: str, out: Path, name: str, options: PackOptions | None = None) -> Path:
    """The same from Wasm text."""
    import wasmtime

    return from_wasm(bytes(wasmtime.wat2wasm(text)), out, name, options)


def from_c(guest: str, out: Path, options: PackOptions | None = None) -> Path:
    """The same from guests/<guest>.c; the module is named after it."""
    source = HERE / "guests" / f"{guest}.c"
    digest = hashlib.sha256(source.read_bytes()).hexdigest()[:8]
    wasm = build([source], out / f"{guest}-{digest}.wasm").wasm
    return from_wasm(wasm.read_bytes(), out, guest, options)
