"""Builds and runs the C tests of the engine's back half; builds it for its targets."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.engine.back.mutants import BACK

ROOT = Path(__file__).resolve().parents[3]
ENGINE = ROOT / "firmware" / "engine_c"
HERE = Path(__file__).resolve().parent
COMMON = ["-std=gnu11", "-ffp-contract=off", "-Wall", "-Wextra", "-Werror"]
BUILDS = {
    "sanitized": [
        "-g", "-O1", "-fsanitize=address,undefined", "-fno-sanitize-recover=all",
        "-DZWE_SOFT_SQRT", "-DZWE_OWN_BLOCKS=1", "-DZWE_EXCEPTIONS=1", "-DZWE_ATOMICS=1",
    ],
    "fast": [
        *("-O2", "-fomit-frame-pointer", "-fno-ipa-icf"),
        *("-DZWE_EXCEPTIONS=1", "-DZWE_ATOMICS=1"),
    ],
    "fast as in a shared library": ["-O2", "-fPIC", "-fstack-protector-strong", "-g"],
    "unoptimised": ["-O0"],
    "integers only": ["-O2", "-fomit-frame-pointer", "-fno-ipa-icf", "-DZWE_NO_FLOATS"],
    "sanitized, W64": [
        "-DZWE_W64=1", "-DZWE_EXCEPTIONS=1", "-DZWE_ATOMICS=1",
        "-g", "-O1", "-fsanitize=address,undefined",
        "-fno-sanitize-recover=all",
    ],
    "fast, W64": ["-DZWE_W64=1", "-O2", "-fomit-frame-pointer", "-fno-ipa-icf"],
}  # fmt: skip
#: What only interp_fast.c gets on Arm: r11 to work with, and the link register left alone.
FAST_ARM = ["-ffixed-lr", "-fcall-used-r11", "-fno-function-sections"]
TARGETS = {
    "cortex-m3": ["arm-none-eabi-gcc", "--specs=picolibc.specs", "-mcpu=cortex-m3", "-mthumb"],
    "rv32imac": [
        "riscv64-unknown-elf-gcc", "--specs=picolibc.specs", "-march=rv32imac", "-mabi=ilp32",
        "-misa-spec=2.2", "-DZWE_W64=1",
    ],
}  # fmt: skip


#: What the back half may take at most; RV32 has no bit-field instructions and calls by pairs.
CODE_BYTES = {"cortex-m3": 40_000, "rv32imac": 62_000}


def run(*command: str | Path, timeout: int = 300) -> str:
    """Runs a command; its output is the failure's text."""
    done = subprocess.run(
        [str(word) for word in command],
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.timeout(300)
@pytest.mark.parametrize("build", BUILDS)
def test_c_tests(build: str, tmp_path: Path) -> None:
    binary = tmp_path / "back"
    sources = [*sorted(HERE.glob("*.c")), *(ENGINE / f"{name}.c" for name in BACK)]
    run("gcc", *COMMON, *BUILDS[build], f"-I{ENGINE}", *sources, "-lm", "-o", binary)
    run(binary)


def test_handlers_need_no_stack_x86(tmp_path: Path) -> None:
    if sys.platform != "linux" or shutil.which("gcc") is None:
        pytest.skip("needs gcc on Linux")
    for flags in BUILDS["fast"], BUILDS["fast as in a shared library"], BUILDS["fast, W64"]:
        built = tmp_path / "fast.o"
        run("gcc", *COMMON, *flags, "-c", ENGINE / "interp_fast.c", "-o", built)
        print(run(sys.executable, ROOT / "tools" / "check_fast.py", "objdump", built))


def build_target(target: str, into: Path, size_flags: list[str]) -> dict[str, Path]:
    """Compiles the back half for a target: interp_fast.c always with -O2."""
    compiler = TARGETS[target]
    if shutil.which(compiler[0]) is None:
        pytest.skip(f"no {compiler[0]}")
    objects = {}
    for name in BACK:
        if name in ("interp_plain", "w64", "formats") or (target, name) == (
            "cortex-m3",
            "w64_places",
        ):
            continue
        special = (
            ["-O2", "-fomit-frame-pointer", "-fno-ipa-icf"] if name == "interp_fast" else size_flags
        )
        if name == "interp_fast" and target == "cortex-m3":
            special = [*special, *FAST_ARM]
        objects[name] = into / f"{name}.o"
        run(*compiler, *COMMON, *special, "-c", ENGINE / f"{name}.c", "-o", objects[name])
    return objects


@pytest.mark.parametrize("target", TARGETS)
def test_target(target: str, tmp_path: Path) -> None:
    """The handlers of each target need no stack; the code is within its budget."""
    objects = build_target(target, tmp_path, ["-Os"])
    tools = TARGETS[target][0].removesuffix("gcc")
    run(sys.executable, ROOT / "tools" / "check_fast.py", f"{tools}objdump", objects["interp_fast"])
    total = 0
    for line in run(f"{tools}size", *objects.values()).splitlines()[1:]:
        total += int(line.split()[0]) + int(line.split()[1])
    assert total < CODE_BYTES[target], f"{target}: {total} bytes"


def test_check_fast_sees_offences(tmp_path: Path) -> None:
    """A handler that needs a frame, or no handler at all, is reported."""
    source = tmp_path / "bad.c"
    source.write_text(
        "void outside(int *);\nvoid zwe_h_bad(int x);\nvoid zwe_h_bad(int x) { outside(&x); }\n"
        "void zwe_f_bad(void);\nvoid zwe_f_bad(void) { }\n"
    )
    built = tmp_path / "bad.o"
    check = [sys.executable, str(ROOT / "tools" / "check_fast.py")]
    compilers = [
        ["gcc", "objdump"],
        *([t[0], t[0].removesuffix("gcc") + "objdump", *t[1:]] for t in TARGETS.values()),
    ]
    for compiler, objdump, *flags in compilers:
        if shutil.which(compiler) is None:
            continue
        run(compiler, *flags, "-O2", "-c", source, "-o", built)
        done = subprocess.run(
            [*check, objdump, str(built)], capture_output=True, text=True, check=False, timeout=60
        )
        assert done.returncode == 1
        assert "zwe_h_bad" in done.stdout
        assert "zwe_f_bad" in done.stdout
    if shutil.which(TARGETS["cortex-m3"][0]) is not None:  # parts that handlers share
        shared = tmp_path / "shared.s"
        shared.write_text("".join(
            f".thumb_func\n.type {name}, %function\n{name}:\n{code}\n"
            for name, code in (
                ("zwe_s_good", "bx lr"), ("zwe_s_bad", "push {r0}"),
                ("zwe_h_good", "bl zwe_s_good"), ("zwe_f_good", "push {r0}"),
                ("zwe_f_mixed", "push {r0}\nb zwe_s_good"),
            )
        ))  # fmt: skip
        run(*TARGETS["cortex-m3"], "-c", shared, "-o", built)
        done = subprocess.run(
            [*check, "arm-none-eabi-objdump", str(built)],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.stdout.splitlines() == ["zwe_s_bad: push {r0}", "zwe_f_mixed: push {r0}"]
    if shutil.which(TARGETS["rv32imac"][0]) is not None:  # behind a label; out with a frame
        framed = tmp_path / "framed.s"
        framed.write_text("".join(
            f".type {name}, %function\n{name}:\n{code}\n"
            for name, code in (
                ("cold", "ret"), ("zwe_h_good", "beqz a0, .L1\nj cold\n.L1: jr a5"),
                ("zwe_h_bad", "beqz a0, .L2\njr a5\n.L2: sw a0, 4(sp)"),
                ("zwe_f_good", "add sp, sp, -16\nbeqz a0, .L3\njr a5\n.L3: tail cold"),
                ("zwe_f_bad", "add sp, sp, -16\nbeqz a0, .L4\njr a5\n.L4: j cold"),
            )
        ))  # fmt: skip
        run(*TARGETS["rv32imac"], "-c", framed, "-o", built)
        done = subprocess.run(
            [*check, "riscv64-unknown-elf-objdump", str(built)],
            capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert done.stdout.splitlines() == ["zwe_h_bad: sw a0,4(sp)", "zwe_f_bad: add sp,sp,-16"]
    run("gcc", "-O2", "-DZWE_NO_FAST", "-c", ENGINE / "interp_fast.c", "-o", built)
    done = subprocess.run(
        [*check, "objdump", str(built)], capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 1
    assert "no handlers" in done.stdout


def test_generated_files_are_current() -> None:
    run(sys.executable, ROOT / "tools" / "gen_engine.py", "--check")
