"""Turns a ``.wast`` script into commands.

Splits only: a module stays text (or bytes), to be assembled by whoever runs the command. Constants
are read when a command runs, so that one out-of-scope value does not cost the rest of the file.
"""

from __future__ import annotations

from dataclasses import dataclass

from .sexpr import Atom, Item, Node, Text, parse

MODULE_FIELDS = frozenset(
    ["type", "rec", "import", "func", "table", "memory", "global", "export", "start", "elem"]
) | {"data", "tag"}


class ScriptError(Exception):
    """A command this reader does not know."""


@dataclass(frozen=True, slots=True)
class ModuleSource:
    """A module of a script: ``form`` is text, quote (text that may be malformed) or binary."""

    form: str
    data: bytes
    name: str | None
    definition: bool
    line: int


@dataclass(frozen=True, slots=True)
class Action:
    """``invoke`` or ``get`` on the instance ``module`` (None: the last one)."""

    kind: str
    module: str | None
    field: str
    args: tuple[Item, ...]
    line: int


@dataclass(frozen=True, slots=True)
class ModuleCommand:
    """Define a module and, unless it is only a definition, instantiate it."""

    source: ModuleSource
    line: int


@dataclass(frozen=True, slots=True)
class InstanceCommand:
    """Instantiate a module definition."""

    name: str | None
    definition: str | None
    line: int


@dataclass(frozen=True, slots=True)
class RegisterCommand:
    """Make an instance's exports importable under ``as_name``."""

    as_name: str
    module: str | None
    line: int


@dataclass(frozen=True, slots=True)
class ActionCommand:
    """An action outside any assertion: it must not trap."""

    action: Action
    line: int


@dataclass(frozen=True, slots=True)
class AssertReturn:
    """The action returns these results."""

    action: Action
    expected: tuple[Item, ...]
    line: int


@dataclass(frozen=True, slots=True)
class AssertActionTrap:
    """The action does not return: ``kind`` is trap, exhaustion or exception."""

    kind: str
    action: Action
    message: str
    line: int


@dataclass(frozen=True, slots=True)
class AssertModule:
    """The module fails: ``kind`` is malformed, invalid, unlinkable or trap (at instantiation)."""

    kind: str
    source: ModuleSource
    message: str
    line: int


Command = (
    ModuleCommand
    | InstanceCommand
    | RegisterCommand
    | ActionCommand
    | AssertReturn
    | AssertActionTrap
    | AssertModule
)

_MODULE_ASSERTS = {
    "assert_malformed": "malformed",
    "assert_malformed_custom": "malformed",
    "assert_invalid": "invalid",
    "assert_invalid_custom": "invalid",
    "assert_unlinkable": "unlinkable",
    "assert_uninstantiable": "trap",
    "assert_trap": "trap",
}
_ACTION_ASSERTS = {
    "assert_trap": "trap",
    "assert_exhaustion": "exhaustion",
    "assert_exception": "exception",
}


def _atom_text(item: Item | None) -> str:
    return item.text if isinstance(item, Atom) else ""


def _optional_name(items: tuple[Item, ...], at: int) -> tuple[str | None, int]:
    if at < len(items) and _atom_text(items[at]).startswith("$"):
        return _atom_text(items[at]), at + 1
    return None, at


def _string(item: Item) -> str:
    if not isinstance(item, Text):
        raise ScriptError(f"line {item.line}: expected a string")
    return item.data.decode("utf-8", "surrogateescape")


def _message(node: Node, at: int) -> str:
    return _string(node.items[at]) if at < len(node.items) else ""


def _module_source(text: str, node: Node) -> ModuleSource:
    items = node.items
    at = 1
    definition = at < len(items) and _atom_text(items[at]) == "definition"
    at += int(definition)
    name, at = _optional_name(items, at)
    form = _atom_text(items[at]) if at < len(items) else ""
    if form in ("binary", "quote"):
        strings = [item.data for item in items[at + 1 :] if isinstance(item, Text)]
        data = (b"" if form == "binary" else b" ").join(strings)
        return ModuleSource(form, data, name, definition, node.line)
    body = text[node.start : node.end]
    if definition:
        body = body.replace("definition", "", 1)
    data = body.encode("utf-8", "surrogateescape")
    return ModuleSource("text", data, name, definition, node.line)


def _action(node: Item) -> Action:
    if not isinstance(node, Node) or node.head not in ("invoke", "get"):
        raise ScriptError(f"line {node.line}: expected an action")
    module, at = _optional_name(node.items, 1)
    return Action(node.head, module, _string(node.items[at]), node.items[at + 1 :], node.line)


def _assertion(text: str, node: Node) -> Command:
    subject = node.items[1] if len(node.items) > 1 else None
    if node.head == "assert_return":
        return AssertReturn(_action(node.items[1]), node.items[2:], node.line)
    if isinstance(subject, Node) and subject.head == "module" and node.head in _MODULE_ASSERTS:
        source = _module_source(text, subject)
        return AssertModule(_MODULE_ASSERTS[node.head], source, _message(node, 2), node.line)
    if isinstance(subject, Node) and node.head in _ACTION_ASSERTS:
        action = _action(subject)
        return AssertActionTrap(_ACTION_ASSERTS[node.head], action, _message(node, 2), node.line)
    raise ScriptError(f"line {node.line}: unknown command ({node.head})")


def _command(text: str, node: Node) -> Command:
    if node.head == "module":
        if _atom_text(node.items[1] if len(node.items) > 1 else None) == "instance":
            name, at = _optional_name(node.items, 2)
            definition, _ = _optional_name(node.items, at)
            return InstanceCommand(name, definition, node.line)
        return ModuleCommand(_module_source(text, node), node.line)
    if node.head == "register":
        module, _ = _optional_name(node.items, 2)
        return RegisterCommand(_string(node.items[1]), module, node.line)
    if node.head in ("invoke", "get"):
        return ActionCommand(_action(node), node.line)
    return _assertion(text, node)


def read_script(text: str) -> list[Command]:
    """Splits a script into its commands.

    Args:
        text: the file, decoded as UTF-8 with ``surrogateescape``.

    Raises:
        ScriptError: a command that this reader does not know.
        SexprError: the text is not a sequence of S-expressions.
    """
    items = parse(text)
    if any(isinstance(item, Node) and item.head in MODULE_FIELDS for item in items):
        source = ModuleSource("text", f"(module {text}\n)".encode(), None, False, 1)
        return [ModuleCommand(source, 1)]
    commands: list[Command] = []
    for item in items:
        if not isinstance(item, Node):
            raise ScriptError(f"line {item.line}: a command must be a list")
        commands.append(_command(text, item))
    return commands
