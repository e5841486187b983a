"""What stands in place of an opcode exists and leads in no circle; counters have a place each."""

from __future__ import annotations

from tests.bench.held_out import counting
from tests.bench.held_out.programs import PLACE, PROGRAMS
from tests.bench.held_out.replacements import EXPLICIT, replacement
from tools.gen_engine import opcodes, w64_codes

TABLE = opcodes()
MAIN = {o.name: o for o in TABLE if not o.extension}
NAMES = {o.name for o in TABLE}


def test_every_replacement_is_made_of_opcodes_that_are_there() -> None:
    assert set(EXPLICIT) <= NAMES
    for opcode in MAIN.values():
        instead = replacement(opcode, NAMES) or ()
        assert set(instead) <= NAMES - {opcode.name}, (opcode.name, instead)
        if opcode.is_accumulator:
            assert instead == (opcode.name.removesuffix("_acc"),)


def test_an_opcode_does_not_need_itself_in_the_end() -> None:
    def needs(name: str, above: frozenset[str]) -> None:
        assert name not in above, (name, sorted(above))
        for each in (replacement(MAIN[name], NAMES) or ()) if name in MAIN else ():
            needs(each, above | {name})

    for name in MAIN:
        needs(name, frozenset())


def test_each_opcode_and_form_is_counted_in_a_place_of_its_own() -> None:
    assert len(w64_codes(TABLE)) <= counting.EXTENSION_FROM
    for encoding, forms in (("P32", counting.forms("P32")), ("W64", counting.forms("W64"))):
        names = [form.name for form in forms.values()]
        assert len(set(names)) == len(names), encoding
        here = {o.name for o in TABLE if encoding == "P32" or not o.is_float_form}
        assert set(names) >= here, encoding


def test_the_lists_say_what_the_files_say() -> None:
    sources = {path.name for path in PLACE.iterdir() if path.suffix in (".c", ".zig", ".ts")}
    assert sources == {program.file for program in PROGRAMS.values()}
    header = (PLACE.parent / "drivers" / "count.h").read_text()
    assert f"#define COUNT_EXTENSION {counting.EXTENSION_FROM}u" in header
