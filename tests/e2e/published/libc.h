/* SPDX-License-Identifier: Apache-2.0
 *
 * The little of a C library that the guests here use, in the manner of the published toolchain: a
 * stream whose put function stands in the table and hands each byte to the kernel, a heap between
 * two symbols of the linker. Declares the published interface by its import names alone.
 */
#ifndef LIBC_H
#define LIBC_H

#include <stddef.h>

#define WAZI(name) __attribute__((import_module("wazi"), import_name("SYS_" #name)))

typedef struct stream {
	int (*put)(char c, struct stream *stream);
} FILE;

WAZI(zephyr_fputc) int zephyr_fputc(int c, FILE *stream);
WAZI(zephyr_read_stdin) int zephyr_read_stdin(char *buf, int nbytes);
WAZI(zephyr_write_stdout) int zephyr_write_stdout(const void *buf, int nbytes);
WAZI(zephyr_fwrite) size_t zephyr_fwrite(const void *ptr, size_t size, size_t nitems, FILE *stream);
WAZI(zsock_gethostname) int zsock_gethostname(char *buf, size_t len);

extern FILE *const out;

void print(const char *text);
void print_number(const char *what, int number);
void *allocate(size_t size_bytes); /* NULL: the heap is used up */

#endif
