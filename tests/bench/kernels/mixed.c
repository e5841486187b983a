/* List walking and sorting, a small matrix, a text state machine and a CRC over all of it: the mix of work that embedded
 * integer benchmarks are made of; n rounds.
 */
#include "kernel.h"

#define NODES 64
#define DIM 9
struct node {
	struct node *next;
	int16_t value, key;
};
static struct node pool[NODES];
static int16_t ma[DIM * DIM], mb[DIM * DIM];
static int32_t mc[DIM * DIM];
static const char *const inputs[] = {"5012", "1.25e-3", "-874", "+122.5", "0x1F", "T0.7", "35.54400", "no"};

static uint16_t crc16(uint16_t crc, uint16_t value)
{
	for (int i = 0; i < 16; i++) {
		int carry = (value ^ crc) & 1;

		crc >>= 1;
		value >>= 1;
		if (carry) {
			crc ^= 0xa001;
		}
	}
	return crc;
}

static struct node *merge(struct node *a, struct node *b)
{
	struct node head, *tail = &head;

	while (a && b) {
		if (a->value <= b->value) {
			tail->next = a;
			a = a->next;
		} else {
			tail->next = b;
			b = b->next;
		}
		tail = tail->next;
	}
	tail->next = a ? a : b;
	return head.next;
}

static struct node *sort(struct node *list)
{
	struct node *bins[7] = {0};

	while (list) {
		struct node *one = list;
		int i = 0;

		list = list->next;
		one->next = 0;
		for (; i < 6 && bins[i]; i++) {
			one = merge(bins[i], one);
			bins[i] = 0;
		}
		bins[i] = bins[i] ? merge(bins[i], one) : one;
	}
	for (int i = 0; i < 7; i++) {
		list = bins[i] ? merge(bins[i], list) : list;
	}
	return list;
}

static uint16_t list_work(uint16_t crc, int seed)
{
	struct node *list = 0;

	for (int i = 0; i < NODES; i++) {
		pool[i].value = (int16_t)((i * 37 + seed * 11) & 0x3ff);
		pool[i].key = (int16_t)i;
		pool[i].next = list;
		list = &pool[i];
	}
	list = sort(list);
	for (struct node *p = list; p; p = p->next) {
		crc = crc16(crc, (uint16_t)(p->value ^ p->key));
	}
	return crc;
}

static uint16_t matrix_work(uint16_t crc, int seed)
{
	int32_t sum = 0;

	for (int i = 0; i < DIM * DIM; i++) {
		ma[i] = (int16_t)((i * seed + 7) & 0xff);
		mb[i] = (int16_t)((i + seed) & 0xff);
	}
	for (int i = 0; i < DIM; i++) {
		for (int j = 0; j < DIM; j++) {
			int32_t s = 0;

			for (int k = 0; k < DIM; k++) {
				int32_t t = ma[i * DIM + k] * mb[k * DIM + j];

				s += (t >> 2 & 0xf) * (t >> 5 & 0x7f);
			}
			mc[i * DIM + j] = s;
			sum += s > 500 ? 10 : s & 3;
		}
	}
	return crc16(crc, (uint16_t)sum);
}

enum state { START, SIGN, INT, POINT, EXP, EXP_SIGN, SCI, BAD };

static enum state next_state(enum state state, char c)
{
	int digit = c >= '0' && c <= '9';

	switch (state) {
	case START:
		return digit ? INT : c == '+' || c == '-' ? SIGN : c == '.' ? POINT : BAD;
	case SIGN:
		return digit ? INT : c == '.' ? POINT : BAD;
	case INT:
		return digit ? INT : c == '.' ? POINT : BAD;
	case POINT:
		return digit ? POINT : c == 'e' || c == 'E' ? EXP : BAD;
	case EXP:
		return c == '+' || c == '-' ? EXP_SIGN : BAD;
	case EXP_SIGN:
	case SCI:
		return digit ? SCI : BAD;
	default:
		return BAD;
	}
}

static uint16_t text_work(uint16_t crc, int seed)
{
	int finals[8] = {0};

	for (int i = 0; i < 32; i++) {
		enum state state = START;

		for (const char *s = inputs[(i + seed) & 7]; *s && state != BAD; s++) {
			state = next_state(state, *s);
		}
		finals[state]++;
	}
	for (int i = 0; i < 8; i++) {
		crc = crc16(crc, (uint16_t)finals[i]);
	}
	return crc;
}

int run(int n)
{
	uint16_t crc = 0;

	while (n-- > 0) {
		crc = list_work(crc, n);
		crc = matrix_work(crc, n);
		crc = text_work(crc, n);
	}
	return crc;
}
