"""Two rings: with user mode, what the interpreter lets through is stopped by the processor.

A firmware is built whose interpreter checks no bounds of linear memory. Its modules reach
everything that their thread may touch: without user mode all RAM, with it their own region. What
is freed in its heap is overwritten, so whoever uses it afterwards does not go on as if nothing was.
"""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.firmware.kernel import test_life
from tests.zephyr import kit
from tests.zephyr.test_kernel import SECONDS, Modules
from zwali.host import boards, emulate
from zwali.host.boards import Board
from zwali.host.device import Device, State
from zwali.host.errors import DeviceRefused, ModuleTrapped, TimeLimit
from zwali.host.wasm import FuncType, ValType

BROKEN = "-DZWALI_TEST_BROKEN_BOUNDS=ON"
PROTECTED = [pytest.param("mps2_an385"), pytest.param("qemu_riscv32", marks=pytest.mark.full)]
#: Guest addresses outside the module's 256 bytes, and whether to store there: a megabyte on; in the
#: arena; below (addresses wrap), where the firmware's own RAM is; far below. Code may be read.
OUTSIDE = [(0x100000, False), (0x100000, True), (0x8000, False), (0x8000, True)]
OUTSIDE += [(-0x20000, True), (-0x20000000, True)]
MARK = 0x5A5AA5A5
LOG_BYTES = 1024  # CONFIG_ZWALI_LOG_BYTES by default

pytestmark = [pytest.mark.timeout(600), pytest.mark.xdist_group("zephyr")]


@contextlib.contextmanager
def _booted(board: Board) -> Iterator[Device]:
    firmware = emulate.build_firmware(board)
    with (
        emulate.boot(board, firmware=firmware) as emulator,
        Device.open(emulator.port, timeout_s=10) as device,
    ):
        yield device


def _toucher(address: int, store: bool) -> str:
    """Says so if it gets that far: 7 after a store and a load that agree, 8 after a load."""
    at = f"(i32.const {address})"
    if store:
        entry = f"""(i32.store {at} (i32.const {MARK}))
            (if (result i32) (i32.eq (i32.load {at}) (i32.const {MARK}))
              (then (i32.const 7)) (else (i32.const 1)))"""
    else:
        entry = f"(drop (i32.load {at})) (i32.const 8)"
    return test_life.module(entry=entry)


WITNESS = test_life.module(
    entry=f"""(loop $l {test_life.SAY} (drop (call $sleep (i64.const 500))) (br $l))
        (i32.const 0)"""
)


def _witnessed(device: Device) -> None:
    """The other module goes on, and what it says is right.

    What its log holds at first is old. Its clock leaps while nothing runs: it may have said more at
    every look, so what is further on than the ring is long is new too.
    """
    end = time.monotonic() + SECONDS
    chunk, text = device.log("witness", 0), b""
    cursor = chunk.cursor
    new = cursor + LOG_BYTES
    while chunk.text and cursor < new:
        chunk = device.log("witness", cursor)
        cursor = chunk.cursor
    while time.monotonic() < end and len(text) < 10:
        chunk = device.log("witness", cursor)
        cursor, text = chunk.cursor, (b"" if chunk.dropped else text) + chunk.text
    lines = text.split(b"\n")
    assert len(lines) > 2 and set(lines[1:-1]) == {b"tick"}
    assert device.status("witness").state is State.RUNNING
    assert device.info().kernel == "zephyr"


@pytest.mark.full
def test_without_user_mode_the_broken_check_lets_everything_through(tmp_path: Path) -> None:
    """So that the other test shows something: RAM that is nobody's can be written."""
    board = boards.variant(kit.board("mps2_an385"), "broken", BROKEN)
    with _booted(board) as device:
        modules = Modules(device, tmp_path)
        modules.upload("touch", _toucher(OUTSIDE[0][0], True))
        device.start("touch")
        assert modules.wait("touch", State.EXITED, State.TRAPPED) is State.EXITED
        assert device.status("touch").exit_code == 7


@pytest.fixture(scope="module", params=PROTECTED)
def broken(request: pytest.FixtureRequest) -> Iterator[Device]:
    """User mode, and an interpreter that checks no bounds."""
    board = boards.variant(kit.board(request.param), "user_broken", kit.USER, BROKEN)
    with _booted(board) as device:
        yield device


@pytest.fixture
def modules(broken: Device, tmp_path: Path) -> Iterator[Modules]:
    made = Modules(broken, tmp_path)
    made.upload("witness", WITNESS)
    broken.start("witness")
    yield made
    for name in made.names:
        with contextlib.suppress(DeviceRefused):
            broken.stop(name)
        broken.erase(name)


def test_what_leaves_its_memory_is_stopped_by_the_processor(modules: Modules) -> None:
    device = modules.device
    for address, store in OUTSIDE:
        modules.upload("touch", _toucher(address, store))
        device.start("touch")
        end = modules.wait("touch", State.EXITED, State.TRAPPED)
        assert end is State.TRAPPED, (hex(address), store)
        report = device.trap("touch")
        assert report is not None and report.code == "fault"
        assert report.thread == 0 and report.frames == ()
        _witnessed(device)


SCRIBBLER = f"""(module
    (import "wazi" "SYS_k_thread_create" (func $create
      (param i32 i32 i32 i32 i32 i32 i32 i32 i32 i64) (result i32)))
    {test_life.IMPORTS}
    (table (export "__indirect_function_table") 4 funcref)
    (elem (i32.const 1) $entry $entry)
    (func $entry (param i32 i32 i32) (drop (call $sleep (i64.const 10))))
    (func $next (param $seed i32) (result i32)
      (i32.add (i32.mul (local.get $seed) (i32.const 1664525)) (i32.const 1013904223)))
    (func $calls {test_life.SAY}
      (drop (call $take (i32.const 64) (i64.const 1)))
      (drop (call $uptime)))
    (func (export "scribble") (param $seed i32) (param $count i32) (result i32)
      (local $at i32)
      (loop $l
        (local.set $seed (call $next (local.get $seed)))
        (local.set $at (i32.sub (i32.const -4)
          (i32.and (i32.shr_u (local.get $seed) (i32.const 12)) (i32.const 0xffc))))
        (local.set $seed (call $next (local.get $seed)))
        (if (i32.and (local.get $seed) (i32.const 0x10000000))
          (then (i32.store (local.get $at) (local.get $seed)))
          (else (i32.store (local.get $at) (i32.add (i32.load (local.get $at))
            (i32.sub (i32.and (i32.shr_u (local.get $seed) (i32.const 20)) (i32.const 63))
              (i32.const 32))))))
        (call $calls)
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br_if $l (local.get $count)))
      (drop (call $create (i32.const 160) (i32.const 192) (i32.const 64) (i32.const 1)
        (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 0) (i32.const 0) (i64.const 0)))
      (i32.const 7)))"""


@pytest.mark.parametrize(
    "seeds", [range(12), pytest.param(range(12, 200), marks=pytest.mark.full)], ids=["few", "many"]
)
def test_the_kernel_believes_nothing_of_what_a_guest_can_write(
    modules: Modules, seeds: range
) -> None:
    """Frames, threads, tables, memory headers, instances are overwritten; then calls are made."""
    device = modules.device
    signature = FuncType((ValType.I32, ValType.I32), (ValType.I32,))
    modules.upload("scribbler", SCRIBBLER)
    ends: Counter[str] = Counter()
    for seed in seeds:
        try:
            device.call("scribbler", "scribble", signature, (seed, 1 + seed % 40), timeout_s=3)
            ends["returned"] += 1
        except ModuleTrapped:
            report = device.trap("scribbler")
            assert report is not None
            ends[report.code] += 1
        except (TimeLimit, DeviceRefused):
            ends["late"] += 1
        _witnessed(device)
    assert ends["fault"] > 0 and len(ends) > 1, ends
