"""Reads S-expressions as the WebAssembly text format writes them.

Keeps the exact source span of every list, so that a module's text can be handed to an assembler
unchanged. Does not know any keyword: commands are ``script``'s business.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<space>[ \t\r\n]+)
    | (?P<line>;;[^\r\n]*)
    | (?P<block>\(;)
    | (?P<annot>\(@)
    | (?P<open>\()
    | (?P<close>\))
    | (?P<string>"(?:[^"\\]|\\.)*")
    | (?P<atom>(?:[^\s"();]|;(?!;))+)
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-fA-F_]+)\}|([0-9a-fA-F]{2})|(.))", re.DOTALL)
_NAMED = {"t": b"\t", "n": b"\n", "r": b"\r", '"': b'"', "'": b"'", "\\": b"\\"}


class SexprError(Exception):
    """The text is not a sequence of S-expressions; the message says where."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A bare word: keyword, identifier or number."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Text:
    """A quoted string, with its escapes resolved to bytes."""

    data: bytes
    line: int


@dataclass(frozen=True, slots=True)
class Node:
    """A parenthesised list; ``source[start:end]`` is its text, parentheses included."""

    items: tuple[Atom | Text | Node, ...]
    start: int
    end: int
    line: int

    @property
    def head(self) -> str:
        """The first atom, or an empty string."""
        first = self.items[0] if self.items else None
        return first.text if isinstance(first, Atom) else ""


Item = Atom | Text | Node


def unescape(quoted: str) -> bytes:
    """Resolves the escapes of a string literal that is given without its quotes."""
    parts: list[bytes] = []
    at = 0
    for match in _ESCAPE.finditer(quoted):
        parts.append(quoted[at : match.start()].encode("utf-8", "surrogateescape"))
        code_point, byte, named = match.groups()
        if code_point is not None:
            parts.append(chr(int(code_point.replace("_", ""), 16)).encode())
        elif byte is not None:
            parts.append(bytes([int(byte, 16)]))
        elif named in _NAMED:
            parts.append(_NAMED[named])
        else:
            raise SexprError(f"unknown escape \\{named}")
        at = match.end()
    parts.append(quoted[at:].encode("utf-8", "surrogateescape"))
    return b"".join(parts)


def _block_comment_end(source: str, start: int) -> int:
    """The offset after the block comment that opens at ``start``; they nest."""
    depth = 0
    for match in re.compile(r"\(;|;\)").finditer(source, start):
        depth += 1 if match.group() == "(;" else -1
        if depth == 0:
            return match.end()
    raise SexprError("block comment without an end")


def _tokens(source: str) -> Iterator[tuple[str, str, int, int]]:
    """Yields (kind, text, offset, line); comments and white space are left out."""
    at, line = 0, 1
    while at < len(source):
        match = _TOKEN.match(source, at)
        if match is None:
            raise SexprError(f"line {line}: unexpected {source[at]!r}")
        kind = match.lastgroup or ""
        end = _block_comment_end(source, at) if kind == "block" else match.end()
        if kind not in ("space", "line", "block"):
            yield kind, match.group(), at, line
        line += source.count("\n", at, end)
        at = end


def parse(source: str) -> list[Item]:
    """Parses a whole text into its top-level items.

    Annotations ``(@id ...)`` are dropped, but stay inside the source span of the list around them.

    Raises:
        SexprError: unbalanced parentheses, an unknown escape or an unterminated string or comment.
    """
    stack: list[tuple[str, int, int, list[Item]]] = []
    items: list[Item] = []
    for kind, text, at, line in _tokens(source):
        if kind in ("open", "annot"):
            stack.append((kind, at, line, items))
            items = []
        elif kind == "close":
            if not stack:
                raise SexprError(f"line {line}: ')' without '('")
            opened, start, opened_line, outer = stack.pop()
            if opened == "open":
                outer.append(Node(tuple(items), start, at + 1, opened_line))
            items = outer
        elif kind == "string":
            in_annotation = any(opened == "annot" for opened, *_ in stack)
            items.append(Text(b"" if in_annotation else unescape(text[1:-1]), line))
        else:
            items.append(Atom(text, line))
    if stack:
        raise SexprError(f"line {stack[-1][2]}: '(' without ')'")
    return items
