"""Values of the test scripts: literals to bit patterns, and results against expectations.

A number travels as its bits, never as a float, so that NaN payloads and the sign of zero survive.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from fractions import Fraction

from .sexpr import Atom, Item, Node, Text

NUMBER_BITS = {"i32": 32, "i64": 64, "f32": 32, "f64": 64}
_MANTISSA = {"f32": 23, "f64": 52}
_HEX_FLOAT = re.compile(r"([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?\Z")


class ValueSyntaxError(Exception):
    """A constant of a script that this reader cannot read."""


class OutOfScopeValue(Exception):
    """A constant of a type that belongs to an out-of-scope feature; ``feature`` names it."""

    def __init__(self, feature: str) -> None:
        super().__init__(feature)
        self.feature = feature


@dataclass(frozen=True, slots=True)
class Number:
    """An i32, i64, f32 or f64 as its unsigned bit pattern."""

    type: str
    bits: int

    def __str__(self) -> str:
        return f"{self.type}:0x{self.bits:0{NUMBER_BITS[self.type] // 4}x}"


@dataclass(frozen=True, slots=True)
class Reference:
    """A func or extern reference; ``host`` is the script's number of an extern, None for null.

    Functions have no number in the scripts, so that a function that is not null is ``host = -1``.
    """

    kind: str
    host: int | None

    def __str__(self) -> str:
        return f"ref.null {self.kind}" if self.host is None else f"ref.{self.kind} {self.host}"


Value = Number | Reference


@dataclass(frozen=True, slots=True)
class Expect:
    """What a result may be.

    Attributes:
        form: ``exact`` (``value``), ``canonical`` or ``arithmetic`` NaN of ``type``, ``any-func``,
            ``any-extern``, ``any-null`` or ``either`` (``choices``).
    """

    form: str
    value: Value | None = None
    type: str = ""
    choices: tuple[Expect, ...] = ()

    def __str__(self) -> str:
        if self.form == "exact":
            return str(self.value)
        if self.form == "either":
            return " or ".join(str(choice) for choice in self.choices)
        return f"{self.type} {self.form}".strip()

    def accepts(self, result: Value) -> bool:
        """Whether a result is what the script expects."""
        if self.form == "exact":
            return result == self.value
        if self.form == "either":
            return any(choice.accepts(result) for choice in self.choices)
        if isinstance(result, Reference):
            return self._accepts_reference(result)
        if self.form not in ("canonical", "arithmetic") or result.type != self.type:
            return False
        mantissa_bits = _MANTISSA[self.type]
        mantissa = result.bits & ((1 << mantissa_bits) - 1)
        sign = 1 << (NUMBER_BITS[self.type] - 1)
        if result.bits & ~sign < _infinity(self.type):
            return False
        quiet = 1 << (mantissa_bits - 1)
        return mantissa == quiet if self.form == "canonical" else mantissa & quiet != 0

    def _accepts_reference(self, result: Reference) -> bool:
        if self.form == "any-null":
            return result.host is None
        if self.form == "any-func":
            return result.kind == "func" and result.host is not None
        return self.form == "any-extern" and result.kind == "extern" and result.host is not None


def _infinity(type_name: str) -> int:
    mantissa = _MANTISSA[type_name]
    return ((1 << (NUMBER_BITS[type_name] - mantissa - 1)) - 1) << mantissa


def round_to_float(type_name: str, magnitude: Fraction) -> int:
    """Bits of the float nearest to ``magnitude`` (not negative), ties to even."""
    if magnitude == 0:
        return 0
    mantissa_bits = _MANTISSA[type_name]
    bias = (1 << (NUMBER_BITS[type_name] - mantissa_bits - 2)) - 1
    exponent = magnitude.numerator.bit_length() - magnitude.denominator.bit_length()
    if magnitude < Fraction(2) ** exponent:
        exponent -= 1
    exponent = max(exponent, 1 - bias)
    scaled = magnitude / Fraction(2) ** (exponent - mantissa_bits)
    units = round(scaled)  # Fraction rounds ties to even
    # A carry out of the mantissa lands in the exponent field, which is just right.
    bits = ((exponent + bias - 1) << mantissa_bits) + units
    return min(bits, _infinity(type_name))


def _hex_fraction(text: str) -> Fraction:
    match = _HEX_FLOAT.match(text)
    if match is None:
        raise ValueSyntaxError(f"hexadecimal float {text}")
    whole, fraction, power = match.group(1), match.group(2) or "", int(match.group(3) or 0)
    digits = Fraction(int(whole + fraction or "0", 16), 16 ** len(fraction))
    return digits * Fraction(2) ** power


def float_bits(type_name: str, literal: str) -> int:
    """Bits of an f32 or f64 literal: decimal, hexadecimal, inf, nan, nan:0x..."""
    text = literal.replace("_", "").lower()
    sign = 0
    if text[0] in "+-":
        sign = int(text[0] == "-") << (NUMBER_BITS[type_name] - 1)
        text = text[1:]
    if text == "inf":
        return sign | _infinity(type_name)
    if text == "nan":
        return sign | _infinity(type_name) | 1 << (_MANTISSA[type_name] - 1)
    if text.startswith("nan:"):
        return sign | _infinity(type_name) | int(text[4:], 16)
    magnitude = _hex_fraction(text[2:]) if text.startswith("0x") else Fraction(text)
    return sign | round_to_float(type_name, magnitude)


def number(type_name: str, literal: str) -> Number:
    """Reads a numeric literal of the given type."""
    if type_name in _MANTISSA:
        return Number(type_name, float_bits(type_name, literal))
    bits = int(literal.replace("_", ""), 0) & ((1 << NUMBER_BITS[type_name]) - 1)
    return Number(type_name, bits)


def _literal(node: Node, index: int) -> str:
    item = node.items[index] if index < len(node.items) else None
    if not isinstance(item, Atom):
        raise ValueSyntaxError(f"line {node.line}: a literal is missing in ({node.head})")
    return item.text


_NULL_KINDS = {"func": "func", "extern": "extern", "nofunc": "func", "noextern": "extern"}
_GC_HEADS = frozenset(
    (
        "ref.eq",
        "ref.i31",
        "ref.i31_shared",
        "ref.struct",
        "ref.array",
        "ref.any",
        "ref.host",
        "ref.exn",
    )
)


def argument(node: Item) -> Value:
    """Reads an argument of an action.

    Raises:
        OutOfScopeValue: the value's type belongs to a feature that is out of scope.
    """
    if not isinstance(node, Node):
        raise ValueSyntaxError(f"line {node.line}: expected a constant")
    head = node.head
    if head.endswith(".const") and head[:3] in NUMBER_BITS:
        return number(head[:3], _literal(node, 1))
    if head == "v128.const":
        raise OutOfScopeValue("simd")
    if head == "ref.null":
        kind = _literal(node, 1)
        if kind not in _NULL_KINDS:
            raise OutOfScopeValue("gc")
        return Reference(_NULL_KINDS[kind], None)
    if head == "ref.extern":
        return Reference("extern", int(_literal(node, 1), 0))
    if head in _GC_HEADS:
        raise OutOfScopeValue("gc")
    raise ValueSyntaxError(f"line {node.line}: unknown constant ({head})")


def expectation(node: Item) -> Expect:
    """Reads one expected result.

    Raises:
        OutOfScopeValue: the value's type belongs to a feature that is out of scope.
    """
    if not isinstance(node, Node) or isinstance(node, Text):
        raise ValueSyntaxError(f"line {node.line}: expected a result")
    head = node.head
    if head == "either":
        return Expect("either", choices=tuple(expectation(item) for item in node.items[1:]))
    if head in ("f32.const", "f64.const"):
        literal = _literal(node, 1)
        if literal in ("nan:canonical", "nan:arithmetic"):
            return Expect(literal[4:], type=head[:3])
    if len(node.items) == 1:
        bare = {"ref.func": "any-func", "ref.extern": "any-extern", "ref.null": "any-null"}
        if head in bare:
            return Expect(bare[head])
    return Expect("exact", argument(node))


def as_float(value: Number) -> float:
    """The Python float of an f32 or f64, for messages: a NaN's payload may change."""
    if value.type == "f32":
        return float(struct.unpack("<f", struct.pack("<I", value.bits))[0])
    return float(struct.unpack("<d", struct.pack("<Q", value.bits))[0])
