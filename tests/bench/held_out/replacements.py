"""What would stand in place of each opcode if it were taken out: what the translator then does.

An opcode that is not here has no equivalent: it is basic and stays whatever is counted.
"""

from __future__ import annotations

from tools.gen_engine import Opcode

#: Where the rules of replacement() do not lead.
EXPLICIT = {
    "mov2": ("mov", "mov"),
    "movp": ("mov", "mov"),
    "ldip": ("ldi", "ldi"),
    "ldi": ("ldl",),
    "ldi2": ("ldl2",),
    "select_ai": ("ldi", "select"),
    "select_bi": ("ldi", "select"),
    "i32.add_shl2": ("i32.shl_i", "i32.add_acc"),
    "i32.add_shl3": ("i32.shl_i", "i32.add_acc"),
    "i32.rsub_i": ("ldi", "i32.sub"),
    "i32.ge_s": ("i32.lt_s", "i32.eqz_acc"),
    "i32.ge_u": ("i32.lt_u", "i32.eqz_acc"),
    "i32.extend8_s": ("i32.shl_i", "i32.shr_s_i_acc"),
    "i64.ge_s": ("i64.lt_s", "i32.eqz_acc"),
    "i64.ge_u": ("i64.lt_u", "i32.eqz_acc"),
    "i64.xorshr": ("i64.shr_u_i", "i64.xor"),
    "i64.xorshl": ("i64.shl_i", "i64.xor"),
    "i64.mul_i": ("ldi2", "i64.mul"),
    "ld32_x": ("i32.shl_i", "ld32_l"),
    "ld32_xw": ("i32.shl_i", "ld32_w_acc"),
    "st8_i": ("ldi", "st8"),
    "st32_i": ("ldi", "st32_acc"),
    "spadd": ("spget", "i32.add_l_acc", "spset"),
    "spset_add": ("i32.add_l", "spset"),
    "addbr_nz_b": ("i32.add_i", "br_nz_b_acc"),
    "addbr_ne_l_b": ("i32.add_i", "br_eq_l", "jmp_b"),
    "ret1": ("mov", "ret"),
    "ret2": ("mov2", "ret"),
    "ld64_w": ("i32.add_l", "ld64"),
    "st64_w": ("i32.add_l", "st64"),
}
_OPPOSITE = {"eq": "ne", "ne": "eq", "lt_s": "ge_s", "lt_u": "ge_u", "ge_s": "lt_s",
             "ge_u": "lt_u", "nz": "z", "z": "nz"}  # fmt: skip


def _accumulated(name: str, names: set[str]) -> str:
    """Its accumulator form, where it has one."""
    return f"{name}_acc" if f"{name}_acc" in names else name


def _branch(name: str, names: set[str]) -> tuple[str, ...] | None:
    """Replacement of a branch that compares; its accumulator forms are no business of this one."""
    backward = name.endswith("_b")
    stem = name.removeprefix("br_").removesuffix("_b")
    literal = stem.endswith("_l")
    immediate = stem.endswith("_i")
    relation = stem.removesuffix("_l").removesuffix("_i")
    if relation not in _OPPOSITE:
        return None
    if backward:
        opposite = name.removesuffix("_b").replace(relation, _OPPOSITE[relation], 1)
        return (opposite, "jmp_b")
    if relation in ("nz", "z"):
        return None
    if literal:
        return ("ldl", _accumulated(f"br_{relation}", names))
    if immediate and f"br_{relation}_l" in names:
        return (f"br_{relation}_l",)
    if immediate:
        return ("ldi", _accumulated(f"br_{relation}", names))
    return (f"i32.{relation}", "br_nz_acc")


def replacement(opcode: Opcode, names: set[str]) -> tuple[str, ...] | None:
    """Names of the instructions that do what this one does; None if there are none."""
    name = opcode.name
    if opcode.is_accumulator:
        return (name.removesuffix("_acc"),)
    if name in EXPLICIT:
        return EXPLICIT[name]
    if name.startswith("br_"):
        return _branch(name, names)
    stem, _, last = name.rpartition("_")
    wide = name.startswith("i64.")
    if last in ("i", "u", "l") and stem in names and "." in name:
        load = ("ldl2" if last == "l" else "ldi2") if wide else "ldl" if last == "l" else "ldi"
        return (load, _accumulated(stem, names))
    if name[:2] in ("ld", "st") and last in ("w", "a") and stem in names:
        before = "i32.add_l" if last == "w" else "ldl"
        reached = stem if last == "w" else f"{stem}_l"
        return (before, _accumulated(reached, names) if name[:2] == "ld" else reached)
    if name[:2] in ("ld", "st") and f"{name}_l" in names:
        return (f"{name}_l",)
    return None
