"""What a guest may claim: addresses, lengths, handles, functions. Refused with the right answer.

Everything runs under the address sanitizer, with the arena cut to the byte.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.firmware.kernel import forward, packages
from tests.firmware.kernel.rig import Rig, RigError
from zwali.host.package import PackOptions

EFAULT, EINVAL, EBUSY, ENOMEM = -14, -22, -16, -12
TRAP_HOST = 12
DONE, PENDING, TRAPPED = "1", "0", "2"
END = forward.MEMORY_BYTES
CALLS = {
    call.name: call
    for call in forward.generator().read_calls(
        forward.ROOT / "firmware" / "kernel_if" / "calls.tab"
    )
}
KINDS = {
    "THREAD": 0x5A01,
    "SEM": 0x5A02,
    "MUTEX": 0x5A03,
    "MSGQ": 0x5A04,
    "TIMER": 0x5A05,
    "CONDVAR": 0x5A06,
    "EVENT": 0x5A08,
    "STACK": 0x5A09,
    "PIPE": 0x5A0A,
    "POLL_SIGNAL": 0x5A0B,
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    return packages.from_text(forward.text(), folder, "forward", PackOptions(name="", threads=4))


class Guest:
    """The forwarding module, running; calls in it one after the other."""

    def __init__(self, rig: Rig, package: Path) -> None:
        self.rig = rig
        rig.do("install", "forward", package)
        self.start()

    def start(self) -> None:
        self.rig.do("start", "forward")
        self.rig.do("poll", 20)

    def call(self, name: str, *args: int, polls: int = 40) -> tuple[str, int | None]:
        """State and result; a call that blocks is cancelled."""
        kinds = PARAMS.get(name, ("i32",) * len(args))
        words = [
            f"{kind}:{value & (0xFFFFFFFF if kind == 'i32' else 0xFFFFFFFFFFFFFFFF)}"
            for kind, value in zip(kinds, args, strict=True)
        ]
        job = self.rig.number("job", "call", "forward", name, *words)
        self.rig.do("poll", polls)
        answer = self.rig.do("result", job)[0].split(" ")
        state = answer[0].removeprefix("state=")
        if state == PENDING:
            self.rig.do("cancel", job)
        if state == TRAPPED:
            assert answer[1] == f"trap={TRAP_HOST}", answer
            self.start()
        if len(answer) < 3:
            return state, None
        kind, _, value = answer[2].partition(":")
        bits = 64 if kind == "7e" else 32
        number = int(value, 16)
        return state, number - (1 << bits) if number >> (bits - 1) else number

    def poke(self, address: int, *words: int) -> None:
        for index, word in enumerate(words):
            assert self.call("poke", address + 4 * index, word)[0] == DONE

    def peek(self, address: int) -> int:
        value = self.call("peek", address)[1]
        assert value is not None
        return value & 0xFFFFFFFF

    def designator(self, address: int, kind: str, *params: int, handle: int = 0) -> None:
        self.poke(address, handle, KINDS[kind], *params, *[0] * (4 - len(params)))


def refused(answer: tuple[str, int | None], error: int) -> bool:
    """An error number, or the trap of a call that has none to return."""
    return answer in ((DONE, error), (TRAPPED, None))


OUTSIDE = [END, END - 1, END - 23, 0xFFFFFFFF, 0xFFFFFFE8, 0x80000000]


@pytest.mark.parametrize("name", [name for name, call in CALLS.items() if call.kind])
def test_a_designator_outside_memory(package: Path, name: str) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        rest = [0] * (len(CALLS[name].params) - 1)
        for address in [*OUTSIDE, 0, 101, 102]:  # also null, and misaligned
            assert refused(guest.call(name, address, *rest), EFAULT), address


@pytest.mark.parametrize("name", [n for n, c in CALLS.items() if c.kind and not c.makes])
def test_memory_that_is_no_designator(package: Path, name: str) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        rest = [0] * (len(CALLS[name].params) - 1)
        assert refused(guest.call(name, 64, *rest), EINVAL)  # all zero
        for kind in KINDS:
            if kind != CALLS[name].kind:
                guest.designator(64, kind, 1, 1)
                assert refused(guest.call(name, 64, *rest), EINVAL), kind
        # Flags that must be 0.
        guest.poke(64, 0, KINDS[CALLS[name].kind] | 0x10000, 1, 1, 0, 0)
        assert refused(guest.call(name, 64, *rest), EINVAL)


def test_forged_handles(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call("k_sem_init", 64, 1, 1) == (DONE, 0)
        handle = guest.peek(64)
        for forged in (handle + 1, handle + 0x10000, 1 << 16, 0xFFFF, 0xFFFFFFFF, 0x7FFF0001):
            if forged != handle:
                guest.designator(64, "SEM", handle=forged)
                assert guest.call("k_sem_take", 64, 0) == (DONE, EINVAL), hex(forged)
        guest.designator(64, "SEM", handle=handle)
        assert guest.call("k_sem_take", 64, 0) == (DONE, 0)


def test_a_copied_designator_is_not_the_object(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call("k_sem_init", 64, 1, 1) == (DONE, 0)
        guest.designator(128, "SEM", handle=guest.peek(64))
        assert guest.call("k_sem_take", 128, 0) == (DONE, EINVAL)
        assert guest.call("k_sem_take", 64, 0) == (DONE, 0)


def test_a_stale_handle_after_the_memory_became_another_object(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call("k_sem_init", 64, 1, 1) == (DONE, 0)
        old = guest.peek(64)
        assert guest.call("k_mutex_init", 64) == (DONE, 0)
        assert guest.call("k_sem_take", 64, 0) == (DONE, EINVAL)
        guest.designator(64, "SEM", handle=old)
        assert guest.call("k_sem_take", 64, 0) == (DONE, EINVAL)
        guest.designator(64, "MUTEX", handle=old)
        assert guest.call("k_mutex_lock", 64, 0) == (DONE, EINVAL)


def test_static_parameters_that_make_no_object(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        guest.designator(64, "SEM", 2, 1)
        assert guest.call("k_sem_take", 64, 0) == (DONE, EINVAL)
        for size, count in ((0, 1), (1, 0), (0x10000, 0x10000), (0xFFFFFFFF, 0xFFFFFFFF)):
            guest.designator(64, "MSGQ", size, count)
            assert guest.call("k_msgq_put", 64, 200, 0) == (DONE, EINVAL)
            assert guest.call("k_msgq_alloc_init", 96, size, count) == (DONE, EINVAL)
        guest.designator(64, "MSGQ", 1, 1 << 30)
        assert guest.call("k_msgq_put", 64, 200, 0) == (DONE, ENOMEM)
        assert guest.call("k_stack_alloc_init", 64, 0x40000001) == (DONE, EINVAL)
        assert guest.call("k_stack_alloc_init", 64, 0x3FFFFFFF) == (DONE, ENOMEM)
        guest.designator(64, "THREAD", 0, 0)
        assert guest.call("k_thread_join", 64, 0) == (DONE, EINVAL)  # nobody created it
        assert int(rig.fields("status", "forward")["objects"]) == 0
        # After every refusal the next one works.
        assert guest.call("k_msgq_alloc_init", 64, 4, 4) == (DONE, 0)


@pytest.mark.parametrize("name", ["k_str_out", "sys_rand_get"])
def test_buffers_at_the_end_of_memory(package: Path, name: str) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call(name, END - 16, 16) == (DONE, None)
        assert guest.call(name, END, 0) == (DONE, None)
        for address, length in (
            (END - 16, 17),
            (END, 1),
            (END + 1, 0),
            (16, END - 15),
            (16, 0xFFFFFFFF),
            (0xFFFFFFF0, 0x20),
            (0x80000000, 0x80000000),
        ):
            assert guest.call(name, address, length) == (TRAPPED, None), (address, length)


def test_streams_at_the_end_of_memory(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        for name, done in (("zephyr_write_stdout", 16), ("zephyr_read_stdin", 0)):
            assert guest.call(name, END - 16, 16) == (DONE, done)
            for address, length in ((END - 16, 17), (16, -1), (0xFFFFFFF0, 0x20), (END + 1, 0)):
                assert guest.call(name, address, length) == (DONE, EFAULT), (address, length)
        assert guest.call("zephyr_fwrite", END - 15, 5, 3, 0xDEADBEEF) == (DONE, 3)
        assert guest.call("zephyr_fwrite", END, 0, 0xFFFFFFFF, 2) == (DONE, 0)
        for size, items in ((4, 4), (0x10000, 0x10001), (0xFFFFFFFF, 0xFFFFFFFF)):
            assert guest.call("zephyr_fwrite", END - 15, size, items, 2) == (TRAPPED, None)
        assert guest.call("zephyr_fputc", 0x141, 0xFFFFFFFF) == (DONE, 0x41)


def test_messages_at_the_end_of_memory(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call("k_msgq_alloc_init", 64, 24, 2) == (DONE, 0)
        assert guest.call("k_msgq_put", 64, END - 24, 0) == (DONE, 0)
        for name in ("k_msgq_put", "k_msgq_get"):
            for address in OUTSIDE[1:]:
                assert guest.call(name, 64, address, 0) == (DONE, EFAULT)
        assert guest.call("k_msgq_peek", 64, END - 23) == (DONE, EFAULT)
        assert guest.call("k_msgq_peek_at", 64, END - 23, 0) == (DONE, EFAULT)
        assert guest.call("k_msgq_get_attrs", 64, END - 8) == (TRAPPED, None)
        assert guest.call("k_stack_alloc_init", 128, 2) == (DONE, 0)
        assert guest.call("k_stack_pop", 128, END - 3, 0) == (DONE, EFAULT)
        assert guest.call("k_stack_pop", 128, 130, 0) == (DONE, EFAULT)  # misaligned


def test_strings(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call("poke", END - 4, 0x41414141)[0] == DONE
        assert guest.call("k_thread_name_set", 0, END - 4) == (DONE, EFAULT)  # no end in memory
        assert guest.call("k_thread_name_set", 0, END) == (DONE, EFAULT)
        assert guest.call("poke", END - 4, 0x00414141)[0] == DONE
        assert guest.call("k_thread_name_set", 0, END - 4) == (DONE, 0)


def test_threads_with_hostile_arguments(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        good = {"thread": 64, "stack": 256, "size": 128, "entry": 1, "priority": 1}

        def create(**changes: int) -> tuple[str, int | None]:
            a = good | changes
            return guest.call(
                "k_thread_create", a["thread"], a["stack"], a["size"], a["entry"], a["priority"], -1
            )

        for changes in (
            {"thread": END - 8},
            {"thread": 0},
            {"thread": 66},
            {"stack": END - 127},
            {"stack": 0xFFFFFFC0},
            {"size": 0xFFFFFFFF},
            {"entry": 0},
            {"entry": 3},  # takes a float
            {"entry": 4},  # beyond the table
            {"entry": 0xFFFFFFFF},
            {"priority": -17},
            {"priority": 15},
            {"priority": 0x7FFFFFFF},
        ):
            assert create(**changes) == (TRAPPED, None), changes
        assert create() == (DONE, 64)
        assert create() == (TRAPPED, None)  # the designator of a live thread


def test_more_threads_than_the_package_asks_for(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        made = []
        for index in range(5):
            state, value = guest.call("k_thread_create", 64 + 24 * index, 512, 128, 1, 1, -1)
            assert state == DONE
            made.append(value)
        # Four threads: the main one, the event thread, two more.
        assert made == [64, 88, 0, 0, 0]
        guest.call("k_thread_abort", 64)
        assert guest.call("k_thread_create", 64, 512, 128, 1, 1, -1) == (DONE, 64)


def test_a_timer_whose_functions_are_no_functions(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        guest.designator(64, "TIMER", 4, 0xFFFFFFFF)
        assert guest.call("k_timer_start", 64, 1, 0) == (DONE, None)
        rig.do("run", 1000)
        assert int(rig.fields("status", "forward")["events_lost"]) == 1
        guest.designator(96, "TIMER", 2, 0)
        assert guest.call("k_timer_start", 96, 1, 1) == (DONE, None)
        rig.do("run", 1000)
        assert guest.peek(1000) > 5


def test_callbacks_beyond_the_queue_are_counted(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        for index in range(20):
            guest.designator(64 + 24 * index, "TIMER", 2, 0)
        for index in range(20):  # two polls: virtual time does not jump ahead between the calls
            assert guest.call("k_timer_start", 64 + 24 * index, -5002, 0, polls=2) == (
                DONE,
                None,
            )
        rig.do("run", 600000)
        assert int(rig.fields("status", "forward")["events_lost"]) == 12
        assert guest.peek(1000) == 8


def test_time_spans_at_the_ends_of_64_bits(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        assert guest.call("k_sem_init", 64, 0, 1) == (DONE, 0)
        for ticks in (-1, 2**63 - 1, 2**62, -(2**63), -(2**63) + 1, -(2**62)):
            assert guest.call("k_sem_take", 64, ticks) == (PENDING, None), ticks
            assert guest.call("k_sleep", ticks) == (PENDING, None), ticks
        assert guest.call("k_sem_take", 64, -2) == (DONE, -11)  # long past
        assert guest.call("k_usleep", -1) == (DONE, 0)
        assert rig.number("sound", "stats") == 1


def test_objects_on_a_guest_stack_do_not_leak(package: Path) -> None:
    """An address that held an object and holds other data now makes room for new objects."""
    with Rig() as rig:
        guest = Guest(rig, package)
        for turn in range(400):
            address = 64 + 4 * (turn % 100)
            assert guest.call("k_sem_init", address, 1, 1) == (DONE, 0), turn
            assert guest.call("k_sem_take", address, 0) == (DONE, 0)
        assert int(rig.fields("status", "forward")["objects"]) <= 256


def test_an_object_that_somebody_waits_for_stays(package: Path) -> None:
    with Rig() as rig:
        guest = Guest(rig, package)
        # The main thread of another start waits for a mutex of its own making.
        assert guest.call("k_condvar_init", 64) == (DONE, 0)
        assert guest.call("k_mutex_init", 96) == (DONE, 0)
        assert guest.call("k_mutex_lock", 96, 0) == (DONE, 0)
        assert (
            guest.call("k_condvar_wait", 64, 96, -1)[0] == PENDING
        )  # cancelled: the thread is gone
        assert guest.call("k_sem_init", 64, 1, 1) == (DONE, 0)
        assert guest.call("k_sem_init", 96, 1, 1) == (DONE, 0)
        assert rig.number("sound", "stats") == 1


INTERESTING = [
    0,
    1,
    2,
    3,
    4,
    24,
    64,
    88,
    96,
    128,
    END - 24,
    END - 4,
    END - 1,
    END,
    0xFFFFFFFF,
    1 << 31,
]
#: What the forwarding module takes, where that is not what the call takes.
PARAMS = {name: call.params for name, call in CALLS.items()} | {
    "k_thread_create": ("i32", "i32", "i32", "i32", "i32", "i64"),
    "poke64": ("i32", "i64"),
}
TIMES = [0, 1, 7, -1, -2, -500, 2**63 - 1, -(2**63)]


@pytest.mark.parametrize("seed", range(4))
def test_anything(package: Path, seed: int) -> None:
    """Random calls on random memory: the runtime stays whole, the module can be stopped."""
    chance = random.Random(seed)
    with Rig() as rig:
        guest = Guest(rig, package)
        names = sorted(CALLS)
        for _ in range(600):
            if chance.random() < 0.35:
                kind = chance.choice(list(KINDS))
                handle = chance.choice([0, 0, 0x10001, 0x10002, chance.getrandbits(32)])
                params = [chance.choice([0, 1, 2, 3, 16]) for _ in range(4)]
                guest.designator(64 + 8 * chance.randrange(12), kind, *params, handle=handle)
            name = chance.choice(names)
            if name == "k_thread_abort" and chance.random() < 0.7:
                continue
            args = [
                chance.choice(TIMES)
                if kind == "i64"
                else chance.choice([*INTERESTING, 64 + 8 * chance.randrange(12)])
                for kind in PARAMS[name]
            ]
            try:
                guest.call(name, *args)
            except RigError as error:
                # -12: the last call left the event thread busy; it may also have ended the module.
                assert error.number in (-12, -1), (name, args, error)
                rig.do("poll", 50)
            if rig.fields("status", "forward")["state"] != "running":
                guest.start()
            rig.do("run", chance.choice([0, 100, 5000]))
            rig.do("log", "forward", 0)  # unread, a full one would hold the module back
        assert rig.number("sound", "stats") == 1
        rig.do("stop", "forward")
        rig.do("forget", "forward")
        assert rig.number("used", "stats") == 0


def test_object_memory_comes_back(package: Path) -> None:
    """A queue made again and again gives back what it had, also beyond the reserved part."""
    with Rig() as rig:
        guest = Guest(rig, package)
        for turn in range(20):
            assert guest.call("k_msgq_alloc_init", 64, 100, 10) == (DONE, 0), turn
        assert guest.call("k_msgq_alloc_init", 96, 1000, 10) == (DONE, ENOMEM)
        assert guest.call("k_mutex_init", 64) == (DONE, 0)
        assert guest.call("k_msgq_alloc_init", 96, 1000, 3) == (DONE, 0)
        rig.do("stop", "forward")
        rig.do("forget", "forward")
        assert rig.number("used", "stats") == 0


def test_a_poll_event_that_changes_its_kind_while_it_is_waited_for(tmp_path: Path) -> None:
    """A signal that has become a queue when it is raised: there is nothing to count in it."""
    with Rig() as rig:
        options = PackOptions(name="", threads=2)
        rig.do("install", "turns", packages.from_c("turns", tmp_path, options))
        assert rig.run("turns") == "polled 0\n"
        assert rig.fields("status", "turns")["exit"] == "0"
