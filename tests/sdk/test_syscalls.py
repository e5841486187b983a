"""The SDK's imports against Zephyr's own list of system calls."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
import wasmtime

ROOT = Path(__file__).resolve().parents[2]
HEADERS = ROOT / "zwali" / "sdk" / "include" / "zephyr"
DECLARATION = re.compile(r"Z_SYSCALL\((\w+)\)\s*([^;]+);")
I64 = {"k_timeout_t", "k_ticks_t", "int64_t", "uint64_t"}


def published() -> dict[str, tuple[str, list[str]]]:
    """Zephyr's prototypes: result type and parameter declarations by name."""
    chosen = os.environ.get("ZWALI_SYSCALLS")
    path = Path(chosen) if chosen else ROOT.parent / "shared/data/zephyr/syscalls-3.7.1.json"
    if not path.is_file():
        pytest.skip(f"no list of Zephyr's system calls at {path}")
    calls = {}
    for (head, parameters), _header, _emitted in json.loads(path.read_text()):
        result, name = re.fullmatch(r"(.*?)\s*(\w+)", head.strip()).groups()
        flat = " ".join(parameters.split())
        calls[name] = (result.strip(), [] if flat == "void" else flat.split(", "))
    return calls


def declared() -> dict[str, str]:
    """What the SDK's headers declare: prototype text by name."""
    found = {}
    for header in sorted(HEADERS.rglob("*.h")):
        for name, prototype in DECLARATION.findall(header.read_text()):
            found[name] = " ".join(prototype.split())
    return found


def wasm_type(declaration: str) -> str:
    if "*" in declaration:
        return "i32"
    return "i64" if set(declaration.split()) & I64 else "i32"


def signature(result: str, parameters: list[str]) -> str:
    params = ",".join(wasm_type(each) for each in parameters)
    return f"{params}->{'' if result == 'void' else wasm_type(result)}"


def test_headers_declare_something():
    assert len(declared()) > 70


def test_every_import_is_a_system_call_of_zephyr():
    calls = published()
    assert sorted(set(declared()) - set(calls)) == []


def test_prototypes_are_zephyrs():
    calls = published()
    for name, prototype in declared().items():
        result, parameters = calls[name]
        head, _, rest = prototype.partition("(")
        mine = rest.rstrip(")").strip()
        assert (
            re.sub(r"\s*\*\s*", "* ", f"{result} {name}").split()
            == re.sub(r"\s*\*\s*", "* ", head).split()
        ), name
        assert ("" if mine == "void" else mine) == ", ".join(parameters), name


def test_compiled_signatures(make_guest):
    """Every declared call, called once, becomes an import of the type that Zephyr's gives."""
    calls = published()
    lines = []
    for name in declared():
        _result, parameters = calls[name]
        args = [
            "K_NO_WAIT" if "k_timeout_t" in each else "(void *)z" if "*" in each else "0"
            for each in parameters
        ]
        lines.append(f"\t(void){name}({', '.join(args)});")
    drivers = sorted((HEADERS / "drivers").glob("*.h"))
    source = (
        "#include <zephyr/kernel.h>\n#include <zephyr/random/random.h>\n"
        "#include <zephyr/net/socket.h>\n"
        + "".join(f"#include <zephyr/drivers/{each.name}>\n" for each in drivers)
        # The calls themselves, not what the SDK puts around them.
        + "#undef gpio_pin_configure\n#undef device_get_binding\n"
        + "".join(f"#undef {name}\n" for name in declared() if name.startswith("zsock_"))
        + "int main(void)\n{\n\tvolatile uintptr_t z = 0;\n\n"
        + "\n".join(lines)
        + "\n\treturn 0;\n}\n"
    )
    guest = make_guest(source)
    seen = {}
    for each in guest.module.imports:
        kind = each.type
        assert isinstance(kind, wasmtime.FuncType)
        seen[each.name.removeprefix("SYS_")] = (
            f"{','.join(str(p) for p in kind.params)}->{','.join(str(r) for r in kind.results)}"
        )
    assert seen == {name: signature(*calls[name]) for name in declared()}
