"""Builds the module store (firmware/store) as a Python extension, by cffi.

The store's own code over the flash double, so that a store made on the host is what the device
makes. No second list of declarations: what Python needs is a handful of functions, here.
"""

from __future__ import annotations

from pathlib import Path

from cffi import FFI

_REPOSITORY = Path(__file__).resolve().parents[2]
_SOURCES = ("store/*.c", "mgmt/sha256.c")

_MODULE = """
struct zwh_module {
    char name[32];
    uint8_t digest[32];
    uint32_t size;
    uint32_t offset;
    bool active;
    bool enabled;
};
"""

_DECLARATIONS = """
struct zwh_store;
struct zwh_store *zwh_new(uint8_t *memory, uint32_t size, uint32_t erase_block,
                          uint32_t write_block, uint8_t erase_value);
void zwh_free(struct zwh_store *store);
int zwh_open(struct zwh_store *store, bool format);
int zwh_put(struct zwh_store *store, const char *name, const uint8_t *digest,
            const uint8_t *data, uint32_t size, bool enabled);
int zwh_module(struct zwh_store *store, uint32_t index, struct zwh_module *module);
int zwh_read(struct zwh_store *store, uint32_t index, uint8_t *data);
uint32_t zwh_largest(struct zwh_store *store);
uint32_t zwh_wrong_writes(struct zwh_store *store);
const char *zws_status_text(int status);
"""

_INCLUDES = r"""
#include <stdlib.h>
#include <string.h>
#include "mgmt/package.h"
#include "store/flash_double.h"
"""

_GLUE = r"""
struct zwh_store {
    struct zws_double flash;
    struct zwp_sha256 sha;
    struct zws_hash hash;
    struct zws_store store;
};

static void begin(void *state) { zwp_sha256_begin(state); }
static void update(void *state, const void *data, uint32_t size)
{
    zwp_sha256_update(state, data, size);
}
static void finish(void *state, uint8_t digest[ZWS_DIGEST_SIZE])
{
    zwp_sha256_finish(state, digest);
}

static struct zwh_store *zwh_new(uint8_t *memory, uint32_t size, uint32_t erase_block,
                                 uint32_t write_block, uint8_t erase_value)
{
    struct zwh_store *made = calloc(1, sizeof(*made));

    if (made != NULL) {
        zws_double_init(&made->flash, memory, size, erase_block, write_block, erase_value, true);
        made->hash = (struct zws_hash){&made->sha, begin, update, finish};
    }
    return made;
}

static void zwh_free(struct zwh_store *store) { free(store); }

static int zwh_open(struct zwh_store *store, bool format)
{
    struct zws_config config = {.flash = &store->flash.flash, .hash = &store->hash};
    int status = format ? zws_format(&store->flash.flash) : ZWS_OK;

    return status == ZWS_OK ? zws_open(&store->store, &config) : status;
}

static int zwh_put(struct zwh_store *store, const char *name, const uint8_t *digest,
                   const uint8_t *data, uint32_t size, bool enabled)
{
    struct zws_module module;
    uint32_t offset = 0;
    uint8_t on = 1;
    int status = zws_upload_begin(&store->store, &offset, name, digest, size);

    if (status != ZWS_OK) {
        return status;
    }
    status = zws_upload_write(&store->store, offset, data + offset, size - offset);
    if (status == ZWS_OK) {
        status = zws_upload_finish(&store->store, &module);
    }
    if (status == ZWS_OK) {
        status = zws_upload_commit(&store->store);
    }
    if (status == ZWS_OK && enabled) {
        status = zws_setting_set(&store->store, name, ZWS_KEY_ENABLED, &on, 1);
    }
    return status;
}

static int find(struct zwh_store *store, uint32_t index, struct zws_module *module)
{
    int status;

    module->slot = 0;
    do {
        status = zws_next(&store->store, module);
    } while (status == ZWS_OK && index-- > 0);
    return status;
}

static int zwh_module(struct zwh_store *store, uint32_t index, struct zwh_module *out)
{
    struct zws_module module;
    uint8_t on = 0;
    uint32_t size = sizeof(on);
    int status = find(store, index, &module);

    if (status != ZWS_OK) {
        return status;
    }
    memcpy(out->name, module.name, sizeof(out->name));
    memcpy(out->digest, module.digest, sizeof(out->digest));
    out->size = module.size;
    out->offset = (uint32_t)(module.data - store->flash.memory);
    out->active = module.active;
    status = zws_setting_get(&store->store, &on, &size, module.name, ZWS_KEY_ENABLED);
    out->enabled = status == ZWS_OK && size == 1 && on != 0;
    return zws_check(&store->store, &module);
}

static int zwh_read(struct zwh_store *store, uint32_t index, uint8_t *data)
{
    struct zws_module module;
    int status = find(store, index, &module);

    return status == ZWS_OK ? zws_read(&store->store, &module, 0, data, module.size) : status;
}

static uint32_t zwh_largest(struct zwh_store *store)
{
    struct zws_space space;

    return zws_space(&store->store, &space) == ZWS_OK ? space.largest : 0;
}

static uint32_t zwh_wrong_writes(struct zwh_store *store) { return store->flash.rule_broken; }
"""

ffibuilder = FFI()
ffibuilder.cdef(_MODULE + _DECLARATIONS)
_firmware = _REPOSITORY / "firmware"
ffibuilder.set_source(
    "zwali.host._store",
    _INCLUDES + _MODULE + _GLUE,
    sources=sorted(
        path.relative_to(_REPOSITORY).as_posix()
        for pattern in _SOURCES
        for path in _firmware.glob(pattern)
    ),
    include_dirs=["firmware", "firmware/engine_c"],
    extra_compile_args=["-std=gnu11", "-O2"],
    depends=sorted(
        path.relative_to(_REPOSITORY).as_posix()
        for part in ("store", "mgmt")
        for path in (_firmware / part).glob("*.h")
    ),
)
