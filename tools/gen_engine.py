#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes what follows from the engine's lists, opcodes.tab, w64.tab and limits.tab.

Outputs: zwe_ops_gen.h, interp_gen.h, interp_w64_gen.h, zwe_limits_gen.h in
firmware/engine_c, docs/opcodes.md, docs/limits.md. Run by `make gen`; a test runs it with --check
and fails when a committed file differs.
"""

from __future__ import annotations

import argparse
import re
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ENGINE = ROOT / "firmware" / "engine_c"

#: Operand fields that live in word1 of an extension instruction.
WORD1_FIELDS = {"b", "c", "k"}
#: Literal kinds and how many words each takes (LJ: a table whose length the `h` field gives).
LITERALS = {
    "L": 1, "L2": 2, "LO": 1, "LS": 1, "LS2": 1, "LC": 1, "LCI": 1, "LW": 1, "LJ": 0, "LDA": 1,
    "LEL": 1, "LS4": 1, "LS5": 1,
}  # fmt: skip
FIELDS = ["d", "a", "b", "c", "h", "j", "k", "lit"]
KINDS = [
    "D1", "D2", "S1", "S2", "X1", "X2",
    "I8", "I16", "U8", "U16", "O1", "O2", "O4", "O8", "A1", "A4",
    "JF", "JB", "W", "F", "FI", "FA", "T", "TB", "EL", "DA", "G1", "G2", "IG", *LITERALS, "SA",
    "N8", "TG", "SF1", "SF2",
]  # fmt: skip
EXT = 0xFF
MAX_OPERANDS = 5

#: What a field of the normalised word is for the verifier (enum zwe_rule_field).
FIELD_CODES = {
    **dict.fromkeys(["D1", "S1", "X1", "SA", "SF1"], "SLOT"),
    **dict.fromkeys(["D2", "S2", "X2", "SF2"], "SLOT2"),
}
#: Kinds that ask for no more than their field's place.
UNCHECKED = {*FIELD_CODES, "I8", "I16", "U8", "U16", "L", "L2", "LO", "W"}


@dataclass(frozen=True, slots=True)
class Opcode:
    """One line of opcodes.tab."""

    name: str
    number: int
    extension: bool
    operands: tuple[tuple[str, str], ...]  # (field, kind)
    handler: str  # "=", "f", "*", "F", "n", "d", "c": see opcodes.tab
    effect: str
    rare: bool = False  # "=r", "fr"

    @property
    def c_name(self) -> str:
        """Its name as part of a C identifier."""
        return self.name.replace(".", "_")

    @property
    def handler_name(self) -> str:
        """The handler's; several may have one."""
        return "i64_divide" if self.handler == "d" else self.c_name

    @property
    def is_accumulator(self) -> bool:
        """Whether an operand comes from the accumulator."""
        return self.is_float_form or any(k == "SA" for _, k in self.operands)

    @property
    def is_float_form(self) -> bool:
        """Whether an operand comes from where float arithmetic leaves its result."""
        return any(k in ("SF1", "SF2") for _, k in self.operands)

    @property
    def rule(self) -> tuple[int, int, str, int]:
        """What the verifier asks of it: fields, info, action, needs, a byte each of a zwe_rule."""
        places = {"d": [0], "a": [1], "b": [2], "h": [1, 2], "j": [0, 1, 2]}
        kinds = dict(self.operands)
        codes = ["ZERO"] * 3
        rest = []
        for field, kind in self.operands:
            for place in places.get(field, []):
                codes[place] = FIELD_CODES.get(kind, "ANY")
            if kind not in UNCHECKED:
                stored = kind[-2:] in ("G1", "G2", "IG") and kinds["d"] in ("S1", "S2")
                width = kinds["d"][1] if kind == "IG" else ""
                rest.append(f"{'' if field == 'lit' else field.upper() + '_'}{kind}{width}"
                            f"{'_SET' if stored else ''}")  # fmt: skip
        order = ("ZERO", "SLOT", "SLOT2", "ANY")
        fields = sum(order.index(code) << 2 * place for place, code in enumerate(codes))
        fields |= 64 * ("c" in kinds) | 128 * ("k" in kinds)
        second = self.extension and any(f in WORD1_FIELDS for f in kinds)
        table = any(kind == "LJ" for _, kind in self.operands)
        info = (
            (0 if table else self.words) | 8 * (self.operands[:1] == (("d", "D1"),)) | 128 * second
        )
        info |= 16 * (kinds.get("d") == "SA") | 32 * (kinds.get("a") == "SA") | 64 * self.ends
        return fields, info, "_".join(rest) or "NONE", self.needs

    @property
    def ends(self) -> bool:
        """Whether nothing needs to follow it in a function."""
        return (
            self.name in ("jmp", "jmp_b", "br_table", "unreachable", "tail", "throw", "throw_ref")
            or self.name[:3] == "ret"
        )

    @property
    def is_float(self) -> bool:
        """Whether it does something with a float's value; an integer-only build has none of it."""
        return re.search(r"^f(32|64)\.|_f(32|64)", self.name) is not None

    @property
    def is_atomic(self) -> bool:
        """Whether it is of the build option ATOMICS: the last ones of the extension page."""
        return self.name.startswith("atomic.")

    @property
    def needs(self) -> int:
        """Image features (enum zwe_image_feature) without which it must not be there."""
        memory = "mem" in self.effect or self.name.startswith("memory.")
        pointer = "stack pointer" in self.effect and not self.name.startswith("sys.")
        thrown = self.name[:5] == "throw"
        bits = (
            *(memory, self.is_float, self.name == "memory.grow"),
            *(pointer, thrown, self.is_atomic),
        )
        return sum(1 << i for i, bit in enumerate(bits) if bit) | 128 * (self.name[:4] == "sys.")

    @property
    def words(self) -> int:
        """Words of the instruction; a jump table comes on top."""
        second = self.extension and any(f in WORD1_FIELDS for f, _ in self.operands)
        return 1 + int(second) + sum(LITERALS[k] for f, k in self.operands if f == "lit")


def rows(path: Path, columns: int) -> list[list[str]]:
    """Reads a table with bars between the columns; a bar behind a backslash is literal."""
    out = []
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = [c.replace("\\|", "|").strip() for c in re.split(r"(?<!\\)\|", line)]
        if len(cells) != columns:
            raise SystemExit(
                f"{path.name}:{number}: expected {columns} columns, got {len(cells)}: {line}"
            )
        out.append(cells)
    return out


def opcodes() -> list[Opcode]:
    """The opcode table, numbered in the order of the file, each page from 0."""
    out: list[Opcode] = []
    counts = {"m": 0, "x": 0}
    for name, page, operand_text, handler, effect in rows(ENGINE / "opcodes.tab", 5):
        operands = []
        for word in operand_text.split():
            field, kind = ("lit", word[1:]) if word.startswith("+") else word.split(":")
            if field not in FIELDS or kind not in KINDS:
                raise SystemExit(f"opcodes.tab: {name}: unknown operand {word}")
            operands.append((field, kind))
        rare = handler in ("=r", "fr")
        kind = handler[0] if rare else handler
        if len(operands) > MAX_OPERANDS or kind not in set("=f*Fndc") or page not in counts:
            raise SystemExit(f"opcodes.tab: {name}: bad line")
        out.append(Opcode(name, counts[page], page == "x", tuple(operands), kind, effect, rare))
        counts[page] += 1
    extension = [o.is_atomic for o in out if o.extension]
    if extension != sorted(extension):
        raise SystemExit("opcodes.tab: the atomic instructions come last on the extension page")
    if counts["m"] > EXT or counts["x"] > 256 or len({o.name for o in out}) != len(out):
        raise SystemExit("opcodes.tab: a page is full or a name stands twice")
    return out


def opcode_set() -> int:
    """Fingerprint of names, pages, operands: what code and engine must agree on."""
    table = opcodes()
    text = "\n".join(f"{o.name} {o.number} {o.extension} {o.operands}" for o in table)
    text += "\n".join(f"{c.opcode.name} {c.form} {c.place}" for c in w64_codes(table))
    return zlib.crc32(text.encode())


def ops_header(table: list[Opcode]) -> str:
    """zwe_ops_gen.h: numbers, names, operand formats."""
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated from opcodes.tab by tools/gen_engine.py; do not edit. */",
        "#ifndef ZWE_OPS_GEN_H",
        "#define ZWE_OPS_GEN_H",
        "",
        "#include <stdint.h>",
        "",
        f"#define ZWE_OPCODE_SET 0x{opcode_set():08x}u",
        f"#define ZWE_OP_EXT 0x{EXT:02x}u",
        f"#define ZWE_MAX_OPERANDS {MAX_OPERANDS}",
        "",
    ]
    for extension, prefix in ((False, "OP"), (True, "X")):
        page = [o for o in table if o.extension == extension]
        lines.append(f"enum zwe_{'x' if extension else 'op'} {{")
        lines += [f"\tZWE_{prefix}_{o.c_name.upper()} = {o.number}," for o in page]
        lines.append(f"\tZWE_{prefix}_COUNT = {len(page)},")
        if extension:
            lines.append(f"\tZWE_X_ATOMIC_FIRST = {sum(not o.is_atomic for o in page)},")
        lines += ["};", ""]
        lines.append(f'/* X(c_name, "name", number) */\n#define ZWE_{prefix}_LIST(X) \\')
        lines += [f'\tX({o.c_name}, "{o.name}", {o.number}) \\' for o in page]
        lines += ["\t/* end */", ""]
    lines.append("enum zwe_field {")
    lines += [f"\tZWE_FIELD_{f.upper()}," for f in FIELDS]
    lines += ["};", "", "enum zwe_operand_kind {"]
    lines += [f"\tZWE_K_{k}," for k in KINDS]
    lines += [
        "};",
        "",
        "/* A format is what instructions with the same operands share; words: of the instruction,",
        " * a jump table (LJ) not counted; operand[i] = field << 8 | kind. zwe_op_format[op] and",
        " * zwe_x_format[sub] index zwe_format[]. For the front half: in formats.c.",
        " */",
        "struct zwe_format {",
        "\tuint8_t words, n_operands;",
        "\tuint16_t operand[ZWE_MAX_OPERANDS];",
        "};",
        "",
        "extern const struct zwe_format zwe_format[];",
        "extern const uint8_t zwe_op_format[];",
        "extern const uint8_t zwe_x_format[];",
        "",
        *w64_constants(table),
        "#ifdef ZWE_FORMATS_DEFINE",
    ]
    formats = sorted({(o.words, o.operands) for o in table})
    lines.append(f"const struct zwe_format zwe_format[{len(formats)}] = {{")
    for words, operands in formats:
        codes = ", ".join(f"ZWE_FIELD_{f.upper()} << 8 | ZWE_K_{k}" for f, k in operands)
        lines.append(f"\t{{{words}, {len(operands)}, {{{codes or '0'}}}}},")
    lines += ["};", ""]
    lines += index_tables(table, "format", [formats.index((o.words, o.operands)) for o in table])
    lines += ["#endif", "", "#ifdef ZWE_W64_DEFINE", *w64_tables(table)]
    return "\n".join([*lines, "#endif", "", *rules_text(table), "#endif", ""])


def index_tables(table: list[Opcode], what: str, indices: list[int]) -> list[str]:
    """zwe_op_<what> and zwe_x_<what>: for each opcode of a page the index of what it shares."""
    lines = []
    for extension, prefix in ((False, "op"), (True, "x")):
        page = [(o, i) for o, i in zip(table, indices, strict=True) if o.extension == extension]
        lines.append(f"const uint8_t zwe_{prefix}_{what}[] = {{")
        lines += [f"\t{index}, /* {o.name} */" for o, index in page if not o.is_atomic]
        atomic = [f"\t{index}, /* {o.name} */" for o, index in page if o.is_atomic]
        if atomic and what == "rule":
            atomic = ["#if ZWE_ATOMICS", *atomic, "#endif"]
        lines += [*atomic, "};", ""]
    return lines


def rules_text(table: list[Opcode]) -> list[str]:
    """What the back half knows of each opcode: the verifier's rules, accumulator forms."""
    common = sorted({o.rule for o in table if not o.is_atomic})
    rules = common + sorted({o.rule for o in table if o.is_atomic})
    actions = sorted({action for _, _, action, _ in rules} - {"NONE"})
    first = min(o.number for o in table if o.is_accumulator)
    numbers = {o.name: o.number for o in table if not o.extension}
    lines = [
        "/* What the verifier looks at besides slots: the operands' places and kinds. */",
        "enum zwe_rule_action {",
        "\tZWE_A_NONE,",
        *(f"\tZWE_A_{action}," for action in actions),
        "};",
        "",
        "/* What the fields d, a, b of a word are: bits 2i..2i+1 of a rule. */",
        "enum zwe_rule_field { ZWE_R_ZERO, ZWE_R_SLOT, ZWE_R_SLOT2, ZWE_R_ANY };",
        "",
        "enum zwe_rule_bit {",
        "\tZWE_R_C = 0x40,        /* word1 has a c, */",
        "\tZWE_R_K = 0x80,        /* a k */",
        "\tZWE_R_WRITES = 0x0800, /* leaves slot d in the accumulator */",
        "\tZWE_R_ACC_D = 0x1000,  /* accumulator form: of d, */",
        "\tZWE_R_ACC_A = 0x2000,  /* of a */",
        "\tZWE_R_ENDS = 0x4000,   /* nothing needs to follow */",
        "\tZWE_R_WORD1 = 0x8000,  /* has a word1 */",
        "\tZWE_R_ANY_RULE = 0x08, /* W64: every rule has it */",
        "};",
        "",
        "/* Words of the instruction; 0: two, and as many more as h says. What it needs: enum",
        " * zwe_image_feature, or ZWE_R_NOWHERE: not in a function.",
        " */",
        "#define ZWE_R_WORDS(rule)  ((rule) >> 8 & 7)",
        "#define ZWE_R_ACTION(rule) ((rule) >> 16 & 0xff)",
        "#define ZWE_R_NEEDS(rule)  ((rule) >> 24)",
        "#define ZWE_R_NOWHERE      0x80u",
        "",
        "/* zwe_op_rule[op] and zwe_x_rule[sub] index zwe_rule[]; sub is below ZWE_X_KNOWN. */",
        "#define ZWE_X_KNOWN (ZWE_ATOMICS ? ZWE_X_COUNT : ZWE_X_ATOMIC_FIRST)",
        "extern const uint32_t zwe_rule[];",
        "extern const uint8_t zwe_op_rule[];",
        "extern const uint8_t zwe_x_rule[];",
        "",
        "/* W64: what is asked of an instruction's first word besides, by low and high half. Bits",
        " * of zero[] must be 0; 16-bit lanes of slots[] are slots, each so many bytes wide as",
        " * width[] has it there; each bit of sign is one like the bit below, in the high half.",
        " * The low 16 bits of width[0] are flags: forms (enum zwe_w64_form), then signed fields.",
        " */",
        "struct zwe_w64_shape {",
        "\tuint32_t rule, zero[2], slots[2], width[2], sign;",
        "};",
        "enum zwe_w64_flag {",
        f"\tZWE_SIGNED = {W64_SIGNED},",
        f"\tZWE_SIGNED_D = {W64_SIGNED_D},",
        f"\tZWE_FURTHER = {W64_FURTHER}, /* more words than one */",
        f"\tZWE_OFFSET_B = {W64_OFFSET_B}, /* its action is to look at a scaled offset, */",
        f"\tZWE_ACTS = {W64_ACTS}, /* or another one */",
        f"\tZWE_ONE_LITERAL = {W64_ONE_LITERAL}, /* just a number */",
        "\tZWE_LITERAL_SCALE = 10, /* two bits from here: 0, 2, 3; 1: as call_indirect has it */",
        "};",
        "",
        "/* code[number] and zwe_w64_x_shape[sub] index shape[]; the extension page's number",
        " * has none: the first, which no word is of.",
        " */",
        "struct zwe_w64_shapes {",
        "\tuint8_t code[ZWE_W64_CODES];",
        "\tstruct zwe_w64_shape shape[];",
        "};",
        "extern const struct zwe_w64_shapes zwe_w64_shapes;",
        "extern const uint8_t zwe_w64_x_shape[];",
        "",
        "/* Accumulator forms: the opcode that does the same without; any other opcode: itself.",
        " * Only for opcodes from ZWE_OP_ACC_FIRST on. */",
        f"#define ZWE_OP_ACC_FIRST {first}",
        "#define ZWE_ACC_BASE(op) zwe_acc_base[(op) - ZWE_OP_ACC_FIRST]",
        "extern const uint8_t zwe_acc_base[];",
        "",
        "/* Definitions, for the one file that asks for them (ops.c). */",
        "#ifdef ZWE_OPS_DEFINE",
        "const uint32_t zwe_rule[] = {",
        *(f"\t0x{n:02x}00{i:02x}{f:02x} | ZWE_A_{a} << 16," for f, i, a, n in common),
        "#if ZWE_ATOMICS",
        *(f"\t0x{n:02x}00{i:02x}{f:02x} | ZWE_A_{a} << 16," for f, i, a, n in rules[len(common) :]),
        "#endif",
        "};",
        "",
        *index_tables(table, "rule", [rules.index(o.rule) for o in table]),
        *w64_shapes_text(table),
        f"const uint8_t zwe_acc_base[{len(numbers) - first}] = {{",
    ]
    for o in table:
        if not o.extension and o.number >= first:
            base = numbers[o.name.removesuffix("_acc") if o.is_accumulator else o.name]
            lines.append(f"\t{base}, /* {o.name} */")
    return [*lines, "};", "#endif", ""]


#: Effect words that are C only after a rewrite, in this order.
EFFECT_WORDS = [
    (r";.*|, low word only", ""),
    (r"/u", "/"),
    (r"%u", "%"),
    (r"\(s8\)", "(int8_t)"),
    (r"\(s16\)", "(int16_t)"),
    (r"\(s64\)", "(int64_t)"),
    (r"\(u64\)", "(uint64_t)"),
    (r"\b(rotl32|rotr32|rotl64|rotr64|clz32|ctz32|popcnt32|clz64|ctz64|popcnt64)\b", r"zwe_\1"),
]


def width(kind: str) -> int:
    """Words of a slot operand's value."""
    return int(kind[1])


def expression(o: Opcode) -> str:
    """The effect of an "=" line as a C expression."""
    text = o.effect
    for pattern, replacement in EFFECT_WORDS:
        text = re.sub(pattern, replacement, text)
    signed = "int64_t" if any(k == "S2" for _, k in o.operands) else "int32_t"
    target, value = text.replace("(s)", f"({signed})").split(" = ", 1)
    if target != "d":
        raise SystemExit(f"opcodes.tab: {o.name}: a generated handler assigns to d")
    return value.strip()


def field_text(o: Opcode, field: str, signed: bool = False) -> str:
    """The C expression of an operand field."""
    prefix = ("X" if o.extension else "") + ("SIGNED_" if signed else "FIELD_")
    return f"{prefix}{field.upper()}" + ("(word1)" if o.extension and field in WORD1_FIELDS else "")


def operand_line(o: Opcode, field: str, kind: str) -> str:
    """Declaration of one operand of a generated handler."""
    wide = any(k in ("S2", "D2") for _, k in o.operands)
    immediate = "(uint64_t)(int64_t)" if wide else "(uint32_t)"
    match kind:
        case "S1":
            return f"uint32_t {field} = GET1({field_text(o, field)});"
        case "SA":
            return f"uint32_t {field} = ACCUMULATOR({field_text(o, field)});"
        case "S2":
            return f"uint64_t {field} = GET2({field_text(o, field)});"
        case "I8" | "N8" | "I16":
            return f"uint{64 if wide else 32}_t imm = {immediate}{field_text(o, field, True)};"
        case "U8":
            return f"uint32_t imm = {field_text(o, field)};"
        case "L":
            return "uint32_t lit = LITERAL();"
        case "L2":
            return "uint64_t lit64 = LITERAL2();"
    raise SystemExit(f"opcodes.tab: {o.name}: a generated handler cannot have {field}:{kind}")


def handler_text(o: Opcode) -> list[str]:
    """The hot handler of an "=" or "f" line or of an "n" line of the main page."""
    value = expression(o) if o.handler in "=f" else ""
    rare = "RARE_" if o.rare else ""
    lines = [
        f"/* {o.effect.split(';')[0]} */",
        f"{rare}{'FRAMED' if o.handler in 'nf' else 'HANDLER'}({o.c_name})",
        "{",
    ]
    if o.rare and o.operands[1:] == (("a", "S2"), ("b", "S2")):
        lines.append(f"\tRARE_{'SHIFT' if o.extension else 'PAIRS'}(a, b);")
    else:
        if o.extension and o.words > 1:
            lines.append("\tzwe_word word1 = WORD1();")
        lines += [f"\t{operand_line(o, f, k)}" for f, k in o.operands if f != "d"]
    put = width(dict(o.operands)["d"])
    target = field_text(o, "d")
    if o.rare:
        return [*lines, "", f"\tRARE_DONE{put}({target}, {value});", "}", ""]
    framed = "FRAMED_" if o.handler in "nf" else ""
    end = (
        [f"\t{framed}DONE1({target}, {value});"]
        if put == 1
        else [f"\tPUT2({target}, {value});", f"\t{framed}NEXT;"]
    )
    if o.handler == "n":  # the word is read again after the call: cheaper than keeping it
        value = f"zwe_{o.c_name}({', '.join(f for f, _ in o.operands if f != 'd')})"
        lines += [f"\tuint{32 * put}_t result = {value};", "", "\tCALLED(result);"]
        target = "FIELD_D_AGAIN"
        end = (
            [f"\tFRAMED_DONE1({target}, result);"]
            if put == 1
            else [f"\tPUT2({target}, result);", "\tFRAMED_NEXT;"]
        )
        return [*lines, *end, "}", ""]
    return [*lines, "", *end, "}", ""]


#: Forms of W64: a letter each, bits of enum zwe_w64_form.
W64_FORMS = {"D": 1, "B": 2, "O": 4, "Q": 8, "L": 16, "H": 32}
W64_SLOT_BYTES = 64
#: Handlers that GCC 12 makes too large for a slot; interp_fast.c does not assemble without these.
W64_FAR = {
    "call", "select_ai", "select_bi", "ld64", "ld64_l", "ld64_w", "st64_l",
    "i64.shl_i", "i64.shr_u_i", "i64.ge_s", "i64.ge_u",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Code:
    """An opcode of W64: an instruction of the main page in one of its forms."""

    opcode: Opcode
    form: str
    place: int  # of its handler, in bytes from the first slot
    in_slot: bool

    @property
    def bits(self) -> int:
        """The form, as enum zwe_w64_form has it."""
        return sum(W64_FORMS[letter] for letter in self.form)


#: The main page's way to the other one, which is no line of the table.
EXTENSION = Opcode("extension", EXT, False, (), "*", "")


def w64_codes(table: list[Opcode]) -> list[Code]:
    """Every opcode of W64: first those whose handlers stand in slots, then those with a jump."""
    forms: dict[str, list[str]] = {}
    for names, letters in rows(ENGINE / "w64.tab", 2):
        forms |= {name: letters.split() for name in names.split()}
    main = [o for o in table if not o.extension and not o.is_float_form] + [EXTENSION]
    if unknown := set(forms) - {o.name for o in main}:
        raise SystemExit(f"w64.tab: no such instruction: {', '.join(sorted(unknown))}")
    near = [o for o in main if o.handler in "=*" and o.name not in W64_FAR]
    slots = [(o, form) for o in main for form in ["", *forms.get(o.name, [])] if form or o in near]
    codes = [Code(o, form, W64_SLOT_BYTES * i, True) for i, (o, form) in enumerate(slots)]
    jumps = [o for o in main if o not in near]
    end = W64_SLOT_BYTES * len(slots)
    return codes + [Code(o, "", end + 4 * i, False) for i, o in enumerate(jumps)]


def w64_constants(table: list[Opcode]) -> list[str]:
    """What everybody who reads W64 knows of its opcodes."""
    codes = w64_codes(table)
    places = {c.opcode.name: c.place for c in codes if not c.form}
    return [
        "/* Opcodes of W64 are places of handlers: slots, then jumps of 4 bytes.",
        " * zwe_w64_code[number]: main-page opcode | form << 8; zwe_w64_place[opcode]: its place.",
        " */",
        f"#define ZWE_W64_SLOT_BYTES {W64_SLOT_BYTES}u",
        f"#define ZWE_W64_SLOTS {sum(c.in_slot for c in codes)}u",
        f"#define ZWE_W64_SLOTS_BYTES {W64_SLOT_BYTES * sum(c.in_slot for c in codes)}",
        f"#define ZWE_W64_CODES {len(codes)}u",
        f"#define ZWE_W64_EXIT {places['sys.exit']}u",
        f"#define ZWE_W64_EXTENSION {places['extension']}u",
        f"#define ZWE_W64_XRET {places['sys.xret']}u",
        "enum zwe_w64_form {",
        *(f"\tZWE_FORM_{letter} = {bit}," for letter, bit in W64_FORMS.items()),
        "};",
        "extern const uint16_t zwe_w64_code[];",
        "extern const uint16_t zwe_w64_place[256];",
        "",
    ]


def w64_tables(table: list[Opcode]) -> list[str]:
    """Their definitions."""
    codes = w64_codes(table)
    lines = [f"const uint16_t zwe_w64_code[{len(codes)}] = {{"]
    lines += [f"\t{c.opcode.number | c.bits << 8}, /* {c.opcode.name} {c.form} */" for c in codes]
    lines += ["};", "", "const uint16_t zwe_w64_place[256] = {"]
    places = {c.opcode.name: c.place for c in codes if not c.form}
    lines += [f"\t[{c.opcode.number}] = {c.place}," for c in codes if not c.form]
    lines += [
        f"\t[{o.number}] = {places[o.name.removesuffix('_acc')]}, /* {o.name} */"
        for o in table
        if o.is_float_form
    ]
    return [*lines, "};", ""]


#: By how many bits W64 has an operand's number shifted (w64.c: scale).
W64_SCALE = {
    **dict.fromkeys(["D1", "D2", "S1", "S2", "SA", "X1", "X2", "W", "G1", "G2", "O4"], 2),
    **dict.fromkeys(["O8", "JF", "JB", "F"], 3),
    "O2": 1,
}
#: Where a first word has its fields: half of the word, bit, width; width of the number.
W64_MAIN = {"d": (0, 16, 16, 8), "a": (1, 0, 16, 8), "b": (1, 16, 16, 8), "h": (1, 0, 32, 16),
            "j": (1, 0, 32, 24)}  # fmt: skip
W64_EXTENSION = {"d": (1, 0, 16, 8), "a": (1, 16, 16, 8)}
#: Flags of a shape behind the forms: a field of the high half, d is signed; by how many bits
#: literals are shifted.
W64_SIGNED, W64_SIGNED_D = 64, 128
#: Actions that are nothing in a memory that has every offset which a field holds.
W64_OFFSETS = ("B_O1", "B_O2", "B_O4", "B_O8")
W64_LITERAL = {
    "LS": 2048,
    "LS2": 2048,
    "LS4": 2048,
    "LS5": 2048,
    "LC": 2048,
    "LJ": 3072,
    "LCI": 1024,
}
#: One literal that is just a number follows, and nothing else.
W64_ONE_LITERAL = 4096
#: It has more words than one; what is to be looked at besides: a scaled offset, something else.
W64_FURTHER, W64_OFFSET_B, W64_ACTS = 256, 4, 512
#: Bits of a place that are 0: a slot's, whose bits there must be.
W64_PLACE = W64_SLOT_BYTES - 1

Shape = tuple[tuple[int, int, str, int], int, int, int, int, int, int, int]


def w64_shape(o: Opcode, form: str) -> Shape:
    """What the verifier asks of a first word: struct zwe_w64_shape, its rule as in Opcode.rule."""
    zero = [W64_PLACE if o.extension else 0xFFFF0000 | W64_PLACE, 0xFFFFFFFF]
    slots, width, sign = [0, 0], [0, 0], 0
    flags = sum(W64_FORMS[letter] for letter in form if letter != "O")
    for field, kind in o.operands:
        place = (W64_EXTENSION if o.extension else W64_MAIN).get(field)
        if place is None:
            flags |= W64_LITERAL.get(kind, 0)
            if (field, W64_SCALE.get(kind, 0)) == ("c", 0) or field in ("k", "lit"):
                continue
            if field == "b" and (kind in FIELD_CODES or kind == "I8"):
                continue
            raise SystemExit(f"gen_engine.py: verify_w64.h does not know {field}:{kind}")
        half, bit, lane_bits, bits = place
        lane = ((1 << lane_bits) - 1) << bit
        zero[half] &= ~lane
        if kind in ("I8", "N8", "I16"):
            flags |= W64_SIGNED if half else W64_SIGNED_D
            sign |= half * (lane & ~(((1 << bits) - 1) << bit))
        else:
            zero[half] |= lane & ~(((1 << bits) - 1) << W64_SCALE.get(kind, 0) << bit)
        if kind in FIELD_CODES:
            slots[half] |= lane
            width[half] |= (8 if FIELD_CODES[kind] == "SLOT2" else 4) << bit
    if "O" in form:
        zero[1] |= 0xFFFF0000
    if o.words == 2 and flags < 1024 and o.operands[-1][0] == "lit":
        flags |= W64_ONE_LITERAL
    fields, info, action, needs = o.rule  # of the fields only b's code counts, for a second word
    if info & 7 != 1:
        flags |= W64_FURTHER
    rule = (fields & 0xF0 | W64_FORMS["Q"], info, action, needs)
    if action != "NONE":
        flags |= W64_OFFSET_B if action in W64_OFFSETS else W64_ACTS
    return rule, zero[0], zero[1], slots[0], slots[1], width[0] | flags, width[1], sign


def w64_shapes_text(table: list[Opcode]) -> list[str]:
    """What the verifier asks of W64's first words; what is asked the same is shared."""
    codes = [w64_shape(c.opcode, c.form) for c in w64_codes(table) if c.opcode != EXTENSION]
    page = [o for o in table if o.extension]
    common = sorted({*codes, *(w64_shape(o, "") for o in page if not o.is_atomic)})
    shapes = common + sorted({w64_shape(o, "") for o in page if o.is_atomic} - set(common))
    if len(shapes) >= 0xFF:
        raise SystemExit("gen_engine.py: more shapes than a byte counts")
    rows = []
    for (fields, info, action, needs), *words in shapes:
        halves = [f"{{0x{words[i]:08x}, 0x{words[i + 1]:08x}}}" for i in (0, 2, 4)]
        rule = f"0x{needs:02x}00{info:02x}{fields:02x} | ZWE_A_{action} << 16"
        rows.append(f"\t\t{{{rule}, {', '.join(halves)}, 0x{words[6]:08x}}},")
    lines = [
        "#if ZWE_W64",
        "const struct zwe_w64_shapes zwe_w64_shapes = {",
        "\t.code = {",
    ]
    for c in w64_codes(table):
        index = 0 if c.opcode == EXTENSION else 1 + shapes.index(w64_shape(c.opcode, c.form))
        lines.append(f"\t\t{index}, /* {c.opcode.name} {c.form} */")
    none = "{.zero = {0xffffffff, 0xffffffff}}, /* no instruction's */"
    lines += ["\t},", "\t.shape = {", f"\t\t{none}", *rows[: len(common)]]
    lines += ["#if ZWE_ATOMICS", *rows[len(common) :], "#endif", "\t},", "};", ""]
    lines += ["const uint8_t zwe_w64_x_shape[] = {"]
    atomic = [f"\t{1 + shapes.index(w64_shape(o, ''))}, /* {o.name} */" for o in page]
    first = sum(not o.is_atomic for o in page)
    lines += [*atomic[:first], "#if ZWE_ATOMICS", *atomic[first:], "#endif", "};", "#endif", ""]
    return lines


def w64_header(table: list[Opcode]) -> str:
    """interp_w64_gen.h: where the handlers of W64 stand."""
    codes = w64_codes(table)
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated from opcodes.tab, w64.tab by gen_engine.py; do not edit. */",
        "",
        "/* The slot of each handler that has one: its number. */",
    ]
    in_slot = {c.opcode.number: i for i, c in enumerate(codes) if c.in_slot and not c.form}
    places = {}
    for o in [*(o for o in table if not o.is_float_form), EXTENSION]:
        number = None if o.extension else in_slot.get(o.number)
        places[o.handler_name] = "ZWE_NO_SLOT" if number is None else f"ZWE_SLOT({2 * number})"
    lines += [f"#define ZWE_AT_{name} {place}" for name, place in places.items()]
    lines += ["", "/* X(name, form, subsection). */", "#define ZWE_W64_FORMS(X) \\"]
    lines += [
        f"\tX({c.opcode.c_name}, {c.form}, {c.bits}, {2 * i}) \\"
        for i, c in enumerate(codes)
        if c.form
    ]
    lines += ["\t/* end */", "", "/* Each (name, number of the code). */"]
    lines.append("#define ZWE_W64_HANDLERS(HOT, FRAMED_, COLD_) \\")
    for i, c in enumerate(codes):
        if not c.form:
            lines.append(f"\t{handler_kind(c.opcode)}({c.opcode.c_name}, {i}) \\")
    lines += ["\t/* end */", "", "/* The same of those without a slot. */"]
    lines.append("#define ZWE_W64_JUMPS(HOT, FRAMED_, COLD_) \\")
    for i, c in enumerate(codes):
        if not c.in_slot:
            lines.append(f"\t{handler_kind(c.opcode)}({c.opcode.c_name}, {i}) \\")
    lines += ["\t/* end */", "", "/* The end of each slot. */", "#define ZWE_W64_SLOT_ENDS \\"]
    ends = [f".subsection {2 * i + 1}\\n\\t.p2align 6" for i, c in enumerate(codes) if c.in_slot]
    lines += [f'\t"\\t{end}\\n" \\' for end in ends]
    lines += ['\t""', ""]
    return "\n".join(lines)


#: Float routines of the Arm run-time ABI; True, False: what a comparison answers for true.
ROUTINES = {"eq": ("cmpeq", 1), "ne": ("cmpeq", 0), "lt": ("cmplt", 1), "le": ("cmple", 1)}
OPERATIONS = ("add", "sub", "mul", "div")


def routine_line(o: Opcode) -> str:
    """The float instruction as a call of a routine that the compiler does not see."""
    kind, name = o.name.split(".")
    prefix = "__aeabi_" + ("d" if kind == "f64" else "f")
    if name in OPERATIONS:
        return f'ROUTINE_{kind.upper()}({o.c_name}, "{prefix}{name}", {name})'
    routine, when = ROUTINES[name]
    return f'ROUTINE_{kind.upper()}_IS({o.c_name}, "{prefix}{routine}", {when})'


def handler_kind(o: Opcode) -> str:
    """Which of HOT, FRAMED_ and COLD_ stands for its handler in a list."""
    framed = o.handler in "fFd" or (o.handler == "n" and not o.extension)
    kind = "HOT" if o.handler in "=*" else "FRAMED_" if framed else "COLD_"
    return f"ZWE_IF_FLOATS({kind}, COLD_)" if o.is_float else kind


def handlers_header(table: list[Opcode]) -> str:
    """interp_gen.h: generated hot handlers, and which opcode has which kind of handler."""
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated from opcodes.tab by gen_engine.py; do not edit. For interp_handlers.h. */",
        "",
    ]
    forms = [o for o in table if o.is_float_form]
    generated = [
        o
        for o in table
        if o not in forms and (o.handler in "=f" or (o.handler == "n" and not o.extension))
    ]
    for o in generated:
        if not o.is_float:
            lines += handler_text(o)
    lines += ["#ifndef ZWE_NO_FLOATS", ""]
    routines = [o for o in generated if o.is_float and o.handler == "n" and "b" in dict(o.operands)]
    for o in generated:
        if o.is_float and o not in routines:
            lines += handler_text(o)
    for macro, chosen in (
        ("ROUTINE_F64", [o for o in routines if o.name[4:] in OPERATIONS]),
        ("ROUTINE_F64_IS", [o for o in routines if o.name[4:] not in OPERATIONS]),
    ):
        lines += [f"#ifdef {macro}", "", *map(routine_line, chosen), "", "#else", ""]
        for o in chosen:
            lines += handler_text(o)
        lines += ["#endif", ""]
    lines += ["#ifdef FLOAT_FORM_F64", ""]
    lines += [f"FLOAT_FORM_{o.name[:3].upper()}({o.c_name}, {o.name[4:7]})" for o in forms]
    lines += ["", "#endif", "#endif", ""]
    lines.append("/* Each (name, what does the same, number), where the latter are handlers. */")
    lines.append("#define ZWE_FLOAT_FORMS(X) \\")
    for o in forms:
        lines.append(f"\tX({o.c_name}, {o.c_name.removesuffix('_acc')}, {o.number}) \\")
    lines += ["\t/* end */", ""]
    for extension, prefix in ((False, "MAIN"), (True, "EXTENSION")):
        lines.append("/* Each (name, number). HOT: HANDLER; FRAMED_: FRAMED; COLD_: zwe_cold(). */")
        lines.append(f"#define ZWE_{prefix}_HANDLERS(HOT, FRAMED_, COLD_) \\")
        for o in table:
            if o.extension == extension and o not in forms:
                entry = f"{handler_kind(o)}({o.handler_name}, {o.number})"
                lines.append(f"\t{f'ZWE_IF_ATOMICS({entry})' if o.is_atomic else entry} \\")
        lines += ["\t/* end */", ""]
    return "\n".join(lines)


def ops_page(table: list[Opcode]) -> str:
    """docs/opcodes.md."""
    lines = [
        "# Opcodes",
        "",
        "Generated from `firmware/engine_c/opcodes.tab` by `make gen`. Operand kinds and",
        "instruction formats are explained in [engine_image.md](engine_image.md).",
        "",
        f"Main page: {sum(not o.extension for o in table)} of 255 opcodes; extension page: "
        f"{sum(o.extension for o in table)} of 256. Opcode set `0x{opcode_set():08x}`.",
        "",
        "| name | number | words | operands | effect |",
        "|---|--:|--:|---|---|",
    ]
    for o in table:
        number = f"ff.{o.number:02x}" if o.extension else f"{o.number:02x}"
        operands = " ".join(f"{f}:{k}" for f, k in o.operands)
        effect = o.effect.replace("|", "\\|")
        words = f"{o.words}+" if any(k == "LJ" for _, k in o.operands) else str(o.words)
        lines.append(f"| `{o.name}` | {number} | {words} | {operands} | {effect} |")
    return "\n".join([*lines, ""])


def limits_outputs() -> tuple[str, str]:
    """zwe_limits_gen.h and docs/limits.md."""
    table = rows(ENGINE / "limits.tab", 4)
    header = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated from limits.tab by tools/gen_engine.py; do not edit. */",
        "#ifndef ZWE_LIMITS_GEN_H",
        "#define ZWE_LIMITS_GEN_H",
        "",
    ]
    header += [f"#define ZWE_LIMIT_{n} {v}u /* {u}: {what} */" for n, v, u, what in table]
    page = [
        "# Limits of the engine",
        "",
        "Generated from `firmware/engine_c/limits.tab` by `make gen`.",
        "",
    ]
    page += ["| name | value | unit | bounds |", "|---|--:|---|---|"]
    page += [f"| `{n}` | {v} | {u} | {what} |" for n, v, u, what in table]
    return "\n".join([*header, "", "#endif", ""]), "\n".join([*page, ""])


def outputs() -> dict[Path, str]:
    """Every generated file and its text."""
    table = opcodes()
    limits_header, limits_page = limits_outputs()
    return {
        ENGINE / "zwe_ops_gen.h": ops_header(table),
        ENGINE / "interp_gen.h": handlers_header(table),
        ENGINE / "interp_w64_gen.h": w64_header(table),
        ENGINE / "zwe_limits_gen.h": limits_header,
        ROOT / "docs" / "opcodes.md": ops_page(table),
        ROOT / "docs" / "limits.md": limits_page,
    }


def main() -> int:
    """Writes or checks every output; 1 when a file is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--check", action="store_true", help="fail when a file differs instead of writing it"
    )
    check = parser.parse_args().check
    stale = []
    for path, text in outputs().items():
        if not path.exists() or path.read_text() != text:
            stale.append(path)
            if not check:
                path.write_text(text)
    for path in stale:
        print(f"{'stale' if check else 'wrote'}: {path.relative_to(ROOT)}")
    return int(check and bool(stale))


if __name__ == "__main__":
    sys.exit(main())
