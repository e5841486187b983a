/* SPDX-License-Identifier: Apache-2.0
 *
 * Why the verifier refuses an image: the one list of reasons and their sentences. The order is the number
 * that a device without sentences answers with ("rule 12"); append only. For the limits of limits.tab
 * the sentence is the limit's name.
 */
#ifndef ZWE_REFUSALS_H
#define ZWE_REFUSALS_H

#define ZWE_REFUSALS(X) \
	X(LIMIT_TYPES, "TYPES") \
	X(LIMIT_IMPORTS, "IMPORTS") \
	X(LIMIT_FUNCTIONS, "FUNCTIONS") \
	X(LIMIT_TABLES, "TABLES") \
	X(LIMIT_MEMORIES, "MEMORIES") \
	X(LIMIT_GLOBALS, "GLOBALS") \
	X(LIMIT_EXPORTS, "EXPORTS") \
	X(LIMIT_ELEMENTS, "ELEMENTS") \
	X(LIMIT_DATAS, "DATAS") \
	X(LIMIT_CODE_WORDS, "CODE_WORDS") \
	X(LIMIT_TAGS, "TAGS") \
	X(LIMIT_HANDLERS, "HANDLERS") \
	X(LIMIT_IMAGE_BYTES, "IMAGE_BYTES") \
	X(LIMIT_TYPE_PARAMS, "TYPE_PARAMS") \
	X(LIMIT_TYPE_RESULTS, "TYPE_RESULTS") \
	X(LIMIT_GLOBAL_SLOTS, "GLOBAL_SLOTS") \
	X(MAGIC, "not a device image: wrong magic number") \
	X(VERSION, "image format version") \
	X(ENCODING, "image in the one encoding, P32 or W64, that this build does not run") \
	X(OPCODE_SET, "image made for another opcode table") \
	X(SIZE, "image size differs from the header's") \
	X(NO_FLOATS, "float instructions: this firmware is built for integers only") \
	X(RESERVED, "reserved header field is not zero") \
	X(NEEDS_SP, "stack pointer without its feature bit") \
	X(SHORT, "image shorter than its header") \
	X(ALIGNMENT, "image is not aligned to 4 bytes") \
	X(SECTION, "section outside the image or not aligned") \
	X(TYPE_VALUES, "type's values outside the image") \
	X(VALUE_TYPE, "unknown value type") \
	X(TYPE_SLOTS, "type's slot counts are wrong") \
	X(IMPORT_NAME, "import's name outside the image") \
	X(IMPORT, "bad import record") \
	X(IMPORT_COUNTS, "import counts differ from the imports") \
	X(MEMORIES, "more than one memory") \
	X(MEMORY_FEATURE, "memory feature bit differs from the memories") \
	X(MEMORY_BYTES, "memory bytes without a memory") \
	X(MEMORY_LOW, "memory window that is not aligned, or in another module's memory") \
	X(FUNC_TYPE, "function of unknown type") \
	X(FUNC_FRAME, "frame too small for parameters or results") \
	X(FUNC_ORDER, "function bodies are not in order") \
	X(FUNC_BODY, "function body outside the code") \
	X(INIT_TYPE, "init function has parameters or results") \
	X(INIT_PLACE, "init function is not the last function") \
	X(CODE_ALONE, "code without a function") \
	X(TABLE, "bad table record") \
	X(MEMORY, "bad memory record") \
	X(GLOBAL, "bad global record") \
	X(GLOBAL_SLOTS, "global slots differ from the globals") \
	X(EXPORT_NAME, "export's name outside the image") \
	X(EXPORT, "export of something unknown") \
	X(EXPORT_INIT, "export of the init function") \
	X(ELEM, "bad element segment") \
	X(ELEM_ENTRY, "bad entry of an element segment") \
	X(DATA, "bad data segment") \
	X(SCRATCH, "scratch smaller than zwe_verify_scratch_bytes()") \
	X(FIRST_WORDS, "the code's first words are wrong") \
	X(OPCODE, "unknown opcode") \
	X(CUT_SHORT, "instruction is cut short") \
	X(TARGET_MIDDLE, "branch into the middle of an instruction") \
	X(TARGET, "branch out of the function") \
	X(BACK_TARGET, "backward branch out of the function or forward") \
	X(BACK_MIDDLE, "backward branch into the middle of an instruction") \
	X(TARGET_ACC, "branch to an accumulator form") \
	X(ACC_SLOT, "accumulator form of another slot") \
	X(QUIET, "a quiet form without an accumulator form behind it") \
	X(SLOT, "slot outside the frame") \
	X(UNUSED, "unused bits are set") \
	X(RUNS_OFF, "function runs off its end") \
	X(WINDOW, "call window outside the frame") \
	X(CALL, "call of an unknown function") \
	X(CALL_IMPORT, "call of an unknown import") \
	X(TYPE_INDEX, "unknown type") \
	X(TABLE_INDEX, "unknown table") \
	X(ELEM_INDEX, "unknown element segment") \
	X(DATA_INDEX, "unknown data segment") \
	X(FUNC_INDEX, "unknown function") \
	X(REF_INIT, "reference to the init function") \
	X(GLOBAL_INDEX, "unknown global") \
	X(GLOBAL_WIDTH, "global of another width") \
	X(GLOBAL_SET, "write to an immutable global") \
	X(IMPORTED_GLOBAL, "unknown imported global") \
	X(BEYOND, "unchecked offset or address beyond the memory") \
	X(UNALIGNED, "absolute address is not aligned") \
	X(DIVIDE, "division by a literal zero") \
	X(SYSTEM, "system instruction in a function") \
	X(NEEDS_MEMORY, "memory instruction without a memory") \
	X(NEEDS_FLOAT, "float instruction without its feature bit") \
	X(NEEDS_GROW, "memory.grow without its feature bit") \
	X(NO_RULE, "operand without a rule") \
	X(OPERAND, "operand that no instruction has") \
	X(NO_EXCEPTIONS, "exceptions: this firmware is built without them") \
	X(NEEDS_EXCEPTIONS, "exception without its feature bit") \
	X(TAG, "bad tag record") \
	X(TAG_INDEX, "unknown tag") \
	X(HANDLER, "handler outside its function") \
	X(NO_ATOMICS, "atomics: this firmware is built without them") \
	X(NEEDS_ATOMICS, "atomic instruction or shared memory without its feature bit") \
	/* end */

#define ZWE_REFUSAL_NUMBER(name, text) ZWE_WHY_##name,
enum zwe_refusal {
	ZWE_REFUSALS(ZWE_REFUSAL_NUMBER) ZWE_WHY_COUNT
};

#endif
