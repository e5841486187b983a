"""The host's device client against real devices: the native process, and both machines in QEMU.

A proxy between the two loses, breaks and adds bytes, cuts the connection, or turns it into a pseudo
terminal. Nothing here is simulated but the line.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import hashlib
import itertools
import os
import pty
import random
import re
import select
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
import tty
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import wasmtime
from hypothesis import given, settings
from hypothesis import strategies as st
from smp import packet
from smp.error import MGMT_ERR
from smpclient import SMPClient
from smpclient.generics import error_v1, success
from smpclient.requests.image_management import ImageStatesRead
from smpclient.requests.os_management import EchoWrite, OSApplicationInfoRead, ResetWrite
from smpclient.transport.serial import SMPSerialTransport

from zwali.host import boards, device, emulate, project
from zwali.host import smp_messages as wire
from zwali.host.device import Device, State
from zwali.host.errors import (
    DeviceRefused,
    DeviceUnreachable,
    ModuleTrapped,
    TimeLimit,
    UsageProblem,
)
from zwali.host.package import Package, PackOptions, for_device, pack
from zwali.host.ports import PortSpec
from zwali.host.smp_line import FrameAssembler, LineSplitter
from zwali.host.wasm import parse_signature

BOARDS = ("native", "bare_cortex_m3", "bare_riscv32")
TALK = """
(module
  (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
  (import "wazi" "SYS_k_sleep" (func $sleep (param i64) (result i32)))
  (memory (export "memory") 4096 (pagesize 1))
  (global $g (mut i32) (i32.const 0))
  (data (i32.const 16) "%TEXT%\\n")
  (func (export "add") (param i64 i32) (result i64)
    (i64.add (local.get 0) (i64.extend_i32_s (local.get 1))))
  (func (export "half") (param f64 f32) (result f64)
    (f64.mul (local.get 0) (f64.promote_f32 (local.get 1))))
  (func (export "boom") (call $deep))
  (func $deep (i32.store (i32.const 99999) (i32.const 1)))
  (func (export "spin") (loop $again (br $again)))
  (func (export "_start") (result i32)
    %BODY%))
"""
ONCE = "(call $out (i32.const 16) (i32.const %SIZE%)) (i32.const 7)"
FOREVER = """(call $out (i32.const 16) (i32.const %SIZE%))
    (loop $again (drop (call $sleep (i64.const 1000))) (br $again)) (i32.const 0)"""
TIGHT = "(loop $again (br $again)) (i32.const 0)"


def guest(
    name: str = "talk", text: str = "hello", body: str = ONCE, padding: int = 0, version: str = "1"
) -> Package:
    """A package; `padding` makes it larger by data that does not compress."""
    source = TALK.replace("%BODY%", body).replace("%TEXT%", text)
    source = source.replace("%SIZE%", str(len(text) + 1))
    if padding:
        noise = random.Random(padding).randbytes(padding).hex()
        data = "".join(f"\\{noise[i : i + 2]}" for i in range(0, len(noise), 2))
        source = source.replace("4096 (pagesize 1)", f"{4096 + padding} (pagesize 1)")
        source = source.rstrip()[:-1] + f'(data (i32.const 4000) "{data}"))'
    return pack(wasmtime.wat2wasm(source), PackOptions(name=name, version=version))


@pytest.fixture(scope="session")
def native_program() -> Path:
    return emulate.build_firmware(boards.load("native"))


class NativeDevice:
    """`zwali-device` with options of our own."""

    def __init__(self, program: Path, *words: str) -> None:
        self._process = subprocess.Popen(
            [program, "--until-eof", *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline().decode()
        assert line.startswith("listening on "), line
        self.port = PortSpec("tcp", line.split()[-1])

    def close(self) -> int:
        """End it as a parent would; its exit code."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.stdout.close()
        return self._process.wait(10)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait(10)


@pytest.fixture(scope="session")
def integer_program(native_program: Path) -> Path:
    """The same device, built without all that is an option."""
    target = native_program.parent.parent / "native_integer"
    source = project.repository() / "firmware"
    run = [["cmake", "-S", str(source), "-B", str(target), "-G", "Ninja", "-DZWALI_BOARD=native",
            f"-DPython3_EXECUTABLE={sys.executable}", "-DZWALI_FLOATS=OFF",
            "-DZWALI_EXCEPTIONS=OFF", "-DZWALI_ATOMICS=OFF"]]  # fmt: skip
    run.append(["cmake", "--build", str(target)])
    with (target.parent / "native_integer.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two workers may want it at once
        for command in run:
            done = subprocess.run(command, capture_output=True, text=True, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
    return target / native_program.name


@pytest.fixture
def native(native_program: Path) -> Iterator[NativeDevice]:
    running = NativeDevice(native_program)
    yield running
    assert running.close() == 0


@pytest.fixture(params=BOARDS)
def any_port(request: pytest.FixtureRequest) -> Iterator[PortSpec]:
    with emulate.boot(boards.load(request.param)) as emulator:
        yield emulator.port


Change = Callable[[bytes], bytes]


@dataclass
class Proxy:
    """One TCP connection passed on line by line, changed on the way. Ends with its first client."""

    to: PortSpec
    down: Change = bytes  # host to device
    up: Change = bytes

    def __enter__(self) -> Proxy:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        self.port = PortSpec("tcp", f"127.0.0.1:{self._listener.getsockname()[1]}")
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        self._thread.join(5)

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            near, _ = self._listener.accept()
            far = socket.create_connection(self.to.host_and_number)
            with near, far:
                pump({near: (far, self.down), far: (near, self.up)})


def pump(ways: dict[socket.socket, tuple[socket.socket, Change]]) -> None:
    rests = dict.fromkeys(ways, b"")
    while True:
        ready, _, _ = select.select(list(ways), [], [], 10)
        for source in ready:
            data = source.recv(4096)
            if not data:
                return
            target, change = ways[source]
            *lines, rests[source] = (rests[source] + data).split(b"\n")
            for line in lines:
                target.sendall(change(line + b"\n"))


@contextlib.contextmanager
def terminal(to: PortSpec) -> Iterator[PortSpec]:
    """A pseudo terminal in front of a device: what a serial port looks like to a program."""
    master, slave = pty.openpty()
    tty.setraw(slave)
    far = socket.create_connection(to.host_and_number)
    stop = threading.Event()

    def move() -> None:
        while not stop.is_set():
            ready, _, _ = select.select([master, far], [], [], 0.05)
            if master in ready:
                far.sendall(os.read(master, 4096))
            if far in ready:
                data = far.recv(4096)
                if not data:
                    return
                os.write(master, data)

    thread = threading.Thread(target=move, daemon=True)
    thread.start()
    yield PortSpec("serial", os.ttyname(slave))
    stop.set()
    thread.join(5)
    far.close()
    os.close(master)
    os.close(slave)


def follow(found: Device, name: str, seconds: float = 10) -> tuple[bytes, State]:
    """All that a module prints until it ends."""
    text, cursor, deadline = b"", 0, time.monotonic() + seconds
    while time.monotonic() < deadline:
        chunk = found.log(name, cursor)
        text, cursor = text + chunk.text, chunk.cursor
        if not chunk.text and not chunk.state.is_live:
            return text, chunk.state
    raise AssertionError(f"{name} still runs")


def wait_for_text(found: Device, name: str, wanted: bytes, seconds: float = 10) -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if wanted in found.log(name).text:
            return
    raise AssertionError(f"no {wanted!r} from {name}")


# ---- On every board -----------------------------------------------------------------------------


def test_a_life(any_port: PortSpec) -> None:
    steps: list[tuple[int, int]] = []
    with Device.open(any_port) as found:
        info = found.info()
        assert info.kernel == "model"
        assert info.ram_free <= info.ram_total
        assert found.list() == ()
        package = for_device(guest(), info.encodings)
        sent = found.upload(package, progress=lambda done, total: steps.append((done, total)))
        assert sent.sent_bytes == sent.total_bytes == len(package.device_part)
        assert steps[0] == (0, sent.total_bytes) and steps[-1] == (sent.total_bytes,) * 2
        assert steps == sorted(steps)
        status = found.status("talk")
        assert (status.version, status.state, status.enabled) == ("1", State.STOPPED, False)
        assert (status.digest, status.size_bytes) == (package.digest, len(package.device_part))
        assert found.log("talk").text == b""
        assert found.upload(package).already_there

        found.start("talk")
        assert follow(found, "talk") == (b"hello\n", State.EXITED)
        assert found.status("talk").exit_code == 7
        assert found.stats("talk").values["starts"] == 1

        assert str(found.signature("talk", "add")) == "i64,i32->i64"
        add, half = parse_signature("i64,i32->i64"), parse_signature("f64,f32->f64")
        assert found.call("talk", "add", add, (1 << 40, -3)) == ((1 << 40) - 3,)
        assert found.call("talk", "half", half, (3.25, 0.5)) == (1.625,)
        nothing = parse_signature("->")
        with pytest.raises(ModuleTrapped) as trapped:
            found.call("talk", "boom", nothing, ())
        assert trapped.value.name == "memory_bounds"
        with pytest.raises(TimeLimit):
            found.call("talk", "spin", nothing, (), timeout_s=0.2)

        found.erase("talk")
        assert found.list() == ()
        assert found.info().ram_free == info.ram_free


def test_a_tight_loop_is_stopped(any_port: PortSpec) -> None:
    with Device.open(any_port) as found:
        found.upload(guest(body=TIGHT))
        found.start("talk")
        assert found.status("talk").state.is_live
    # In virtual time a busy module's clock runs ahead of ours, so the device times itself: three
    # requests in one piece, the clock read before and after the stop.
    requests = [wire.InfoRead(sequence=1), wire.StopWrite(sequence=2, name="talk")]
    requests.append(wire.InfoRead(sequence=3))
    answers: list[bytes] = []
    splitter, assembler = LineSplitter(), FrameAssembler()
    with socket.create_connection(any_port.host_and_number, timeout=10) as line:
        line.sendall(b"".join(part for each in requests for part in packet.encode(each.BYTES)))
        while len(answers) < len(requests):
            lines, _ = splitter.feed(line.recv(4096))
            answers += [whole for each in lines if (whole := assembler.feed(each)) is not None]
    before, after = (wire.InfoAnswer.loads(answers[at]).uptime_us for at in (0, 2))
    assert after - before < 100_000
    with Device.open(any_port) as found:
        assert found.status("talk").state == State.STOPPED


@pytest.mark.xdist_group("device-without-options")
@pytest.mark.parametrize(
    ("option", "text"),
    [
        ("exceptions", '(module (tag) (func (export "_start") (throw 0)))'),
        ("atomics", '(module (memory 1 1 shared) (func (export "_start")))'),
    ],
)
def test_a_device_without_an_option(integer_program: Path, option: str, text: str) -> None:
    package = pack(wasmtime.wat2wasm(text), PackOptions(name="m"))
    device = NativeDevice(integer_program)
    with Device.open(device.port) as found:
        assert not getattr(found.info(), option)
        with pytest.raises(DeviceRefused, match="this firmware is built without them") as refused:
            found.upload(package)
        assert refused.value.name == f"no_{option}"
        # The host's check misled, the device refuses by itself.
        found._first_info = replace(found.info(), **{option: True})
        with pytest.raises(DeviceRefused, match=f"{option}: this firmware is built without them"):
            found.upload(package)
        assert found.list() == ()
    assert device.close() == 0


@pytest.mark.xdist_group("device-without-options")
def test_a_device_without_floats(integer_program: Path) -> None:
    before, _, rest = TALK.partition('  (func (export "half")')
    source = before + rest[rest.index("  (func") :]
    source = source.replace("%BODY%", ONCE).replace("%TEXT%", "hello").replace("%SIZE%", "6")
    device_of_integers = NativeDevice(integer_program)
    with Device.open(device_of_integers.port) as found:
        assert not found.info().floats
        with pytest.raises(DeviceRefused, match="integers only") as refused:
            found.upload(guest())
        assert refused.value.name == "no_floats"
        assert found.list() == ()
        # The device does not rely on that: the host's check misled, it refuses by itself.
        found._first_info = replace(found.info(), floats=True)
        with pytest.raises(DeviceRefused, match="integers only"):
            found.upload(guest())
        found._first_info = None
        assert found.list() == ()
        found.upload(pack(wasmtime.wat2wasm(source), PackOptions(name="talk")))
        found.start("talk")
        wait_for_text(found, "talk", b"hello\n")
        add = parse_signature("i64,i32->i64")
        assert found.call("talk", "add", add, (40, 2)) == (42,)
    assert device_of_integers.close() == 0


LIBRARY = """(module (memory 8000 (pagesize 1)) (data (i32.const 8) "%PADDING%")
  (func (export "letter") (result i32) (i32.const %LETTER%)))"""
#: Prints the library's letter every millisecond.
USER = """(module
  (import "lib" "letter" (func $letter (result i32)))
  (import "wazi" "SYS_k_str_out" (func $out (param i32 i32)))
  (import "wazi" "SYS_k_sleep" (func $sleep (param i64) (result i32)))
  (memory (export "memory") 64 (pagesize 1))
  (func (export "_start") (result i32)
    (loop $again
      (i32.store8 (i32.const 0) (call $letter))
      (call $out (i32.const 0) (i32.const 1))
      (drop (call $sleep (i64.const 100)))
      (br $again))
    (i32.const 0)))"""


LOG_BYTES = 4096


def _library(letter: str, version: int) -> Package:
    noise = "".join(f"\\{byte:02x}" for byte in random.Random(version).randbytes(7000))
    source = LIBRARY.replace("%LETTER%", str(ord(letter))).replace("%PADDING%", noise)
    return pack(wasmtime.wat2wasm(source), PackOptions(name="lib", version=str(version)))


def test_a_library_that_is_used_is_never_written_over(native_program: Path) -> None:
    """Its version has long been superseded, and uploads have been round the store several times."""
    device = NativeDevice(native_program, "--store", "131072", "--log", str(LOG_BYTES))
    with Device.open(device.port) as found:
        found.upload(_library("A", 1))
        found.upload(pack(wasmtime.wat2wasm(USER), PackOptions(name="talk")))
        found.start("talk")
        wait_for_text(found, "talk", b"AAA")
        sent = 0
        for version in itertools.count(2):
            sent += found.upload(_library("B", version)).sent_bytes
            if sent > 3 * found.info().store_total:
                break
        assert found.status("talk").state == State.RUNNING
        cursor, printed = 0, b""
        while len(printed) < 3 * LOG_BYTES:  # the last third is newer than the last upload
            piece = found.log("talk", cursor)
            assert piece.state == State.RUNNING
            cursor, printed = piece.cursor, printed + piece.text
        assert set(printed[2 * LOG_BYTES :]) == set(b"A")
        found.stop("talk")
        found.start("talk")
        wait_for_text(found, "talk", b"BBB")
    assert device.close() == 0


def test_a_new_version_takes_over_when_it_is_whole(any_port: PortSpec) -> None:
    old, new = guest(text="one", body=FOREVER), guest(text="two", body=FOREVER, version="2")
    running = []
    with Device.open(any_port) as found:
        found.upload(old)
        found.start("talk")
        wait_for_text(found, "talk", b"one\n")

        def look(done: int, total: int) -> None:
            if 0 < done < total:
                running.append(done)

        sent = found.upload(new, progress=look)
        assert sent.restarted and running
        wait_for_text(found, "talk", b"two\n")
        assert found.status("talk").version == "2"
        found.stop("talk")


def test_modules_stay_over_a_restart(any_port: PortSpec) -> None:
    with Device.open(any_port) as found:
        found.upload(guest())
        found.upload(guest(name="auto", body=FOREVER))
        found.enable("auto", True)
        found.reset()
        assert {each.name for each in found.list()} == {"talk", "auto"}
        assert found.status("auto").enabled and found.status("auto").state.is_live
        assert found.status("talk").state == State.STOPPED
        found.stop("auto")


def test_console_text_is_marked(any_port: PortSpec) -> None:
    heard = []
    with Device.open(any_port) as found:
        found.on_console = heard.append
        found.upload(guest(text="a\\06\\09AA=b"))
        found.start("talk")
        text, _ = follow(found, "talk")
        assert text.rstrip(b"\0") == b"a\x06\tAA=b\n"
        found.info()
    assert b"".join(heard).replace(b"\0", b"").rstrip() == b"[talk] a?\tAA=b\n[talk]"


def test_listening_asks_nothing(any_port: PortSpec) -> None:
    heard = bytearray()
    with Device.open(any_port) as found:
        found.on_console = heard.extend
        found.upload(guest())
        found.start("talk")
        deadline = time.monotonic() + 20
        while b"[talk] hello" not in heard and time.monotonic() < deadline:
            found.listen(0.05)
        assert b"[talk] hello" in heard
        assert follow(found, "talk") == (b"hello\n", State.EXITED)


def test_refusals_have_names(any_port: PortSpec) -> None:
    nothing = parse_signature("->")
    with Device.open(any_port) as found:
        found.upload(guest())
        for name, work in {
            "no_such_module": lambda: found.start("nix"),
            "runtime_export": lambda: found.call("talk", "nix", nothing, ()),
            "runtime_argument": lambda: found.call("talk", "add", nothing, ()),
            "runtime_not_running": lambda: found.stop("talk"),
        }.items():
            with pytest.raises(DeviceRefused) as refused:
                work()
            assert refused.value.name == name
        with pytest.raises(UsageProblem):
            found.call("talk", "add", parse_signature("i64,i32->i64"), (1, 1 << 40))
        found.start("talk")


def damaged(package: Package, at: int) -> Package:
    part = bytearray(package.device_part)
    part[at] ^= 0x40
    return replace(package, device_part=bytes(part), digest=hashlib.sha256(part).digest())


def test_damaged_packages_leave_the_old_version(any_port: PortSpec) -> None:
    good = guest(text="good", body=FOREVER)
    with Device.open(any_port) as found:
        better = for_device(guest(text="better", version="2"), found.info().encodings)
        size = len(better.device_part)
        found.upload(good)
        found.start("talk")
        for at in (0, 4, 8, 20, 40, 130, size // 2, size - 1):
            with pytest.raises(DeviceRefused) as refused:
                found.upload(damaged(better, at))
            assert refused.value.name.startswith("package_")
        with pytest.raises(DeviceRefused) as refused:
            found.upload(replace(better, digest=bytes(32)))
        assert refused.value.name == "store_digest"
        with pytest.raises(DeviceRefused) as refused:
            found.upload(replace(better, manifest=replace(better.manifest, name="other")))
        assert refused.value.name == "name_mismatch"
        assert found.status("talk").state == State.RUNNING
        assert found.status("talk").version == "1"
        assert [each.name for each in found.list()] == ["talk"]
        found.stop("talk")


# ---- A bad line, a killed host ------------------------------------------------------------------


def every(count: int, change: Change) -> Change:
    """Change every so-many-th line."""
    seen = 0

    def changed(line: bytes) -> bytes:
        nonlocal seen
        seen += 1
        return change(line) if seen % count == 0 else line

    return changed


BAD_LINES: dict[str, Change] = {
    "lost": lambda line: b"",
    "broken": lambda line: line[:10] + b"*" + line[11:],
    "wrong": lambda line: line[:10] + (b"A" if line[10:11] != b"A" else b"B") + line[11:],
    "short": lambda line: line[: len(line) // 2],
    "twice": lambda line: line * 2,
    "text": lambda line: b"uart:~$ hello\n" + line,
}


@pytest.mark.parametrize("kind", BAD_LINES)
@pytest.mark.parametrize("way", ["down", "up"])
def test_upload_over_a_bad_line(
    native: NativeDevice, monkeypatch: pytest.MonkeyPatch, kind: str, way: str
) -> None:
    monkeypatch.setattr(device, "_CHUNK_ANSWER_S", 0.3)
    monkeypatch.setattr(device, "_LAST_ANSWER_S", 0.5)
    package = guest(padding=6000)
    bad = every(23, BAD_LINES[kind])
    proxy = Proxy(native.port, down=bad) if way == "down" else Proxy(native.port, up=bad)
    with proxy, Device.open(proxy.port) as found:
        found.upload(package)
    with Device.open(native.port) as found:
        assert found.status("talk").digest == package.digest
        found.start("talk")
        assert follow(found, "talk")[0] == b"hello\n"


def cut_after(count: int) -> Change:
    """Fails, and with it the connection, after so many lines."""
    seen = 0

    def changed(line: bytes) -> bytes:
        nonlocal seen
        seen += 1
        if seen > count:
            raise ConnectionError
        return line

    return changed


def cut_off(port: PortSpec, package: Package, lines: int) -> None:
    """An upload whose host disappears after so many lines."""
    with (
        Proxy(port, down=cut_after(lines)) as proxy,
        Device.open(proxy.port) as found,
        pytest.raises(DeviceUnreachable),
    ):
        found.upload(package)


@pytest.mark.parametrize("lines", [9, 23, 40])
def test_a_cut_upload_resumes(native: NativeDevice, lines: int) -> None:
    package = guest(padding=6000)
    cut_off(native.port, package, lines)
    with Device.open(native.port) as found:
        sent = found.upload(package)
        assert sent.resumed_from > 0
        assert sent.resumed_from + sent.sent_bytes == sent.total_bytes
        found.start("talk")
        assert follow(found, "talk")[0] == b"hello\n"


def test_an_upload_resumes_after_the_device_was_killed(
    native_program: Path, tmp_path: Path
) -> None:
    flash = str(tmp_path / "flash.bin")
    package = guest(padding=16000)  # progress is kept by whole erase blocks of 4096 bytes
    first = NativeDevice(native_program, "--flash", flash)
    cut_off(first.port, package, 100)
    first.kill()
    second = NativeDevice(native_program, "--flash", flash)
    with Device.open(second.port) as found:
        assert found.list() == ()
        sent = found.upload(package)
        assert 0 < sent.resumed_from < sent.total_bytes
    second.kill()
    third = NativeDevice(native_program, "--flash", flash)
    with Device.open(third.port) as found:
        assert found.status("talk").digest == package.digest
    assert third.close() == 0


def test_what_was_dropped_is_erased_with_the_command(native_program: Path, tmp_path: Path) -> None:
    """Otherwise the store gets longer to walk with each upload."""
    flash = tmp_path / "flash.bin"

    def slots() -> int:
        content = flash.read_bytes()
        return sum(content[at : at + 4] == b"ZWS1" for at in range(0, len(content), 4096))

    booted = NativeDevice(native_program, "--flash", str(flash))
    with Device.open(booted.port) as found:
        for version in range(5):
            found.upload(guest(version=str(version), padding=5000))
            assert slots() == min(version + 1, 2)  # the active version and the one before it
        found.erase("talk")
        assert slots() == 0
    assert booted.close() == 0


def test_other_upload_in_between(native: NativeDevice) -> None:
    package, other = guest(padding=6000), guest(name="other")
    cut_off(native.port, package, 30)
    with Device.open(native.port) as found:
        found.upload(other)
        assert found.upload(package).total_bytes == len(package.device_part)
        assert {each.name for each in found.list()} == {"talk", "other"}


def test_garbage_does_no_harm(any_port: PortSpec) -> None:
    noise = random.Random(1)
    with Device.open(any_port) as found:
        found.upload(guest(body=FOREVER))
        found.start("talk")
    with socket.create_connection(any_port.host_and_number) as line:
        for _ in range(100):
            line.sendall(noise.randbytes(30) + b"\x06\x09" + noise.randbytes(40) + b"\n")
        line.sendall(b"\x06\x09" + b"A" * 3000)
        line.sendall(b"\x06\x09//8" + b"\n\x04\x14AAAA" * 300)
    deadline = time.monotonic() + 10
    while True:  # in QEMU the next client may come while the last one's bytes are on their way
        try:
            with Device.open(any_port, timeout_s=2) as found:
                assert found.status("talk").state == State.RUNNING
                return
        except DeviceUnreachable:
            assert time.monotonic() < deadline


def test_over_a_serial_port(native: NativeDevice) -> None:
    heard = []
    package = guest(padding=3000)
    with terminal(native.port) as port, Device.open(port) as found:
        found.on_console = heard.append
        assert found.upload(package).sent_bytes == len(package.device_part)
        found.start("talk")
        assert follow(found, "talk") == (b"hello\n", State.EXITED)
        found.info()
        assert b"".join(heard) == b"[talk] hello\n"
        with pytest.raises(DeviceUnreachable):  # exclusively ours
            Device.open(port, timeout_s=0.2)


def test_a_standard_client(native: NativeDevice) -> None:
    async def talk(port: PortSpec) -> None:
        async with SMPClient(SMPSerialTransport(), port.address) as client:
            echoed = await client.request(EchoWrite(d="hello"))
            assert success(echoed) and echoed.r == "hello"
            words = await client.request(OSApplicationInfoRead(format="a"))
            assert success(words) and words.output.endswith("native native")
            refused = await client.request(ImageStatesRead())
            assert error_v1(refused) and refused.rc == MGMT_ERR.ENOTSUP
            assert success(await client.request(ResetWrite()))
            assert success(await client.request(EchoWrite(d="again" * 80)))

    with terminal(native.port) as port:
        asyncio.run(talk(port))


def debugger_asks(debugger: socket.socket, command: bytes) -> bytes:
    """One command of GDB's remote protocol; the body of the reply."""
    debugger.sendall(b"+$" + command + b"#%02x" % (sum(command) & 255))
    reply, bodies = b"", list[bytes]()
    while not bodies:  # a T packet tells, at any time, that the machine has stopped
        reply += debugger.recv(4096)
        found = re.findall(rb"\$([^#]*)#..", reply)
        bodies = [body for body in found if command == b"?" or not body.startswith(b"T")]
    return bytes(bodies[-1])


def jump_into_nowhere(path: Path, pc_at: int) -> None:
    """Stops the machine, gives it a bad program counter (register number `pc_at`), lets it go."""
    with socket.socket(socket.AF_UNIX) as debugger:
        debugger.settimeout(10)
        debugger.connect(str(path))
        debugger_asks(debugger, b"?")
        registers = debugger_asks(debugger, b"g")
        changed = registers[: 8 * pc_at] + b"000000e0" + registers[8 * pc_at + 8 :]
        assert debugger_asks(debugger, b"G" + changed) == b"OK"
        debugger.sendall(b"+$D#44")  # detach: it runs on
        debugger.recv(100)


@pytest.mark.parametrize(("machine", "pc_at"), [("bare_cortex_m3", 15), ("bare_riscv32", 32)])
def test_a_fault_is_reported(machine: str, pc_at: int, tmp_path: Path) -> None:
    board = boards.load(machine)
    assert board.emulator is not None
    path = tmp_path / "gdb"
    words = (*board.emulator.arguments, "-chardev", f"socket,path={path},server=on,wait=off,id=gdb")
    spec = replace(board.emulator, arguments=(*words, "-gdb", "chardev:gdb"))
    with emulate.boot(replace(board, emulator=spec)) as emulator:
        with Device.open(emulator.port) as found:
            found.info()
        with socket.create_connection(emulator.port.host_and_number, timeout=10) as line:
            jump_into_nowhere(path, pc_at)
            line.sendall(b"\n")  # it sleeps until a byte comes
            text = b""
            while not re.search(rb"fault.*\n", text):
                text += line.recv(4096)
    assert re.search(rb"zwali: fault: (hard fault pc|trap cause)=[0-9a-f]{8} ", text), text


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = PortSpec("tcp", f"127.0.0.1:{silent.getsockname()[1]}")
        with pytest.raises(DeviceUnreachable):
            Device.open(port, timeout_s=0.3)
    with pytest.raises(DeviceUnreachable):
        Device.open(port, timeout_s=0.3)
    with pytest.raises(DeviceUnreachable):
        Device.open(PortSpec("serial", "/dev/does-not-exist"), timeout_s=0.3)


def test_a_device_that_goes_away(native_program: Path) -> None:
    going = NativeDevice(native_program)
    with Device.open(going.port) as found:
        going.kill()
        with pytest.raises(DeviceUnreachable):
            found.info()
            found.info()


# ---- Room ---------------------------------------------------------------------------------------


def test_no_room_is_said_with_numbers(native_program: Path) -> None:
    small = NativeDevice(native_program, "--ram", "32768", "--store", "65536", "--log", "512")
    with Device.open(small.port) as found:
        assert found.info().ram_total < 32768
        found.upload(guest())
        with pytest.raises(DeviceRefused) as refused:
            found.upload(guest(name="big", padding=40000))
        assert refused.value.name == "runtime_memory"
        assert len([word for word in refused.value.got.split() if word.isdigit()]) == 2
        with pytest.raises(DeviceRefused) as refused:
            found.upload(guest(name="huge", padding=70000))
        assert refused.value.name == "store_no_room"
        found.start("talk")
        assert follow(found, "talk")[0] == b"hello\n"
    assert small.close() == 0


def test_many_modules_are_listed(native: NativeDevice) -> None:
    names = [f"module_with_a_long_name.{number:02}" for number in range(12)]
    with Device.open(native.port) as found:
        for name in names:
            found.upload(guest(name=name))
        assert sorted(each.name for each in found.list()) == names
        assert len(found.kernel_calls()) == found.info().calls


def test_options_are_checked(native_program: Path) -> None:
    for words in (["--nix"], ["--ram"], ["--ram", "-4"], ["--listen", "nowhere"], ["--ram", "1x"]):
        done = subprocess.run([native_program, *words], capture_output=True, timeout=10)
        assert done.returncode == 2 and b"do not understand" in done.stderr
    done = subprocess.run([native_program, "--ram", "64"], capture_output=True, timeout=10)
    assert done.returncode == 1 and b"too small" in done.stderr


def test_it_dies_with_its_parent(native_program: Path) -> None:
    script = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen([{str(native_program)!r}], stdout=subprocess.PIPE)\n"
        "child.stdout.readline()\n"
        "print(child.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    child = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait(10)
    parent.stdout.close()
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            state = Path(f"/proc/{child}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return
        if state == "Z":
            return
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    raise AssertionError("the device outlived its parent")


# ---- The line, taken apart ----------------------------------------------------------------------


@settings(max_examples=200, deadline=None)
@given(
    pieces=st.lists(
        st.one_of(
            st.binary(min_size=1, max_size=300).map(lambda message: ("message", message)),
            st.text(alphabet="abc \n$~", min_size=1, max_size=40).map(
                lambda text: ("text", text.encode() + b"\n")
            ),
        ),
        max_size=6,
    ),
    cuts=st.lists(st.integers(0, 2000), max_size=8),
)
def test_splitter_finds_all_messages(pieces: list[tuple[str, bytes]], cuts: list[int]) -> None:
    stream = b"".join(
        b"".join(packet.encode(data, line_length=128)) if kind == "message" else data
        for kind, data in pieces
    )
    splitter, assembler = LineSplitter(), FrameAssembler()
    messages, text, begin = [], b"", 0
    for end in [*sorted(cut for cut in cuts if cut < len(stream)), len(stream)]:
        lines, more = splitter.feed(stream[begin:end])
        text, begin = text + more, end
        messages += [whole for line in lines if (whole := assembler.feed(line)) is not None]
    assert messages == [data for kind, data in pieces if kind == "message"]
    assert text == b"".join(data for kind, data in pieces if kind == "text")


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=400))
def test_assembler_takes_any_line(noise: bytes) -> None:
    assembler = FrameAssembler()
    for line in noise.split(b"\n"):
        assembler.feed(b"\x06\x09" + line + b"\n")
        assembler.feed(b"\x04\x14" + line + b"\n")
    whole = [assembler.feed(line) for line in packet.encode(struct.pack(">I", 7))]
    assert whole[-1] == struct.pack(">I", 7)
