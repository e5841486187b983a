/* SPDX-License-Identifier: Apache-2.0
 *
 * The verifier's part that depends on the encoding, for W64; verify.c includes it. Words are looked at
 * as they are: what is asked of one stands in two halves of 32 bits (struct zwe_w64_shape), so that one
 * comparison sees to all fields of most. It accepts exactly the words that w64.c makes of those that P32
 * allows. What most instructions are not asked stands in functions of its own.
 */

#define UNLIKELY(condition) __builtin_expect(!!(condition), 0)
typedef uint16_t __attribute__((may_alias)) w64_field;

/* Lanes of 16 bits: the highest bit of one is set when a slot's place (4 times its number) is added that is
 * not below the last of the frame. Slots are below 256, so larger frames need not be told apart.
 */
#define LANES		 0x80008000u
#define BOTH(half)	 ((half) << 16 | (half))
#define NEAR_END(frame)	 BOTH(0x8000u - 4u * ((frame) < 260u ? (frame) - 1u : 259u))

/* Flags of a shape: what to look at besides. */
#define RARE_FLAGS (ZWE_FORM_L | ZWE_FORM_H | ZWE_SIGNED_D)
#define LOOK_FLAGS (ZWE_FORM_D | ZWE_FORM_B | ZWE_FORM_Q | ZWE_SIGNED | RARE_FLAGS)

static bool is_signed(uint32_t value, uint32_t bits)
{
	return value + (1u << (bits - 1)) < 1u << bits;
}

/* Operands as a form wants them; numbers with a sign. */
static inline bool operands_hold(const struct zwe_w64_shape *shape, uint32_t low, uint32_t high)
{
	uint32_t flags = shape->width[0], d = low >> 16, shift = high >> 16 & 63;

	if ((flags & ZWE_SIGNED) != 0 && ((high ^ high << 1) & shape->sign) != 0) {
		return false;
	}
	if ((flags & (ZWE_FORM_D | ZWE_FORM_B)) != 0 &&
	    d != ((flags & ZWE_FORM_D) != 0 ? high & 0xffff : high >> 16)) {
		return false;
	}
	if (UNLIKELY((flags & RARE_FLAGS) != 0)) {
		return ((flags & ZWE_FORM_L) == 0 || shift - 1 < 31) &&
		       ((flags & ZWE_FORM_H) == 0 || shift > 32) &&
		       ((flags & ZWE_SIGNED_D) == 0 || is_signed((uint32_t)((int32_t)low >> 16), 8));
	}
	return true;
}

/* The precise form of NEAR_END. */
static inline bool slots_fit(const struct zwe_w64_shape *shape, uint32_t low,
						uint32_t high, uint32_t frame)
{
	uint32_t room = 0x7fffu - 4u * (frame < 260u ? frame : 260u);
	uint32_t ends = (low & shape->slots[0]) + shape->width[0] + (room << 16);

	ends |= (high & shape->slots[1]) + shape->width[1] + BOTH(room);
	return (ends & LANES) == 0;
}

/* An accumulator form, or what stands behind a quiet one, or what needs a feature that is not declared.
 * `odd`: which of these; `last`, `before`: of the instruction before.
 */
static inline __attribute__((always_inline)) bool
odd_holds(struct checker *check, uint32_t odd, zwe_word word, const struct zwe_w64_shape *last,
	  zwe_word before)
{
	uint32_t low = (uint32_t)word, high = (uint32_t)(word >> 32);
	uint32_t written = last->slots[0] != 0 ? (uint32_t)before >> 16
					       : (uint32_t)(before >> 32) & 0xffff;

	if (UNLIKELY(odd >> 24 != 0)) {
		return refuse_feature(check, odd >> 24);
	}
	if (UNLIKELY((odd & (ZWE_R_ACC_D | ZWE_R_ACC_A)) == 0)) {
		return refuse(check, ZWE_WHY_QUIET);
	}
	return accumulator_holds(check, (odd & ZWE_R_ACC_D) != 0 ? low >> 16 : high & 0xffff,
				 (last->rule & ZWE_R_WRITES) != 0 ? written : ZWE_NONE);
}

/* The second word of an instruction of the extension page. */
static bool second_word_holds(struct checker *check, uint32_t rule)
{
	uint32_t low = (uint32_t)check->word1, high = (uint32_t)(check->word1 >> 32);
	uint32_t b = low & 0xffff, field = rule >> 4 & 3, action = ZWE_R_ACTION(rule);
	uint32_t scale = action == ZWE_A_K_F || action == ZWE_A_K_F_LW ? 3 : 0;
	bool c_fits = low >> 16 <= ((rule & ZWE_R_C) != 0 ? 0xffu : 0u);
	bool k_fits = (rule & ZWE_R_K) != 0 ? (high & ~(0xffffu << scale)) == 0 : high == 0;
	bool b_fits = field == ZWE_R_ANY  ? is_signed((uint32_t)(int16_t)b, 8) :
		      field == ZWE_R_ZERO ? b == 0 :
					    (b & 0xfc03) == 0;

	if (!b_fits || !c_fits || !k_fits) {
		return refuse(check, ZWE_WHY_OPERAND);
	}
	return field == ZWE_R_ANY || field == ZWE_R_ZERO ||
	       b + (field == ZWE_R_SLOT ? 4 : 8) <= 4 * check->frame || refuse(check, ZWE_WHY_SLOT);
}

/* Words behind the first: literals, a second word before them. No branch goes to one. */
static inline __attribute__((always_inline)) bool further_words_hold(struct checker *check, const struct zwe_w64_shape *shape)
{
	uint32_t scale = shape->width[0] >> ZWE_LITERAL_SCALE & 3, rule = shape->rule;
	uint32_t word = check->at + 1;

	if ((rule & ZWE_R_WORD1) != 0) {
		check->word1 = code_word(check, word);
		if (!second_word_holds(check, rule) || !literals_hold(check, word, word + 1)) {
			return false;
		}
		word++;
	}
	for (; word < check->next; word++) {
		zwe_word literal = code_word(check, word);
		uint32_t low = (uint32_t)literal, high = (uint32_t)(literal >> 32);

		if (scale == 1 ? (low & ~0x03fc00ffu) != 0 || high > 0xffff
			       : (low & ((1u << scale) - 1)) != 0 || high != 0) {
			return refuse(check, ZWE_WHY_OPERAND);
		}
		if (!literals_hold(check, word, word + 1)) {
			return false;
		}
	}
	return true;
}

/* What is asked of a first word; NULL: it is none. */
static inline const struct zwe_w64_shape *shape_of(uint32_t low)
{
	uint32_t place = low & 0xffff, jump = place - ZWE_W64_SLOTS_BYTES, number;
	uint32_t index;

	if (UNLIKELY(place >= ZWE_W64_SLOTS_BYTES)) {
		number = ZWE_W64_SLOTS + jump / 4;
		if (jump % 4 != 0 || number >= ZWE_W64_CODES) {
			return NULL;
		}
	} else {
		number = place / ZWE_W64_SLOT_BYTES;
		if (place % ZWE_W64_SLOT_BYTES != 0) {
			return NULL;
		}
	}
	index = zwe_w64_code_shape[number];
	if (UNLIKELY(index == ZWE_W64_NO_SHAPE)) {
		return low >> 16 < ZWE_X_KNOWN ? &zwe_w64_shape[zwe_w64_x_shape[low >> 16]] : NULL;
	}
	return &zwe_w64_shape[index];
}

/* Scaled offsets fit in every memory that has the highest, 2040, and 8 bytes behind it. */
#define OFFSETS_FIT 2048
_Static_assert(ZWE_A_B_O2 - ZWE_A_B_O1 == 1 && ZWE_A_B_O4 - ZWE_A_B_O1 == 2 &&
	       ZWE_A_B_O8 - ZWE_A_B_O1 == 3, "they stand side by side");

/* Branches, and what is left. */
#define ACTION(name)  (1ull << ZWE_A_##name)
#define AHEAD	      (ACTION(B_JF) | ACTION(H_JF) | ACTION(J_JF))
#define BACK	      (ACTION(B_JB) | ACTION(H_JB) | ACTION(J_JB))
_Static_assert((AHEAD | BACK) >> 32 == 0, "a word has a bit for each");

static inline __attribute__((always_inline)) bool
branch_or_other_holds(struct checker *check, uint32_t action, uint32_t high)
{
	uint32_t bit = action < 32 ? 1u << action : 0;

	if ((bit & (uint32_t)(AHEAD | BACK)) != 0) {
		uint32_t distance = high >> (action <= ZWE_A_B_JF ? 19 : 3);

		return (bit & (uint32_t)AHEAD) != 0 ? target_fits(check, distance)
						    : back_target_fits(check, distance);
	}
	return action_holds(check, (enum zwe_rule_action)action);
}

/* Words behind the first; returns how many words there are, 0 where they do not hold. */
static inline __attribute__((always_inline)) uint32_t
all_words(struct checker *check, const struct zwe_w64_shape *shape, uint32_t at, const zwe_word *here)
{
	uint32_t words = ZWE_R_WORDS(shape->rule);

	if ((shape->width[0] & ZWE_ONE_LITERAL) != 0) {
		if (check->end - at < 2) {
			refuse(check, ZWE_WHY_CUT_SHORT);
			return 0;
		}
		if (here[1] >> 32 != 0) {
			refuse(check, ZWE_WHY_OPERAND);
			return 0;
		}
		return literals_hold(check, at + 1, at + 2) ? 2 : 0;
	}
	if (words == 0) {
		words = 2 + (uint32_t)(*here >> 32);
	}
	if (words > check->end - at) {
		refuse(check, ZWE_WHY_CUT_SHORT);
		return 0;
	}
	check->at = at;
	check->next = at + words;
	return further_words_hold(check, shape) ? words : 0;
}

/* The bit of each word that an instruction begins at is set 32 at a time; nobody asks for it before. */
static inline void note_passed(struct checker *check, uint32_t at, uint32_t *passed)
{
	check->bits[at / UNIT_BITS] |= *passed;
	*passed = 0;
}

static bool function_holds(struct checker *check)
{
	static const struct zwe_w64_shape none;
	const struct zwe_w64_shape *last = &none;
	const zwe_word *here = &check->image->code[check->first], *before = here;
	const uint32_t end = check->end, frame = check->frame;
	const uint32_t near_end = frame > 1 ? NEAR_END(frame) : LANES;
	const uint32_t odd = check->lacking << 24 | ZWE_R_ACC_D | ZWE_R_ACC_A;
	const uint32_t offsets = check->image->memory_bytes >= OFFSETS_FIT ? 4 : 0;
	uint32_t at = check->first, odd_now = odd, rule = 0, passed = 0, words;

	for (; at < end; at += words, here += words) {
		uint32_t low = (uint32_t)*here, high = (uint32_t)(*here >> 32), flags;
		const struct zwe_w64_shape *shape = shape_of(low);

		if (shape == NULL || ((low & shape->zero[0]) | (high & shape->zero[1])) != 0) {
			refuse(check, ZWE_WHY_OPCODE);
			break;
		}
		rule = shape->rule;
		if ((rule & odd_now) != 0) {
			check->at = at;
			if (!odd_holds(check, rule & odd_now, *here, last, *before)) {
				break;
			}
			odd_now = odd;
		}
		flags = shape->width[0];
		if ((flags & LOOK_FLAGS) != 0) {
			if (!operands_hold(shape, low, high)) {
				refuse(check, ZWE_WHY_OPCODE);
				break;
			}
			odd_now |= flags & ZWE_FORM_Q;
		}
		passed |= 1u << at % UNIT_BITS;
		words = 1;
		if (ZWE_R_WORDS(rule) != 1) {
			words = all_words(check, shape, at, here);
			if (words == 0) {
				break;
			}
		}
		if (((((low & shape->slots[0]) + near_end) |
		      ((high & shape->slots[1]) + near_end)) & LANES) != 0 &&
		    !slots_fit(shape, low, high, frame)) {
			refuse(check, ZWE_WHY_SLOT);
			break;
		}
		last = shape;
		before = here;
		if (((at + words) ^ at) >= UNIT_BITS) {
			note_passed(check, at, &passed);
		}
		if (ZWE_R_ACTION(rule) != ZWE_A_NONE &&
		    ZWE_R_ACTION(rule) - ZWE_A_B_O1 >= offsets) {
			note_passed(check, at, &passed);
			check->at = at;
			check->next = at + words;
			check->word = *here;
			if (!branch_or_other_holds(check, ZWE_R_ACTION(rule), high)) {
				break;
			}
		}
	}
	check->at = at;
	return at >= end && ((rule & ZWE_R_ENDS) != 0 || refuse(check, ZWE_WHY_RUNS_OFF));
}
