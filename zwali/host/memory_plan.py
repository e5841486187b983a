"""How much linear memory a module gets: the packer's decision, with its reason in words.

Does not look into function bodies; what a module exports, declares and asks for decides.
"""

from __future__ import annotations

import struct

from zwali.host.engine import ModuleInfo, Translation, ValType
from zwali.host.errors import UsageProblem
from zwali.host.package_format import MemoryDecision

_ALIGN = 16
# Places in the image header, as docs/engine_image.md has them.
_FEATURES_AT = 16
_STACK_POINTER_AT = 36
_GLOBALS_AT = 48 + 8 * 5
_GLOBAL_SIZE = 4
_FEATURE_STACK_POINTER = 1 << 3
_MUTABLE = 2


def _u32(image: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", image, at)[0])


def _stack_top(image: bytes) -> int | None:
    """Where the C stack begins, when the module has one."""
    if not _u32(image, _FEATURES_AT) & _FEATURE_STACK_POINTER:
        return None
    return _u32(image, _STACK_POINTER_AT)


def _has_mutable_address(image: bytes) -> bool:
    """Whether a global could be a stack or heap pointer that nobody told of."""
    at, count = struct.unpack_from("<II", image, _GLOBALS_AT)
    records = struct.iter_unpack("<BBH", image[at : at + _GLOBAL_SIZE * count])
    return any(kind == ValType.I32 and flags & _MUTABLE for kind, flags, _ in records)


def _end_of_use(info: ModuleInfo, image: bytes) -> tuple[int, str] | None:
    """The first address that the module has no use for without a heap, and how that is known."""
    stack = _stack_top(image)
    top = max(info.data_end, stack or 0)
    for name in ("__heap_base", "__data_end"):
        end = info.globals_exported.get(name)
        if end is not None:
            return max(top, end & 0xFFFFFFFF), f"data and stack end at {name}"
    if stack is None and info.data_end > 0 and not _has_mutable_address(image):
        return top, "its data ends there and it has no stack"
    return None


def _as_asked(asked: int, declared: int, info: ModuleInfo) -> MemoryDecision:
    """The user's own number, when it is possible."""
    grows = info.uses_memory_grow
    least, most = (declared, None) if grows else (info.data_end, declared)
    if asked < least:
        why = "declared, for it uses memory.grow" if grows else "up to the end of its data"
        raise UsageProblem(f"at least {least} bytes of memory ({why})", str(asked), f"{least}")
    if most is not None and asked > most:
        raise UsageProblem(
            f"at most {most} bytes of memory, the declared size (it never grows)",
            str(asked),
            "linking it with a larger memory",
        )
    return MemoryDecision(declared, asked, "as asked for when it was packed")


def decide(translation: Translation, heap_bytes: int, asked: int | None) -> MemoryDecision:
    """Decide on linear memory.

    Args:
        translation: Of the module, made with any memory size.
        heap_bytes: Heap that the user wants behind data and stack.
        asked: The user's own total, or None.

    Raises:
        UsageProblem: What was asked for is impossible for this module.
    """
    info = translation.info
    memory = info.memory
    if memory is None:
        return MemoryDecision(0, 0, "the module has no memory")
    if memory.imported:
        return MemoryDecision(memory.min_bytes, 0, "its memory is another module's")
    declared = memory.min_bytes
    if asked is not None:
        return _as_asked(asked, declared, info)
    if info.uses_memory_grow:
        reserved = declared + heap_bytes // memory.page_bytes * memory.page_bytes
        reserved += memory.page_bytes if heap_bytes % memory.page_bytes else 0
        return MemoryDecision(
            declared, reserved, "it uses memory.grow: what it declares and the heap asked for"
        )
    if memory.page_bytes == 1:
        return MemoryDecision(declared, declared, "linked to the byte")
    found = _end_of_use(info, translation.image)
    if found is None:
        return MemoryDecision(
            declared, declared, "it does not export __heap_base: nobody knows what it needs"
        )
    end, reason = found
    need = (end + heap_bytes + _ALIGN - 1) // _ALIGN * _ALIGN
    if heap_bytes:
        reason += f", with {heap_bytes} bytes of heap"
    return MemoryDecision(declared, min(need, declared), f"{reason}; it never grows")
