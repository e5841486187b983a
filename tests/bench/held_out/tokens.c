/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: reads numbers, words and brackets of a text; branches.
 */
static const char source[] = "{\"name\": \"sensor\", \"values\": [12, 345, -6, 7.25, 1e3], \"on\": true,"
			     " \"nested\": {\"a\": [[], {}, null], \"b\": \"x\\\"y\"}}";

int run(int n)
{
	unsigned sum = 0;

	for (int round = 0; round < n; round++) {
		int depth = 0;

		for (const char *at = source; *at;) {
			char c = *at++;
			unsigned value = 0;

			switch (c) {
			case '{':
			case '[':
				depth++;
				break;
			case '}':
			case ']':
				depth--;
				break;
			case '"':
				while (*at != '"') {
					at += *at == '\\' ? 2 : 1;
					value++;
				}
				at++;
				break;
			default:
				if (c >= '0' && c <= '9') {
					value = (unsigned)(c - '0');
					while (*at >= '0' && *at <= '9') {
						value = value * 10 + (unsigned)(*at++ - '0');
					}
				} else if (c >= 'a' && c <= 'z') {
					while (*at >= 'a' && *at <= 'z') {
						value = value * 3 + (unsigned)*at++;
					}
				}
			}
			sum = sum * 31 + value + (unsigned)depth;
		}
	}
	return (int)sum;
}
