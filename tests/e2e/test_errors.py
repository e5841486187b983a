"""Every way to fail has its exit code, words that help, and JSON that parses; never a traceback."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from tests.e2e.kit import SAMPLES, Zwali
from zwali.host import boards, emulate

TRAPS = """
static int divide(int a, int b)
{
	return a / b;
}
int main(void)
{
	volatile int zero = 0;
	return divide(7, zero);
}
"""
FALLS = '#include <stdio.h>\nint main(void) { for (int i = 0; i < 9; i++) printf("%d\\n", i); }\n'
SLOW = """
#include <stdio.h>
#include <zephyr/kernel.h>
int main(void)
{
	for (int i = 0; i < 20; i++) {
		printf("%d\\n", i);
		k_msleep(100);
	}
	return 0;
}
"""
SEVEN = "int main(void)\n{\n\treturn 7;\n}\n"


def _source(directory: Path, name: str, text: str) -> Path:
    path = directory / name
    path.write_text(text)
    return path


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["nonsense"], 2),
        (["upload"], 2),
        (["inspect", "gone.zwm"], 2),
        (["inspect", "gone.xyz"], 2),
        (["run", "gone.c"], 2),
        (["emulate", "--board", "moon"], 2),
        (["info", "--port", "tcp:nowhere"], 2),
        (["new", "7up"], 2),
        (["list", "--port", "/dev/gone"], 3),
        (["inspect", "junk.wasm"], 6),
        (["inspect", "junk.zwm"], 6),
        (["upload", "junk.zwm", "--port", "/dev/gone"], 6),
        (["build", "broken.c"], 1),
    ],
)
def test_a_failure_has_its_code_in_words_and_in_json(
    zwali: Zwali, tmp_path: Path, words: list[str], code: int
) -> None:
    _source(tmp_path, "junk.wasm", "not Wasm")
    _source(tmp_path, "junk.zwm", "not a package")
    _source(tmp_path, "broken.c", "int main(void) { return }")
    ran = zwali(*words)
    assert ran.code == code, ran.err
    assert all(label in ran.err for label in ("expected", "got", "try"))
    told = zwali(*words, "--json")
    assert told.code == code
    facts = told.json()
    assert (facts["ok"], facts["exit_code"]) == (False, code)
    assert all(facts["error"][key] for key in ("name", "expected", "got", "try"))


@pytest.mark.skipif(
    any(Path("/dev").glob("ttyACM*")) or any(Path("/dev").glob("ttyUSB*")),
    reason="a board is connected, so there is a candidate",
)
@pytest.mark.parametrize("words", [[], ["info"], ["list"], ["log", "x"]])
def test_no_device_is_unreachable(zwali: Zwali, words: list[str]) -> None:
    assert zwali(*words).code == 3


def test_a_port_where_nobody_listens_is_unreachable(zwali: Zwali) -> None:
    assert zwali("info", "--port", f"tcp:127.0.0.1:{_free_port()}").code == 3


def test_a_port_that_never_answers_is_unreachable(zwali: Zwali) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        begun = time.monotonic()
        ran = zwali("info", "--port", f"tcp:127.0.0.1:{listener.getsockname()[1]}")
        assert ran.code == 3
        assert time.monotonic() - begun < 30


def test_what_the_device_refuses_has_a_name(zwali: Zwali, native: emulate.Emulator) -> None:
    for words in (["start", "gone"], ["erase", "gone"], ["log", "gone"], ["stop", "gone"]):
        ran = zwali(*words, "--port", native.port, "--json")
        assert ran.code == 4, ran.out
        assert ran.json()["error"]["name"]


def test_run_exits_as_the_module_does(zwali: Zwali, tmp_path: Path) -> None:
    source = _source(tmp_path, "seven.c", SEVEN)
    assert zwali("run", source, "--board", "native").code == 7
    ran = zwali("run", source, "--board", "native", "--json")
    assert (ran.code, ran.json()["exit_code"]) == (7, 7)


def test_main_without_a_return_is_a_clean_exit(zwali: Zwali, tmp_path: Path) -> None:
    """As C has it, whatever is left in the register."""
    source = _source(tmp_path, "falls.c", FALLS)
    assert zwali("run", source, "--board", "native").code == 0


def test_main_with_arguments_gets_none(zwali: Zwali, tmp_path: Path) -> None:
    head = "#include <stdio.h>\nint main(int argc, char **argv) { "
    said = 'printf("%d<%s>%d", argc, argv[0], argv[1] == NULL); return 5; }\n'
    ran = zwali("run", _source(tmp_path, "takes.c", head + said), "--board", "native")
    assert (ran.code, ran.out) == (5, b"1<>1")


@pytest.mark.parametrize("option", ["--follow", "--hold"])
def test_a_log_is_followed_to_the_end(zwali: Zwali, tmp_path: Path, option: str) -> None:
    """Of a program that takes two seconds, on a device whose time is ours."""
    native = boards.load("native")
    words = replace(native.emulator, arguments=(*native.emulator.arguments, "--real-time"))
    source = _source(tmp_path, "slow.c", SLOW)
    with emulate.boot(replace(native, emulator=words)) as booted:
        assert zwali("upload", source, "--start", "--port", booted.port).code == 0
        ran = zwali("log", "slow", option, "--port", booted.port)
    assert (ran.code, ran.out.decode()) == (0, "".join(f"{i}\n" for i in range(20)))


def test_a_trap_names_function_and_line(zwali: Zwali, tmp_path: Path) -> None:
    source = _source(tmp_path, "traps.c", TRAPS)
    ran = zwali("run", source, "--board", "native")
    assert ran.code == 5
    assert "traps.c:" in ran.err and "wasm offset" in ran.err


def test_several_devices_ask_for_a_port(zwali: Zwali) -> None:
    first, second = (zwali.start("emulate", "--board", "native", "--json") for _ in range(2))
    try:
        assert first.stdout.readline() and second.stdout.readline()
        ran = zwali("info")
        assert ran.code == 2 and "--port" in ran.err
    finally:
        for process in (first, second):
            process.send_signal(signal.SIGINT)
            assert process.wait(20) == 130
            process.stdout.close()
            process.stderr.close()
    assert zwali("info").code == 3


def test_a_closed_pipe_is_no_traceback(zwali: Zwali) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = subprocess.run(
        zwali.words("boards"),
        env=zwali.env,
        cwd=zwali.cwd,
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert ran.stderr == b""
    assert ran.returncode == 141


def test_ctrl_c_stops_the_module_and_says_130(
    zwali: Zwali, tmp_path: Path, native: emulate.Emulator
) -> None:
    text = (
        '#include <zephyr/kernel.h>\nint main(void)\n{\n\tprintk("up\\n");\n\tfor (;;) {\n\t}\n}\n'
    )
    source = _source(tmp_path, "spin.c", text)
    process = zwali.start("run", source, "--port", native.port)
    try:
        assert process.stdout.readline() == b"up\n"
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert b"Traceback" not in process.stderr.read()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()
    listed = zwali("list", "--port", native.port, "--json").json()["modules"]
    assert listed[0]["state"] == "stopped"


INTERRUPTED = """
import os, signal, sys, threading
from zwali.host.device import Device
from zwali.host.ports import parse_port

signal.signal(signal.SIGINT, signal.default_int_handler)
with Device.open(parse_port(sys.argv[1])) as device:
    came = 0
    for step in range(100):
        # Somewhere in a request: being sent, waited for, read, or just over.
        timer = threading.Timer(step * 0.00004, os.kill, (os.getpid(), signal.SIGINT))
        try:
            timer.start()
            while timer.is_alive():
                device.info()
            device.info()
        except KeyboardInterrupt:
            came += 1
        timer.join()
        assert device.info().board == "native"
    print(came)
"""


def test_ctrl_c_anywhere_in_a_request_leaves_a_line_that_works(
    zwali: Zwali, native: emulate.Emulator
) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, str(native.port)],
        env=zwali.env,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) == 100


def test_debug_shows_a_traceback() -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "zwali", "--debug", "emulate", "--board", "moon"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ran.returncode == 2 and "Traceback" in ran.stderr


def test_a_library_is_not_run(zwali: Zwali, native: emulate.Emulator) -> None:
    port = ("--port", native.port)
    ran = zwali("run", SAMPLES / "math", *port)
    assert ran.code == 2
    assert "math, which exports fib i32->i32, fact i64->i64" in ran.err
    assert "`zwali call FILE fib ...`" in ran.err
    assert zwali("upload", SAMPLES / "math", *port).code == 0
    started = zwali("start", "math", *port)
    assert started.code == 4
    assert "neither _start nor main" in started.err
