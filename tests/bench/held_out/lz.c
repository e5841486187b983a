/* SPDX-License-Identifier: Apache-2.0
 *
 * Held out of tuning: compresses a text by back references and takes it apart again; bytes.
 */
static unsigned char text[2048], packed[4096], back[2048];
static unsigned short last[256];

static int pack(int length)
{
	int out = 0;

	for (int i = 0; i < length;) {
		unsigned hash = (text[i] * 31u + text[i + 1] * 17u + text[i + 2]) & 255u;
		int from = last[hash], match = 0;

		last[hash] = (unsigned short)i;
		while (from < i && i - from < 256 && match < 255 && i + match < length &&
		       text[from + match] == text[i + match]) {
			match++;
		}
		if (match >= 3) {
			packed[out++] = 1;
			packed[out++] = (unsigned char)(i - from);
			packed[out++] = (unsigned char)match;
			i += match;
		} else {
			packed[out++] = 0;
			packed[out++] = text[i++];
		}
	}
	return out;
}

int run(int n)
{
	unsigned sum = 0;

	for (int round = 0; round < n; round++) {
		int length = 2000, out, at = 0;

		for (int i = 0; i < length; i++) {
			text[i] = (unsigned char)("the quick brown fox "[(i * (round + 3) / 3) % 20]);
		}
		out = pack(length);
		for (int i = 0; i < out;) {
			if (packed[i]) {
				for (int k = packed[i + 2], d = packed[i + 1]; k > 0; k--, at++) {
					back[at] = back[at - d];
				}
				i += 3;
			} else {
				back[at++] = packed[i + 1];
				i += 2;
			}
		}
		for (int i = 0; i < length; i++) {
			sum = sum * 33u + (unsigned)(back[i] ^ (text[i] == back[i]));
		}
		sum += (unsigned)out;
	}
	return (int)sum;
}
