#!/usr/bin/env bash
# Makes .venv ready: creates it where there is none, installs what the lock names (each file checked against its
# hash), then foedus itself so that the checkout is what runs. Called by every target of the Makefile.
#
#   PYTHON=/path/to/python3.12 scripts/setup.sh    to choose the Python
set -euo pipefail
cd "$(dirname "$0")/.."

venv=.venv
oldest="3.11"

say() { printf 'setup: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

is_new_enough() { # PYTHON -> whether it runs and is no older than $oldest
    "$1" -c "import sys; sys.exit(sys.version_info < tuple(map(int, '$oldest'.split('.'))))" >/dev/null 2>&1
}

find_python() { # -> the path of a Python that will do
    local candidate
    if [ -n "${PYTHON:-}" ]; then
        is_new_enough "$PYTHON" || die "PYTHON=$PYTHON is not a Python $oldest or newer; name another or leave PYTHON unset"
        echo "$PYTHON"
        return
    fi
    for candidate in python3 python3.13 python3.12 python3.11; do
        if is_new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    die "no Python $oldest or newer found (looked for python3, python3.13, python3.12, python3.11);" \
        "on Debian 12 or newer: apt-get install python3 python3-venv"
}

make_venv() { # PYTHON: create $venv with it; on Debian the venv module is a package of its own
    local python=$1 package
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        package="python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
        if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
            say "installing $package, which $python needs to make a virtual environment"
            apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive \
                apt-get install -y -qq --no-install-recommends "$package" >&2 \
                || die "could not install $package; install it, then try again"
        else
            die "$python lacks the venv module; install it first: sudo apt-get install $package"
        fi
    fi
    say "creating $venv with $("$python" --version) ($python)"
    "$python" -m venv "$venv"
}

# An environment whose Python went away, or that was only half made, is made anew.
if ! is_new_enough "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    rm -rf "$venv"
    make_venv "$python"
fi

pip=("$venv/bin/python" -m pip --disable-pip-version-check install --quiet)
say "installing what requirements-dev.lock names"
"${pip[@]}" --require-hashes -r requirements-dev.lock
say "installing foedus from this checkout"
"${pip[@]}" --no-deps --no-build-isolation -e .
# Compiled once here: where PYTHONDONTWRITEBYTECODE is set, each start of the command would compile them anew.
"$venv/bin/python" -m compileall -q src/foedus
