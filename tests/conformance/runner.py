"""Runs a script on an engine and says what came of every command.

Independent of the engine. A module that the skip list names must be refused; what depends on it is
skipped and counted under the feature. Everything else must be as the script says.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

import wasmtime

from .assemble import TextRefused, assemble
from .engine import SPECTEST, Engine, Refused, Trapped, Unfinished
from .reduce import reduce_module
from .script import (
    Action,
    ActionCommand,
    AssertActionTrap,
    AssertModule,
    AssertReturn,
    Command,
    InstanceCommand,
    ModuleCommand,
    ModuleSource,
    RegisterCommand,
    read_script,
)
from .values import Expect, OutOfScopeValue, Value, argument, expectation

# The suite's wording of a trap -> what engines say. Older and newer texts name the same trap.
_SAME_TRAP = {
    "uninitialized": "uninitialized element",
    "undefined": "undefined element",
    "unreachable executed": "unreachable",
    "out of bounds": "out of bounds memory access",
    "integer out of range": "integer overflow",
}

# Typed references came as two proposals: an engine may name either.
_FAMILY = {"gc": "references", "function-references": "references"} | {
    name: name for name in ("simd", "memory64", "multi-memory")
}
_IMPORTS = re.compile(rb'\(import\s+"([^"]*)"')


class Status(str, Enum):
    """What came of a command."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    TEXT = "text"  # malformed text that the assembler refuses: nothing for the engine to judge


@dataclass(frozen=True, slots=True)
class Outcome:
    """One command's result.

    Attributes:
        line: where the command stands.
        kind: module, return, trap, exhaustion, invalid, malformed, unlinkable, action, register ...
        status: what came of it.
        detail: the feature that was skipped, or what failed.
    """

    line: int
    kind: str
    status: Status
    detail: str = ""


class _Skip(Exception):
    """The command needs something out of scope; the argument is the feature."""


class _Fail(Exception):
    """The command did not do what the script says."""


@dataclass(frozen=True, slots=True)
class _Absent:
    """Stands where an instance or module would be, had it not been skipped or failed."""

    feature: str | None


def trap_matches(expected: str, got: str) -> bool:
    """Whether a trap is the one the suite names, whose text may go on: uninitialized element 7.

    Args:
        expected: the suite's wording.
        got: the engine's wordings, separated by bars where it does not tell traps apart.
    """
    wanted = _SAME_TRAP.get(expected, expected)
    return any(wanted.startswith(text) or text.startswith(wanted) for text in got.split("|"))


class Runner:
    """The state of one script: its modules, its instances and what is registered."""

    def __init__(self, engine: Engine, skips: Mapping[int, str]) -> None:
        self._engine = engine
        self._skips = skips
        self._modules: dict[str | None, object] = {None: _Absent(None)}
        self._instances: dict[str | None, object] = {None: _Absent(None)}
        self._registered: dict[str, object] = {}
        self._reduced: dict[int, str] = {}  # id of an instance -> the feature it lacks
        # id of an instance -> the feature of a skipped module that would have written to it
        self._touched: dict[int, str] = {}
        spectest = engine.compile(bytes(wasmtime.wat2wasm(SPECTEST)))
        self._registered["spectest"] = engine.instantiate(spectest, {})

    def run(self, command: Command) -> Outcome:
        """Runs one command; the engine's misbehaviour becomes a failure, never an exception."""
        kind = _kind(command)
        try:
            status = self._dispatch(command)
        except _Skip as skip:
            return Outcome(command.line, kind, Status.SKIPPED, str(skip))
        except OutOfScopeValue as value:
            return Outcome(command.line, kind, Status.SKIPPED, value.feature)
        except _Fail as fail:
            return Outcome(command.line, kind, Status.FAILED, str(fail))
        except (Refused, Trapped, Unfinished) as error:
            text = f"{type(error).__name__.lower()}: {error}"
            return Outcome(command.line, kind, Status.FAILED, text)
        except TextRefused as error:
            return Outcome(command.line, kind, Status.FAILED, f"the assembler refuses it: {error}")
        return Outcome(command.line, kind, status)

    def _dispatch(self, command: Command) -> Status:
        if isinstance(command, ModuleCommand):
            self._define(command.source)
        elif isinstance(command, InstanceCommand):
            self._instantiate(command.name, self._modules.get(command.definition, _Absent(None)))
        elif isinstance(command, RegisterCommand):
            self._registered[command.as_name] = self._instance(command.module)
            self._present(self._registered[command.as_name])
        elif isinstance(command, ActionCommand):
            self._act(command.action)
        elif isinstance(command, AssertReturn):
            self._assert_return(command)
        elif isinstance(command, AssertActionTrap):
            self._assert_action_trap(command)
        else:
            return self._assert_module(command)
        return Status.PASSED

    # -- modules and instances

    def _define(self, source: ModuleSource) -> None:
        self._bind(self._modules, source.name, _Absent(None))
        if not source.definition:
            self._bind(self._instances, source.name, _Absent(None))
        try:
            module = self._compile(source)
        except _Skip as skip:
            self._define_reduced(source, str(skip))
            raise
        self._bind(self._modules, source.name, module)
        if not source.definition:
            self._instantiate(source.name, module)

    def _define_reduced(self, source: ModuleSource, feature: str) -> None:
        """Stands in for a skipped module: with what is left of it, if anything is."""
        absent = _Absent(feature)
        self._bind(self._modules, source.name, absent)
        if not source.definition:
            self._bind(self._instances, source.name, absent)
        wasm = reduce_module(source)
        if wasm is None:
            return
        module = self._engine.compile(wasm)
        self._bind(self._modules, source.name, module)
        if not source.definition:
            self._instantiate(source.name, module)
            self._reduced[id(self._instance(None))] = feature

    def _compile(self, source: ModuleSource) -> object:
        """Compiles a module that is valid; one on the skip list must be refused."""
        wasm = assemble(source)
        feature = self._skips.get(source.line)
        try:
            module = self._engine.compile(wasm)
        except Refused as refused:
            if feature is None:
                raise
            if refused.kind not in ("unsupported", "invalid", "malformed"):
                raise _Fail(f"listed as {feature}, refused for another reason: {refused}") from None
            for name in _IMPORTS.findall(source.data):
                instance = self._registered.get(name.decode(errors="replace"))
                self._touched[id(instance)] = feature
            raise _Skip(feature) from None
        if feature is not None:
            raise _Fail(f"listed as {feature} in skips.toml, but the engine accepts it")
        return module

    def _instantiate(self, name: str | None, module: object) -> None:
        self._bind(self._instances, name, _Absent(None))
        if isinstance(module, _Absent):
            self._bind(self._instances, name, module)
        self._present(module)
        try:
            instance = self._link(module)
        except _Skip as skip:
            self._bind(self._instances, name, _Absent(str(skip)))
            raise
        except Refused as refused:
            for registered, other in self._registered.items():
                if refused.kind == "link" and registered in refused.text:
                    feature = self._reduced.get(id(other))
                    if feature is not None:
                        self._bind(self._instances, name, _Absent(feature))
                        raise _Skip(feature) from None
            raise
        self._bind(self._instances, name, instance)

    def _link(self, module: object) -> object:
        present = {
            name: instance
            for name, instance in self._registered.items()
            if not isinstance(instance, _Absent)
        }
        try:
            return self._engine.instantiate(module, present)
        except Refused as refused:
            for name, instance in self._registered.items():
                absent = isinstance(instance, _Absent) and instance.feature
                if absent and refused.kind == "link" and name in refused.text:
                    raise _Skip(absent) from None
            raise

    @staticmethod
    def _bind(table: dict[str | None, object], name: str | None, value: object) -> None:
        table[None] = value
        if name is not None:
            table[name] = value

    def _instance(self, name: str | None) -> object:
        return self._instances.get(name, _Absent(None))

    @staticmethod
    def _present(thing: object) -> object:
        if isinstance(thing, _Absent):
            if thing.feature is not None:
                raise _Skip(thing.feature)
            raise _Fail("the module it needs failed before")
        return thing

    # -- actions

    def _act(self, action: Action) -> list[Value]:
        instance = self._present(self._instance(action.module))
        args = [argument(item) for item in action.args]
        try:
            if action.kind == "get":
                return [self._engine.get(instance, action.field)]
            return self._engine.invoke(instance, action.field, args)
        except Refused as refused:
            if refused.kind == "not found" and id(instance) in self._reduced:
                raise _Skip(self._reduced[id(instance)]) from None
            raise

    def _assert_return(self, command: AssertReturn) -> None:
        self._present(self._instance(command.action.module))
        expected = [expectation(item) for item in command.expected]
        try:
            self._compare(expected, command.action)
        except (_Fail, Trapped):
            touched = self._touched.get(id(self._instance(command.action.module)))
            if touched is None:
                raise
            raise _Skip(touched) from None

    def _compare(self, expected: list[Expect], action: Action) -> None:
        got = self._act(action)
        fits = len(got) == len(expected) and all(
            want.accepts(value) for want, value in zip(expected, got, strict=True)
        )
        if not fits:
            want_text = ", ".join(str(want) for want in expected) or "nothing"
            got_text = ", ".join(str(value) for value in got) or "nothing"
            raise _Fail(f"{action.field}: expected {want_text}, got {got_text}")

    def _assert_action_trap(self, command: AssertActionTrap) -> None:
        try:
            got = self._act(command.action)
        except Trapped as trap:
            if not trap_matches(command.message, str(trap)):
                raise _Fail(f"expected trap '{command.message}', got '{trap}'") from None
            return
        text = ", ".join(str(value) for value in got) or "nothing"
        raise _Fail(f"{command.action.field}: expected trap '{command.message}', returned {text}")

    # -- assertions about modules

    def _assert_module(self, command: AssertModule) -> Status:
        if command.kind in ("malformed", "invalid"):
            return self._assert_refused(command)
        module = self._compile(command.source)
        try:
            self._link(module)
        except Refused as refused:
            if command.kind != "unlinkable" or refused.kind != "link":
                raise
        except Trapped as trap:
            if command.kind != "trap":
                raise _Fail(f"expected {command.kind}, trapped: {trap}") from None
            if not trap_matches(command.message, str(trap)):
                raise _Fail(f"expected trap '{command.message}', got '{trap}'") from None
        else:
            raise _Fail(f"instantiated, expected {command.kind}: {command.message}")
        return Status.PASSED

    def _assert_refused(self, command: AssertModule) -> Status:
        try:
            wasm = assemble(command.source)
        except TextRefused:
            if command.kind == "malformed":
                return Status.TEXT
            raise
        feature = self._skips.get(command.source.line)
        try:
            self._engine.compile(wasm)
        except Refused as refused:
            if refused.kind in ("malformed", "invalid"):
                return Status.PASSED
            if refused.kind == "unsupported":
                self._skip_if_named(refused.text, feature)
            expected = f"expected {command.kind} '{command.message}'"
            raise _Fail(f"{expected}, refused as {refused}") from None
        raise _Fail(f"accepted, expected {command.kind}: {command.message}")

    def _skip_if_named(self, refusal: str, listed: str | None) -> None:
        """Skips a broken module that the engine refuses for a feature which the script is about.

        Whether a module's own fault or the feature is met first is the engine's choice; which
        feature it names is not.
        """
        spelled = refusal.replace(" ", "-")
        named = {feature for feature in _FAMILY if feature in spelled}
        about = {listed} if listed is not None else set(self._skips.values())
        if any(_FAMILY[feature] == _FAMILY.get(str(other)) for feature in named for other in about):
            raise _Skip(listed or min(named))


def _kind(command: Command) -> str:
    if isinstance(command, AssertReturn):
        return "return"
    if isinstance(command, AssertActionTrap):
        return command.kind
    if isinstance(command, AssertModule):
        return "module trap" if command.kind == "trap" else command.kind
    if isinstance(command, ModuleCommand):
        return "definition" if command.source.definition else "module"
    if isinstance(command, InstanceCommand):
        return "instance"
    return "register" if isinstance(command, RegisterCommand) else "action"


def run_script(engine: Engine, text: str, skips: Mapping[int, str]) -> list[Outcome]:
    """Runs a whole script on a fresh engine."""
    runner = Runner(engine, skips)
    return [runner.run(command) for command in read_script(text)]
