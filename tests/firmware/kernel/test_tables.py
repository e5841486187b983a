"""The list of kernel calls against Zephyr's own; what is generated from it; the model alone."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.firmware.kernel import forward
from tests.firmware.kernel.rig import FIRMWARE, ROOT, TIMEOUT_S, build
from zwali.host.package_format import fingerprint

CALLS = forward.generator().read_calls(FIRMWARE / "kernel_if" / "calls.tab")


def _syscalls() -> Path | None:
    """Zephyr 3.7's syscalls.json, beside the repository or named by the environment."""
    named = os.environ.get("ZWALI_SYSCALLS_JSON")
    path = Path(named) if named else ROOT.parent / "shared/data/zephyr/syscalls-3.7.1.json"
    return path if path.exists() else None


def _plain(text: str) -> str:
    """A C declaration without layout and parameter names' spacing."""
    return re.sub(r"\s*\*\s*", " *", re.sub(r"\s+", " ", text)).strip()


def test_generated_files_follow_from_the_table() -> None:
    done = subprocess.run(
        [sys.executable, "tools/gen_calls.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_prototypes_are_zephyr_s_own() -> None:
    path = _syscalls()
    if path is None:
        pytest.skip("Zephyr's syscalls.json is not there (ZWALI_SYSCALLS_JSON)")
    theirs = {}
    for (head, parameters), _header, _emitted in json.loads(path.read_text()):
        name = re.split(r"[\s*]+", head.strip())[-1]
        theirs[name] = _plain(f"{head}({parameters})")
    for call in CALLS:
        assert call.name in theirs, f"{call.name} is not a system call"
        assert _plain(call.prototype) == theirs[call.name]


@pytest.mark.parametrize(
    ("prototype", "params", "results"),
    [
        # What went wrong elsewhere: 64-bit time-outs, off_t and uintptr_t are no pointers.
        ("int k_sem_take(struct k_sem *sem, k_timeout_t timeout)", ("i32", "i64"), ("i32",)),
        (
            "int flash_read(const struct device *dev, off_t o, void *d, size_t n)",
            ("i32",) * 4,
            ("i32",),
        ),
        ("int k_stack_push(struct k_stack *stack, stack_data_t data)", ("i32", "i32"), ("i32",)),
        ("k_ticks_t k_timer_expires_ticks(const struct k_timer *timer)", ("i32",), ("i64",)),
        ("void k_yield(void)", (), ()),
        ("double f(float a, uint64_t b, bool c)", ("f32", "i64", "i32"), ("f64",)),
        ("void *k_thread_custom_data_get(void)", (), ("i32",)),
    ],
)
def test_signatures(prototype: str, params: tuple[str, ...], results: tuple[str, ...]) -> None:
    assert forward.generator().parse_prototype(prototype)[1:3] == (params, results)


def test_fingerprints_are_those_of_packages() -> None:
    for call in CALLS:
        assert call.fingerprint == fingerprint("wazi", f"SYS_{call.name}", call.signature)
    assert len({call.fingerprint for call in CALLS}) == len(CALLS)


def test_errno_numbers_are_the_guests_own() -> None:
    """The model's numbers and those of the SDK's header are the same."""
    model = (FIRMWARE / "kernel_model" / "zkm.h").read_text()
    abi = (ROOT / "zwali" / "sdk" / "include" / "zwali" / "abi.h").read_text()
    guests = dict(re.findall(r"ZWALI_(E[A-Z]+) = (\d+)", abi))
    ours = dict(re.findall(r"ZKM_(E[A-Z]+) = (\d+)", model))
    assert len(ours) >= 9 and ours.items() <= guests.items()


def test_model_and_heap() -> None:
    sources = [*sorted((FIRMWARE / "kernel_model").glob("*.c")), FIRMWARE / "kernel_if" / "heap.c"]
    done = subprocess.run(
        [str(build("model", sources))],
        capture_output=True,
        text=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert int(done.stdout.split()[0]) > 1_000_000


def test_log_cursors_wrap() -> None:
    done = subprocess.run(
        [str(build("log"))], capture_output=True, text=True, timeout=TIMEOUT_S, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
