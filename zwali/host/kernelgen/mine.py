"""Asks Zephyr's own sources what the kernel checks of each system-call argument.

Every system call that user mode may make has a handler `z_vrfy_<name>` that states its buffer
lengths and object types with the K_SYSCALL_* macros, or copies from and to the caller. This
module finds those handlers, also the ones made by a macro of the same file, and returns the facts
as they stand: an argument, what is said of it, the expression of its length. It does not decide
anything (classify.py does) and it executes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class Claim(Enum):
    """What a handler says of an argument."""

    OBJECT = "object"  # detail: K_OBJ_... or the driver class
    OBJECT_INIT = "object-init"  # may be uninitialised
    OBJECT_NEW = "object-new"  # must not be initialised
    READ = "read"  # length: bytes that the kernel reads
    WRITE = "write"  # length: bytes that the kernel writes
    COPY_IN = "copy-in"  # copied from the caller, length bytes
    COPY_OUT = "copy-out"
    STRING = "string"  # NUL-terminated, length: bound
    OTHER = "other"  # checked in a way this module does not know; detail: the macro


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of a handler: the argument it names, a C expression of bytes or "".

    Attributes:
        operation: member of the driver's table of functions that must be there, or "".
    """

    claim: Claim
    argument: str
    length: str = ""
    detail: str = ""
    operation: str = ""


@dataclass(frozen=True, slots=True)
class Handler:
    """A `z_vrfy_` function: its own parameter names and its facts."""

    name: str
    parameters: tuple[str, ...]
    facts: tuple[Fact, ...]
    body: str
    file: Path


_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
_HANDLER = re.compile(r"\bz_vrfy_(\w+)\s*\(")
_MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)\(([^)]*)\)((?:\\\n|[^\n])*)", re.MULTILINE)
_CALL = re.compile(r"\b(K_SYSCALL_[A-Z0-9_]+|k_usermode_\w+)\s*\(")


def _balanced(text: str, start: int) -> int:
    """Index behind the bracket that closes the one at `start`, or -1."""
    depth = 0
    for index in range(start, len(text)):
        if text[index] in "({[":
            depth += 1
        elif text[index] in ")}]":
            depth -= 1
            if depth == 0:
                return index + 1
    return -1


def split_arguments(text: str) -> list[str]:
    """Splits at top-level commas and folds white space."""
    parts, depth, current = [], 0, ""
    for char in text:
        if char == "," and depth == 0:
            parts.append(current)
            current = ""
            continue
        depth += (char in "([{") - (char in ")]}")
        current += char
    return [re.sub(r"\s+", " ", p).strip() for p in [*parts, current] if p.strip()]


def _expand_macros(text: str) -> str:
    """Appends the functions that the file's own z_vrfy_ macros make."""
    made = []
    for match in _MACRO.finditer(text):
        body = match[3].replace("\\\n", "\n")
        if "z_vrfy_" not in body:
            continue
        parameters = [p.strip() for p in match[2].split(",")]
        rest = text[: match.start()] + text[match.end() :]
        for use in re.finditer(rf"^[ \t]*{match[1]}\(", rest, re.MULTILINE):
            end = _balanced(rest, use.end() - 1)
            arguments = split_arguments(rest[use.end() : end - 1])
            if len(arguments) == len(parameters):
                made.append(_substitute(body, dict(zip(parameters, arguments, strict=True))))
    return text + "\n".join(made)


def _substitute(body: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        body = re.sub(rf"\b{re.escape(name)}\b", lambda _, v=value: v, body)  # type: ignore[misc]
    return re.sub(r"\s*##\s*", "", body)


def handlers_in(text: str, file: Path) -> Iterator[Handler]:
    """Handlers defined in one C file."""
    text = _expand_macros(_COMMENT.sub(" ", text))
    for match in _HANDLER.finditer(text):
        end = _balanced(text, match.end() - 1)
        brace = re.match(r"\s*\{", text[end:]) if end > 0 else None
        if brace is None:
            continue  # a call or a declaration
        start = end + brace.end() - 1
        close = _balanced(text, start)
        if close < 0:
            continue
        parameters = split_arguments(text[match.end() : end - 1])
        names = tuple(
            re.sub(r"\[.*", "", p).split("*")[-1].split()[-1] for p in parameters if p != "void"
        )
        body = text[start:close]
        yield Handler(match[1], names, tuple(_facts(body)), body, file)


def _facts(body: str) -> Iterator[Fact]:
    for match in _CALL.finditer(body):
        end = _balanced(body, match.end() - 1)
        if end > 0:
            yield from _fact(match[1], split_arguments(body[match.end() : end - 1]))


def _product(count: str, size: str) -> str:
    return f"({count}) * ({size})"


_CAST = re.compile(r"^\(\s*(?:const\s+)?(?:struct\s+|union\s+|enum\s+)?\w+\s*\*+\s*\)\s*")


def _fact(macro: str, args: list[str]) -> Iterator[Fact]:
    """Facts of one macro or copy call; casts before an argument are dropped."""
    args = [_CAST.sub("", a) for a in args]
    if not args:
        return
    argument = args[0]
    if (
        macro in ("K_SYSCALL_OBJ", "K_SYSCALL_OBJ_INIT", "K_SYSCALL_OBJ_NEVER_INIT")
        and len(args) == 2
    ):
        kinds = {"K_SYSCALL_OBJ": Claim.OBJECT, "K_SYSCALL_OBJ_INIT": Claim.OBJECT_INIT}
        yield Fact(kinds.get(macro, Claim.OBJECT_NEW), argument, detail=args[1])
    elif macro.startswith("K_SYSCALL_DRIVER_") and len(args) == 2:
        detail = "K_OBJ_" + macro.removeprefix("K_SYSCALL_")
        yield Fact(Claim.OBJECT, argument, operation=args[1], detail=detail)
    elif macro == "K_SYSCALL_SPECIFIC_DRIVER" and len(args) == 3:
        yield Fact(Claim.OBJECT, argument, detail=args[1])
    elif macro in ("K_SYSCALL_MEMORY_READ", "K_SYSCALL_MEMORY_WRITE") and len(args) == 2:
        yield Fact(Claim.READ if macro.endswith("READ") else Claim.WRITE, argument, args[1])
    elif (
        macro in ("K_SYSCALL_MEMORY_ARRAY_READ", "K_SYSCALL_MEMORY_ARRAY_WRITE") and len(args) == 3
    ):
        yield Fact(
            Claim.READ if macro.endswith("READ") else Claim.WRITE,
            argument,
            _product(args[1], args[2]),
        )
    elif macro == "K_SYSCALL_MEMORY" and len(args) == 3:
        claim = {"0": Claim.READ, "1": Claim.WRITE}.get(args[2])
        yield Fact(claim or Claim.OTHER, argument, args[1], "" if claim else f"write = {args[2]}")
    elif macro == "k_usermode_from_copy" and len(args) == 3:
        yield Fact(Claim.COPY_IN, args[1], args[2])
    elif macro == "k_usermode_to_copy" and len(args) == 3:
        yield Fact(Claim.COPY_OUT, args[0], args[2])
    elif macro == "k_usermode_alloc_from_copy" and len(args) == 2:
        yield Fact(Claim.COPY_IN, argument, args[1])
    elif macro in ("k_usermode_string_copy", "k_usermode_string_alloc_copy") and len(args) >= 2:
        source, bound = (
            (args[1], args[2]) if macro == "k_usermode_string_copy" else (args[0], args[1])
        )
        yield Fact(Claim.STRING, source, bound)
    elif macro == "k_usermode_string_nlen":
        yield Fact(Claim.STRING, argument, args[1])
    elif macro not in ("K_SYSCALL_VERIFY", "K_SYSCALL_VERIFY_MSG"):
        yield Fact(Claim.OTHER, argument, detail=macro)


def scan(zephyr_base: Path) -> dict[str, Handler]:
    """Every handler in a Zephyr tree by system-call name; tests and samples are not read."""
    found: dict[str, Handler] = {}
    for directory in ("kernel", "lib", "drivers", "subsys", "arch", "soc", "boards", "modules"):
        for file in sorted((zephyr_base / directory).rglob("*.c")):
            text = file.read_text(errors="replace")
            if "z_vrfy_" in text:
                for handler in handlers_in(text, file):
                    found.setdefault(handler.name, handler)
    return found
