"""Sockets of modules on Zephyr's own network: one boot a board for all of them."""

from __future__ import annotations

import random
import socket
import struct
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.published import kit as published
from tests.zephyr import kit
from zwali.host import boards, build, emulate, launch, package, project
from zwali.host.device import Device
from zwali.host.errors import ModuleTrapped
from zwali.host.package import Package, PackOptions

GUESTS = Path(__file__).resolve().parent / "guests"
WIDE = "native_sim.net"
#: The one with a network that leads to the host.
WIRED = "mps2_an385"
#: With user mode, and what modules' sockets are to be kept from there.
USER = ".usernet"
BOARDS = [
    f"{WIRED}.net",
    WIDE,
    *(
        pytest.param(name, marks=pytest.mark.full)
        for name in (f"{WIRED}{USER}", "qemu_riscv32.net", f"qemu_riscv32{USER}")
    ),
]
#: Regions are powers of two: what takes 140 KB elsewhere takes 256 KB.
IN_USER_MODE = ("-DZWALI_TEST_PAST_GATE=ON", "-DCONFIG_ZWALI_RAM_BYTES=786432")
SECONDS = 60.0
ECHO = """\
host zwali
udp HELLO
udp TWO PARTS from port 4000
poll 0
connect 0
poll 1 1
udp LAST
empty -1 1
getaddrinfo 0
connect 0
type 1 peer 1
tcp from 127.0.0.1, 8 bytes of address
tcp 3000 same 1
late -1 1 1
flags 4000
refused 1
tcp end 0
"""
EINTR, EBADF, EACCES, EFAULT, EINVAL, EDOM, EOPNOTSUPP = 4, 9, 13, 14, 22, 33, 95
EAFNOSUPPORT, ENOPROTOOPT, EMSGSIZE, EPROTONOSUPPORT = 106, 109, 122, 123
HOSTILE = {
    "here": 1,
    **dict.fromkeys(("closed", "closed again", "never", "negative", "huge"), EBADF),
    **{"raw": EPROTONOSUPPORT, "packet": EAFNOSUPPORT, "family": EAFNOSUPPORT},
    **{"protocol": EPROTONOSUPPORT, "poll many": EINVAL, "poll count": EINVAL},
    **{"poll product": EINVAL, "poll end": EFAULT, "poll beyond": EFAULT, "poll foreign 1": 1},
    **{"select count": EINVAL, "select end": EFAULT, "select time": EFAULT},
    **{"select foreign": EBADF, "bind NULL": EFAULT, "bind end": EFAULT, "bind beyond": EFAULT},
    **{"bind long": EINVAL, "bind short": EINVAL, "bind none": EINVAL},
    **{"bind family": EAFNOSUPPORT, "management bind": EACCES, "management send": EACCES},
    **{"name NULL": EFAULT, "name length": EFAULT},
    **{"name length end": EFAULT, "name end": EFAULT, "from end": EFAULT},
    **{"accept length": EFAULT, "buffer end": EFAULT, "buffer beyond": EFAULT},
    **{"send kernel": EFAULT, "host end": EFAULT, "host beyond": EFAULT, "pton end": EFAULT},
    **{"option": 0, "option end": EFAULT, "option long": EFAULT, "option size": EINVAL},
    **dict.fromkeys(("option device", "option proxy", "option TLS"), ENOPROTOOPT),
    **{"option time": EDOM, "option time size": EINVAL, "get NULL": EFAULT, "get end": EFAULT},
    **{"get length": EFAULT, "get short": EINVAL, "get device": ENOPROTOOPT, "fcntl": EINVAL},
    **{"ioctl": EOPNOTSUPP, "ioctl end": EFAULT, "ioctl list": EFAULT, "message": 0},
    **{"message NULL": EFAULT, "message end": EFAULT, "receive NULL": EFAULT},
    **{"receive end": EFAULT, "vector long": EMSGSIZE, "vector huge": EMSGSIZE},
    **{"vector all": EMSGSIZE, "vector end": EFAULT, "vector beyond": EFAULT},
    **dict.fromkeys(("part end", "part end in", "part long", "part kernel"), EFAULT),
    **{"name long": EINVAL, "message name end": EFAULT, "name end in": EFAULT},
    **{"control long": EMSGSIZE, "control zero": EINVAL, "control wrong": EINVAL},
    **{"control end": EFAULT, "control end in": EFAULT, "fresh": 2},
}
#: The host's C library has one number for ENOTSUP and EOPNOTSUPP, and headers are longer there.
ENOTSUP = 134
ON_WIDE = dict.fromkeys(
    ("control zero", "control wrong", "control end", "control end in", "ioctl"), ENOTSUP
)

pytestmark = [
    pytest.mark.needs_zephyr,
    pytest.mark.timeout(700),
    pytest.mark.xdist_group("zephyr"),
]


@pytest.fixture(scope="module")
def prepared() -> dict[str, Package]:
    return {}


@pytest.fixture(scope="module", params=BOARDS)
def emulator(request: pytest.FixtureRequest) -> Iterator[emulate.Emulator]:
    board = kit.board(request.param)
    plain, _, label = board.name.partition(".")
    if board.name.endswith(USER):  # all the same, but for what test_past_the_gate asks for
        board = boards.variant(kit.board(plain), label, kit.OPTIONS[label], *IN_USER_MODE)
    network = plain == WIRED
    with emulate.boot(board, firmware=emulate.build_firmware(board), network=network) as booted:
        yield booted


@pytest.fixture
def device(emulator: emulate.Emulator) -> Iterator[Device]:
    with Device.open(emulator.port, timeout_s=10) as opened:
        yield opened


@pytest.fixture
def packed(prepared: dict[str, Package], tmp_path: Path) -> Callable[..., Package]:
    """A guest of this folder, built with a definition; once for all boards."""

    def make(source: str, define: str = "") -> Package:
        key = f"{source} {define}"
        if key not in prepared:
            made = build.build(
                [GUESTS / f"{source}.c"], tmp_path / "m.wasm", defines=[define] if define else []
            )
            prepared[key] = package.pack(made.wasm.read_bytes(), PackOptions(name=source[:8]))
        return prepared[key]

    return make


def run(device: Device, made: Package) -> str:
    """What it prints until its end; gone afterwards."""
    text = bytearray()
    device.upload(made)
    try:
        device.start(made.manifest.name, hold_s=launch.HOLD_S)
        ended = launch.follow(device, made.manifest.name, text.extend, timeout_s=SECONDS)
        assert ended.dropped == 0
    except ModuleTrapped:
        text += b"trapped\n"
    finally:
        device.erase(made.manifest.name)
    return text.decode()


def until(device: Device, name: str, enough: str) -> str:
    """What it prints until it has said that."""
    text, cursor, end = "", 0, time.monotonic() + SECONDS
    while enough not in text:
        assert time.monotonic() < end, text
        chunk = device.log(name, cursor)
        text += chunk.text.decode()
        cursor = chunk.cursor
    return text


def test_echo(device: Device, packed: Callable[..., Package]) -> None:
    assert run(device, packed("echo")) == ECHO


def test_hostile_arguments(
    device: Device, emulator: emulate.Emulator, packed: Callable[..., Package]
) -> None:
    lines = run(device, packed("sockets")).splitlines()
    answers = {line.rpartition(" ")[0]: int(line.rpartition(" ")[2]) for line in lines}
    assert answers == HOSTILE | (ON_WIDE if emulator.board.name == WIDE else {})
    assert run(device, packed("echo")) == ECHO


UNWAITING = """\
bind 0
flags 0
not wait 0
flags 4000
nothing 11
send 0
got 6 hello
available 0
left 0
bind 0
listen 0
not wait 0
nobody 11
gone 9
"""


def test_sockets_that_do_not_wait(device: Device, packed: Callable[..., Package]) -> None:
    assert run(device, packed("unwaiting")) == UNWAITING


def test_sockets_end_with_their_module(device: Device, packed: Callable[..., Package]) -> None:
    """Each takes all there are: after an end, after traps, after a stop in calls that wait.

    There may be more than at first: connections of other tests are being closed then.
    """
    first = run(device, packed("socket_ends"))
    least = int(first.removeprefix("sockets "))
    assert least == 15  # three quarters of CONFIG_NET_MAX_CONTEXTS: others have the rest
    for _ in range(3):
        told, _, end = run(device, packed("socket_ends", "CONFIG_HOW_TRAP=1")).partition("\n")
        assert (int(told.removeprefix("sockets ")) >= least, end) == (True, "trapped\n")
    waits = packed("socket_ends", "CONFIG_HOW_WAIT=1")
    for _ in range(2):
        device.upload(waits)
        device.start(waits.manifest.name)
        for said in ("close 0\n", "closed under it: 1\n"):  # two threads, in either order
            until(device, waits.manifest.name, said)
        before = time.monotonic()
        device.stop(waits.manifest.name)
        assert time.monotonic() - before < 5
        device.erase(waits.manifest.name)
    assert int(run(device, packed("socket_ends")).removeprefix("sockets ")) >= least


def test_one_module_leaves_sockets_to_others(
    device: Device, packed: Callable[..., Package]
) -> None:
    """The first has all that it may, EMFILE says so; another one still gets its own.

    The stack may be closing connections of other tests yet, and they count: asked until it has.
    """
    greedy = packed("socket_ends", "CONFIG_HOW_KEEP=1")
    device.upload(greedy)
    device.start(greedy.manifest.name)
    try:
        assert until(device, greedy.manifest.name, "errno 24\n").startswith("sockets 15\n")
        end = time.monotonic() + SECONDS
        while (told := run(device, packed("unwaiting"))) != UNWAITING:
            assert time.monotonic() < end, told
    finally:
        device.stop(greedy.manifest.name)
        device.erase(greedy.manifest.name)


def test_zephyrs_own_echo_server(device: Device, packed: Callable[..., Package]) -> None:
    """samples/net/sockets/echo, straight from the tree; another module is its client."""
    base = project.zephyr_base()
    assert base is not None
    made = launch.prepare(base / "samples/net/sockets/echo")
    device.upload(made)
    device.start(made.manifest.name)
    try:
        before = until(device, made.manifest.name, "waits for a connection on port 4242...\n")
        assert run(device, packed("echo_client")) == "connect 0\ncame back: hello\n"
        text = until(device, made.manifest.name, "closed\n").removeprefix(before)
    finally:
        device.stop(made.manifest.name)
        device.erase(made.manifest.name)
    assert text == "Connection #0 from ::1\nConnection from ::1 closed\n"


def test_another_modules_socket(device: Device, packed: Callable[..., Package]) -> None:
    """Numbers are the kernel's: a module that guesses them all gets at none of another's."""
    owner = packed("socket_ends", "CONFIG_HOW_WAIT=1")
    device.upload(owner)
    device.start(owner.manifest.name)
    try:
        until(device, owner.manifest.name, "close 0\n")
        assert run(device, packed("socket_guess")) == "got at 0\n"
    finally:
        device.stop(owner.manifest.name)
        device.erase(owner.manifest.name)


PAST = """\
connect 0
datagrams 0
listens 0
connects 0
accepted 0
whole 1 1
"""


def test_past_the_gate(
    device: Device, emulator: emulate.Emulator, packed: Callable[..., Package]
) -> None:
    """Zephyr's own calls, made by code in user mode, make no socket and get at none."""
    if not emulator.board.name.endswith(USER):
        pytest.skip("no user mode there")
    assert run(device, packed("past_gate")) == PAST


@pytest.mark.parametrize("name", ["hostname", "sockets"])
def test_published(device: Device, tmp_path: Path, name: str) -> None:
    """Modules for the published interface, with its 21 calls of sockets."""
    made = launch.prepare(published.build(name, tmp_path))
    assert run(device, made) == getattr(published, name.upper())


def over_udp(emulator: emulate.Emulator) -> Device:
    """The same device, by its network."""
    if emulator.udp is None:
        pytest.skip("no network leads to this board")
    return Device.open(emulator.udp, timeout_s=10)


def test_orders_over_udp(emulator: emulate.Emulator, packed: Callable[..., Package]) -> None:
    with over_udp(emulator) as device:
        assert device.info().port == "zephyr"
        assert run(device, packed("echo")) == ECHO


def rubbish() -> Iterator[bytes]:
    """Datagrams that are no messages: noise, cut ones, lying lengths, too long for any buffer."""
    noise = random.Random(1337)
    whole = struct.pack(">BBHHBB", 2, 0, 10, 0, 7, 0) + b"\xa1\x61d\x61x\x00\x00\x00\x00"
    yield from (noise.randbytes(noise.randrange(1, 512)) for _ in range(60))
    yield from (whole[:size] for size in range(1, len(whole)))
    for length in (0, 1, 511, 0x7FFF, 0xFFFF):
        yield struct.pack(">BBHHBB", 2, 0, length, 90, 7, 1) + noise.randbytes(40)
    for size in (511, 512, 513, 520, 600, 1024, 1400, 1470, 1471, 1472):  # frames up to the longest
        yield struct.pack(">BBHHBB", 2, 0, size - 8, 0, 7, 0) + noise.randbytes(size - 8)


def test_full_frames_at_once(emulator: emulate.Emulator, device: Device) -> None:
    """More than there are buffers for: what finds none is lost, and nothing else."""
    with over_udp(emulator) as opened:
        assert emulator.udp is not None
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.connect(emulator.udp.host_and_number)
            for size in (1472, 1471, 512) * 5:
                for _ in range(60):
                    line.send(bytes(size))
                assert opened.info().port == "zephyr"
    assert device.info().port == "zephyr"


def test_rubbish_over_udp(
    emulator: emulate.Emulator, device: Device, packed: Callable[..., Package]
) -> None:
    """It does no harm, and the device answers on both ways."""
    with over_udp(emulator) as opened:
        before = opened.info().ram_free
        assert emulator.udp is not None
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.connect(emulator.udp.host_and_number)
            for data in rubbish():
                line.send(data)
                assert opened.info().port == "zephyr"
        assert opened.info().ram_free == before
        assert run(opened, packed("echo")) == ECHO
    assert device.info().ram_free == before
    assert run(device, packed("echo")) == ECHO
