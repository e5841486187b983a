"""The kernel's rules as a guest sees them: order, results, priorities, time.

Zephyr's documentation is the judge.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.firmware.kernel import packages
from tests.firmware.kernel.rig import Rig
from zwali.host.package import PackOptions

EXPECTED = {
    # Highest priority first, then first come first served.
    "sem_wake_order": """\
        give / high 0 / give / mid-first 0 / give / mid-second 0 / give / low 0""",
    # Giving to a thread of higher priority switches to it at once.
    "sem_give_preempts": "before / higher 0 / after",
    # -EINVAL, -EBUSY without waiting, -EAGAIN after waiting and on reset.
    "sem_results": """\
        init -22 -22 0 / take 0 / none -16 / late -11 / waited 1 / limit 2 / reset 0 / reset -11""",
    # -EINVAL unlocked, -EPERM another's, -EBUSY, -EAGAIN; recursive.
    "mutex_results": """\
        free -22 / lock 0 0 / other -1 / busy -16 / late -11 / unlock 0 0 -22""",
    "mutex_inherits": """\
        alone 0 / with -3 waiting -3 / with -5 waiting -5 / second has it / first has it /
        after 0""",
    "mutex_inheritance_ends": "boosted -4 / gave up -11 / back 0",
    "mutex_of_ended": "lock 0 / busy -16 / other -1 / late -11 / priority 5",
    # A woken waiter goes on only with the mutex; after a time-out as well.
    "condvar_rules": """\
        unlocking / signalled 0, unlock 0 / timed out -11, unlock 0 / woken 1 /
        broadcast 0, unlock 0 / without the mutex -11, unlock 0""",
    "msgq_rules": """\
        empty -35 -11 / put 0 0 -35 -11 / attrs 4 2 2 free 0 / peek 0 1 at 0 2 beyond -35 / waits /
        put 3 0 / get 0 1 / get 0 2 / get 0 3 / got 9 0 / used 0 / put 4 -35 / after purge 0""",
    "stack_rules": "init 0 / empty -16 -11 / push 0 0 -12 / pop 0 22 0 11",
    "event_rules": """\
        post 0 / any 2 / post 0 / all 3 / set 3 / masked 10 / now ef / clear 21 / late 0 /
        reset 0""",
    "yield_order": "a0 b0 a1 b1 a2 b2 c0 c1 c2 ",
    "time_slice": "in between slow  / cooperative in between ",
    "cooperative_keeps": "still me / higher0 higher1 higher2 me again",
    "sleep_rules": """\
        slept 250 / none 0 / left 1 / forever -1 / micro 0 / busy 1 / absolute 77""",
    # -EBUSY, -EAGAIN, -EDEADLK.
    "join_rules": "alive -16 -11 / self -45 / aborted 0 / ended -45 / circle 0",
    "suspend_rules": """\
        count 0 / resumed 0 / not started / in between started / delayed -11 / in between then 0""",
    "priorities": "3 0 / y0 y1 y2 x0 x1 x2  / back 1 / cooperative 0",
    "names": "set 0 copy 0 worker short -28 / data 77",
    "stack_space": "got 0 some 1 whole 1 end -14 / lock 0 / ended -22",
    "timer_status": "sync 1 / at 10 / missed 3 / again 0 / user 5 / stopped 0",
}


def _lines(text: str) -> list[str]:
    return [line.strip() for line in " ".join(text.split()).split(" / ")]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return packages.from_c(
        "semantics", tmp_path_factory.mktemp("semantics"), PackOptions(name="", threads=6)
    )


def _call(rig: Rig, function: str) -> str:
    job = rig.number("job", "call", "semantics", function)
    rig.do("settle")
    assert rig.do("result", job)[0].startswith("state=1"), rig.log("semantics")
    return rig.log("semantics")


@pytest.mark.parametrize("function", EXPECTED)
def test_rules(package: Path, function: str) -> None:
    with Rig() as rig:
        rig.do("install", "semantics", package)
        lines = [line.strip() for line in _call(rig, function).splitlines()]
        assert lines == [" ".join(line.split()) for line in _lines(EXPECTED[function])]


@pytest.mark.parametrize("poll_fuel", [1, 37, 100000])
def test_rules_do_not_depend_on_how_often_the_port_polls(package: Path, poll_fuel: int) -> None:
    """Virtual time and scheduling are the module's own business."""
    with Rig(poll_fuel=poll_fuel) as rig:
        rig.do("install", "semantics", package)
        for function in ("time_slice", "msgq_rules", "condvar_rules", "sleep_rules"):
            lines = [line.strip() for line in _call(rig, function).splitlines()]
            assert lines == [" ".join(line.split()) for line in _lines(EXPECTED[function])]


def test_callbacks_run_on_a_thread_of_their_own(package: Path) -> None:
    with Rig() as rig:
        rig.do("install", "semantics", package)
        lines = _call(rig, "timer_callbacks").splitlines()
        assert lines == [
            "expiry 1 at 20, thread 0",
            "expiry 2 at 30, thread 0",
            "expiry 3 at 40, thread 0",
            "stopped",
            "status 3",
            "remaining 0",
        ]


def test_callbacks_interrupt_a_tight_cooperative_loop(package: Path) -> None:
    with Rig() as rig:
        rig.do("install", "semantics", package)
        lines = _call(rig, "timer_interrupts").splitlines()
        assert lines[:3] == [f"expiry {n} at {5 * n}, thread 0" for n in (1, 2, 3)]
        assert lines[-1] == "seen"


def test_random_numbers_repeat_with_the_seed(package: Path) -> None:
    def draw() -> str:
        with Rig() as rig:
            rig.do("install", "semantics", package)
            job = rig.number("job", "call", "semantics", "random_bytes")
            rig.do("settle")
            first = rig.do("result", job)[0]
            job = rig.number("job", "call", "semantics", "random_bytes")
            rig.do("settle")
            assert rig.do("result", job)[0] != first
            return first

    assert draw() == draw()
