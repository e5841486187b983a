/* SPDX-License-Identifier: Apache-2.0
 *
 * Admission: what a package asks for against what this device has. It finds the library modules,
 * verifies every image, checks imports and fingerprints, and adds up the RAM. It starts nothing and
 * keeps nothing but the plan.
 */
#include <string.h>

#include "internal.h"

bool zwr_same_type(const struct zwe_functype *a, const struct zwe_functype *b)
{
	return a->n_params == b->n_params && a->n_results == b->n_results &&
	       memcmp(a->params, b->params, a->n_params) == 0 &&
	       memcmp(a->results, b->results, a->n_results) == 0;
}

static bool name_is(const struct zwe_name *name, const char *text)
{
	size_t length = strlen(text);

	return name->length == length && memcmp(name->bytes, text, length) == 0;
}

static bool text_is(const struct zwp_text *text, const char *other)
{
	size_t length = strlen(other);

	return text->size == length && memcmp(text->bytes, other, length) == 0;
}

static enum zwr_error verify(struct zwr_runtime *runtime, struct zwr_detail *detail,
			     struct zwr_link *link, const struct zwp_package *package)
{
	const uint8_t *image;
	uint32_t image_bytes;
	struct zwe_detail why = {0};
	enum zwe_error error;
	size_t scratch_bytes;
	void *scratch;

	if (zwp_image(package, &image, &image_bytes, ZWE_ENCODING_HERE) != ZWP_OK) {
		return zwr_fail_text(detail, ZWR_WHY_ENCODING, link->name);
	}
	scratch_bytes = zwe_verify_scratch_bytes(image_bytes);
	scratch = zwk_heap_alloc(&runtime->heap, scratch_bytes);
	if (scratch == NULL) {
		detail->needed = (uint32_t)scratch_bytes;
		detail->available = zwk_heap_largest(&runtime->heap, NULL);
		return zwr_fail_text(detail, ZWR_WHY_RAM_TO_VERIFY, link->name);
	}
	error = zwe_image_verify(&link->image, image, image_bytes, scratch, scratch_bytes, &why);
	zwk_heap_free(&runtime->heap, scratch);
	if (error != ZWE_OK) {
		return zwr_fail_text(detail, ZWR_WHY_IMAGE, why.text);
	}
	return ZWR_OK;
}

static enum zwr_error check_call(struct zwr_runtime *runtime, struct zwr_detail *detail,
				 const struct zwr_link *link, const struct zwe_import *import)
{
	const struct zwk_call *call = zwk_call_find(import->field.bytes, import->field.length);
	struct zwe_functype type;

	if (call == NULL || import->kind != ZWE_KIND_FUNC) {
		return zwr_fail_name(detail, ZWR_WHY_CALL, import->field.bytes, import->field.length);
	}
	zwe_image_type(&link->image, import->type_index, &type);
	if (!zwr_same_type(&type, zwk_type(call))) {
		return zwr_fail_name(detail, ZWR_WHY_CALL_TYPE, import->field.bytes, import->field.length);
	}
	runtime->plan.n_calls++;
	if (call->calls_back) {
		runtime->plan.uses_timers = true;
	}
	return ZWR_OK;
}

static enum zwr_error check_calls(struct zwr_runtime *runtime, struct zwr_detail *detail,
				  const struct zwr_link *link)
{
	enum zwr_error error = ZWR_OK;

	for (uint32_t i = 0; i < link->image.count[ZWE_S_IMPORTS] && error == ZWR_OK; i++) {
		struct zwe_import import;

		zwe_image_import(&link->image, i, &import);
		if (name_is(&import.module, ZWK_IMPORT_MODULE)) {
			error = check_call(runtime, detail, link, &import);
		}
	}
	return error;
}

/* The mark of a call from a packer that knows no layout of the structs it takes; the call itself
 * copies as many bytes as are right here.
 */
static uint32_t mark_without_layout(const struct zwk_call *call)
{
	static const char head[] = ZWK_IMPORT_MODULE "\0" ZWK_IMPORT_PREFIX;
	char name[ZWK_CALL_NAME_SIZE], type[ZWK_CALL_TYPE_SIZE];
	struct zwp_sha256 hash;
	uint8_t digest[ZWP_DIGEST_SIZE];

	zwk_call_name(name, call);
	zwk_call_type(type, call);
	zwp_sha256_begin(&hash);
	zwp_sha256_update(&hash, head, sizeof(head) - 1);
	zwp_sha256_update(&hash, name, (uint32_t)strlen(name) + 1);
	zwp_sha256_update(&hash, type, (uint32_t)strlen(type) + 1);
	zwp_sha256_finish(&hash, digest);
	return zwe_load_le32(digest);
}

/* What the package says of each call against what this firmware has: name, type and the layout of
 * what it points to. */
static enum zwr_error check_manifest(struct zwr_plan *plan, struct zwr_detail *detail,
				     const struct zwp_manifest *manifest)
{
	struct zwp_list imports = manifest->imports, devices = manifest->devices;
	struct zwp_import import;
	struct zwp_text device;

	while (zwp_next_import(&imports, &import)) {
		const struct zwk_call *call;

		if (!text_is(&import.module, ZWK_IMPORT_MODULE)) {
			continue;
		}
		call = zwk_call_find(import.field.bytes, import.field.size);
		if (call != NULL && call->fingerprint != import.fingerprint &&
		    mark_without_layout(call) != import.fingerprint) {
			return zwr_fail_name(detail, ZWR_WHY_KERNEL, import.field.bytes, import.field.size);
		}
	}
	while (zwp_next_device(&devices, &device)) {
		/* "?led0/gpios": the module can do without it. */
		uint32_t optional = device.size > 1 && device.bytes[0] == '?';
		int32_t number = zwk_device_find(device.bytes + optional, device.size - optional);

		if (number < 0 && optional != 0) {
			continue;
		}
		if (number < 0) {
			return zwr_fail_name(detail, ZWR_WHY_DEVICE, device.bytes, device.size);
		}
		zkm_grant(&plan->grants, (uint32_t)number);
	}
	return ZWR_OK;
}

static enum zwr_error add_link(struct zwr_runtime *runtime, struct zwr_detail *detail,
			       const char *name, const struct zwp_package *package)
{
	struct zwr_plan *plan = &runtime->plan;
	struct zwr_link *link = &plan->links[plan->n_links];
	enum zwr_error error;

	*link = (struct zwr_link){.package = package->bytes, .package_bytes = package->size};
	memcpy(link->name, name, strlen(name) + 1);
	error = verify(runtime, detail, link, package);
	if (error == ZWR_OK) {
		error = check_calls(runtime, detail, link);
	}
	if (error == ZWR_OK) {
		error = check_manifest(plan, detail, &package->manifest);
	}
	if (error != ZWR_OK) {
		return error;
	}
	link->capacity.memory_bytes = package->manifest.memory_reserved;
	if (link->capacity.memory_bytes < link->image.memory_bytes) {
		link->capacity.memory_bytes = link->image.memory_bytes;
	}
	if (zwe_instance_need(&link->image, &link->capacity, &link->need) != ZWE_OK) {
		return zwr_fail_text(detail, ZWR_WHY_TOO_LARGE, name);
	}
	plan->n_links++;
	return ZWR_OK;
}

static struct zwr_link *find_link(struct zwr_plan *plan, const struct zwe_name *name)
{
	for (uint8_t i = 0; i < plan->n_links; i++) {
		if (name_is(name, plan->links[i].name)) {
			return &plan->links[i];
		}
	}
	return NULL;
}

/* An import from another installed module: it is part of the link group from now on. */
static enum zwr_error check_library(struct zwr_runtime *runtime, struct zwr_detail *detail,
				    const struct zwr_link *link, const struct zwe_import *import)
{
	struct zwr_plan *plan = &runtime->plan;
	struct zwr_link *library = find_link(plan, &import->module);
	struct zwe_export exported;
	struct zwe_functype wanted, offered;
	char name[ZWR_NAME_SIZE];

	if (library == NULL) {
		name[0] = '\0';
		if (import->module.length < sizeof(name)) {
			memcpy(name, import->module.bytes, import->module.length);
			name[import->module.length] = '\0';
		}
		/* One with a NUL inside is another module's up to there. */
		if (name[0] == '\0' || strlen(name) != import->module.length ||
		    !runtime->port->find(runtime->port->context, &runtime->package, name)) {
			return zwr_fail_name(detail, ZWR_WHY_NO_LIBRARY, import->module.bytes, import->module.length);
		}
		if (plan->n_links == 1 + ZWR_LINKS_MAX) {
			return zwr_fail_text(detail, ZWR_WHY_LIBRARIES, name);
		}
		if (add_link(runtime, detail, name, &runtime->package) != ZWR_OK) {
			return detail->error;
		}
		library = &plan->links[plan->n_links - 1];
	}
	if (library == link ||
	    !zwe_image_find_export(&library->image, import->field.bytes, import->field.length,
				   &exported) ||
	    exported.kind != import->kind) {
		return zwr_fail_name(detail, ZWR_WHY_NO_EXPORT, import->field.bytes, import->field.length);
	}
	if (import->kind == ZWE_KIND_FUNC) {
		zwe_image_type(&link->image, import->type_index, &wanted);
		zwe_image_func_type(&library->image, exported.index, &offered);
		if (!zwr_same_type(&wanted, &offered)) {
			return zwr_fail_name(detail, ZWR_WHY_EXPORT_TYPE, import->field.bytes, import->field.length);
		}
	}
	return ZWR_OK;
}

/* Grows plan->links as it goes: a library's imports are checked as the module's own. */
static enum zwr_error check_libraries(struct zwr_runtime *runtime, struct zwr_detail *detail)
{
	struct zwr_plan *plan = &runtime->plan;

	for (uint8_t i = 0; i < plan->n_links; i++) {
		const struct zwr_link *link = &plan->links[i];

		for (uint32_t k = 0; k < link->image.count[ZWE_S_IMPORTS]; k++) {
			struct zwe_import import;
			enum zwr_error error;

			zwe_image_import(&link->image, k, &import);
			if (name_is(&import.module, ZWK_IMPORT_MODULE)) {
				continue; /* checked when the link was added */
			}
			error = check_library(runtime, detail, link, &import);
			if (error != ZWR_OK) {
				return error;
			}
		}
	}
	return ZWR_OK;
}

static bool all_ordered(struct zwr_plan *plan, uint8_t index, const bool *done)
{
	const struct zwr_link *link = &plan->links[index];

	for (uint32_t k = 0; k < link->image.count[ZWE_S_IMPORTS]; k++) {
		struct zwe_import import;

		zwe_image_import(&link->image, k, &import);
		if (!name_is(&import.module, ZWK_IMPORT_MODULE) &&
		    !done[find_link(plan, &import.module) - plan->links]) {
			return false;
		}
	}
	return true;
}

static enum zwr_error order_links(struct zwr_plan *plan, struct zwr_detail *detail)
{
	bool done[1 + ZWR_LINKS_MAX] = {false};
	uint8_t count = 0;

	while (count < plan->n_links) {
		uint8_t before = count;

		for (uint8_t i = 0; i < plan->n_links; i++) {
			if (!done[i] && all_ordered(plan, i, done)) {
				done[i] = true;
				plan->order[count++] = i;
			}
		}
		if (count == before) {
			return zwr_fail(detail, ZWR_WHY_CIRCLE);
		}
	}
	return ZWR_OK;
}

/* The threads' part; with user mode their engine's half and frames lie apart, and there is one more
 * for the event thread, which could not get any later. */
static void add_up_threads(struct zwr_plan *plan)
{
	uint32_t count = plan->threads + ZKM_USER_MODE;

	plan->control_bytes = zwk_heap_round((uint32_t)(count * sizeof(struct zwk_thread)));
	plan->need.threads = plan->control_bytes +
			     count * zwk_heap_round((uint32_t)ZWK_ENGINE_BYTES);
	plan->need.frames = count * plan->frame_slots * 4;
}

static void add_up(struct zwr_runtime *runtime)
{
	struct zwr_plan *plan = &runtime->plan;
	struct zwr_need *need = &plan->need;
	uint32_t most_imports = 0, bindings, kernels;

	*need = (struct zwr_need){0};
	for (uint8_t i = 0; i < plan->n_links; i++) {
		const struct zwe_need *part = &plan->links[i].need;
		uint32_t whole = zwk_heap_round(part->total_bytes);

		if (plan->links[i].image.count[ZWE_S_IMPORTS] > most_imports) {
			most_imports = plan->links[i].image.count[ZWE_S_IMPORTS];
		}
		need->memory += part->memory_bytes;
		need->instance += whole - part->memory_bytes;
	}
	plan->world_bytes = ZWR_WORLD_BYTES(plan->n_links);
	plan->calls_bytes = ZKM_USER_MODE ? zwk_heap_round((uint32_t)(plan->n_calls * sizeof(void *))) : 0;
	kernels = zwk_heap_round(sizeof(struct zwr_group)) +
		  zwk_heap_round((uint32_t)(plan->n_links * sizeof(struct zwr_link))) +
		  zwk_heap_round((uint32_t)(plan->n_links * sizeof(struct zwk_instance))) +
		  plan->calls_bytes;
	need->instance += kernels + plan->world_bytes;
	if (ZKM_USER_MODE) {
		need->instance += plan->n_links * zwk_heap_round(sizeof(struct zwe_image));
	}
	add_up_threads(plan);
	need->objects = zwk_heap_round(plan->object_bytes);
	/* While instances are made, what imports are bound to stands where threads and objects will
	 * be. */
	bindings = zwk_heap_round((uint32_t)(most_imports * sizeof(struct zwe_extern)));
	plan->scratch_bytes = need->threads + need->frames + need->objects;
	if (bindings > plan->scratch_bytes) {
		need->instance += bindings - plan->scratch_bytes;
		plan->scratch_bytes = bindings;
	}
	plan->block_bytes =
		need->memory + need->instance + need->threads + need->frames + need->objects;
	plan->lead_bytes = 0;
	plan->align = 8;
#if ZKM_USER_MODE
	/* From the engine's halves of the threads on it is the guest's. */
	plan->lead_bytes = kernels + need->objects + plan->control_bytes;
	plan->region_bytes = zkm_region_round(plan->block_bytes - plan->lead_bytes, &plan->align);
	need->instance += plan->lead_bytes + plan->region_bytes - plan->block_bytes;
	plan->block_bytes = plan->lead_bytes + plan->region_bytes;
#endif
	need->log = zwk_heap_round(runtime->config.log_bytes) + ZWK_HEAP_HEADER_BYTES;
	need->total = plan->block_bytes + ZWK_HEAP_HEADER_BYTES + need->log;
}

/* 32 bits must hold the sum; each part is checked against what no device of ours has. */
static bool sizes_sane(const struct zwr_plan *plan)
{
	uint64_t sum = plan->object_bytes + (uint64_t)plan->threads * plan->frame_slots * 4;

	for (uint8_t i = 0; i < plan->n_links; i++) {
		sum += plan->links[i].need.total_bytes;
	}
	return sum < 0x70000000u;
}

enum zwr_error zwr_admit(struct zwr_runtime *runtime, struct zwr_detail *detail, const char *name,
			 const struct zwp_package *package)
{
	const struct zwp_manifest *manifest = &package->manifest;
	struct zwr_plan *plan = &runtime->plan;
	uint32_t frame_bytes = manifest->frame_stack_bytes;
	enum zwr_error error;

	*plan = (struct zwr_plan){.restart = manifest->restart,
				  .fuel_slice = manifest->fuel_slice,
				  .deadline_ms = manifest->deadline_ms};
	memcpy(plan->version, manifest->version, sizeof(plan->version));
	memcpy(plan->build_id, manifest->build_id, sizeof(plan->build_id));
	plan->threads = manifest->threads;
	plan->object_bytes = manifest->ram.other > runtime->config.object_bytes
				     ? manifest->ram.other
				     : runtime->config.object_bytes;
	frame_bytes = frame_bytes != 0 ? frame_bytes : runtime->config.frame_bytes;
	plan->frame_slots = (frame_bytes / 4 + 1) & ~1u;
	/* `package` may be runtime->package, which finding a library overwrites: nothing of it is
	 * read after this. */
	error = add_link(runtime, detail, name, package);
	if (error == ZWR_OK) {
		error = check_libraries(runtime, detail);
	}
	if (error == ZWR_OK) {
		error = order_links(plan, detail);
	}
	if (error != ZWR_OK) {
		return error;
	}
	if (plan->threads < 1u + plan->uses_timers) {
		plan->threads = 1u + plan->uses_timers;
	}
	if (plan->threads > ZWP_THREADS_MAX || !sizes_sane(plan)) {
		return zwr_fail_text(detail, ZWR_WHY_RAM_OF_ANY, name);
	}
	add_up(runtime);
	return ZWR_OK;
}

enum zwr_error zwr_admit_memory(struct zwr_runtime *runtime, struct zwr_detail *detail,
				const struct zwr_module *replaced, uint32_t extra_bytes)
{
	const struct zwr_plan *plan = &runtime->plan;
	const void *without = replaced != NULL ? (const void *)replaced->group : NULL;
	uint32_t needed = plan->block_bytes + extra_bytes;
	uint32_t available = zwk_heap_largest(&runtime->heap, without);

	if (needed > available) {
		detail->needed = needed;
		detail->available = available;
		return zwr_fail(detail, ZWR_WHY_RAM);
	}
	if (!zwk_heap_fits(&runtime->heap, needed, plan->lead_bytes, plan->align, without)) {
		detail->needed = needed + plan->align;
		detail->available = available;
		return zwr_fail(detail, ZWR_WHY_NO_REGION);
	}
	return ZWR_OK;
}
