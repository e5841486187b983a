"""Modules from start to end: stopping, admission, libraries, restarts, logs, reports, calls."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from tests.firmware.kernel import packages
from tests.firmware.kernel.rig import Rig, RigError
from zwali.host import package as packer
from zwali.host import package_format
from zwali.host.package import PackOptions, Restart

E_NOT_FOUND, E_RUNNING, E_NOT_RUNNING, E_MEMORY = -1, -2, -3, -4
E_IMAGE, E_IMPORT, E_FINGERPRINT, E_ENTRY, E_EXPORT = -6, -7, -8, -9, -10
E_ARGUMENT, E_THREADS, E_JOBS, E_MODULES, E_LINKS = -11, -12, -13, -14, -15
TRAP_UNREACHABLE, TRAP_STACK, TRAP_DEADLINE = 1, 10, 14

IMPORTS = """
    (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
    (import "wazi" "SYS_k_sleep" (func $sleep (param i64) (result i32)))
    (import "wazi" "SYS_k_busy_wait" (func $busy (param i32)))
    (import "wazi" "SYS_k_sem_take" (func $take (param i32 i64) (result i32)))
    (import "wazi" "SYS_k_uptime_ticks" (func $uptime (result i64)))
    (memory (export "memory") 256 (pagesize 1))
    (data (i32.const 64) "\\00\\00\\00\\00\\02\\5a\\00\\00\\00\\00\\00\\00\\01\\00\\00\\00")
    (data (i32.const 128) "tick\\n")
"""
LOOP = "(loop $l (br $l))"
SAY = "(call $out (i32.const 128) (i32.const 5))"
MANY = f"""(local $i i32)
    (loop $l {SAY} (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $l (i32.lt_u (local.get $i) (i32.const 1000))))
    (i32.const 0)"""
EXIT = {
    "clean": "(i32.const 0)",
    "seven": "(i32.const 7)",
    "trap": "unreachable",
}


def module(start: str = "", *, entry: str | None = "(i32.const 0)", more: str = "") -> str:
    """A module with a start function and an entry point of these bodies."""
    text = f"(module {IMPORTS} {more}"
    if start:
        text += f"(func $start {start}) (start $start)"
    if entry is not None:
        text += f'(func (export "_start") (result i32) {entry})'
    return text + ")"


class Shop:
    """Packages made from text into one folder, and installed."""

    def __init__(self, rig: Rig, folder: Path) -> None:
        self.rig = rig
        self.folder = folder

    def make(self, name: str, text: str, options: PackOptions | None = None) -> Path:
        return packages.from_text(text, self.folder, name, options)

    def install(self, name: str, text: str, options: PackOptions | None = None) -> None:
        self.rig.do("install", name, self.make(name, text, options))

    def state(self, name: str) -> str:
        return self.rig.fields("status", name)["state"]

    def result(self, *words: object) -> str:
        job = self.rig.number("job", "call", *words)
        self.rig.do("settle")
        return self.rig.do("result", job)[0]


def refusal(rig: Rig, *words: object) -> tuple[int, str]:
    with pytest.raises(RigError) as caught:
        rig.do(*words)
    return caught.value.number, caught.value.text


FOREVER = {
    "tight loop": module(entry=f"{LOOP} (i32.const 0)"),
    "tight loop in the start function": module(LOOP),
    "blocking call": module(entry="(call $take (i32.const 64) (i64.const -1))"),
    "blocking call in the start function": module(
        "(drop (call $take (i32.const 64) (i64.const -1)))"
    ),
    "sleep": module(entry="(call $sleep (i64.const -1))"),
    "busy wait": module(entry="(loop $l (call $busy (i32.const -1)) (br $l)) (i32.const 0)"),
    "bulk operations": module(
        entry="""(loop $l (memory.fill (i32.const 0) (i32.const 0) (i32.const 256)) (br $l))
            (i32.const 0)"""
    ),
}


@pytest.mark.parametrize("what", FOREVER)
@pytest.mark.parametrize("polls", [0, 1, 2, 50])
def test_stop_in_every_state(tmp_path: Path, what: str, polls: int) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", FOREVER[what])
        rig.do("start", "m")
        rig.do("poll", polls)
        before = rig.number("uptime", "stats")
        rig.do("stop", "m")
        assert shop.state("m") == "stopped"
        assert rig.number("uptime", "stats") - before < 100_000
        assert refusal(rig, "stop", "m")[0] == E_NOT_RUNNING
        rig.do("forget", "m")
        assert rig.fields("stats")["used"] == "0"
        rig.do("start", "m")
        rig.do("poll", 3)
        assert shop.state("m") in ("starting", "running")
        rig.do("stop", "m")


@pytest.mark.parametrize("call", ["k_str_out", "sys_rand_get"])
def test_a_call_on_many_bytes_ends_the_slice(tmp_path: Path, call: str) -> None:
    """Else one poll is thousands of them, and `info` and `stop` wait behind it."""
    text = f"""(module (import "wazi" "SYS_{call}" (func $f (param i32 i32)))
        (memory (export "memory") 16384 (pagesize 1))
        (func (export "_start") (result i32)
          (loop $l (call $f (i32.const 0) (i32.const 16384)) (br $l)) (i32.const 0)))"""
    with Rig(131072) as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", text)
        rig.do("start", "m")
        rig.do("poll", 5)
        before = rig.number("uptime", "stats")
        rig.do("poll", 50)
        assert shop.state("m") == "running"
        assert rig.number("uptime", "stats") - before < 50
        rig.do("stop", "m")


@pytest.mark.parametrize("what", ["stopped", "ends", "traps"])
def test_a_thousand_starts_leak_nothing(tmp_path: Path, what: str) -> None:
    texts = {
        "stopped": FOREVER["blocking call"],
        "ends": module(
            entry=f"(drop (call $take (i32.const 64) (i64.const 1))) {SAY} (i32.const 0)"
        ),
        "traps": module(entry="(drop (call $take (i32.const 64) (i64.const 1))) unreachable"),
    }
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", texts[what])
        used = set()
        for turn in range(1000):
            rig.do("start", "m")
            rig.do("poll", turn % 7 if what == "stopped" else 12)
            if what == "stopped":
                rig.do("stop", "m")
            assert rig.number("running", "stats") == 0
            stats = rig.fields("stats")
            used.add((stats["used"], stats["sound"]))
        assert len(used) == 1 and used.pop()[1] == "1"
        rig.do("forget", "m")
        assert rig.fields("stats")["used"] == "0"


@pytest.mark.parametrize(
    ("how", "state", "code"),
    [("clean", "exited", "0"), ("seven", "exited", "7"), ("trap", "trapped", "0")],
)
def test_ends(tmp_path: Path, how: str, state: str, code: str) -> None:
    with Rig() as rig:
        Shop(rig, tmp_path).install("m", module(entry=EXIT[how]))
        rig.run("m")
        status = rig.fields("status", "m")
        assert (status["state"], status["exit"]) == (state, code)


def test_several_run_side_by_side(tmp_path: Path) -> None:
    """A tight loop, even one of a higher priority, does not keep another module from its turn."""
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("loop", FOREVER["tight loop"])
        shop.install(
            "say", module(entry=f"{SAY} (drop (call $sleep (i64.const 10))) {SAY} (i32.const 0)")
        )
        rig.do("start", "loop")
        rig.do("start", "say")
        rig.do("run", 100_000)
        assert rig.log("say") == "tick\ntick\n"
        assert shop.state("loop") == "running"
        assert shop.state("say") == "exited"


def test_modules_at_once_are_limited(tmp_path: Path) -> None:
    with Rig(arena_bytes=1 << 18) as rig:
        shop = Shop(rig, tmp_path)
        for index in range(9):
            shop.install(f"m{index}", FOREVER["sleep"])
        for index in range(8):
            rig.do("start", f"m{index}")
        assert refusal(rig, "start", "m8")[0] == E_MODULES
        rig.do("stop", "m3")
        rig.do("start", "m8")  # the record of an ended one is given up
        assert refusal(rig, "status", "m3")[0] == E_NOT_FOUND


# ---- Admission ----


def test_ram_is_refused_with_both_numbers(tmp_path: Path) -> None:
    with Rig(arena_bytes=16384) as rig:
        shop = Shop(rig, tmp_path)
        big = module().replace("256 (pagesize 1)", "12000 (pagesize 1)")
        shop.install("big", big, PackOptions(name="", memory_bytes=12000))
        shop.install("small", FOREVER["sleep"])
        number, text = refusal(rig, "start", "big")
        assert number == E_MEMORY
        assert "needs 1" in text and "largest free block is 16" in text
        rig.do("start", "small")
        rig.do("settle")
        assert refusal(rig, "check", tmp_path / "big.zwm")[0] == E_MEMORY
        assert shop.state("small") == "running"


def test_an_update_is_admitted_as_if_the_old_version_were_gone(tmp_path: Path) -> None:
    with Rig(arena_bytes=12000) as rig:
        shop = Shop(rig, tmp_path)
        medium = FOREVER["sleep"].replace("256 (pagesize 1)", "4000 (pagesize 1)")
        shop.install("m", medium, PackOptions(name="", memory_bytes=4000))
        rig.do("start", "m")
        rig.do("settle")
        assert refusal(rig, "check", tmp_path / "m.zwm")[0] == E_MEMORY
        rig.do("check", tmp_path / "m.zwm", "m")
        assert shop.state("m") == "running"


def test_the_smallest_arena_that_is_admitted_is_enough(tmp_path: Path) -> None:
    """Admission is exact: what it asks for is what the start takes, to the last byte."""
    with Rig() as rig:
        Shop(rig, tmp_path).install("m", FOREVER["sleep"])
        rig.do("start", "m")
        need = int(rig.fields("status", "m")["need"])
    with Rig(arena_bytes=need + 8) as rig:
        Shop(rig, tmp_path).install("m", module(entry=f"{SAY} (i32.const 3)"))
        assert rig.run("m") == "tick\n"
    with Rig(arena_bytes=need - 512) as rig:
        Shop(rig, tmp_path).install("m", FOREVER["sleep"])
        assert refusal(rig, "start", "m")[0] == E_MEMORY


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ('(module (import "wazi" "SYS_no_such" (func)))', E_IMPORT, "SYS_no_such"),
        ('(module (import "wazi" "k_yield" (func)))', E_IMPORT, "k_yield"),
        ('(module (import "wazi" "SYS_k_yield" (func (param i32))))', E_IMPORT, "SYS_k_yield"),
        (
            '(module (import "wazi" "SYS_sys_csrand_get" (func (param i32 i32) (result i32))))',
            E_IMPORT,
            "csrand",
        ),
        ('(module (import "wazi" "SYS_k_yield" (global i32)))', E_IMPORT, "SYS_k_yield"),
        ('(module (import "nowhere" "f" (func)))', E_IMPORT, "nowhere"),
        ('(module (import "m" "f" (func)))', E_IMPORT, "f"),
        ("(module)", E_ENTRY, "entry"),
    ],
)
def test_refused_by_name(tmp_path: Path, text: str, number: int, words: str) -> None:
    with Rig() as rig:
        Shop(rig, tmp_path).install("m", text)
        got, sentence = refusal(rig, "start", "m")
        assert got == number and words in sentence
        assert rig.fields("stats")["used"] == "0"
        assert refusal(rig, "status", "m")[0] == E_NOT_FOUND


def test_another_fingerprint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packer, "fingerprint", lambda *args, **more: 0x12345678)
    with Rig() as rig:
        Shop(rig, tmp_path).install("m", module())
        number, text = refusal(rig, "start", "m")
        assert number == E_FINGERPRINT and "SYS_k_str_out" in text


def test_an_image_that_does_not_verify(tmp_path: Path) -> None:
    with Rig() as rig:
        path = Shop(rig, tmp_path).make("m", module())
        _, manifest, images = package_format.decode_device_part(path.read_bytes())
        broken = {encoding: image[:-4] + b"\xfe\xff\xff\xff" for encoding, image in images.items()}
        path.write_bytes(
            package_format.encode_device_part(package_format.encode_manifest(manifest), broken)
        )
        rig.do("install", "m", path)
        number, text = refusal(rig, "start", "m")
        assert number == E_IMAGE and len(text) > len("the image is refused: ")
        assert rig.fields("stats")["used"] == "0"


# ---- Libraries ----

LIBRARY = """(module
    (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
    (memory 64 (pagesize 1))
    (global $count (mut i32) (i32.const 100))
    (data (i32.const 8) "library\\n")
    (func (export "next") (result i32)
      (call $out (i32.const 8) (i32.const 8))
      (global.set $count (i32.add (global.get $count) (i32.const 1)))
      (global.get $count))
    (func (export "fail") unreachable))"""
USER = """(module (import "lib" "next" (func $next (result i32))) (import "lib" "fail" (func $fail))
    (func (export "_start") (result i32) (drop (call $next)) (call $next))
    (func (export "fails") (call $fail)))"""


def test_a_module_calls_a_library(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("lib", LIBRARY)
        shop.install("m", USER)
        assert rig.run("m") == "library\nlibrary\n"
        assert rig.fields("status", "m")["exit"] == "102"
        rig.run("m")
        assert rig.fields("status", "m")["exit"] == "102"  # an instance of its own each time
        assert refusal(rig, "start", "lib")[0] == E_ENTRY


def test_a_trap_in_a_library_names_it(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("lib", LIBRARY)
        shop.install("m", USER)
        assert shop.result("m", "fails") == f"state=2 trap={TRAP_UNREACHABLE}"
        trap = rig.trap("m")
        assert [frame["link"] for frame in trap.frames] == [1, 0]


def test_libraries_in_a_chain_are_initialised_first(tmp_path: Path) -> None:
    def link(letter: str, imports: str, export: str) -> str:
        return f"""(module {imports}
            (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
            (memory 64 (pagesize 1))
            (data (i32.const 8) "{letter}")
            (func (export "{export}"))
            (func $s (call $out (i32.const 8) (i32.const 1)))
            (start $s))"""

    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("c", link("c", "", "f"))
        shop.install("b", link("b", '(import "c" "f" (func))', "f"))
        shop.install("a", link("a", '(import "b" "f" (func)) (import "c" "f" (func))', "_start"))
        assert rig.run("a") == "cba"


def test_libraries_in_a_circle_and_too_many(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "a", '(module (import "b" "f" (func)) (func (export "f")) (func (export "_start")))'
        )
        shop.install("b", '(module (import "a" "f" (func)) (func (export "f")))')
        assert refusal(rig, "start", "a")[0] == E_LINKS
        for index in range(6):
            more = f'(import "l{index + 1}" "f" (func))' if index < 5 else ""
            shop.install(
                f"l{index}", f'(module {more} (func (export "f")) (func (export "_start")))'
            )
        number, text = refusal(rig, "start", "l0")
        assert number == E_LINKS and "l5" in text
        rig.do("start", "l1")
        rig.do("settle")
        assert shop.state("l1") == "exited"


def test_a_library_of_another_type(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("lib", LIBRARY)
        shop.install(
            "m", '(module (import "lib" "next" (func (result i64))) (func (export "_start")))'
        )
        assert refusal(rig, "start", "m")[0] == E_IMPORT
        shop.install("m", '(module (import "lib" "absent" (func)) (func (export "_start")))')
        assert refusal(rig, "start", "m")[0] == E_IMPORT


def test_a_library_whose_name_goes_on_behind_a_nul(tmp_path: Path) -> None:
    """Such a name is UTF-8, and so a name of WebAssembly; the device's are C strings."""
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("lib", LIBRARY)
        shop.install("m", r"""(module (import "lib\00x" "fail" (func)) (func (export "_start")))""")
        assert refusal(rig, "start", "m")[0] == E_IMPORT


# ---- Restarts ----


def test_never_restarts_by_default(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", module(entry=EXIT["trap"]))
        rig.run("m")
        assert shop.state("m") == "trapped"
        assert rig.fields("status", "m")["starts"] == "1"


def test_on_failure_with_growing_pauses_until_it_has_failed_too_often(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "m",
            module(entry=f"{SAY} unreachable"),
            PackOptions(name="", restart=Restart.ON_FAILURE),
        )
        rig.do("start", "m")
        rig.do("poll", 2)
        status = rig.fields("status", "m")
        assert (status["state"], status["failures"]) == ("waiting", "1")
        rig.do("settle")
        status = rig.fields("status", "m")
        assert (status["state"], status["failures"], status["starts"]) == ("failed", "3", "3")
        assert 300_000 <= rig.number("uptime", "stats") < 301_000  # 100 ms, then 200 ms
        assert rig.log("m") == "tick\n" * 3
        rig.do("start", "m")  # somebody asks: it is tried again
        assert rig.fields("status", "m")["failures"] == "0"


def test_the_previous_version_comes_back(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        options = PackOptions(name="", restart=Restart.ON_FAILURE, version="2.0")
        shop.install("m", module(entry=EXIT["seven"]), options)
        good = shop.make("old", FOREVER["sleep"], PackOptions(name="", version="1.0"))
        rig.do("rollback", "m", good)
        rig.run("m")
        status = rig.fields("status", "m")
        assert (status["state"], status["version"], status["failures"]) == ("running", "1.0", "0")


def test_always(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "m", module(entry=f"{SAY} (i32.const 0)"), PackOptions(name="", restart=Restart.ALWAYS)
        )
        rig.do("start", "m")
        rig.do("run", 1_000_000)
        assert 9 <= int(rig.fields("status", "m")["starts"]) <= 11
        rig.do("stop", "m")
        rig.do("settle")
        assert shop.state("m") == "stopped"


def test_stop_cancels_a_restart(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "m", module(entry=EXIT["trap"]), PackOptions(name="", restart=Restart.ON_FAILURE)
        )
        rig.do("start", "m")
        rig.do("poll", 2)
        assert shop.state("m") == "waiting"
        rig.do("stop", "m")
        rig.do("settle")
        assert (shop.state("m"), rig.fields("status", "m")["starts"]) == ("stopped", "1")


def test_a_deadline(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        for name in ("tight loop", "blocking call", "tight loop in the start function"):
            shop.install("m", FOREVER[name], PackOptions(name="", deadline_ms=50))
            before = rig.number("uptime", "stats")
            rig.do("start", "m")
            rig.do("settle")
            assert shop.state("m") == "trapped"
            assert rig.trap("m").fields["code"] == str(TRAP_DEADLINE)
            assert 50_000 <= rig.number("uptime", "stats") - before < 51_000


@pytest.mark.parametrize(
    ("fuel", "slices"), [(None, 1), (1, 500), (9, 100), (99, 10), (1999, 1), (2**32 - 1, 1)]
)
def test_fuel_of_a_slice(tmp_path: Path, fuel: int | None, slices: int) -> None:
    """What the package asks for, at most what the port gives. A slice ends at the poll of the
    engine that finds none left, so it has one more than units."""
    count = """(local $n i32) (local.set $n (i32.const 1000))
        (loop $l (br_if $l (local.tee $n (i32.sub (local.get $n) (i32.const 1))))) (i32.const 7)"""
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", module(entry=count), PackOptions(name="", fuel_slice=fuel))
        rig.do("start", "m")
        needed = 0
        while shop.state("m") != "exited" and needed < 5000:
            rig.do("poll", 1)
            needed += 1
        assert rig.fields("status", "m")["exit"] == "7"
        assert slices <= needed <= slices + 2


# ---- Reports and logs ----


def test_a_report_survives_the_device_s_restart(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "m",
            module(
                entry=f"{SAY} (call $deep (i32.const 3))",
                more="""
            (func $deep (param i32) (result i32)
              (if (result i32) (local.get 0)
                (then (call $deep (i32.sub (local.get 0) (i32.const 1)))) (else unreachable)))""",
            ),
        )
        rig.run("m")
        before = rig.trap("m")
        assert before.fields["code"] == str(TRAP_UNREACHABLE)
        assert len(before.frames) == 5 and before.calls == ["k_str_out"]
        rig.do("reboot")
        assert rig.trap("m") == before
        rig.do("start", "m")
        assert rig.fields("status", "m")["trap"] == "0"  # not since this start
        assert rig.trap("m") == before


def test_a_stack_too_small_for_the_entry(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        deep = module(
            entry="(call $r (i32.const 0))",
            more="""
            (func $r (param i32) (result i32)
              (i32.add (i32.const 1) (call $r (local.get 0))))""",
        )
        shop.install("m", deep)
        rig.run("m")
        assert rig.trap("m").fields["code"] == str(TRAP_STACK)
        assert len(rig.trap("m").frames) == 8


def test_the_log_ring_forgets_the_oldest_and_says_so(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", module(entry=MANY))
        rig.do("start", "m")
        rig.do("settle")
        log = rig.log("m")
        assert len(log) == 1024 and log.endswith("tick\ntick\n")
        assert int(rig.fields("status", "m")["log_dropped"]) == 5000 - 1024
        assert rig.log("m", 4990) == "tick\ntick\n"


@pytest.mark.parametrize("clock", [False, True])
def test_a_module_waits_for_the_reader_of_its_log(tmp_path: Path, clock: bool) -> None:
    """In virtual time for any reader, in real time for one that asks for it."""
    with Rig(clock=clock) as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", module(entry=MANY))
        rig.do("start", "m")
        seen = ""
        for _ in range(100):
            if clock:
                rig.do("hold", "m", 100)
            rig.do("poll", 100)
            seen += rig.log("m", len(seen))
            rig.do("clock", 50_000)
        assert seen == "tick\n" * 1000
        assert rig.fields("status", "m")["log_dropped"] == "0"
        assert rig.fields("status", "m")["state"] == "exited"


def test_a_reader_that_stays_away_holds_for_its_time(tmp_path: Path) -> None:
    with Rig(clock=True) as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", module(entry=MANY))
        rig.do("start", "m")
        rig.do("hold", "m", 4_000_000_000)  # at most a minute
        for passed_us in (0, 29_900_000, 29_900_000):
            rig.do("clock", passed_us)
            assert rig.do("poll", 2000) == ["next=10000"]
            assert rig.fields("status", "m")["state"] == "running"
        rig.do("clock", 300_000)
        rig.do("poll", 2000)
        assert rig.fields("status", "m")["state"] == "exited"
        assert int(rig.fields("status", "m")["log_dropped"]) == 5000 - 1024


# ---- Calls ----

FUNCTIONS = """(module
    (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
    (func (export "wide") (param i64 i32 i64) (result i64)
      (i64.sub (i64.add (local.get 0) (i64.extend_i32_s (local.get 1))) (local.get 2)))
    (func (export "half") (param f64 f32) (result f64 f32)
      (f64.mul (local.get 0) (f64.const 0.5)) (f32.mul (local.get 1) (f32.const 0.5)))
    (func (export "loop") (loop $l (br $l)))
    (func (export "trap") unreachable)
    (func (export "reference") (param externref))
    (func (export "nine") (param i32 i32 i32 i32 i32 i32 i32 i32 i32)))"""


def _f64(value: float) -> int:
    return int(struct.unpack("<Q", struct.pack("<d", value))[0])


def _f32(value: float) -> int:
    return int(struct.unpack("<I", struct.pack("<f", value))[0])


def test_calls_of_every_type(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", FUNCTIONS)
        done = "state=1 trap=0"
        assert shop.result("m", "add", "i32:3", "i32:0xffffffff") == f"{done} 7f:2"
        assert (
            shop.result("m", "wide", f"i64:{1 << 40}", "i32:0xffffffff", "i64:1")
            == f"{done} 7e:fffffffffe"
        )
        got = shop.result("m", "half", f"f64:{_f64(5.0)}", f"f32:{_f32(3.0)}")
        assert got == f"{done} 7c:{_f64(2.5):x} 7d:{_f32(1.5):x}"
        assert rig.fields("signature", "m", "half") == {"params": "7c7d", "results": "7c7d"}
        assert shop.result("m", "trap") == f"state=2 trap={TRAP_UNREACHABLE}"
        rig.do("forget", "m")
        assert rig.fields("stats")["used"] == "0"


def test_calls_that_are_refused(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", FUNCTIONS)
        assert refusal(rig, "call", "absent", "add")[0] == E_NOT_FOUND
        assert refusal(rig, "call", "m", "absent")[0] == E_EXPORT
        assert refusal(rig, "call", "m", "add", "i32:1")[0] == E_ARGUMENT
        assert refusal(rig, "call", "m", "add", "i32:1", "i64:1")[0] == E_ARGUMENT
        assert refusal(rig, "call", "m", "add", "i32:1", "i32:1", "i32:1")[0] == E_ARGUMENT
        assert refusal(rig, "call", "m", "reference")[0] == E_ARGUMENT
        assert refusal(rig, "signature", "m", "nine")[0] == E_ARGUMENT
        assert refusal(rig, "result", 77)[0] == E_NOT_FOUND
        assert rig.fields("stats")["used"] == "0"


def test_calls_that_do_not_return(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", FUNCTIONS)
        job = rig.number("job", "call", "m", "loop")
        rig.do("poll", 10)
        assert rig.do("result", job) == ["state=0 trap=0"]
        rig.do("cancel", job)
        assert shop.state("m") == "stopped"
        job = rig.number("job", "call", "m", "loop")
        rig.do("poll", 10)
        rig.do("stop", "m")
        assert rig.do("result", job) == ["state=3 trap=0"]
        assert refusal(rig, "result", job)[0] == E_NOT_FOUND


def test_results_wait_to_be_fetched(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install("m", FUNCTIONS)
        jobs = []
        for index in range(4):
            jobs.append(rig.number("job", "call", "m", "add", f"i32:{index}", "i32:0"))
            rig.do("settle")
        assert refusal(rig, "call", "m", "add", "i32:1", "i32:1")[0] == E_JOBS
        assert [rig.do("result", job)[0] for job in jobs] == [
            f"state=1 trap=0 7f:{i}" for i in range(4)
        ]


def test_calls_of_a_running_module_share_its_state(tmp_path: Path) -> None:
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "m",
            module(
                entry="(call $sleep (i64.const -1))",
                more="""
            (global $n (mut i32) (i32.const 0))
            (func (export "bump") (result i32)
              (global.set $n (i32.add (global.get $n) (i32.const 1))) (global.get $n))""",
            ),
        )
        rig.do("start", "m")
        rig.do("settle")
        assert [shop.result("m", "bump")[-1] for _ in range(3)] == ["1", "2", "3"]
        assert shop.state("m") == "running"


def test_the_store_is_told_what_is_in_use(tmp_path: Path) -> None:
    """The rig aborts if a rollback happens while the old bytes are still executed."""
    with Rig() as rig:
        shop = Shop(rig, tmp_path)
        shop.install(
            "m", module(entry=EXIT["trap"]), PackOptions(name="", restart=Restart.ON_FAILURE)
        )
        rig.do("rollback", "m", shop.make("old", module(entry=EXIT["clean"])))
        rig.run("m")
        assert shop.state("m") == "exited"


# ---- The module record, real time ----


def _record(*, magic: int = 0x316D777A, abi: int = 1, size: int = 32, ticks: int = 7) -> str:
    """The module record at address 160, as Wasm text; `main` sits behind a timer at 64."""
    words = struct.pack("<IHHIIIIiI", magic, abi, size, ticks, 0, 0, 0, 0, 0)
    data = "".join(f"\\{byte:02x}" for byte in words)
    return f"""(module
        (import "wazi" "SYS_k_timer_start" (func $start (param i32 i64 i64)))
        (import "wazi" "SYS_k_timer_status_sync" (func $sync (param i32) (result i32)))
        (import "wazi" "SYS_k_uptime_ticks" (func $uptime (result i64)))
        (memory (export "memory") 256 (pagesize 1))
        (global (export "__zwali_record") i32 (i32.const 160))
        (data (i32.const 64) "\\00\\00\\00\\00\\05\\5a\\00\\00")
        (data (i32.const 160) "{data}")
        (func (export "_start") (result i32)
          (call $start (i32.const 64) (i64.const 1) (i64.const 0))
          (drop (call $sync (i32.const 64)))
          (i32.wrap_i64 (call $uptime))))"""


def test_a_module_s_own_tick(tmp_path: Path) -> None:
    """A seventh of a second is 1428.57 ticks of the kernel: durations round up."""
    with Rig() as rig:
        Shop(rig, tmp_path).install("m", _record(ticks=7))
        rig.run("m")
        assert 142_900 <= rig.number("uptime", "stats") < 143_000
        assert rig.fields("status", "m")["exit"] == "1"


@pytest.mark.parametrize(
    "text",
    [_record(magic=1), _record(abi=2), _record(size=16), _record(ticks=0), _record(ticks=2000000)],
    ids=["magic", "newer", "short", "no ticks", "too many ticks"],
)
def test_a_record_that_cannot_be_used(tmp_path: Path, text: str) -> None:
    with Rig() as rig:
        Shop(rig, tmp_path).install("m", text)
        assert "record" in rig.run("m")
        assert rig.fields("status", "m")["state"] == "trapped"


def test_real_time(tmp_path: Path) -> None:
    """With a clock nothing runs ahead of it: the port is told how long to wait."""
    with Rig(clock=True) as rig:
        shop = Shop(rig, tmp_path)
        text = module(entry=f"{SAY} (drop (call $sleep (i64.const 100))) {SAY} (i32.const 0)")
        shop.install("m", text)
        rig.do("start", "m")
        rig.do("poll", 10)
        assert rig.log("m") == "tick\n"
        assert 9_000 < rig.number("next", "poll", 1) <= 10_100
        rig.do("clock", 9_000)
        rig.do("poll", 5)
        assert rig.log("m") == "tick\n"
        rig.do("clock", 2_000)
        rig.do("poll", 5)
        assert rig.log("m") == "tick\ntick\n"
        assert shop.state("m") == "exited"
