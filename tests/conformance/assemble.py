"""Makes the binary of a script's module; text goes through the ``wasmtime`` package's assembler.

Assembling does not validate: what is wrong with a module beyond its text is left for the engine to
find.
"""

from __future__ import annotations

import re

import wasmtime

from .script import ModuleSource

_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")


class TextRefused(Exception):
    """The text is malformed: there is no binary, and so nothing for the engine to judge."""


def _escape_strings(text: bytes) -> bytes:
    """Writes bytes beyond ASCII as escapes: the assembler refuses look-alike letters."""
    return _BEYOND_ASCII.sub(lambda match: b"\\%02x" % match.group()[0], text)


def assemble(source: ModuleSource) -> bytes:
    """Returns the module's bytes.

    Raises:
        TextRefused: the assembler refuses the text.
    """
    if source.form == "binary":
        return source.data
    text = source.data
    if source.form == "text":
        text = _escape_strings(text)
    if source.form == "quote" and not text.lstrip().startswith((b"(module", b"(component")):
        text = b"(module " + text + b"\n)"
    try:
        # The assembler takes bytes that need not be UTF-8: broken text is one of the things tested.
        return bytes(wasmtime.wat2wasm(text))
    except wasmtime.WasmtimeError as error:
        raise TextRefused(str(error)) from error
