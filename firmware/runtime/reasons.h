/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Why the runtime refuses: a number for each sentence, which a build without texts says instead (the host
 * has the sentences: `make gen`). Append only.
 */
#ifndef ZWALI_RUNTIME_REASONS_H
#define ZWALI_RUNTIME_REASONS_H

/* X(number, name, error, sentence) */
#define ZWR_REASONS(X) \
	X(0, LINK, IMPORT, "it cannot be linked") \
	X(1, NO_ENTRY, ENTRY, "it has no entry point: neither _start nor main") \
	X(2, RAM, MEMORY, "it needs more RAM than there is") \
	X(3, DOMAINS, THREADS, "this device has no memory domain left") \
	X(4, THREADS, THREADS, "this device has no thread left") \
	X(5, NO_FUNCTION, EXPORT, "the module exports no function") \
	X(6, MANY_VALUES, ARGUMENT, "too many parameters or results") \
	X(7, TAKES_REFERENCE, ARGUMENT, "it takes a reference") \
	X(8, RETURNS_REFERENCE, ARGUMENT, "it returns a reference") \
	X(9, NO_MODULE, NOT_FOUND, "no such module") \
	X(10, ARGUMENT_COUNT, ARGUMENT, "another number of arguments is expected") \
	X(11, ARGUMENT_TYPE, ARGUMENT, "an argument of another type is expected") \
	X(12, BUSY, THREADS, "it is starting, or busy with another call") \
	X(13, NO_STACK, THREADS, "it runs and has no stack for calls: stop it first") \
	X(14, RAM_FOR_CALL, THREADS, "no RAM for a thread to call it on") \
	X(15, JOBS, JOBS, "too many calls whose results were not fetched") \
	X(16, ENCODING, ENCODING, "the package has no image for this device") \
	X(17, RAM_TO_VERIFY, MEMORY, "not enough RAM to verify the image") \
	X(18, IMAGE, IMAGE, "the image is refused") \
	X(19, CALL, IMPORT, "this firmware does not offer the system call") \
	X(20, CALL_TYPE, IMPORT, "the module has another type for the system call") \
	X(21, KERNEL, FINGERPRINT, "packed for another kernel's") \
	X(22, DEVICE, DEVICE, "this firmware has no device called") \
	X(23, TOO_LARGE, MEMORY, "memory or tables are too large for any device") \
	X(24, NO_LIBRARY, IMPORT, "it imports from a module that is not installed") \
	X(25, LIBRARIES, LINKS, "too many library modules; the next would be") \
	X(26, NO_EXPORT, IMPORT, "the module it imports from does not export") \
	X(27, EXPORT_TYPE, IMPORT, "the module it imports from has another type for") \
	X(28, CIRCLE, LINKS, "library modules import each other in a circle") \
	X(29, RAM_OF_ANY, MEMORY, "it needs more RAM than any device has") \
	X(30, NO_REGION, MEMORY, "memory protection finds no room for it at an address that it can use") \
	X(31, RUNS, RUNNING, "it runs already") \
	X(32, MODULES, MODULES, "too many modules run at once")

enum zwr_reason {
#define ZWR_REASON(number_, name_, error_, text_) ZWR_WHY_##name_ = number_,
	ZWR_REASONS(ZWR_REASON)
#undef ZWR_REASON
};

#endif /* ZWALI_RUNTIME_REASONS_H */
