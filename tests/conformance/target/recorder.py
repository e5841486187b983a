"""Turns a script into groups of modules that belong together, with what is asserted of them.

The script runs on the host's engine meanwhile, by the rules of `runner.py`: so what is skipped, and
what a module is linked with, is decided by one piece of code. What is expected stays the script's.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from tests.conformance.adapter_zwali import ZwaliEngine
from tests.conformance.runner import Runner, Status
from tests.conformance.script import (
    ActionCommand,
    AssertActionTrap,
    AssertModule,
    AssertReturn,
    Command,
    read_script,
)
from tests.conformance.values import Expect, Value, expectation
from zwali.host import wasm as binary
from zwali.host.errors import BadModule

SPECTEST_NAME = "spectest"
_ABOUT_MODULES = ("module trap", "unlinkable")


@dataclass(eq=False)
class Node:
    """An instance: its module, what it imports from whom, and the names it is registered under."""

    wasm: bytes
    imports: dict[str, Node]
    names: list[str] = field(default_factory=list)
    number: int = 0


@dataclass(frozen=True)
class Step:
    """One command that does something to an instance.

    Attributes:
        kind: return, trap, exhaustion; action (nothing asserted); module trap, unlinkable.
        node: on which instance.
        is_global: it reads the exported global `field`, else it calls the function.
        expected: results, for return.
        message: the suite's wording of the trap.
    """

    line: int
    kind: str
    node: Node
    is_global: bool = False
    field: str = ""
    args: tuple[Value, ...] = ()
    expected: tuple[Expect, ...] = ()
    message: str = ""

    @property
    def is_trap(self) -> bool:
        """Whether the group is gone afterwards."""
        return self.kind not in ("return", "action")


@dataclass
class Group:
    """Instances that are linked with one another, in the order they were made, and their steps.

    Attributes:
        nodes: without spectest.
        steps: in the script's order.
        parts: groups that have nothing to do with one another, put together to save time.
    """

    nodes: list[Node]
    steps: list[Step]
    parts: list[Group] = field(default_factory=list)


class _Recorder(ZwaliEngine):
    """The engine, noting what is asked of it."""

    def __init__(self) -> None:
        super().__init__("fast")
        self.made: list[Node] = []
        self.asked: list[tuple[Node, bool, str, tuple[Value, ...]]] = []
        self._wasm: dict[int, bytes] = {}
        self._nodes: dict[int, Node] = {}
        self._keep: list[object] = []

    def compile(self, wasm: bytes) -> object:
        module = super().compile(wasm)
        self._wasm[id(module)] = wasm
        self._keep.append(module)
        return module

    def find(self, instance: object) -> Node | None:
        """What stands for an instance; None for one that was never made."""
        return self._nodes.get(id(instance))

    def node(self, instance: object) -> Node:
        """What stands for an instance that was made."""
        return self._nodes[id(instance)]

    def instantiate(self, module: object, registered: Mapping[str, object]) -> object:
        wasm = self._wasm[id(module)]
        try:
            wanted = {each.module for each in binary.read(wasm, uses_memory_grow=False).imports}
        except BadModule:  # it cannot be packed either: the driver says so
            wanted = set()
        known = {name: each for name, each in registered.items() if name in wanted}
        node = Node(wasm, {name: self.node(each) for name, each in known.items()})
        self.made.append(node)
        instance = super().instantiate(module, registered)
        self._nodes[id(instance)] = node
        self._keep.append(instance)
        return instance

    def invoke(self, instance: object, field: str, args: Sequence[Value]) -> list[Value]:
        self.asked.append((self.node(instance), False, field, tuple(args)))
        return super().invoke(instance, field, args)

    def get(self, instance: object, field: str) -> Value:
        self.asked.append((self.node(instance), True, field, ()))
        return super().get(instance, field)


class _Planner(Runner):
    """Runs commands and keeps those that are in scope as steps."""

    def __init__(self, skips: Mapping[int, str]) -> None:
        self._recorder = _Recorder()
        super().__init__(self._recorder, skips)
        self.spectest = self._recorder.made.pop()
        self.spectest.names.append(SPECTEST_NAME)
        self.nodes: list[Node] = []
        self.steps: list[Step] = []
        self.refused = 0

    def take(self, command: Command) -> None:
        self._recorder.made.clear()
        self._recorder.asked.clear()
        status = self.run(command).status
        for name, instance in self._registered.items():
            node = self._recorder.find(instance)
            if node is not None and name not in node.names:
                node.names.append(name)
        for node in self._recorder.made:
            node.number = len(self.nodes)
            self.nodes.append(node)
        # What the host's engine gets wrong is asserted all the same: nothing hides here.
        if status in (Status.SKIPPED, Status.TEXT):
            return
        if isinstance(command, AssertModule):
            if command.kind in ("malformed", "invalid"):
                self.refused += 1
            elif self._recorder.made:
                kind = "module trap" if command.kind == "trap" else command.kind
                node = self._recorder.made[-1]
                self.steps.append(Step(command.line, kind, node, message=command.message))
        for node, is_global, name, args in self._recorder.asked:
            self._add(command, node, is_global, name, args)

    def _add(
        self, command: Command, node: Node, is_global: bool, name: str, args: tuple[Value, ...]
    ) -> None:
        if isinstance(command, AssertReturn):
            expected = tuple(expectation(item) for item in command.expected)
            step = Step(command.line, "return", node, is_global, name, args, expected)
        elif isinstance(command, AssertActionTrap):
            text = command.message
            step = Step(command.line, command.kind, node, is_global, name, args, message=text)
        elif isinstance(command, ActionCommand):
            step = Step(command.line, "action", node, is_global, name, args)
        else:
            return
        self.steps.append(step)


@dataclass(frozen=True)
class Script:
    """A script's groups; `refused`: how many assertions are about modules that cannot be packed."""

    groups: list[Group]
    spectest: Node
    refused: int


def closure(nodes: Sequence[Node], spectest: Node) -> list[Node]:
    """These instances and all that they import from, oldest first, without spectest."""
    found: dict[int, Node] = {}
    todo = list(nodes)
    while todo:
        node = todo.pop()
        if node is not spectest and id(node) not in found:
            found[id(node)] = node
            todo += node.imports.values()
    return sorted(found.values(), key=lambda each: each.number)


def _connected(nodes: Sequence[Node], spectest: Node) -> list[list[Node]]:
    """Instances that have anything to do with one another."""
    where = {id(node): {id(node): node} for node in nodes}
    for node in nodes:
        for other in node.imports.values():
            if other is spectest or where[id(other)] is where[id(node)]:
                continue
            merged = where[id(other)] | where[id(node)]
            for key in merged:
                where[key] = merged
    distinct = {id(part): part for part in where.values()}
    return [sorted(part.values(), key=lambda each: each.number) for part in distinct.values()]


def _uses(spectest: Node, *groups: Group) -> bool:
    return any(spectest in each.imports.values() for group in groups for each in group.nodes)


def put_together(groups: Sequence[Group], spectest: Node, nodes: int, steps: int) -> list[Group]:
    """The same groups, small neighbours in one; at most so many nodes and steps in each."""
    found: list[Group] = []
    for group in groups:
        last = found[-1] if found else None
        if (
            last is not None
            and len(last.nodes + group.nodes) + _uses(spectest, last, group) <= nodes
            and len(last.steps) + len(group.steps) <= steps
            and not any(step.kind in _ABOUT_MODULES for step in last.steps + group.steps)
        ):
            parts = [*(last.parts or [last]), group]
            found[-1] = Group(last.nodes + group.nodes, last.steps + group.steps, parts)
        else:
            found.append(group)
    return found


def record(text: str, skips: Mapping[int, str], links: int) -> Script:
    """The groups of a script.

    Args:
        text: the script.
        skips: line of a module -> the feature it needs.
        links: how many modules a group may have; a larger one is cut into what each step needs.
    """
    planner = _Planner(skips)
    for command in read_script(text):
        planner.take(command)
    failing = {id(step.node) for step in planner.steps if step.kind in _ABOUT_MODULES}
    lasting = [node for node in planner.nodes if id(node) not in failing]
    groups = []
    for part in _connected(lasting, planner.spectest):
        inside = {id(node) for node in part}
        steps = [step for step in planner.steps if id(step.node) in inside]
        uses_spectest = any(planner.spectest in node.imports.values() for node in part)
        if len(part) + uses_spectest <= links:
            groups.append(Group(part, steps))
            continue
        for node in part:
            own = [step for step in steps if step.node is node]
            groups.append(Group(closure([node], planner.spectest), own))
    for step in planner.steps:
        if step.kind in _ABOUT_MODULES:
            groups.append(Group(closure([step.node], planner.spectest), [step]))
    groups = [each for each in groups if each.steps]
    return Script(groups, planner.spectest, planner.refused)
