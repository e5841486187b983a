"""The device-side package reader as a process, and the packages that the golden files hold."""

from __future__ import annotations

import hashlib
import struct
import subprocess
import zlib
from pathlib import Path
from types import TracebackType

from zwali.host import package_format
from zwali.host.engine import Encoding, RamNeed
from zwali.host.errors import BadPackage
from zwali.host.package_format import (
    Entry,
    Manifest,
    ManifestImport,
    MemoryDecision,
    Restart,
    Status,
    Symbols,
)

ROOT = Path(__file__).resolve().parents[3]
GOLDEN = ROOT / "tests/golden/package"


def build_reader(directory: Path) -> Path:
    """Builds package_test.c with ASan and UBSan."""
    program = directory / "package_test"
    mgmt = ROOT / "firmware/mgmt"
    sources = [
        Path(__file__).with_name("package_test.c"),
        *(mgmt / name for name in ("package.c", "manifest.c", "sha256.c")),
        *(ROOT / "firmware/store" / name for name in ("crc32.c", "name.c")),
    ]
    flags = "-std=c11 -g -O1 -Wall -Wextra -fsanitize=address,undefined -fno-strict-aliasing"
    options = [*flags.split(), "-fno-sanitize-recover=all"]
    command = ["gcc", *options, "-o", program, *sources]
    subprocess.run(command, check=True, timeout=120)
    return program


class Reader:
    """The process; one request at a time."""

    def __init__(self, program: Path) -> None:
        self._process = subprocess.Popen(
            [program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        tb: TracebackType | None,
    ) -> None:
        self._process.stdin.close()  # type: ignore[union-attr]
        assert self._process.wait(timeout=20) == 0, self._process.stderr.read()  # type: ignore[union-attr]

    def ask(self, command: bytes, data: bytes) -> list[str]:
        """Lines of the answer."""
        process = self._process
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(command + struct.pack("<I", len(data)) + data)
        process.stdin.flush()
        lines = []
        while (line := process.stdout.readline()) != b".\n":
            assert line, process.stderr.read().decode()
            lines.append(line.decode().rstrip("\n"))
        return lines

    def status(self, data: bytes) -> Status:
        """The verdict on a device part."""
        return Status(int(self.ask(b"p", data)[0].split()[0]))

    def digest(self, data: bytes) -> str:
        """SHA-256 in hexadecimal."""
        return self.ask(b"h", data)[0].removeprefix(" digest=")


def host_status(data: bytes) -> Status:
    """The verdict of the Python reader on a device part."""
    try:
        size, _, _ = package_format.decode_device_part(data)
    except BadPackage as error:
        return Status[error.name.upper()]
    return Status.OK if size == len(data) else Status.TRAILING


def describe(data: bytes) -> list[str]:
    """What package_test.c prints for a good package, from the Python reader's values."""
    size, m, images = package_format.decode_device_part(data)
    ram = m.ram
    parts = (ram.memory, ram.globals, ram.tables, ram.frames, ram.instance, ram.other)
    return [
        f"peek 0 {size}",
        f"module {m.name} {m.version}",
        f" build={m.build_id.hex()}",
        *(f"entry name={_hex(e.name)} signature={_hex(e.signature)}" for e in m.entries),
        *(
            f"import module={_hex(i.module)} field={_hex(i.field)} signature={_hex(i.signature)}"
            f" {i.fingerprint:08x}"
            for i in m.imports
        ),
        *(f"device name={_hex(name)}" for name in m.devices),
        f"ram {' '.join(map(str, parts))} = {ram.total}",
        f"memory {m.memory.declared} {m.memory.low} {m.memory.reserved} "
        f"reason={_hex(m.memory.reason)}",
        f"limits {m.fuel_slice} {m.deadline_ms} {m.frame_stack_bytes}",
        f"restart {int(m.restart)}",
        f"threads {m.threads}",
        *(
            f"image {int(key)} {len(image)} digest={hashlib.sha256(image).hexdigest()}"
            for key, image in images.items()
        ),
    ]


def _hex(text: str) -> str:
    return text.encode().hex()


def reseal(parts: list[tuple[int, int, bytes]]) -> bytes:
    """A device part of any parts, right or wrong, with everything around them right."""
    offset = 16 + 48 * len(parts)
    table, body = b"", b""
    for kind, encoding, data in parts:
        body += bytes(-len(body) % 4)
        digest = hashlib.sha256(data).digest()
        place = offset + len(body)
        table += struct.pack("<BBHIII32s", kind, encoding, 0, place, len(data), 0, digest)
        body += data
    return recrc(
        b"ZWM1" + struct.pack("<HHII", 1, len(parts), offset + len(body), 0) + table + body
    )


def recrc(data: bytes) -> bytes:
    """The same package with the header's CRC made right."""
    parts = int.from_bytes(data[6:8], "little")
    crc = zlib.crc32(data[16 : 16 + 48 * parts], zlib.crc32(data[:12]))
    return data[:12] + struct.pack("<I", crc) + data[16:]


# ---- golden packages ---------------------------------------------------------------------------

MINIMAL = Manifest(
    name="m",
    version="0",
    build_id=bytes(16),
    entries=(),
    imports=(),
    devices=(),
    memory=MemoryDecision(0, 0, ""),
    ram=RamNeed(0, 0, 0, 0, 0, 0),
    fuel_slice=0,
    deadline_ms=0,
    frame_stack_bytes=0,
    restart=Restart.NEVER,
    threads=1,
)
FULL = Manifest(
    name="full-of_everything.0123456789AB",
    version="1.2.3-rc.4",
    build_id=bytes(range(16)),
    entries=(Entry("_start", "->i32"), Entry("größe", "i32,i64,f32,f64->f64"), Entry("", "->")),
    imports=(
        ManifestImport("wazi", "SYS_k_str_out", "i32,i32->", 0x12345678),
        ManifestImport("wazi", "SYS_k_sleep", "i64->i32", 0xFFFFFFFF),
        ManifestImport("x" * 255, "\U0001f600", "->", 0),
    ),
    devices=("led0", "uart@40004000"),
    memory=MemoryDecision(131072, 5000, "stack below the data, cut to 4096 bytes", 61440),
    ram=RamNeed(5000, 24, 256, 0x10000, 300, 65535),
    fuel_slice=1000,
    deadline_ms=65536,
    frame_stack_bytes=255,
    restart=Restart.ALWAYS,
    threads=64,
)
IMAGE = bytes(range(1, 41))
IMAGE_WIDE = bytes(reversed(range(1, 89)))
SYMBOLS = Symbols(
    wasm_bytes=123456,
    functions={0: "wazi.SYS_k_str_out", 7: "größe"},
    positions={Encoding.P32: ((3, 40, 7), (5, 44, 7)), Encoding.W64: ((6, 40, 7),)},
    files=("main.c", "lib/deep.c"),
    lines=((40, 0, 12), (44, 1, 0)),
)


def golden_packages() -> dict[str, bytes]:
    """What the good golden files hold."""
    full = package_format.encode_device_part(
        package_format.encode_manifest(FULL), {Encoding.W64: IMAGE_WIDE, Encoding.P32: IMAGE}
    )
    host = package_format.encode_host_part(SYMBOLS, hashlib.sha256(full).digest())
    minimal = package_format.encode_device_part(
        package_format.encode_manifest(MINIMAL), {Encoding.P32: IMAGE[:4]}
    )
    return {"minimal.zwm": minimal, "full_device_part.zwm": full, "full.zwm": full + host}


def golden_bad() -> dict[Status, bytes]:
    """One package for each thing that can be wrong."""
    good = golden_packages()["minimal.zwm"]
    manifest = package_format.encode_manifest(MINIMAL)
    image = (2, 1, IMAGE[:4])
    manifest_at = 16 + 48 * 2

    def with_manifest(data: bytes) -> bytes:
        return reseal([(1, 0, data), image])

    return {
        Status.TRUNCATED: good[:-1],
        Status.MAGIC: b"ZWM2" + good[4:],
        Status.VERSION: good[:4] + b"\2\0" + good[6:],
        Status.HEADER_CRC: good[:12] + bytes(4) + good[16:],
        Status.LAYOUT: reseal([(1, 0, manifest), image, image]),
        Status.TRAILING: good + bytes(4),
        Status.MANIFEST_DIGEST: good[:manifest_at] + b"\0" + good[manifest_at + 1 :],
        Status.IMAGE_DIGEST: good[:-1] + b"\0",
        Status.MANIFEST: with_manifest(b"\xa0"),
        Status.NAME: with_manifest(manifest.replace(b"\x01am", b"\x01a ")),
        Status.RAM: with_manifest(manifest.replace(b"\x08\x84\0\0\0", b"\x08\x84\0\0\1")),
    }


def write_golden() -> None:
    """Makes the golden files anew; for a change of the format, which is a new version of it."""
    for name, data in golden_packages().items():
        (GOLDEN / name).write_bytes(data)
    for status, data in golden_bad().items():
        (GOLDEN / f"bad_{status.name.lower()}.zwm").write_bytes(data)


if __name__ == "__main__":
    write_golden()
