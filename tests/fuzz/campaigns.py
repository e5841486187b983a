"""The campaigns: where cases come from, what running one must not do.

A case is bytes, made from "seed:number" alone, so that two words name it for ever. Running it
returns a digest of what it did, which the other build must repeat, or raises ``Finding``.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections import Counter
from pathlib import Path
from random import Random
from typing import Protocol

import wasmtime

from tests.conformance.adapter_wasmtime import configuration
from tests.conformance.adapter_zwali import translate, verify
from tests.conformance.engine import Refused
from tests.conformance.native import lib

from . import corpus, csmith, mutate_image, mutate_wasm
from .differential import NotComparable, compare, trace_ours
from .generate import generate
from .guarded import OutOfBounds, Sandbox

FOUND = Path(__file__).with_name("found")
_NAMED_REFUSALS = ("malformed", "invalid", "unsupported", "limit")
# What the reference refuses and we need not: its own limits; a memory index in more than one byte
# or named beside an alignment, an offset in more than five; and other things of Wasm 3.0 for
# which it wants a feature on.
_REFERENCE_ONLY = (
    "implementation limit",
    "too many",
    "zero byte expected",
    "malformed memop alignment",
    "invalid var_u32: integer representation too long",
    "require the function-references proposal",
    "global.get of locally defined global",
)


# The digest of a case that one build or the reference has no memory for.
ANYTHING = "-"


class Finding(Exception):
    """Something is wrong with the engine; the message says what."""


class Campaign(Protocol):
    """A source of cases and a way to run one."""

    name: str
    suffix: str
    costly: bool  # its cases take long to make: the two builds share them
    tally: Counter[str]

    def case(self, seed: str) -> bytes:
        """The case that this seed names."""
        ...

    def run(self, case: bytes, seed: str) -> str:
        """Runs a case; returns what both builds must agree on."""
        ...


class WasmCampaign:
    """Malformed modules: a named error or a good translation, and wasmtime's validator agrees."""

    name = "wasm"
    suffix = ".wasm"
    costly = False

    def __init__(self, build: str) -> None:
        self._build = build
        self._corpus = corpus.load()
        self._scope = wasmtime.Engine(configuration(set()))
        self.tally: Counter[str] = Counter()

    def case(self, seed: str) -> bytes:
        """A module of the corpus with a few changes."""
        return mutate_wasm.mutate(Random(seed), self._corpus)

    def _reference_refusal(self, wasm: bytes) -> str | None:
        try:
            wasmtime.Module.validate(self._scope, wasm)
        except wasmtime.WasmtimeError as error:
            return str(error)
        return None

    def run(self, case: bytes, seed: str) -> str:
        """Translates, verifies, and runs what is valid beside wasmtime."""
        reference = self._reference_refusal(case)
        try:
            image = translate(case)
        except Refused as refused:
            if refused.kind not in _NAMED_REFUSALS or not refused.text:
                raise Finding(f"refused without a name: {refused}") from None
            if reference is None and refused.kind != "limit":
                raise Finding(f"refused what is valid: {refused}") from None
            self.tally[refused.kind] += 1
            return refused.kind
        if reference is not None:
            if any(word in reference for word in _REFERENCE_ONLY):
                return "refused by the reference only"
            raise Finding(f"accepted, but: {reference}")
        try:
            verify(image)
        except Refused as refused:
            raise Finding(f"the verifier refuses the translator's image: {refused}") from None
        self.tally["valid"] += 1
        try:
            lines = _differential(case, seed, self._build)
        except NotComparable:
            return ANYTHING
        except Refused as refused:
            if refused.kind in ("no memory", "link", "limit"):
                return ANYTHING
            raise Finding(str(refused)) from None
        self.tally["valid and run"] += 1
        return _digest(lines)


def _differential(wasm: bytes, seed: str, build: str, times: int = 1) -> list[str]:
    if build != "fast":  # the sanitized build is compared with the fast one, by digest
        return trace_ours(wasm, seed, build, times)
    lines, difference = compare(wasm, seed, build, times)
    if difference is not None:
        raise Finding(difference)
    return lines


def _digest(lines: list[str]) -> str:
    return hashlib.sha1("\n".join(lines).encode(), usedforsecurity=False).hexdigest()


class ImageCampaign:
    """Mutated images: refused with a name, or run without touching anything outside."""

    name = "image"
    suffix = ".img"
    costly = False

    def __init__(self, build: str) -> None:
        self._build = build
        self.tally: Counter[str] = Counter()
        self._images: list[bytes] = []
        for number, wasm in enumerate(corpus.load()):
            # Far slots and per-thread stack pointers have instructions of their own.
            options = {"min_frame_slots": 300} if number % 5 == 0 else {}
            options |= {"no_fold": 1} if number % 7 == 0 else {}
            self._images.append(translate(wasm, **options))
            if number % 4 == 0:  # a packer's decision: less memory than declared, not from 0 on
                with contextlib.suppress(Refused):  # its data may lie elsewhere
                    window = {"memory_low": 16, "memory_bytes": 4096 - 16}
                    self._images.append(translate(wasm, **options, **window))

    def case(self, seed: str) -> bytes:
        """An image of the corpus with a few changes."""
        random = Random(seed)
        return mutate_image.mutate(random, random.choice(self._images))

    def run(self, case: bytes, seed: str) -> str:
        """Verifies and, when accepted, runs everything it exports."""
        del seed
        try:
            sandbox = Sandbox(case, sanitized=self._build != "fast", build=self._build)
        except Refused as refused:
            if not refused.text:
                raise Finding(f"refused without words: {refused}") from None
            self.tally["refused"] += 1
            return refused.kind
        try:
            sandbox.instantiate()
        except Refused as refused:
            self.tally["accepted, too large"] += 1
            return refused.kind
        self.tally["accepted and run"] += 1
        try:
            return sandbox.run_everything()
        except OutOfBounds as error:
            raise Finding(f"OUT OF BOUNDS: {error}") from None


class UnverifiedCampaign(ImageCampaign):
    """Mutated code that was never verified: it must do harm, and the harm must be noticed.

    The one campaign that has to find something; it tests the others.
    """

    name = "unverified"

    def case(self, seed: str) -> bytes:
        """The original and the mutated image, one after the other."""
        random = Random(seed)
        original = random.choice(self._images)
        return original + mutate_image.mutate_code(random, original)

    def run(self, case: bytes, seed: str) -> str:
        """Verifies the first half, runs the second."""
        del seed
        original, mutated = case[: len(case) // 2], case[len(case) // 2 :]
        sandbox = Sandbox(original, sanitized=self._build != "fast", build=self._build)
        try:
            sandbox.instantiate()
        except Refused:
            return ANYTHING
        sandbox.swap_code(mutated)
        try:
            sandbox.run_everything()
        except OutOfBounds as error:
            raise Finding(f"OUT OF BOUNDS: {error}") from None
        return ANYTHING


class RandomCampaign:
    """Random valid programs by binaryen's fuzzer: both builds and wasmtime agree."""

    name = "random"
    suffix = ".wasm"
    costly = True
    fuel_times = 1

    def __init__(self, build: str) -> None:
        self._build = build
        self.tally: Counter[str] = Counter()

    def case(self, seed: str) -> bytes:
        """A random program."""
        return corpus.random_program(seed)

    def run(self, case: bytes, seed: str) -> str:
        """Calls every export here and in wasmtime."""
        try:
            lines = _differential(case, seed, self._build, self.fuel_times)
        except Refused as refused:
            if refused.kind == "limit":
                self.tally["limit"] += 1
                return "limit"
            raise Finding(str(refused)) from None
        self.tally["unfinished" if lines[-1] == "..." else "compared"] += 1
        return _digest(lines)


class TypedCampaign(RandomCampaign):
    """Random valid programs of our own, about references, tables, segments and many values."""

    name = "typed"

    def case(self, seed: str) -> bytes:
        """A random program."""
        return bytes(wasmtime.wat2wasm(generate(seed)))


class CsmithCampaign(RandomCampaign):
    """Random C programs: integers, structs, pointers, loops as a compiler makes them."""

    name = "csmith"
    fuel_times = 10

    def case(self, seed: str) -> bytes:
        """A random program."""
        return csmith.program(seed)


class FoundCampaign:
    """What was found before: case N is the N-th file of ``found/``, run by its own campaign."""

    name = "found"
    suffix = ""
    costly = False

    def __init__(self, build: str) -> None:
        self._build = build
        self._members: dict[str, Campaign] = {}
        self.tally: Counter[str] = Counter()

    def case(self, seed: str) -> bytes:
        """A file's bytes; an image is told that it was made for the present opcode table."""
        path = _found_file(seed)
        data = path.read_bytes()
        if path.suffix == ".img" and len(data) >= mutate_image.HEADER_BYTES:
            fingerprint = int(lib.ZWE_OPCODE_SET).to_bytes(4, "little")
            data = data[:12] + fingerprint + data[16:]
        return data

    def run(self, case: bytes, seed: str) -> str:
        """Runs it as the campaign that the file's name begins with."""
        name, case_seed, number = _found_file(seed).stem.split("-")[:3]
        member = self._members.setdefault(name, make(name, self._build))
        digest = member.run(case, f"{case_seed}:{number}")
        self.tally[name] += 1
        return digest


def found_files() -> list[Path]:
    """The inputs that once failed, named campaign-seed-number[-what]."""
    return sorted(path for path in FOUND.iterdir() if path.suffix in (".wasm", ".img"))


def _found_file(seed: str) -> Path:
    return found_files()[int(seed.rpartition(":")[2])]


CAMPAIGNS = {
    item.name: item
    for item in (
        *(WasmCampaign, ImageCampaign, RandomCampaign, TypedCampaign),
        *(CsmithCampaign, UnverifiedCampaign, FoundCampaign),
    )
}


def make(name: str, build: str) -> Campaign:
    """The named campaign on a build of the interpreter (fast or plain)."""
    return CAMPAIGNS[name](build)
