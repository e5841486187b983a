"""What a module may, in words."""

from __future__ import annotations

import pytest

from zwali.host import permissions


@pytest.mark.parametrize(
    ("imports", "devices", "words"),
    [
        ([], [], ()),
        ([("wazi", "SYS_k_str_out")], [], ("write to the console",)),
        ([("wazi", "SYS_k_sleep"), ("wazi", "SYS_k_usleep")], [], ("sleep",)),
        (
            [("wazi", "SYS_i2c_transfer"), ("wazi", "SYS_k_sleep")],
            ["i2c0"],
            ("sleep", "use I2C buses", "use the device 'i2c0'"),
        ),
        ([("wazi", "SYS_mbox_send")], [], ("call mbox_send",)),
        ([("wasi", "fd_write")], [], ("call the module 'wasi', which must be on the device",)),
    ],
)
def test_in_words(
    imports: list[tuple[str, str]], devices: list[str], words: tuple[str, ...]
) -> None:
    assert permissions.in_words(imports, devices) == words
