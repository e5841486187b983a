"""What runs before main, and which modules have an entry point."""

from __future__ import annotations

ORDER = r"""
#include <zephyr/init.h>
#include <zephyr/kernel.h>

#define SAY(word) static int word(void) { printk(#word " "); return 0; }
SAY(late)
SAY(early)
SAY(middle)
SAY(second)
SYS_INIT(late, APPLICATION, 10);
SYS_INIT(early, PRE_KERNEL_1, 99);
SYS_INIT(middle, APPLICATION, 5);
SYS_INIT(second, APPLICATION, 5);

__attribute__((constructor)) static void construct(void)
{
	printk("constructor ");
}

int main(void)
{
	printk("main");
	return -1;
}
"""

LIBRARY = r"""
#include <zwali/export.h>
int state;
ZWALI_EXPORT(next) int next(void)
{
	return ++state;
}
"""

THREADS_ONLY = r"""
#include <zephyr/kernel.h>
static void run(void)
{
}
K_THREAD_DEFINE(only, 256, run, NULL, NULL, NULL, 3, 0, 0);
"""


def names(guest):
    return {each.name for each in guest.module.exports}


def test_order(make_guest):
    guest = make_guest(ORDER)
    assert guest.call("_start") == -1
    assert guest.output == "constructor early middle second late main"


def test_a_library_has_no_entry_point(make_guest):
    guest = make_guest(LIBRARY)
    assert "_start" not in names(guest)
    assert [guest.call("next") for _ in range(3)] == [1, 2, 3]


def test_threads_without_main_have_one(make_guest):
    guest = make_guest(THREADS_ONLY)
    assert "_start" in names(guest)
    imports = {each.name for each in guest.module.imports}
    assert imports == {"SYS_k_thread_create", "SYS_k_thread_name_set", "SYS_k_thread_start"}
