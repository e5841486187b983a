/* SPDX-License-Identifier: Apache-2.0
 *
 * A device without a port: the runtime, driven by commands from standard input, one a line, each
 * answered by one or more lines and "ok" or "error N text". Packages are files. It has no store and
 * no SMP; time is virtual.
 *
 *     install NAME FILE | rollback NAME FILE (what a rollback brings) | remove NAME
 *     start|stop|forget|status|log|trap NAME | policy NAME N | check FILE REPLACES
 *     call NAME FUNCTION TYPE:BITS... | result JOB | cancel JOB | signature NAME FUNCTION
 *     poll N (times, at most) | run US (of virtual time, at most) | settle (until idle) | stats |
 * reboot | clock US
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../../firmware/runtime/internal.h"

#define INSTALLED_MAX 12
#define LINE_MAX      4096

struct installed {
	char name[ZWR_NAME_SIZE];
	uint8_t *bytes, *previous;
	uint32_t size, previous_size;
	uint8_t trap[ZWR_TRAP_BYTES_MAX];
	size_t trap_bytes;
};

static struct installed table[INSTALLED_MAX];
static struct zwr_runtime *runtime;
static void *arena, *memory;
static size_t arena_bytes = 65536;
static struct zwr_config config;
static bool live; /* console output as it comes */
static uint64_t clock_us; /* of a port that has one: moves when told to */

static struct installed *find(const char *name)
{
	for (int i = 0; i < INSTALLED_MAX; i++) {
		if (table[i].bytes != NULL && strcmp(table[i].name, name) == 0) {
			return &table[i];
		}
	}
	return NULL;
}

static bool port_find(void *context, struct zwp_package *package, const char *name)
{
	struct installed *module = find(name);

	(void)context;
	return module != NULL && zwp_open(package, module->bytes, module->size) == ZWP_OK;
}

static bool port_rollback(void *context, const char *name)
{
	struct installed *module = find(name);

	(void)context;
	if (module == NULL || module->previous == NULL) {
		return false;
	}
	if (zwr_uses(runtime, module->bytes, module->size)) {
		abort(); /* the runtime promised not to */
	}
	free(module->bytes);
	module->bytes = module->previous;
	module->size = module->previous_size;
	module->previous = NULL;
	return true;
}

static void port_trap_save(void *context, const char *name, const uint8_t *bytes, size_t size)
{
	struct installed *module = find(name);

	(void)context;
	if (module != NULL) {
		module->trap_bytes = size;
		if (size > 0) {
			memcpy(module->trap, bytes, size);
		}
	}
}

static size_t port_trap_load(void *context, const char *name, uint8_t *bytes, size_t size)
{
	struct installed *module = find(name);

	(void)context;
	if (module == NULL || module->trap_bytes > size) {
		return 0;
	}
	memcpy(bytes, module->trap, module->trap_bytes);
	return module->trap_bytes;
}

static void port_console(void *context, const char *name, const char *bytes, size_t size)
{
	(void)context;
	if (live) {
		printf("[%s] %.*s\n", name, (int)size, bytes);
	}
}

static uint64_t port_now_us(void *context)
{
	(void)context;
	return clock_us;
}

static const struct zwr_port port = {
	.find = port_find,
	.rollback = port_rollback,
	.trap_save = port_trap_save,
	.trap_load = port_trap_load,
	.console = port_console,
	.now_us = port_now_us,
};

/* Exactly as many bytes as the arena has, so that the sanitizer sees the first one beyond. */
static void boot(void)
{
	free(arena);
	free(memory);
	arena = aligned_alloc(8, arena_bytes);
	memory = aligned_alloc(8, (zwr_runtime_bytes() + 7) & ~(size_t)7);
	memset(arena, 0xA5, arena_bytes);
	runtime = zwr_init(memory, &port, &config, arena, arena_bytes);
	if (runtime == NULL) {
		printf("error: arena too small\n");
		exit(1);
	}
}

static uint8_t *load(const char *path, uint32_t *size)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes;
	long length;

	if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
		printf("error: cannot read %s\n", path);
		exit(1);
	}
	length = ftell(file);
	rewind(file);
	bytes = malloc((size_t)length);
	if (fread(bytes, 1, (size_t)length, file) != (size_t)length) {
		exit(1);
	}
	fclose(file);
	*size = (uint32_t)length;
	return bytes;
}

static void answer(enum zwr_error error, const struct zwr_detail *detail)
{
	if (error == ZWR_OK) {
		printf("ok\n");
	} else if (detail != NULL && detail->text[0] != '\0') {
		printf("error %d %s\n", error, detail->text);
	} else {
		printf("error %d %s\n", error, zwr_error_text(error));
	}
}

static void install(const char *name, const char *path, bool as_previous)
{
	struct installed *module = find(name);

	for (int i = 0; i < INSTALLED_MAX && module == NULL; i++) {
		module = table[i].bytes == NULL ? &table[i] : NULL;
	}
	if (module == NULL) {
		printf("error: table full\n");
		exit(1);
	}
	snprintf(module->name, sizeof(module->name), "%s", name);
	if (as_previous) {
		module->previous = load(path, &module->previous_size);
	} else {
		free(module->bytes);
		module->bytes = load(path, &module->size);
	}
	printf("ok\n");
}

static void show_status(const char *name)
{
	struct zwr_status s;
	uint32_t restart_in_ms = 0;

	if (!zwr_status(runtime, &s, name)) {
		printf("error %d unknown\n", ZWR_E_NOT_FOUND);
		return;
	}
	if (s.state == ZWR_STATE_WAITING && s.restart_at_us > zwr_now_us(runtime)) {
		restart_in_ms = (uint32_t)((s.restart_at_us - zwr_now_us(runtime)) / 1000);
	}
	printf("state=%s exit=%" PRId32 " threads=%" PRIu32 " threads_max=%" PRIu32
	       " objects=%" PRIu32 " failures=%" PRIu32 " starts=%" PRIu32 " restart_in_ms=%" PRIu32
	       " run_us=%" PRIu64 " frame_bytes=%" PRIu32 " events_lost=%" PRIu32
	       " log_dropped=%" PRIu32 " trap=%d version=%s"
	       " need=%" PRIu32 "\nok\n",
	       zwr_state_text(s.state), s.exit_code, s.threads, s.threads_max, s.objects,
	       s.failures, s.starts, restart_in_ms, s.run_us, s.frame_bytes_used, s.events_lost,
	       s.log_dropped, s.has_trap, s.version, s.need.total);
}

static void show_log(const char *name, const char *from)
{
	uint32_t cursor = from != NULL ? (uint32_t)strtoul(from, NULL, 0) : 0, dropped;
	char bytes[64];
	size_t count;

	/* One hexadecimal line: output may hold anything. */
	printf("hex=");
	do {
		count = zwr_log_read(runtime, name, &cursor, &dropped, bytes, sizeof(bytes));
		for (size_t i = 0; i < count; i++) {
			printf("%02x", (uint8_t)bytes[i]);
		}
	} while (count > 0);
	printf("\ncursor=%" PRIu32 "\nok\n", cursor);
}

static void show_trap(const char *name)
{
	struct zwr_trap trap;

	if (!zwr_trap_get(runtime, &trap, name)) {
		printf("error %d none\n", ZWR_E_NOT_FOUND);
		return;
	}
	printf("code=%d at_us=%" PRIu64 " thread=%u version=%s text=%s\n", trap.code, trap.at_us,
	       trap.thread, trap.version, zwe_trap_text(trap.code));
	for (int i = 0; i < trap.n_frames; i++) {
		printf("frame link=%u func=%" PRIu32 " word=%" PRIu32 "\n", trap.frames[i].link,
		       trap.frames[i].func_index, trap.frames[i].code_word);
	}
	for (int i = 0; i < trap.n_calls; i++) {
		char name[ZWR_CALL_TEXT_SIZE];

		printf("call %s\n", zwr_kernel_call_name(name, trap.calls[i]) ? name : "?");
	}
	printf("ok\n");
}

static void call(char **words, int count)
{
	struct zwr_value values[ZWR_CALL_VALUES + 1];
	struct zwr_detail detail = {0};
	enum zwr_error error;
	uint32_t job = 0;
	int n = 0;

	for (int i = 3; i < count && n <= ZWR_CALL_VALUES; i++) {
		char *colon = strchr(words[i], ':');

		values[n].type = !strncmp(words[i], "i32", 3)   ? ZWE_I32
				 : !strncmp(words[i], "i64", 3) ? ZWE_I64
				 : !strncmp(words[i], "f32", 3) ? ZWE_F32
								: ZWE_F64;
		values[n++].bits = strtoull(colon + 1, NULL, 0);
	}
	error = zwr_call(runtime, &job, &detail, words[1], words[2], values, (size_t)n, 0);
	if (error == ZWR_OK) {
		printf("job=%" PRIu32 "\n", job);
	}
	answer(error, &detail);
}

static void show_result(uint32_t job)
{
	struct zwr_result result;

	if (zwr_call_result(runtime, &result, job) != ZWR_OK) {
		printf("error %d no such job\n", ZWR_E_NOT_FOUND);
		return;
	}
	printf("state=%d trap=%d", result.state, result.trap);
	for (int i = 0; i < result.n_values; i++) {
		printf(" %02x:%" PRIx64, result.values[i].type, result.values[i].bits);
	}
	printf("\nok\n");
}

static void show_signature(const char *name, const char *function)
{
	struct zwr_detail detail = {0};
	struct zwr_signature s;
	enum zwr_error error = zwr_signature(runtime, &s, &detail, name, function);

	if (error == ZWR_OK) {
		printf("params=");
		for (int i = 0; i < s.n_params; i++) {
			printf("%02x", s.params[i]);
		}
		printf(" results=");
		for (int i = 0; i < s.n_results; i++) {
			printf("%02x", s.results[i]);
		}
		printf("\n");
	}
	answer(error, &detail);
}

static void check(const char *path, const char *replaces)
{
	struct zwp_package package;
	struct zwr_detail detail;
	struct zwr_need need = {0};
	uint32_t size;
	uint8_t *bytes = load(path, &size);

	if (zwp_open(&package, bytes, size) != ZWP_OK) {
		printf("error: not a package\n");
		exit(1);
	}
	answer(zwr_check(runtime, &need, &detail, &package, replaces), &detail);
	free(bytes);
}

static void stats(void)
{
	struct zwr_stats s;

	zwr_stats(runtime, &s);
	printf("arena=%" PRIu32 " free=%" PRIu32 " largest=%" PRIu32 " least=%" PRIu32
	       " running=%" PRIu32 " used=%" PRIu32 " sound=%d uptime=%" PRIu64 "\nok\n",
	       s.arena_bytes, s.free_bytes, s.largest_bytes, s.least_free_bytes, s.modules_running,
	       zwk_heap_used(&runtime->heap), zwk_heap_sound(&runtime->heap), s.uptime_us);
}

static void run_until(uint64_t us)
{
	uint64_t end = zwr_now_us(runtime) + us;

	while (zwr_now_us(runtime) < end && zwr_poll(runtime) != ZWR_IDLE) {
	}
	printf("now=%" PRIu64 "\nok\n", zwr_now_us(runtime));
}

static void settle(void)
{
	uint64_t polls = 0;

	while (zwr_poll(runtime) != ZWR_IDLE) {
		if (++polls > 20000000) {
			printf("error: does not settle\n");
			return;
		}
	}
	printf("ok\n");
}

static void poll_times(uint32_t times)
{
	uint32_t next = 0;

	while (times-- > 0) {
		next = zwr_poll(runtime);
	}
	printf("next=%" PRIu32 "\nok\n", next);
}

static bool about_modules(char **words, int count)
{
	struct zwr_detail detail = {0};
	const char *verb = words[0], *name = count > 1 ? words[1] : "";

	if (!strcmp(verb, "install") || !strcmp(verb, "rollback")) {
		install(name, words[2], verb[0] == 'r');
	} else if (!strcmp(verb, "start")) {
		enum zwr_error error = zwr_start(runtime, name, &detail);

		answer(error, &detail);
	} else if (!strcmp(verb, "hold")) {
		zwr_log_hold(runtime, name, (uint32_t)atoi(words[2]));
		printf("ok\n");
	} else if (!strcmp(verb, "stop")) {
		answer(zwr_stop(runtime, name), NULL);
	} else if (!strcmp(verb, "forget")) {
		answer(zwr_forget(runtime, name), NULL);
	} else if (!strcmp(verb, "policy")) {
		answer(zwr_restart_policy(runtime, name, (enum zwp_restart)atoi(words[2])), NULL);
	} else if (!strcmp(verb, "status")) {
		show_status(name);
	} else if (!strcmp(verb, "log")) {
		show_log(name, count > 2 ? words[2] : NULL);
	} else if (!strcmp(verb, "trap")) {
		show_trap(name);
	} else if (!strcmp(verb, "check")) {
		check(name, count > 2 ? words[2] : NULL);
	} else {
		return false;
	}
	return true;
}

static void command(char **words, int count)
{
	const char *verb = words[0];

	if (about_modules(words, count)) {
		return;
	}
	if (!strcmp(verb, "call")) {
		call(words, count);
	} else if (!strcmp(verb, "result")) {
		show_result((uint32_t)atoi(words[1]));
	} else if (!strcmp(verb, "cancel")) {
		answer(zwr_call_cancel(runtime, (uint32_t)atoi(words[1])), NULL);
	} else if (!strcmp(verb, "signature")) {
		show_signature(words[1], words[2]);
	} else if (!strcmp(verb, "poll")) {
		poll_times((uint32_t)atoi(words[1]));
	} else if (!strcmp(verb, "run")) {
		run_until(strtoull(words[1], NULL, 0));
	} else if (!strcmp(verb, "settle")) {
		settle();
	} else if (!strcmp(verb, "clock")) {
		clock_us += strtoull(words[1], NULL, 0);
		printf("ok\n");
	} else if (!strcmp(verb, "stats")) {
		stats();
	} else if (!strcmp(verb, "reboot")) {
		boot();
		printf("ok\n");
	} else {
		printf("error: unknown command %s\n", verb);
	}
}

int main(int argc, char **argv)
{
	static char line[LINE_MAX];

	if (argc > 1) {
		arena_bytes = strtoul(argv[1], NULL, 0) & ~(size_t)7;
	}
	config.poll_fuel = argc > 2 ? atoi(argv[2]) : 0;
	config.realtime = argc > 3 && atoi(argv[3]) != 0;
	boot();
	while (fgets(line, sizeof(line), stdin) != NULL) {
		char *words[16];
		int count = 0;

		for (char *word = strtok(line, " \n"); word != NULL && count < 16;
		     word = strtok(NULL, " \n")) {
			words[count++] = word;
		}
		if (count > 0) {
			command(words, count);
			fflush(stdout);
		}
	}
	for (int i = 0; i < INSTALLED_MAX; i++) {
		free(table[i].bytes);
		free(table[i].previous);
	}
	free(arena);
	free(memory);
	return 0;
}
