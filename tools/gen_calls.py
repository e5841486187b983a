#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what follows from the list of kernel calls, firmware/kernel_if/calls.tab.

Outputs: firmware/kernel_if/calls_gen.h, calls_gen.c and docs/kernel_calls.md. Run by `make gen`; a
test runs it with --check and fails when a committed file differs. It knows how a C prototype
becomes a WebAssembly signature and nothing of what a call does.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from zwali.host.kernelgen.emit import name_text

ROOT = Path(__file__).resolve().parent.parent
KERNEL_IF = ROOT / "firmware" / "kernel_if"
IMPORT_MODULE = "wazi"
PREFIX = "SYS_"

#: Scalar types that are not i32 on wasm32; all others, pointers and enums too, are.
WIDE = {"k_timeout_t", "k_ticks_t", "int64_t", "uint64_t"}
FLOATS = {"float": "f32", "double": "f64"}
#: Results that can carry an error number.
ERRNO_RESULTS = {"int", "int32_t"}
#: ... except where the number means something else.
NOT_ERRNO = {"k_sleep", "k_usleep", "k_is_preempt_thread"}
#: Kernel object that the first parameter designates, by its C type.
KINDS = {
    "struct k_thread *": "THREAD",
    "k_tid_t": "THREAD",
    "struct k_sem *": "SEM",
    "struct k_mutex *": "MUTEX",
    "struct k_condvar *": "CONDVAR",
    "struct k_msgq *": "MSGQ",
    "struct k_stack *": "STACK",
    "struct k_event *": "EVENT",
    "struct k_timer *": "TIMER",
    "struct k_pipe *": "PIPE",
    "struct k_poll_signal *": "POLL_SIGNAL",
}
#: First parameters that the handler looks up itself: one not there yet, one that may be NULL.
NOT_LOOKED_UP = {"k_thread_create", "k_thread_name_set"}
#: What leads to callbacks, so that a module needs its event thread.
CALLS_BACK = {"k_timer_start"}
VALUE_TYPES = {"i32": "ZWE_I32", "i64": "ZWE_I64", "f32": "ZWE_F32", "f64": "ZWE_F64"}


@dataclass(frozen=True, slots=True)
class Call:
    """One kernel call."""

    group: str
    name: str
    prototype: str
    params: tuple[str, ...]  # wasm types
    results: tuple[str, ...]
    errno: bool  # a refusal is an error number; else a trap
    kind: str  # of the object that the first parameter designates, or ""
    note: str
    condition: str  # macro of zkm.h: 0 where the kernel has none of them; "": always there
    quick: bool  # never waits, looks at no guest memory and takes none

    @property
    def makes(self) -> bool:
        """Makes the object rather than finding it."""
        return self.kind != "" and self.name.endswith("_init")

    @property
    def signature(self) -> str:
        """As packages write it: `i32,i64->i32`."""
        return f"{','.join(self.params)}->{','.join(self.results)}"

    @property
    def fingerprint(self) -> int:
        """Of its name and signature."""
        return fingerprint(IMPORT_MODULE, PREFIX + self.name, self.signature)


def fingerprint(module: str, field: str, signature: str, layout: str = "") -> int:
    """What identifies a call; docs/package_format.md has the rule."""
    text = "\0".join((module, field, signature, layout))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "little")


def wasm_type(c_type: str) -> str | None:
    """Type that clang --target=wasm32 gives a C type; None for void."""
    if "*" in c_type:
        return "i32"
    bare = c_type.replace("const", "").strip()
    if bare == "void":
        return None
    if bare in FLOATS:
        return FLOATS[bare]
    return "i64" if bare in WIDE else "i32"


def parse_prototype(text: str) -> tuple[str, tuple[str, ...], tuple[str, ...], str]:
    """`int f(struct s *p, k_timeout_t t)` -> name, parameter types, result types, C result type."""
    match = re.fullmatch(r"(.*?)(\w+)\((.*)\)", text.strip())
    if match is None:
        raise ValueError(f"not a prototype: {text}")
    c_result, name, arguments = match[1].strip(), match[2], match[3]
    params = []
    for argument in arguments.split(","):
        argument = argument.strip()
        if argument in ("void", ""):
            continue
        declared = re.fullmatch(r"(.*?)(\w+)", argument)
        if declared is None:
            raise ValueError(f"{name}: not a parameter: {argument}")
        kind = wasm_type(declared[1])
        if kind is None:
            raise ValueError(f"{name}: parameter of type void")
        params.append(kind)
    result = wasm_type(c_result)
    return name, tuple(params), () if result is None else (result,), c_result


def object_kind(name: str, prototype: str) -> str:
    """Kind of kernel object that the first parameter designates, "" for none."""
    match = re.search(r"\((?:const )?(.*?)\w+[,)]", prototype)
    if match is None or name in NOT_LOOKED_UP:
        return ""
    return KINDS.get(match[1].strip(), "")


def read_calls(path: Path) -> list[Call]:
    """Reads calls.tab, sorted by name within the file's order of groups."""
    group, condition, calls = "", "", []
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith("="):
            group, _, condition = (part.strip() for part in line[1:].partition("|"))
            continue
        quick = line.startswith("!")
        prototype, _, note = line.removeprefix("!").partition("|")
        name, params, results, c_result = parse_prototype(prototype)
        errno = c_result in ERRNO_RESULTS and name not in NOT_ERRNO
        kind = object_kind(name, prototype)
        calls.append(
            Call(
                group,
                name,
                prototype.strip(),
                params,
                results,
                errno,
                kind,
                note.strip(),
                condition,
                quick,
            )
        )
    return calls


def slots(types: tuple[str, ...]) -> int:
    """Engine slots that values of these types take."""
    return sum(2 if t in ("i64", "f64") else 1 for t in types)


def header(calls: list[Call]) -> str:
    """calls_gen.h: the handlers' prototypes, count and fingerprint."""
    count = [str(sum(not c.condition for c in calls))]
    total = [f"0x{interface_fingerprint([c for c in calls if not c.condition]):08x}u"]
    for condition in sorted({c.condition for c in calls} - {""}):
        some = [c for c in calls if c.condition == condition]
        count.append(f"({condition} ? {len(some)} : 0)")
        total.append(f"({condition} ? 0x{interface_fingerprint(some):08x}u : 0)")
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated from calls.tab by tools/gen_calls.py; do not edit. */",
        "#ifndef ZWK_CALLS_GEN_H",
        "#define ZWK_CALLS_GEN_H",
        "",
        f"#define ZWK_CALL_COUNT (0u + {' + '.join(count)})",
        "/* Over the fingerprints of all calls: same number, same interface. */",
        "#define ZWK_CALLS_FINGERPRINT \\",
        f"\t({' ^ '.join(total)})",
        "",
    ]
    lines += [f"enum zwe_outcome zwk_do_{c.name}(const struct zwk_args *args);" for c in calls]
    return "\n".join([*lines, "", "#endif", ""])


def interface_fingerprint(calls: list[Call]) -> int:
    """One number over all fingerprints."""
    text = "\n".join(f"{c.name} {c.fingerprint:08x}" for c in sorted(calls, key=lambda c: c.name))
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "little")


def type_name(types: tuple[str, ...]) -> str:
    """Name of the C array that holds these value types."""
    return "types_" + ("_".join(types) if types else "none")


def signature_name(call: Call) -> str:
    """Name of the C constant: number of the type that calls share."""
    parts = ("_".join(types) or "none" for types in (call.params, call.results))
    return "signature_" + "_to_".join(parts)


def source(calls: list[Call]) -> str:
    """calls_gen.c: the table, sorted by name."""
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated from calls.tab by tools/gen_calls.py; do not edit. Sorted by name. */",
        "#include <zwali/abi.h>",
        "",
        '#include "kernel_if.h"',
        "",
    ]
    for types in sorted({c.params for c in calls} | {c.results for c in calls}):
        values = ", ".join(VALUE_TYPES[t] for t in types) or "0"
        needed = {c.condition for c in calls if types in (c.params, c.results)}
        text = f"static const uint8_t {type_name(types)}[] = {{{values}}};"
        lines += [text] if "" in needed else [f"#if {' || '.join(sorted(needed))}", text, "#endif"]
    lines.append("")
    signatures = {c.signature: c for c in sorted(calls, key=lambda c: c.signature)}.values()
    lines += ["enum {", *(f"\t{signature_name(c)}, /* {c.signature} */" for c in signatures), "};"]
    lines += ["", "const struct zwe_functype zwk_types[] = {"]
    for c in signatures:
        needed = {other.condition for other in calls if other.signature == c.signature}
        text = (
            f"\t[{signature_name(c)}] = {{{type_name(c.params)}, {type_name(c.results)}, "
            f"{len(c.params)}, {len(c.results)}, {slots(c.params)}, {slots(c.results)}}},"
        )
        lines += [text] if "" in needed else [f"#if {' || '.join(sorted(needed))}", text, "#endif"]
    lines += ["};", "", "const struct zwk_call zwk_calls[ZWK_CALL_COUNT] = {"]
    for c in sorted(calls, key=lambda c: c.name):
        lines += [
            *([f"#if {c.condition}"] if c.condition else []),
            "\t{",
            f"\t\t/* {c.name} */",
            f"\t\t.type = {signature_name(c)},",
            f"\t\t.fingerprint = 0x{c.fingerprint:08x}u,",
            f"\t\t.u.run = zwk_do_{c.name},",
            f"\t\t.of.kind = {'ZWALI_KIND_' + c.kind if c.kind else '0'},",
            f"\t\t.makes = {'true' if c.makes else 'false'},",
            f"\t\t.answers_errno = {'true' if c.errno else 'false'},",
            f"\t\t.returns = {'true' if c.results else 'false'},",
            *(["\t\t.calls_back = true,"] if c.name in CALLS_BACK else []),
            *([f"\t\t.quick = ZWK_QUICK_{'OBJECT' if c.kind else 'ALONE'},"] if c.quick else []),
            "\t},",
            *(["#endif"] if c.condition else []),
        ]
    lines += ["};", "", "const char zwk_names[] ="]
    return "\n".join([*lines, *names(calls), "\t;", ""])


def names(calls: list[Call]) -> list[str]:
    """The names, each by what it has beyond the one before (kernel_if.h): C strings.

    The one before is the last that is there whenever this one is.
    """
    lines, before = [], {"": ""}
    for c in sorted(calls, key=lambda c: c.name):
        last = max(before[""], before.get(c.condition, ""))
        text = f"\t{name_text(last, c.name)} /* {c.name} */"
        before[c.condition] = c.name
        lines += [f"#if {c.condition}", text, "#endif"] if c.condition else [text]
    return lines


def share(path: Path) -> str:
    """The sentence with which a build's own page opens: how many of its calls are bound."""
    return path.read_text().split("\n\n")[1].partition(". ")[0] + "."


def page(calls: list[Call]) -> str:
    """docs/kernel_calls.md."""
    lines = [
        "# Kernel calls",
        "",
        f"Default firmware of mps2/an385: {share(ROOT / 'docs' / 'zephyr_calls.md')}"
        " Every argument of a bound call is checked; the rest stands with its reason in"
        " [zephyr_calls.md](zephyr_calls.md).",
        "",
        "## By hand",
        "",
        "Generated from `firmware/kernel_if/calls.tab` by `tools/gen_calls.py`. What stands here"
        " works on every port, and `native` and `bare` have nothing else; another system call is"
        " refused by name when a module is checked. How arguments are checked:"
        " [kernel_interface.md](kernel_interface.md).",
        "",
        f"Import module `{IMPORT_MODULE}`, field `{PREFIX}` + name. Every call with `errno` answers"
        " 0 when it worked, -EINVAL (-22) to a bad handle, -EFAULT (-14) to a bad address; `trap`:"
        " where neither can be answered with an error number.",
    ]
    group = None
    for c in calls:
        if c.group != group:
            group = c.group
            lines += [
                "",
                f"### {group}",
                "",
                "| call | wasm | refusal | beyond 0 |",
                "|---|---|---|---|",
            ]
        refusal = "errno" if c.errno else "trap"
        lines.append(f"| `{c.prototype}` | `{c.signature}` | {refusal} | {c.note} |")
    return "\n".join([*lines, ""])


def main() -> int:
    """Writes or, with --check, compares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="compare with what is there, write nothing"
    )
    check = parser.parse_args().check
    calls = read_calls(KERNEL_IF / "calls.tab")
    outputs = {
        KERNEL_IF / "calls_gen.h": header(calls),
        KERNEL_IF / "calls_gen.c": source(calls),
        ROOT / "docs" / "kernel_calls.md": page(calls),
    }
    stale = [
        path for path, text in outputs.items() if not path.exists() or path.read_text() != text
    ]
    for path in stale:
        if check:
            print(
                f"{path.relative_to(ROOT)} does not follow from calls.tab: run make gen",
                file=sys.stderr,
            )
        else:
            path.write_text(outputs[path])
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
