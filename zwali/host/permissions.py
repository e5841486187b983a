"""What a module may touch, in words: derived from its imports and the devices its package names.

Grants nothing; the device decides by the same list.
"""

from __future__ import annotations

from collections.abc import Iterable

KERNEL = "wazi"

#: Beginning of a kernel call's name -> what a module that imports it can do.
_MEANING: tuple[tuple[str, str], ...] = (
    ("k_str_out", "write to the console"),
    ("zephyr_read_stdin", "read its input, which is empty"),
    ("zephyr_", "write to the console"),
    ("k_uptime", "read the time since boot"),
    ("k_cycle", "read the cycle counter"),
    ("sys_clock", "read the clock rate"),
    ("k_sleep", "sleep"),
    ("k_usleep", "sleep"),
    ("k_busy_wait", "keep the processor busy for a time"),
    ("k_yield", "sleep"),
    ("k_wakeup", "create and control threads of its own"),
    ("sys_rand", "get random numbers"),
    ("sys_csrand", "get random numbers"),
    ("k_thread", "create and control threads of its own"),
    ("k_sched", "create and control threads of its own"),
    ("k_sem", "use semaphores of its own"),
    ("k_mutex", "use mutexes of its own"),
    ("k_condvar", "use condition variables of its own"),
    ("k_msgq", "use message queues of its own"),
    ("k_queue", "use queues of its own"),
    ("k_stack", "use stacks of its own"),
    ("k_pipe", "use pipes of its own"),
    ("k_event", "use event flags of its own"),
    ("k_poll", "wait for several objects of its own"),
    ("k_timer", "use timers of its own"),
    ("k_futex", "use futexes of its own"),
    ("k_object", "share its own kernel objects with its own threads"),
    ("device_", "look devices up by name"),
    ("zwali_dt_", "look devices up by name"),
    ("gpio_", "use GPIO pins"),
    ("i2c_", "use I2C buses"),
    ("spi_", "use SPI buses"),
    ("uart_", "use serial ports"),
    ("adc_", "read analogue inputs"),
    ("pwm_", "drive PWM outputs"),
    ("sensor_", "read sensors"),
    ("counter_", "use hardware counters"),
    ("rtc_", "read and set the real-time clock"),
    ("wdt_", "serve watchdogs"),
    ("entropy_", "get random numbers"),
    ("flash_", "read and write raw flash"),
    ("zsock_", "use the network"),
    ("zwali_errno", "use the network"),
    ("log_", "write to the log"),
)


def in_words(imports: Iterable[tuple[str, str]], devices: Iterable[str]) -> tuple[str, ...]:
    """What these imports and devices allow.

    Args:
        imports: Module and field of each; kernel calls are those of the module `wazi`.
        devices: Names of devices.

    Returns:
        One phrase each, none twice, in the order of the table; other calls by their name.
    """
    wanted = tuple(imports)
    names = tuple(field.removeprefix("SYS_") for module, field in wanted if module == KERNEL)
    phrases: dict[str, None] = {}
    for prefix, phrase in _MEANING:
        if any(name.startswith(prefix) for name in names):
            phrases[phrase] = None
    known = tuple(prefix for prefix, _ in _MEANING)
    for name in names:
        if not name.startswith(known):
            phrases[f"call {name}"] = None
    for module in sorted({module for module, _ in wanted if module != KERNEL}):
        phrases[f"call the module '{module}', which must be on the device"] = None
    for device in devices:
        phrases[f"use the device '{device}'"] = None
    return tuple(phrases)
