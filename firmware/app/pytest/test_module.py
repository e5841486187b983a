# SPDX-License-Identifier: Apache-2.0
"""Run by twister's pytest harness: a module goes to the firmware that twister has built, and runs.

It boots the firmware with zwali's own emulator, whose serial line a client can connect to.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from zwali.host import boards, emulate, launch
from zwali.host.device import Device

HELLO = Path(__file__).resolve().parents[3] / "samples" / "hello"


def test_hello(device_object: Any) -> None:
    """The firmware takes the sample and its output is the sample's."""
    build = Path(device_object.device_config.build_dir)
    cache = (build / "CMakeCache.txt").read_text()
    target = re.search(r"^CACHED_BOARD:STRING=(\S+)$", cache, re.M) or re.search(
        r"^BOARD:STRING=(\S+)$", cache, re.M
    )
    assert target is not None
    known = {each.zephyr.board: each for each in boards.load_all() if each.zephyr is not None}
    board = known[target[1]]
    made = launch.prepare(HELLO)
    said = bytearray()
    with (
        emulate.boot(board, firmware=build / board.firmware) as emulator,
        Device.open(emulator.port, timeout_s=20) as device,
    ):
        device.upload(made)
        device.start(made.manifest.name)
        ended = launch.follow(device, made.manifest.name, said.extend, timeout_s=30)
    assert (ended.exit_code, bytes(said)) == (0, (HELLO / "expect.txt").read_bytes())
