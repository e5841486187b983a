/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A flash area in RAM that behaves like NOR flash and can fail like it.
 *
 * The native and bare ports keep their store in it; tests also make it cut the power, return errors,
 * wear out and flip bits. It enforces the rules: aligned blocks, nothing written twice between two
 * erasures. It does not model time.
 */
#ifndef ZWALI_STORE_FLASH_DOUBLE_H
#define ZWALI_STORE_FLASH_DOUBLE_H

#include <stdbool.h>
#include <stdint.h>

#include "store.h"

enum zws_double_status {
	ZWS_DOUBLE_OK = 0,
	ZWS_DOUBLE_OFF = -1,   /* the power is cut; nothing works until zws_double_power_on */
	ZWS_DOUBLE_RULE = -2,  /* misaligned, out of the area, or a block written twice */
	ZWS_DOUBLE_ERROR = -3, /* an injected or a wear error */
};

struct zws_double {
	struct zws_flash flash; /* hand &double.flash to the store */
	uint8_t *memory;        /* flash.size bytes, the caller's; 4-byte aligned */
	uint32_t *wear;         /* erasures per erase block, the caller's, or NULL: not counted */
	uint32_t wear_limit;    /* erasing more often than this fails (0: never) */
	uint32_t operations;    /* writes and erasures so far; a write counts per write block */
	uint32_t cut_at;        /* the power is cut inside operation number cut_at (0: never) */
	uint32_t error_at;      /* operation number that returns an error instead (0: none) */
	uint32_t seed;          /* of the torn bits */
	uint32_t rule_broken;   /* how often the caller broke a rule: a test asserts 0 */
	bool torn;              /* a cut operation leaves its block half done, else undone */
	bool off;
};

/*
 * Sets up the callbacks over the caller's memory, which keeps its content (fill it with erase_value for
 * a new part). `mapped` gives the store the pointer for execution in place.
 */
void zws_double_init(struct zws_double *flash_double, uint8_t *memory, uint32_t size,
		     uint32_t erase_block, uint32_t write_block, uint8_t erase_value, bool mapped);

/* The power comes back: memory as it was left, no cut or error planned. */
void zws_double_power_on(struct zws_double *flash_double);

/* Inverts one bit of the content. */
void zws_double_flip(struct zws_double *flash_double, uint32_t offset, uint32_t bit);

#endif /* ZWALI_STORE_FLASH_DOUBLE_H */
