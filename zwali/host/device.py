"""The device at the other end of a port: everything that can be asked of it.

Synchronous outside, `smpclient` inside. Every request has a time-out; every error is a ZwaliError.
Does not choose the port, does not build or show anything.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Final, TypeVar, cast

from pydantic import ValidationError
from smp import header as smp_header
from smp import message as smp_message
from smp.exceptions import SMPException
from smpclient.requests.os_management import MCUMgrParametersRead, ResetWrite
from smpclient.transport import SMPTransport, SMPTransportDisconnected
from smpclient.transport.serial import SMPSerialTransport

from zwali.host import engine, offered
from zwali.host import smp_messages as wire
from zwali.host.engine import Encoding
from zwali.host.errors import DeviceRefused, DeviceUnreachable, ModuleTrapped, TimeLimit
from zwali.host.package import Package, for_device
from zwali.host.ports import PortSpec
from zwali.host.smp_line import TcpTransport
from zwali.host.smp_numbers import SENTENCES, Error, JobState, ModuleState, TrapCode
from zwali.host.smp_udp import UdpTransport
from zwali.host.wasm import FuncType, ValType, Value, parse_signature

_T = TypeVar("_T")
_BAUDRATE = 115200
_FIRST_ANSWER_S = 1.0
_RESEND_S = 3.0
_CHUNK_ANSWER_S = 5.0
_LAST_ANSWER_S = 30.0
_BEGIN_ANSWER_S = 20.0  # erasing may take long
_CHUNK_OVERHEAD = 32  # header, map, keys and lengths of a chunk
_RETRIES = 5
_NAP_FIRST_S = 0.001
_NAP_LONGEST_S = 0.05
_UNREACHABLE_ADVICE = "the port and the cable; does another program use the port?"


class State(IntEnum):
    """What a module on the device is doing; numbers of the wire.

    One that was never started since the device booted reads STOPPED.
    """

    STARTING = ModuleState.STARTING
    RUNNING = ModuleState.RUNNING
    EXITED = ModuleState.EXITED
    TRAPPED = ModuleState.TRAPPED
    STOPPED = ModuleState.STOPPED
    WAITING = ModuleState.WAITING
    FAILED = ModuleState.FAILED

    @classmethod
    def of(cls, number: int) -> State:
        """The state that travels as this number."""
        return cls(number) if number else cls.STOPPED

    @property
    def is_live(self) -> bool:
        """Whether it runs, or will again without being asked."""
        return self in (State.STARTING, State.RUNNING, State.WAITING)


#: What a firmware may be built without: in words, and how such a firmware is called.
_OPTIONS = {
    "floats": ("float instructions", "for integers only"),
    "exceptions": ("exceptions", "without them"),
    "atomics": ("atomics or shared memory", "without them"),
}


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """What a device is and has. Sizes in bytes."""

    board: str
    port: str
    version: str
    kernel: str
    encodings: tuple[Encoding, ...]
    floats: bool
    exceptions: bool
    atomics: bool
    interface_fingerprint: int
    ram_total: int
    ram_free: int
    ram_largest: int
    store_total: int
    store_free: int
    store_largest: int
    max_message: int
    window: int
    uptime_ms: int
    calls: int
    running: int


@dataclass(frozen=True, slots=True)
class ModuleStatus:
    """One installed module."""

    name: str
    version: str
    digest: bytes
    state: State
    size_bytes: int
    ram_bytes: int
    exit_code: int | None
    enabled: bool
    damaged: bool


@dataclass(frozen=True, slots=True)
class UploadResult:
    """How an upload went."""

    sent_bytes: int
    total_bytes: int
    resumed_from: int
    seconds: float
    already_there: bool
    restarted: bool


@dataclass(frozen=True, slots=True)
class LogChunk:
    """What a module printed; `dropped` bytes before it were overwritten unread."""

    text: bytes
    cursor: int
    dropped: int
    state: State


@dataclass(frozen=True, slots=True)
class ModuleStats:
    """Numbers of a module by their names on the wire."""

    name: str
    values: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class TrapFrame:
    """One entry of a call stack. `link`: 0 the module itself, else its n-th library."""

    function: int
    image_word: int
    link: int = 0


@dataclass(frozen=True, slots=True)
class TrapReport:
    """What the device kept of a trap; innermost frame and newest call first."""

    module: str
    code: str
    sentence: str
    frames: tuple[TrapFrame, ...]
    calls: tuple[str, ...]
    digest: bytes  # start of the package's build id
    version: str
    thread: int
    at_us: int


@dataclass(frozen=True, slots=True)
class KernelCall:
    """A kernel call that the firmware offers."""

    name: str
    signature: str
    fingerprint: int


@dataclass(slots=True)
class _Upload:
    """An upload under way: what was sent, what was answered."""

    data: bytes
    next: int
    acknowledged: int
    sent_bytes: int = 0
    retries: int = 0
    done: bool = False
    restarted: bool = False


#: What to try, by the error's name on the wire.
ADVICE: Final[Mapping[str, str]] = {
    "no_such_module": "`zwali list` for what is on the device",
    "runtime_running": "`zwali stop` first",
    "runtime_not_running": "`zwali list` for what runs, `zwali start` for the rest",
    "runtime_memory": "`zwali list`, then stop or erase what is not needed",
    "runtime_entry": "`zwali call`; `zwali inspect` for what the module exports",
    "runtime_encoding": "pack the module with this version of zwali",
    "runtime_device": "`zwali inspect` for the devices that the module needs",
    "runtime_threads": "wait until other calls of the module are done, or `zwali stop`",
    "runtime_import": "`zwali inspect` for what the module imports",
    "runtime_export": "`zwali inspect` for what the module exports",
    "store_no_room": "`zwali list`, then `zwali erase` what is not needed",
    "store_in_use": "`zwali stop` first",
    "engine_opcode_set": "pack the module with this version of zwali",
}


def _refused(name: str, sentence: str) -> DeviceRefused:
    advice = ADVICE.get(name, "`zwali info` for what the device is")
    return DeviceRefused("the device to do it", sentence, advice, name=name)


class Device:
    """One device, for exclusive use. A context manager.

    Attributes:
        on_console: Gets the bytes on the line that are no packet; set it to follow the console.
    """

    def __init__(self, port: PortSpec, timeout_s: float) -> None:
        """Does not connect; use `open`."""
        self.on_console: Callable[[bytes], None] | None = None
        self._port = port
        self._timeout_s = timeout_s
        self._loop = asyncio.new_event_loop()
        self._transport = self._make_transport()
        self._window = 1
        self._first_info: DeviceInfo | None = None  # asked for at the first upload
        self._info: DeviceInfo | None = None

    def _make_transport(self) -> SMPTransport:
        if self._port.kind == "serial":
            return SMPSerialTransport(baudrate=_BAUDRATE, exclusive=True)
        if self._port.kind == "udp":
            return UdpTransport()
        transport = TcpTransport()
        transport.on_text = self._console
        return transport

    @classmethod
    def open(cls, port: PortSpec, *, timeout_s: float = 5.0) -> Device:
        """Connect and learn how large messages may be.

        Raises:
            DeviceUnreachable: Nothing there, or nothing that answers.
        """
        device = cls(port, timeout_s)
        try:
            device._run(device._connect())
        except BaseException:
            device.close()
            raise
        return device

    def close(self) -> None:
        """Let go of the port. Closing twice does nothing."""
        if self._loop.is_closed():
            return
        with contextlib.suppress(Exception):
            self._loop.run_until_complete(asyncio.wait_for(self._transport.disconnect(), 2.0))
        self._loop.close()

    def __enter__(self) -> Device:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def listen(self, seconds: float) -> None:
        """Take what comes on the line for that time, and ask nothing; `on_console` gets the text.

        Raises:
            DeviceUnreachable: The line is gone.
        """
        self._run(self._hear(seconds))

    async def _hear(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError, asyncio.TimeoutError):
            await asyncio.wait_for(self._receive(), seconds)

    # ---- Requests -------------------------------------------------------------------------------

    def _console(self, text: bytes) -> None:
        if self.on_console is not None:
            self.on_console(text)

    def _run(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run to its end in this device's loop; transport errors become DeviceUnreachable."""
        if self._loop.is_closed():
            work.close()
            raise DeviceUnreachable("an open connection", "one that was closed", "open it again")
        try:
            return self._until_done(work)
        except (TimeoutError, asyncio.TimeoutError):
            raise DeviceUnreachable(
                f"an answer on {self._port}", "none in time", _UNREACHABLE_ADVICE, name="no_answer"
            ) from None
        except (SMPTransportDisconnected, OSError) as problem:
            raise DeviceUnreachable(
                f"a connection to {self._port}", str(problem), _UNREACHABLE_ADVICE
            ) from None

    def _until_done(self, work: Coroutine[Any, Any, _T]) -> _T:
        """Run to its end; Ctrl-C ends the work first, so that the line can be used again after it.

        Raises:
            KeyboardInterrupt: Ctrl-C, once nothing of the work is left in the loop.
        """
        interrupted: list[int] = []
        try:
            with _interrupts_cancel(self._loop, interrupted):
                result = self._loop.run_until_complete(work)
        except BaseException:
            if interrupted:
                raise KeyboardInterrupt from None
            raise
        if interrupted:  # it came as the work ended
            raise KeyboardInterrupt
        return result

    async def _connect(self) -> None:
        if self._port.kind == "serial" and not _may_be_opened(self._port.address):
            raise FileNotFoundError(f"{self._port.address} does not exist")
        await self._transport.connect(self._port.address, self._timeout_s)
        parameters = await self._first_answer()
        self._transport.initialize(parameters.buf_size)
        # MCUmgr takes the answer from the same pool, and gives it and its request back only after
        # the answer is out: the next request may be there before that, and would be dropped.
        self._window = max(1, parameters.buf_count - 2)

    async def _first_answer(self) -> Any:
        """Ask until the device answers: it may be booting, or have half a line in its ear."""
        deadline = time.monotonic() + self._timeout_s
        while True:
            left = deadline - time.monotonic()
            try:
                return await self._request(MCUMgrParametersRead(), min(left, _FIRST_ANSWER_S))
            except (TimeoutError, asyncio.TimeoutError):
                if left <= _FIRST_ANSWER_S:
                    raise

    async def _receive(self) -> tuple[smp_header.Header, bytes]:
        """The next message that has a header we can read; what is broken is skipped."""
        while True:
            try:
                frame = await self._transport.receive()
                return smp_header.Header.loads(frame[: smp_header.Header.SIZE]), frame
            except (SMPException, ValueError, AssertionError, struct.error):
                continue
            finally:
                await self._pass_console_on()

    async def _pass_console_on(self) -> None:
        if isinstance(self._transport, SMPSerialTransport):
            text = await self._transport.read_serial()
            if text:
                self._console(text)

    async def _answer(self, request: smp_message.Request) -> bytes:
        """The answer to exactly this request; stale ones are skipped."""
        while True:
            header, frame = await self._receive()
            if (header.sequence, header.group_id, header.command_id) == (
                request.header.sequence,
                request.header.group_id,
                request.header.command_id,
            ):
                return frame

    async def _request(self, request: Any, timeout_s: float | None = None) -> Any:
        """Send and wait. What may be said twice is, if no answer comes: a line may lose it.

        Raises:
            DeviceRefused: The device says no, or says something that is no answer.
        """
        limit = timeout_s if timeout_s is not None else self._timeout_s
        harmless = isinstance(request, (smp_message.ReadRequest, wire.UploadBegin))
        await asyncio.wait_for(self._transport.send(request.BYTES), limit)
        if harmless:
            first = min(_RESEND_S, limit / 2)
            with contextlib.suppress(TimeoutError, asyncio.TimeoutError):
                return _parse(request, await asyncio.wait_for(self._answer(request), first))
            limit -= first
            await asyncio.wait_for(self._transport.send(request.BYTES), limit)
        return _parse(request, await asyncio.wait_for(self._answer(request), limit))

    def _ask(self, request: Any, timeout_s: float | None = None) -> Any:
        return self._run(self._request(request, timeout_s))

    # ---- Looking --------------------------------------------------------------------------------

    def info(self) -> DeviceInfo:
        """What the device is, and what is free on it."""
        answer = cast(wire.InfoAnswer, self._ask(wire.InfoRead()))
        known = {each.value for each in Encoding}
        return DeviceInfo(
            board=answer.board,
            port=answer.port,
            version=answer.firmware,
            kernel=answer.kernel,
            encodings=tuple(Encoding(each) for each in answer.encodings if each in known),
            floats=answer.floats,
            exceptions=answer.exceptions,
            atomics=answer.atomics,
            interface_fingerprint=answer.interface,
            ram_total=answer.ram,
            ram_free=answer.ram_free,
            ram_largest=answer.ram_largest,
            store_total=answer.store,
            store_free=answer.store_free,
            store_largest=answer.store_largest,
            max_message=answer.buf_size - 4,
            window=answer.buf_count,
            uptime_ms=answer.uptime_us // 1000,
            calls=answer.calls,
            running=answer.running,
        )

    def list(self) -> tuple[ModuleStatus, ...]:
        """Every installed module."""
        return tuple(_status(record) for record in self._records())

    def _records(self) -> Iterator[wire.ModuleRecord]:
        index: int | None = 0
        while index is not None:
            answer = cast(wire.ListAnswer, self._ask(wire.ListRead(i=index)))
            yield from answer.modules
            index = answer.next

    def status(self, name: str) -> ModuleStatus:
        """One installed module.

        Raises:
            DeviceRefused: There is none of this name.
        """
        answer = cast(wire.ListAnswer, self._ask(wire.ListRead(name=name)))
        return _status(answer.modules[0])

    def log(self, name: str, cursor: int = 0, *, hold_s: float | None = None) -> LogChunk:
        """What the module printed from `cursor` on; never waits. Cursors start at 0 at each start.

        Args:
            name: The module.
            cursor: Where to begin, in bytes since its start.
            hold_s: For so long from now, at most 60 s (an hour where an emulator's clock runs
                ahead), the module waits before it prints over what was not read. None: as it was
                asked before, or it does not wait.

        Returns:
            As much as fits a message; empty when there is nothing new.
        """
        request = wire.LogRead(name=name, cur=cursor, hold_ms=_ms(hold_s))
        answer = cast(wire.LogAnswer, self._ask(request))
        return LogChunk(answer.text, answer.cur, answer.drop, State.of(answer.state))

    def stats(self, name: str) -> ModuleStats:
        """Numbers of a module that runs or has run."""
        return ModuleStats(name, self._numbers(wire.StatsRead(name=name)))

    def device_stats(self) -> Mapping[str, int]:
        """Numbers of the device."""
        return self._numbers(wire.StatsRead())

    def _numbers(self, request: wire.StatsRead) -> Mapping[str, int]:
        extra = cast(wire.StatsAnswer, self._ask(request)).model_extra or {}
        return {key: value for key, value in extra.items() if isinstance(value, int)}

    def trap(self, name: str) -> TrapReport | None:
        """The last trap of a module, None when there was none."""
        answer = cast(wire.TrapAnswer, self._ask(wire.TrapRead(name=name)))
        if answer.code is None:
            return None
        return TrapReport(
            module=name,
            code=_trap_name(answer.code),
            sentence=answer.text or engine.trap_sentence(answer.code),
            frames=tuple(TrapFrame(func, word, link) for link, func, word in answer.frames),
            calls=answer.calls,
            digest=answer.build,
            version=answer.module_version,
            thread=answer.thread,
            at_us=answer.at_us,
        )

    def sample(self, name: str) -> tuple[TrapFrame, ...]:
        """Where a running module is: the call stack of the thread that runs, innermost first.

        Empty when all its threads wait.

        Raises:
            DeviceRefused: It does not run, or this device cannot tell.
        """
        answer = cast(wire.SampleAnswer, self._ask(wire.SampleRead(name=name)))
        return tuple(TrapFrame(func, word, link) for link, func, word in answer.frames)

    def entries(self, name: str) -> Mapping[str, FuncType]:
        """The functions that a module exports."""
        found: dict[str, FuncType] = {}
        index: int | None = 0
        while index is not None:
            answer = cast(wire.EntriesAnswer, self._ask(wire.EntriesRead(name=name, i=index)))
            found |= {entry: parse_signature(text) for entry, text in answer.entries}
            index = answer.next
        return found

    def signature(self, name: str, function: str) -> FuncType:
        """The type of an exported function.

        Raises:
            DeviceRefused: There is no such module or function.
        """
        found = self.entries(name)
        if function not in found:
            names = ", ".join(sorted(found)) or "none"
            raise DeviceRefused(
                f"a function of {name}: {names}", function, "one of these", name="runtime_export"
            )
        return found[function]

    def kernel_calls(self) -> tuple[KernelCall, ...]:
        """The kernel calls that this firmware offers."""
        found: list[KernelCall] = []
        index: int | None = 0
        while index is not None:
            answer = cast(wire.CallsAnswer, self._ask(wire.CallsRead(i=index)))
            found += [KernelCall(*each) for each in answer.calls]
            index = answer.next
        return tuple(found)

    # ---- Doing ----------------------------------------------------------------------------------

    def start(self, name: str, *, hold_s: float | None = None) -> None:
        """Start a module; `hold_s` as in `log`, for who is going to read what it prints."""
        self._ask(wire.StartWrite(name=name, hold_ms=_ms(hold_s)))

    def stop(self, name: str) -> None:
        """Stop a module, whatever it is doing."""
        self._ask(wire.StopWrite(name=name))

    def erase(self, name: str) -> None:
        """Stop a module and drop all its versions."""
        self._ask(wire.EraseWrite(name=name), max(self._timeout_s, _BEGIN_ANSWER_S))

    def enable(self, name: str, on: bool) -> None:
        """Say whether a module starts at boot."""
        self._ask(wire.EnableWrite(name=name, on=on))

    def reset(self) -> None:
        """Restart the device; modules stay in its store."""
        self._ask(ResetWrite())

    def call(
        self,
        name: str,
        function: str,
        signature: FuncType,
        args: Sequence[Value],
        *,
        timeout_s: float = 10.0,
    ) -> tuple[Value, ...]:
        """Call an exported function and wait for its results.

        Raises:
            ModuleTrapped: It trapped; `report` is the TrapReport, if the device kept one.
            TimeLimit: It did not return in time; it was ended.
            DeviceRefused: The device would not call it.
        """
        data = wire.encode_values(signature.params, args)
        request = wire.CallWrite(name=name, func=function, args=data)
        job = cast(wire.CallAnswer, self._ask(request)).job
        deadline, nap = time.monotonic() + timeout_s, _NAP_FIRST_S
        while True:
            answer = cast(wire.ResultAnswer, self._ask(wire.ResultRead(job=job)))
            if answer.state != JobState.PENDING:
                return self._job_result(name, function, signature, answer)
            if time.monotonic() > deadline:
                self._ask(wire.CancelWrite(job=job))
                raise TimeLimit(
                    f"{function} of {name} to return",
                    f"nothing in {timeout_s:g} s",
                    "a longer time",
                )
            time.sleep(nap)
            nap = min(2 * nap, _NAP_LONGEST_S)

    def _job_result(
        self, name: str, function: str, signature: FuncType, answer: wire.ResultAnswer
    ) -> tuple[Value, ...]:
        if answer.state == JobState.DONE:
            kinds = tuple(ValType(each) for each in answer.types)
            if kinds != signature.results:
                raise DeviceRefused(
                    f"results of type {signature}",
                    f"types {answer.types.hex()}",
                    "the same package",
                )
            return wire.decode_values(kinds, answer.values)
        if answer.state == JobState.DEADLINE:
            raise TimeLimit(
                f"{function} of {name} to return", "its deadline passed", "a longer one"
            )
        if answer.state == JobState.STOPPED:
            raise _refused("stopped", f"{name} was stopped before {function} returned")
        raise ModuleTrapped(
            f"{function} of {name} to return",
            answer.text or engine.trap_sentence(answer.trap),
            f"`zwali trap {name}` for where",
            name=_trap_name(answer.trap),
            report=self.trap(name),
        )

    # ---- Upload ---------------------------------------------------------------------------------

    def _check_options(self, package: Package) -> None:
        """What the firmware was built without is known before anything is sent."""
        for option, (word, why) in _OPTIONS.items():
            if option in package.options_used and not getattr(self._known_info(), option):
                raise DeviceRefused(
                    f"a module without {word}: this firmware is built {why}",
                    f"{package.manifest.name}, which has some",
                    "`zwali inspect --disassemble` for which, or a firmware built with "
                    f"ZWALI_{option.upper()}",
                    name=f"no_{option}",
                )

    def _check_calls(self, package: Package) -> None:
        """Refuses a module that needs what this firmware was built without."""
        imports = ((each.module, each.field) for each in package.manifest.imports)
        if wanted := offered.optional(imports):
            lacks = offered.missing(wanted, {each.name for each in self.kernel_calls()})
            if lacks:
                raise DeviceRefused(
                    f"a firmware with all that {package.manifest.name} needs",
                    f"one without {lacks}",
                    "a firmware with that option, or a module without that call",
                    name="runtime_import",
                )

    def upload(
        self, package: Package, *, progress: Callable[[int, int], None] | None = None
    ) -> UploadResult:
        """Bring a package to the device, going on where a broken upload stopped.

        A running module of the same name runs on until the new version is whole and admitted; then
        the device starts the new one in its place.

        Args:
            package: What to send; only its device part travels, with the image that the device
                runs.
            progress: Called with (bytes on the device, all bytes).

        Raises:
            DeviceRefused: The device would refuse it, or does.
        """
        begun = time.monotonic()
        self._check_options(package)
        self._check_calls(package)
        package = for_device(package, self._known_info().encodings)
        total = len(package.device_part)
        request = wire.UploadBegin(
            name=package.manifest.name, sha=package.digest, len=len(package.device_part)
        )
        first = cast(wire.UploadAnswer, self._ask(request, _BEGIN_ANSWER_S))
        upload = _Upload(package.device_part, first.off, first.off, done=first.done)
        if progress is not None:
            progress(first.off, total)
        if not first.done:
            self._run(self._send_all(upload, progress))
        return UploadResult(
            sent_bytes=upload.sent_bytes,
            total_bytes=total,
            resumed_from=0 if first.done else first.off,
            seconds=time.monotonic() - begun,
            already_there=first.same,
            restarted=upload.restarted,
        )

    def _known_info(self) -> DeviceInfo:
        """What no reset changes: asked for once."""
        if self._first_info is None:
            self._first_info = self.info()
        return self._first_info

    async def _send_all(self, upload: _Upload, progress: Callable[[int, int], None] | None) -> None:
        """Keep as many chunks on the way as the device has buffers; answers steer."""
        size = self._transport.max_unencoded_size - _CHUNK_OVERHEAD
        flying: deque[wire.UploadChunk] = deque()
        while not upload.done:
            while len(flying) < self._window and (upload.next < len(upload.data) or not flying):
                chunk = wire.UploadChunk(
                    off=upload.next, data=upload.data[upload.next : upload.next + size]
                )
                await asyncio.wait_for(self._transport.send(chunk.BYTES), _CHUNK_ANSWER_S)
                flying.append(chunk)
                upload.next += len(chunk.data)
                upload.sent_bytes += len(chunk.data)
            await self._take_answer(upload, flying)
            if progress is not None:
                progress(upload.acknowledged, len(upload.data))

    async def _take_answer(self, upload: _Upload, flying: deque[wire.UploadChunk]) -> None:
        last = flying[-1].off + len(flying[-1].data) == len(upload.data)
        try:
            frame = await asyncio.wait_for(
                self._chunk_answer(flying), _LAST_ANSWER_S if last else _CHUNK_ANSWER_S
            )
        except (TimeoutError, asyncio.TimeoutError):
            upload.retries += 1
            if upload.retries > _RETRIES:
                raise
            flying.clear()
            upload.next = upload.acknowledged
            return
        header = smp_header.Header.loads(frame[: smp_header.Header.SIZE])
        while flying[0].header.sequence != header.sequence:
            flying.popleft()  # its answer was lost; the offset in this one tells what became of it
        chunk = flying.popleft()
        answer = cast(wire.UploadAnswer, _parse(chunk, frame))
        if answer.off > upload.acknowledged:
            upload.retries = 0
        upload.acknowledged, upload.done = answer.off, answer.done
        upload.restarted = answer.restarted
        if not answer.done and answer.off != chunk.off + len(chunk.data):
            # The device misses an earlier chunk, so it cannot use those that are on their way.
            await self._let_land(flying)
            upload.next = answer.off

    async def _let_land(self, flying: deque[wire.UploadChunk]) -> None:
        """Wait for the answers to chunks that are of no use any more, so that buffers are free."""
        with contextlib.suppress(TimeoutError, asyncio.TimeoutError):
            while flying:
                await asyncio.wait_for(self._answer(flying[0]), _CHUNK_ANSWER_S)
                flying.popleft()
        flying.clear()

    async def _chunk_answer(self, flying: deque[wire.UploadChunk]) -> bytes:
        """The next answer to any chunk on the way."""
        sequences = {chunk.header.sequence for chunk in flying}
        while True:
            header, frame = await self._receive()
            is_ours = header.group_id == wire.GROUP_ID
            if is_ours and header.sequence in sequences:
                return frame


@contextlib.contextmanager
def _interrupts_cancel(loop: asyncio.AbstractEventLoop, interrupted: list[int]) -> Iterator[None]:
    """Ctrl-C cancels the loop's work instead of breaking into whatever it is doing just then.

    Only where Python's own handler is in place: other threads and other handlers keep theirs.

    Args:
        loop: Whose tasks Ctrl-C cancels.
        interrupted: Gets the signal's number once Ctrl-C came.
    """

    def cancel() -> None:
        for task in asyncio.all_tasks(loop):
            task.cancel()

    def handle(number: int, _: object) -> None:
        interrupted.append(number)
        loop.call_soon_threadsafe(cancel)

    if (
        threading.current_thread() is not threading.main_thread()
        or signal.getsignal(signal.SIGINT) is not signal.default_int_handler
    ):
        yield
        return
    signal.signal(signal.SIGINT, handle)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def _may_be_opened(address: str) -> bool:
    """Whether the serial device is there; names of ports that are no files may be."""
    return not address.startswith("/") or Path(address).exists()


def _parse(request: Any, frame: bytes) -> Any:
    """An answer as values.

    Raises:
        DeviceRefused: It is an error, or nothing that this version understands.
    """
    # Errors first: an answer without fields of its own would take any map.
    for kind in (request._ErrorV2, request._ErrorV1, request._Response):
        try:
            answer = kind.loads(frame)
        except (ValidationError, ValueError, TypeError, SMPException):
            continue
        if isinstance(answer, wire.GroupErrorV2):
            error = answer.err.rc
            raise _refused(error.name.lower(), engine.explain(answer.rsn) or SENTENCES[error])
        if answer.RESPONSE_TYPE != smp_message.ResponseType.SUCCESS:
            rc = getattr(answer, "rc", None) or answer.err.rc
            sentence = getattr(answer, "rsn", None) or f"MCUmgr's error {int(rc)} ({rc.name})"
            raise _refused(f"mcumgr_{rc.name.lower()}", sentence)
        return answer
    body = frame[smp_header.Header.SIZE :]
    raise DeviceRefused(
        "an answer of this version of zwali",
        f"{len(body)} bytes that are none: {body[:24].hex()}",
        "the same version of zwali on both sides",
        name="unknown_answer",
    )


def _ms(seconds: float | None) -> int | None:
    return None if seconds is None else round(seconds * 1000)


def _status(record: wire.ModuleRecord) -> ModuleStatus:
    return ModuleStatus(
        name=record.name,
        version=record.version,
        digest=record.sha,
        state=State.of(record.state),
        size_bytes=record.size,
        ram_bytes=record.ram,
        exit_code=record.exit,
        enabled=record.enabled,
        damaged=record.damaged,
    )


def _trap_name(code: int) -> str:
    try:
        return TrapCode(code).name.lower()
    except ValueError:
        return f"trap_{code}"


__all__ = [
    "Device",
    "DeviceInfo",
    "Error",
    "KernelCall",
    "LogChunk",
    "ModuleStats",
    "ModuleStatus",
    "State",
    "TrapFrame",
    "TrapReport",
    "UploadResult",
]
