/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Runs the suites of <zephyr/ztest.h>: one after the other by name, each case on a thread of its
 * own between the suite's before and after. The module exits with 1 if a case failed.
 *
 * The words it prints are Zephyr's, so what reads a native test's console reads a module's.
 */

#include <zephyr/ztest.h>
#include <zephyr/ztest_error_hook.h>

#define TABLE(kind, name)                                                                          \
	extern const struct kind __start_zwali_##kind[] __weak;                                    \
	extern const struct kind __stop_zwali_##kind[] __weak;                                     \
	static const struct kind *const name = __start_zwali_##kind;                               \
	static const struct kind *const name##_end = __stop_zwali_##kind

TABLE(ztest_suite_node, suites);
TABLE(ztest_unit_test, cases);
TABLE(ztest_test_rule, rules);
TABLE(ztest_expected_result_entry, expectations);

enum result {
	PASSED,
	FAILED,
	SKIPPED,
};

static const char *const words[] = {"PASS", "FAIL", "SKIP"};

struct k_thread ztest_thread;
static K_THREAD_STACK_DEFINE(case_stack, CONFIG_ZTEST_STACK_SIZE);
static volatile enum result result;
static bool on_case_thread; /* a case or what comes before it runs */
static uint32_t total[ARRAY_SIZE(words)];
static uint32_t duration_ms;

/* ---- How a case ends ---- */

static void end_case(enum result how)
{
	k_tid_t self = k_current_get();

	if (result != FAILED) {
		result = how;
	}
	if (!on_case_thread) {
		return; /* a setup or an after: its end is seen when it returns */
	}
	if (self == NULL) { /* a callback goes on to its end */
		k_thread_abort(&ztest_thread);
		return;
	}
	if (self != &ztest_thread) {
		/* The runner waits for that thread, and must not come before this one is gone. */
		k_thread_priority_set(self, K_HIGHEST_APPLICATION_THREAD_PRIO);
		k_thread_abort(&ztest_thread);
	}
	k_thread_abort(self);
}

void ztest_test_fail(void)
{
	end_case(FAILED);
}

void ztest_test_pass(void)
{
	end_case(PASSED);
}

void ztest_test_skip(void)
{
	end_case(SKIPPED);
}

void ztest_set_fault_valid(bool valid)
{
	if (valid) {
		printk("    not for a guest: a fault of the kernel is expected\n");
		ztest_test_skip();
	}
}

void ztest_set_assert_valid(bool valid)
{
	ztest_set_fault_valid(valid);
}

void z_ztest_not_so(enum z_ztest_check check, const char *what, const char *file, int line,
		    const char *fmt, ...)
{
	const char *name = strrchr(file, '/');
	va_list ap;

	printk("    %s failed at %s:%d: %s\n",
	       check == Z_ZTEST_ASSUME   ? "Assumption"
	       : check == Z_ZTEST_EXPECT ? "Expectation"
					 : "Assertion",
	       name != NULL ? name + 1 : file, line, what);
	if (fmt != NULL) {
		va_start(ap, fmt);
		vprintk(fmt, ap);
		va_end(ap);
		printk("\n");
	}
	if (check == Z_ZTEST_EXPECT) {
		result = FAILED;
		return;
	}
	end_case(check == Z_ZTEST_ASSUME ? SKIPPED : FAILED);
}

void ztest_simple_1cpu_before(void *data)
{
	ARG_UNUSED(data);
}

void ztest_simple_1cpu_after(void *data)
{
	ARG_UNUSED(data);
}

/* ---- One case ---- */

static void run_case(void *suite_arg, void *test_arg, void *fixture)
{
	const struct ztest_suite_node *suite = suite_arg;
	const struct ztest_unit_test *test = test_arg;

	for (const struct ztest_test_rule *rule = rules; rule < rules_end; rule++) {
		if (rule->before_each != NULL) {
			rule->before_each(test, fixture);
		}
	}
	if (suite->before != NULL) {
		suite->before(fixture);
	}
	test->test(fixture);
}

static const struct z_ztest_left_out *left_out(const struct ztest_unit_test *test)
{
	const struct z_ztest_left_out *each = z_ztest_left_out;

	while (each != NULL && each->name != NULL) {
		if (strcmp(each->name, test->name) == 0 &&
		    strcmp(each->test_suite_name, test->test_suite_name) == 0) {
			return each;
		}
		each++;
	}
	return NULL;
}

/* What counts as passed where another result is expected. */
static enum result judge(const struct ztest_unit_test *test, enum result got)
{
	for (const struct ztest_expected_result_entry *each = expectations;
	     each < expectations_end; each++) {
		if (strcmp(each->test_name, test->name) == 0 &&
		    strcmp(each->test_suite_name, test->test_suite_name) == 0) {
			enum result wanted = each->expected_result == ZTEST_EXPECTED_RESULT_FAIL
						     ? FAILED
						     : SKIPPED;

			return got == wanted ? PASSED : FAILED;
		}
	}
	return got;
}

static enum result run_test(const struct ztest_suite_node *suite,
			    const struct ztest_unit_test *test, void *fixture)
{
	const struct z_ztest_left_out *out = left_out(test);
	int64_t began = k_uptime_get();

	TC_START(test->name);
	result = PASSED;
	if (out != NULL) {
		printk("    not for a guest: %s\n", out->reason);
		result = SKIPPED;
	} else {
		on_case_thread = true;
		(void)k_thread_create(&ztest_thread, case_stack, K_THREAD_STACK_SIZEOF(case_stack),
				      run_case, (void *)suite, (void *)test, fixture,
				      CONFIG_ZTEST_THREAD_PRIORITY, test->thread_options, K_NO_WAIT);
		(void)k_thread_join(&ztest_thread, K_FOREVER);
		on_case_thread = false;
		if (suite->after != NULL) {
			suite->after(fixture);
		}
		for (const struct ztest_test_rule *rule = rules; rule < rules_end; rule++) {
			if (rule->after_each != NULL) {
				rule->after_each(test, fixture);
			}
		}
	}
	duration_ms = (uint32_t)(k_uptime_get() - began);
	return judge(test, result);
}

/* ---- Suites and cases in the order of their names: the linker does not sort ---- */

static const struct ztest_unit_test *next_case(const struct ztest_suite_node *suite,
					       const struct ztest_unit_test *last)
{
	const struct ztest_unit_test *next = NULL;

	for (const struct ztest_unit_test *each = cases; each < cases_end; each++) {
		if (strcmp(each->test_suite_name, suite->name) == 0 &&
		    (last == NULL || strcmp(each->name, last->name) > 0) &&
		    (next == NULL || strcmp(each->name, next->name) < 0)) {
			next = each;
		}
	}
	return next;
}

static const struct ztest_suite_node *next_suite(const struct ztest_suite_node *last)
{
	const struct ztest_suite_node *next = NULL;

	for (const struct ztest_suite_node *each = suites; each < suites_end; each++) {
		if ((last == NULL || strcmp(each->name, last->name) > 0) &&
		    (next == NULL || strcmp(each->name, next->name) < 0)) {
			next = each;
		}
	}
	return next;
}

static void run_suite(const struct ztest_suite_node *suite, const void *state)
{
	const struct ztest_unit_test *test = NULL;
	void *fixture = NULL;
	uint32_t failed = 0;

	if (suite->predicate != NULL && !suite->predicate(state)) {
		return;
	}
	suite->stats->run_count++;
	printk("Running TESTSUITE %s\n", suite->name);
	PRINT_LINE;
	if (suite->setup != NULL) {
		fixture = suite->setup();
	}
	while ((test = next_case(suite, test)) != NULL) {
		enum result got = run_test(suite, test, fixture);

		total[got]++;
		failed += got == FAILED;
		printk(" %s - %s in %u.%03u seconds\n", words[got], test->name,
		       duration_ms / 1000, duration_ms % 1000);
		PRINT_LINE;
	}
	if (suite->teardown != NULL) {
		suite->teardown(fixture);
	}
	suite->stats->fail_count += failed;
	printk("TESTSUITE %s %s\n", suite->name, failed == 0 ? "succeeded" : "failed");
}

void ztest_run_all(const void *state, bool shuffle, int suite_iter, int case_iter)
{
	const struct ztest_suite_node *suite = NULL;

	(void)shuffle;
	(void)suite_iter;
	(void)case_iter;
	while ((suite = next_suite(suite)) != NULL) {
		run_suite(suite, state);
	}
}

void ztest_verify_all_test_suites_ran(void)
{
	for (const struct ztest_suite_node *each = suites; each < suites_end; each++) {
		if (each->stats->run_count == 0) {
			printk("Test suite '%s' did not run\n", each->name);
			total[FAILED]++;
		}
	}
}

__weak void test_main(void)
{
	ztest_run_all(NULL, false, 1, 1);
	ztest_verify_all_test_suites_ran();
}

int z_ztest_main(void)
{
	test_main();
	printk("%u passed, %u failed, %u skipped\n", total[PASSED], total[FAILED],
	       total[SKIPPED]);
	TC_END_REPORT(total[FAILED] == 0 ? TC_PASS : TC_FAIL);
	return total[FAILED] == 0 ? 0 : 1;
}
