"""Decides for every system call whether it can be bound, and how each argument is checked.

Facts come from the prototype (syscalls.py), from what Zephyr's handler says (mine.py), from the
build's struct layouts (layout.py) and from the reviewed table annotations.toml, which wins. What
none of them explains is not bound, with the reason. It writes no C (emit.py does).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from fnmatch import fnmatchcase
from pathlib import Path

from zwali.host.kernelgen.layout import Layout
from zwali.host.kernelgen.mine import Claim, Fact, Handler
from zwali.host.kernelgen.syscalls import Parameter, Shape, Syscall

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

TABLE = Path(__file__).with_name("annotations.toml")
#: Kernel objects that a guest has designators for: enum zwali_kind.
DESIGNATED = frozenset(
    [
        *("THREAD", "SEM", "MUTEX", "MSGQ", "TIMER", "CONDVAR"),
        *("QUEUE", "EVENT", "STACK", "PIPE", "POLL_SIGNAL"),
    ]
)
#: Marshallers that firmware/kernel_bind has.
MARSHALLERS = frozenset(
    [
        *("gpio_edges", "uart_line", "i2c_msg", "adc_sequence", "spi_config", "spi_buf_set"),
        *(
            "gpio_pin",
            "gpio_flags",
            "channel",
            "counter_cancel",
            "counter_alarm_cfg",
            "counter_top_cfg",
        ),
        *("rtc_alarm", "rtc_update"),
        *("socket", "sockaddr", "room", "pollfd", "fd_set", "timeval", "ioctl_argument"),
        *("msghdr_send", "msghdr_receive"),
    ]
)
#: 32-bit words that the arguments of one call may take: ZWB_SLOTS_MAX of firmware/kernel_bind,
#: and what the gate copies (ZWK_ARGS_MAX).
SLOTS_MAX = 16
#: Types that are 4 bytes in guests and 8 on 64-bit targets.
LONGS = frozenset(["long", "unsigned long", "size_t", "ssize_t", "off_t", "uintptr_t", "intptr_t"])
_BYTES = frozenset(["void", "char", "unsigned char", "signed char", "uint8_t", "int8_t"])


class Kind(Enum):
    """What an argument is to a binding."""

    SCALAR = "scalar"
    TIMEOUT = "timeout"  # k_timeout_t, from the guest's ticks to the kernel's
    DEVICE = "device"  # detail: driver class, "any"
    OBJECT = "object"  # detail: kind of designator
    READ = "read"  # detail: bytes, a C expression
    WRITE = "write"
    INOUT = "inout"
    STRING = "string"  # detail: bound
    OPAQUE = "opaque"
    CALLBACK = "callback"
    NULL = "null"
    MARSHAL = "marshal"  # detail: name of the marshaller


class Status(Enum):
    """What becomes of a call; what it is bound by."""

    OWN = "own"  # firmware/kernel_if has a handler written by hand
    BOUND = "bound"  # a binding is generated
    GUEST = "guest"  # not bound: the SDK's own code in the guest does it
    BINDABLE = "bindable"  # understood, but something of the firmware is still missing
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Argument:
    """Plan for one argument; `reason` is why the table says so, "" for a rule.

    `operation` is what a device's driver must have: its class's name in C, and the function.
    """

    parameter: Parameter
    kind: Kind
    detail: str = ""
    optional: bool = False
    reason: str = ""
    operation: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """Plan for one call.

    Attributes:
        result: "void", "i32", "i64", "f32", "f64", "device", "opaque", "errno" or "argument NAME".
        reason: why it is not bound.
        absent: the options without which this build has no such call, "" where it is there.
        through: the kernel's call is made by code of its own, firmware/kernel_bind's.
    """

    call: Syscall
    status: Status
    arguments: tuple[Argument, ...] = ()
    result: str = "void"
    reason: str = ""
    absent: str = ""
    through: bool = False

    @property
    def group(self) -> str:
        """Class of the call for the report."""
        kinds = {a.kind for a in self.arguments}
        structs = any(
            a.parameter.type.base.startswith(("struct", "union"))
            for a in self.arguments
            if a.kind in (Kind.READ, Kind.WRITE, Kind.INOUT)
        )
        first = (
            "device" if Kind.DEVICE in kinds else "kernel object" if Kind.OBJECT in kinds else ""
        )
        rest = (
            "structs with pointers"
            if Kind.MARSHAL in kinds
            else "structs"
            if structs
            else "buffers"
            if kinds & {Kind.READ, Kind.WRITE, Kind.INOUT, Kind.STRING}
            else "scalars"
        )
        return f"{first} + {rest}" if first else rest


class _NotBoundError(Exception):
    """Why an argument cannot be bound."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """The reviewed table."""

    arguments: Mapping[str, tuple[str, str]]
    results: Mapping[str, tuple[str, str]]
    requires: Mapping[str, str]
    guest: Mapping[str, str] = field(default_factory=dict)
    through: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path = TABLE) -> Annotations:
        """Reads it; every entry has two texts."""
        data = tomllib.loads(path.read_text())
        return cls(
            {k: (v[0], v[1]) for k, v in data["argument"].items()},
            {k: (v[0], v[1]) for k, v in data["result"].items()},
            data["requires"],
            data["guest"],
            data["through"],
        )

    def argument(self, call: str, parameter: str) -> tuple[str, str] | None:
        """What it says of an argument; an exact name wins, else the longest pattern."""
        return _longest(self.arguments, f"{call}.{parameter}")

    def result(self, call: str) -> tuple[str, str] | None:
        """What it says of a returned pointer."""
        return _longest(self.results, call)

    def missing(self, call: str, options: Iterable[str] | None) -> str:
        """Options that a build would need for the call; "" if it has them all."""
        have = None if options is None else set(options)
        for pattern, needed in self.requires.items():
            if have is not None and fnmatchcase(call, pattern):
                lacks = [n for n in needed.split() if (n.lstrip("!") in have) == n.startswith("!")]
                if lacks:
                    return ", ".join(lacks)
        return ""

    def unused(self, calls: Iterable[Syscall]) -> list[str]:
        """Patterns of arguments and results that match nothing: mistakes of the table."""
        calls = list(calls)
        names = [f"{c.name}.{p.name}" for c in calls for p in c.parameters]
        results = [c.name for c in calls]
        return [k for k in self.arguments if not any(fnmatchcase(n, k) for n in names)] + [
            k for k in self.results if not any(fnmatchcase(n, k) for n in results)
        ]


def _longest(table: Mapping[str, tuple[str, str]], name: str) -> tuple[str, str] | None:
    matches = [k for k in table if fnmatchcase(name, k)]
    best = max(matches, key=lambda k: (k == name, len(k) - k.count("*")), default=None)
    return None if best is None else table[best]


_TOKEN = re.compile(
    r"sizeof\s*\(\s*(?:\*\s*)?(?:struct |union |enum )?\w+(?:\s\w+)*\s*\*?\s*\)"
    r"|\d+|\w+|==|[()*+?:]|\s+"
)

_TYPE_WORD = re.compile(r"\w+_t|int|char|short|long|bool|float|double|unsigned")


def simple_length(text: str, parameters: Iterable[str]) -> bool:
    """Whether an expression is C over parameters, numbers, constants and sizeof of types alone."""
    names, position = set(parameters), 0
    while position < len(text):
        match = _TOKEN.match(text, position)
        if match is None:
            return False
        word = match[0]
        if re.fullmatch(r"[A-Za-z_]\w*", word) and word not in names and not word.isupper():
            return False
        inner = re.fullmatch(r"sizeof\s*\(\s*(\w+)\s*\)", word)
        if inner and not _TYPE_WORD.fullmatch(inner[1]):
            return False  # a variable of the handler
        position = match.end()
    return bool(text)


def own_calls(table: Path) -> frozenset[str]:
    """Names of the calls that firmware/kernel_if handles by hand, from its calls.tab."""
    lines = [line for line in table.read_text().splitlines() if line[:1] not in ("#", "=", "")]
    found = [re.search(r"(\w+)\(", line) for line in lines]
    return frozenset(m[1] for m in found if m)


class Classifier:
    """Classifies the calls of one list."""

    def __init__(
        self,
        handlers: Mapping[str, Handler],
        annotations: Annotations,
        *,
        own: Iterable[str] = (),
        layouts: Mapping[str, Layout] | None = None,
        options: Iterable[str] | None = None,
    ) -> None:
        """`own`: calls with a handler by hand; `options`: symbols that are y in the build."""
        self._handlers = handlers
        self._annotations = annotations
        self._own = frozenset(own)
        self._layouts = layouts or {}
        self._options = None if options is None else frozenset(options)
        self._wide = self._options is not None and "CONFIG_64BIT" in self._options

    def plan(self, call: Syscall) -> Plan:
        """The plan for one call."""
        if call.name in self._own:
            return Plan(call, Status.OWN)
        if call.name.startswith("zwali_"):
            reason = "how this interface is entered from user mode"
            return Plan(call, Status.REFUSED, reason=reason)
        absent = self._annotations.missing(call.name, self._options)
        wide = (Shape.I64, Shape.F64)
        slots = sum(2 if p.type.shape in wide else 1 for p in call.parameters)
        if slots > SLOTS_MAX:
            reason = f"its arguments take {slots} slots, more than {SLOTS_MAX}"
            return Plan(call, Status.REFUSED, reason=reason, absent=absent)
        try:
            arguments = tuple(self._argument(call, p) for p in call.parameters)
            result = self._result(call)
        except _NotBoundError as error:
            return Plan(call, Status.REFUSED, reason=str(error), absent=absent)
        for pattern, where in self._annotations.guest.items():
            if fnmatchcase(call.name, pattern):
                return Plan(call, Status.GUEST, arguments, result, where, absent)
        lacks = self._lacks(arguments)
        status = Status.BINDABLE if lacks else Status.BOUND
        through = any(fnmatchcase(call.name, p) for p in self._annotations.through)
        return Plan(call, status, arguments, result, lacks, absent, through)

    def _lacks(self, arguments: Iterable[Argument]) -> str:
        """What of the firmware is missing for a call that is understood."""
        for a in arguments:
            if a.kind is Kind.OBJECT:
                return f"a generated binding cannot reach the kernel's {a.detail} yet"
            if a.kind is Kind.CALLBACK:
                return "callbacks of drivers are not queued yet"
            if a.kind is Kind.TIMEOUT:
                return "waits in a driver, which must not be cut off by an abort"
            if a.kind is Kind.MARSHAL and a.detail not in MARSHALLERS:
                return f"no marshaller for {a.detail}"
            layout = self._layouts.get(a.parameter.type.base)
            flat = a.kind in (Kind.READ, Kind.WRITE, Kind.INOUT)
            if flat and layout and layout.has_pointers:  # whatever the table says
                return f"{a.parameter.type.base} holds pointers"
            single = a.detail == f"sizeof(*{a.parameter.name})"
            if single and a.parameter.type.base.startswith("enum"):
                continue  # the binding converts it
            if not flat:
                continue
            if layout and not layout.is_guests and not (single and layout.convertible):
                return f"{a.parameter.type.base} is laid out differently in guests"
            if self._wide and not single and a.parameter.type.base in LONGS:
                return f"an array of {a.parameter.type.base}, which is longer than in guests"
        return ""

    def _result(self, call: Syscall) -> str:
        shape, annotation = call.result.shape, self._annotations.result(call.name)
        if annotation and annotation[0] == "errno":
            return "errno"
        if shape is Shape.POINTER:
            if annotation is None:
                raise _NotBoundError("returns a kernel pointer")
            return annotation[0]
        if shape in (Shape.VOID, Shape.I32, Shape.I64, Shape.F32, Shape.F64):
            return str(shape.value)
        raise _NotBoundError(f"returns {call.result.text}, which cannot be passed")

    def _argument(self, call: Syscall, parameter: Parameter) -> Argument:
        annotation = self._annotations.argument(call.name, parameter.name)
        if annotation:
            return self._annotated(parameter, *annotation)
        kind = parameter.type
        if kind.text == "k_timeout_t":
            return Argument(parameter, Kind.TIMEOUT)
        if kind.shape in (Shape.I32, Shape.I64, Shape.F32, Shape.F64):
            return Argument(parameter, Kind.SCALAR)
        if kind.shape is not Shape.POINTER:
            words = {
                Shape.STRUCT: "a struct by value",
                Shape.VA_LIST: "a va_list",
                Shape.CALLBACK: "a callback that would run in an interrupt",
            }
            what = words.get(kind.shape, f"of unknown type {kind.text}")
            raise _NotBoundError(f"{parameter.name} is {what}")
        if kind.pointers > 1:
            raise _NotBoundError(f"{parameter.name} is a pointer to a pointer")
        return self._pointer(call, parameter)

    def _annotated(self, parameter: Parameter, text: str, reason: str) -> Argument:
        word, _, detail = text.partition(" ")
        if word == "refuse":
            raise _NotBoundError(f"{parameter.name}: {reason}")
        kind, shape = Kind(word.rstrip("?")), parameter.type.shape
        fits = (
            shape is Shape.POINTER
            or kind is Kind.MARSHAL
            or (shape is Shape.CALLBACK and kind in (Kind.NULL, Kind.CALLBACK))
        )
        if not fits:
            raise ValueError(f"the table calls {parameter.name} {text!r}, which is no pointer")
        return Argument(parameter, kind, detail, word.endswith("?"), reason)

    def _pointer(self, call: Syscall, parameter: Parameter) -> Argument:
        handler = self._handlers.get(call.name)
        facts = _facts_about(call, parameter, handler)
        objects = [f for f in facts if f.claim in (Claim.OBJECT, Claim.OBJECT_INIT)]
        objects += [f for f in facts if f.claim is Claim.OBJECT_NEW]
        if parameter.type.base == "struct device":
            operation = self._operation(objects)
            return Argument(
                parameter, Kind.DEVICE, device_class(call, objects), operation=operation
            )
        if objects:
            kind = objects[0].detail.removeprefix("K_OBJ_")
            if kind not in DESIGNATED:
                raise _NotBoundError(f"{parameter.name}: guests have no designators of {kind}")
            return Argument(parameter, Kind.OBJECT, kind)
        strings = [f for f in facts if f.claim is Claim.STRING]
        if strings:
            return Argument(parameter, Kind.STRING, self._bound(call, strings[0], handler))
        return self._buffer(call, parameter, facts, handler)

    def _operation(self, objects: Iterable[Fact]) -> tuple[str, str] | None:
        """What the driver must have; not what this build's table has no place for."""
        for fact in objects:
            if fact.operation:
                owner = fact.detail.removeprefix("K_OBJ_DRIVER_").lower()
                layout = self._layouts.get(f"struct {owner}_driver_api")
                if layout is None or any(m.path == fact.operation for m in layout.members):
                    return owner, fact.operation
        return None

    def _bound(self, call: Syscall, fact: Fact, handler: Handler | None) -> str:
        """Bound of a string: a number, or the size of the handler's local array."""
        local = re.fullmatch(r"sizeof\((\w+)\)", fact.length)
        array = local and re.search(rf"char\s+{local[1]}\[(\w+)\]", handler.body if handler else "")
        text = str(array[1]) if array else fact.length
        if not re.fullmatch(r"\d+|[A-Z][A-Z0-9_]*", text):
            raise _NotBoundError(f"bound of the string {fact.argument} is {fact.length!r}")
        return text

    def _buffer(
        self, call: Syscall, parameter: Parameter, facts: list[Fact], handler: Handler | None
    ) -> Argument:
        reads = [f for f in facts if f.claim in (Claim.READ, Claim.COPY_IN)]
        writes = [f for f in facts if f.claim in (Claim.WRITE, Claim.COPY_OUT)]
        if not reads and not writes:
            raise _NotBoundError(f"{parameter.name}: no check of the kernel mentions it")
        layout = self._layouts.get(parameter.type.base)
        if layout and layout.has_pointers:
            raise _NotBoundError(f"{parameter.name}: {parameter.type.base} holds pointers")
        kind = Kind.INOUT if reads and writes else Kind.WRITE if writes else Kind.READ
        lengths = {self._length(call, parameter, f, handler) for f in [*reads, *writes]}
        if len(lengths) != 1:
            raise _NotBoundError(f"{parameter.name}: different lengths {sorted(lengths)}")
        return Argument(parameter, kind, lengths.pop())

    def _length(
        self, call: Syscall, parameter: Parameter, fact: Fact, handler: Handler | None
    ) -> str:
        """A length in the prototype's names; raises when it is not simple."""
        text = fact.length
        ours = [p.name for p in call.parameters]
        if handler and len(handler.parameters) == len(ours):
            for theirs, name in zip(handler.parameters, ours, strict=True):
                text = re.sub(rf"\b{re.escape(theirs)}\b", name, text)
        typed = parameter.type.base not in _BYTES
        local = re.fullmatch(r"sizeof\s*\(\s*(\w+)\s*\)", text)
        if local and local[1] not in ours and handler and typed:
            declared = rf"{re.escape(parameter.type.base)}\s+(?:\w+\s*,\s*)*{local[1]}\s*[;=,]"
            if re.search(declared, handler.body):
                return f"sizeof(*{parameter.name})"
        text = re.sub(
            rf"sizeof\s*\(\s*\*\s*{parameter.name}\s*\)", f"sizeof(*{parameter.name})", text
        )
        if not simple_length(text, ours):
            raise _NotBoundError(f"{parameter.name}: its length is {text!r}")
        alone = text.startswith("sizeof") and "(" not in text[7:]
        # Never less than what the C type says the kernel may touch.
        return f"sizeof(*{parameter.name})" if typed and alone else text


def _facts_about(call: Syscall, parameter: Parameter, handler: Handler | None) -> list[Fact]:
    """Facts that name the parameter, by its place in the handler's own list."""
    if handler is None or len(handler.parameters) != len(call.parameters):
        return []
    theirs = handler.parameters[call.parameters.index(parameter)]
    return [f for f in handler.facts if f.argument.strip("() ") == theirs]


def device_class(call: Syscall, objects: Iterable[Fact]) -> str:
    """Driver class of a device argument, lower case; "any" where the kernel takes all devices."""
    for fact in objects:
        if fact.detail.startswith("K_OBJ_DRIVER_"):
            return fact.detail.removeprefix("K_OBJ_DRIVER_").lower()
    if call.header in ("device.h", "pm/device.h"):
        return "any"
    return call.header.rsplit("/", 1)[-1].removesuffix(".h")
