"""The C that is written: on calls of our own, then all of a real build through its compiler."""

from __future__ import annotations

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from tools import gen_calls
from zwali.host import boards, emulate, project
from zwali.host.kernelgen import emit, generate, layout, mine, report
from zwali.host.kernelgen.classify import Annotations, Argument, Classifier, Kind, Plan, Status
from zwali.host.kernelgen.devices import Device, Spec, Tree, numbers, table, token
from zwali.host.kernelgen.syscalls import parse_prototype

ROOT = Path(__file__).resolve().parents[3]


def plan(head: str, parameters: str, body: str = "", **annotations: tuple[str, str]) -> Plan:
    call = parse_prototype(head, parameters, "lamp.h", True)
    handler = f"int z_vrfy_lamp({parameters})\n{{ {body} }}\n"
    handlers = {h.name: h for h in mine.handlers_in(handler, Path("lamp.c"))}
    entries = {f"lamp.{k}": v for k, v in annotations.items()}
    return Classifier(handlers, Annotations(entries, {}, {})).plan(call)


def test_fingerprints_are_those_of_the_calls_by_hand() -> None:
    call = parse_prototype("int k_sem_take", "struct k_sem *sem, k_timeout_t t", "kernel.h", True)
    expected = gen_calls.fingerprint("wazi", "SYS_k_sem_take", "i32,i64->i32")
    assert emit.fingerprint(call) == expected
    assert emit.fingerprint(call, "8:0u4") != expected


def test_lengths_are_a_constant_and_factors() -> None:
    a = plan("int lamp", "int n, size_t size, uint32_t *room", "", room=("opaque", "")).arguments
    assert emit.factors("(n) * (size)", a) == ("1", ["0", "1"])
    assert emit.factors("n * sizeof(struct n)", a) == ("sizeof(struct n)", ["0"])
    assert emit.factors("n * sizeof(*room)", a) == ("sizeof(uint32_t)", ["0"])
    assert emit.factors("2 * sizeof(int)", a) == ("2 * sizeof(int)", [])
    assert emit.factors("*room", a) == ("1", ["ZWB_BEHIND | 2"])
    assert emit.factors("(n == AF_INET ? 4 : 16)", a) == ("1", ["ZWB_FAMILY | 0"])
    assert emit.factors("LAMP_MAX", a) == ("LAMP_MAX", [])
    for text in ("n + size", "n - 1", "f(n)", "n ? 4 : 8"):
        with pytest.raises(emit.LengthError):
            emit.factors(text, a)


def test_slots_behind_a_wide_argument() -> None:
    text = emit.thunk(plan("int lamp", "int64_t a, int b, double c, int d"))
    assert (
        "lamp((int64_t)zwb_wide(&v[0]), (int)(int32_t)v[2], zwb_f64(&v[3]), (int)(int32_t)v[5])"
        in text
    )


def test_a_result_of_two_slots_is_not_cut_to_a_word() -> None:
    text = emit.thunk(plan("int64_t lamp", "const struct device *dev, int a"))
    assert "return zwb_result(v, (uint64_t)lamp((void *)first, (int)(int32_t)v[1]));" in text


def test_forever_is_not_cut_to_32_bits() -> None:
    made = plan("int lamp", "int a, k_timeout_t t")
    assert emit.plan_bytes(made) == "ZWB_PLAIN, ZWB_TIMEOUT, 1, ZWB_END"
    assert "(k_timeout_t){.ticks = (k_ticks_t)zwb_wide(&v[1])}" in emit.thunk(made)


def test_numbers_that_look_like_addresses_are_numbers() -> None:
    """off_t, uintptr_t and stack_data_t: no claim, and a sign where the type has one."""
    made = plan("int lamp", "off_t offset, uintptr_t value, stack_data_t data")
    assert made.status is Status.BOUND
    assert emit.plan_bytes(made) == "ZWB_PLAIN, ZWB_END"
    text = emit.thunk(made)
    assert "(off_t)(int32_t)first, (uintptr_t)v[1], (stack_data_t)v[2]" in text


def test_a_structure_is_copied_and_brought_back() -> None:
    body = "K_SYSCALL_MEMORY_READ(b, sizeof(struct bulb)); K_SYSCALL_MEMORY_WRITE(b, sizeof(*b));"
    made = plan("int lamp", "struct bulb *b", body)
    assert "ZWB_VALUE | ZWB_BACK, 0, ZWB_16(sizeof(struct bulb))" in emit.plan_bytes(made)
    made = plan("int lamp", "struct bulb *b", "K_SYSCALL_MEMORY_READ(b, sizeof(struct bulb));")
    assert "ZWB_VALUE, 0, ZWB_16(sizeof(struct bulb))" in emit.plan_bytes(made)


def test_an_enum_is_four_bytes_of_the_guest() -> None:
    made = plan("int lamp", "enum hue *h", "K_SYSCALL_MEMORY_WRITE(h, sizeof(enum hue));")
    assert "ZWB_WORD | ZWB_BACK, 0, sizeof(enum hue)" in emit.plan_bytes(made)


def test_an_array_is_claimed_with_its_alignment() -> None:
    made = plan("int lamp", "uint16_t *p, size_t n", "K_SYSCALL_MEMORY_ARRAY_READ(p, n, 2);")
    expected = "ZWB_BUFFER, 0, __alignof__(uint16_t), ZWB_16(2), 1, 1"
    assert expected in emit.plan_bytes(made)


def test_a_device_is_checked_for_its_class_first() -> None:
    made = plan("int lamp", "void *p, int n, const struct device *dev",
                "K_SYSCALL_MEMORY_WRITE(p, n); K_SYSCALL_DRIVER_BULB(dev, on);")  # fmt: skip
    text = emit.plan_bytes(made)
    assert text.startswith("ZWB_PLAIN, ZWB_DEVICE, 2, ZWB_CLASS_BULB, ZWB_OP(bulb, on), ZWB_BUFFER")


def test_what_must_be_null_is_refused_otherwise() -> None:
    made = plan("int lamp", "lamp_callback_t cb, int a", cb=("null", "user mode"))
    assert emit.plan_bytes(made) == "ZWB_PLAIN, ZWB_NULL, 0, ZWB_END"
    assert "lamp(NULL, (int)(int32_t)v[1])" in emit.thunk(made)


def test_refusals_of_calls_without_an_error_number_trap() -> None:
    text = emit.bindings([plan("void lamp", "int a")], [], {})
    entry = text[text.index("/* lamp */") :]
    assert entry.index(".answers_errno = false") < entry.index("do_lamp")
    text = emit.bindings([plan("int lamp", "int a")], [], {})
    entry = text[text.index("/* lamp */") :]
    assert entry.index(".answers_errno = true") < entry.index("do_lamp")


def test_the_table_says_what_calls_back() -> None:
    for name, expected in (("rtc_update_set_callback", True), ("rtc_get_time", False)):
        text = emit.bindings([plan(f"int {name}", "int a")], [], {})
        assert (".calls_back = true" in text) is expected


def test_only_what_is_bound_and_present_is_written() -> None:
    call = parse_prototype("int lamp", "int a", "lamp.h", True)
    argument = (Argument(call.parameters[0], Kind.SCALAR),)
    for made in (
        Plan(call, Status.BINDABLE, argument, "i32"),
        Plan(call, Status.REFUSED),
        Plan(call, Status.OWN),
        Plan(call, Status.BOUND, argument, "i32", absent="CONFIG_LAMP"),
    ):
        assert "lamp" not in emit.bindings([made], [], {})


def test_the_layout_of_a_structure_is_in_the_fingerprint() -> None:
    made = plan("int lamp", "struct bulb *b", "K_SYSCALL_MEMORY_READ(b, sizeof(struct bulb));")
    seen = set()
    for size in (4, 8):
        layouts = {"struct bulb": layout.Layout("struct bulb", size, ())}
        seen.add(emit.bindings([made], [], layouts))
    prints = {re.search(r"/\* lamp \*/\s.*fingerprint = (0x\w+)", text)[1] for text in seen}
    assert len(prints) == 2


def test_calls_of_ones_own_come_with_their_option() -> None:
    assert [c.name for c in emit.extras([])] == ["zwali_dt_cells"]
    assert "gpio_add_callback" in [c.name for c in emit.extras(["CONFIG_GPIO"])]


def test_the_tables_of_devices() -> None:
    found = [Device(7, ("uart0", "0ld"), "uart"), Device(9, ("bus",), "i2c")]
    assert numbers(found) == {"i2c": 0, "uart": 1}
    text = table(Tree(tuple(found), (Spec(("led0",), "gpios", 1, 9, (3, 1)),)))
    assert '{&__device_dts_ord_7, "uart0\\0" "0ld\\0", ZWB_CLASS_UART},' in text
    assert "zwb_device_count = 2;" in text
    assert '{"led0\\0", "gpios", 1, 1, 2, {0x3u, 0x1u}},' in text
    assert token("pwm-led0") == "pwm_led0"


@pytest.fixture(scope="module")
def build() -> tuple[Path, Path]:
    """The default firmware of mps2/an385 and the tree that it is of."""
    base = project.zephyr_base()
    if base is None:
        pytest.skip("no Zephyr workspace")
    board = boards.load("mps2_an385")
    if missing := boards.missing_tools(board):
        pytest.skip(f"{board.name} needs {', '.join(missing)}")
    firmware = emulate.build_firmware(board)
    directory = next(p for p in firmware.parents if (p / "compile_commands.json").is_file())
    return directory, base


@pytest.mark.needs_zephyr
@pytest.mark.timeout(500)
def test_a_real_build(build: tuple[Path, Path], tmp_path: Path) -> None:
    directory, base = build
    own = ROOT / "firmware/kernel_if/calls.tab"
    made, _ = generate.plans(directory, base, own)
    counted = report.coverage(made)
    # Bound alone: 89 %. With what the SDK does in the guest it is the goal of 95 %.
    assert counted.bound_share >= 0.88, report.summary(made)
    assert counted.served_share >= 0.95, report.summary(made)
    for p in (p for p in made if p.status is Status.GUEST):
        source = (ROOT / re.split("[,:]", p.reason)[0]).read_text()
        assert re.search(rf"\b{p.call.name.removeprefix('z_')}[(;]", source), p.call.name

    generate.run(directory, base, own, tmp_path, "the default mps2/an385 firmware")
    command = compile_all(directory, tmp_path)

    # Every call that is bound has its implementation in this build: the table of options is right.
    nm = re.sub(r"gcc$", "nm", command.arguments[0])
    needed = set(re.findall(r"U (z_impl_\w+)", _run(nm, "-u", tmp_path / "zwb_calls.o")))
    archives = [str(p) for p in directory.rglob("*.a")]
    there = set(re.findall(r" [TtWw] (z_impl_\w+)", _run(nm, *archives)))
    assert needed
    assert needed - there == set()


def compile_all(directory: Path, out: Path, *more: str) -> layout.CompileCommand:
    """What was generated, and what it stands on, with the flags of the build and all warnings."""
    command = layout.compile_command(json.loads((directory / "compile_commands.json").read_text()))
    firmware = ROOT / "firmware"
    places = ("kernel_if", "kernel_zephyr", "kernel_bind")
    flags = ["-Wall", "-Wextra", "-Werror", *(f"-I{firmware / p}" for p in places), *more]
    flags += [f"-I{out}"]
    flags += ["-idirafter", str(ROOT / "zwali/sdk/include")]
    for source in (*sorted(out.glob("*.c")), *sorted((firmware / "kernel_bind").glob("*.c"))):
        ran = subprocess.run(
            [*command.arguments, *flags, "-c", str(source), "-o", str(out / f"{source.stem}.o")],
            cwd=command.directory, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert ran.returncode == 0, ran.stderr
    return command


@pytest.mark.full
@pytest.mark.needs_zephyr
@pytest.mark.timeout(600)
def test_every_call_of_the_list(build: tuple[Path, Path], tmp_path: Path) -> None:
    """A configuration that emits all calls: their bindings compile as well."""
    first, base = build
    cache = (first / "CMakeCache.txt").read_text()
    python = re.search(r"^Python3_EXECUTABLE:\w+=(.+)$", cache, re.MULTILINE)
    gcc = layout.compile_command(json.loads((first / "compile_commands.json").read_text()))
    env = {**os.environ, "ZEPHYR_BASE": str(base), "ZEPHYR_TOOLCHAIN_VARIANT": "cross-compile"}
    env["CROSS_COMPILE"] = gcc.arguments[0].removesuffix("gcc")
    directory = tmp_path / "build"
    words = ["cmake", "-S", str(base / "samples/hello_world"), "-B", str(directory), "-G", "Ninja"]
    words += ["-DBOARD=mps2/an385", "-DCONFIG_EMIT_ALL_SYSCALLS=y"]
    words += [f"-DPython3_EXECUTABLE={python[1]}"] if python else []
    for command in (words, ["ninja", "-C", str(directory), "zephyr_generated_headers"]):
        ran = subprocess.run(command, env=env, capture_output=True, text=True, timeout=300)
        assert ran.returncode == 0, ran.stdout + ran.stderr
    out = tmp_path / "out"
    generate.run(directory, base, ROOT / "firmware/kernel_if/calls.tab", out, "all")
    # Zephyr's own headers of these drivers are not free of these warnings.
    compile_all(directory, out, "-Wno-unused-parameter", "-Wno-sign-compare", "-Wno-type-limits")
    assert (out / "zwb_calls.c").read_text().count(".planned = true") >= 290


def _run(*words: str | Path) -> str:
    return subprocess.run(
        [str(w) for w in words], capture_output=True, text=True, timeout=60, check=True
    ).stdout
