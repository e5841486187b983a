"""Modules on the real kernel: the rules that guests see, stopping, ends, nothing left behind."""

from __future__ import annotations

import contextlib
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.firmware.kernel import packages, test_life, test_semantics
from tests.zephyr import kit
from zwali.host import emulate
from zwali.host.build import build
from zwali.host.device import Device, State
from zwali.host.errors import DeviceRefused
from zwali.host.package import PackOptions, Restart, load

BOARDS = (
    *("mps2_an385", "mps2_an385.user", "native_sim"),
    pytest.param("qemu_riscv32.user", marks=pytest.mark.full),
)
HERE = Path(__file__).resolve().parent
SECONDS = 60.0
#: What depends on the length of a tick, or on cooperative guests, which are preemptible here.
OTHERWISE = {"sem_results", "sleep_rules", "time_slice", "cooperative_keeps"}
RULES = sorted(set(test_semantics.EXPECTED) - OTHERWISE)

pytestmark = [pytest.mark.timeout(400), pytest.mark.xdist_group("zephyr")]


@pytest.fixture(scope="module", params=BOARDS)
def device(request: pytest.FixtureRequest) -> Iterator[Device]:
    """One with an MPU, the same in user mode, one of 64 bits; booted once for this file."""
    board = kit.board(request.param)
    firmware = emulate.build_firmware(board)
    with emulate.boot(board, firmware=firmware) as emulator:
        opened = Device.open(emulator.port, timeout_s=10)
        with opened:
            yield opened


class Modules:
    """Packages made from text, uploaded, started and looked at."""

    def __init__(self, device: Device, folder: Path) -> None:
        self.device = device
        self.folder = folder
        self.names: list[str] = []

    def upload(self, name: str, text: str, options: PackOptions | None = None) -> None:
        path = packages.from_text(text, self.folder, name, options)
        self.device.upload(load(path.read_bytes()))
        if name not in self.names:
            self.names.append(name)

    def state(self, name: str) -> State:
        return self.device.status(name).state

    def wait(self, name: str, *states: State) -> State:
        """Until it is in one of these states; the last one seen."""
        end = time.monotonic() + SECONDS
        while time.monotonic() < end and self.state(name) not in states:
            time.sleep(0.05)
        return self.state(name)

    def log(self, name: str) -> bytes:
        text, cursor = b"", 0
        while True:
            chunk = self.device.log(name, cursor)
            if not chunk.text:
                return text
            text += chunk.text
            cursor = chunk.cursor


@pytest.fixture
def modules(device: Device, tmp_path: Path) -> Iterator[Modules]:
    made = Modules(device, tmp_path)
    yield made
    for name in made.names:
        device.erase(name)


@pytest.fixture(scope="module")
def semantics(device: Device, tmp_path_factory: pytest.TempPathFactory) -> Device:
    path = packages.from_c(
        "semantics", tmp_path_factory.mktemp("semantics"), PackOptions(name="", threads=6)
    )
    device.upload(load(path.read_bytes()))
    return device


def test_the_real_kernel_is_called(device: Device) -> None:
    assert device.info().kernel == "zephyr"


@pytest.mark.parametrize("function", RULES)
def test_rules(semantics: Device, function: str) -> None:
    signature = semantics.signature("semantics", function)
    semantics.call("semantics", function, signature, (), timeout_s=SECONDS)
    lines = Modules(semantics, Path()).log("semantics").decode().splitlines()
    expected = test_semantics.EXPECTED[function]
    assert [line.strip() for line in lines] == test_semantics._lines(expected)


@pytest.mark.parametrize("what", test_life.FOREVER)
def test_stop_in_every_state(modules: Modules, what: str) -> None:
    modules.upload("m", test_life.FOREVER[what])
    free = modules.device.device_stats()["ram_free"]
    modules.device.start("m")
    assert modules.wait("m", State.RUNNING, State.STARTING).is_live
    modules.device.stop("m")
    assert modules.state("m") is State.STOPPED
    with pytest.raises(DeviceRefused):
        modules.device.stop("m")
    modules.device.start("m")
    modules.device.stop("m")
    # The log ring stays for its reader; all else is back.
    assert free - modules.device.device_stats()["ram_free"] < 4200


def test_a_tight_loop_keeps_nobody_from_running(modules: Modules) -> None:
    modules.upload("loop", test_life.FOREVER["tight loop"])
    modules.upload("say", test_life.module(entry=f"{test_life.SAY} (i32.const 5)"))
    modules.device.start("loop")
    modules.device.start("say")
    assert modules.wait("say", State.EXITED) is State.EXITED
    assert modules.log("say") == b"tick\n"
    assert modules.device.status("say").exit_code == 5
    assert modules.state("loop") is State.RUNNING


def test_guests_take_turns_while_the_host_keeps_asking(modules: Modules) -> None:
    """Each answer is a thread that comes in between: the kernel then begins its slices anew."""
    modules.upload("loop", test_life.FOREVER["tight loop"])
    modules.upload("say", test_life.module(entry=f"{test_life.SAY} (i32.const 5)"))
    modules.device.start("loop")
    modules.device.start("say")
    asked, end = 0, time.monotonic() + SECONDS
    while modules.state("say") is not State.EXITED:
        asked += 1
        assert time.monotonic() < end, f"{asked} questions, and it had no turn"
    assert modules.state("loop") is State.RUNNING


def test_ends_that_nobody_asked_for(modules: Modules) -> None:
    modules.upload("trap", test_life.module(entry="unreachable"))
    modules.device.start("trap")
    assert modules.wait("trap", State.TRAPPED) is State.TRAPPED
    modules.upload("late", test_life.FOREVER["tight loop"], PackOptions(name="", deadline_ms=200))
    modules.device.start("late")
    assert modules.wait("late", State.TRAPPED) is State.TRAPPED
    report = modules.device.trap("late")
    assert report is not None and report.code == "deadline"
    again = PackOptions(name="", restart=Restart.ON_FAILURE)
    modules.upload("again", test_life.module(entry=f"{test_life.SAY} unreachable"), again)
    modules.device.start("again")
    assert modules.wait("again", State.FAILED) is State.FAILED
    assert modules.log("again") == b"tick\n" * 3


def test_a_library_of_its_own(modules: Modules) -> None:
    modules.upload("lib", test_life.LIBRARY)
    modules.upload("user", test_life.USER)
    modules.device.start("user")
    assert modules.wait("user", State.EXITED) is State.EXITED
    assert modules.device.status("user").exit_code == 102


def test_threads_begin_while_others_come_in_between(modules: Modules, tmp_path: Path) -> None:
    """On the way into user mode a switch would mix what two threads may touch."""
    wasm = build([HERE / "guests" / "starts.c"], tmp_path / "starts.wasm").wasm.read_bytes()
    path = packages.from_wasm(wasm, tmp_path, "starts", PackOptions(name="", threads=4))
    modules.device.upload(load(path.read_bytes()))
    modules.names.append("starts")
    signature = modules.device.signature("starts", "starts")
    assert modules.device.call("starts", "starts", signature, (1000,), timeout_s=SECONDS) == (1000,)


EAGAIN, EBUSY, EFAULT, EINVAL, ETIMEDOUT = -11, -16, -14, -22, -116
LIES = {
    "nothing there": EAGAIN,
    "no object": EINVAL,
    "kernel address": EINVAL,
    "last address": EINVAL,
    "object over the end": EINVAL,
    "misaligned object": EINVAL,
    "another kind": EINVAL,
    "a copy": EINVAL,
    "forged": EINVAL,
    "a thread": EINVAL,
    "unknown type": EINVAL,
    "two types": EINVAL,
    "unknown mode": EINVAL,
    "too many": EINVAL,
    "negative": EINVAL,
    "events over the end": EFAULT,
    "events at the end": EAGAIN,
    "misaligned events": EFAULT,
    "events in the kernel": EFAULT,
    "misaligned futex": EFAULT,
    "misaligned wake": EFAULT,
    "futex over the end": EFAULT,
    "futex in the kernel": EFAULT,
    "wake in the kernel": EFAULT,
    "another value": EAGAIN,
    "nobody wakes": ETIMEDOUT,
    "pipe to over the end": EFAULT,
    "pipe to the kernel": EFAULT,
    "count over the end": EFAULT,
    "no pipe": EINVAL,
}


@pytest.fixture
def waits(modules: Modules, tmp_path: Path) -> Modules:
    """guests/waits.c, uploaded."""
    wasm = build([HERE / "guests" / "waits.c"], tmp_path / "waits.wasm").wasm.read_bytes()
    path = packages.from_wasm(wasm, tmp_path, "waits", PackOptions(name="", threads=6))
    modules.device.upload(load(path.read_bytes()))
    modules.names.append("waits")
    return modules


def test_lies_to_calls_that_wait_for_several_things(waits: Modules) -> None:
    """Pointers inside k_poll's events, futexes anywhere, pipes into what is nobody's."""
    waits.device.call("waits", "lies", waits.device.signature("waits", "lies"), ())
    lines = waits.log("waits").decode().splitlines()
    answers = {line.rpartition(" ")[0]: int(line.rpartition(" ")[2]) for line in lines}
    assert answers == LIES


def test_threads_that_are_ended_while_they_wait_for_several_things(waits: Modules) -> None:
    device = waits.device
    signature = device.signature("waits", "ended")
    assert device.call("waits", "ended", signature, (40,), timeout_s=SECONDS) == (160,)
    for _ in range(3):
        device.start("waits")
        end = time.monotonic() + SECONDS
        while time.monotonic() < end and b"waiting" not in waits.log("waits"):
            pass
        assert device.device_stats()["threads"] == 5
        device.stop("waits")
        assert not any(_kernel_holds(device))


SOAK = {
    "returns": State.EXITED,
    "waits": State.STOPPED,
    "traps": State.TRAPPED,
    "works": State.STOPPED,
}
KERNEL = ("threads", "timers", "objects", "running")


def _kernel_holds(device: Device) -> tuple[int, ...]:
    """What guests have in the kernel; a thread that ends by itself needs a moment for it."""
    end = time.monotonic() + SECONDS
    while any(held := tuple(device.device_stats()[key] for key in KERNEL)):
        if time.monotonic() > end:
            break
    return held


def _soak(modules: Modules, turn: int) -> str:
    """Starts a module and ends it, or waits for its end; how it ended."""
    device = modules.device
    name = (*SOAK, "loop")[turn % 5]
    device.start(name)
    if name in ("waits", "works", "loop"):
        if turn % 3 == 0:
            time.sleep(0.02)
        device.stop(name)
        state = modules.state(name)
        assert state is State.STOPPED
    elif turn % 10 < 5:
        state = modules.wait(name, SOAK[name])
        assert state is SOAK[name], name
    else:  # wherever it is
        with contextlib.suppress(DeviceRefused):
            device.stop(name)
        state = modules.state(name)
        assert not state.is_live
    return f"{name} {state.name}"


@pytest.mark.parametrize("cycles", [60, pytest.param(1000, marks=pytest.mark.full)])
@pytest.mark.timeout(1200)
def test_starts_and_stops_leak_nothing(modules: Modules, tmp_path: Path, cycles: int) -> None:
    """Threads, timers, objects and waits go with their module, however it ends and wherever."""
    device = modules.device
    source = (HERE / "soak.c").read_text()
    for number, name in enumerate(SOAK):
        path = tmp_path / f"{name}.c"
        path.write_text(f"#define END {number}\n{source}")
        wasm = build([path], tmp_path / f"{name}.wasm").wasm.read_bytes()
        options = PackOptions(name="", threads=4, restart=Restart.NEVER)
        device.upload(load(packages.from_wasm(wasm, tmp_path, name, options).read_bytes()))
        modules.names.append(name)
    modules.upload("loop", test_life.FOREVER["tight loop"])
    assert not any(_kernel_holds(device))
    device.start("waits")
    end = time.monotonic() + SECONDS
    while time.monotonic() < end and device.device_stats()["objects"] < 8:
        pass
    stats = device.device_stats()  # main and two threads, and that of callbacks
    assert [stats[key] for key in KERNEL] == [4, 1, 8, 1]
    device.stop("waits")
    free: list[int] = []
    ends: Counter[str] = Counter()
    for turn in range(cycles):
        ends[_soak(modules, turn)] += 1
        assert not any(_kernel_holds(device)), ends
        free.append(device.device_stats()["ram_free"])
    # Trap reports of modules that have ended stay; where they lie costs a header or two.
    early, late = free[10 : cycles // 2], free[cycles // 2 :]
    assert min(late) >= min(early) and max(late) - min(late) <= 64, (early, late, ends)
    assert len(ends) >= 5, ends
    print(f"{cycles} cycles: {dict(ends)}; free {free[10]} -> {free[-1]}; {KERNEL} 0 -> 0")
