"""Builds a board's firmware and boots it on this machine: QEMU, or the native process.

An emulator never outlives what started it: it is stopped on `close`, and the operating
system kills it when the thread that started it is gone. Knows nothing of the protocol on the
serial line.
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import json
import os
import re
import selectors
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO

from zwali.host import project, toolbox
from zwali.host.boards import Board, EmulatorSpec, ZephyrSpec
from zwali.host.errors import BuildFailed, DeviceUnreachable, ToolMissing, UsageProblem
from zwali.host.ports import PortSpec
from zwali.host.terminal import TerminalLine

_PR_SET_PDEATHSIG = 1
_STOP_SECONDS = 2.0
_BUILD_SECONDS = 600.0
_LISTENING = re.compile(rb"listening on ([0-9.]+:\d+)\s*$")
_QEMU_COMMON = (
    *("-display", "none", "-monitor", "none", "-no-reboot"),
    *("-chardev", "socket,id=uart,host=127.0.0.1,port=0,server=on,wait=off,nodelay=on"),
    *("-serial", "chardev:uart", "-qmp", "stdio"),
)
_SMP_PORT = 1337  # of Zephyr's UDP transport
# A network of the emulator's own. (With `restrict=on` the answers would not come out either.)
_QEMU_NETWORK = ("-nic", f"user,id=net,hostfwd=udp:127.0.0.1:0-:{_SMP_PORT}")
_FORWARDED = re.compile(r"UDP\[HOST_FORWARD\]\s+\d+\s+(\S+)\s+(\d+)")
_LIBC = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def _die_with_parent() -> None:
    """Between fork and exec: ask the kernel to kill this process when its parent thread ends."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


class Emulator:
    """A booted board; closing it (or leaving its `with`) ends it.

    Attributes:
        board: What was booted.
        port: Where its serial line listens; one client at a time.
        udp: Where SMP over UDP goes in; None without a network.
    """

    def __init__(
        self,
        board: Board,
        port: PortSpec,
        process: subprocess.Popen[bytes],
        line: TerminalLine | None = None,
        udp: PortSpec | None = None,
    ) -> None:
        self.board = board
        self.port = port
        self.udp = udp
        self._process = process
        self._line = line

    @property
    def pid(self) -> int:
        """Process number of the emulator."""
        return self._process.pid

    def is_running(self) -> bool:
        """Whether it has not ended by itself."""
        return self._process.poll() is None

    def wait(self, timeout_s: float | None = None) -> int | None:
        """Wait for it to end by itself; None when it has not in that time."""
        try:
            return self._process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            return None

    def close(self) -> None:
        """End it, gently, then by force. Closing twice does nothing."""
        _end(self._process)
        if self._line is not None:
            self._line.close()

    def __enter__(self) -> Emulator:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):
                stream.close()


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One process at a time; the lock goes away with its holder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _run_build(
    words: list[str],
    on_line: Callable[[str], None] | None,
    what: str,
    env: Mapping[str, str] | None = None,
) -> None:
    """Run one build command, its output line by line to `on_line`."""
    lines: list[str] = []
    with subprocess.Popen(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        env=env,
        preexec_fn=_die_with_parent,
    ) as process:
        timer = threading.Timer(_BUILD_SECONDS, process.kill)
        timer.start()
        try:
            assert process.stdout is not None
            for line in process.stdout:
                lines.append(line.rstrip())
                if on_line is not None:
                    on_line(lines[-1])
            code = process.wait()
        finally:
            timer.cancel()
            if process.poll() is None:
                process.kill()
    if code != 0:
        tail = "\n".join(lines[-30:])
        raise BuildFailed(f"{what} to build", f"exit code {code}:\n{tail}", "correct the source")


def build_directory(board: Board) -> Path:
    """Where the firmware of a board is built."""
    return project.build_directory() / board.name


def sizes(board: Board) -> dict[str, dict[str, int]]:
    """What each part of a board's firmware takes, as its last build measured it.

    Returns:
        Bytes by part and kind ("flash", "ram", or the kinds of sections); nothing where the build
        measures nothing, as for a process.
    """
    try:
        found = json.loads((build_directory(board) / "size.json").read_text())
    except (OSError, ValueError):
        return {}
    return {part: {kind: int(n) for kind, n in row.items()} for part, row in found.items()}


def build_firmware(board: Board, *, on_line: Callable[[str], None] | None = None) -> Path:
    """Build the firmware of a board, or bring it up to date.

    Args:
        board: For which board.
        on_line: Gets every line that the build prints.

    Returns:
        What to boot: an ELF file, or the native executable.

    Raises:
        ToolMissing: A compiler or CMake is not installed.
        BuildFailed: The firmware does not compile.
    """
    target = build_directory(board)
    if board.zephyr is not None:
        source = project.repository() / "firmware" / "app"
        return build_application(board, source, target, on_line=on_line)
    defines = [f"-DZWALI_BOARD={board.name}", f"-DPython3_EXECUTABLE={sys.executable}"]
    return _build(board, project.repository() / "firmware", target, None, defines, on_line)


def build_application(
    board: Board,
    source: Path,
    target: Path,
    *,
    defines: Sequence[str] = (),
    on_line: Callable[[str], None] | None = None,
) -> Path:
    """Build any Zephyr application for a board, or bring it up to date.

    Args:
        board: For which board.
        source: The application.
        target: Where to build it.
        defines: CMake definitions of a new build directory.
        on_line: Gets every line that the build prints.

    Raises:
        ToolMissing: A compiler, CMake or the workspace is not there.
        BuildFailed: It does not compile.
    """
    assert board.zephyr is not None
    env, given = zephyr_build(board.zephyr)
    if board.zephyr.overlay:
        target.mkdir(parents=True, exist_ok=True)
        overlay = target / "default.overlay"
        overlay.write_text(board.zephyr.overlay)
        given.append(f"-DEXTRA_DTC_OVERLAY_FILE={overlay}")
    return _build(board, source, target, env, [*given, *defines], on_line)


def _build(
    board: Board,
    source: Path,
    target: Path,
    env: Mapping[str, str] | None,
    defines: Sequence[str],
    on_line: Callable[[str], None] | None,
) -> Path:
    for program in board.tools:
        if not program.startswith("qemu-"):
            toolbox.require(program)
    cmake, ninja = toolbox.require("cmake"), toolbox.require("ninja")
    if not (source / "CMakeLists.txt").is_file():
        raise ToolMissing("the firmware's CMakeLists.txt", f"none in {source}", "a full checkout")
    with _locked(target.parent / f"{target.name}.lock"):
        if not (target / "build.ninja").is_file():
            configure = [str(cmake), "-S", str(source), "-B", str(target), "-G", "Ninja"]
            configure += [f"-DCMAKE_MAKE_PROGRAM={ninja}", *defines]
            _run_build(configure, on_line, f"the build of {target.name}", env)
        build = [str(cmake), "--build", str(target)]
        _run_build(build, on_line, f"the firmware of {target.name}", env)
    firmware = target / board.firmware
    if not firmware.is_file():
        raise BuildFailed(f"{board.firmware} from the build", f"no {firmware}", "`make clean`")
    return firmware


def zephyr_build(spec: ZephyrSpec) -> tuple[Mapping[str, str], list[str]]:
    """Environment and CMake definitions of a Zephyr build: its SDK, else the cross compilers here.

    Raises:
        ToolMissing: There is no Zephyr workspace.
    """
    base = project.require_zephyr_base()
    python = base.parent / ".venv" / "bin" / "python"
    if not python.is_file():
        python = Path(sys.executable)
    env = {**os.environ, "ZEPHYR_BASE": str(base)}
    env["PATH"] = f"{python.parent}{os.pathsep}{env.get('PATH', '')}"
    chosen = toolbox.zephyr_toolchain()
    if chosen is None:
        chosen = _debian_toolchain(spec)
    env.update(chosen)
    defines = [f"-DBOARD={spec.board}", f"-DWEST_PYTHON={python}", f"-DPython3_EXECUTABLE={python}"]
    return env, [*defines, *spec.options]


def _debian_toolchain(spec: ZephyrSpec) -> dict[str, str]:
    """The environment of a build with this machine's compilers.

    Raises:
        ToolMissing: There is none for this board.
    """
    if spec.cross_compile is None:
        raise ToolMissing(
            f"Zephyr's SDK, since Debian has no compiler for {spec.board}",
            "no zephyr-sdk-* in the usual places, no ZEPHYR_SDK_INSTALL_DIR",
            "installing it, as Zephyr's getting-started page says",
        )
    if not spec.cross_compile:
        toolbox.require("gcc")
        return {"ZEPHYR_TOOLCHAIN_VARIANT": "host"}
    gcc = toolbox.require(f"{spec.cross_compile}gcc")
    return {
        "ZEPHYR_TOOLCHAIN_VARIANT": "cross-compile",
        "CROSS_COMPILE": str(gcc).removesuffix("gcc"),
    }


def _read_line(stream: IO[bytes], deadline: float) -> bytes:
    """One line from a pipe, or b"" at its end or when the time is over."""
    line = b""
    with selectors.DefaultSelector() as selector:
        selector.register(stream, selectors.EVENT_READ)
        while not line.endswith(b"\n"):
            if not selector.select(max(0.0, deadline - time.monotonic())):
                return b""
            byte = os.read(stream.fileno(), 1)
            if not byte:
                return b""
            line += byte
    return line


def _qmp(
    process: subprocess.Popen[bytes],
    command: str,
    deadline: float,
    arguments: Mapping[str, str] | None = None,
) -> object:
    """One command over QEMU's monitor; what it returned, or None when it did not answer."""
    assert process.stdin is not None and process.stdout is not None
    with contextlib.suppress(BrokenPipeError):
        words = {"execute": command, **({"arguments": arguments} if arguments else {})}
        process.stdin.write(json.dumps(words).encode() + b"\n")
        process.stdin.flush()
    while line := _read_line(process.stdout, deadline):
        answer = json.loads(line)
        if "return" in answer:
            return answer["return"]
    return None


def _qemu_port(process: subprocess.Popen[bytes], deadline: float) -> PortSpec | None:
    """Ask QEMU which port the serial line got."""
    if _qmp(process, "qmp_capabilities", deadline) is None:
        return None
    devices = _qmp(process, "query-chardev", deadline)
    for device in devices if isinstance(devices, list) else []:
        found = re.search(r"tcp:([0-9.]+:\d+)", device.get("filename", ""))
        if device.get("label") == "uart" and found:
            return PortSpec("tcp", found.group(1))
    return None


def _start_paused(
    process: subprocess.Popen[bytes], port: PortSpec, ready: str, deadline: float
) -> bool:
    """Let a paused QEMU go, and listen on its serial line until the firmware says it is ready.

    A UART may lose what it receives while its driver starts; nobody can see that from outside.
    """
    seen = b""
    try:
        with socket.create_connection(port.host_and_number, timeout=_STOP_SECONDS) as line:
            _qmp(process, "cont", deadline)
            while ready.encode() not in seen:
                line.settimeout(max(0.01, deadline - time.monotonic()))
                piece = line.recv(4096)
                if not piece:
                    return False
                seen += piece
            return True
    except OSError:
        return False


def _process_port(process: subprocess.Popen[bytes], deadline: float) -> PortSpec | None:
    """Read from the native device's output which port it listens on."""
    assert process.stdout is not None
    while line := _read_line(process.stdout, deadline):
        if found := _LISTENING.search(line):
            return PortSpec("tcp", found.group(1).decode())
    return None


def _wait_for(process: subprocess.Popen[bytes], ready: str, deadline: float) -> bool:
    """Read a process's output until it says that it is ready."""
    assert process.stdout is not None
    while line := _read_line(process.stdout, deadline):
        if ready.encode() in line:
            return True
    return False


def _drain(stream: IO[bytes]) -> None:
    """Keep a pipe empty that nobody reads any more, so that its writer never blocks."""
    with contextlib.suppress(OSError, ValueError):
        while os.read(stream.fileno(), 4096):
            pass


def _qemu_udp(process: subprocess.Popen[bytes], deadline: float) -> PortSpec | None:
    """Ask QEMU which port leads to the firmware's."""
    words = {"command-line": "info usernet"}
    told = _qmp(process, "human-monitor-command", deadline, words)
    found = _FORWARDED.search(told) if isinstance(told, str) else None
    return PortSpec("udp", f"{found[1]}:{found[2]}") if found else None


def _command(
    spec: EmulatorSpec,
    firmware: Path,
    line: TerminalLine | None,
    instruction_ns: int,
    network: bool,
) -> list[str]:
    if spec.kind != "qemu":
        terminal = line.terminal if line is not None else ""
        return [str(firmware), *(word.format(terminal=terminal) for word in spec.arguments)]
    program = str(toolbox.require(spec.program))
    nic = _QEMU_NETWORK if network else ("-nic", "none")
    words = [program, *spec.arguments, *nic, *_QEMU_COMMON, *(["-S"] if spec.ready else [])]
    words += ["-icount", f"shift={instruction_ns.bit_length() - 1},sleep=off"]
    if firmware.suffix == ".hex":  # firmware and modules, where they belong
        return [*words, "-device", f"loader,file={firmware}"]
    return [*words, "-kernel", str(firmware)]


def check_takes_hex(board: Board) -> None:
    """Whether this board can boot a HEX file with modules in it.

    Raises:
        UsageProblem: It cannot.
    """
    if board.zephyr is None or board.emulator is None or board.emulator.kind != "qemu":
        raise UsageProblem(
            "one of Zephyr's boards in QEMU, for --module",
            board.name,
            "`zwali emulate` without --module, then `zwali upload`",
        )


def boot(
    board: Board,
    *,
    firmware: Path | None = None,
    timeout_s: float = 20.0,
    instruction_ns: int = 1,
    network: bool = False,
) -> Emulator:
    """Boot a board on this machine.

    Call it from a thread that lives as long as the emulator is wanted: it dies with that thread.

    Args:
        board: Which board.
        firmware: What to boot; built first when None.
        timeout_s: For the emulator to say where its serial line listens.
        instruction_ns: How long an instruction takes in QEMU, a power of two: 1 for most work in
            least simulated time; more for programs that spend their time waiting busily.
        network: Give it a network in QEMU, on which only SMP over UDP can be reached.

    Raises:
        UsageProblem: The board has no emulator, or none with a network.
        ToolMissing: QEMU or a compiler is not installed.
        DeviceUnreachable: It ended, or did not name its port in time.
    """
    if board.emulator is None:
        raise UsageProblem("a board with an emulator", board.name, "`zwali boards` lists them")
    if network and board.emulator.kind != "qemu":
        raise UsageProblem("a board in QEMU, for a network", board.name, "`zwali boards`")
    program = firmware if firmware is not None else build_firmware(board)
    line = TerminalLine() if board.emulator.kind == "terminal" else None
    try:
        words = _command(board.emulator, program, line, instruction_ns, network)
        process, port = _start(board.emulator, words, line, timeout_s)
    except BaseException:
        if line is not None:
            line.close()
        raise
    assert process.stdout is not None
    udp = _qemu_udp(process, time.monotonic() + _STOP_SECONDS) if network else None
    threading.Thread(target=_drain, args=(process.stdout,), daemon=True).start()
    return Emulator(board, port, process, line, udp)


def _start(
    spec: EmulatorSpec, words: list[str], line: TerminalLine | None, timeout_s: float
) -> tuple[subprocess.Popen[bytes], PortSpec]:
    """Start an emulator and wait until its serial line can be used."""
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            start_new_session=True,
            preexec_fn=_die_with_parent,
        )
        try:
            deadline = time.monotonic() + timeout_s
            port = _line_of(process, spec, line, deadline)
            if port is None:
                _end(process)
                complaints.seek(0)
                text = complaints.read().decode(errors="replace").strip()
                raise DeviceUnreachable(
                    f"{spec.program} to boot and say where its serial line listens",
                    text or f"nothing in {timeout_s:g} s (exit code {process.returncode})",
                    "`zwali doctor`",
                )
        except BaseException:
            _end(process)
            raise
    return process, port


def _line_of(
    process: subprocess.Popen[bytes],
    spec: EmulatorSpec,
    line: TerminalLine | None,
    deadline: float,
) -> PortSpec | None:
    """Where the serial line of a started emulator listens, once it is ready; None if it fails."""
    if line is not None:
        return line.port if _wait_for(process, spec.ready, deadline) else None
    if spec.kind == "process":
        return _process_port(process, deadline)
    port = _qemu_port(process, deadline)
    if port is not None and spec.ready and not _start_paused(process, port, spec.ready, deadline):
        return None
    return port


@dataclass(frozen=True, slots=True)
class RunningEmulator:
    """An emulator that `zwali emulate` keeps running, as written down in the state directory."""

    board: str
    port: PortSpec
    pid: int


def _start_ticks(pid: int) -> int:
    """When the process started, in the kernel's ticks; 0 when there is no such process."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return 0
    fields = stat.rpartition(")")[2].split()
    return 0 if fields[0] == "Z" else int(fields[19])


@contextlib.contextmanager
def registered(emulator: Emulator) -> Iterator[None]:
    """While inside, other zwali commands find this emulator without being told its port."""
    directory = project.state_directory() / "emulators"
    directory.mkdir(parents=True, exist_ok=True, mode=0o700)
    entry = directory / f"{emulator.pid}.json"
    entry.write_text(
        json.dumps(
            {
                "board": emulator.board.name,
                "port": str(emulator.port),
                "pid": emulator.pid,
                "start_ticks": _start_ticks(emulator.pid),
            }
        )
    )
    try:
        yield
    finally:
        entry.unlink(missing_ok=True)


def running() -> tuple[RunningEmulator, ...]:
    """The emulators that are written down and alive; entries of dead ones are removed."""
    directory = project.state_directory() / "emulators"
    found = []
    for entry in sorted(directory.glob("*.json")) if directory.is_dir() else []:
        try:
            table = json.loads(entry.read_text())
            pid, ticks = int(table["pid"]), int(table["start_ticks"])
            port = PortSpec("tcp", str(table["port"]).removeprefix("tcp:"))
            board = str(table["board"])
        except (OSError, ValueError, KeyError, TypeError):
            continue
        if ticks == 0 or _start_ticks(pid) != ticks:
            entry.unlink(missing_ok=True)
            continue
        found.append(RunningEmulator(board, port, pid))
    return tuple(found)
