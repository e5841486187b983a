/* SPDX-License-Identifier: Apache-2.0 */
/* Generated from limits.tab by tools/gen_engine.py; do not edit. */
#ifndef ZWE_LIMITS_GEN_H
#define ZWE_LIMITS_GEN_H

#define ZWE_LIMIT_IMAGE_BYTES 16777216u /* bytes: size of a device image */
#define ZWE_LIMIT_CODE_WORDS 4194304u /* words: code section of an image */
#define ZWE_LIMIT_FUNCTIONS 65534u /* functions: function index space, imports included */
#define ZWE_LIMIT_TYPES 65535u /* types: function types */
#define ZWE_LIMIT_TYPE_PARAMS 1000u /* values: parameters of a function type */
#define ZWE_LIMIT_TYPE_RESULTS 1000u /* values: results of a function type */
#define ZWE_LIMIT_LOCALS 50000u /* values: locals of a function, parameters included */
#define ZWE_LIMIT_FRAME_SLOTS 65535u /* slots: frame of a function */
#define ZWE_LIMIT_NESTING 1000u /* blocks: nested blocks in a function */
#define ZWE_LIMIT_BR_TABLE 65535u /* targets: targets of one br_table, the default not counted */
#define ZWE_LIMIT_IMPORTS 65534u /* imports: imports of a module */
#define ZWE_LIMIT_EXPORTS 65534u /* exports: exports of a module */
#define ZWE_LIMIT_TABLES 255u /* tables: table index space */
#define ZWE_LIMIT_TABLE_ENTRIES 10000000u /* entries: entries of one table */
#define ZWE_LIMIT_GLOBALS 65534u /* globals: global index space */
#define ZWE_LIMIT_GLOBAL_SLOTS 65535u /* slots: slots of all defined globals */
#define ZWE_LIMIT_ELEMENTS 65535u /* segments: element segments */
#define ZWE_LIMIT_DATAS 65535u /* segments: data segments */
#define ZWE_LIMIT_NAME_BYTES 65535u /* bytes: a name in an image */
#define ZWE_LIMIT_MEMORY_BYTES 4294901760u /* bytes: a linear memory */
#define ZWE_LIMIT_INSTANCES 65535u /* instances: instances of one world */
#define ZWE_LIMIT_TAGS 16383u /* tags: tag index space */
#define ZWE_LIMIT_HANDLERS 65535u /* handlers: catch clauses of an image */
#define ZWE_LIMIT_EXCEPTIONS 8u /* exceptions: exceptions that an instance remembers; references to older ones trap */
#define ZWE_LIMIT_CHUNK_BYTES 4096u /* bytes: what a bulk operation moves between two polls */

#endif
