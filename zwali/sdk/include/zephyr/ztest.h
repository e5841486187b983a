/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Zephyr's test framework for guests: suites, cases, fixtures, rules and assertions (src/ztest.c).
 * Each case runs on a thread of its own, in the order of the names, as in Zephyr.
 *
 * Mocks, shuffling and stress tests are not here. A case that expects the kernel to fault, or to
 * fail an assertion, cannot go on in a guest, whose fault ends the module: it counts as skipped.
 */

#ifndef ZEPHYR_INCLUDE_ZTEST_H_
#define ZEPHYR_INCLUDE_ZTEST_H_

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <zephyr/app_memory/app_memdomain.h>
#include <zephyr/kernel.h>
#include <zephyr/sys/util.h>
#include <zephyr/tc_util.h>

#ifndef CONFIG_ZTEST_STACK_SIZE
#define CONFIG_ZTEST_STACK_SIZE 1024
#endif
#ifndef CONFIG_ZTEST_THREAD_PRIORITY
#define CONFIG_ZTEST_THREAD_PRIORITY (-1)
#endif

struct ztest_suite_stats {
	uint32_t run_count, skip_count, fail_count;
};

typedef void *(*ztest_suite_setup_t)(void);
typedef void (*ztest_suite_before_t)(void *fixture);
typedef void (*ztest_suite_after_t)(void *fixture);
typedef void (*ztest_suite_teardown_t)(void *fixture);
typedef bool (*ztest_suite_predicate_t)(const void *global_state);

struct ztest_suite_node {
	const char *name;
	ztest_suite_setup_t setup;
	ztest_suite_before_t before;
	ztest_suite_after_t after;
	ztest_suite_teardown_t teardown;
	ztest_suite_predicate_t predicate;
	struct ztest_suite_stats *stats;
	/* Links the code that runs the suites, and its main, into modules that have any. */
	int (*run)(void);
};

struct ztest_unit_test {
	const char *test_suite_name;
	const char *name;
	void (*test)(void *fixture);
	uint32_t thread_options;
};

typedef void (*ztest_rule_cb)(const struct ztest_unit_test *test, void *fixture);

struct ztest_test_rule {
	ztest_rule_cb before_each;
	ztest_rule_cb after_each;
};

enum ztest_expected_result {
	ZTEST_EXPECTED_RESULT_FAIL = 0,
	ZTEST_EXPECTED_RESULT_SKIP,
};

struct ztest_expected_result_entry {
	const char *test_suite_name;
	const char *test_name;
	enum ztest_expected_result expected_result;
};

/* Cases that the one who builds the module leaves out, with the reason; ends with a NULL. */
struct z_ztest_left_out {
	const char *test_suite_name;
	const char *name;
	const char *reason;
};
extern const struct z_ztest_left_out z_ztest_left_out[] __weak;

int z_ztest_main(void);

#define Z_ZTEST_ENTRY(kind) static const struct kind __used __section("zwali_" #kind)

#define ZTEST_SUITE(SUITE_NAME, PREDICATE, setup_fn, before_fn, after_fn, teardown_fn)             \
	static struct ztest_suite_stats z_ztest_stats_##SUITE_NAME;                                \
	Z_ZTEST_ENTRY(ztest_suite_node) z_ztest_suite_##SUITE_NAME = {                             \
		.name = #SUITE_NAME, .setup = (setup_fn), .before = (before_fn),                   \
		.after = (after_fn), .teardown = (teardown_fn), .predicate = (PREDICATE),          \
		.stats = &z_ztest_stats_##SUITE_NAME, .run = z_ztest_main,                         \
	}

#define Z_ZTEST_CASE(suite, fn, options)                                                           \
	Z_ZTEST_ENTRY(ztest_unit_test) z_ztest_unit_##suite##__##fn = {                            \
		.test_suite_name = #suite, .name = #fn, .test = z_ztest_run_##suite##_##fn,        \
		.thread_options = (options),                                                       \
	}
#define Z_ZTEST(suite, fn, options)                                                                \
	static void z_ztest_body_##suite##_##fn(void);                                             \
	static void z_ztest_run_##suite##_##fn(void *fixture)                                      \
	{                                                                                          \
		ARG_UNUSED(fixture);                                                               \
		z_ztest_body_##suite##_##fn();                                                     \
	}                                                                                          \
	Z_ZTEST_CASE(suite, fn, options);                                                          \
	static void z_ztest_body_##suite##_##fn(void)
#define Z_ZTEST_F(suite, fn, options)                                                              \
	static void z_ztest_body_##suite##_##fn(struct suite##_fixture *fixture);                  \
	static void z_ztest_run_##suite##_##fn(void *fixture)                                      \
	{                                                                                          \
		z_ztest_body_##suite##_##fn((struct suite##_fixture *)fixture);                    \
	}                                                                                          \
	Z_ZTEST_CASE(suite, fn, options);                                                          \
	static void z_ztest_body_##suite##_##fn(struct suite##_fixture *fixture)

#define ZTEST(suite, fn)        Z_ZTEST(suite, fn, 0)
#define ZTEST_USER(suite, fn)   Z_ZTEST(suite, fn, K_USER)
#define ZTEST_F(suite, fn)      Z_ZTEST_F(suite, fn, 0)
#define ZTEST_USER_F(suite, fn) Z_ZTEST_F(suite, fn, K_USER)

#define ZTEST_RULE(name, before_each_fn, after_each_fn)                                            \
	Z_ZTEST_ENTRY(ztest_test_rule) z_ztest_rule_##name = {                                     \
		.before_each = (before_each_fn), .after_each = (after_each_fn),                    \
	}
#define Z_ZTEST_EXPECT(suite, test, result)                                                        \
	Z_ZTEST_ENTRY(ztest_expected_result_entry) z_ztest_expect_##suite##_##test = {             \
		.test_suite_name = #suite, .test_name = #test, .expected_result = (result),        \
	}
#define ZTEST_EXPECT_FAIL(suite, test) Z_ZTEST_EXPECT(suite, test, ZTEST_EXPECTED_RESULT_FAIL)
#define ZTEST_EXPECT_SKIP(suite, test) Z_ZTEST_EXPECT(suite, test, ZTEST_EXPECTED_RESULT_SKIP)

/* A module's memory is one partition. */
#define ZTEST_DMEM
#define ZTEST_BMEM

/* The thread that cases run on. */
extern struct k_thread ztest_thread;

/* Runs every suite; the case that calls one of the last three ends there. */
void ztest_run_all(const void *state, bool shuffle, int suite_iter, int case_iter);
void ztest_verify_all_test_suites_ran(void);
void test_main(void);
void ztest_test_fail(void);
void ztest_test_pass(void);
void ztest_test_skip(void);

/* One processor is all that a module knows of. */
void ztest_simple_1cpu_before(void *data);
void ztest_simple_1cpu_after(void *data);

enum z_ztest_check {
	Z_ZTEST_ASSERT,
	Z_ZTEST_ASSUME,
	Z_ZTEST_EXPECT,
};

/* The check did not hold: says so, then ends the case unless it only counts. `fmt` may be NULL. */
void z_ztest_not_so(enum z_ztest_check check, const char *what, const char *file, int line,
		    const char *fmt, ...);

#define Z_ZTEST_CHECK(check, cond, what, ...)                                                      \
	do {                                                                                       \
		if (!(cond)) {                                                                     \
			z_ztest_not_so(check, what, __FILE__, __LINE__, ##__VA_ARGS__,             \
				       (const char *)NULL);                                        \
		}                                                                                  \
	} while (false)

#define zassert(cond, what, ...) Z_ZTEST_CHECK(Z_ZTEST_ASSERT, cond, what, ##__VA_ARGS__)
#define zassume(cond, what, ...) Z_ZTEST_CHECK(Z_ZTEST_ASSUME, cond, what, ##__VA_ARGS__)
#define zexpect(cond, what, ...) Z_ZTEST_CHECK(Z_ZTEST_EXPECT, cond, what, ##__VA_ARGS__)

#define Z_ZTEST_TRUE(f, cond, ...)         f(cond, #cond " is false", ##__VA_ARGS__)
#define Z_ZTEST_FALSE(f, cond, ...)        f(!(cond), #cond " is true", ##__VA_ARGS__)
#define Z_ZTEST_OK(f, cond, ...)           f(!(cond), #cond " is non-zero", ##__VA_ARGS__)
#define Z_ZTEST_NOT_OK(f, cond, ...)       f(!!(cond), #cond " is zero", ##__VA_ARGS__)
#define Z_ZTEST_NULL(f, ptr, ...)          f((ptr) == NULL, #ptr " is not NULL", ##__VA_ARGS__)
#define Z_ZTEST_NOT_NULL(f, ptr, ...)      f((ptr) != NULL, #ptr " is NULL", ##__VA_ARGS__)
#define Z_ZTEST_EQUAL(f, a, b, ...)        f((a) == (b), #a " not equal to " #b, ##__VA_ARGS__)
#define Z_ZTEST_NOT_EQUAL(f, a, b, ...)    f((a) != (b), #a " equal to " #b, ##__VA_ARGS__)
#define Z_ZTEST_EQUAL_PTR(f, a, b, ...)                                                            \
	f((const void *)(a) == (const void *)(b), #a " not equal to " #b, ##__VA_ARGS__)
#define Z_ZTEST_WITHIN(f, a, b, d, ...)                                                            \
	f((a) >= (b) - (d) && (a) <= (b) + (d), #a " not within " #b " +/- " #d, ##__VA_ARGS__)
#define Z_ZTEST_BETWEEN(f, a, l, u, ...)                                                           \
	f((a) >= (l) && (a) <= (u), #a " not between " #l " and " #u, ##__VA_ARGS__)
#define Z_ZTEST_MEM_EQUAL(f, a, b, n, ...)                                                         \
	f(memcmp(a, b, n) == 0, #a " not equal to " #b, ##__VA_ARGS__)
#define Z_ZTEST_STR_EQUAL(f, a, b, ...)                                                            \
	f(strcmp(a, b) == 0, #a " not equal to " #b, ##__VA_ARGS__)

#define zassert_unreachable(...) zassert(false, "Reached unreachable code", ##__VA_ARGS__)

#define zassert_true(...)              Z_ZTEST_TRUE(zassert, __VA_ARGS__)
#define zassert_false(...)             Z_ZTEST_FALSE(zassert, __VA_ARGS__)
#define zassert_ok(...)                Z_ZTEST_OK(zassert, __VA_ARGS__)
#define zassert_not_ok(...)            Z_ZTEST_NOT_OK(zassert, __VA_ARGS__)
#define zassert_is_null(...)           Z_ZTEST_NULL(zassert, __VA_ARGS__)
#define zassert_not_null(...)          Z_ZTEST_NOT_NULL(zassert, __VA_ARGS__)
#define zassert_equal(...)             Z_ZTEST_EQUAL(zassert, __VA_ARGS__)
#define zassert_not_equal(...)         Z_ZTEST_NOT_EQUAL(zassert, __VA_ARGS__)
#define zassert_equal_ptr(...)         Z_ZTEST_EQUAL_PTR(zassert, __VA_ARGS__)
#define zassert_within(...)            Z_ZTEST_WITHIN(zassert, __VA_ARGS__)
#define zassert_between_inclusive(...) Z_ZTEST_BETWEEN(zassert, __VA_ARGS__)
#define zassert_mem_equal(...)         Z_ZTEST_MEM_EQUAL(zassert, __VA_ARGS__)
#define zassert_str_equal(...)         Z_ZTEST_STR_EQUAL(zassert, __VA_ARGS__)

#define zassume_true(...)              Z_ZTEST_TRUE(zassume, __VA_ARGS__)
#define zassume_false(...)             Z_ZTEST_FALSE(zassume, __VA_ARGS__)
#define zassume_ok(...)                Z_ZTEST_OK(zassume, __VA_ARGS__)
#define zassume_not_ok(...)            Z_ZTEST_NOT_OK(zassume, __VA_ARGS__)
#define zassume_is_null(...)           Z_ZTEST_NULL(zassume, __VA_ARGS__)
#define zassume_not_null(...)          Z_ZTEST_NOT_NULL(zassume, __VA_ARGS__)
#define zassume_equal(...)             Z_ZTEST_EQUAL(zassume, __VA_ARGS__)
#define zassume_not_equal(...)         Z_ZTEST_NOT_EQUAL(zassume, __VA_ARGS__)
#define zassume_equal_ptr(...)         Z_ZTEST_EQUAL_PTR(zassume, __VA_ARGS__)
#define zassume_within(...)            Z_ZTEST_WITHIN(zassume, __VA_ARGS__)
#define zassume_between_inclusive(...) Z_ZTEST_BETWEEN(zassume, __VA_ARGS__)
#define zassume_mem_equal(...)         Z_ZTEST_MEM_EQUAL(zassume, __VA_ARGS__)
#define zassume_str_equal(...)         Z_ZTEST_STR_EQUAL(zassume, __VA_ARGS__)

#define zexpect_true(...)              Z_ZTEST_TRUE(zexpect, __VA_ARGS__)
#define zexpect_false(...)             Z_ZTEST_FALSE(zexpect, __VA_ARGS__)
#define zexpect_ok(...)                Z_ZTEST_OK(zexpect, __VA_ARGS__)
#define zexpect_not_ok(...)            Z_ZTEST_NOT_OK(zexpect, __VA_ARGS__)
#define zexpect_is_null(...)           Z_ZTEST_NULL(zexpect, __VA_ARGS__)
#define zexpect_not_null(...)          Z_ZTEST_NOT_NULL(zexpect, __VA_ARGS__)
#define zexpect_equal(...)             Z_ZTEST_EQUAL(zexpect, __VA_ARGS__)
#define zexpect_not_equal(...)         Z_ZTEST_NOT_EQUAL(zexpect, __VA_ARGS__)
#define zexpect_equal_ptr(...)         Z_ZTEST_EQUAL_PTR(zexpect, __VA_ARGS__)
#define zexpect_within(...)            Z_ZTEST_WITHIN(zexpect, __VA_ARGS__)
#define zexpect_between_inclusive(...) Z_ZTEST_BETWEEN(zexpect, __VA_ARGS__)
#define zexpect_mem_equal(...)         Z_ZTEST_MEM_EQUAL(zexpect, __VA_ARGS__)
#define zexpect_str_equal(...)         Z_ZTEST_STR_EQUAL(zexpect, __VA_ARGS__)

#endif /* ZEPHYR_INCLUDE_ZTEST_H_ */
