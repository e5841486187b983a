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
 * `odd`: which of these; `wanted`: whether a branch goes here; `last`, `before`: the instruction before.
 */
static inline __attribute__((always_inline)) bool
odd_holds(struct checker *check, uint32_t odd, bool wanted, const w64_field *here,
	  const struct zwe_w64_shape *last, const w64_field *before)
{
	if (UNLIKELY(odd >> 24 != 0)) {
		return refuse_feature(check, odd >> 24);
	}
	if (UNLIKELY((odd & (ZWE_R_ACC_D | ZWE_R_ACC_A)) == 0)) {
		return refuse(check, ZWE_WHY_QUIET);
	}
	if (wanted) {
		return refuse(check, ZWE_WHY_TARGET_ACC);
	}
	if ((last->rule & ZWE_R_WRITES) == 0 ||
	    here[(odd & ZWE_R_ACC_D) != 0 ? 1 : 2] != before[last->slots[0] != 0 ? 1 : 2]) {
		return refuse(check, ZWE_WHY_ACC_SLOT);
	}
	return true;
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

static inline __attribute__((always_inline)) bool
is_of(const struct zwe_w64_shape *shape, uint32_t low, uint32_t high)
{
	return ((low & shape->zero[0]) | (high & shape->zero[1])) == 0;
}

/* The same of those that have no slot, and of the extension page. */
static inline const struct zwe_w64_shape *other_shape(uint32_t place, uint32_t low, uint32_t high)
{
	const struct zwe_w64_shape *shape;

	if (place >= ZWE_W64_SLOTS_BYTES) {
		uint32_t number = zwe_w64_number(place);

		if (number >= ZWE_W64_CODES) {
			return NULL;
		}
		shape = &zwe_w64_shapes.shape[zwe_w64_shapes.code[number]];
		low &= 0xffff0000u;
	} else {
		if (place != ZWE_W64_EXTENSION || low >> 16 >= ZWE_X_KNOWN) {
			return NULL;
		}
		shape = &zwe_w64_shapes.shape[zwe_w64_x_shape[low >> 16]];
	}
	return is_of(shape, low, high) ? shape : NULL;
}

/* What is asked of a first word; NULL: it is none. */
static inline __attribute__((always_inline)) const struct zwe_w64_shape *
shape_of(uint32_t place, uint32_t low, uint32_t high)
{
	uint32_t number = place / ZWE_W64_SLOT_BYTES;
	const struct zwe_w64_shape *shape;

	if (number < ZWE_W64_SLOTS) {
		shape = &zwe_w64_shapes.shape[zwe_w64_shapes.code[number]];
		if (is_of(shape, low, high)) {
			return shape;
		}
	}
	return other_shape(place, low, high);
}
_Static_assert(ZWE_W64_EXTENSION != 0 && ZWE_W64_EXTENSION < ZWE_W64_SLOTS_BYTES,
	       "no word of the extension page is of the first shape");

/* Scaled offsets fit in every memory that has the highest, 2040, and 8 bytes behind it. */
#define OFFSETS_FIT 2048

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

/* Where a word's bit is, and those of the words passed that are still to be set: nobody asks for them
 * before.
 */
struct cursor {
	bit_unit *unit;
	uint32_t bit, passed;
};

static inline __attribute__((always_inline)) void set_passed(struct cursor *cursor)
{
	*cursor->unit |= cursor->passed;
	cursor->passed = 0;
}

static inline __attribute__((always_inline)) void step(struct cursor *cursor)
{
	cursor->bit <<= 1;
	if (UNLIKELY(cursor->bit == 0)) {
		set_passed(cursor);
		cursor->unit++;
		cursor->bit = 1;
	}
}

static inline __attribute__((always_inline)) void go_to(struct cursor *cursor, struct checker *check,
						       uint32_t word)
{
	cursor->unit = &check->bits[word / UNIT_BITS];
	cursor->bit = 1u << word % UNIT_BITS;
	cursor->passed = 0;
}

/* Words behind the first of an instruction that has several; check->at is its own. Returns what is
 * behind them, NULL where they do not hold.
 */
static inline __attribute__((always_inline)) const zwe_word *
behind(struct checker *check, const struct zwe_w64_shape *shape, const zwe_word *here,
       struct cursor *cursor)
{
	uint32_t words = ZWE_R_WORDS(shape->rule), left = check->end - check->at;

	if ((shape->width[0] & ZWE_ONE_LITERAL) != 0) {
		if (left < 2) {
			refuse(check, ZWE_WHY_CUT_SHORT);
			return NULL;
		}
		if (here[1] >> 32 != 0) {
			refuse(check, ZWE_WHY_OPERAND);
			return NULL;
		}
		if ((*cursor->unit & cursor->bit) != 0) {
			refuse(check, ZWE_WHY_TARGET_MIDDLE);
			return NULL;
		}
		step(cursor);
		return here + 2;
	}
	if (words == 0) {
		words = 2 + (uint32_t)(*here >> 32);
	}
	if (words > left) {
		refuse(check, ZWE_WHY_CUT_SHORT);
		return NULL;
	}
	set_passed(cursor);
	check->next = check->at + words;
	go_to(cursor, check, check->next);
	return further_words_hold(check, shape) ? here + words : NULL;
}

static bool function_holds(struct checker *check)
{
	static const struct zwe_w64_shape none;
	const struct zwe_w64_shape *last = &none, *shape;
	const zwe_word *const code = check->image->code, *const end = &code[check->end];
	const zwe_word *here = &code[check->first], *before = here;
	const uint32_t near_end = check->frame > 1 ? NEAR_END(check->frame) : LANES;
	const uint32_t odd = check->lacking << 24 | ZWE_R_ACC_D | ZWE_R_ACC_A;
	const uint32_t acts = ZWE_ACTS | (check->image->memory_bytes >= OFFSETS_FIT ? 0 : ZWE_OFFSET_B);
	uint32_t odd_now = odd;
	struct cursor cursor;

	go_to(&cursor, check, check->first);
	for (const zwe_word *next; here < end; before = here, here = next) {
		uint32_t low = (uint32_t)*here, high = (uint32_t)(*here >> 32), flags;

		shape = shape_of(*(const w64_field *)here, low, high);
		if (shape == NULL) {
			refuse(check, ZWE_WHY_OPCODE);
			break;
		}
		if ((shape->rule & odd_now) != 0) {
			if (!odd_holds(check, shape->rule & odd_now, (*cursor.unit & cursor.bit) != 0,
				       (const w64_field *)here, last, (const w64_field *)before)) {
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
		if (((((low & shape->slots[0]) + near_end) |
		      ((high & shape->slots[1]) + near_end)) & LANES) != 0 &&
		    !slots_fit(shape, low, high, check->frame)) {
			refuse(check, ZWE_WHY_SLOT);
			break;
		}
		cursor.passed |= cursor.bit;
		step(&cursor);
		next = here + 1;
		if ((flags & ZWE_FURTHER) != 0) {
			check->at = (uint32_t)(here - code);
			next = behind(check, shape, here, &cursor);
			if (next == NULL) {
				break;
			}
		}
		if ((flags & acts) != 0) {
			set_passed(&cursor);
			check->at = (uint32_t)(here - code);
			check->next = (uint32_t)(next - code);
			check->word = *here;
			if (!branch_or_other_holds(check, ZWE_R_ACTION(shape->rule), high)) {
				break;
			}
		}
		last = shape;
	}
	check->at = (uint32_t)(here - code);
	return here >= end && ((last->rule & ZWE_R_ENDS) != 0 || refuse(check, ZWE_WHY_RUNS_OFF));
}
