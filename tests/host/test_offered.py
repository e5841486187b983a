"""Which option a kernel call needs, and the refusal before anything is sent."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.e2e.kit import Zwali
from zwali.host import offered

ROOT = Path(__file__).resolve().parents[2]
READS_I2C = """
#include <zephyr/drivers/i2c.h>
int main(void)
{
	uint8_t byte;
	return i2c_read(DEVICE_DT_GET(DT_NODELABEL(i2c0)), &byte, 1, 0x48);
}
"""


def test_options() -> None:
    assert offered.option_of("i2c_transfer") == "CONFIG_I2C"
    assert offered.option_of("gpio_pin_get_config") == "CONFIG_GPIO_GET_CONFIG"
    assert offered.option_of("k_sem_take") == ""
    imports = [("wazi", "SYS_i2c_transfer"), ("wazi", "SYS_k_yield"), ("lib", "SYS_spi_x")]
    assert offered.optional(imports) == ("i2c_transfer",)
    assert offered.missing(["i2c_transfer"], {"i2c_transfer"}) == ""
    assert "i2c_transfer: this firmware was built without CONFIG_I2C" in offered.missing(
        ["i2c_transfer"], set()
    )


def test_both_what_is_needed_and_what_withholds_is_named() -> None:
    assert offered.option_of("zsock_bind") == "CONFIG_NET_SOCKETS"
    said = offered.missing(["zsock_sendmsg"], [])
    assert said.endswith("without CONFIG_NET_SOCKETS, or with CONFIG_NET_IPV4_MAPPING_TO_IPV6")
    assert offered.missing(["i2c_transfer"], []).endswith("without CONFIG_I2C")
    assert offered.missing(["zsock_bind"], ["zsock_bind"]) == ""


def test_every_class_of_the_list_has_an_option() -> None:
    chosen = os.environ.get("ZWALI_SYSCALLS")
    path = Path(chosen) if chosen else ROOT.parent / "shared/data/zephyr/syscalls-3.7.1.json"
    if not path.is_file():
        pytest.skip(f"no list of Zephyr's system calls at {path}")
    calls = [head.split()[-1].strip("*") for (head, _), _, _ in json.loads(path.read_text())]
    calls.append("zwali_errno")  # not Zephyr's: goes with its sockets
    for pattern, _ in offered._options():
        start = pattern.partition("*")[0]
        assert any(call.startswith(start) for call in calls), pattern


def test_a_device_without_it_refuses_before_the_upload(tmp_path: Path) -> None:
    source = tmp_path / "main.c"
    source.write_text(READS_I2C)
    ran = Zwali(tmp_path)("run", source, "--board", "native")
    assert ran.code == 4
    assert "i2c_transfer: this firmware was built without CONFIG_I2C" in ran.err
    assert "uploading main" not in ran.err or "0/? bytes" in ran.err  # nothing was sent
