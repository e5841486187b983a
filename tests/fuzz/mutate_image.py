"""Breaks device images, knowing their format: header, records, instructions, literals.

The numbers are those of firmware/engine_c/zwe_image.h and opcodes.tab; what is legal is the
verifier's business, not known here.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from random import Random

HEADER_BYTES = 128
SECTIONS_AT = 48
SECTION_NAMES = (
    *("types", "imports", "funcs", "tables", "mems"),
    *("globals", "exports", "elems", "datas", "code"),
)
RECORD_BYTES = (12, 24, 8, 12, 12, 4, 12, 12, 12, 4)
CODE = SECTION_NAMES.index("code")
FUNCS = SECTION_NAMES.index("funcs")
_WORDS = (0, 1, 2, 3, 4, 7, 8, 0x7F, 0x80, 0xFF, 0x100, 0xFFFF, 0x10000, 0x7FFFFFFF)
_HIGH_WORDS = (0x80000000, 0xFFFFFFFC, 0xFFFFFFFE, 0xFFFFFFFF)
_EXTENSION = 0xFF


@dataclass(slots=True)
class _Image:
    """An image under change, as bytes, with what is needed to aim."""

    data: bytearray
    sections: list[tuple[int, int]]  # offset, count

    def word(self, at: int) -> int:
        return int(struct.unpack_from("<I", self.data, at)[0])

    def set_word(self, at: int, value: int) -> None:
        struct.pack_into("<I", self.data, at, value & 0xFFFFFFFF)


def _boundary(random: Random, image: _Image) -> int:
    """A number that is likely to be at an edge of something."""
    memory_bytes = image.word(40)
    edges = [
        *_WORDS,
        *_HIGH_WORDS,
        memory_bytes,
        memory_bytes - 1,
        memory_bytes - 4,
        len(image.data),
        len(image.data) - 4,
        image.sections[CODE][1],
        image.sections[FUNCS][1],
        random.getrandbits(32),
    ]
    return random.choice(edges) & 0xFFFFFFFF


def _change_code(random: Random, image: _Image) -> None:
    offset, words = image.sections[CODE]
    if words <= 3 or offset + 4 * words > len(image.data):
        return
    at = offset + 4 * random.randrange(3 if random.random() < 0.97 else 0, words)
    value = image.word(at)
    choice = random.randrange(12)
    if choice == 0:
        value ^= 1 << random.randrange(32)
    elif choice == 1:  # another opcode, same operands
        value = (value & ~0xFF) | random.randrange(256)
    elif choice == 2:  # another extension opcode
        value = (value & ~0xFFFF) | _EXTENSION | random.randrange(256) << 8
    elif choice <= 5:  # one operand
        shift = 8 * random.randint(1, 3)
        operand = random.choice((0, 1, 2, 3, 0x7F, 0x80, 0xFE, 0xFF, random.randrange(256)))
        value = (value & ~(0xFF << shift)) | operand << shift
    elif choice == 6:  # a number that is near
        shift = 8 * random.randint(1, 3)
        operand = ((value >> shift) + random.choice((-2, -1, 1, 2))) & 0xFF
        value = (value & ~(0xFF << shift)) | operand << shift
    elif choice == 7:
        value = _boundary(random, image)
    elif choice == 8:  # instruction from elsewhere
        value = image.word(offset + 4 * random.randrange(words))
    elif choice == 9:  # two words change places
        other = offset + 4 * random.randrange(3, words)
        value, before = image.word(other), value
        image.set_word(other, before)
    elif choice == 10:  # a wide operand
        value = (value & 0xFFFF) | random.choice((0, 1, 0xFF, 0x100, 0x7FFF, 0xFFFF)) << 16
    else:
        value = random.getrandbits(32)
    image.set_word(at, value)


def _change_header(random: Random, image: _Image) -> None:
    at = 4 * random.randrange(HEADER_BYTES // 4)
    if random.random() < 0.5:
        at = random.randrange(16, SECTIONS_AT, 4)
    choice = random.randrange(4)
    value = image.word(at)
    if choice == 0:
        value ^= 1 << random.randrange(32)
    elif choice == 1:
        value = _boundary(random, image)
    elif choice == 2:
        value += random.choice((-4, -2, -1, 1, 2, 4, 0x10000, -0x10000))
    else:
        value = (value & 0xFFFF0000) | random.randrange(8)
    image.set_word(at, value)


def _change_record(random: Random, image: _Image) -> None:
    filled = [
        i
        for i, (offset, count) in enumerate(image.sections)
        if i != CODE and count and offset + count * RECORD_BYTES[i] <= len(image.data)
    ]
    if not filled:
        return
    # Functions are what the code's safety hangs on.
    section = FUNCS if FUNCS in filled and random.random() < 0.4 else random.choice(filled)
    offset, count = image.sections[section]
    start = offset + random.randrange(count) * RECORD_BYTES[section]
    at = start + random.randrange(0, RECORD_BYTES[section], 2)
    choice = random.randrange(4)
    if choice == 0:
        image.data[at + random.randrange(2)] ^= 1 << random.randrange(8)
    elif choice == 1:
        near = struct.unpack_from("<H", image.data, at)[0] + random.choice((-2, -1, 1, 2))
        struct.pack_into("<H", image.data, at, near & 0xFFFF)
    elif choice == 2:
        image.set_word(
            start + 4 * random.randrange(RECORD_BYTES[section] // 4), _boundary(random, image)
        )
    else:
        struct.pack_into("<H", image.data, at, random.choice((0, 1, 0x7F, 0xFF, 0x100, 0xFFFF)))


def _change_anything(random: Random, image: _Image) -> None:
    at = random.randrange(len(image.data))
    image.data[at] = random.randrange(256)


def _parse(data: bytes) -> _Image:
    sections = [
        struct.unpack_from("<II", data, SECTIONS_AT + 8 * i) for i in range(len(SECTION_NAMES))
    ]
    return _Image(bytearray(data), [(int(offset), int(count)) for offset, count in sections])


def mutate_code(random: Random, original: bytes) -> bytes:
    """An image with one to three changes in its code and nowhere else."""
    image = _parse(original)
    for _ in range(random.randint(1, 3)):
        _change_code(random, image)
    return bytes(image.data)


def mutate(random: Random, original: bytes) -> bytes:
    """An image with one to three changes; seldom also cut short or made longer."""
    image = _parse(original)
    for _ in range(random.choice((1, 1, 1, 1, 2, 2, 3))):
        kind = random.random()
        if kind < 0.72:
            _change_code(random, image)
        elif kind < 0.82:
            _change_header(random, image)
        elif kind < 0.95:
            _change_record(random, image)
        else:
            _change_anything(random, image)
    data = bytes(image.data)
    if random.random() < 0.02:
        data = data[: random.randrange(len(data) + 1)]
        if random.random() < 0.5 and len(data) >= HEADER_BYTES:  # with an honest size
            data = data[: len(data) & ~3]
            data = data[:8] + struct.pack("<I", len(data)) + data[12:]
    return data
