"""`zwali test`: a project's own tests as a module, counted, with the exit code of a test run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.kit import BOARDS, Zwali

TESTS = """
#include <zephyr/ztest.h>
#include <zephyr/irq_offload.h>
#include <zephyr/ztest_error_hook.h>
#include "twice.h"

struct numbers_fixture { int value; };
static struct numbers_fixture fixture;
static int befores, afters;

static void *setup(void) { fixture.value = 21; return &fixture; }
static void before(void *f) { befores++; }
static void after(void *f) { afters++; }
static void teardown(void *f) { printk("teardown %d %d\\n", befores, afters); }

ZTEST_SUITE(numbers, NULL, setup, before, after, teardown);

ZTEST_F(numbers, test_fixture) { zassert_equal(twice(fixture->value), 42); }
ZTEST(numbers, test_assume) { zassume_true(twice(1) == 3, "not %d", 3); printk("not here\\n"); }
ZTEST(numbers, test_fault) { ztest_set_fault_valid(true); printk("not here\\n"); }

static void in_isr(const void *p) { *(bool *)p = k_is_in_isr(); }
ZTEST(numbers, test_isr)
{
	bool seen = false;

	irq_offload(in_isr, &seen);
	zassert_true(seen);
}

static K_THREAD_STACK_DEFINE(stack, 512);
static struct k_thread helper;
static void fails(void *a, void *b, void *c) { zassert_true(FAILS == 0, "told %d", 7); }
ZTEST(numbers, test_other_thread)
{
	k_thread_create(&helper, stack, 512, fails, NULL, NULL, NULL, -2, 0, K_NO_WAIT);
	k_thread_join(&helper, K_FOREVER);
	printk("went on\\n");
}
ZTEST(numbers, test_expected) { zassert_str_equal("a", "b"); }
ZTEST_EXPECT_FAIL(numbers, test_expected);
"""


def project(directory: Path, *, fails: int) -> Path:
    """A project whose tests use a function of its own."""
    place = directory / "twice"
    (place / "src").mkdir(parents=True)
    (place / "tests").mkdir()
    (place / "src" / "main.c").write_text("int main(void) { return 9; }\n")
    (place / "src" / "twice.c").write_text(
        '#include "twice.h"\nint twice(int n) { return 2 * n; }\n'
    )
    (place / "src" / "twice.h").write_text("int twice(int n);\n")
    (place / "tests" / "test.c").write_text(f"#define FAILS {fails}\n{TESTS}")
    return place


@pytest.mark.parametrize("board", BOARDS)
def test_cases_are_counted(tmp_path: Path, board: str) -> None:
    zwali = Zwali(tmp_path)
    ran = zwali("test", project(tmp_path, fails=0), "--board", board, "--json")
    assert ran.code == 0, ran.err
    told = ran.json()
    assert (told["passed"], told["failed"], told["skipped"]) == (4, 0, 2)
    verdicts = {case["name"]: case["verdict"] for case in told["cases"]}
    assert list(verdicts) == sorted(verdicts)
    assert verdicts["test_fault"] == verdicts["test_assume"] == "SKIP"


def test_a_failed_case_is_the_exit_code(tmp_path: Path) -> None:
    zwali = Zwali(tmp_path)
    ran = zwali("test", project(tmp_path, fails=1), "--board", "native")
    assert ran.code == 1
    text = ran.out.decode()
    assert "Assertion failed at test.c" in text and "told 7" in text
    assert " FAIL - test_other_thread in" in text and "went on" not in text
    assert "not here" not in text and "teardown 6 6" in text
    assert text.endswith("PROJECT EXECUTION FAILED\n")


def test_where_there_are_none(tmp_path: Path) -> None:
    zwali = Zwali(tmp_path)
    place = project(tmp_path, fails=0)
    (place / "tests" / "test.c").unlink()
    ran = zwali("test", place)
    assert ran.code == 2 and "ZTEST_SUITE" in ran.err
    assert zwali("test", tmp_path / "nowhere").code == 2


LEFT_BEHIND = """
#include <zephyr/ztest.h>

ZTEST_SUITE(left, NULL, NULL, NULL, NULL, NULL);

static K_THREAD_STACK_DEFINE(stack, 512);
static K_THREAD_STACK_DEFINE(other, 512);
static struct k_thread helper, waiter;
static void fails(void *a, void *b, void *c) { zassert_true(FAILS == 0); }
static void waits(void *a, void *b, void *c) { k_sleep(K_FOREVER); }
static void helped(void)
{
	k_thread_create(&helper, stack, 512, fails, NULL, NULL, NULL, 5, 0, K_NO_WAIT);
	k_thread_join(&helper, K_FOREVER);
}
ZTEST(left, test_1) { helped(); }
ZTEST(left, test_2) { helped(); }
ZTEST(left, test_waiter)
{
	k_thread_create(&waiter, other, 512, waits, NULL, NULL, NULL, 5, 0, K_NO_WAIT);
}
"""


@pytest.mark.parametrize("fails", [0, 1])
def test_threads_that_cases_leave_behind(tmp_path: Path, fails: int) -> None:
    """A case's end is that of the thread that failed, too; the run's end does not wait for any."""
    zwali = Zwali(tmp_path)
    place = tmp_path / "left"
    place.mkdir()
    (place / "test.c").write_text(f"#define FAILS {fails}\n{LEFT_BEHIND}")
    ran = zwali("test", place, "--board", "native", "--timeout", "30", "--json")
    assert ran.code == fails, ran.err
    told = ran.json()
    assert (told["passed"], told["failed"]) == (3 - 2 * fails, 2 * fails)
