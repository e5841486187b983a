"""LOG_* lines, as Zephyr writes them."""

from __future__ import annotations

SOURCE = r"""
#include <zephyr/kernel.h>
#include <zephyr/logging/log.h>

LOG_MODULE_REGISTER(app%s);

int main(void)
{
	uint8_t data[19];

	for (int i = 0; i < (int)sizeof(data); i++) {
		data[i] = (uint8_t)(i + 0x5d);
	}
	LOG_ERR("error %%d", -1);
	LOG_WRN("warning");
	LOG_INF("%%s", "information");
	LOG_DBG("debug %%u", 2u);
	for (int i = 0; i < 3; i++) {
		LOG_WRN_ONCE("once");
	}
	LOG_HEXDUMP_INF(data, sizeof(data), "data");
	return 0;
}
"""

HEXDUMP = [
    "<inf> app: data",
    "           5d 5e 5f 60 61 62 63 64  65 66 67 68 69 6a 6b 6c |]^_`abcd efghijkl",
    "           6d 6e 6f                                         |mno              ",
]


def test_default_level_leaves_out_debug(make_guest):
    guest = make_guest(SOURCE % "")
    guest.call("_start")
    assert guest.output.splitlines() == [
        "<err> app: error -1",
        "<wrn> app: warning",
        "<inf> app: information",
        "<wrn> app: once",
        *HEXDUMP,
    ]


def test_level_of_the_module(make_guest):
    guest = make_guest(SOURCE % ", LOG_LEVEL_DBG")
    guest.call("_start")
    assert "<dbg> app: main: debug 2\n" in guest.output
    quiet = make_guest(SOURCE % ", LOG_LEVEL_ERR")
    quiet.call("_start")
    assert quiet.output == "<err> app: error -1\n"


def test_switched_off(make_guest):
    guest = make_guest(SOURCE % "", defines=["CONFIG_LOG=0"])
    guest.call("_start")
    assert guest.output == ""


def test_time_stamps(make_guest):
    guest = make_guest(SOURCE % "", defines=["CONFIG_LOG_BACKEND_FORMAT_TIMESTAMP=1"])
    guest.call("_start")
    assert guest.output.splitlines()[0] == "[1016:56:41.234,500] <err> app: error -1"
