"""How much linear memory a module gets: the packer's decision, with its reason in words.

What it exports, declares and asks for decides; where it says nothing, constants in its code do.
"""

from __future__ import annotations

from dataclasses import dataclass

from zwali.host.engine import ExternKind, ModuleInfo, Translation, ValType
from zwali.host.errors import UsageProblem
from zwali.host.package_format import MemoryDecision

_ALIGN = 16
#: C stack that a module keeps whose linker gave it a large one.
STACK_BYTES = 4096
#: What stays behind the last address that code or data mention, when nobody tells where data ends.
_MARGIN = 8192
_PAGE = 65536
_STACK_POINTER = "__stack_pointer"
#: Where the heap of a C library ends that has one of fixed size.
_HEAP_END = "__heap_end"


@dataclass(frozen=True, slots=True)
class Plan:
    """The decision, and how the module has to be translated for it.

    Attributes:
        decision: What the manifest says.
        stack_pointer: (global, value) when the C stack has to begin lower than the module says.
    """

    decision: MemoryDecision
    stack_pointer: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class _Use:
    """Which part of the declared memory a module uses, and how that is known."""

    low: int
    end: int
    reason: str
    stack_pointer: tuple[int, int] | None = None


def _find_stack(info: ModuleInfo) -> tuple[int, int] | None:
    """The stack pointer's global, and where the C stack begins, when they can be recognised.

    By the export or the name of the pointer; else by what linkers make of a module without names:
    its only pointer, global 0, at a whole number of pages.
    """
    pointers = [
        index
        for index, each in enumerate(info.globals)
        if each.type is ValType.I32 and each.mutable and not each.imported
    ]
    told = {
        each.index
        for each in info.exports
        if each.kind is ExternKind.GLOBAL and each.name == _STACK_POINTER
    }
    told |= {i for i, each in enumerate(info.globals) if each.name == _STACK_POINTER}
    for index in pointers:
        top = info.globals[index].value
        usual = pointers == [0] and top is not None and top % _PAGE == 0
        if top and (index in told or usual):
            return index, top & 0xFFFFFFFF
    return None


def _told_end(info: ModuleInfo, *names: str) -> tuple[int, str] | None:
    """Where data ends, when the module exports it by one of these names."""
    for name in names:
        end = info.globals_exported.get(name)
        if end is not None:
            return end & 0xFFFFFFFF, f"data ends at {name}"
    return None


def _guessed_end(translation: Translation, first: int, limit: int) -> tuple[int, str]:
    """Behind everything from `first` on that a constant could mean, with a margin."""
    info = translation.info
    words = [word + 1 for word in info.data_words if first <= word < limit]
    named = max([first, info.data_end, translation.named_end, *words])
    return named + _MARGIN, f"{_MARGIN} bytes behind the last address that it mentions"


def _stack_is_first(translation: Translation, top: int) -> bool:
    """Whether the C stack that ends at `top` certainly lies below all data."""
    info = translation.info
    if info.data_start is not None:
        return info.data_start >= top
    told = _told_end(info, "__heap_base", "__data_end")
    if told is not None:
        return told[0] > top
    # Zero-initialised data only: the code mentions it, above a stack of the usual size.
    return top % _PAGE == 0 and translation.named_end > top


def _stack_below(translation: Translation, top: int, declared: int, stack_bytes: int) -> _Use:
    """The C stack lies first, and ends at `top`: memory can begin a little below that."""
    info = translation.info
    end, reason = _told_end(info, "__heap_base", "__data_end") or _guessed_end(
        translation, top, declared
    )
    low = max(top - stack_bytes, 0) // _ALIGN * _ALIGN
    if low:
        reason = f"its stack of {top} bytes lies first and is cut to {top - low}; {reason}"
    return _Use(low, max(end, top, info.data_end), reason)


def _stack_above(translation: Translation, top: int, declared: int) -> _Use:
    """The C stack lies above the data, a heap may lie above the stack: all of it stays."""
    info = translation.info
    found = _told_end(info, "__heap_base")
    if found is None and translation.named_end > top:
        found = _guessed_end(translation, top, declared)
    end, reason = found or (top, "its stack lies above the data")
    return _Use(0, max(end, top, info.data_end), reason)


def _stack_lowered(
    translation: Translation, pointer: int, top: int, stack_bytes: int
) -> _Use | None:
    """The C stack lies above the data, and nothing above the stack: it can begin lower."""
    info = translation.info
    end, reason = _told_end(info, "__data_end") or _guessed_end(translation, 0, top)
    lowered = -(-(max(end, info.data_end) + stack_bytes) // _ALIGN) * _ALIGN
    if lowered >= top or translation.named_end > top or info.data_end > top:
        return None
    reason = f"its stack behind the data is cut to {stack_bytes} bytes; {reason}"
    return _Use(0, lowered, reason, (pointer, lowered))


def _use_of(translation: Translation, declared: int, heap: int, stack_bytes: int) -> _Use | None:
    """Which part of memory a module with 64 KiB pages uses; None when nobody knows."""
    info = translation.info
    heap_end = _told_end(info, _HEAP_END)
    if heap_end is not None and not heap:
        end = min(max(heap_end[0], info.data_end), declared)
        return _Use(0, end, f"its heap ends at {_HEAP_END}")
    stack = _find_stack(info)
    if stack is not None and stack[1] <= declared:
        pointer, top = stack
        if _stack_is_first(translation, top):
            return _stack_below(translation, top, declared, stack_bytes)
        # A heap that the user wants lies where the module's own constants say: above the stack.
        lowered = None if heap else _stack_lowered(translation, pointer, top, stack_bytes)
        return lowered or _stack_above(translation, top, declared)
    told = _told_end(info, "__heap_base", "__data_end")
    if told is not None:
        return _Use(0, max(told[0], info.data_end), told[1])
    has_pointer = any(each.mutable and each.type is ValType.I32 for each in info.globals)
    if info.data_end > 0 and not has_pointer:
        return _Use(0, info.data_end, "its data ends there and it has no stack")
    return None


def _as_asked(asked: int, declared: int, info: ModuleInfo, use: _Use | None) -> Plan:
    """The user's own number, when it is possible."""
    grows = info.uses_memory_grow
    low = min(use.low, max(declared - asked, 0)) // _ALIGN * _ALIGN if use else 0
    least, most = (declared, None) if grows else (max(info.data_end - low, 0), declared)
    if asked < least:
        why = "declared, for it uses memory.grow" if grows else "up to the end of its data"
        raise UsageProblem(f"at least {least} bytes of memory ({why})", str(asked), f"{least}")
    if most is not None and asked > most:
        raise UsageProblem(
            f"at most {most} bytes of memory, the declared size (it never grows)",
            str(asked),
            "linking it with a larger memory",
        )
    lowered = use.stack_pointer if use else None
    if lowered is not None and asked < lowered[1]:
        raise UsageProblem(
            f"at least {lowered[1]} bytes of memory (data and stack)", str(asked), f"{lowered[1]}"
        )
    if lowered is not None and asked == declared:
        lowered = None
    reason = "as asked for when it was packed"
    return Plan(MemoryDecision(declared, asked, reason, low), lowered)


def decide(
    translation: Translation,
    heap_bytes: int,
    asked: int | None,
    stack_bytes: int = STACK_BYTES,
) -> Plan:
    """Decide on linear memory.

    Args:
        translation: Of the module, made with any memory size.
        heap_bytes: Heap that the user wants behind data and stack.
        asked: The user's own total, or None.
        stack_bytes: What is kept of a C stack below the data.

    Raises:
        UsageProblem: What was asked for is impossible for this module.
    """
    info = translation.info
    memory = info.memory
    if memory is None:
        return Plan(MemoryDecision(0, 0, "the module has no memory"))
    if memory.imported:
        return Plan(MemoryDecision(memory.min_bytes, 0, "its memory is another module's"))
    declared = memory.min_bytes
    use = None
    if memory.page_bytes > 1 and not info.uses_memory_grow:
        use = _use_of(translation, declared, heap_bytes, stack_bytes)
    if asked is not None:
        return _as_asked(asked, declared, info, use)
    if info.uses_memory_grow:
        reserved = declared + -(-heap_bytes // memory.page_bytes) * memory.page_bytes
        reason = "it uses memory.grow: what it declares and the heap asked for"
        return Plan(MemoryDecision(declared, reserved, reason))
    if memory.page_bytes == 1:
        return Plan(MemoryDecision(declared, declared, "linked to the byte"))
    if use is None:
        reason = "it does not export __heap_base: nobody knows what it needs"
        return Plan(MemoryDecision(declared, declared, reason))
    end = -(-(use.end + heap_bytes) // _ALIGN) * _ALIGN
    heap = f", with {heap_bytes} bytes of heap" if heap_bytes else ""
    reason = f"it never grows; {use.reason}{heap}"
    decision = MemoryDecision(declared, min(end, declared) - use.low, reason, use.low)
    return Plan(decision, use.stack_pointer)
