/* SPDX-License-Identifier: Apache-2.0
 *
 * Translates a module: validates each function, walks over it once more and emits its image code.
 * This file sets the translator up for one function after the other; the instructions are in
 * translate_control.c and translate_ops.c. docs/engine_translate.md explains it with an example.
 */
#include <string.h>

#include "translate.h"

/* ---- one function --------------------------------------------------------------------------- */

/* Gives every local its slots. In a far frame, locals that would take scratch slots move behind the
 * others, and operands start where every window is far.
 */
static void place_locals(struct zwe_translator *t)
{
	const struct zwe_body *body = t->body;
	uint32_t at = 0, end;

	for (uint32_t i = 0; i < body->n_locals; i++) {
		t->local_slots[i] = at;
		at += zwe_width(body->locals[i]);
	}
	end = at;
	if (t->far) {
		end = end > ZWE_NEAR_SLOTS ? end : ZWE_NEAR_SLOTS;
		for (uint32_t i = 0; i < body->n_locals; i++) {
			uint32_t width = zwe_width(body->locals[i]);

			if (t->local_slots[i] + width > ZWE_SCRATCH_FIRST &&
			    t->local_slots[i] < ZWE_NEAR_SLOTS) {
				t->local_slots[i] = end;
				end += width;
			}
		}
	}
	for (uint32_t i = 0; t->is_kept && i < t->n_kept; i++) {
		t->kept[i].slot = end;
		end += t->kept[i].width;
	}
	t->stack_base = end;
	t->high = end;
}

static void load_kept(struct zwe_translator *t)
{
	for (uint32_t i = 0; t->is_kept && i < t->n_kept; i++) {
		const struct zwe_kept *kept = &t->kept[i];

		zwe_emit_const(t, kept->width == 2 ? ZWE_I64 : ZWE_I32, kept->value, kept->slot);
	}
}

/* Of what the first translation wanted, the most wanted. */
static void choose_kept(struct zwe_translator *t)
{
	uint32_t chosen = 0;

	for (; chosen < ZWE_MAX_KEPT && chosen < t->n_kept; chosen++) {
		struct zwe_kept best;
		uint32_t at = chosen;

		for (uint32_t i = chosen + 1; i < t->n_kept; i++) {
			at = t->kept[i].weight > t->kept[at].weight ? i : at;
		}
		best = t->kept[at];
		t->kept[at] = t->kept[chosen];
		t->kept[chosen] = best;
	}
	t->n_kept = chosen;
	t->is_kept = true;
}

/* Parameters arrive where the caller left them: those in the scratch slots go where their locals
 * are.
 */
static void move_parameters(struct zwe_translator *t)
{
	uint32_t at = 0;

	for (uint32_t i = 0; i < t->body->type->n_params; i++) {
		uint32_t width = zwe_width(t->body->locals[i]), to = t->local_slots[i];

		for (uint32_t word = 0; to != at && word < width; word++) {
			zwe_emit_move(t, 1, to + word, at + word);
		}
		at += width;
	}
}

/* A local begins as zero, one of a reference type as null; neighbours of one kind are written by
 * pairs.
 */
static void zero_locals(struct zwe_translator *t)
{
	uint32_t start = 0, length = 0;
	uint64_t value = 0;

	for (uint32_t i = t->body->type->n_params; i <= t->body->n_locals; i++) {
		bool zero = i < t->body->n_locals && zwe_bit(t->body->needs_zero, i);
		uint32_t slot = zero ? t->local_slots[i] : 0;
		uint8_t type = zero ? t->body->locals[i] : ZWE_I32;
		uint64_t initial = zwe_is_reference(type) ? UINT64_MAX : 0;

		if (zero && length != 0 && slot == start + length && initial == value) {
			length += zwe_width(t->body->locals[i]);
			continue;
		}
		for (; length != 0; length -= length > 1 ? 2 : 1) {
			zwe_emit_const(t, length > 1 ? ZWE_I64 : ZWE_I32, value, start);
			start += 2;
		}
		start = slot;
		value = initial;
		length = zero ? zwe_width(type) : 0;
	}
}

static void translate_body(struct zwe_translator *t, struct zwe_output *out)
{
	const struct zwe_wtype *type = t->body->type;
	struct zwe_blocktype results = {NULL, type->results, 0, type->n_results};
	uint32_t dead_depth = 0;

	zwe_open_block(t, ZWE_W_BLOCK, results);
	while (t->n_blocks != 0 && zwe_read_instr(&t->reader, &t->instr) == ZWE_OK) {
		uint16_t opcode = t->instr.opcode;

		if (t->dead &&
		    (opcode == ZWE_W_BLOCK || opcode == ZWE_W_LOOP || opcode == ZWE_W_IF ||
		     opcode == ZWE_W_TRY_TABLE)) {
			dead_depth++;
		} else if (t->dead && dead_depth != 0) {
			dead_depth -= opcode == ZWE_W_END;
		} else if (!t->dead || opcode == ZWE_W_END || opcode == ZWE_W_ELSE) {
			zwe_translate_control(t, out);
		}
	}
}

static enum zwe_error take_memory(struct zwe_translator *t)
{
	struct zwe_front *front = t->front;
	const struct zwe_body *body = t->body;
	size_t used, half;

	t->labels = zwe_scratch(front, (size_t)body->n_labels + 2, sizeof(*t->labels));
	t->table_labels = zwe_scratch(front, body->n_table_labels, sizeof(*t->table_labels));
	t->entries = zwe_scratch(front, (size_t)body->max_values + 4, sizeof(*t->entries));
	t->blocks = zwe_scratch(front, (size_t)body->max_nesting + 1, sizeof(*t->blocks));
	t->moves = zwe_scratch(front, (size_t)front->module.max_arity + 3, sizeof(*t->moves));
	t->handlers = zwe_scratch(front, body->n_handlers, sizeof(*t->handlers));
	t->local_slots = zwe_scratch(front, body->n_locals, sizeof(*t->local_slots));
	if (t->labels == NULL || t->table_labels == NULL || t->entries == NULL ||
	    t->blocks == NULL || t->moves == NULL || t->handlers == NULL || t->local_slots == NULL) {
		return zwe_no_memory(front);
	}
	/* The list takes the upper half of what is left; the words go to the lower half. */
	used = (front->arena->used + 7) & ~(size_t)7;
	half = (front->top - (used < front->top ? used : front->top)) / 16 * 8;
	t->ins = (struct zwe_ins *)(void *)(front->arena->bytes + used + half);
	t->max_ins = (uint32_t)(half / sizeof(*t->ins));
	return ZWE_OK;
}

static void reset(struct zwe_translator *t, bool far)
{
	t->reader = zwe_reader_at(t->front, t->body->code_at, t->body->end);
	t->instr.position = t->body->code_at;
	t->n_ins = 0;
	t->barrier = 0;
	t->n_labels = 0;
	t->n_table_labels = 0;
	t->n_entries = 0;
	t->n_blocks = 0;
	t->n_moves = 0;
	t->n_handlers = 0;
	t->n_lazy = 0;
	t->dead = false;
	t->far = far;
}

/* The body's instructions, or for the init function those that make up for it. */
static enum zwe_error translate_once(struct zwe_translator *t, struct zwe_output *out, bool far)
{
	reset(t, far);
	place_locals(t);
	if (t->is_init) {
		t->reader = zwe_reader_at(t->front, 0, t->front->wasm_bytes);
		zwe_translate_init(t, out);
	} else {
		move_parameters(t);
		zero_locals(t);
		load_kept(t);
		translate_body(t, out);
	}
	if (t->overflow) {
		return zwe_no_memory(t->front);
	}
	zwe_use_slots(t, 0, t->body->type->param_slots);
	zwe_use_slots(t, 0, t->body->type->result_slots);
	return ZWE_OK;
}

static enum zwe_error translate_function(struct zwe_front *front, struct zwe_output *out,
					 const struct zwe_body *body, uint32_t index, uint32_t type,
					 bool is_init)
{
	const struct zwe_front_options *options = front->options;
	struct zwe_translator t = {
		.front = front, .module = &front->module, .body = body, .is_init = is_init};
	uint32_t first_word = out->code_words,
		 min_frame = options != NULL ? options->min_frame_slots : 0;

	t.fold = options == NULL || !options->no_fold;
	ZWE_TRY(take_memory(&t));
	ZWE_TRY(translate_once(&t, out, min_frame > ZWE_NEAR_SLOTS));
	if (t.n_kept != 0) {
		choose_kept(&t);
		ZWE_TRY(translate_once(&t, out, false));
		if (t.high > ZWE_NEAR_SLOTS) {
			t.n_kept = 0;
			ZWE_TRY(translate_once(&t, out, false));
		}
	}
	if (!t.far && t.high > ZWE_NEAR_SLOTS) {
		ZWE_TRY(translate_once(&t, out, true));
	}
	zwe_use_slots(&t, 0, min_frame);
	if (t.high > ZWE_LIMIT_FRAME_SLOTS) {
		return zwe_limit(&t.reader, "FRAME_SLOTS");
	}
	ZWE_TRY(zwe_layout(&t, out));
	zwe_image_func(out, index, first_word, type, t.high);
	front->top = (size_t)front->arena->size & ~(size_t)7;
	front->top -= out->map_entries * sizeof(struct zwe_map_entry);
	return zwe_layout_map(&t, out, first_word);
}

/* ---- a module ------------------------------------------------------------------------------- */

static enum zwe_error translate_functions(struct zwe_front *front, struct zwe_output *out)
{
	const struct zwe_module *module = &front->module;
	static const struct zwe_wtype no_type = {NULL, NULL, 0, 0, 0, 0, 0};
	struct zwe_body body;

	for (uint32_t i = module->import_funcs; i < module->n_funcs; i++) {
		ZWE_TRY(zwe_validate_body(front, i, &body));
		ZWE_TRY(translate_function(front, out, &body, i - module->import_funcs,
					   zwe_func_type(module, i)->image_index, false));
	}
	if (zwe_needs_init(module)) {
		body = (struct zwe_body){.type = &no_type, .max_values = 256};
		ZWE_TRY(translate_function(front, out, &body, out->n_funcs - 1, out->init_type,
					   true));
	}
	return ZWE_OK;
}

static enum zwe_error begin(struct zwe_front *front, const uint8_t *wasm, size_t wasm_bytes,
			    const struct zwe_front_options *options, struct zwe_arena *arena,
			    struct zwe_detail *detail)
{
	memset(front, 0, sizeof(*front));
	if (detail != NULL) {
		memset(detail, 0, sizeof(*detail));
	}
	front->wasm = wasm;
	front->options = options;
	front->arena = arena;
	front->detail = detail;
	front->top = arena->size & ~(size_t)7;
	arena->used = 0;
	if (wasm_bytes > INT32_MAX) {
		return zwe_fail(detail, ZWE_E_LIMIT, 0, "beyond the limit", "IMAGE_BYTES");
	}
	front->wasm_bytes = (uint32_t)wasm_bytes;
	return zwe_module_read(front);
}

/* A build that runs W64 also makes it: the translator knows P32 alone. */
static enum zwe_error to_own_encoding(struct zwe_front *front, struct zwe_translation *out)
{
	size_t room_bytes = 2 * out->image_bytes;
	uint8_t *room;

	if (!ZWE_W64) {
		return ZWE_OK;
	}
	room = zwe_keep(front, room_bytes, 1);
	if (room == NULL) {
		return zwe_no_memory(front);
	}
	out->image_bytes = zwe_encode_w64(out->image, out->image_bytes, room, room_bytes);
	out->image = room;
	return ZWE_OK;
}

enum zwe_error zwe_translate(struct zwe_translation *out, const uint8_t *wasm, size_t wasm_bytes,
			     const struct zwe_front_options *options, struct zwe_arena *arena,
			     struct zwe_detail *detail)
{
	struct zwe_front front;
	struct zwe_output output;

	memset(out, 0, sizeof(*out));
	ZWE_TRY(begin(&front, wasm, wasm_bytes, options, arena, detail));
	ZWE_TRY(zwe_image_begin(&front, &output));
	ZWE_TRY(translate_functions(&front, &output));
	ZWE_TRY(zwe_image_finish(&front, &output, out));
	return to_own_encoding(&front, out);
}

enum zwe_error zwe_validate(const uint8_t *wasm, size_t wasm_bytes, struct zwe_arena *arena,
			    struct zwe_detail *detail)
{
	struct zwe_front front;
	struct zwe_body body;
	size_t top;

	ZWE_TRY(begin(&front, wasm, wasm_bytes, NULL, arena, detail));
	top = front.top;
	for (uint32_t i = front.module.import_funcs; i < front.module.n_funcs; i++) {
		ZWE_TRY(zwe_validate_body(&front, i, &body));
		front.top = top;
	}
	return ZWE_OK;
}
