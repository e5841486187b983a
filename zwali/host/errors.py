"""Every error a user can act on, and the exit code that stands for it.

Raised anywhere in `host`, shown in one place (`zwali.cli.main`). Does not format anything.
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What the `zwali` command exits with; `run` otherwise exits as the module does."""

    OK = 0
    FAILED = 1
    USAGE = 2
    UNREACHABLE = 3
    REFUSED = 4
    TRAPPED = 5
    BAD_INPUT = 6
    TIME_LIMIT = 7
    INTERRUPTED = 130


class ZwaliError(Exception):
    """What was expected, what came instead, and what to try.

    Attributes:
        expected: What should have been, in one sentence.
        got: What was found.
        try_this: What the user can do now.
        name: Short machine-readable name, the same for the same kind of failure.
    """

    exit_code: ClassVar[ExitCode] = ExitCode.FAILED
    default_name: ClassVar[str] = "failed"

    def __init__(self, expected: str, got: str, try_this: str, *, name: str = "") -> None:
        super().__init__(f"expected {expected}; got {got}; try {try_this}")
        self.expected = expected
        self.got = got
        self.try_this = try_this
        self.name = name or self.default_name


class UsageProblem(ZwaliError):
    """Wrong words: an unknown name, a value that does not fit its type."""

    exit_code = ExitCode.USAGE
    default_name = "usage"


class DeviceUnreachable(ZwaliError):
    """No port, no answer in time, or the connection was lost."""

    exit_code = ExitCode.UNREACHABLE
    default_name = "unreachable"


class DeviceRefused(ZwaliError):
    """The device answered, with an error; `name` is the name of that error on the wire."""

    exit_code = ExitCode.REFUSED
    default_name = "refused"


class ModuleTrapped(ZwaliError):
    """The guest did something that WebAssembly or its grants forbid.

    Attributes:
        report: What is known of the trap: the engine's or the device's report.
    """

    exit_code = ExitCode.TRAPPED
    default_name = "trapped"

    def __init__(
        self,
        expected: str,
        got: str,
        try_this: str,
        *,
        name: str = "",
        report: object | None = None,
    ) -> None:
        super().__init__(expected, got, try_this, name=name)
        self.report = report


class BadModule(ZwaliError):
    """Malformed or invalid Wasm, or a feature the engine does not support."""

    exit_code = ExitCode.BAD_INPUT
    default_name = "bad_module"


class BadPackage(ZwaliError):
    """A package, or an image in it, that does not hold together."""

    exit_code = ExitCode.BAD_INPUT
    default_name = "bad_package"


class TimeLimit(ZwaliError):
    """Stopped because the time (or the fuel) the user allowed was used up."""

    exit_code = ExitCode.TIME_LIMIT
    default_name = "time_limit"


class ToolMissing(ZwaliError):
    """A program this needs is not installed."""

    default_name = "tool_missing"


class BuildFailed(ZwaliError):
    """A compiler refused its input; `got` carries what it said."""

    default_name = "build_failed"
