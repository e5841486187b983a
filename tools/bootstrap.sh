#!/usr/bin/env bash
# Makes this machine able to build: Debian packages, then the virtual environment in .venv.
# Installs packages only as root; otherwise prints the one line to run and stops. Does not compile anything of ours.
#
# usage: tools/bootstrap.sh [demo|test|fuzz|corpus]     which packages are wanted (default test; fuzz, corpus: these besides)
set -euo pipefail

cd "$(dirname "$0")/.."
purpose="${1:-test}"
list=tools/debian-packages.txt
stamp=.venv/.ready
export PIP_DISABLE_PIP_VERSION_CHECK=1 DEBIAN_FRONTEND=noninteractive

find_python() {
	local candidate
	for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.10 /usr/bin/python3; do
		[ -n "$candidate" ] || continue
		if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 10))' 2>/dev/null; then
			"$candidate" -c 'import sys; print(sys.executable)'
			return
		fi
	done
	return 1
}

# Is what the package brings here, wherever it came from?
is_present() {
	case "$1" in
	python:ensurepip) "$python" -c 'import ensurepip, venv' 2>/dev/null ;;
	python:*) "$python" -c "import os, sys, sysconfig as s; sys.exit(not os.path.exists(s.get_paths()['include'] + '/${1#python:}'))" ;;
	/*) compgen -G "$1" >/dev/null ;;
	*) command -v "$1" >/dev/null 2>&1 ;;
	esac
}

# As zwali/host/project.py: ZEPHYR_BASE, the enclosing west workspace, ~/zephyrproject.
has_zephyr() {
	local place=$PWD
	[ -n "${ZEPHYR_BASE:-}" ] && [ -f "$ZEPHYR_BASE/VERSION" ] && return
	while [ "$place" != / ]; do
		[ -d "$place/.west" ] && [ -f "$place/zephyr/VERSION" ] && return
		place=$(dirname "$place")
	done
	[ -f "${HOME:-/nowhere}/zephyrproject/zephyr/VERSION" ]
}

missing_packages() {
	local package proof group _
	while read -r package proof group _; do
		case "$package" in '' | '#'*) continue ;; esac
		case "$group" in
		test) [ "$purpose" != demo ] || continue ;;
		zephyr) [ "$purpose" != demo ] && has_zephyr || continue ;;
		fuzz | corpus) [ "$purpose" = "$group" ] || continue ;;
		python) [ "$(dirname "$(readlink -f "$python")")" = /usr/bin ] || continue ;;
		esac
		is_present "$proof" || echo "$package"
	done <"$list"
}

python=$(find_python) || {
	python=/usr/bin/python3
	[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq python3
	python=$(find_python) || {
		echo "bootstrap: expected Python 3.10 or newer; got none; try: apt-get install python3" >&2
		exit 1
	}
}

missing=$(missing_packages | tr '\n' ' ')
if [ -n "${missing// /}" ]; then
	line="apt-get update && apt-get install -y --no-install-recommends ${missing% }"
	if ! command -v apt-get >/dev/null 2>&1; then
		echo "bootstrap: this machine has no apt-get; install what these Debian packages bring: $missing" >&2
		exit 1
	fi
	if [ "$(id -u)" != 0 ]; then
		echo "bootstrap: these Debian packages are missing; as root, run this one line and then make again:" >&2
		echo "    sudo sh -c '$line'" >&2
		exit 1
	fi
	echo "bootstrap: installing $missing"
	apt-get update -qq
	# shellcheck disable=SC2086 # one word a package
	apt-get install -y -qq --no-install-recommends $missing >/dev/null
	still=$(missing_packages | tr '\n' ' ')
	if [ -n "${still// /}" ]; then
		echo "bootstrap: expected these packages to be installed now: $still; try: $line" >&2
		exit 1
	fi
fi

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -c '' 2>/dev/null; then
	echo "bootstrap: making .venv with $("$python" --version)"
	"$python" -m venv --clear .venv
fi
if [ ! -e "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ setup.py -nt "$stamp" ]; then
	echo "bootstrap: installing the Python packages of pyproject.toml"
	mkdir -p build
	if ! .venv/bin/python -m pip install --editable '.[test]' >build/pip.log 2>&1; then
		tail -n 25 build/pip.log >&2
		echo "bootstrap: pip could not install; the whole text is in build/pip.log" >&2
		exit 1
	fi
	touch "$stamp"
fi
