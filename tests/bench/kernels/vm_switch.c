/* A byte-code machine in a switch (br_table): a nested counting loop, n rounds. */
#include "kernel.h"

enum { PUSH, ADD, SUB, DUP, SWAP, DROP, LOADV, STOREV, JNZ, MUL, XOR, HALT };

static const unsigned char program[] = {
	PUSH, 100, STOREV, 0,			     /* i = 100 */
	PUSH, 20, STOREV, 1,			     /* 4: j = 20 */
	LOADV, 2, LOADV, 1, MUL, LOADV, 0, ADD, PUSH, 13, XOR, STOREV, 2, /* 8: acc = (acc * j + i) ^ 13 */
	LOADV, 1, PUSH, 1, SUB, DUP, STOREV, 1, JNZ, 8,
	LOADV, 0, PUSH, 1, SUB, DUP, STOREV, 0, JNZ, 4,
	HALT,
};

static int stack[16], vars[4];

static int execute(int acc)
{
	int sp = 0, pc = 0, t;

	vars[2] = acc;
	for (;;) {
		switch (program[pc++]) {
		case PUSH:
			stack[sp++] = program[pc++];
			break;
		case ADD:
			sp--;
			stack[sp - 1] += stack[sp];
			break;
		case SUB:
			sp--;
			stack[sp - 1] -= stack[sp];
			break;
		case MUL:
			sp--;
			stack[sp - 1] = (int)((unsigned)stack[sp - 1] * (unsigned)stack[sp]);
			break;
		case XOR:
			sp--;
			stack[sp - 1] ^= stack[sp];
			break;
		case DUP:
			stack[sp] = stack[sp - 1];
			sp++;
			break;
		case SWAP:
			t = stack[sp - 1];
			stack[sp - 1] = stack[sp - 2];
			stack[sp - 2] = t;
			break;
		case DROP:
			sp--;
			break;
		case LOADV:
			stack[sp++] = vars[program[pc++]];
			break;
		case STOREV:
			vars[program[pc++]] = stack[--sp];
			break;
		case JNZ:
			t = program[pc++];
			if (stack[--sp]) {
				pc = t;
			}
			break;
		default:
			return vars[2];
		}
	}
}

int run(int n)
{
	int acc = 1;

	while (n-- > 0) {
		acc = execute(acc);
	}
	return acc;
}
