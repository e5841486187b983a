"""zwali/abi.h: the same bytes to the device's compiler and in the modules that the SDK makes."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
from pathlib import Path

import pytest
import wasmtime

SDK = Path(__file__).resolve().parents[2] / "zwali" / "sdk"
RECORD = struct.Struct("<IHHIIIIiI")
DESIGNATOR = struct.Struct("<IHH4I")
KINDS = {
    name: 0x5A00 | number
    for name, number in {"THREAD": 1, "SEM": 2, "MUTEX": 3, "MSGQ": 4, "TIMER": 5}.items()
}

CHECKS = r"""
#include <stddef.h>
#include "zwali/abi.h"
#define AT(type, field, offset) _Static_assert(offsetof(struct type, field) == offset, #field)
AT(zwali_designator, handle, ZWALI_DESIGNATOR_HANDLE_OFFSET);
AT(zwali_designator, kind, ZWALI_DESIGNATOR_KIND_OFFSET);
AT(zwali_designator, flags, ZWALI_DESIGNATOR_FLAGS_OFFSET);
AT(zwali_designator, param, ZWALI_DESIGNATOR_PARAM_OFFSET);
AT(zwali_module_record, magic, ZWALI_RECORD_MAGIC_OFFSET);
AT(zwali_module_record, abi_version, ZWALI_RECORD_ABI_VERSION_OFFSET);
AT(zwali_module_record, size_bytes, ZWALI_RECORD_SIZE_OFFSET);
AT(zwali_module_record, ticks_per_sec, ZWALI_RECORD_TICKS_PER_SEC_OFFSET);
AT(zwali_module_record, main_thread, ZWALI_RECORD_MAIN_THREAD_OFFSET);
AT(zwali_module_record, event_stack_top, ZWALI_RECORD_EVENT_STACK_TOP_OFFSET);
AT(zwali_module_record, event_stack_size, ZWALI_RECORD_EVENT_STACK_SIZE_OFFSET);
AT(zwali_module_record, main_priority, ZWALI_RECORD_MAIN_PRIORITY_OFFSET);
_Static_assert(sizeof(struct zwali_designator) == ZWALI_DESIGNATOR_SIZE, "size");
_Static_assert(sizeof(struct zwali_module_record) == ZWALI_RECORD_SIZE, "size");
"""

OBJECTS = r"""
#include <zephyr/kernel.h>
#include <zwali/export.h>

static void expired(struct k_timer *timer)
{
	(void)timer;
}
K_SEM_DEFINE(sem, 2, 9);
K_MUTEX_DEFINE(mutex);
K_MSGQ_DEFINE(msgq, 12, 5, 4);
static K_TIMER_DEFINE(timer, expired, NULL);
static void run(void)
{
}
K_THREAD_DEFINE(thread, 256, run, NULL, NULL, NULL, 3, 0, 0);

ZWALI_EXPORT(sem_at) void *sem_at(void) { return &sem; }
ZWALI_EXPORT(mutex_at) void *mutex_at(void) { return &mutex; }
ZWALI_EXPORT(msgq_at) void *msgq_at(void) { return &msgq; }
ZWALI_EXPORT(timer_at) void *timer_at(void) { return &timer; }
ZWALI_EXPORT(fill) void fill(void *at)
{
	k_msgq_init(at, NULL, 3, 4);
}
int main(void)
{
	return 7;
}
"""


def test_layout_for_the_device(tmp_path):
    compiler = shutil.which("cc") or shutil.which("gcc")
    assert compiler, "a C compiler"
    source = tmp_path / "checks.c"
    source.write_text(CHECKS)
    flags = ["-std=c11", "-Wall", "-Wextra", "-Werror", "-pedantic", "-fsyntax-only"]
    subprocess.run([compiler, *flags, f"-I{SDK / 'include'}", str(source)], check=True, timeout=60)


def read_record(guest):
    return RECORD.unpack(guest.read(guest.global_value("__zwali_record"), RECORD.size))


def test_record_of_a_plain_module(make_guest):
    guest = make_guest("int main(void)\n{\n\treturn 3;\n}\n")
    magic, version, size, ticks, main_thread, top, stack, priority, reserved = read_record(guest)
    assert (magic.to_bytes(4, "little"), version, size) == (b"zwm1", 1, 32)
    assert (ticks, top, stack, priority, reserved) == (10000, 0, 0, 0, 0)
    handle, kind, flags, *params = DESIGNATOR.unpack(guest.read(main_thread, DESIGNATOR.size))
    assert (handle, kind, flags, params) == (0, KINDS["THREAD"], 0, [0, 0, 0, 0])
    assert guest.call("_start") == 3


def test_record_follows_the_configuration(make_guest):
    guest = make_guest(
        "int main(void)\n{\n\treturn 0;\n}\n",
        defines=["CONFIG_SYS_CLOCK_TICKS_PER_SEC=32768", "CONFIG_MAIN_THREAD_PRIORITY=-2"],
    )
    record = read_record(guest)
    assert (record[3], record[7]) == (32768, -2)


def test_designators_of_static_objects(make_guest):
    guest = make_guest(OBJECTS)

    def at(name):
        return DESIGNATOR.unpack(guest.read(guest.call(name), DESIGNATOR.size))

    assert at("sem_at") == (0, KINDS["SEM"], 0, 2, 9, 0, 0)
    assert at("mutex_at") == (0, KINDS["MUTEX"], 0, 0, 0, 0, 0)
    assert at("msgq_at") == (0, KINDS["MSGQ"], 0, 12, 5, 0, 0)
    handle, kind, flags, expiry, stop, user_data, _link = at("timer_at")
    assert (handle, kind, flags, stop, user_data) == (0, KINDS["TIMER"], 0, 0, 0)
    assert expiry > 0
    guest.call("fill", guest.call("sem_at"))
    assert at("sem_at") == (0, KINDS["MSGQ"], 0, 3, 4, 0, 0)
    _magic, _version, _size, _ticks, _main, top, stack, _priority, _reserved = read_record(guest)
    assert top % 16 == 0
    assert stack == 512
    assert top - stack > 0


def test_exports(make_guest):
    guest = make_guest(OBJECTS)
    stack = guest.exports["__stack_pointer"]
    assert isinstance(stack, wasmtime.Global)
    assert stack.type(guest.store).mutable
    assert stack.value(guest.store) == 1024
    assert isinstance(guest.exports["__indirect_function_table"], wasmtime.Table)
    assert guest.global_value("__data_end") <= guest.global_value("__heap_base")


def test_error_numbers_are_the_same_to_both():
    libc = (SDK / "include/libc/errno.h").read_text()
    device = (SDK / "include/zwali/abi.h").read_text()
    guests = dict(re.findall(r"#define (E\w+)\s+(\d+)", libc))
    devices = dict(re.findall(r"\bZWALI_(E\w+) = (\d+)", device))
    assert len(devices) > 20
    assert {name: guests[name] for name in devices} == devices


@pytest.mark.parametrize("header", sorted((SDK / "include/zephyr").rglob("*.h")), ids=str)
def test_every_header_stands_alone(make_guest, header):
    name = header.relative_to(SDK / "include")
    make_guest(f"#include <{name}>\nint main(void)\n{{\n\treturn 0;\n}}\n")
