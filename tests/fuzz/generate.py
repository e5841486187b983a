"""Writes random valid programs about what binaryen's fuzzer leaves out.

That is references, tables, segments, blocks with several parameters and results, one-byte pages,
exceptions and atomic accesses.
The text is typed all the way, so every program validates. Programs end: each function and each
turn of a loop takes from a counter, and a function returns at once when nothing is left.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

NUMBERS = ("i32", "i64", "f32", "f64")
TYPES = (*NUMBERS, "funcref", "externref")
_STEPS = 60
_INT_BINARY = ("add", "sub", "mul", "and", "or", "xor", "shl", "shr_s", "shr_u", "rotl", "rotr")
_INT_COMPARE = ("eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u")
_FLOAT_BINARY = ("add", "sub", "mul", "div", "min", "max", "copysign")
_FLOAT_COMPARE = ("eq", "ne", "lt", "gt", "le", "ge")
_FLOAT_UNARY = ("abs", "neg", "ceil", "floor", "trunc", "nearest", "sqrt")
_CONVERT = {
    "i32": (
        *("wrap_i64 i64", "trunc_sat_f32_s f32", "trunc_sat_f32_u f32", "trunc_sat_f64_s f64"),
        *("trunc_sat_f64_u f64", "extend8_s i32", "extend16_s i32", "trunc_f32_s f32"),
    ),
    "i64": (
        *("extend_i32_s i32", "extend_i32_u i32", "trunc_sat_f64_s f64", "trunc_sat_f32_u f32"),
        *("extend8_s i64", "extend16_s i64", "extend32_s i64", "reinterpret_f64 f64"),
    ),
    "f32": ("convert_i32_s i32", "convert_i64_u i64", "demote_f64 f64", "reinterpret_i32 i32"),
    "f64": ("convert_i32_u i32", "convert_i64_s i64", "promote_f32 f32", "reinterpret_i64 i64"),
}
_LOADS = {
    "i32": ("load", "load8_s", "load8_u", "load16_s", "load16_u"),
    "i64": ("load", "load8_s", "load16_u", "load32_s", "load32_u"),
    "f32": ("load",),
    "f64": ("load",),
}
_STORES = {
    "i32": ("store", "store8", "store16"),
    "i64": ("store", "store8", "store16", "store32"),
    "f32": ("store",),
    "f64": ("store",),
}
_CONSTANTS = {
    "i32": (
        "0",
        "1",
        "-1",
        "2",
        "7",
        "-128",
        "127",
        "128",
        "255",
        "65535",
        "0x7fffffff",
        "0x80000000",
    ),
    "i64": (
        "0",
        "1",
        "-1",
        "-128",
        "127",
        "0x7fffffffffffffff",
        "0x8000000000000000",
        "0x100000000",
    ),
    "f32": ("0", "-0", "1", "-1.5", "inf", "-inf", "nan", "0x1p-149", "3.4e38", "2147483648"),
    "f64": ("0", "-0", "1", "-1.5", "inf", "nan", "0x1p-1074", "1.7e308", "4294967296.5"),
}
_TABLES = {"$t0": (10, "funcref"), "$t1": (6, "funcref"), "$t2": (5, "externref")}
_ELEMENTS = {"$e0": 4, "$e1": 3}
_DATAS = {"$d0": 9, "$d1": 3}
_TAGS = {"$x0": (), "$x1": ("i32",), "$x2": ("i64", "f32"), "$x3": ("funcref", "i32", "f64")}
#: Of each width: the prefix of an atomic access, what follows its name.
_ATOMICS = {
    "i32": (("i32.atomic", ""), ("i32.atomic", "8"), ("i32.atomic", "16")),
    "i64": (("i64.atomic", ""), ("i64.atomic", "8"), ("i64.atomic", "16"), ("i64.atomic", "32")),
}
_ATOMIC_BINARY = ("add", "sub", "and", "or", "xor", "xchg")


@dataclass(frozen=True, slots=True)
class _Function:
    name: str
    params: tuple[str, ...]
    results: tuple[str, ...]

    @property
    def signature(self) -> str:
        """The type as the text format writes it."""
        return _types("param", self.params) + _types("result", self.results)


def _types(word: str, kinds: tuple[str, ...]) -> str:
    return f" ({word} {' '.join(kinds)})" if kinds else ""


@dataclass(slots=True)
class _Writer:
    """Writes one function's body."""

    random: Random
    functions: list[_Function]
    locals: list[str]  # type of each local, parameters first
    results: tuple[str, ...]
    memory_bytes: int
    labels: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    made: int = 0

    # -- expressions

    def value(self, kind: str, depth: int) -> str:
        """An expression of this type."""
        if depth <= 0 or self.random.random() < 0.12:
            return self.leaf(kind)
        common: list[Callable[[str, int], str]] = [
            *(self.select, self.if_value, self.block_value, self.tee),
            *(self.call, self.call_indirect),
        ]
        if kind in _ATOMICS:
            common.append(self.atomic)
        special: Callable[[str, int], str] = self.number if kind in NUMBERS else self.reference
        choice = special if self.random.random() < 0.6 else self.random.choice(common)
        return choice(kind, depth - 1)

    def leaf(self, kind: str) -> str:
        """A local, a global or a constant."""
        owned = [index for index, name in enumerate(self.locals) if name == kind]
        if owned and self.random.random() < 0.6:
            return f"(local.get {self.random.choice(owned)})"
        if self.random.random() < 0.3:
            return f"(global.get $g_{kind})"
        if kind in NUMBERS:
            return f"({kind}.const {self.random.choice(_CONSTANTS[kind])})"
        if kind == "externref":
            return "(ref.null extern)"
        if self.random.random() < 0.3:
            return "(ref.null func)"
        return f"(ref.func {self.random.choice(self.functions).name})"

    def address(self, depth: int) -> str:
        """Mostly within the memory."""
        if self.random.random() < 0.03:
            return self.value("i32", depth)
        if self.random.random() < 0.3:
            return f"(i32.const {self.random.randrange(self.memory_bytes)})"
        bound = self.random.choice((min(64, self.memory_bytes), max(self.memory_bytes - 40, 3)))
        return f"(i32.rem_u {self.value('i32', depth)} (i32.const {bound}))"

    def index(self, below: int, depth: int) -> str:
        """Mostly below a bound."""
        bound = below + (self.random.random() < 0.05)
        if self.random.random() < 0.5:
            return f"(i32.const {self.random.randrange(bound)})"
        return f"(i32.rem_u {self.value('i32', depth)} (i32.const {bound}))"

    def number(self, kind: str, depth: int) -> str:
        """An operation of numbers."""
        choice = self.random.randrange(8 if kind != "i32" else 13)
        integer = kind[0] == "i"
        if choice <= 2:
            operation = self.random.choice(_INT_BINARY if integer else _FLOAT_BINARY)
            if integer and self.random.random() < 0.08:
                operation = self.random.choice(("div_s", "div_u", "rem_s", "rem_u"))
            return f"({kind}.{operation} {self.value(kind, depth)} {self.value(kind, depth)})"
        if choice == 3:
            operation = self.random.choice(("clz", "ctz", "popcnt") if integer else _FLOAT_UNARY)
            return f"({kind}.{operation} {self.value(kind, depth)})"
        if choice <= 5:
            operation, source = self.random.choice(_CONVERT[kind]).split()
            if "trunc_f" in operation and self.random.random() < 0.8:
                return self.leaf(kind)  # traps more often than it does not
            return f"({kind}.{operation} {self.value(source, depth)})"
        if choice <= 7:
            offset = self.random.choice(("", "", " offset=1", " offset=8", " offset=31"))
            load = self.random.choice(_LOADS[kind])
            return f"({kind}.{load}{offset} {self.address(depth)})"
        return self.truth(choice, depth)

    def truth(self, choice: int, depth: int) -> str:
        """An i32 that says something of other types."""
        if choice <= 9:
            kind = self.random.choice(NUMBERS)
            operation = self.random.choice(_INT_COMPARE if kind[0] == "i" else _FLOAT_COMPARE)
            return f"({kind}.{operation} {self.value(kind, depth)} {self.value(kind, depth)})"
        if choice == 10:
            kind = self.random.choice(TYPES[4:])
            return f"(ref.is_null {self.value(kind, depth)})"
        if choice == 11:
            return self.random.choice(("(memory.size)", f"(table.size {self.table()})"))
        if self.random.random() < 0.5:
            return f"(i32.eqz {self.value('i32', depth)})"
        table = self.table()
        filler = self.value(_TABLES[table][1], depth)
        return f"(table.grow {table} {filler} (i32.const {self.random.randrange(3)}))"

    def table(self, kind: str | None = None) -> str:
        """A table, of a type when one is asked for."""
        return self.random.choice([n for n, (_, k) in _TABLES.items() if kind in (None, k)])

    def reference(self, kind: str, depth: int) -> str:
        """A reference from a table."""
        table = self.table(kind)
        return f"(table.get {table} {self.index(_TABLES[table][0], depth)})"

    def select(self, kind: str, depth: int) -> str:
        """One of two values."""
        note = f" (result {kind})" if kind not in NUMBERS or self.random.random() < 0.3 else ""
        first, second = self.value(kind, depth), self.value(kind, depth)
        return f"(select{note} {first} {second} {self.value('i32', depth)})"

    def if_value(self, kind: str, depth: int) -> str:
        """A value from one of two arms, with statements in them."""
        condition = self.value("i32", depth)
        name = self.label()
        self.labels.append((name, (kind,)))
        arms = " ".join(
            f"({word} {self.statements(1, depth - 1)} {self.value(kind, depth)})"
            for word in ("then", "else")
        )
        self.labels.pop()
        return f"(if {name} (result {kind}) {condition} {arms})"

    def label(self) -> str:
        """A new label's name."""
        self.made += 1
        return f"$l{self.made}"

    def block_value(self, kind: str, depth: int) -> str:
        """A block that is left with a value by several ways."""
        name = self.label()
        self.labels.append((name, (kind,)))
        body = self.statements(self.random.randint(0, 2), depth - 1)
        if self.random.random() < 0.5:
            left = f"(br_if {name} {self.value(kind, depth)} {self.value('i32', depth)})"
            body += f" (drop {left})"
        last = self.value(kind, depth)
        self.labels.pop()
        return f"(block {name} (result {kind}) {body} {last})"

    def tee(self, kind: str, depth: int) -> str:
        """A value that a local also gets."""
        owned = [index for index, name in enumerate(self.locals) if name == kind]
        if not owned:
            return self.value(kind, depth)
        return f"(local.tee {self.random.choice(owned)} {self.value(kind, depth)})"

    def arguments(self, function: _Function, depth: int) -> str:
        """Values for a call."""
        return " ".join(self.value(kind, min(depth, 1)) for kind in function.params)

    def call(self, kind: str, depth: int) -> str:
        """A call of a function with this one result."""
        fitting = [item for item in self.functions if item.results == (kind,)]
        if not fitting:
            return self.leaf(kind)
        function = self.random.choice(fitting)
        return f"(call {function.name} {self.arguments(function, depth)})"

    def call_indirect(self, kind: str, depth: int) -> str:
        """The same through a table; often of another type than what stands there."""
        fitting = [item for item in self.functions if item.results == (kind,)]
        if not fitting or self.random.random() < 0.5:
            return self.call(kind, depth)
        function = self.random.choice(fitting)
        table = self.table("funcref")
        place = self.index(_TABLES[table][0], 0)
        if self.random.random() < 0.8:  # put it there first: else nearly all of these trap
            spot = self.random.randrange(_TABLES[table][0])
            place = (
                f"(block (result i32) (table.set {table} (i32.const {spot}) "
                f"(ref.func {function.name})) (i32.const {spot}))"
            )
        inside = self.arguments(function, depth)
        return f"(call_indirect {table}{function.signature} {inside} {place})"

    # -- statements

    def statements(self, count: int, depth: int) -> str:
        """Some statements."""
        return " ".join(self.statement(depth) for _ in range(count))

    def statement(self, depth: int) -> str:
        """One statement."""
        if depth < 0:
            return "(nop)"
        choices: list[Callable[[int], str]] = [
            *(self.set_local, self.set_local, self.set_global, self.store, self.store),
            *(self.set_table, self.bulk, self.bulk, self.many, self.many, self.loop),
            *(self.branch, self.switch, self.condition, self.tail, self.throw),
            *(self.guarded, self.guarded, self.atomic_store),
        ]
        return self.random.choice(choices)(depth)

    def atomic(self, kind: str, depth: int) -> str:
        """An atomic load, or an operation that returns what was there."""
        prefix, width = self.random.choice(_ATOMICS[kind])
        unsigned = "_u" if width else ""
        mask = self.random.choice((-8, -8, -4, -1))
        place = f"(i32.and {self.address(depth)} (i32.const {mask}))"
        match self.random.randrange(6):
            case 0:
                return f"({prefix}.load{width}{unsigned} {place})"
            case 1:
                values = f"{self.value(kind, depth - 1)} {self.value(kind, depth - 1)}"
                return f"({prefix}.rmw{width}.cmpxchg{unsigned} {place} {values})"
            case 2 if kind == "i32":
                return f"(memory.atomic.notify {place} {self.value(kind, depth - 1)})"
            case _:
                name = self.random.choice(_ATOMIC_BINARY)
                value = self.value(kind, depth - 1)
                return f"({prefix}.rmw{width}.{name}{unsigned} {place} {value})"

    def atomic_store(self, depth: int) -> str:
        """An atomic store."""
        kind = self.random.choice(tuple(_ATOMICS))
        prefix, width = self.random.choice(_ATOMICS[kind])
        place = f"(i32.and {self.address(depth)} (i32.const -8))"
        return f"({prefix}.store{width} {place} {self.value(kind, depth - 1)})"

    def throw(self, depth: int) -> str:
        """Throws, sometimes."""
        tag, kinds = self.random.choice(tuple(_TAGS.items()))
        values = " ".join(self.value(kind, depth - 1) for kind in kinds)
        return f"(if {self.value('i32', depth)} (then (throw {tag} {values})))"

    def guarded(self, depth: int) -> str:
        """Statements around which one or two kinds of exceptions are caught.

        A reference is thrown again at once or never: an instance remembers the last ones only.
        """
        tag, kinds = self.random.choice(tuple(_TAGS.items()))
        form = self.random.choice(("catch", "catch", "catch_ref", "catch_all", "catch_all_ref"))
        kinds = () if "all" in form else kinds
        caught = (*kinds, "exnref") if form.endswith("_ref") else kinds
        outer, name, other = self.label(), self.label(), self.label()
        clause = f"({form} {name})" if "all" in form else f"({form} {tag} {name})"
        more = self.random.choice(("", f"(catch_all {other})", f"(catch $x0 {other})"))
        self.labels.append((outer, ()))
        body = self.statements(self.random.randint(1, 3), depth - 1)
        self.labels.pop()
        taken = "".join(self.sink(kind) for kind in reversed(kinds))
        if form.endswith("_ref"):
            again = f"(if {self.leaf('i32')} (then (throw_ref (local.get $exn))))"
            taken = f" (local.set $exn) {again} {taken}"
        return (
            f"(block {other} (block {outer} (block {name}{_types('result', caught)} "
            f"(try_table {more if self.random.random() < 0.3 else ''} {clause} {more} {body}) "
            f"(br {outer})) {taken}))"
        )

    def set_local(self, depth: int) -> str:
        """Writes a local."""
        at = self.random.randrange(len(self.locals))
        return f"(local.set {at} {self.value(self.locals[at], depth)})"

    def set_global(self, depth: int) -> str:
        """Writes a global."""
        kind = self.random.choice(TYPES)
        return f"(global.set $g_{kind} {self.value(kind, depth)})"

    def store(self, depth: int) -> str:
        """Writes memory."""
        kind = self.random.choice(NUMBERS)
        offset = self.random.choice(("", "", " offset=3", " offset=16"))
        operation = self.random.choice(_STORES[kind])
        return f"({kind}.{operation}{offset} {self.address(depth)} {self.value(kind, depth)})"

    def set_table(self, depth: int) -> str:
        """Writes a table's entry."""
        table = self.table()
        size, kind = _TABLES[table]
        return f"(table.set {table} {self.index(size, 0)} {self.value(kind, depth)})"

    def bulk(self, depth: int) -> str:
        """A bulk operation on memory or tables."""
        count = self.index(5, 0)
        choice = self.random.randrange(9)
        table = self.table()
        size, kind = _TABLES[table]
        if choice == 0:
            value = self.value("i32", depth)
            return f"(memory.fill {self.address(depth)} {value} {self.index(70, 0)})"
        if choice == 1:
            return f"(memory.copy {self.address(depth)} {self.address(depth)} {self.index(90, 0)})"
        if choice == 2:
            segment = self.random.choice(list(_DATAS))
            return f"(memory.init {segment} {self.address(0)} {self.index(4, 0)} {count})"
        if choice == 3 and self.random.random() < 0.3:
            return f"(data.drop {self.random.choice(list(_DATAS))})"
        if choice == 4 and self.random.random() < 0.3:
            return f"(elem.drop {self.random.choice(list(_ELEMENTS))})"
        if choice <= 5:
            segment = self.random.choice(list(_ELEMENTS))
            where = f"{self.table('funcref')} {segment}"
            return f"(table.init {where} {self.index(4, 0)} {self.index(3, 0)} {self.index(2, 0)})"
        if choice == 6:
            return f"(table.fill {table} {self.index(size, 0)} {self.value(kind, depth)} {count})"
        if choice == 7:
            other = self.table(kind)
            places = f"{self.index(size - 3, 0)} {self.index(_TABLES[other][0] - 3, 0)}"
            return f"(table.copy {table} {other} {places} {self.index(4, 0)})"
        return f"(drop (memory.grow {self.index(3, 0)}))"

    def many(self, depth: int) -> str:
        """A block or a call with several values in and out, kept in locals."""
        pool = list(range(len(self.locals)))
        if self.random.random() < 0.4:
            several = [item for item in self.functions if len(item.results) != 1]
            if several:
                function = self.random.choice(several)
                drops = "".join(self.sink(kind) for kind in reversed(function.results))
                return f"{self.arguments(function, depth)} (call {function.name}) {drops}"
        inputs = [self.random.choice(pool) for _ in range(self.random.randint(0, 3))]
        outputs = [self.random.choice(pool) for _ in range(self.random.randint(0, 3))]
        params = tuple(self.locals[index] for index in inputs)
        results = tuple(self.locals[index] for index in outputs)
        name = self.label()
        word = self.random.choice(("block", "block", "loop"))
        values = " ".join(self.value(kind, depth - 1) for kind in params)
        sunk = "".join(self.sink(kind) for kind in reversed(params))
        self.labels.append((name, results if word == "block" else ("never",)))
        body = self.statements(self.random.randint(0, 2), depth - 1)
        last = " ".join(self.value(kind, depth - 1) for kind in results)
        self.labels.pop()
        if results and word == "block" and self.random.random() < 0.4:
            last += f" (br_if {name} {self.value('i32', 0)})"
        taken = "".join(f" (local.set {index})" for index in reversed(outputs))
        shape = _types("param", params) + _types("result", results)
        return f"{values} {word} {name}{shape} {sunk} {body} {last} end {taken}"

    def sink(self, kind: str) -> str:
        """Takes a value from the stack: into a local, or away."""
        owned = [index for index, name in enumerate(self.locals) if name == kind]
        if owned and self.random.random() < 0.8:
            return f" (local.set {self.random.choice(owned)})"
        return " (drop)"

    def loop(self, depth: int) -> str:
        """A loop that the step counter ends."""
        name = self.label()
        self.labels.append((name, ("never",)))
        body = self.statements(self.random.randint(1, 3), depth - 1)
        more = self.value("i32", depth - 1)
        self.labels.pop()
        step = "(global.set $steps (i32.sub (global.get $steps) (i32.const 1)))"
        again = (
            f"(i32.and (i32.gt_s (global.get $steps) (i32.const 0)) (i32.ne {more} (i32.const 5)))"
        )
        return f"(loop {name} {body} {step} (br_if {name} {again}))"

    def branch(self, depth: int) -> str:
        """Leaves a block, or the function, with its values."""
        if self.random.random() < 0.15:
            values = " ".join(self.value(kind, 0) for kind in self.results)
            return f"(if {self.value('i32', depth)} (then (return {values})))"
        open_labels = [item for item in self.labels if item[1] != ("never",)]
        if not open_labels:
            return self.set_local(depth)
        name, kinds = self.random.choice(open_labels)
        values = " ".join(self.value(kind, 0) for kind in kinds)
        return f"(if {self.value('i32', depth)} (then (br {name} {values})))"

    def tail(self, depth: int) -> str:
        """Leaves the function by a tail call, sometimes."""
        return f"(if {self.value('i32', depth)} (then {self.tail_call(depth)}))"

    def tail_call(self, depth: int) -> str:
        """A call in place of a return: the function itself always fits."""
        fitting = [item for item in self.functions if item.results == self.results]
        function = self.random.choice(fitting)
        inside = self.arguments(function, depth)
        if self.random.random() < 0.6:
            return f"(return_call {function.name} {inside})"
        table = self.table("funcref")
        spot = self.random.randrange(_TABLES[table][0])
        place = f"(i32.const {spot})"
        if self.random.random() < 0.8:
            place = (
                f"(block (result i32) (table.set {table} (i32.const {spot}) "
                f"(ref.func {function.name})) {place})"
            )
        return f"(return_call_indirect {table}{function.signature} {inside} {place})"

    def switch(self, depth: int) -> str:
        """A br_table over two blocks."""
        outer, inner = self.label(), self.label()
        choice = self.value("i32", depth)
        targets = " ".join(self.random.choice((outer, inner)) for _ in range(4))
        first, second = self.statement(depth - 1), self.statement(depth - 1)
        return f"(block {outer} (block {inner} {first} (br_table {targets} {choice})) {second})"

    def condition(self, depth: int) -> str:
        """An if without a value."""
        condition = self.value("i32", depth)
        then, other = self.statement(depth - 1), self.statement(depth - 1)
        return f"(if {condition} (then {then}) (else {other}))"


def _function_text(
    random: Random, function: _Function, functions: list[_Function], memory_bytes: int
) -> str:
    extra = [random.choice(TYPES) for _ in range(random.randint(1, 8))]
    if random.random() < 0.1:
        extra += ["i64"] * 140  # more than 256 slots
    writer = _Writer(random, functions, [*function.params, *extra], function.results, memory_bytes)
    zeros = {"funcref": "(ref.null func)", "externref": "(ref.null extern)"}
    at_once = " ".join(zeros.get(kind, f"({kind}.const 0)") for kind in function.results)
    body = writer.statements(random.randint(2, 6), 3)
    values = " ".join(writer.value(kind, 3) for kind in function.results)
    if random.random() < 0.15:
        values = writer.tail_call(2)
    return (
        f'(func {function.name} (export "{function.name[1:]}"){function.signature}'
        f"{_types('local', tuple(extra))} (local $exn exnref)\n"
        "  (if (i32.le_s (global.get $steps) (i32.const 0))"
        f" (then (return {at_once})))\n"
        "  (global.set $steps (i32.sub (global.get $steps) (i32.const 1)))\n"
        f"  {body}\n  {values})"
    )


def generate(seed: str) -> str:
    """The text of a random program; the same for the same seed."""
    random = Random(seed)
    functions = [
        _Function(
            f"$f{number}",
            tuple(random.choice(TYPES) for _ in range(random.randint(0, 4))),
            tuple(random.choice(TYPES) for _ in range(random.choice((0, 1, 1, 1, 1, 2, 3)))),
        )
        for number in range(random.randint(3, 7))
    ]
    names = [item.name for item in functions]
    small = (f"{random.randrange(12)} 20 (pagesize 1)", "1 (pagesize 1)", "0 1")
    memory = random.choice(("1 3", "1", "1000 1500 (pagesize 1)", "1040 (pagesize 1)", *small))
    globals_ = [f"(global $g_{kind} (mut {kind}) ({kind}.const 3))" for kind in NUMBERS]
    fields = [
        f'(memory (export "m") {memory})',
        *(f"(table {name} {size} 30 {kind})" for name, (size, kind) in _TABLES.items()),
        *globals_,
        f"(global $g_funcref (mut funcref) (ref.func {random.choice(names)}))",
        "(global $g_externref (mut externref) (ref.null extern))",
        *(f"(tag {name}{_types('param', kinds)})" for name, kinds in _TAGS.items()),
        f"(global $steps (mut i32) (i32.const {_STEPS}))",
        f"(elem $e0 func {' '.join(random.choice(names) for _ in range(4))})",
        f"(elem $e1 funcref {' '.join(f'(ref.func {random.choice(names)})' for _ in range(2))} "
        "(ref.null func))",
        f"(elem (table $t0) (i32.const 1) func {' '.join(random.choice(names) for _ in range(6))})",
        '(data $d0 "\\00\\01\\80\\ff\\7f\\c0\\20\\40\\99") (data $d1 "abc")',
        "" if memory in small else '(data (i32.const 17) "somewhere in memory")',
        '(func (export "refill") (global.set $steps (i32.const 60)))',
    ]
    memory_bytes = 16 if memory in small else 1000
    bodies = [_function_text(random, item, functions, memory_bytes) for item in functions]
    return "(module\n" + "\n".join((*fields, *bodies)) + ")\n"
