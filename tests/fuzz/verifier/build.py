"""Builds the libFuzzer target and the images that it starts from."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import subprocess
from pathlib import Path

from tests.conformance.adapter_zwali import translate
from tests.conformance.engine import Refused
from tests.conformance.suite import REPOSITORY
from tests.fuzz import corpus
from tests.fuzz.guarded import bystander_image
from zwali.host.engine import Encoding, encode

HERE = Path(__file__).resolve().parent
ENGINE = REPOSITORY / "firmware" / "engine_c"
TARGET = REPOSITORY / "build" / "fuzz" / "verifier"
_MAX_IMAGE_BYTES = 8192
_FLAGS = ("-std=gnu11", "-O1", "-g", "-fno-omit-frame-pointer", "-ffp-contract=off")
_SANITIZE = "-fsanitize=fuzzer,address,undefined"


def missing() -> str | None:
    """Why the target cannot be built here, or None."""
    if shutil.which("clang") is None:
        return "no clang (Debian: clang and libclang-rt-dev)"
    words = ["clang", "-print-file-name=libclang_rt.fuzzer-x86_64.a"]
    runtime = subprocess.run(words, capture_output=True, text=True, check=True, timeout=30)
    words = ["clang", "-print-runtime-dir"]
    directory = subprocess.run(words, capture_output=True, text=True, check=True, timeout=30)
    places = [Path(runtime.stdout.strip()), *Path(directory.stdout.strip()).glob("*fuzzer-*.a")]
    return (
        None
        if any(place.is_file() for place in places)
        else "no libFuzzer (Debian: libclang-rt-dev)"
    )


def _encoded(image: bytes, encoding: Encoding) -> bytes:
    return image if encoding is Encoding.P32 else encode(image, encoding)


def _bystander(encoding: Encoding) -> str:
    numbers = ", ".join(str(byte) for byte in _encoded(bystander_image(), encoding))
    return f"static const uint8_t bystander_image[] __attribute__((aligned(4))) = {{{numbers}}};\n"


def place(encoding: Encoding, unverified: bool) -> Path:
    """The directory of a target: its program, its images, what it finds."""
    return TARGET / (encoding.name.lower() + ("_unverified" if unverified else ""))


def build(encoding: Encoding, *, unverified: bool = False) -> Path:
    """Compiles a target, unless it is newer than its sources.

    Args:
        encoding: which engine is under test; an engine runs one.
        unverified: one that changes code behind the verifier's back: it must find something.
    """
    directory = place(encoding, unverified)
    directory.mkdir(parents=True, exist_ok=True)
    program = directory / "fuzzer"
    header = directory / "bystander_gen.h"
    text = _bystander(encoding)
    if not header.is_file() or header.read_text() != text:
        header.write_text(text)
    sources = [HERE / "harness.c", HERE / "mutate.c", *sorted(ENGINE.glob("*.c"))]
    watched = [*sources, *ENGINE.glob("*.h"), header]
    if program.is_file() and program.stat().st_mtime > max(p.stat().st_mtime for p in watched):
        return program
    words = ["clang", *_FLAGS, _SANITIZE, "-fno-sanitize-recover=undefined"]
    words += [f"-I{ENGINE}", f"-I{directory}", f"-DZWE_W64={int(encoding is Encoding.W64)}"]
    words += ["-DZWALI_UNVERIFIED=1"] if unverified else []
    words += ["-DZWE_EXCEPTIONS=1", "-DZWE_ATOMICS=1"]
    words += ["-DZWE_SANITIZED=1", *map(str, sources), "-o", str(program)]
    subprocess.run(words, check=True, timeout=600)
    return program


def make_images(encoding: Encoding, directory: Path) -> None:
    """Small images of every kind that the translator makes, as files."""
    directory.mkdir(parents=True, exist_ok=True)
    options: list[dict[str, int]] = [{}, {"min_frame_slots": 300}, {"no_fold": 1}]
    for number, wasm in enumerate(corpus.load()):
        kinds = [options[0], options[1 + number % 2]] if number % 3 == 0 else [options[0]]
        for kind in kinds:
            with contextlib.suppress(Refused):
                image = _encoded(translate(wasm, **kind), encoding)
                if len(image) <= _MAX_IMAGE_BYTES:
                    name = hashlib.sha1(image, usedforsecurity=False).hexdigest()
                    (directory / name).write_bytes(image)
