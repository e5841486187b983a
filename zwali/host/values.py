"""Typed values in text: what a user writes on the command line, and what is shown.

Calls nothing; `engine` and `device` take the values.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Sequence

from zwali.host.errors import UsageProblem
from zwali.host.wasm import FuncType, ValType, Value

_BITS = {ValType.I32: 32, ValType.I64: 64}


def parse_value(kind: ValType, text: str) -> Value:
    """Read one argument.

    Args:
        kind: The type that the function wants.
        text: A decimal, 0x, 0o or 0b number for integers (signed or unsigned range); a decimal
            number, `nan` or `inf` for floats; `null` or a number for references.

    Raises:
        UsageProblem: The text is no value of that type.
    """
    name = kind.name.lower()
    try:
        if kind in _BITS:
            return _wrap(int(text, 0), _BITS[kind], text)
        if kind in (ValType.F32, ValType.F64):
            return float(text)
        return None if text == "null" else int(text, 0)
    except ValueError:
        raise UsageProblem(
            f"a value of type {name}", repr(text), f"a number, e.g. {_sample(kind)}"
        ) from None


def _sample(kind: ValType) -> str:
    return "1.5" if kind in (ValType.F32, ValType.F64) else "42"


def _wrap(number: int, bits: int, text: str) -> int:
    """Two's complement: the unsigned half of the range stands for the negative numbers."""
    if not -(1 << (bits - 1)) <= number < 1 << bits:
        raise UsageProblem(f"a value that fits i{bits}", text, f"at most {(1 << bits) - 1}")
    return number - (1 << bits) if number >= 1 << (bits - 1) else number


def parse_arguments(name: str, signature: FuncType, words: Sequence[str]) -> tuple[Value, ...]:
    """Read the arguments of a call.

    Raises:
        UsageProblem: Their number or one of their values does not fit the function's type.
    """
    if len(words) != len(signature.params):
        wanted = ", ".join(kind.name.lower() for kind in signature.params) or "none"
        raise UsageProblem(
            f"{len(signature.params)} arguments for {name} ({wanted})",
            f"{len(words)}",
            f"`zwali call FILE {name} {' '.join(_sample(kind) for kind in signature.params)}`",
        )
    return tuple(
        parse_value(kind, word) for kind, word in zip(signature.params, words, strict=True)
    )


def format_value(kind: ValType, value: Value) -> str:
    """The shortest text that reads back as the same value of that type."""
    if value is None:
        return "null"
    if kind in _BITS or not isinstance(value, float):
        return str(value)
    if math.isnan(value):
        return "nan"
    if kind is ValType.F32 and math.isfinite(value):
        wanted = struct.pack("<f", value)
        for digits in range(1, 10):
            short = float(f"{value:.{digits}g}")
            if abs(short) <= _F32_MAX and struct.pack("<f", short) == wanted:
                return repr(short)
    return repr(value)


_F32_MAX = 3.4028235677973366e38
