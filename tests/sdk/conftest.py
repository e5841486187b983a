"""Guests built with the SDK, run by wasmtime: an engine that is not ours, with one thread.

The few system calls given here are those that library code of the SDK makes when nobody else
runs. What threads do is tested end to end, on the devices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import wasmtime

from tests.e2e.kit import CACHE
from zwali.host import boards
from zwali.host.build import build

NS_PER_TICK = 100_000


class Guest:
    """A module in wasmtime.

    Attributes:
        output: What it wrote to the console.
        pieces: The same, one entry a system call.
    """

    def __init__(self, wasm: bytes) -> None:
        config = wasmtime.Config()
        config.wasm_custom_page_sizes = True
        engine = wasmtime.Engine(config)
        self.store = wasmtime.Store(engine)
        self.module = wasmtime.Module(engine, wasm)
        self.pieces: list[bytes] = []
        self.locks = 0
        self.tokens: dict[int, int] = {}
        linker = wasmtime.Linker(engine)
        calls = self._calls()
        for each in self.module.imports:
            assert each.module == "wazi"
            name = (each.name or "").removeprefix("SYS_")
            assert isinstance(each.type, wasmtime.FuncType)
            call = calls.get(name)
            if call is None:
                linker.define_func("wazi", each.name, each.type, _unexpected(name))
            else:
                linker.define_func("wazi", each.name, each.type, call)
        self.exports = linker.instantiate(self.store, self.module).exports(self.store)

    @property
    def output(self) -> str:
        return b"".join(self.pieces).decode()

    def call(self, name: str, *args: float) -> object:
        function = self.exports[name]
        assert isinstance(function, wasmtime.Func)
        return function(self.store, *args)

    def global_value(self, name: str) -> int:
        found = self.exports[name]
        assert isinstance(found, wasmtime.Global)
        return int(found.value(self.store))

    def read(self, address: int, length: int) -> bytes:
        return bytes(self._memory().read(self.store, address, address + length))

    def write(self, address: int, data: bytes) -> None:
        self._memory().write(self.store, data, address)

    def read_text(self, address: int) -> str:
        memory = self._memory()
        data = bytes(memory.read(self.store, address, memory.data_len(self.store)))
        return data[: data.index(0)].decode("latin-1")

    def _memory(self) -> wasmtime.Memory:
        memory = self.exports["memory"]
        assert isinstance(memory, wasmtime.Memory)
        return memory

    def _calls(self) -> dict[str, Callable[..., int | None]]:
        return {
            "k_str_out": lambda at, length: self.pieces.append(self.read(at, length)),
            "k_uptime_ticks": lambda: 36_610_012_345,
            "k_mutex_lock": self._lock,
            "k_mutex_unlock": self._unlock,
            "k_sem_give": self._give,
            "k_sem_take": self._take,
            "k_sem_reset": self._reset,
        }

    def _lock(self, mutex: int, timeout: int) -> int:
        self.locks += 1
        return 0

    def _unlock(self, mutex: int) -> int:
        assert self.locks > 0, "unlocked more often than locked"
        self.locks -= 1
        return 0

    def _count(self, semaphore: int) -> int:
        kind, initial = self.read(semaphore + 4, 2), self.read(semaphore + 8, 4)
        assert kind == b"\x02\x5a", "not a semaphore's designator"
        return self.tokens.get(semaphore, int.from_bytes(initial, "little"))

    def _give(self, semaphore: int) -> None:
        self.tokens[semaphore] = self._count(semaphore) + 1

    def _reset(self, semaphore: int) -> None:
        self.tokens[semaphore] = 0

    def _take(self, semaphore: int, timeout: int) -> int:
        count = self._count(semaphore)
        if count == 0:
            assert timeout >= 0, "would wait for ever"
            return -16 if timeout == 0 else -11
        self.tokens[semaphore] = count - 1
        return 0


def _unexpected(name: str) -> Callable[..., int | None]:
    def refuse(*args: object) -> int | None:
        raise AssertionError(f"the guest called {name}{args}")

    return refuse


@pytest.fixture(scope="session", autouse=True)
def _one_cache() -> Iterator[None]:
    """Compiled SDK objects are shared by all tests, and with nobody else."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(CACHE))
        yield


MakeGuest = Callable[..., Guest]


@pytest.fixture(scope="session")
def make_guest(tmp_path_factory: pytest.TempPathFactory) -> MakeGuest:
    """Builds C text with the SDK and instantiates it."""

    def make(source: str, *, warnings: str = "", **options: object) -> Guest:
        directory = tmp_path_factory.mktemp("guest")
        path = directory / "main.c"
        path.write_text(source)
        made = build([path], directory / "main.wasm", **options)  # type: ignore[arg-type]
        assert made.warnings == warnings
        return Guest(Path(made.wasm).read_bytes())

    return make


@pytest.fixture(params=["native", "bare_cortex_m3", "bare_riscv32"])
def board(request: pytest.FixtureRequest) -> boards.Board:
    """Every board that needs no Zephyr; skipped with the missing programs named."""
    chosen = boards.load(request.param)
    missing = boards.missing_tools(chosen)
    if missing:
        pytest.skip(f"{chosen.name} needs {', '.join(missing)}")
    return chosen
