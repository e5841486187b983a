"""Builds the engine (firmware/engine_c) as Python extensions, by cffi.

``_engine`` is the ordinary one. ``python zwali/host/_engine_build.py`` also builds, for the tests,
``_engine_asan``, the same sources under the address and undefined-behaviour sanitizers, and of both
the twins that run the encoding W64, ``_engine_w64`` and ``_engine_w64_asan``. The declarations are made from the engine's own public headers, so there is no second list of them.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

from cffi import FFI

_REPOSITORY = Path(__file__).resolve().parents[2]
_ENGINE = _REPOSITORY / "firmware" / "engine_c"
_PUBLIC_HEADERS = ("zwe_image.h", "zwe.h", "zwe_front.h")
_NUMBERS = ("ZWE_CODE_EXIT", "ZWE_CODE_XRET", "ZWE_CODE_FIRST", "ZWE_HEADER_BYTES", "ZWE_NONE")
_MORE_NUMBERS = ("ZWE_REF_NULL", "ZWE_IMAGE_MAGIC", "ZWE_IMAGE_VERSION", "ZWE_OPCODE_SET")
#: The host knows every option of the device builds.
_FLAGS = (
    "-std=gnu11",
    "-ffp-contract=off",
    "-fno-ipa-icf",
    "-DZWE_EXCEPTIONS=1",
    "-DZWE_ATOMICS=1",
)
_SANITIZE = ("-fsanitize=address,undefined", "-fno-sanitize-recover=undefined")


def declarations(w64: bool = False) -> str:
    """The public headers as cffi reads them: no comments, no preprocessor, no inline functions."""
    text = "\n".join((_ENGINE / name).read_text(encoding="utf-8") for name in _PUBLIC_HEADERS)
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    # The one thing that depends on the encoding: P32's code word, or W64's.
    choice = re.compile(r"^#if ZWE_W64\n(.*?)^#else\n(.*?)^#endif$", re.DOTALL | re.MULTILINE)
    text = choice.sub(r"\1" if w64 else r"\2", text)
    text = re.sub(r"__attribute__\(\((?:[^()]|\([^()]*\))*\)\)", "", text)
    text = re.sub(r"^#.*(?:\\\n.*)*$", "", text, flags=re.MULTILINE)
    text = re.sub(r"^static inline [^{]*\{.*?^\}", "", text, flags=re.MULTILINE | re.DOTALL)
    numbers = "".join(f"#define {name} ...\n" for name in _NUMBERS + _MORE_NUMBERS)
    return text + "\n" + numbers


def make_builder(name: str, flags: tuple[str, ...], link_flags: tuple[str, ...] = ()) -> FFI:
    """A cffi builder for the extension ``zwali.host.<name>``."""
    builder = FFI()
    builder.cdef(declarations("-DZWE_W64=1" in flags))
    # Relative to the project: setuptools takes no absolute paths.
    sources = sorted(path.relative_to(_REPOSITORY).as_posix() for path in _ENGINE.glob("*.c"))
    builder.set_source(
        f"zwali.host.{name}",
        '#include "zwe_front.h"\n#include "zwe_ops_gen.h"\n',
        sources=sources,
        include_dirs=[_ENGINE.relative_to(_REPOSITORY).as_posix()],
        extra_compile_args=[*_FLAGS, *flags],
        extra_link_args=list(link_flags),
        depends=sorted(path.relative_to(_REPOSITORY).as_posix() for path in _ENGINE.glob("*.h")),
    )
    return builder


ffibuilder = make_builder("_engine", ("-O2", "-fomit-frame-pointer"))


def _newest(paths: list[Path]) -> float:
    return max((path.stat().st_mtime for path in paths), default=0.0)


_SANITIZED = ("-O1", "-g", "-fno-omit-frame-pointer", "-DZWE_SANITIZED=1", *_SANITIZE)
_FAST = ("-O2", "-fomit-frame-pointer")
_VARIANTS = {
    "_engine_asan": (_SANITIZED, _SANITIZE),
    "_engine_w64": ((*_FAST, "-DZWE_W64=1"), ()),
    "_engine_w64_asan": ((*_SANITIZED, "-DZWE_W64=1"), _SANITIZE),
}


def build_variant(name: str) -> Path:
    """Builds a variant in place, unless it is newer than the sources; returns its path."""
    built = list((_REPOSITORY / "zwali" / "host").glob(f"{name}.*so"))
    if _newest(built) > _newest([*_ENGINE.iterdir(), Path(__file__)]):
        return built[0]
    flags, link_flags = _VARIANTS[name]
    os.chdir(_REPOSITORY)
    return Path(make_builder(name, flags, link_flags).compile(tmpdir="."))


if __name__ == "__main__":
    for variant in sys.argv[1:] or _VARIANTS:
        sys.stdout.write(f"{build_variant(variant)}\n")
