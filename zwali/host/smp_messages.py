"""Messages of zwali's SMP group as `smp` models them: bytes to values and back. No I/O.

docs/smp_group.md describes every field; tests/golden/smp.json has bytes that the C tests read too.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import ClassVar

from pydantic import BaseModel, ConfigDict
from smp import error as smp_error
from smp import message

from zwali.host.errors import UsageProblem
from zwali.host.smp_numbers import Command, Error
from zwali.host.wasm import ValType, Value

GROUP_ID = 90
_PACKING = {ValType.I32: "<i", ValType.I64: "<q", ValType.F32: "<f", ValType.F64: "<d"}


def encode_values(kinds: Sequence[ValType], values: Sequence[Value]) -> bytes:
    """Arguments as they travel: little-endian, 4 or 8 bytes each.

    Raises:
        UsageProblem: A value does not fit its type, or there are more or fewer than types.
    """
    if len(kinds) != len(values):
        raise UsageProblem(f"{len(kinds)} arguments", f"{len(values)}", "as many as parameters")
    data = b""
    for kind, value in zip(kinds, values, strict=True):
        if value is None or kind not in _PACKING:
            raise UsageProblem("a number", f"a reference ({kind.name.lower()})", "another function")
        number = value
        if kind in (ValType.I32, ValType.I64) and isinstance(value, int):
            bits = 32 if kind is ValType.I32 else 64
            number = value - (1 << bits) if 1 << (bits - 1) <= value < 1 << bits else value
        try:
            data += struct.pack(_PACKING[kind], number)
        except (struct.error, OverflowError):
            fits = f"a value that fits {kind.name.lower()}"
            raise UsageProblem(fits, repr(value), "another value") from None
    return data


def decode_values(kinds: Sequence[ValType], data: bytes) -> tuple[Value, ...]:
    """Results as they travel.

    Raises:
        ValueError: The bytes do not have the length of these types.
    """
    layout = "<" + "".join(_PACKING[kind][1:] for kind in kinds)
    if struct.calcsize(layout) != len(data):
        raise ValueError(f"{len(data)} bytes for {layout}")
    return tuple(struct.unpack(layout, data))


class GroupErrorV1(smp_error.ErrorV1):
    """An error of MCUmgr itself: unknown command, malformed message."""

    _GROUP_ID = GROUP_ID


class GroupErrorV2(smp_error.ErrorV2[Error]):
    """An error of the group, with its sentence."""

    _GROUP_ID = GROUP_ID
    rsn: str = ""


class _Read(message.ReadRequest):
    _GROUP_ID = GROUP_ID
    _ErrorV1: ClassVar[type[GroupErrorV1]] = GroupErrorV1
    _ErrorV2: ClassVar[type[GroupErrorV2]] = GroupErrorV2


class _Write(message.WriteRequest):
    _GROUP_ID = GROUP_ID
    _ErrorV1: ClassVar[type[GroupErrorV1]] = GroupErrorV1
    _ErrorV2: ClassVar[type[GroupErrorV2]] = GroupErrorV2


class _ReadAnswer(message.ReadResponse):
    # A later firmware may say more.
    model_config = ConfigDict(extra="ignore", frozen=True)
    _GROUP_ID = GROUP_ID


class _WriteAnswer(message.WriteResponse):
    model_config = ConfigDict(extra="ignore", frozen=True)
    _GROUP_ID = GROUP_ID


class _Record(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


class InfoAnswer(_ReadAnswer):
    """What the device is."""

    _COMMAND_ID = Command.INFO
    board: str
    port: str
    firmware: str
    kernel: str
    encodings: bytes
    floats: bool = True
    exceptions: bool = True
    atomics: bool = True
    interface: int
    calls: int
    ram: int
    ram_free: int
    ram_largest: int
    store: int
    store_free: int
    store_largest: int
    running: int
    uptime_us: int
    buf_size: int
    buf_count: int


class InfoRead(_Read):
    """Ask what the device is."""

    _COMMAND_ID = Command.INFO
    _Response: ClassVar[type[InfoAnswer]] = InfoAnswer


class ModuleRecord(_Record):
    """One installed module."""

    name: str
    version: str
    sha: bytes
    size: int
    ram: int
    state: int
    enabled: bool
    exit: int | None = None
    damaged: bool = False


class ListAnswer(_ReadAnswer):
    """Some of the modules; `next` is where to go on."""

    _COMMAND_ID = Command.LIST
    modules: tuple[ModuleRecord, ...]
    next: int | None = None


class ListRead(_Read):
    """Ask for one module by name, or for all from an index on."""

    _COMMAND_ID = Command.LIST
    _Response: ClassVar[type[ListAnswer]] = ListAnswer
    name: str | None = None
    i: int | None = None


class UploadAnswer(_WriteAnswer):
    """Which offset the device wants next."""

    _COMMAND_ID = Command.UPLOAD
    off: int
    done: bool = False
    same: bool = False
    restarted: bool = False


class UploadBegin(_Write):
    """Begin an upload, or go on with a broken one."""

    _COMMAND_ID = Command.UPLOAD
    _Response: ClassVar[type[UploadAnswer]] = UploadAnswer
    name: str
    sha: bytes
    len: int


class UploadChunk(_Write):
    """Bytes of the open upload."""

    _COMMAND_ID = Command.UPLOAD
    _Response: ClassVar[type[UploadAnswer]] = UploadAnswer
    off: int
    data: bytes


class EraseAnswer(_WriteAnswer):
    """Erased."""

    _COMMAND_ID = Command.ERASE


class EraseWrite(_Write):
    """Stop a module and drop all its versions."""

    _COMMAND_ID = Command.ERASE
    _Response: ClassVar[type[EraseAnswer]] = EraseAnswer
    name: str


class StartAnswer(_WriteAnswer):
    """Started."""

    _COMMAND_ID = Command.START


class StartWrite(_Write):
    """Start a module."""

    _COMMAND_ID = Command.START
    _Response: ClassVar[type[StartAnswer]] = StartAnswer
    name: str
    hold_ms: int | None = None


class StopAnswer(_WriteAnswer):
    """Stopped."""

    _COMMAND_ID = Command.STOP


class StopWrite(_Write):
    """Stop a module."""

    _COMMAND_ID = Command.STOP
    _Response: ClassVar[type[StopAnswer]] = StopAnswer
    name: str


class EnableAnswer(_WriteAnswer):
    """Noted."""

    _COMMAND_ID = Command.ENABLE


class EnableWrite(_Write):
    """Say whether a module starts at boot."""

    _COMMAND_ID = Command.ENABLE
    _Response: ClassVar[type[EnableAnswer]] = EnableAnswer
    name: str
    on: bool


class CallAnswer(_WriteAnswer):
    """The job that the call became."""

    _COMMAND_ID = Command.CALL
    job: int


class CallWrite(_Write):
    """Call an exported function; `args` as little-endian values."""

    _COMMAND_ID = Command.CALL
    _Response: ClassVar[type[CallAnswer]] = CallAnswer
    name: str
    func: str
    args: bytes
    limit_ms: int | None = None


class ResultAnswer(_ReadAnswer):
    """How a job stands."""

    _COMMAND_ID = Command.RESULT
    state: int
    types: bytes = b""
    values: bytes = b""
    trap: int = 0
    text: str = ""


class ResultRead(_Read):
    """Ask how a job stands."""

    _COMMAND_ID = Command.RESULT
    _Response: ClassVar[type[ResultAnswer]] = ResultAnswer
    job: int


class CancelAnswer(_WriteAnswer):
    """Ended."""

    _COMMAND_ID = Command.CANCEL


class CancelWrite(_Write):
    """End a job."""

    _COMMAND_ID = Command.CANCEL
    _Response: ClassVar[type[CancelAnswer]] = CancelAnswer
    job: int


class LogAnswer(_ReadAnswer):
    """What a module printed from a cursor on; `cur` is where to go on."""

    _COMMAND_ID = Command.LOG
    text: bytes
    cur: int
    drop: int
    state: int


class LogRead(_Read):
    """Ask what a module printed."""

    _COMMAND_ID = Command.LOG
    _Response: ClassVar[type[LogAnswer]] = LogAnswer
    name: str
    cur: int
    hold_ms: int | None = None


class StatsAnswer(_ReadAnswer):
    """Numbers, by name."""

    model_config = ConfigDict(extra="allow", frozen=True)
    _COMMAND_ID = Command.STATS


class StatsRead(_Read):
    """Ask for the numbers of a module, or of the device."""

    _COMMAND_ID = Command.STATS
    _Response: ClassVar[type[StatsAnswer]] = StatsAnswer
    name: str | None = None


class TrapAnswer(_ReadAnswer):
    """The last trap; without one, nothing but the header."""

    _COMMAND_ID = Command.TRAP
    code: int | None = None
    text: str = ""
    module_version: str = ""
    build: bytes = b""
    at_us: int = 0
    thread: int = 0
    frames: tuple[tuple[int, int, int], ...] = ()
    calls: tuple[str, ...] = ()


class TrapRead(_Read):
    """Ask for the last trap of a module."""

    _COMMAND_ID = Command.TRAP
    _Response: ClassVar[type[TrapAnswer]] = TrapAnswer
    name: str


class SampleAnswer(_ReadAnswer):
    """A call stack as in a trap report; empty when all threads wait."""

    _COMMAND_ID = Command.SAMPLE
    frames: tuple[tuple[int, int, int], ...]


class SampleRead(_Read):
    """Ask where a running module is."""

    _COMMAND_ID = Command.SAMPLE
    _Response: ClassVar[type[SampleAnswer]] = SampleAnswer
    name: str


class EntriesAnswer(_ReadAnswer):
    """Exported functions with their types."""

    _COMMAND_ID = Command.ENTRIES
    entries: tuple[tuple[str, str], ...]
    next: int | None = None


class EntriesRead(_Read):
    """Ask for a module's exported functions from an index on."""

    _COMMAND_ID = Command.ENTRIES
    _Response: ClassVar[type[EntriesAnswer]] = EntriesAnswer
    name: str
    i: int | None = None


class CallsAnswer(_ReadAnswer):
    """Kernel calls: name, signature, fingerprint."""

    _COMMAND_ID = Command.CALLS
    calls: tuple[tuple[str, str, int], ...]
    next: int | None = None


class CallsRead(_Read):
    """Ask which kernel calls the firmware offers, from an index on."""

    _COMMAND_ID = Command.CALLS
    _Response: ClassVar[type[CallsAnswer]] = CallsAnswer
    i: int | None = None
