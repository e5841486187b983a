/* SPDX-License-Identifier: Apache-2.0
 *
 * How a handler reads its own instruction. Three ways, one set of names:
 *
 *   P32 with the word in a register (`word`; ZWE_WORD_IN_REGISTER): where taking fields from a
 *       register is one instruction (Arm);
 *   P32 in memory: bytes before `at`, which is the word after the instruction's first;
 *   W64 in memory: 16-bit fields before `at`, already multiplied.
 *
 *   FIELD_x    a number, or the place of a slot for SLOT(), or a distance for AHEAD() and BEHIND()
 *   SIGNED_x   a signed immediate (int32_t)
 *   XFIELD_x   the extension page's d and a, and b of its second word
 *   SLOT(place), GLOBAL(place), FUNC_RECORD(place)   what a field stands for
 *
 * Fields are read before PC changes. Included by interp_handlers.h; nothing else.
 */
#if ZWE_W64

typedef uint32_t __attribute__((may_alias)) zwe_low;
#define HALF_AT(from, index) ((uint32_t)((const zwe_half *)(from))[index])
#define BYTES(base, offset)  ((uint8_t *)(uintptr_t)(base) + (offset))

/* FORM: bits of enum zwe_w64_form, a constant. */
#define FIELD_D                 HALF_AT(at, (FORM)&ZWE_FORM_D ? -2 : (FORM)&ZWE_FORM_B ? -1 : -3)
#define FIELD_A                 HALF_AT(at, -2)
#define FIELD_B                 HALF_AT(at, -1)
#define FIELD_H                 (((const zwe_low *)at)[-1])
#define FIELD_J                 FIELD_H
#define SIGNED_D                ((int32_t)(int16_t)FIELD_D)
#define SIGNED_A                ((int32_t)(int16_t)FIELD_A)
#define SIGNED_B                ((int32_t)(int16_t)FIELD_B)
#define SIGNED_H                ((int32_t)FIELD_H)
#define OFFSET_B(size)          ((FORM)&ZWE_FORM_O ? 0 : FIELD_B)
/* Of a shift of 64 bits by n < 64: whether it is known to be by 1..31 or 33..63, whether it is long. */
#define SHIFT_IS_KNOWN          (((FORM) & (ZWE_FORM_L | ZWE_FORM_H)) != 0)
#define SHIFT_IS_LONG(n)        (SHIFT_IS_KNOWN ? ((FORM)&ZWE_FORM_H) != 0 : (n) >= 32)
#define XFIELD_SUB              FIELD_D
#define XFIELD_D                FIELD_A
#define XFIELD_A                FIELD_B
#define XFIELD_B(word1)         ((uint32_t)(word1)&0xffffu)
#define XSIGNED_B(word1)        ((int32_t)(int16_t)(word1))
#define SLOT(place)             ((uint32_t *)(void *)BYTES(FP, place))
#define NEXT_SLOT(place)        ((place) + 4)
#define GLOBAL(place)           ((uint32_t *)(void *)BYTES(TH->globals, place))
#define FUNC_RECORD(place)      ((const uint32_t *)(const void *)BYTES(TH->funcs, place))
#define AHEAD(pc, distance)     ((const zwe_word *)(const void *)BYTES(pc, distance))
#define BEHIND(pc, distance)    ((const zwe_word *)(const void *)BYTES(pc, -(ptrdiff_t)(distance)))
#define UNDER_WINDOW(frame, pc) ((uint32_t *)(void *)BYTES(frame, -(ptrdiff_t)HALF_AT(pc, -3)) - 1)

#else

#ifdef ZWE_WORD_IN_REGISTER
#define FIELD_D    ZWE_OD(word)
#define FIELD_A    ZWE_OA(word)
#define FIELD_B    ZWE_OB(word)
#define FIELD_H    ZWE_OH(word)
#define FIELD_J    ZWE_OJ(word)
#define SIGNED_D   ((int32_t)(int8_t)FIELD_D)
#define SIGNED_A   ((int32_t)(int8_t)FIELD_A)
#define SIGNED_B   ((int32_t)(int8_t)FIELD_B)
#define SIGNED_H   ((int32_t)(int16_t)FIELD_H)
#define XFIELD_SUB ZWE_OD(word)
#define XFIELD_D   ZWE_XD(word)
#define XFIELD_A   ZWE_XA(word)
#else
#define BYTE_AT(index) ((uint32_t)((const uint8_t *)at)[index])
#define FIELD_D        BYTE_AT(-3)
#define FIELD_A        BYTE_AT(-2)
#define FIELD_B        BYTE_AT(-1)
#define FIELD_H        ((uint32_t)((const zwe_half *)at)[-1])
#define FIELD_J        (at[-1] >> 8)
#define SIGNED_D       ((int32_t)((const int8_t *)at)[-3])
#define SIGNED_A       ((int32_t)((const int8_t *)at)[-2])
#define SIGNED_B       ((int32_t)((const int8_t *)at)[-1])
#define SIGNED_H       ((int32_t)(int16_t)FIELD_H)
#define XFIELD_SUB     FIELD_D
#define XFIELD_D       FIELD_A
#define XFIELD_A       FIELD_B
#endif
#define OFFSET_B(size)          (FIELD_B * (size))
#define SHIFT_IS_KNOWN          0
#define SHIFT_IS_LONG(n)        ((n) >= 32)
#define XFIELD_B(word1)         ZWE_XB(word1)
#define XSIGNED_B(word1)        ((int32_t)(int8_t)(word1))
#define SLOT(place)             (FP + (place))
#define NEXT_SLOT(place)        ((place) + 1)
#define GLOBAL(place)           (TH->globals + (place))
#define FUNC_RECORD(place)      (TH->funcs + 2 * (uintptr_t)(place))
#define AHEAD(pc, distance)     ((pc) + (distance))
#define BEHIND(pc, distance)    ((pc) - (distance))
/* A byte where a byte is all that is needed: one load. */
#if UINTPTR_MAX > UINT32_MAX
#define UNDER_WINDOW(frame, pc) ((frame) + (intptr_t)~(uintptr_t)((const uint8_t *)(pc))[-3])
#else
#define UNDER_WINDOW(frame, pc) ((frame) - 1 - ((const uint8_t *)(pc))[-3])
#endif

#endif
