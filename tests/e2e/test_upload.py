"""The host dies in the middle of an upload: the next one resumes, the old version runs on."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.e2e.kit import ROOT, Zwali
from zwali.host import emulate, launch
from zwali.host.device import Device, State

#: Prints a line every 10 ms; the ballast makes the package long enough to be cut.
PROGRAM = """
#include <zephyr/kernel.h>
static const volatile unsigned char ballast[40000] = {{1, 2, 3}};
int main(void)
{{
	for (int i = 0;; i++) {{
		printk("{version} %d %d\\n", i, ballast[i % sizeof(ballast)]);
		k_msleep(10);
	}}
}}
"""

#: Uploads, and kills itself without a word when half is through.
DIE_HALFWAY = """
import os, signal, sys
from pathlib import Path
from zwali.host import launch
from zwali.host.device import Device
from zwali.host.ports import parse_port
def progress(done, total):
    if 2 * done >= total:
        os.kill(os.getpid(), signal.SIGKILL)
with Device.open(parse_port(sys.argv[1])) as device:
    device.upload(launch.prepare(Path(sys.argv[2])), progress=progress)
"""


def _package(zwali: Zwali, directory: Path, version: str) -> Path:
    source = directory / f"{version}.c"
    source.write_text(PROGRAM.format(version=version))
    packed = directory / f"{version}.zwm"
    ran = zwali("pack", source, "-o", packed, "--name", "ticker", "--version", version[1:] + ".0.0")
    assert ran.code == 0, ran.err
    return packed


def _die_halfway(zwali: Zwali, emulator: emulate.Emulator, packed: Path) -> None:
    words = [sys.executable, "-c", DIE_HALFWAY, str(emulator.port), str(packed)]
    ran = subprocess.run(words, cwd=ROOT, env=zwali.env, timeout=60, check=False)
    assert ran.returncode == -signal.SIGKILL


def _printed(device: Device, cursor: int) -> tuple[bytes, int]:
    text = bytearray()
    cursor, _ = launch.drain(device, "ticker", cursor, text.extend, whole=False)
    return bytes(text), cursor


def _prints_on(emulator: emulate.Emulator, word: bytes) -> bool:
    """Whether the module runs and goes on printing lines that begin with that word."""
    with Device.open(emulator.port) as device:
        _, cursor = _printed(device, 0)
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            assert device.status("ticker").state == State.RUNNING
            text, cursor = _printed(device, cursor)
            if word in text:
                return True
            time.sleep(0.05)
    return False


def test_a_broken_upload_resumes_and_the_old_version_runs_on(
    zwali: Zwali, tmp_path: Path, emulator: emulate.Emulator
) -> None:
    old, new = _package(zwali, tmp_path, "v1"), _package(zwali, tmp_path, "v2")
    port = str(emulator.port)
    ran = zwali("upload", old, "--start", "--port", port, "--json")
    assert ran.code == 0, ran.err + ran.out.decode()

    _die_halfway(zwali, emulator, new)

    assert _prints_on(emulator, b"v1 ")
    listed = zwali("list", "--port", port, "--json").json()["modules"]
    assert [(each["name"], each["version"]) for each in listed] == [("ticker", "1.0.0")]

    ran = zwali("upload", new, "--port", port, "--json")
    assert ran.code == 0, ran.err + ran.out.decode()
    facts = ran.json()
    assert 0.3 * facts["total_bytes"] < facts["resumed_from"] < facts["total_bytes"]
    assert facts["sent_bytes"] == facts["total_bytes"] - facts["resumed_from"]

    zwali("stop", "ticker", "--port", port)
    assert zwali("start", "ticker", "--port", port).code == 0
    assert _prints_on(emulator, b"v2 ")


def test_the_same_package_is_not_sent_twice(
    zwali: Zwali, tmp_path: Path, native: emulate.Emulator
) -> None:
    packed = _package(zwali, tmp_path, "v1")
    assert zwali("upload", packed, "--port", native.port).code == 0
    facts = zwali("upload", packed, "--port", native.port, "--json").json()
    assert facts["already_there"] and facts["sent_bytes"] == 0


@pytest.mark.parametrize("where", [0.1, 0.9])
def test_a_damaged_package_is_refused_and_nothing_is_lost(
    zwali: Zwali, tmp_path: Path, native: emulate.Emulator, where: float
) -> None:
    packed = _package(zwali, tmp_path, "v1")
    port = native.port
    assert zwali("upload", packed, "--start", "--port", port).code == 0
    damaged = bytearray(packed.read_bytes())
    damaged[int(len(damaged) * where)] ^= 0x10
    broken = tmp_path / "broken.zwm"
    broken.write_bytes(damaged)
    ran = zwali("upload", broken, "--port", port, "--json")
    assert ran.code == 6, ran.out
    assert ran.json()["error"]["name"]
    assert zwali("info", "--port", port).code == 0
    assert _prints_on(native, b"v1 ")
