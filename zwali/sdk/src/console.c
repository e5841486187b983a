/* SPDX-License-Identifier: Apache-2.0 */
/* Text into a string or out to the console in pieces. Knows nothing of formats. */

#include <zephyr/kernel.h>

#include "console.h"

void z_out_flush(struct z_out *out)
{
	if (out->console && out->used > 0) {
		k_str_out(out->buf, out->used);
		out->used = 0;
	}
}

void z_out_char(struct z_out *out, char c)
{
	out->total++;
	if (out->used == out->size) {
		z_out_flush(out);
	}
	if (out->used < out->size) {
		out->buf[out->used++] = c;
	}
}

void z_out_text(struct z_out *out, const char *text, size_t length)
{
	while (length-- > 0) {
		z_out_char(out, *text++);
	}
}

void z_out_pad(struct z_out *out, char c, int count)
{
	while (count-- > 0) {
		z_out_char(out, c);
	}
}

int z_out_open(struct z_out *out, const struct z_spec *spec, const char *prefix, int zeros,
	       int length)
{
	int prefix_length = (int)strlen(prefix);
	int blanks = 0;

	if (spec->width > prefix_length + zeros + length) {
		blanks = spec->width - prefix_length - zeros - length;
	}
	if (spec->zero && !spec->left) {
		zeros += blanks;
		blanks = 0;
	}
	if (!spec->left) {
		z_out_pad(out, ' ', blanks);
	}
	z_out_text(out, prefix, (size_t)prefix_length);
	z_out_pad(out, '0', zeros);
	return blanks;
}

void z_out_close(struct z_out *out, const struct z_spec *spec, int blanks)
{
	if (spec->left) {
		z_out_pad(out, ' ', blanks);
	}
}

void z_out_field(struct z_out *out, const struct z_spec *spec, const char *prefix, int zeros,
		 const char *body, int length)
{
	int blanks = z_out_open(out, spec, prefix, zeros, length);

	z_out_text(out, body, (size_t)length);
	z_out_close(out, spec, blanks);
}
