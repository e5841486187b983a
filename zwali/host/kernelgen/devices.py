"""The devices of a build, from the devicetree that Zephyr has stored (edt.pickle).

A device's driver class follows from the directory of its binding: dts/bindings/<directory>/. What
lies in a directory that is not in the table has no class and no call takes it. What the firmware
itself needs (the flash under the module store, the serial line of SMP) is nobody else's.
"""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Directory of dts/bindings -> driver class, the K_OBJ_DRIVER_ name in lower case.
CLASSES = {
    **{c: c for c in ("adc", "can", "dac", "dma", "espi", "gpio", "i2c", "i2s", "led", "mbox")},
    **{c: c for c in ("mdio", "peci", "pwm", "ps2", "rtc", "sdhc", "sensor", "smbus", "spi", "w1")},
    "serial": "uart",
    "counter": "counter",
    "rng": "entropy",
    "watchdog": "wdt",
    "flash_controller": "flash",
    "auxdisplay": "auxdisplay",
    "mtd/eeprom": "eeprom",
}
#: Compatibles that are of another class than their directory says.
_COMPATIBLES = {"arm,cmsdk-timer": "counter", "arm,cmsdk-dtimer": "counter"}
#: Option of a class where it is not the class's own name.
_OPTIONS = {"uart": "SERIAL", "wdt": "WATCHDOG", "entropy": "ENTROPY_GENERATOR"}
#: Partitions that may hold the module store.
_STORES = ("zwali_partition", "storage_partition")
_CELLS_MAX = 3
DEVICES_MAX = 128


@dataclass(frozen=True, slots=True)
class Device:
    """One device: its devicetree ordinal, the guests' names, its class or ""."""

    ordinal: int
    names: tuple[str, ...]
    device_class: str


@dataclass(frozen=True, slots=True)
class Spec:
    """What a property of a node refers to: led0/gpios is a pin of a device."""

    names: tuple[str, ...]
    property: str
    index: int
    ordinal: int  # of the device
    cells: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """What a devicetree has for guests."""

    devices: tuple[Device, ...]
    specs: tuple[Spec, ...]


def load(edt_pickle: Path, zephyr_base: Path, options: Iterable[str] | None = None) -> Tree:
    """Devices that are enabled and whose class has its option on; nodes that refer to them.

    The file is Zephyr's own, made by the build at hand; the tree's own classes read it.
    """
    library = str(zephyr_base / "scripts/dts/python-devicetree/src")
    if library not in sys.path:
        sys.path.append(library)
    pickle = importlib.import_module("pickle")
    with edt_pickle.open("rb") as file:
        edt = pickle.load(file)
    have = None if options is None else set(options)
    kept = _reserved(edt)
    nodes = [n for n in edt.nodes if n.status == "okay"]
    devices = tuple(d for d in _devices(nodes, have) if d.ordinal not in kept)
    known = {d.ordinal for d in devices}
    return Tree(devices, tuple(s for s in _specs(nodes) if s.ordinal in known))


def _reserved(edt: Any) -> set[int]:
    """Ordinals of devices that the firmware keeps."""
    kept = set()
    line = edt.chosen_nodes.get("zephyr,uart-mcumgr")
    if line is not None:
        kept.add(line.dep_ordinal)
    for label in _STORES:
        node = edt.label2node.get(label)
        while node is not None:
            kept.add(node.dep_ordinal)
            node = node.parent
    return kept


def token(name: str) -> str:
    """A name as macros write it: DT_ALIAS(pwm_led0) for pwm-led0."""
    return re.sub(r"[^a-z0-9_]", "_", name.lower())


def _names(node: Any) -> tuple[str, ...]:
    """Where an alias of another node reads as a label or name of this one, the alias means it."""
    compat = [token(node.matching_compat)] if node.matching_compat else []
    own = list(map(token, node.aliases))
    others = {token(a) for n in node.edt.nodes for a in n.aliases} - set(own)
    names = dict.fromkeys([*node.labels, *own, node.name, *compat])
    return tuple(name for name in names if name not in others)


def _devices(nodes: Iterable[Any], options: set[str] | None) -> Iterator[Device]:
    for node in nodes:
        if not node.binding_path or not node.matching_compat:
            continue
        directory = Path(node.binding_path.rpartition("bindings/")[2]).parent.as_posix()
        found = _COMPATIBLES.get(node.matching_compat) or CLASSES.get(directory)
        if found is None:
            continue
        if options is not None and f"CONFIG_{_OPTIONS.get(found, found.upper())}" not in options:
            continue
        yield Device(node.dep_ordinal, _names(node), found)


def _specs(nodes: Iterable[Any]) -> Iterator[Spec]:
    for node in nodes:
        names = _names(node)
        if node.bus_node is not None and node.regs:
            yield Spec(names, "bus", 0, node.bus_node.dep_ordinal, (node.regs[0].addr,))
        for name, prop in node.props.items():
            if prop.type != "phandle-array" or not re.search(r"gpios$|^pwms$|^io-channels$", name):
                continue
            for index, entry in enumerate(prop.val[:10]):
                if entry is not None:
                    cells = tuple(entry.data.values())[:_CELLS_MAX]
                    cells += (0,) if name.endswith("gpios") and len(cells) == 1 else ()
                    yield Spec(names, token(name), index, entry.controller.dep_ordinal, cells)


def numbers(devices: Iterable[Device]) -> dict[str, int]:
    """Number of each class that occurs."""
    return {name: number for number, name in enumerate(sorted({d.device_class for d in devices}))}


def _literal(names: Iterable[str]) -> str:
    # Apart, or a name that begins with a digit would go on with the escape before it.
    return " ".join(f'"{n}\\0"' for n in names) or '""'


def table(tree: Tree) -> str:
    """The C file of the tables."""
    place = {d.ordinal: i for i, d in enumerate(tree.devices)}
    lines = [
        "/* SPDX-License-Identifier: Apache-2.0 */",
        "/* Generated by zwali.host.kernelgen. */",
        "#include <bind.h>",
        "",
        "/* Weak: a node may have no driver in this build. */",
        *(f"extern const struct device __device_dts_ord_{d.ordinal} __weak;" for d in tree.devices),
        "",
        "const struct zwb_device zwb_devices[] = {",
    ]
    for d in tree.devices:
        lines.append(
            f"\t{{&__device_dts_ord_{d.ordinal}, {_literal(d.names)}, "
            f"ZWB_CLASS_{d.device_class.upper()}}},"
        )
    if not tree.devices:
        lines.append('\t{NULL, "", ZWB_CLASS_NONE},')
    lines += ["};", f"const uint32_t zwb_device_count = {len(tree.devices)};"]
    lines += [f'_Static_assert({len(tree.devices)} <= ZKM_DEVICES_MAX, "too many devices");', ""]
    lines += ["const struct zwb_spec zwb_specs[] = {"]
    for s in tree.specs:
        cells = ", ".join(f"0x{c:x}u" for c in s.cells)
        lines.append(
            f'\t{{{_literal(s.names)}, "{s.property}", {s.index}, {place[s.ordinal]}, '
            f"{len(s.cells)}, {{{cells or '0'}}}}},"
        )
    if not tree.specs:
        lines.append('\t{"", "", 0, 0, 0, {0}},')
    lines += ["};", f"const uint32_t zwb_spec_count = {len(tree.specs)};", ""]
    return "\n".join(lines)
