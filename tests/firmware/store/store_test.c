/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Tests of the module store over the flash double: scripts of operations run against a plain model of
 * what the store must hold, with the power cut, an error or a flipped bit at a chosen place.
 * test_store.py builds it and gives the cases; every failure ends the process with a message.
 *
 *   store_test cuts  GEOMETRY SCRIPT torn|clean   the script, cut inside each operation in turn
 *   store_test errors GEOMETRY SCRIPT             the script, an error at each operation in turn
 *   store_test random GEOMETRY SEED STEPS         random operations with random cuts and errors
 *   store_test flips GEOMETRY                     every bit of headers, many of the rest
 *   store_test wear  GEOMETRY                     until the flash is worn out
 *   store_test garbage GEOMETRY SEED              random bytes and forged structures as content
 *   store_test units                              errors, limits, small facts
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../../../firmware/mgmt/package.h"
#include "../../../firmware/store/flash_double.h"
#include "../../../firmware/store/store_internal.h"

#define NAMES 5u
#define KEYS  4u

static const char *const names[NAMES] = {
	"a", "hello", "name.with-31_characters.0123456", "B", "x9",
};

struct geometry {
	uint32_t erase_block, write_block, blocks;
	uint8_t erase_value;
	bool mapped;
};

static const struct geometry geometries[] = {
	{512, 1, 28, 0xFF, true},   {512, 8, 40, 0x00, true},   {1024, 4, 22, 0xFF, false},
	{2048, 32, 14, 0x00, true}, {4096, 4, 10, 0xFF, true},  {4096, 8, 12, 0xFF, false},
	{4096, 2, 9, 0x00, true},    {16384, 4, 6, 0xFF, true},
};

/* Package bytes are made from (seed, size). seed 0: nothing. */
struct content {
	uint32_t seed, size;
};

struct model_module {
	struct content active, previous; /* previous: there, or evicted */
	uint8_t value_size[KEYS + 1];
	uint8_t value_seed[KEYS + 1];
};

struct world {
	struct zws_double flash;
	struct zws_store store;
	struct zwp_sha256 hash;
	struct zws_config config;
	struct zws_hash hash_calls;
	uint8_t *memory;
	uint32_t *wear;
	uint32_t in_use; /* slot offset, 0: none */
	struct model_module model[NAMES];
};

enum op_kind { OP_END, OP_UPLOAD, OP_PART, OP_ERASE, OP_ROLLBACK, OP_SET, OP_RECLAIM, OP_REOPEN };

struct op {
	enum op_kind kind;
	uint32_t name;
	uint32_t seed; /* content, value */
	uint32_t size; /* content, value; OP_RECLAIM: blocks */
	uint32_t extra; /* OP_UPLOAD: chunk; OP_PART: bytes to send; OP_SET: key */
};

static const char *context = "";

__attribute__((noreturn, format(printf, 1, 2))) static void fail(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fprintf(stderr, "FAILED [%s]: ", context);
	vfprintf(stderr, format, args);
	fprintf(stderr, "\n");
	va_end(args);
	exit(1);
}

#define CHECK(condition, ...)                                                                      \
	do {                                                                                       \
		if (!(condition)) {                                                                \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);            \
			fail(__VA_ARGS__);                                                         \
		}                                                                                  \
	} while (0)

static uint32_t random_state = 1;

static uint32_t random_below(uint32_t limit)
{
	random_state = random_state * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)(random_state >> 4) * limit >> 28);
}

static void hash_begin(void *state)
{
	zwp_sha256_begin(state);
}

static void hash_update(void *state, const void *data, uint32_t size)
{
	zwp_sha256_update(state, data, size);
}

static void hash_finish(void *state, uint8_t digest[ZWS_DIGEST_SIZE])
{
	zwp_sha256_finish(state, digest);
}

static bool slot_in_use(void *ctx, const struct zws_module *module)
{
	return ((struct world *)ctx)->in_use == module->slot;
}

/* ---- contents ---- */

static uint32_t forge_every; /* erase block size: where a body could pass for a slot */

/* A committed slot's first bytes, with everything right but its place. */
static void forge(uint8_t *bytes)
{
	memset(bytes, 0xFF, SLOT_MARKS + MARK_SIZE);
	memset(bytes, 0, SLOT_RECORD_SIZE);
	store_le32(bytes + SLOT_R_MAGIC, SLOT_MAGIC);
	store_le32(bytes + SLOT_R_VERSION, SLOT_VERSION);
	store_le32(bytes + SLOT_R_SEQUENCE, 1000000u);
	store_le32(bytes + SLOT_R_BLOCKS, 1);
	store_le32(bytes + SLOT_R_SIZE, 4);
	memcpy(bytes + SLOT_R_NAME, "forged", 6);
	store_le32(bytes + SLOT_R_CRC, zws_crc32(0, bytes, SLOT_R_CRC));
	memcpy(bytes + SLOT_MARKS, "COMMITED", MARK_SIZE);
}

/* Runs of 0xFF and 0x00 are in it, and forged slots where an erase block begins. */
static uint8_t *content_make(struct content content)
{
	uint8_t *bytes = malloc(content.size + 1u);
	uint32_t state = content.seed * 2654435761u + content.size;

	for (uint32_t i = 0; i < content.size; i++) {
		state = state * 1664525u + 1013904223u;
		bytes[i] = (uint8_t)(state >> 24);
		if ((i / 64u) % 5u == 2u) {
			bytes[i] = 0xFF;
		} else if ((i / 64u) % 5u == 4u) {
			bytes[i] = 0x00;
		}
	}
	for (uint32_t at = forge_every - SLOT_DATA; forge_every > 0; at += forge_every) {
		if (at >= content.size || content.size - at < SLOT_DATA) {
			break;
		}
		forge(bytes + at);
	}
	return bytes;
}

/* The last few are remembered: the same contents are asked for again and again. */
static void content_digest(struct content content, uint8_t digest[32])
{
	static struct {
		struct content content;
		uint32_t forge_every;
		uint8_t digest[32];
	} known[16];
	static uint32_t next;
	struct zwp_sha256 hash;
	uint8_t *bytes;

	for (uint32_t i = 0; i < 16; i++) {
		if (known[i].content.seed == content.seed && known[i].content.size == content.size &&
		    known[i].forge_every == forge_every) {
			memcpy(digest, known[i].digest, 32);
			return;
		}
	}
	bytes = content_make(content);
	zwp_sha256_begin(&hash);
	zwp_sha256_update(&hash, bytes, content.size);
	zwp_sha256_finish(&hash, digest);
	free(bytes);
	next = (next + 1u) % 16u;
	known[next].content = content;
	known[next].forge_every = forge_every;
	memcpy(known[next].digest, digest, 32);
}

static bool module_is(const struct zws_module *module, struct content content)
{
	uint8_t digest[32];

	if (content.seed == 0 || module->size != content.size) {
		return false;
	}
	content_digest(content, digest);
	return memcmp(digest, module->digest, 32) == 0;
}

static void value_make(uint8_t *value, uint32_t seed, uint32_t size)
{
	for (uint32_t i = 0; i < size; i++) {
		value[i] = (uint8_t)(seed * 37u + i * i);
		if (seed % 3u == 0) {
			value[i] = seed % 2u == 0 ? 0xFF : 0x00;
		}
	}
}

/* ---- world ---- */

static void world_make(struct world *w, const struct geometry *g)
{
	uint32_t size = g->erase_block * g->blocks;

	memset(w, 0, sizeof(*w));
	forge_every = g->erase_block;
	w->memory = malloc(size);
	w->wear = calloc(g->blocks, sizeof(uint32_t));
	memset(w->memory, g->erase_value, size);
	zws_double_init(&w->flash, w->memory, size, g->erase_block, g->write_block, g->erase_value,
			g->mapped);
	w->flash.wear = w->wear;
	w->hash_calls = (struct zws_hash){&w->hash, hash_begin, hash_update, hash_finish};
	w->config = (struct zws_config){&w->flash.flash, &w->hash_calls, slot_in_use, w};
}

static void world_free(struct world *w)
{
	free(w->memory);
	free(w->wear);
}

/* Power back, store open again. A cut planned for the opening itself is honoured, then it is tried again. */
static void world_reopen(struct world *w)
{
	int status = zws_open(&w->store, &w->config);

	if (w->flash.off) {
		zws_double_power_on(&w->flash);
		status = zws_open(&w->store, &w->config);
	}
	CHECK(status == ZWS_OK, "open: %s", zws_status_text(status));
}

static void world_format(struct world *w)
{
	int status = zws_format(&w->flash.flash);

	CHECK(status == ZWS_OK, "format: %s", zws_status_text(status));
	world_reopen(w);
}

/* ---- what the store holds against what the model says ---- */

static void check_bytes(struct world *w, const struct zws_module *module, struct content content)
{
	uint8_t *expected = content_make(content);
	uint8_t *got = malloc(content.size);
	int status = zws_read(&w->store, module, 0, got, content.size);

	CHECK(status == ZWS_OK, "read of %s: %d", module->name, status);
	CHECK(memcmp(got, expected, content.size) == 0, "%s has other bytes", module->name);
	if (w->flash.flash.mapped != NULL) {
		CHECK(((uintptr_t)module->data & 3u) == 0, "%s is not aligned", module->name);
		CHECK(memcmp(module->data, expected, content.size) == 0, "%s mapped elsewhere",
		      module->name);
	}
	status = zws_check(&w->store, module);
	CHECK(status == ZWS_OK, "check of %s: %d", module->name, status);
	free(expected);
	free(got);
}

static void check_settings(struct world *w, uint32_t name)
{
	const struct model_module *m = &w->model[name];

	for (uint8_t key = 1; key <= KEYS; key++) {
		uint8_t got[ZWS_VALUE_SIZE_MAX];
		uint8_t expected[ZWS_VALUE_SIZE_MAX];
		uint32_t size = sizeof(got);
		int status = zws_setting_get(&w->store, got, &size, names[name], key);

		if (m->active.seed == 0 || m->value_size[key] == 0) {
			CHECK(status == ZWS_ERR_NOT_FOUND, "%s has a setting %u: %d", names[name],
			      key, status);
			continue;
		}
		value_make(expected, m->value_seed[key], m->value_size[key]);
		CHECK(status == ZWS_OK && size == m->value_size[key], "%s setting %u: %d size %u",
		      names[name], key, status, size);
		CHECK(memcmp(got, expected, size) == 0, "%s setting %u differs", names[name], key);
	}
}

static void check_space(struct world *w)
{
	struct zws_space space;
	int status = zws_space(&w->store, &space);

	CHECK(status == ZWS_OK, "space: %d", status);
	CHECK(space.used + space.previous + space.partial + space.free == space.total,
	      "space does not add up");
	CHECK(w->flash.rule_broken == 0, "flash rules broken %u times", w->flash.rule_broken);
}

/* The whole store against the model. A previous version may be gone, never be another one. */
static void check_all(struct world *w)
{
	struct zws_module module = {.slot = 0};
	uint32_t actives = 0;
	uint32_t expected = 0;
	int status;

	while ((status = zws_next(&w->store, &module)) == ZWS_OK) {
		uint32_t name = 0;

		while (name < NAMES && strcmp(names[name], module.name) != 0) {
			name++;
		}
		CHECK(name < NAMES, "unknown module %s", module.name);
		if (module.active) {
			actives++;
			CHECK(module_is(&module, w->model[name].active), "%s: wrong version",
			      module.name);
			check_bytes(w, &module, w->model[name].active);
		} else {
			CHECK(module_is(&module, w->model[name].previous),
			      "%s: wrong previous version", module.name);
			check_bytes(w, &module, w->model[name].previous);
		}
	}
	CHECK(status == ZWS_ERR_NOT_FOUND, "walk: %s", zws_status_text(status));
	for (uint32_t name = 0; name < NAMES; name++) {
		status = zws_find(&w->store, &module, names[name]);
		CHECK(status == (w->model[name].active.seed ? ZWS_OK : ZWS_ERR_NOT_FOUND),
		      "%s: find says %d", names[name], status);
		expected += w->model[name].active.seed != 0;
		check_settings(w, name);
	}
	CHECK(actives == expected, "%u active modules, %u expected", actives, expected);
	check_space(w);
}

/* ---- operations: on the store, then on the model ---- */

/* One rollback, upload ... changes one module at once; this is what must be visible afterwards. */
static void model_apply(struct model_module *m, const struct op *op)
{
	struct content content = {op->seed, op->size};

	switch (op->kind) {
	case OP_UPLOAD:
		if (m->active.seed == content.seed && m->active.size == content.size) {
			break;
		}
		if (m->active.seed == 0) {
			memset(m, 0, sizeof(*m));
		}
		m->previous = m->active;
		m->active = content;
		break;
	case OP_ERASE:
		memset(m, 0, sizeof(*m));
		break;
	case OP_ROLLBACK:
		m->active = m->previous;
		m->previous = (struct content){0, 0};
		break;
	case OP_SET:
		m->value_size[op->extra] = (uint8_t)op->size;
		m->value_seed[op->extra] = (uint8_t)op->seed;
		break;
	default:
		break;
	}
}

/* Sends bytes from `offset` up to `end`, in chunks of which the first is odd. */
static int send(struct world *w, struct content content, uint32_t offset, uint32_t end,
		uint32_t chunk)
{
	uint8_t *bytes = content_make(content);
	int status = ZWS_OK;
	uint32_t part = chunk / 2u + 1u;

	while (offset < end && status == ZWS_OK) {
		part = end - offset < part ? end - offset : part;
		status = zws_upload_write(&w->store, offset, bytes + offset, part);
		offset += part;
		part = chunk;
	}
	free(bytes);
	return status;
}

static int run_upload(struct world *w, const struct op *op)
{
	struct content content = {op->seed, op->size};
	struct zws_module module;
	uint8_t digest[32];
	uint32_t offset;
	uint32_t end = op->kind == OP_PART ? op->extra : op->size;
	int status;

	content_digest(content, digest);
	status = zws_upload_begin(&w->store, &offset, names[op->name], digest, op->size);
	if (status == ZWS_ERR_EXISTS) {
		CHECK(offset == op->size, "exists at %u", offset);
		return ZWS_OK;
	}
	if (status != ZWS_OK) {
		return status;
	}
	CHECK(offset <= op->size, "resume at %u of %u", offset, op->size);
	status = send(w, content, offset, end, op->kind == OP_PART ? 64u : op->extra);
	if (status != ZWS_OK || op->kind == OP_PART) {
		return status;
	}
	status = zws_upload_finish(&w->store, &module);
	if (status == ZWS_OK) {
		check_bytes(w, &module, content);
		status = zws_upload_commit(&w->store);
	}
	return status;
}

static int run_op(struct world *w, const struct op *op)
{
	uint8_t value[ZWS_VALUE_SIZE_MAX];
	uint32_t left;

	switch (op->kind) {
	case OP_UPLOAD:
	case OP_PART:
		return run_upload(w, op);
	case OP_ERASE:
		return zws_erase(&w->store, names[op->name]);
	case OP_ROLLBACK:
		return zws_rollback(&w->store, names[op->name]);
	case OP_SET:
		value_make(value, op->seed, op->size);
		return zws_setting_set(&w->store, names[op->name], (uint8_t)op->extra, value,
				       op->size);
	case OP_RECLAIM:
		return zws_reclaim(&w->store, &left, op->size);
	case OP_REOPEN:
		return zws_open(&w->store, &w->config);
	default:
		return ZWS_OK;
	}
}

/* Does the store show the state that `m` says for the name? Previous versions do not count. */
static bool shows(struct world *w, uint32_t name, const struct model_module *m)
{
	struct zws_module module;
	int status = zws_find(&w->store, &module, names[name]);

	if (m->active.seed == 0 || status != ZWS_OK) {
		return m->active.seed == 0 && status == ZWS_ERR_NOT_FOUND;
	}
	if (!module_is(&module, m->active)) {
		return false;
	}
	for (uint8_t key = 1; key <= KEYS; key++) {
		uint8_t got[ZWS_VALUE_SIZE_MAX];
		uint8_t expected[ZWS_VALUE_SIZE_MAX];
		uint32_t size = sizeof(got);

		status = zws_setting_get(&w->store, got, &size, names[name], key);
		if (status == ZWS_ERR_NOT_FOUND) {
			size = 0;
		}
		value_make(expected, m->value_seed[key], m->value_size[key]);
		if (size != m->value_size[key] || memcmp(got, expected, size) != 0) {
			return false;
		}
	}
	return true;
}

/* After a failed operation: it happened or it did not. Says which, and brings the model along. */
static bool settle(struct world *w, const struct op *op)
{
	struct model_module *m = &w->model[op->name];
	struct model_module after = *m;
	bool done;

	model_apply(&after, op);
	done = shows(w, op->name, &after);
	CHECK(done || shows(w, op->name, m), "%s: neither before nor after operation %d",
	      names[op->name], op->kind);
	if (done) {
		*m = after;
	}
	check_all(w);
	return done;
}

/* A rollback needs a previous version, which may have been evicted; then there is nothing to do. */
static bool op_possible(struct world *w, const struct op *op)
{
	struct zws_module module;

	if (op->kind == OP_ROLLBACK) {
		return zws_find_previous(&w->store, &module, names[op->name]) == ZWS_OK;
	}
	if (op->kind == OP_ERASE || op->kind == OP_SET) {
		return w->model[op->name].active.seed != 0;
	}
	return true;
}

/* Runs an operation; a power cut or an error in it is survived, checked, and the rest made up. */
static int step(struct world *w, const struct op *op, bool may_lack_room)
{
	for (uint32_t attempt = 0; attempt < 4; attempt++) {
		int status;

		if (!op_possible(w, op)) {
			return ZWS_OK;
		}
		status = run_op(w, op);
		if (status == ZWS_OK && !w->flash.off) {
			model_apply(&w->model[op->name], op);
			return ZWS_OK;
		}
		if (w->flash.off) {
			zws_double_power_on(&w->flash);
			world_reopen(w);
		} else if (status == ZWS_ERR_NO_ROOM && may_lack_room) {
			check_all(w);
			return status;
		} else {
			CHECK(status == ZWS_ERR_FLASH, "operation %d on %s: %s", op->kind,
			      names[op->name], zws_status_text(status));
		}
		if (settle(w, op)) {
			return ZWS_OK;
		}
	}
	fail("operation %d on %s never works", op->kind, names[op->name]);
}

/* Erases everything; then one package of all the room there is must fit. */
static void check_reclaimable(struct world *w)
{
	struct zws_space space;
	struct op upload = {OP_UPLOAD, 0, 77, 0, 512};

	for (uint32_t name = 0; name < NAMES; name++) {
		struct op erase = {OP_ERASE, name, 0, 0, 0};

		step(w, &erase, false);
	}
	CHECK(zws_space(&w->store, &space) == ZWS_OK, "space");
	CHECK(space.largest == space.total - SLOT_DATA, "only %u of %u bytes to be had",
	      space.largest, space.total);
	upload.size = space.largest;
	step(w, &upload, false);
	check_all(w);
	world_reopen(w);
	check_all(w);
}

/* ---- scripts ---- */

/* Sizes are in 1/16 of the flash area behind the journal; scaled when run. */
static const struct op script_update[] = {
	{OP_UPLOAD, 1, 1, 3, 128}, {OP_SET, 1, 5, 1, 1},      {OP_SET, 1, 6, 200, 3},
	{OP_UPLOAD, 1, 2, 2, 100}, {OP_UPLOAD, 2, 3, 2, 61},  {OP_SET, 1, 7, 1, 1},
	{OP_UPLOAD, 1, 4, 3, 128}, {OP_ROLLBACK, 1, 0, 0, 0}, {OP_REOPEN, 0, 0, 0, 0},
	{OP_UPLOAD, 1, 5, 1, 128}, {OP_ERASE, 1, 0, 0, 0},    {OP_UPLOAD, 1, 6, 1, 128},
	{OP_END, 0, 0, 0, 0},
};
static const struct op script_reclaim[] = {
	{OP_UPLOAD, 0, 1, 4, 256}, {OP_UPLOAD, 1, 2, 4, 256}, {OP_UPLOAD, 2, 3, 4, 256},
	{OP_SET, 1, 4, 9, 2},      {OP_ERASE, 1, 0, 0, 0},    {OP_UPLOAD, 1, 5, 4, 256},
	{OP_UPLOAD, 0, 6, 3, 256}, {OP_ERASE, 2, 0, 0, 0},    {OP_RECLAIM, 0, 0, 2, 0},
	{OP_RECLAIM, 0, 0, 99, 0}, {OP_UPLOAD, 2, 7, 4, 256}, {OP_END, 0, 0, 0, 0},
};
static const struct op script_resume[] = {
	{OP_UPLOAD, 3, 1, 3, 200}, {OP_PART, 3, 2, 8, 5},     {OP_REOPEN, 0, 0, 0, 0},
	{OP_PART, 3, 2, 8, 6},     {OP_UPLOAD, 4, 3, 2, 200}, {OP_UPLOAD, 3, 2, 8, 200},
	{OP_SET, 3, 8, 30, 4},     {OP_END, 0, 0, 0, 0},
};
/* Values so big that the journal moves several times. */
static const struct op script_settings[] = {
	{OP_UPLOAD, 1, 1, 1, 256}, {OP_UPLOAD, 2, 2, 1, 256}, {OP_SET, 1, 3, 240, 1},
	{OP_SET, 2, 4, 240, 1},    {OP_SET, 1, 5, 240, 2},    {OP_SET, 2, 6, 240, 1},
	{OP_SET, 1, 7, 240, 1},    {OP_SET, 1, 8, 0, 2},      {OP_SET, 2, 9, 240, 3},
	{OP_SET, 1, 10, 240, 1},   {OP_SET, 2, 11, 240, 1},   {OP_SET, 1, 12, 240, 2},
	{OP_SET, 2, 13, 240, 2},   {OP_SET, 1, 14, 240, 1},   {OP_ERASE, 2, 0, 0, 0},
	{OP_SET, 1, 15, 240, 4},   {OP_SET, 1, 16, 240, 1},   {OP_SET, 1, 17, 240, 2},
	{OP_UPLOAD, 2, 9, 1, 256}, {OP_SET, 1, 18, 240, 3},   {OP_SET, 1, 19, 1, 1},
	{OP_SET, 2, 20, 240, 1},   {OP_SET, 1, 21, 240, 1},   {OP_SET, 2, 22, 240, 4},
	{OP_END, 0, 0, 0, 0},
};

static const struct {
	const char *name;
	const struct op *ops;
} scripts[] = {
	{"update", script_update},
	{"reclaim", script_reclaim},
	{"resume", script_resume},
	{"settings", script_settings},
};

static struct op scaled(const struct op *op, const struct world *w)
{
	struct op result = *op;
	uint32_t area = w->flash.flash.size - 2u * zws_journal_size(&w->flash.flash);

	if (op->kind == OP_UPLOAD || op->kind == OP_PART) {
		/* At most 6 KiB: what counts is the number of blocks and writes, not of bytes. */
		uint32_t unit = area / 26u < 380u ? area / 26u : 380u;

		if (w->flash.flash.erase_block <= 1024u) {
			unit = area / 26u;
		}
		result.size = op->size * unit + op->seed % 7u;
		result.extra = op->kind == OP_PART ? op->extra * unit : op->extra;
	}
	return result;
}

/* Runs a script with a cut or an error at one operation; returns false when the script ended before. */
static bool run_script(const struct geometry *g, const struct op *ops, uint32_t at, bool cut,
		       bool torn)
{
	struct world w;
	uint32_t start;

	world_make(&w, g);
	w.flash.seed = at * 2654435761u + 1u;
	w.flash.torn = torn;
	world_format(&w);
	start = w.flash.operations;
	w.flash.cut_at = cut ? start + at : 0;
	w.flash.error_at = cut ? 0 : start + at;
	for (; ops->kind != OP_END; ops++) {
		struct op op = scaled(ops, &w);

		step(&w, &op, false);
	}
	check_all(&w);
	start = w.flash.operations - start;
	w.flash.cut_at = 0;
	w.flash.error_at = 0;
	world_reopen(&w);
	check_all(&w);
	if (at % 16u == 0) {
		check_reclaimable(&w);
	}
	world_free(&w);
	return start >= at;
}

static void run_cuts(const struct geometry *g, const char *name, bool cut, bool torn)
{
	uint32_t at = 1;

	for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++) {
		if (strcmp(scripts[i].name, name) == 0) {
			char text[64];

			context = text;
			do {
				snprintf(text, sizeof(text), "%s at %u", name, at);
			} while (run_script(g, scripts[i].ops, at, cut, torn) && ++at != 0);
		}
	}
	CHECK(at > 50, "script %s: only %u places", name, at);
	printf("%s: %u places\n", name, at - 1u);
}

/* ---- random operations ---- */

static struct op random_op(const struct world *w)
{
	static const enum op_kind kinds[] = {
		OP_UPLOAD, OP_UPLOAD, OP_UPLOAD, OP_PART,    OP_PART,   OP_ERASE, OP_ROLLBACK,
		OP_SET,    OP_SET,    OP_SET,    OP_RECLAIM, OP_REOPEN,
	};
	uint32_t area = w->flash.flash.size - 2u * zws_journal_size(&w->flash.flash);
	struct op op = {.kind = kinds[random_below(sizeof(kinds) / sizeof(kinds[0]))]};

	op.name = random_below(NAMES);
	op.seed = 1u + random_below(6);
	op.size = 1u + random_below(random_below(4) == 0 ? area : area / 8u);
	op.extra = 1u + random_below(300);
	if (op.kind == OP_PART || op.kind == OP_UPLOAD) {
		/* Few different contents, so that partial uploads meet again. */
		op.size = op.size / 500u * 500u + 40u + op.name;
	}
	if (op.kind == OP_PART) {
		op.extra = random_below(op.size);
	} else if (op.kind == OP_SET) {
		op.size = random_below(3) == 0 ? 0 : random_below(ZWS_VALUE_SIZE_MAX + 1u) / 2u;
		op.seed = random_below(256);
		op.extra = 1u + random_below(KEYS);
	} else if (op.kind == OP_RECLAIM) {
		op.size = random_below(6);
	}
	return op;
}

static void run_random(const struct geometry *g, uint32_t seed, uint32_t steps)
{
	struct world w;
	char text[64];
	uint32_t cuts = 0;
	uint32_t refused = 0;

	random_state = seed * 7919u + 13u;
	world_make(&w, g);
	w.flash.seed = seed + 1u;
	w.flash.torn = seed % 2u == 0;
	world_format(&w);
	context = text;
	for (uint32_t i = 0; i < steps; i++) {
		struct op op = random_op(&w);
		uint32_t kind = random_below(4);

		snprintf(text, sizeof(text), "seed %u step %u", seed, i);
		if (kind == 0) {
			w.flash.cut_at = w.flash.operations + 1u + random_below(40);
		} else if (kind == 1) {
			w.flash.error_at = w.flash.operations + 1u + random_below(40);
		}
		cuts += kind == 0;
		refused += step(&w, &op, true) != ZWS_OK;
		w.flash.cut_at = 0;
		w.flash.error_at = 0;
		if (random_below(8) == 0) {
			check_all(&w);
		}
	}
	check_all(&w);
	world_reopen(&w);
	check_all(&w);
	check_reclaimable(&w);
	printf("seed %u: %u steps, %u cuts planned, %u refused for room\n", seed, steps, cuts,
	       refused);
	world_free(&w);
}

/* ---- flipped bits and worn blocks ---- */

/* Any single flipped bit in a committed slot's first 512 bytes loses nothing; in its data it is found. */
static void run_flips(const struct geometry *g)
{
	struct world w;
	struct op upload = {OP_UPLOAD, 1, 9, 900, 128};
	struct op other = {OP_UPLOAD, 2, 8, 700, 128};
	struct op set = {OP_SET, 1, 5, 40, 1};
	struct zws_module module;
	uint32_t slot;

	world_make(&w, g);
	world_format(&w);
	step(&w, &upload, false);
	step(&w, &other, false);
	step(&w, &set, false);
	CHECK(zws_find(&w.store, &module, names[1]) == ZWS_OK, "find");
	slot = module.slot;
	for (uint32_t bit = 0; bit < SLOT_DATA * 8u; bit++) {
		uint8_t saved = w.memory[slot + bit / 8u];

		zws_double_flip(&w.flash, slot + bit / 8u, bit);
		check_all(&w);
		w.memory[slot + bit / 8u] = saved;
	}
	for (uint32_t bit = 0; bit < 900u * 8u; bit += 13u) {
		zws_double_flip(&w.flash, slot + SLOT_DATA + bit / 8u, bit);
		CHECK(zws_check(&w.store, &module) == ZWS_ERR_DIGEST, "bit %u not noticed", bit);
		zws_double_flip(&w.flash, slot + SLOT_DATA + bit / 8u, bit);
	}
	/* The journal: the store opens, the modules are there; a damaged setting is gone, not wrong. */
	for (uint32_t bit = 0; bit < 160u * 8u; bit++) {
		uint8_t got[ZWS_VALUE_SIZE_MAX];
		uint8_t expected[40];
		uint32_t size = sizeof(got);
		int status;

		zws_double_flip(&w.flash, bit / 8u, bit);
		status = zws_open(&w.store, &w.config);
		CHECK(status == ZWS_OK, "open with bit %u flipped: %d", bit, status);
		CHECK(zws_find(&w.store, &module, names[1]) == ZWS_OK, "find, bit %u", bit);
		status = zws_setting_get(&w.store, got, &size, names[1], 1);
		value_make(expected, 5, 40);
		CHECK(status == ZWS_ERR_NOT_FOUND ||
			      (status == ZWS_OK && size == 40 && memcmp(got, expected, 40) == 0),
		      "wrong setting, bit %u", bit);
		zws_double_flip(&w.flash, bit / 8u, bit);
	}
	world_reopen(&w);
	check_all(&w);
	world_free(&w);
}

/* Blocks fail one after the other: what was committed stays, and wear went round before. */
static void run_wear(const struct geometry *g)
{
	struct world w;
	uint32_t journal_blocks;
	uint32_t most = 0;
	uint32_t least = UINT32_MAX;
	uint32_t updates = 0;
	int status = ZWS_OK;

	world_make(&w, g);
	w.flash.wear_limit = 30;
	world_format(&w);
	journal_blocks = 2u * zws_journal_size(&w.flash.flash) / g->erase_block;
	while (status == ZWS_OK && updates < 5000u) {
		struct op op = {OP_UPLOAD, 1, 1u + updates % 50u, 600u + updates % 7u, 128};
		struct model_module before = w.model[1];

		status = run_op(&w, &op);
		if (status == ZWS_OK) {
			uint32_t left;

			model_apply(&w.model[1], &op);
			updates++;
			if (updates % 3u != 0) {
				(void)zws_reclaim(&w.store, &left, 2);
			}
		} else {
			w.model[1] = before;
			CHECK(status == ZWS_ERR_FLASH || status == ZWS_ERR_NO_ROOM, "update %u: %d",
			      updates, status);
		}
		check_all(&w);
	}
	for (uint32_t i = journal_blocks; i < g->blocks; i++) {
		most = w.wear[i] > most ? w.wear[i] : most;
		least = w.wear[i] < least ? w.wear[i] : least;
	}
	world_reopen(&w);
	check_all(&w);
	printf("%u updates until worn out; erasures of a block: %u to %u\n", updates, least, most);
	CHECK(least >= 20u, "wear is uneven: %u to %u", least, most);
	world_free(&w);
}

/* ---- content that no store has written ---- */

/* A header with the checksum right and fields at will. */
static void forge_any(struct world *w, uint32_t offset)
{
	static const uint32_t extremes[] = {0, 1, 2, 511, 512, 513, 4096, 0x7FFFFFFF, 0x80000000,
					    0xFFFFFE00, 0xFFFFFFFF};
	uint8_t *bytes = w->memory + offset;

	forge(bytes);
	for (uint32_t i = 0; i < 4; i++) {
		uint32_t field = SLOT_R_SEQUENCE + 4u * random_below(3);
		uint32_t value = extremes[random_below(11)] + random_below(3);

		store_le32(bytes + field, random_below(2) == 0 ? value : random_below(40));
	}
	if (random_below(8) == 0) {
		bytes[SLOT_R_NAME + random_below(32)] = (uint8_t)random_below(256);
	}
	store_le32(bytes + SLOT_R_CRC, zws_crc32(0, bytes, SLOT_R_CRC));
	if (random_below(2) == 0) {
		memcpy(bytes + SLOT_MARKS + SLOT_MARKS_SIZE, "DROPPED!", MARK_SIZE);
	}
}

/* Whatever lies there: no call leaves the area or hangs, and what is shown can be read. */
static void use_garbage(struct world *w)
{
	struct zws_module module = {.slot = 0};
	struct zws_space space;
	uint8_t bytes[64];
	uint32_t shown = 0;

	while (zws_next(&w->store, &module) == ZWS_OK) {
		int status = zws_read(&w->store, &module, module.size - 1u, bytes, 1);

		CHECK(status == ZWS_OK, "last byte of %s: %d", module.name, status);
		CHECK(zws_check(&w->store, &module) != ZWS_ERR_FLASH, "check");
		CHECK(++shown < 1000u, "the walk does not end");
	}
	(void)zws_space(&w->store, &space);
	for (uint32_t i = 0; i < 6; i++) {
		struct op op = random_op(w);
		int status = run_op(w, &op);

		CHECK(status <= 0 && status >= ZWS_ERR_EXISTS, "status %d", status);
	}
}

static void run_garbage(const struct geometry *g, uint32_t seed)
{
	struct world w;
	char text[64];

	context = text;
	random_state = seed * 31u + 7u;
	for (uint32_t round = 0; round < 60; round++) {
		uint32_t blocks;

		snprintf(text, sizeof(text), "seed %u round %u", seed, round);
		world_make(&w, g);
		world_format(&w);
		blocks = w.store.slots_offset / g->erase_block;
		for (uint32_t i = JOURNAL_ENTRIES; random_below(2) == 0 && i < 4000u; i++) {
			w.memory[i] = (uint8_t)random_below(256);
		}
		for (uint32_t i = blocks; i < g->blocks; i++) {
			uint8_t *block = w.memory + i * g->erase_block;
			uint32_t kind = random_below(3);

			for (uint32_t k = 0; kind == 0 && k < g->erase_block; k++) {
				block[k] = (uint8_t)random_below(256);
			}
			if (kind == 1) {
				forge_any(&w, i * g->erase_block);
			}
		}
		if (zws_open(&w.store, &w.config) == ZWS_OK) {
			use_garbage(&w);
		}
		world_free(&w);
	}
}

/* ---- small facts ---- */

static void check_status(int got, int expected, const char *what)
{
	CHECK(got == expected, "%s: got %s, expected %s", what, zws_status_text(got),
	      zws_status_text(expected));
}

static void unit_geometry(void)
{
	struct world w;

	world_make(&w, &geometries[4]);
	check_status(zws_open(&w.store, &w.config), ZWS_ERR_UNFORMATTED, "blank area");
	w.flash.flash.write_block = 3;
	check_status(zws_format(&w.flash.flash), ZWS_ERR_GEOMETRY, "write block 3");
	w.flash.flash.write_block = 64;
	check_status(zws_format(&w.flash.flash), ZWS_ERR_GEOMETRY, "write block 64");
	w.flash.flash.write_block = 4;
	w.flash.flash.erase_block = 256;
	check_status(zws_format(&w.flash.flash), ZWS_ERR_GEOMETRY, "erase block 256");
	w.flash.flash.erase_block = 4096;
	w.flash.flash.size = 2u * 4096u;
	check_status(zws_format(&w.flash.flash), ZWS_ERR_GEOMETRY, "two blocks");
	w.flash.flash.size = 10u * 4096u;
	check_status(zws_format(&w.flash.flash), ZWS_OK, "format");
	check_status(zws_open(&w.store, &w.config), ZWS_OK, "open");
	w.flash.flash.size = 9u * 4096u;
	check_status(zws_open(&w.store, &w.config), ZWS_ERR_UNFORMATTED, "other size");
	world_free(&w);
}

static void unit_upload_errors(void)
{
	struct world w;
	struct zws_module module;
	uint8_t digest[32] = {1};
	uint8_t bytes[64] = {2};
	uint32_t offset;

	world_make(&w, &geometries[4]);
	world_format(&w);
	check_status(zws_upload_write(&w.store, 0, bytes, 1), ZWS_ERR_NOT_FOUND, "no upload");
	check_status(zws_upload_finish(&w.store, &module), ZWS_ERR_NOT_FOUND, "no upload");
	check_status(zws_upload_commit(&w.store), ZWS_ERR_NOT_FOUND, "no upload");
	check_status(zws_upload_abort(&w.store), ZWS_ERR_NOT_FOUND, "no upload");
	check_status(zws_upload_begin(&w.store, &offset, "", digest, 5), ZWS_ERR_NAME, "name");
	check_status(zws_upload_begin(&w.store, &offset, "a/b", digest, 5), ZWS_ERR_NAME, "name");
	check_status(zws_upload_begin(&w.store, &offset, "0123456789012345678901234567890x", digest,
				      5),
		     ZWS_ERR_NAME, "32 characters");
	check_status(zws_upload_begin(&w.store, &offset, "a", digest, 0), ZWS_ERR_SIZE, "empty");
	check_status(zws_upload_begin(&w.store, &offset, "a", digest, 8u * 4096u - 511u),
		     ZWS_ERR_NO_ROOM, "one byte too many");
	check_status(zws_upload_begin(&w.store, &offset, "a", digest, UINT32_MAX), ZWS_ERR_NO_ROOM,
		     "huge");
	check_status(zws_upload_begin(&w.store, &offset, "a", digest, 8u * 4096u - 512u), ZWS_OK,
		     "exactly all");
	check_status(zws_upload_abort(&w.store), ZWS_OK, "abort");
	check_status(zws_upload_begin(&w.store, &offset, "a", digest, 64), ZWS_OK, "begin");
	check_status(zws_upload_finish(&w.store, &module), ZWS_ERR_INCOMPLETE, "incomplete");
	check_status(zws_upload_write(&w.store, 1, bytes, 1), ZWS_ERR_OFFSET, "gap");
	check_status(zws_upload_write(&w.store, 0, bytes, 65), ZWS_ERR_OFFSET, "past the end");
	check_status(zws_upload_write(&w.store, 0, bytes, 64), ZWS_OK, "write");
	check_status(zws_upload_commit(&w.store), ZWS_ERR_INCOMPLETE, "not finished");
	check_status(zws_upload_finish(&w.store, &module), ZWS_ERR_DIGEST, "digest");
	check_status(zws_upload_commit(&w.store), ZWS_ERR_NOT_FOUND, "ended by the digest");
	check_status(zws_find(&w.store, &module, "a"), ZWS_ERR_NOT_FOUND, "nothing visible");
	world_free(&w);
}

/* A broken upload goes on where it stopped: exactly in one power cycle, at a mark after a restart. */
static void unit_resume(void)
{
	struct world w;
	struct content content = {3, 20000};
	struct op part = {OP_PART, 1, 3, 20000, 9001};
	uint8_t digest[32];
	uint32_t offset;

	world_make(&w, &geometries[4]);
	world_format(&w);
	content_digest(content, digest);
	step(&w, &part, false);
	check_status(zws_upload_begin(&w.store, &offset, names[1], digest, 20000), ZWS_OK, "again");
	CHECK(offset == 9001, "goes on at %u", offset);
	check_status(zws_upload_offset(&w.store, &offset), ZWS_OK, "offset");
	CHECK(offset == 9001, "offset %u", offset);
	world_reopen(&w);
	check_status(zws_upload_begin(&w.store, &offset, names[1], digest, 20000), ZWS_OK,
		     "after restart");
	CHECK(offset == 2u * 4096u - 512u, "goes on at %u", offset);
	part.kind = OP_UPLOAD;
	part.extra = 333;
	step(&w, &part, false);
	check_all(&w);
	check_status(zws_upload_begin(&w.store, &offset, names[1], digest, 20000), ZWS_ERR_EXISTS,
		     "known package");
	world_free(&w);
}

/* A broken upload that another version has overtaken begins anew: it would end up behind it. */
static void unit_overtaken(void)
{
	struct world w;
	struct op part = {OP_PART, 1, 3, 20000, 9001};
	struct op whole = {OP_UPLOAD, 1, 4, 5000, 512};
	struct content content = {3, 20000};
	uint8_t digest[32];
	uint32_t offset;

	world_make(&w, &geometries[4]);
	world_format(&w);
	step(&w, &part, false);
	step(&w, &whole, false);
	content_digest(content, digest);
	check_status(zws_upload_begin(&w.store, &offset, names[1], digest, 20000), ZWS_OK,
		     "overtaken");
	CHECK(offset == 0, "goes on at %u", offset);
	part.kind = OP_UPLOAD;
	part.extra = 333;
	step(&w, &part, false);
	check_all(&w);
	world_free(&w);
}

/* A third version, with an error in operation `at` of its upload; false: that is past its end. */
static bool one_too_many(uint32_t at)
{
	struct world w;
	struct op op = {OP_UPLOAD, 2, 1, 300, 512};
	struct op rollback = {OP_ROLLBACK, 2, 0, 0, 0};
	struct zws_module module;
	bool reached;

	world_make(&w, &geometries[4]);
	world_format(&w);
	step(&w, &op, false);
	op.seed = 2;
	step(&w, &op, false);
	op.seed = 3;
	w.flash.error_at = w.flash.operations + at;
	step(&w, &op, false);
	reached = w.flash.operations >= w.flash.error_at;
	check_all(&w);
	step(&w, &rollback, false);
	check_all(&w);
	check_status(zws_find_previous(&w.store, &module, names[2]), ZWS_ERR_NOT_FOUND,
		     "a version before the previous one");
	world_free(&w);
	return reached;
}

/* Where dropping the oldest of three fails: it is not shown, and a roll-back does not find it. */
static void unit_one_too_many(void)
{
	uint32_t at = 1;

	while (one_too_many(at)) {
		at++;
	}
	CHECK(at > 40, "only %u operations in an upload", at);
}

/* A whole upload that was not committed before the restart has nothing left to send. */
static void unit_whole_survives(void)
{
	struct world w;
	struct content content = {4, 6000};
	struct zws_module module;
	uint8_t digest[32];
	uint32_t offset;

	world_make(&w, &geometries[1]);
	world_format(&w);
	content_digest(content, digest);
	check_status(zws_upload_begin(&w.store, &offset, "x9", digest, 6000), ZWS_OK, "begin");
	check_status(send(&w, content, 0, 6000, 100), ZWS_OK, "send");
	check_status(zws_upload_finish(&w.store, &module), ZWS_OK, "finish");
	world_reopen(&w);
	check_status(zws_find(&w.store, &module, "x9"), ZWS_ERR_NOT_FOUND, "invisible");
	check_status(zws_upload_begin(&w.store, &offset, "x9", digest, 6000), ZWS_OK, "begin");
	CHECK(offset == 6000, "whole, but goes on at %u", offset);
	check_status(zws_upload_finish(&w.store, &module), ZWS_OK, "finish");
	check_status(zws_upload_commit(&w.store), ZWS_OK, "commit");
	check_status(zws_find(&w.store, &module, "x9"), ZWS_OK, "visible");
	world_free(&w);
}

static void unit_in_use(void)
{
	struct world w;
	struct op first = {OP_UPLOAD, 1, 1, 9000, 512};
	struct op second = {OP_UPLOAD, 1, 2, 9000, 512};
	struct op third = {OP_UPLOAD, 1, 3, 9000, 512};
	struct zws_module module;
	struct zws_module running;
	uint8_t digest[32] = {1};
	uint32_t offset;

	world_make(&w, &geometries[4]);
	world_format(&w);
	step(&w, &first, false);
	check_status(zws_find(&w.store, &running, names[1]), ZWS_OK, "find");
	w.in_use = running.slot;
	check_status(zws_erase(&w.store, names[1]), ZWS_ERR_IN_USE, "erase a running module");
	step(&w, &second, false);
	step(&w, &third, true);
	/* Three versions do not fit into eight blocks; the running one is not given away. */
	check_bytes(&w, &running, (struct content){1, 9000});
	check_status(zws_upload_begin(&w.store, &offset, "big", digest, 28000), ZWS_ERR_NO_ROOM,
		     "only over the running one");
	check_bytes(&w, &running, (struct content){1, 9000});
	check_status(zws_find(&w.store, &module, names[1]), ZWS_OK, "find");
	w.in_use = module.slot;
	check_status(zws_rollback(&w.store, names[1]), ZWS_ERR_IN_USE, "roll back a running one");
	w.in_use = 0;
	check_status(zws_erase(&w.store, names[1]), ZWS_OK, "erase");
	world_free(&w);
}

static void unit_settings(void)
{
	struct world w;
	struct op upload = {OP_UPLOAD, 1, 1, 900, 512};
	uint8_t value[ZWS_VALUE_SIZE_MAX + 1] = {7};
	uint32_t size = 1;
	uint32_t operations;
	int status = ZWS_OK;

	world_make(&w, &geometries[4]);
	world_format(&w);
	check_status(zws_setting_set(&w.store, names[1], 1, value, 1), ZWS_ERR_NOT_FOUND,
		     "no module");
	step(&w, &upload, false);
	check_status(zws_setting_set(&w.store, "no/name", 1, value, 1), ZWS_ERR_NAME, "name");
	check_status(zws_setting_set(&w.store, names[1], 0, value, 1), ZWS_ERR_SIZE, "key 0");
	check_status(zws_setting_set(&w.store, names[1], 1, value, ZWS_VALUE_SIZE_MAX + 1u),
		     ZWS_ERR_SIZE, "241 bytes");
	check_status(zws_setting_set(&w.store, names[1], 1, value, ZWS_VALUE_SIZE_MAX), ZWS_OK,
		     "240 bytes");
	check_status(zws_setting_get(&w.store, value, &size, names[1], 1), ZWS_ERR_SIZE,
		     "small buffer");
	operations = w.flash.operations;
	check_status(zws_setting_set(&w.store, names[1], 1, value, ZWS_VALUE_SIZE_MAX), ZWS_OK,
		     "same value");
	CHECK(operations == w.flash.operations, "the same value was written again");
	for (uint32_t key = 2; key < 40 && status == ZWS_OK; key++) {
		status = zws_setting_set(&w.store, names[1], (uint8_t)key, value, 240);
	}
	check_status(status, ZWS_ERR_NO_ROOM, "more settings than the journal holds");
	check_status(zws_setting_set(&w.store, names[1], 1, value, 0), ZWS_OK, "remove");
	value[0] = 9;
	check_status(zws_setting_set(&w.store, names[1], 2, value, 240), ZWS_OK, "replace");
	world_reopen(&w);
	size = 240;
	check_status(zws_setting_get(&w.store, value, &size, names[1], 2), ZWS_OK, "get");
	CHECK(value[0] == 9, "old value");
	world_free(&w);
}

static void check_small_settings(struct world *w, uint32_t count, uint32_t round)
{
	for (uint32_t key = 1; key <= count; key++) {
		uint8_t value = 0;
		uint32_t size = 1;
		int status = zws_setting_get(&w->store, &value, &size, names[1], (uint8_t)key);

		check_status(status, key % 5u == 0 ? ZWS_ERR_NOT_FOUND : ZWS_OK, "get");
		CHECK(status != ZWS_OK || value == (uint8_t)(key + round), "key %u", key);
	}
}

/* More settings than the index holds: found all the same, also when the journal has moved. */
static void unit_more_than_the_index(void)
{
	struct world w;
	struct op upload = {OP_UPLOAD, 1, 1, 900, 512};
	const uint32_t count = ZWS_INDEX_MAX + 8u;

	world_make(&w, &geometries[4]);
	world_format(&w);
	step(&w, &upload, false);
	for (uint32_t round = 0; round < 6; round++) {
		for (uint32_t key = 1; key <= count; key++) {
			uint8_t value = (uint8_t)(key + round);
			uint32_t size = key % 5u == 0 && round > 0 ? 0 : 1;

			check_status(zws_setting_set(&w.store, names[1], (uint8_t)key, &value, size),
				     ZWS_OK, "set");
		}
		if (round > 0) {
			check_small_settings(&w, count, round);
			world_reopen(&w);
			check_small_settings(&w, count, round);
		}
	}
	check_status(zws_erase(&w.store, names[1]), ZWS_OK, "erase");
	step(&w, &upload, false);
	for (uint32_t key = 1; key <= count; key++) {
		uint8_t value;
		uint32_t size = 1;

		check_status(zws_setting_get(&w.store, &value, &size, names[1], (uint8_t)key),
			     ZWS_ERR_NOT_FOUND, "a new module inherits nothing");
	}
	world_free(&w);
}

static uint32_t bytes_read;

static int counting_read(void *ctx, uint32_t offset, void *data, uint32_t size)
{
	bytes_read += size;
	memcpy(data, ((struct zws_double *)ctx)->memory + offset, size);
	return 0;
}

/* Bytes of flash that are read to get a setting, and to find that there is none. */
static void count_reads(struct world *w, uint32_t *found, uint32_t *none)
{
	uint8_t value[8];
	uint32_t size = sizeof(value);

	bytes_read = 0;
	check_status(zws_setting_get(&w->store, value, &size, names[1], 1), ZWS_OK, "get");
	*found = bytes_read;
	size = sizeof(value);
	bytes_read = 0;
	check_status(zws_setting_get(&w->store, value, &size, names[1], 2), ZWS_ERR_NOT_FOUND,
		     "get none");
	*none = bytes_read;
}

/* What a look costs does not grow with the journal. */
static void unit_lookups(void)
{
	struct world w;
	struct op upload = {OP_UPLOAD, 1, 1, 900, 512};
	uint32_t found, none, found_later, none_later;
	uint8_t value[100] = {1};

	world_make(&w, &geometries[4]);
	world_format(&w);
	step(&w, &upload, false);
	w.flash.flash.read = counting_read;
	check_status(zws_setting_set(&w.store, names[1], 1, value, 8), ZWS_OK, "set");
	count_reads(&w, &found, &none);
	for (uint32_t i = 0; i < 25; i++) {
		value[0]++;
		check_status(zws_setting_set(&w.store, names[1], 3, value, 100), ZWS_OK, "set");
	}
	count_reads(&w, &found_later, &none_later);
	CHECK(found_later == found && none_later == none, "%u -> %u, %u -> %u bytes read", found,
	      found_later, none, none_later);
	world_free(&w);
}

static void run_units(void)
{
	CHECK(zws_crc32(0, "123456789", 9) == 0xCBF43926u, "CRC-32");
	for (int status = 1; status > -20; status--) {
		CHECK(zws_status_text(status) != NULL, "text");
	}
	context = "geometry";
	unit_geometry();
	context = "upload errors";
	unit_upload_errors();
	context = "resume";
	unit_resume();
	context = "overtaken";
	unit_overtaken();
	context = "one too many";
	unit_one_too_many();
	context = "whole";
	unit_whole_survives();
	context = "in use";
	unit_in_use();
	context = "settings";
	unit_settings();
	context = "more than the index";
	unit_more_than_the_index();
	context = "lookups";
	if (ZWS_INDEX_MAX > 2u) {
		unit_lookups();
	}
}

int main(int argc, char **argv)
{
	const char *command = argc > 1 ? argv[1] : "";
	size_t index = argc > 2 ? (size_t)strtoul(argv[2], NULL, 10) : 0;
	const struct geometry *g = &geometries[index % (sizeof(geometries) / sizeof(geometries[0]))];

	if (strcmp(command, "cuts") == 0 && argc == 5) {
		run_cuts(g, argv[3], true, strcmp(argv[4], "torn") == 0);
	} else if (strcmp(command, "errors") == 0 && argc == 4) {
		run_cuts(g, argv[3], false, false);
	} else if (strcmp(command, "random") == 0 && argc == 5) {
		run_random(g, (uint32_t)strtoul(argv[3], NULL, 10),
			   (uint32_t)strtoul(argv[4], NULL, 10));
	} else if (strcmp(command, "flips") == 0) {
		run_flips(g);
	} else if (strcmp(command, "wear") == 0) {
		run_wear(g);
	} else if (strcmp(command, "garbage") == 0 && argc == 4) {
		run_garbage(g, (uint32_t)strtoul(argv[3], NULL, 10));
	} else if (strcmp(command, "units") == 0) {
		run_units();
	} else if (strcmp(command, "geometries") == 0) {
		printf("%zu\n", sizeof(geometries) / sizeof(geometries[0]));
	} else {
		fprintf(stderr, "usage: see the head of store_test.c\n");
		return 2;
	}
	return 0;
}
