"""Breaks Wasm modules: bytes, numbers, sections, bodies. Knows the format's frame only."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

_INTERESTING = bytes((0x00, 0x01, 0x02, 0x0B, 0x40, 0x60, 0x6F, 0x70, 0x7C, 0x7F, 0x80, 0xFC, 0xFF))
_LEBS = (
    b"\x80\x80\x80\x80\x00",
    b"\xff\xff\xff\xff\x0f",
    b"\xff\xff\xff\xff\x7f",
    b"\x80\x80\x80\x80\x10",
    b"\x80\x80\x80\x80\x80\x00",
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
    b"\x80\x80\x80\x80\x80\x80\x80\x80\x80\x7f",
    b"\x80\x80\x80\x80\x78",
    b"\xff\x00",
)
_CODE_SECTION = 10


def leb(value: int) -> bytes:
    """An unsigned LEB128."""
    out = bytearray()
    while True:
        value, low = value >> 7, value & 0x7F
        out.append(low | (0x80 if value else 0))
        if not value:
            return bytes(out)


def read_leb(data: bytes, at: int) -> tuple[int, int]:
    """Value and the offset after it; reads what there is when it is cut short."""
    value = shift = 0
    while at < len(data) and shift < 70:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if not byte & 0x80:
            break
    return value, at


def split_sections(wasm: bytes) -> list[tuple[int, bytes]]:
    """(id, content) of each section; the last may be cut short."""
    sections: list[tuple[int, bytes]] = []
    at = 8
    while at < len(wasm):
        number = wasm[at]
        size, start = read_leb(wasm, at + 1)
        sections.append((number, wasm[start : start + size]))
        at = start + size
    return sections


def join_sections(sections: Sequence[tuple[int, bytes]]) -> bytes:
    """A module of these sections."""
    parts = [bytes([number]) + leb(len(content)) + content for number, content in sections]
    return b"\0asm\1\0\0\0" + b"".join(parts)


def _split_bodies(content: bytes) -> list[bytes]:
    count, at = read_leb(content, 0)
    bodies: list[bytes] = []
    for _ in range(min(count, 10_000)):
        if at >= len(content):
            break
        size, start = read_leb(content, at)
        bodies.append(content[start : start + size])
        at = start + size
    return bodies


def _change_bytes(random: Random, data: bytes) -> bytes:
    if not data:
        return bytes([random.randrange(256)])
    out = bytearray(data)
    at = random.randrange(len(out))
    choice = random.randrange(8)
    if choice == 0:
        out[at] ^= 1 << random.randrange(8)
    elif choice == 1:
        out[at] = random.choice(_INTERESTING)
    elif choice == 2:
        out[at] = random.randrange(256)
    elif choice == 3:
        out[at:at] = random.randbytes(random.randint(1, 4))
    elif choice == 4:
        del out[at : at + random.randint(1, 6)]
    elif choice == 5:
        end = min(len(out), at + random.randint(1, 12))
        target = random.randrange(len(out))
        out[target:target] = out[at:end]
    elif choice == 6:
        out[at : at + 1] = random.choice(_LEBS)
    else:
        out[at : at + 1] = bytes((out[at] | 0x80, 0x80 * random.randrange(2), 0x00))
    return bytes(out)


def _change_sections(random: Random, wasm: bytes, corpus: Sequence[bytes]) -> bytes:
    sections = split_sections(wasm)
    if not sections:
        return _change_bytes(random, wasm)
    at = random.randrange(len(sections))
    choice = random.randrange(7)
    if choice == 0:
        random.shuffle(sections)
    elif choice == 1:
        del sections[at]
    elif choice == 2:
        sections.insert(at, sections[random.randrange(len(sections))])
    elif choice == 3:
        sections.insert(at, (0, b"\x01x" + random.randbytes(3)))
    elif choice == 4:
        other = split_sections(random.choice(corpus))
        sections[at] = random.choice(other) if other else sections[at]
    elif choice == 5:
        sections[at] = (random.randrange(15), sections[at][1])
    else:
        joined = bytearray(join_sections(sections))
        joined[9] = random.randrange(256)  # the first section's size
        return bytes(joined)
    return join_sections(sections)


def _change_inside(random: Random, wasm: bytes) -> bytes:
    """Changes a section's content and keeps the sizes around it right: reaches deeper."""
    sections = split_sections(wasm)
    if not sections:
        return _change_bytes(random, wasm)
    code = [i for i, (number, _) in enumerate(sections) if number == _CODE_SECTION]
    if code and random.random() < 0.7:
        bodies = _split_bodies(sections[code[0]][1])
        if bodies:
            which = random.randrange(len(bodies))
            bodies[which] = _change_bytes(random, bodies[which])
            content = leb(len(bodies)) + b"".join(leb(len(body)) + body for body in bodies)
            sections[code[0]] = (_CODE_SECTION, content)
            return join_sections(sections)
    at = random.randrange(len(sections))
    sections[at] = (sections[at][0], _change_bytes(random, sections[at][1]))
    return join_sections(sections)


def mutate(random: Random, corpus: Sequence[bytes]) -> bytes:
    """A module of the corpus with one to four changes."""
    wasm = random.choice(corpus)
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        kind = random.random()
        if kind < 0.55:
            wasm = _change_inside(random, wasm)
        elif kind < 0.75:
            wasm = _change_bytes(random, wasm)
        elif kind < 0.93:
            wasm = _change_sections(random, wasm, corpus)
        else:
            wasm = wasm[: random.randrange(len(wasm) + 1)]
    return wasm
