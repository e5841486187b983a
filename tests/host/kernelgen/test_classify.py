"""Rules of the classification on calls of our own, then the figures on a real tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwali.host import project
from zwali.host.kernelgen import mine, report, syscalls
from zwali.host.kernelgen.classify import (
    Annotations,
    Classifier,
    Kind,
    Plan,
    Status,
    own_calls,
    simple_length,
)
from zwali.host.kernelgen.layout import Layout, Member
from zwali.host.kernelgen.syscalls import parse_prototype

NONE = Annotations({}, {}, {})
ROOT = Path(__file__).resolve().parents[3]
LIST = ROOT.parent / "shared/data/zephyr/syscalls-3.7.1.json"


def plan(
    head: str,
    parameters: str,
    handler: str = "",
    *,
    annotations: Annotations = NONE,
    layouts: dict[str, Layout] | None = None,
    options: list[str] | None = None,
) -> Plan:
    call = parse_prototype(head, parameters, "lamp.h", True)
    handlers = {h.name: h for h in mine.handlers_in(handler, Path("lamp.c"))}
    return Classifier(handlers, annotations, layouts=layouts, options=options).plan(call)


def vrfy(parameters: str, body: str) -> str:
    return f"static inline int z_vrfy_lamp({parameters})\n{{ {body} }}\n"


def test_scalars() -> None:
    made = plan("int lamp", "off_t a, uintptr_t b, stack_data_t c, enum colour d")
    assert made.status is Status.BOUND
    assert [a.kind for a in made.arguments] == [Kind.SCALAR] * 4


def test_more_arguments_than_a_binding_holds_are_refused() -> None:
    narrow = [f"int a{n}" for n in range(16)]
    assert plan("int lamp", ", ".join(narrow)).status is Status.BOUND
    wide = plan("int lamp", ", ".join([*narrow[:14], "int64_t b", "k_timeout_t c"]))
    assert (wide.status, wide.reason) == (
        Status.REFUSED,
        "its arguments take 18 slots, more than 16",
    )


def test_a_device_has_a_class_even_without_a_handler() -> None:
    made = plan("int lamp", "const struct device *dev, int a")
    assert (made.status, made.arguments[0].kind, made.arguments[0].detail) == (
        Status.BOUND, Kind.DEVICE, "lamp",
    )  # fmt: skip
    text = vrfy("const struct device *d", "K_OOPS(K_SYSCALL_DRIVER_BULB(d, on));")
    assert plan("int lamp", "const struct device *dev", text).arguments[0].detail == "bulb"


def test_a_length_is_in_the_names_of_the_prototype() -> None:
    text = vrfy("void *p, size_t n", "K_OOPS(K_SYSCALL_MEMORY_WRITE(p, n));")
    made = plan("int lamp", "void *data, size_t size", text)
    assert (made.arguments[0].kind, made.arguments[0].detail) == (Kind.WRITE, "size")


def test_a_typed_pointer_is_never_claimed_for_less_than_its_type() -> None:
    text = vrfy("uint32_t *p", "K_OOPS(k_usermode_to_copy(p, &x, sizeof(uint8_t)));")
    assert plan("int lamp", "uint32_t *data", text).arguments[0].detail == "sizeof(*data)"


def test_a_copy_to_a_local_has_the_size_of_its_type() -> None:
    body = "struct bulb copy; K_OOPS(k_usermode_from_copy(&copy, (void *)b, sizeof(copy)));"
    made = plan("int lamp", "const struct bulb *b", vrfy("const struct bulb *b", body))
    assert (made.arguments[0].kind, made.arguments[0].detail) == (Kind.READ, "sizeof(*b)")
    other = body.replace("struct bulb copy;", "char copy[3];")
    assert plan("int lamp", "struct bulb *b", vrfy("struct bulb *b", other)).status is (
        Status.REFUSED
    )


def test_read_and_written() -> None:
    body = "K_SYSCALL_MEMORY_READ(p, n); K_SYSCALL_MEMORY_WRITE(p, n);"
    made = plan("int lamp", "void *p, size_t n", vrfy("void *p, size_t n", body))
    assert made.arguments[0].kind is Kind.INOUT


@pytest.mark.parametrize(
    ("parameters", "body", "reason"),
    [
        ("void *p", "", "no check of the kernel mentions it"),
        ("void *p", "K_SYSCALL_MEMORY_READ(p, lamp_size(3));", "its length is"),
        ("void *p", "K_SYSCALL_MEMORY_READ(p, other->size);", "its length is"),
        ("void *p, int n", "K_SYSCALL_MEMORY_READ(p, n); K_SYSCALL_MEMORY_WRITE(p, 4);",
         "different lengths"),
        ("void **p", "K_SYSCALL_MEMORY_READ(p, 4);", "pointer to a pointer"),
        ("struct bulb b", "", "struct by value"),
        ("va_list b", "", "va_list"),
        ("lamp_callback_t b", "", "callback"),
        ("lamp_mystery_t b", "", "unknown type"),
        ("struct rtio *p", "K_SYSCALL_OBJ(p, K_OBJ_RTIO);", "no designators of RTIO"),
        ("const char *p", "k_usermode_string_copy(c, p, lamp_size());", "bound of the string"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_refused(parameters: str, body: str, reason: str) -> None:
    made = plan("int lamp", parameters, vrfy(parameters, body))
    assert made.status is Status.REFUSED
    assert reason in made.reason


def test_a_returned_kernel_pointer_is_refused() -> None:
    assert plan("void *lamp", "void").reason == "returns a kernel pointer"


def test_strings_have_a_bound() -> None:
    body = "char copy[32]; k_usermode_string_copy(copy, (char *)s, sizeof(copy));"
    made = plan("int lamp", "const char *s", vrfy("const char *s", body))
    assert (made.arguments[0].kind, made.arguments[0].detail) == (Kind.STRING, "32")


def test_structs_with_pointers_inside_need_a_marshaller() -> None:
    layouts = {"struct bulb": Layout("struct bulb", 8, (Member("p", 0, 4, "p"),))}
    text = vrfy("struct bulb *b", "K_SYSCALL_MEMORY_READ(b, sizeof(*b));")
    refused = plan("int lamp", "struct bulb *b", text, layouts=layouts)
    assert refused.reason == "b: struct bulb holds pointers"
    table = Annotations({"lamp.b": ("marshal bulb", "p inside")}, {}, {})
    made = plan("int lamp", "struct bulb *b", text, layouts=layouts, annotations=table)
    assert (made.status, made.reason) == (Status.BINDABLE, "no marshaller for bulb")


def test_the_table_cannot_make_pointers_flat() -> None:
    layouts = {"struct bulb": Layout("struct bulb", 8, (Member("p", 0, 4, "p"),))}
    table = Annotations({"lamp.b": ("read sizeof(*b)", "a mistake")}, {}, {})
    made = plan("int lamp", "struct bulb *b", layouts=layouts, annotations=table)
    assert (made.status, made.reason) == (Status.BINDABLE, "struct bulb holds pointers")


def test_a_struct_with_a_short_enum_is_converted_if_it_can_be() -> None:
    member = Member("e", 0, 1, "e", 0, 4)
    text = vrfy("struct bulb *b", "K_SYSCALL_MEMORY_READ(b, sizeof(*b));")
    for convertible, status in ((True, Status.BOUND), (False, Status.BINDABLE)):
        layouts = {"struct bulb": Layout("struct bulb", 2, (member,), 4, convertible)}
        made = plan("int lamp", "struct bulb *b", text, layouts=layouts)
        assert made.status is status, made.reason
    array = vrfy("struct bulb *b, int n", "K_SYSCALL_MEMORY_ARRAY_READ(b, n, sizeof(*b));")
    layouts = {"struct bulb": Layout("struct bulb", 2, (member,), 4)}
    made = plan("int lamp", "struct bulb *b, int n", array, layouts=layouts)
    assert (made.status, "differently" in made.reason) == (Status.BINDABLE, True)


def test_longs_of_64_bit_targets() -> None:
    text = vrfy("size_t *n", "K_SYSCALL_MEMORY_WRITE(n, sizeof(*n));")
    wide = ["CONFIG_64BIT"]
    assert plan("int lamp", "size_t *n", text, options=wide).status is Status.BOUND
    array = vrfy("size_t *n, int k", "K_SYSCALL_MEMORY_ARRAY_WRITE(n, k, sizeof(size_t));")
    assert plan("int lamp", "size_t *n, int k", array).status is Status.BOUND
    assert plan("int lamp", "size_t *n, int k", array, options=wide).status is Status.BINDABLE


def test_a_single_short_enum_is_converted() -> None:
    layouts = {"enum hue": Layout("enum hue", 1, (Member("", 0, 1, "e", 0, 4),), 4)}
    text = vrfy("enum hue *h", "K_SYSCALL_MEMORY_WRITE(h, sizeof(*h));")
    assert plan("int lamp", "enum hue *h", text, layouts=layouts).status is Status.BOUND
    array = vrfy("enum hue *h, int n", "K_SYSCALL_MEMORY_ARRAY_WRITE(h, n, sizeof(enum hue));")
    made = plan("int lamp", "enum hue *h, int n", array, layouts=layouts)
    assert made.status is Status.BINDABLE


def test_the_longest_pattern_of_the_table_wins() -> None:
    table = Annotations(
        {"lamp*.p": ("refuse", "no"), "lamp.p": ("read? 4", "four"), "*.p": ("null", "")}, {}, {}
    )
    argument = plan("int lamp", "void *p", annotations=table).arguments[0]
    assert (argument.kind, argument.detail, argument.optional) == (Kind.READ, "4", True)


def test_the_table_may_not_take_a_number_for_a_pointer() -> None:
    table = Annotations({"lamp.*fds": ("read 4", "too wide a pattern")}, {}, {})
    with pytest.raises(ValueError, match="nfds"):
        plan("int lamp", "int nfds, void *fds", annotations=table)


def test_what_an_option_leaves_out_is_absent_not_refused() -> None:
    table = Annotations({}, {}, {"lamp*": "CONFIG_LAMP !CONFIG_DARK"})
    assert table.missing("lamp_on", {"CONFIG_LAMP"}) == ""
    assert table.missing("lamp_on", {"CONFIG_LAMP", "CONFIG_DARK"}) == "!CONFIG_DARK"
    assert table.missing("lamp_on", set()) == "CONFIG_LAMP"
    assert table.missing("lamp_on", None) == ""


def test_what_is_withheld_by_the_reviewed_table() -> None:
    table = Annotations.load()
    mapping = "CONFIG_NET_IPV4_MAPPING_TO_IPV6"
    assert table.missing("zsock_sendmsg", {mapping}) == f"!{mapping}"
    assert table.missing("zsock_sendmsg", set()) == ""
    assert table.missing("net_if_ipv4_addr_add", set()) == "CONFIG_ZWALI_NET_SETTINGS"


@pytest.mark.parametrize(
    ("text", "simple"),
    [
        ("n", True),
        ("(n) * (sizeof(struct bulb))", True),
        ("sizeof(*p)", True),
        ("sizeof(uint8_t)", True),
        ("sizeof(copy)", False),
        ("(n == AF_INET ? 4 : 16)", True),
        ("p->size", False),
        ("f(n)", False),
        ("m", False),
        ("n - 1", False),
        ("", False),
    ],
)
def test_simple_lengths(text: str, simple: bool) -> None:
    assert simple_length(text, ["n", "p"]) is simple


def test_the_report_counts() -> None:
    plans = [
        Plan(parse_prototype("int a", "", "a.h", True), Status.OWN),
        Plan(parse_prototype("int b", "", "a.h", True), Status.BOUND),
        Plan(parse_prototype("int c", "", "a.h", True), Status.BINDABLE, reason="later"),
        Plan(parse_prototype("int d", "", "a.h", True), Status.REFUSED, reason="never"),
        Plan(parse_prototype("int e", "", "a.h", True), Status.BOUND, absent="CONFIG_E"),
    ]
    counted = report.coverage(plans)
    assert (counted.present, counted.bound_share, counted.understood_share) == (4, 0.5, 0.75)
    text = report.markdown(plans)
    assert "2 of 4 calls are bound (50.0 %)" in text
    assert "| `c` | later |" in text
    assert "| `e` | `CONFIG_E` |" in text


@pytest.fixture(scope="session")
def zephyr_base() -> Path:
    base = project.zephyr_base()
    if base is None:
        pytest.skip("no Zephyr workspace")
    return base


@pytest.mark.needs_zephyr
def test_the_full_list(zephyr_base: Path) -> None:
    if not LIST.is_file():
        pytest.skip("no list of Zephyr 3.7.1 beside the repository")
    calls = syscalls.load(LIST)
    annotations = Annotations.load()
    assert annotations.unused(calls) == []
    own = own_calls(ROOT / "firmware/kernel_if/calls.tab")
    assert len(own) >= 60
    classifier = Classifier(mine.scan(zephyr_base), annotations, own=own)
    plans = {c.name: classifier.plan(c) for c in calls}
    counted = report.coverage(plans.values())
    assert counted.total == 549
    assert counted.understood_share >= 0.85
    # Inner pointers are never taken for flat memory.
    for name in ("i2c_transfer", "spi_transceive", "zsock_sendmsg", "zsock_recvmsg"):
        assert any(a.kind is Kind.MARSHAL for a in plans[name].arguments), name
    # Nor is what one end of a pair has of the other one.
    assert plans["zsock_socketpair"].status is Status.REFUSED
    # Buffers that a driver keeps are not lent.
    assert {plans[n].status for n in ("uart_tx", "uart_rx_enable")} == {Status.REFUSED}
