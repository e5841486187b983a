/* SPDX-License-Identifier: Apache-2.0
 *
 * The cold path of both interpreter builds: executes one instruction exactly. It holds every trap,
 * every call that leaves the instance, memory and table operations, and the exact form of what the
 * hot handlers check conservatively. It holds no instruction that is common and cannot fail: those
 * are in interp_handlers.h.
 *
 * On entry thread->pc is the word after the instruction's first. An instruction moves it to the
 * next instruction only when it is done, so a trap's position and a suspended bulk operation need
 * no more than that.
 */
#include "interp.h"
#include "numeric.h"

static bool trap(struct zwe_thread *thread, enum zwe_trap reason)
{
	return zwe_trap_at(thread, reason, (uint32_t)(thread->pc - thread->code) - 1);
}

/* Takes a unit of fuel between two instructions. Off the hot path there is time to look at `stop`
 * itself. */
static bool poll(struct zwe_thread *thread)
{
	if (--thread->fuel < 0 || thread->stop != 0) {
		zwe_out_of_fuel(thread);
		return true;
	}
	return false;
}

/* ---- Memory ---- */

/* The `size` bytes at `address`, or NULL where they are not all inside; sees growth by other
 * threads. */
static uint8_t *span(struct zwe_thread *thread, uint64_t address, uint32_t size)
{
	const struct zwe_memory *memory = thread->instance->memory;

#ifndef ZWE_BROKEN_BOUNDS
	if (size > memory->size_bytes || address > memory->size_bytes - size) {
		return NULL;
	}
#endif
	return memory->base + address;
}

/* Little-endian, as the machine (interp.h). */
static uint64_t load_bytes(const uint8_t *bytes, uint32_t size)
{
	uint64_t value = 0;

	memcpy(&value, bytes, size);
	return value;
}

/* Loads and stores stand in the table in this order, scaled forms, then literal forms. */
enum {
	ACCESSES = 10,
	FIRST_STORE = 6
};
_Static_assert(ZWE_OP_ST64 == ZWE_OP_LD8_U + ACCESSES - 1 &&
		       ZWE_OP_ST8 == ZWE_OP_LD8_U + FIRST_STORE &&
		       ZWE_OP_LD8_U_L == ZWE_OP_LD8_U + ACCESSES &&
		       ZWE_OP_ST64_L == ZWE_OP_ST64 + ACCESSES,
	       "order of the memory instructions");

/* The accesses with other addresses than slot + offset; which of the plain ones each is. */
static const uint8_t plain_form[] = {
	[ZWE_OP_LD8_U_W - ZWE_OP_LD8_U_W] = ZWE_OP_LD8_U,
	[ZWE_OP_LD16_U_W - ZWE_OP_LD8_U_W] = ZWE_OP_LD16_U,
	[ZWE_OP_LD32_W - ZWE_OP_LD8_U_W] = ZWE_OP_LD32,
	[ZWE_OP_LD64_W - ZWE_OP_LD8_U_W] = ZWE_OP_LD64,
	[ZWE_OP_ST8_W - ZWE_OP_LD8_U_W] = ZWE_OP_ST8,
	[ZWE_OP_ST32_W - ZWE_OP_LD8_U_W] = ZWE_OP_ST32,
	[ZWE_OP_ST64_W - ZWE_OP_LD8_U_W] = ZWE_OP_ST64,
	[ZWE_OP_LD32_X - ZWE_OP_LD8_U_W] = ZWE_OP_LD32,
	[ZWE_OP_LD32_XW - ZWE_OP_LD8_U_W] = ZWE_OP_LD32,
	[ZWE_OP_ST8_I - ZWE_OP_LD8_U_W] = ZWE_OP_ST8,
	[ZWE_OP_ST32_I - ZWE_OP_LD8_U_W] = ZWE_OP_ST32,
};

/* An access taken apart. */
struct access {
	uint64_t address;
	uint32_t which, size; /* which: counted from ZWE_OP_LD8_U */
	bool literal;
};

static struct access decode_access(const struct zwe_thread *thread, uint32_t op, zwe_word word)
{
	static const uint8_t sizes[ACCESSES] = {1, 1, 2, 2, 4, 8, 1, 2, 4, 8};
	uint32_t base = thread->fp[ZWE_OA(word)], literal = (uint32_t)*thread->pc;
	struct access out;

	if (op >= ZWE_OP_LD8_U_W) {
		out.literal = op != ZWE_OP_ST8_I && op != ZWE_OP_ST32_I;
		out.which = plain_form[op - ZWE_OP_LD8_U_W] - ZWE_OP_LD8_U;
		base <<= op == ZWE_OP_LD32_X || op == ZWE_OP_LD32_XW ? 2 : 0;
	} else {
		out.literal = op >= ZWE_OP_LD8_U_L;
		out.which = op - (out.literal ? ZWE_OP_LD8_U_L : ZWE_OP_LD8_U);
	}
	out.size = sizes[out.which];
	if (!out.literal) {
		out.address = (uint64_t)base + ZWE_OFFSET(word, out.size);
	} else if (op < ZWE_OP_LD8_U_W || op == ZWE_OP_LD32_X) {
		out.address = (uint64_t)base + literal;
	} else {
		out.address = (uint32_t)(base + literal);
	}
	return out;
}

static bool access_memory(struct zwe_thread *thread, uint32_t op, zwe_word word)
{
	struct access access = decode_access(thread, op, word);
	bool immediate = op == ZWE_OP_ST8_I || op == ZWE_OP_ST32_I;
	uint32_t number = ZWE_IMMEDIATE_D(word);
	uint32_t *slot = immediate ? &number : &thread->fp[ZWE_OD(word)];
	uint8_t *bytes = span(thread, access.address, access.size);

	if (bytes == NULL) {
		return trap(thread, ZWE_TRAP_MEMORY_BOUNDS);
	}
	if (access.which >= FIRST_STORE) {
		memcpy(bytes, slot, access.size);
	} else if (access.size == 8) {
		zwe_put2(slot, load_bytes(bytes, 8));
	} else {
		uint32_t value = (uint32_t)load_bytes(bytes, access.size);

		if (access.which == ZWE_OP_LD8_S - ZWE_OP_LD8_U) {
			value = (uint32_t)(int8_t)value;
		} else if (access.which == ZWE_OP_LD16_S - ZWE_OP_LD8_U) {
			value = (uint32_t)(int16_t)value;
		}
		*slot = value;
	}
	thread->pc += access.literal;
	zwe_thread_reload_memory(thread);
	return false;
}

static uint32_t pages(const struct zwe_memory *memory)
{
	uint32_t whole = memory->size_bytes >> memory->page_log2;

	return whole > memory->min_pages ? whole : memory->min_pages;
}

static uint32_t grow_memory(struct zwe_memory *memory, uint32_t more)
{
	uint32_t old = pages(memory);
	uint32_t grown = old + more;

	if (more == 0) {
		return old;
	}
	if (memory->size_bytes >> memory->page_log2 < memory->min_pages || grown < old ||
	    grown > memory->max_pages || grown > memory->capacity_bytes >> memory->page_log2) {
		return UINT32_MAX;
	}
	memory->size_bytes = grown << memory->page_log2;
	return old;
}

/* ---- Bulk operations ---- */

/* One of the three ranges that a bulk operation works on. `limit`: entries or bytes that exist. */
static bool in_range(uint32_t start, uint32_t count, uint32_t limit)
{
	return start <= limit && count <= limit - start;
}

/* Ends a chunk of `done` units of what slot `count` counts: the next one begins with the same
 * instruction. */
static bool chunk_done(struct zwe_thread *thread, uint32_t *count, uint32_t done)
{
	*count -= done;
	if (*count == 0) {
		thread->pc++; /* word1 */
		return poll(thread);
	}
	thread->pc--;
	return poll(thread);
}

static uint32_t chunk(uint32_t count, uint32_t unit_bytes)
{
	return count < ZWE_LIMIT_CHUNK_BYTES / unit_bytes ? count
							  : ZWE_LIMIT_CHUNK_BYTES / unit_bytes;
}

/* Moves the operands of a forward copy on. An operand slot named twice is the image's own fault,
 * and harmless: every chunk is checked again.
 */
static void advance(uint32_t *to, uint32_t *from, uint32_t done)
{
	*to += done;
	*from += done;
}

static bool copy_memory(struct zwe_thread *thread, uint32_t *to, uint32_t *from, uint32_t *count)
{
	uint32_t n = chunk(*count, 1);
	uint8_t *base = thread->instance->memory->base;

	if (span(thread, *to, *count) == NULL || span(thread, *from, *count) == NULL) {
		return trap(thread, ZWE_TRAP_MEMORY_BOUNDS);
	}
	if (*to <= *from) {
		zwe_copy(base + *to, base + *from, n);
		advance(to, from, n);
	} else {
		uint32_t rest = *count - n;

		zwe_copy(base + *to + rest, base + *from + rest, n);
	}
	return chunk_done(thread, count, n);
}

static bool fill_memory(struct zwe_thread *thread, uint32_t *to, uint32_t value, uint32_t *count)
{
	uint32_t n = chunk(*count, 1);
	uint8_t *bytes = span(thread, *to, *count);

	if (bytes == NULL) {
		return trap(thread, ZWE_TRAP_MEMORY_BOUNDS);
	}
	zwe_fill(bytes, value, n);
	*to += n;
	return chunk_done(thread, count, n);
}

static bool dropped(const struct zwe_instance *instance, uint32_t bit)
{
	return (instance->dropped[bit >> 3] >> (bit & 7) & 1) != 0;
}

static void drop(struct zwe_instance *instance, uint32_t bit)
{
	instance->dropped[bit >> 3] |= (uint8_t)(1u << (bit & 7));
}

static bool init_memory(struct zwe_thread *thread, uint32_t segment, uint32_t *to, uint32_t *from,
			uint32_t *count)
{
	const struct zwe_image *image = thread->instance->image;
	const uint8_t *record = zwe_image_record(image, ZWE_S_DATAS, segment);
	uint32_t length = zwe_load_le32(record + ZWE_D_LENGTH);
	uint32_t n = chunk(*count, 1);
	uint8_t *bytes = span(thread, *to, *count);

	if (dropped(thread->instance, image->count[ZWE_S_ELEMS] + segment)) {
		length = 0;
	}
	if (bytes == NULL || !in_range(*from, *count, length)) {
		return trap(thread, ZWE_TRAP_MEMORY_BOUNDS);
	}
	memcpy(bytes, image->bytes + zwe_load_le32(record + ZWE_D_BYTES_AT) + *from, n);
	advance(to, from, n);
	return chunk_done(thread, count, n);
}

static bool fill_table(struct zwe_thread *thread, const struct zwe_table *table, uint32_t *to,
		       uint32_t value, uint32_t *count)
{
	uint32_t n = chunk(*count, 4);

	if (!in_range(*to, *count, table->size)) {
		return trap(thread, ZWE_TRAP_TABLE_BOUNDS);
	}
	for (uint32_t i = 0; i < n; i++) {
		table->entries[*to + i] = value;
	}
	*to += n;
	return chunk_done(thread, count, n);
}

static bool copy_table(struct zwe_thread *thread, zwe_word word1, uint32_t *to,
		       uint32_t *from, uint32_t *count)
{
	struct zwe_table *target = thread->instance->tables[ZWE_XC(word1)];
	struct zwe_table *source = thread->instance->tables[ZWE_XK(word1)];
	uint32_t n = chunk(*count, 4);

	if (!in_range(*to, *count, target->size) || !in_range(*from, *count, source->size)) {
		return trap(thread, ZWE_TRAP_TABLE_BOUNDS);
	}
	if (*to <= *from) {
		memmove(target->entries + *to, source->entries + *from, (size_t)n * 4);
		advance(to, from, n);
	} else {
		uint32_t rest = *count - n;

		memmove(target->entries + *to + rest, source->entries + *from + rest,
			(size_t)n * 4);
	}
	return chunk_done(thread, count, n);
}

/* The value of an element segment's entry in this instance. */
static uint32_t element_value(const struct zwe_instance *instance, uint32_t entry)
{
	uint32_t index = entry & ~ZWE_ELEM_GLOBAL;
	const struct zwe_image *image = instance->image;

	if (entry == ZWE_NONE) {
		return ZWE_REF_NULL;
	}
	if ((entry & ZWE_ELEM_GLOBAL) == 0) {
		return zwe_ref_make(instance, entry);
	}
	if (index < image->import_globals) {
		return *instance->imported_globals[index];
	}
	return instance->globals[zwe_load_le16(
		zwe_image_record(image, ZWE_S_GLOBALS, index - image->import_globals) +
		ZWE_G_SLOT)];
}

static bool init_table(struct zwe_thread *thread, zwe_word word1, uint32_t *to,
		       uint32_t *from, uint32_t *count)
{
	const struct zwe_instance *instance = thread->instance;
	const struct zwe_table *table = instance->tables[ZWE_XC(word1)];
	const uint8_t *record = zwe_image_record(instance->image, ZWE_S_ELEMS, ZWE_XK(word1));
	const uint8_t *entries = instance->image->bytes + zwe_load_le32(record + ZWE_EL_ENTRIES);
	uint32_t length =
		dropped(instance, ZWE_XK(word1)) ? 0 : zwe_load_le32(record + ZWE_EL_COUNT);
	uint32_t n = chunk(*count, 4);

	if (!in_range(*to, *count, table->size) || !in_range(*from, *count, length)) {
		return trap(thread, ZWE_TRAP_TABLE_BOUNDS);
	}
	for (uint32_t i = 0; i < n; i++) {
		table->entries[*to + i] =
			element_value(instance, zwe_load_le32(entries + 4 * (*from + i)));
	}
	advance(to, from, n);
	return chunk_done(thread, count, n);
}

static uint32_t grow_table(struct zwe_table *table, uint32_t value, uint32_t more)
{
	uint32_t old = table->size;

	if (more > table->capacity - old || (table->has_max && more > table->max - old)) {
		return UINT32_MAX;
	}
	for (uint32_t i = 0; i < more; i++) {
		table->entries[old + i] = value;
	}
	table->size = old + more;
	return old;
}

/* ---- Calls ---- */

/* Makes room for a frame at `frame`; the link word below it is the caller's business. What no frame
 * has reached before is cleared, at the price of a bulk operation. */
static bool room_for(struct zwe_thread *thread, uint32_t *frame, uint32_t slots)
{
	uint32_t *end;

	if (frame > thread->far_end || slots > (size_t)(thread->far_end - frame)) {
		return false;
	}
	end = frame + slots;
	if (end > thread->stack_high) {
		uint32_t bytes = (uint32_t)(end - thread->stack_high) * 4;

		zwe_fill((uint8_t *)thread->stack_high, 0, bytes);
		thread->fuel -= (int32_t)(bytes / ZWE_LIMIT_CHUNK_BYTES);
		thread->stack_high = end;
	}
	if (end > thread->call_limit) {
		thread->call_limit = end;
	}
	return true;
}

enum {
	FRAMES_UNIT = 4,   /* frames walked for a unit of fuel */
	IMPORTS_UNIT = 64, /* imports searched */
};

/* True when no live frame reaches above `limit`. A caller's frame may end above its callee's, so
 * all are looked at; only when the stack was once as high as that. FRAMES_UNIT of them cost a unit of
 * fuel: or a deep thread could hold its device by calls of another instance.
 */
static bool frames_end_below(struct zwe_thread *thread, const uint32_t *limit)
{
	struct zwe_walk walk;
	uint32_t count = 0;

	if (limit >= thread->stack_high) {
		return true;
	}
	zwe_walk_begin(&walk, thread, (uint32_t)(thread->pc - thread->code) - 1);
	do {
		const struct zwe_image *image = walk.instance->image;
		uint32_t func = zwe_image_func_at(image, walk.position) - image->import_funcs;
		uint32_t slots =
			zwe_load_le16(zwe_image_record(image, ZWE_S_FUNCS, func) + ZWE_F_FRAME);

		if (walk.fp > limit || slots > (size_t)(limit - walk.fp)) {
			return false;
		}
		thread->fuel -= ++count % FRAMES_UNIT == 0;
	} while (zwe_walk_out(&walk));
	return true;
}

/* Puts a record on the far end, above all live frames: so thread->call_limit, which it may lower,
 * stays above them too. It says how to go on: at word `next` in the frame `fp` of the running instance.
 */
static bool push_far(struct zwe_thread *thread, uint32_t next, const uint32_t *fp)
{
	uint32_t *record;

	if (thread->far_end - thread->fp < ZWE_FAR_WORDS ||
	    !frames_end_below(thread, thread->far_end - ZWE_FAR_WORDS)) {
		return false;
	}
	record = thread->far_end - ZWE_FAR_WORDS;
	record[ZWE_FAR_INSTANCE] = thread->instance->id;
	record[ZWE_FAR_PC] = next;
	record[ZWE_FAR_FP] = (uint32_t)(fp - thread->stack);
	record[ZWE_FAR_SP] = thread->sp;
	thread->far_end = record;
	if (thread->call_limit > record) {
		thread->call_limit = record;
	}
	return true;
}

bool zwe_pop_far(struct zwe_thread *thread)
{
	const uint32_t *record = thread->far_end;
	struct zwe_instance *caller = thread->instance->world->instances[record[ZWE_FAR_INSTANCE]];

	if (caller == NULL) {
		return trap(thread, ZWE_TRAP_BAD_REFERENCE);
	}
	if (caller != thread->instance) {
		thread->instance->sp = thread->sp;
		thread->sp = record[ZWE_FAR_SP];
		zwe_thread_switch(thread, caller);
	}
	thread->pc = thread->code + record[ZWE_FAR_PC];
	thread->fp = thread->stack + record[ZWE_FAR_FP];
	thread->far_end += ZWE_FAR_WORDS;
	return false;
}

static bool enter(struct zwe_thread *thread, uint32_t defined_index, uint32_t *frame,
		  const zwe_word *back)
{
	const uint32_t *record = &thread->funcs[2 * defined_index];

	frame[-1] = ZWE_LINK(back, thread->code);
	thread->fp = frame;
	thread->pc = thread->code + record[0];
	return poll(thread);
}

/* The per-thread stack pointer belongs to the memory it points into: another instance's starts where
 * that instance last left it.
 */
static void go_over(struct zwe_thread *thread, struct zwe_instance *callee)
{
	thread->instance->sp = thread->sp;
	if ((callee->image->features & ZWE_IMAGE_F_SP) != 0) {
		thread->sp = callee->sp;
	}
	zwe_thread_switch(thread, callee);
}

/* Call that returns over the far end: of another instance, or with a window beyond slot 255. */
static bool call_over_far(struct zwe_thread *thread, struct zwe_instance *callee,
			  uint32_t defined_index, uint32_t *frame, const zwe_word *next)
{
	const uint8_t *record = zwe_image_record(callee->image, ZWE_S_FUNCS, defined_index);

	if (!push_far(thread, (uint32_t)(next - thread->code), thread->fp)) {
		return trap(thread, ZWE_TRAP_STACK);
	}
	if (!room_for(thread, frame, zwe_load_le16(record + ZWE_F_FRAME))) {
		thread->far_end += ZWE_FAR_WORDS;
		return trap(thread, ZWE_TRAP_STACK);
	}
	if (callee != thread->instance) {
		go_over(thread, callee);
	}
	return enter(thread, defined_index, frame, thread->code + ZWE_CODE_XRET);
}

/* Call of a defined function of the running instance; `window` of the instruction that ends before
 * `next`. */
static bool call_here(struct zwe_thread *thread, uint32_t defined_index, uint32_t *frame,
		      const zwe_word *next)
{
	if (!room_for(thread, frame, thread->funcs[2 * defined_index + 1] >> 16)) {
		return trap(thread, ZWE_TRAP_STACK);
	}
	return enter(thread, defined_index, frame, next);
}

/* Makes sure that the running frame returns over the far end, so that another instance may take it
 * over.
 */
static bool keep_return(struct zwe_thread *thread)
{
	uint32_t link = ZWE_LINK_WORD(thread->fp[-1], thread->code);

	/* The link is a way over the far end only when the record is there: push_far() walks the frames. */
	if (link != ZWE_CODE_XRET) {
		if (!push_far(thread, link, thread->fp - (ZWE_OD(thread->code[link - 1]) + 1))) {
			return false;
		}
		thread->fp[-1] = ZWE_LINK(thread->code + ZWE_CODE_XRET, thread->code);
	}
	return true;
}

/* The running frame becomes the callee's. */
static bool take_over(struct zwe_thread *thread, struct zwe_instance *callee, uint32_t defined_index)
{
	const uint8_t *record = zwe_image_record(callee->image, ZWE_S_FUNCS, defined_index);
	bool leaves = callee != thread->instance;

	if ((leaves && !keep_return(thread)) ||
	    !room_for(thread, thread->fp, zwe_load_le16(record + ZWE_F_FRAME))) {
		return trap(thread, ZWE_TRAP_STACK);
	}
	if (leaves) {
		go_over(thread, callee);
		thread->fp[-1] = ZWE_LINK(thread->code + ZWE_CODE_XRET, thread->code);
	}
	thread->pc = thread->code + zwe_load_le32(record + ZWE_F_CODE);
	return poll(thread);
}

/* A host function asks for something else than to go on. */
static __attribute__((noinline)) bool host_stops(struct zwe_thread *thread,
						 enum zwe_outcome outcome, uint32_t *slots,
						 uint32_t start_word)
{
	if (start_word == ZWE_NONE) {
		start_word = (uint32_t)(thread->pc - thread->code) - 1;
	}
	switch (outcome) {
	case ZWE_CALL_YIELD:
		thread->state = ZWE_RUN_YIELD;
		break;
	case ZWE_CALL_WAIT:
		thread->wait_slots = slots;
		thread->state = ZWE_RUN_WAIT;
		break;
	case ZWE_CALL_EXIT:
		thread->state = ZWE_RUN_EXIT;
		break;
	case ZWE_CALL_TRAP:
	default:
		return zwe_trap_at(thread,
				   thread->trap == ZWE_TRAP_NONE ? ZWE_TRAP_HOST : thread->trap,
				   start_word);
	}
	thread->fuel -= thread->fuel > 0;
	thread->trap_word = start_word;
	return true;
}

/* Where a host function is called that no call_import calls: tools/stack_bound.py knows both. */
__attribute__((noinline)) bool zwe_host_call(struct zwe_thread *thread,
					     const struct zwe_binding *binding, uint32_t *slots,
					     uint32_t start_word)
{
	enum zwe_outcome outcome = binding->host(thread, slots, binding->user);

	if (outcome != ZWE_CALL_DONE) {
		return host_stops(thread, outcome, slots, start_word);
	}
	if (--thread->fuel < 0 || thread->stop != 0) {
		zwe_out_of_fuel(thread);
		return true;
	}
	return false;
}

/* `frame`: the running one's where the callee takes it over. */
static bool call_import(struct zwe_thread *thread, uint32_t index, uint32_t *frame,
			const zwe_word *next)
{
	struct zwe_instance *callee = thread->instance;
	const struct zwe_binding *binding = &callee->bindings[index];
	uint32_t start_word = (uint32_t)(thread->pc - thread->code) - 1;

	if (binding->host != zwe_cross_call) {
		thread->pc = next;
		return zwe_host_call(thread, binding, frame, start_word);
	}
	if (!zwe_resolve_import(&callee, &index)) {
		return trap(thread, ZWE_TRAP_BAD_REFERENCE);
	}
	index -= callee->image->import_funcs;
	return frame == thread->fp ? take_over(thread, callee, index)
				   : call_over_far(thread, callee, index, frame, next);
}

bool zwe_host_stops(struct zwe_thread *thread, enum zwe_outcome outcome)
{
	zwe_word word = thread->pc[-1];
	uint32_t *slots = thread->fp + ZWE_OD(word) + 1;

	if (thread->instance->bindings[ZWE_OH(word)].host == zwe_cross_call) {
		return call_import(thread, ZWE_OH(word), slots, thread->pc);
	}
	return host_stops(thread, outcome, slots, ZWE_NONE);
}

static bool same_type(const struct zwe_instance *caller, uint32_t type_index,
		      const struct zwe_instance *callee, uint32_t func_index)
{
	uint32_t have = zwe_image_type_of(callee->image, func_index);
	struct zwe_functype one;
	struct zwe_functype other;

	if (caller->image == callee->image && type_index == have) {
		return true;
	}
	zwe_image_type(caller->image, type_index, &one);
	zwe_image_type(callee->image, have, &other);
	return zwe_functype_equal(&one, &other);
}

/* Calls entry `position` of a table. `far`: the window does not fit the return position's field. */
static bool call_table(struct zwe_thread *thread, const struct zwe_table *table, uint32_t position,
		       uint32_t type_index, uint32_t *frame, const zwe_word *next, bool far)
{
	uint32_t start_word = (uint32_t)(thread->pc - thread->code) - 1;
	struct zwe_instance *callee;
	uint32_t index;

	if (position >= table->size) {
		return trap(thread, ZWE_TRAP_UNDEFINED_ELEMENT);
	}
	if (table->entries[position] == ZWE_REF_NULL) {
		return trap(thread, ZWE_TRAP_UNINITIALIZED);
	}
	if (!zwe_ref_resolve(thread->instance, table->entries[position], &callee, &index)) {
		return trap(thread, ZWE_TRAP_BAD_REFERENCE);
	}
	/* The import's record is found by going through them. */
	thread->fuel -= index < callee->image->import_funcs
				? (int32_t)(callee->image->count[ZWE_S_IMPORTS] / IMPORTS_UNIT)
				: 0;
	if (!same_type(thread->instance, type_index, callee, index)) {
		return trap(thread, ZWE_TRAP_INDIRECT_TYPE);
	}
	if (index < callee->image->import_funcs) {
		thread->pc = next;
		return zwe_host_call(thread, &callee->bindings[index], frame, start_word);
	}
	index -= callee->image->import_funcs;
	if (frame == thread->fp) {
		return take_over(thread, callee, index);
	}
	if (callee == thread->instance && !far) {
		return call_here(thread, index, frame, next);
	}
	return call_over_far(thread, callee, index, frame, next);
}

/* ---- Instructions by page ---- */

static uint32_t *imported_global(const struct zwe_thread *thread, zwe_word word1)
{
	return thread->instance->imported_globals[ZWE_XK(word1)];
}

static bool table_entry(struct zwe_thread *thread, uint32_t sub, uint32_t *slot, uint32_t index,
			zwe_word word1)
{
	const struct zwe_table *table = thread->instance->tables[ZWE_XK(word1)];

	if (index >= table->size) {
		return trap(thread, ZWE_TRAP_TABLE_BOUNDS);
	}
	if (sub == ZWE_X_TABLE_GET) {
		*slot = table->entries[index];
	} else {
		table->entries[index] = *slot;
	}
	thread->pc++;
	return false;
}

static bool far_call(struct zwe_thread *thread, uint32_t sub, zwe_word word0, zwe_word word1)
{
	uint32_t *frame = thread->fp + (uint32_t)thread->pc[1] + 1;
	const zwe_word *next = thread->pc + 2;
	uint32_t k = ZWE_XK(word1);

	switch (sub) {
	case ZWE_X_CALL_FAR:
		return call_over_far(thread, thread->instance, ZWE_OF(word1), frame, next);
	case ZWE_X_CALL_IMPORT_FAR:
		return call_import(thread, k, frame, next);
	default:
		return call_table(thread, thread->instance->tables[ZWE_XC(word1)],
				  thread->fp[ZWE_XA(word0)], k, frame, next, true);
	}
}

static bool bulk(struct zwe_thread *thread, uint32_t sub, zwe_word word0, zwe_word word1)
{
	uint32_t *d = &thread->fp[ZWE_XD(word0)];
	uint32_t *a = &thread->fp[ZWE_XA(word0)];
	uint32_t *b = &thread->fp[ZWE_XB(word1)];

	switch (sub) {
	case ZWE_X_MEMORY_COPY:
		return copy_memory(thread, d, a, b);
	case ZWE_X_MEMORY_FILL:
		return fill_memory(thread, d, *a, b);
	case ZWE_X_MEMORY_INIT:
		return init_memory(thread, ZWE_XK(word1), d, a, b);
	case ZWE_X_TABLE_FILL:
		return fill_table(thread, thread->instance->tables[ZWE_XK(word1)], d, *a, b);
	case ZWE_X_TABLE_COPY:
		return copy_table(thread, word1, d, a, b);
	default:
		return init_table(thread, word1, d, a, b);
	}
}

#if ZWE_HAS_FLOATS
_Static_assert(ZWE_X_I32_TRUNC_F32_U == ZWE_X_I32_TRUNC_F32_S + ZWE_TRUNC_UNSIGNED &&
		       ZWE_X_I32_TRUNC_F64_S == ZWE_X_I32_TRUNC_F32_S + ZWE_TRUNC_FROM_F64 &&
		       ZWE_X_I64_TRUNC_F32_S == ZWE_X_I32_TRUNC_F32_S + ZWE_TRUNC_TO_I64 &&
		       ZWE_X_I32_TRUNC_SAT_F32_S == ZWE_X_I32_TRUNC_F32_S + ZWE_TRUNC_SATURATES &&
		       ZWE_X_I64_TRUNC_SAT_F64_U == ZWE_X_I32_TRUNC_F32_S + 15,
	       "order of the conversions to integers");

static bool truncate(struct zwe_thread *thread, uint32_t form, uint32_t *d, const uint32_t *a)
{
	enum zwe_trap reason;
	uint64_t value = zwe_truncate((form & ZWE_TRUNC_FROM_F64) != 0 ? zwe_get2(a)
								      : zwe_f64_promote_f32(*a),
				      form, &reason);

	if (reason != ZWE_TRAP_NONE) {
		return trap(thread, reason);
	}
	if ((form & ZWE_TRUNC_TO_I64) != 0) {
		zwe_put2(d, value);
	} else {
		*d = (uint32_t)value;
	}
	return false;
}

_Static_assert(ZWE_X_F32_CONVERT_I32_U == ZWE_X_F32_CONVERT_I32_S + ZWE_CONVERT_UNSIGNED &&
		       ZWE_X_F32_CONVERT_I64_S == ZWE_X_F32_CONVERT_I32_S + ZWE_CONVERT_FROM_I64 &&
		       ZWE_X_F64_CONVERT_I64_U == ZWE_X_F32_CONVERT_I32_S + 7 &&
		       ZWE_X_F32_DEMOTE_F64 == ZWE_X_F32_CONVERT_I32_S + 8 &&
		       ZWE_X_F64_PROMOTE_F32 == ZWE_X_F32_CONVERT_I32_S + 9,
	       "order of the conversions to floats");

static void convert(uint32_t form, uint32_t *d, const uint32_t *a)
{
	if (form == ZWE_X_F32_DEMOTE_F64 - ZWE_X_F32_CONVERT_I32_S) {
		*d = zwe_f32_demote_f64(zwe_get2(a));
	} else if (form == ZWE_X_F64_PROMOTE_F32 - ZWE_X_F32_CONVERT_I32_S) {
		zwe_put2(d, zwe_f64_promote_f32(*a));
	} else {
		uint64_t value = zwe_convert(
			(form & ZWE_CONVERT_FROM_I64) != 0 ? zwe_get2(a) : *a, form);

		if ((form & ZWE_CONVERT_TO_F64) != 0) {
			zwe_put2(d, value);
		} else {
			*d = (uint32_t)value;
		}
	}
}

/* Those of f32 stand in the table as those of f64 do. */
enum {
	MIN,
	MAX,
	CEIL = ZWE_X_F64_CEIL - ZWE_X_F64_MIN,
	SQRT = ZWE_X_F64_SQRT - ZWE_X_F64_MIN
};
_Static_assert(ZWE_X_F64_MAX == ZWE_X_F64_MIN + MAX && ZWE_X_F32_MAX == ZWE_X_F32_MIN + MAX &&
		       ZWE_X_F32_CEIL == ZWE_X_F32_MIN + CEIL &&
		       ZWE_X_F32_SQRT == ZWE_X_F32_MIN + SQRT &&
		       ZWE_X_F64_MIN == ZWE_X_F32_SQRT + 1 &&
		       ZWE_X_F64_FLOOR == ZWE_X_F64_CEIL + ZWE_DOWN &&
		       ZWE_X_F64_TRUNC == ZWE_X_F64_CEIL + ZWE_TO_ZERO &&
		       ZWE_X_F64_NEAREST == ZWE_X_F64_CEIL + ZWE_TO_EVEN,
	       "order of the float functions");

static bool float_function(struct zwe_thread *thread, uint32_t sub, uint32_t *d, const uint32_t *a)
{
	bool is_f32 = sub < ZWE_X_F64_MIN;
	uint32_t which = sub - (is_f32 ? ZWE_X_F32_MIN : ZWE_X_F64_MIN);
	uint64_t value = is_f32 ? zwe_f64_promote_f32(*a) : zwe_get2(a);

	if (which <= MAX) {
		const uint32_t *b = &thread->fp[ZWE_XB(*thread->pc++)];

		value = zwe_f64_extreme(value, is_f32 ? zwe_f64_promote_f32(*b) : zwe_get2(b),
					which == MAX);
	} else if (which == SQRT) {
		value = zwe_f64_sqrt(value);
	} else {
		value = zwe_f64_round(value, which - CEIL);
	}
	if (is_f32) {
		*d = zwe_f32_demote_f64(value);
	} else {
		zwe_put2(d, value);
	}
	return false;
}
#endif

/* Why the handler of 64-bit division went cold. */
static enum zwe_trap divide_trap(const uint32_t *by)
{
	return zwe_get2(by) == 0 ? ZWE_TRAP_DIVIDE_BY_ZERO : ZWE_TRAP_INTEGER_OVERFLOW;
}

static bool extension(struct zwe_thread *thread, zwe_word word)
{
	uint32_t sub = ZWE_SUB(word);
	uint32_t *d = &thread->fp[ZWE_XD(word)];
	uint32_t *a = &thread->fp[ZWE_XA(word)];
	zwe_word word1 = *thread->pc;
	struct zwe_instance *instance = thread->instance;

	switch (sub) {
	case ZWE_X_I64_DIV_S:
	case ZWE_X_I64_DIV_U:
	case ZWE_X_I64_REM_S:
	case ZWE_X_I64_REM_U:
		return trap(thread, divide_trap(thread->fp + ZWE_XB(word1)));
	case ZWE_X_MEMORY_SIZE:
		*d = pages(instance->memory);
		return false;
	case ZWE_X_MEMORY_GROW:
		*d = grow_memory(instance->memory, *a);
		zwe_thread_reload_memory(thread);
		return false;
	case ZWE_X_DATA_DROP:
		drop(instance, instance->image->count[ZWE_S_ELEMS] + (uint32_t)word1);
		break;
	case ZWE_X_ELEM_DROP:
		drop(instance, (uint32_t)word1);
		break;
	case ZWE_X_GGET_IMP:
		*d = *imported_global(thread, word1);
		break;
	case ZWE_X_GGET2_IMP:
		zwe_put2(d, zwe_get2(imported_global(thread, word1)));
		break;
	case ZWE_X_GSET_IMP:
		*imported_global(thread, word1) = *d;
		break;
	case ZWE_X_GSET2_IMP:
		zwe_put2(imported_global(thread, word1), zwe_get2(d));
		break;
	case ZWE_X_REF_FUNC:
		*d = zwe_ref_make(instance, ZWE_XK(word1));
		break;
	case ZWE_X_TABLE_GET:
	case ZWE_X_TABLE_SET:
		return table_entry(thread, sub, d, *a, word1);
	case ZWE_X_TABLE_SIZE:
		*d = instance->tables[ZWE_XK(word1)]->size;
		break;
	case ZWE_X_TABLE_GROW:
		*d = grow_table(instance->tables[ZWE_XK(word1)], *a, thread->fp[ZWE_XB(word1)]);
		break;
	case ZWE_X_MEMORY_COPY:
	case ZWE_X_MEMORY_FILL:
	case ZWE_X_MEMORY_INIT:
	case ZWE_X_TABLE_FILL:
	case ZWE_X_TABLE_COPY:
	case ZWE_X_TABLE_INIT:
		return bulk(thread, sub, word, word1);
	case ZWE_X_CALL_FAR:
	case ZWE_X_CALL_IMPORT_FAR:
	case ZWE_X_CALL_INDIRECT_FAR:
		return far_call(thread, sub, word, word1);
	case ZWE_X_TAIL:
		return take_over(thread, instance, ZWE_OF(word1));
	case ZWE_X_TAIL_IMPORT:
		return call_import(thread, ZWE_XK(word1), thread->fp, thread->pc + 1);
	case ZWE_X_TAIL_INDIRECT:
		return call_table(thread, instance->tables[ZWE_XC(word1)],
				  thread->fp[ZWE_LS(thread->pc[1])], ZWE_XK(word1), thread->fp,
				  thread->pc + 2, false);
#if ZWE_EXCEPTIONS
	case ZWE_X_THROW:
		return zwe_throw(thread, ZWE_XK(word1), thread->fp + ZWE_LS(thread->pc[1]));
	case ZWE_X_THROW_REF:
		return zwe_throw_ref(thread, thread->fp[ZWE_XB(word1)]);
#endif
	default:
#if ZWE_ATOMICS
		if (sub >= ZWE_X_ATOMIC_FIRST) {
			return zwe_atomic(thread, sub, word);
		}
#endif
#if ZWE_HAS_FLOATS
		if (sub <= ZWE_X_F64_SQRT) {
			return float_function(thread, sub, d, a);
		}
		if (sub <= ZWE_X_I64_TRUNC_SAT_F64_U) {
			return truncate(thread, sub - ZWE_X_I32_TRUNC_F32_S, d, a);
		}
		convert(sub - ZWE_X_F32_CONVERT_I32_S, d, a);
#endif
		return false;
	}
	thread->pc++;
	return false;
}

/* i32 division by 0 or, signed, by -1. */
static bool divide(struct zwe_thread *thread, uint32_t op, zwe_word word)
{
	uint32_t a = thread->fp[ZWE_OA(word)];

	if (thread->fp[ZWE_OB(word)] == 0) {
		return trap(thread, ZWE_TRAP_DIVIDE_BY_ZERO);
	}
	if (op != ZWE_OP_I32_DIV_S) {
		a = 0;
	} else if (a == 0x80000000u) {
		return trap(thread, ZWE_TRAP_INTEGER_OVERFLOW);
	}
	thread->fp[ZWE_OD(word)] = 0 - a;
	return false;
}

bool zwe_cold(struct zwe_thread *thread, zwe_word word)
{
	uint32_t op = ZWE_OP(word);

	if (op >= ZWE_OP_ACC_FIRST && op < ZWE_OP_COUNT) {
		op = ZWE_ACC_BASE(op);
	}
	switch (op) {
	case ZWE_OP_EXT:
		return extension(thread, word);
	case ZWE_OP_I32_DIV_S:
	case ZWE_OP_I32_DIV_U:
	case ZWE_OP_I32_REM_S:
	case ZWE_OP_I32_REM_U:
		return divide(thread, op, word);
	case ZWE_OP_CALL:
		return call_here(thread, ZWE_OF(word), thread->fp + ZWE_OD(word) + 1, thread->pc);
	case ZWE_OP_CALL_INDIRECT: {
		zwe_word literal = *thread->pc;

		return call_table(thread, thread->instance->tables[ZWE_LCI_TABLE(literal)],
				  thread->fp[ZWE_OA(word)], ZWE_LCI_TYPE(literal),
				  thread->fp + ZWE_LCI_WINDOW(literal) + 1, thread->pc + 1, false);
	}
	case ZWE_OP_SYS_EXIT:
		thread->state = ZWE_RUN_DONE;
		return true;
	case ZWE_OP_SYS_XRET:
		return zwe_pop_far(thread);
	case ZWE_OP_UNREACHABLE:
		return trap(thread, ZWE_TRAP_UNREACHABLE);
	default:
		return access_memory(thread, op, word);
	}
}
