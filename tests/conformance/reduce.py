"""Takes what is out of scope out of a module's text, so that the rest of it can still be tested.

The suite mixes: one module exports forty functions, and one of them uses a newer feature. Whole
fields go (a function, a tag), with every field that names them; the remainder must validate
without the feature.
"""

from __future__ import annotations

import re

import wasmtime

from .adapter_wasmtime import configuration
from .assemble import TextRefused, assemble
from .script import ModuleSource
from .sexpr import Atom, Node, parse

_OUT_OF_SCOPE = re.compile(
    r"""\breturn_call_ref|\bv128\b
    |\(ref\b|\bref\.(?:as_non_null|cast|test|eq|i31)|\bbr_on_|\bcall_ref\b
    |\b(?:any|eq|i31|struct|array|null\w*)ref\b|\(rec\b|\(sub\b|\(struct\b|\(array\b
    |\(ref\.null\s+(?!func|extern)""",
    re.VERBOSE,
)
_NAME = re.compile(r"\$[^\s()\";]+")
_IN_SCOPE = wasmtime.Engine(configuration(set()))


def _own_name(field: Node) -> str | None:
    second = field.items[1] if len(field.items) > 1 else None
    return second.text if isinstance(second, Atom) and second.text.startswith("$") else None


def reduce_module(source: ModuleSource) -> bytes | None:
    """The binary of what is left of a module, or None when that cannot stand alone."""
    if source.form != "text":
        return None
    text = source.data.decode("utf-8", "surrogateescape")
    (module,) = parse(text)
    assert isinstance(module, Node)
    fields = [item for item in module.items if isinstance(item, Node)]
    kept = [field for field in fields if not _OUT_OF_SCOPE.search(text[field.start : field.end])]
    gone = {name for field in fields if field not in kept and (name := _own_name(field))}
    while True:
        orphans = [
            field for field in kept if gone & set(_NAME.findall(text[field.start : field.end]))
        ]
        if not orphans:
            break
        kept = [field for field in kept if field not in orphans]
        gone |= {name for field in orphans if (name := _own_name(field))}
    if not kept or len(kept) == len(fields):
        return None
    body = "(module " + "\n".join(text[field.start : field.end] for field in kept) + ")"
    try:
        reduced = ModuleSource("text", body.encode("utf-8", "surrogateescape"), None, False, 0)
        wasm = assemble(reduced)
        wasmtime.Module.validate(_IN_SCOPE, wasm)
    except (TextRefused, wasmtime.WasmtimeError):
        return None
    return wasm
