"""Numbers on the wire of the SMP group. Written by tools/gen_smp.py; do not edit."""

from __future__ import annotations

from enum import IntEnum
from typing import Final


class Command(IntEnum):
    """Commands of the group."""

    INFO = 0
    LIST = 1
    UPLOAD = 2
    ERASE = 3
    START = 4
    STOP = 5
    CALL = 6
    LOG = 7
    STATS = 8
    TRAP = 9
    RESULT = 10
    ENTRIES = 11
    CANCEL = 12
    CALLS = 13
    ENABLE = 14
    SAMPLE = 15


class Error(IntEnum):
    """Errors of the group."""

    REQUEST = 1
    NO_SUCH_MODULE = 2
    NO_UPLOAD = 3
    NAME_MISMATCH = 4
    NO_SUCH_JOB = 5
    NOT_MAPPED = 6
    STORE_FLASH = 65
    STORE_GEOMETRY = 66
    STORE_UNFORMATTED = 67
    STORE_NAME = 68
    STORE_NOT_FOUND = 69
    STORE_NO_ROOM = 70
    STORE_OFFSET = 71
    STORE_INCOMPLETE = 72
    STORE_DIGEST = 73
    STORE_IN_USE = 74
    STORE_SIZE = 75
    STORE_EXISTS = 76
    PACKAGE_TRUNCATED = 97
    PACKAGE_MAGIC = 98
    PACKAGE_VERSION = 99
    PACKAGE_HEADER_CRC = 100
    PACKAGE_LAYOUT = 101
    PACKAGE_TRAILING = 102
    PACKAGE_MANIFEST_DIGEST = 103
    PACKAGE_IMAGE_DIGEST = 104
    PACKAGE_MANIFEST = 105
    PACKAGE_NAME = 106
    PACKAGE_RAM = 107
    PACKAGE_ENCODING = 108
    ENGINE_MALFORMED = 129
    ENGINE_INVALID = 130
    ENGINE_UNSUPPORTED = 131
    ENGINE_LIMIT = 132
    ENGINE_NO_MEMORY = 133
    ENGINE_IMAGE = 134
    ENGINE_OPCODE_SET = 135
    ENGINE_LINK = 136
    ENGINE_NOT_FOUND = 137
    ENGINE_ARGUMENT = 138
    ENGINE_STATE = 139
    RUNTIME_NOT_FOUND = 161
    RUNTIME_RUNNING = 162
    RUNTIME_NOT_RUNNING = 163
    RUNTIME_MEMORY = 164
    RUNTIME_ENCODING = 165
    RUNTIME_IMAGE = 166
    RUNTIME_IMPORT = 167
    RUNTIME_FINGERPRINT = 168
    RUNTIME_ENTRY = 169
    RUNTIME_EXPORT = 170
    RUNTIME_ARGUMENT = 171
    RUNTIME_THREADS = 172
    RUNTIME_JOBS = 173
    RUNTIME_MODULES = 174
    RUNTIME_LINKS = 175
    RUNTIME_RECORD = 176
    RUNTIME_DEVICE = 177
    RUNTIME_SAMPLE = 178


class ModuleState(IntEnum):
    """ZWR_STATE_* of firmware/runtime/runtime.h."""

    STARTING = 1
    RUNNING = 2
    EXITED = 3
    TRAPPED = 4
    STOPPED = 5
    WAITING = 6
    FAILED = 7


class JobState(IntEnum):
    """ZWR_JOB_* of firmware/runtime/runtime.h."""

    PENDING = 0
    DONE = 1
    TRAPPED = 2
    STOPPED = 3
    DEADLINE = 4


class TrapCode(IntEnum):
    """ZWE_TRAP_* of firmware/engine_c/zwe.h."""

    NONE = 0
    UNREACHABLE = 1
    MEMORY_BOUNDS = 2
    TABLE_BOUNDS = 3
    UNDEFINED_ELEMENT = 4
    UNINITIALIZED = 5
    INDIRECT_TYPE = 6
    DIVIDE_BY_ZERO = 7
    INTEGER_OVERFLOW = 8
    INVALID_CONVERSION = 9
    STACK = 10
    BAD_REFERENCE = 11
    HOST = 12
    STOPPED = 13
    DEADLINE = 14
    ABORT = 15
    FAULT = 16
    UNCAUGHT = 17
    NULL_EXCEPTION = 18
    LOST_EXCEPTION = 19
    UNALIGNED = 20
    NOT_SHARED = 21


SENTENCES: Final[dict[Error, str]] = {
    Error.REQUEST: (
        "the request is not a map with the fields that the command needs, of the right types"
    ),
    Error.NO_SUCH_MODULE: "no module of this name is installed",
    Error.NO_UPLOAD: "there is no open upload for this chunk: begin again, what was stored is kept",
    Error.NAME_MISMATCH: "the package is of another module than the upload said",
    Error.NO_SUCH_JOB: "there is no such job, or its result was fetched before",
    Error.NOT_MAPPED: "this device's flash cannot be executed in place",
    Error.STORE_FLASH: "a flash callback failed, or what was written reads back otherwise",
    Error.STORE_GEOMETRY: "block sizes or area size that the store cannot use",
    Error.STORE_UNFORMATTED: "no store here, or one of another geometry or version",
    Error.STORE_NAME: "not a module name",
    Error.STORE_NOT_FOUND: "no such module, version, setting or upload",
    Error.STORE_NO_ROOM: "no contiguous room, even after everything disposable went",
    Error.STORE_OFFSET: "not the next offset of the upload, or past its end",
    Error.STORE_INCOMPLETE: "finish or commit before all bytes were written",
    Error.STORE_DIGEST: "the bytes do not have the digest that was announced",
    Error.STORE_IN_USE: "a running instance executes from this slot",
    Error.STORE_SIZE: "an empty package, or a value or read that is too long",
    Error.STORE_EXISTS: "begin: exactly this package is already the active version",
    Error.PACKAGE_TRUNCATED: "fewer bytes than the header asks for",
    Error.PACKAGE_MAGIC: "not a package",
    Error.PACKAGE_VERSION: "a package of another format version",
    Error.PACKAGE_HEADER_CRC: "header or part table damaged",
    Error.PACKAGE_LAYOUT: "parts overlap, leave gaps, or are of an unknown or repeated kind",
    Error.PACKAGE_TRAILING: "bytes after the device part",
    Error.PACKAGE_MANIFEST_DIGEST: "manifest digest",
    Error.PACKAGE_IMAGE_DIGEST: "image digest",
    Error.PACKAGE_MANIFEST: "not deterministic CBOR of the manifest's shape",
    Error.PACKAGE_NAME: "the module's name or version is not one",
    Error.PACKAGE_RAM: "RAM parts beyond 32 bits, or not what the memory decision says",
    Error.PACKAGE_ENCODING: "no image in the encoding asked for",
    Error.ENGINE_MALFORMED: "front: not Wasm, or cut short; detail says what was expected",
    Error.ENGINE_INVALID: "front: decodes but does not validate",
    Error.ENGINE_UNSUPPORTED: "a feature outside the product; detail names it",
    Error.ENGINE_LIMIT: "beyond a limit of limits.tab; detail names it",
    Error.ENGINE_NO_MEMORY: "the memory given is smaller than the need",
    Error.ENGINE_IMAGE: "the verifier refuses the image; detail and position say where and why",
    Error.ENGINE_OPCODE_SET: "image made for another opcode table: pack it again with this version",
    Error.ENGINE_LINK: "import unknown or of another type; detail says which",
    Error.ENGINE_NOT_FOUND: "no such export",
    Error.ENGINE_ARGUMENT: "wrong number or type of arguments from the host",
    Error.ENGINE_STATE: "call not allowed in this state of the thread or instance",
    Error.RUNTIME_NOT_FOUND: "no module of this name is installed",
    Error.RUNTIME_RUNNING: "already running",
    Error.RUNTIME_NOT_RUNNING: "it does not run: nothing to stop, no log, no report",
    Error.RUNTIME_MEMORY: "needs more RAM than there is: detail has both numbers",
    Error.RUNTIME_ENCODING: "the package has no image in this device's encoding",
    Error.RUNTIME_IMAGE: "the verifier refuses the image",
    Error.RUNTIME_IMPORT: (
        "an import that this firmware does not offer, or not with this type; detail names it"
    ),
    Error.RUNTIME_FINGERPRINT: (
        "a kernel call of another layout than this firmware's; detail names it"
    ),
    Error.RUNTIME_ENTRY: "start: the module has no entry point, it is a library to be called",
    Error.RUNTIME_EXPORT: "call: no such exported function",
    Error.RUNTIME_ARGUMENT: "call: number or types of the arguments",
    Error.RUNTIME_THREADS: "call: all threads of the module are in use",
    Error.RUNTIME_JOBS: "call: fetch older results first",
    Error.RUNTIME_MODULES: "too many modules at once",
    Error.RUNTIME_LINKS: "too many library modules, or they import each other in a circle",
    Error.RUNTIME_RECORD: "the module's record is of a newer ABI or damaged",
    Error.RUNTIME_DEVICE: "a device that this firmware does not have; detail names it",
    Error.RUNTIME_SAMPLE: "this device's threads do not stop for a look at their stacks",
}

#: What the runtime says by a number where it has no sentences.
REASONS: Final[tuple[str, ...]] = (
    "it cannot be linked",
    "it has no entry point: neither _start nor main",
    "it needs more RAM than there is",
    "this device has no memory domain left",
    "this device has no thread left",
    "the module exports no function",
    "too many parameters or results",
    "it takes a reference",
    "it returns a reference",
    "no such module",
    "another number of arguments is expected",
    "an argument of another type is expected",
    "it is starting, or busy with another call",
    "it runs and has no stack for calls: stop it first",
    "no RAM for a thread to call it on",
    "too many calls whose results were not fetched",
    "the package has no image for this device",
    "not enough RAM to verify the image",
    "the image is refused",
    "this firmware does not offer the system call",
    "the module has another type for the system call",
    "packed for another kernel's",
    "this firmware has no device called",
    "memory or tables are too large for any device",
    "it imports from a module that is not installed",
    "too many library modules; the next would be",
    "the module it imports from does not export",
    "the module it imports from has another type for",
    "library modules import each other in a circle",
    "it needs more RAM than any device has",
    "memory protection finds no room for it at an address that it can use",
    "it runs already",
    "too many modules run at once",
)
