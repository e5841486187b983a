# For people and for CI: the two commands of the README (demo, test) and what they are made of.
# Python's build (pyproject.toml, setup.py) and CMake (firmware/) do the compiling; this file only calls them in order.

PYTHON_VENV := .venv/bin/python
PYTEST := $(PYTHON_VENV) -m pytest
ENGINE_SOURCES := $(wildcard firmware/engine_c/*.c firmware/engine_c/*.h firmware/engine_c/*.tab \
	firmware/store/*.[ch] firmware/mgmt/*.[ch] zwali/host/_*_build.py) setup.py
BOARDS := native bare_cortex_m3 bare_riscv32
JOBS ?= 2

.PHONY: help demo test test-full bench bench-corpus fuzz lint gen venv engine engine-asan firmware clean
.DELETE_ON_ERROR:

help:
	@echo "make demo       a C program on an emulated Cortex-M3, then on RV32"
	@echo "make test       everything this machine can test, in minutes"
	@echo "make test-full  the same, with the long tests"
	@echo "make bench      instructions, code and RAM, beside wasm3"
	@echo "make bench-corpus  what the opcodes are worth to programs that nothing was tuned on"
	@echo "make fuzz       a longer fuzz run"
	@echo "make lint       ruff and mypy"
	@echo "make gen        write the generated files anew"
	@echo "make venv | engine | firmware | clean"

demo:
	@tools/bootstrap.sh demo
	@$(MAKE) --no-print-directory build/engine.stamp
	@$(PYTHON_VENV) -m tools.demo

venv:
	@tools/bootstrap.sh test

engine: venv
	@$(MAKE) --no-print-directory build/engine.stamp

build/engine.stamp: $(ENGINE_SOURCES)
	@mkdir -p build
	@echo "compiling engine and store for the host tool"
	@$(PYTHON_VENV) setup.py -q build_ext --inplace >build/engine.log 2>&1 || { cat build/engine.log; exit 1; }
	@touch $@

# The same under the address and undefined-behaviour sanitizers, and both for the encoding W64, for the tests.
build/engine_asan.stamp: build/engine.stamp
	@echo "compiling the engine under the sanitizers, and for W64"
	@$(PYTHON_VENV) zwali/host/_engine_build.py >build/engine_asan.log 2>&1 || { cat build/engine_asan.log; exit 1; }
	@touch $@

engine-asan: engine
	@$(MAKE) --no-print-directory build/engine_asan.stamp

firmware: engine
	@for board in $(BOARDS); do .venv/bin/zwali firmware build --board $$board || exit 1; done

lint: venv
	@$(PYTHON_VENV) -m ruff check .
	@$(PYTHON_VENV) -m mypy

test: engine-asan
	@$(PYTEST) -n $(JOBS) --dist loadgroup -m "not full" -q

test-full: engine-asan
	@tools/bootstrap.sh fuzz
	@$(PYTEST) -n $(JOBS) --dist loadgroup -q

bench: engine
	@$(PYTHON_VENV) -m tests.bench

bench-corpus: engine
	@tools/bootstrap.sh corpus
	@$(PYTHON_VENV) -m tests.bench.held_out
	@$(PYTHON_VENV) -m tests.bench.held_out.opcodes
	@$(PYTHON_VENV) -m tests.bench.held_out.worth

fuzz: engine-asan
	@tools/bootstrap.sh fuzz
	@$(PYTHON_VENV) -m tests.fuzz
	@$(PYTHON_VENV) -m tests.fuzz.verifier

gen: venv
	@for script in tools/gen_*.py; do $(PYTHON_VENV) $$script || exit 1; done

clean:
	rm -rf build zwali/host/_engine*.so zwali/host/_engine*.c zwali/host/_store*.so zwali/host/_store*.c
