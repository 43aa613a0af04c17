#!/usr/bin/env bash
# Renews requirements.lock (what foedus needs to run) and requirements-dev.lock (that, and what the checks need)
# from pyproject.toml, with the hash of every file that PyPI holds of each release.
#
#   make lock              keeps the releases of the present locks as far as pyproject.toml allows
#   make lock UPGRADE=1    takes the newest
#
# Made with the oldest Python that we support, so that a release that needs a newer one does not get in.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-$(command -v python3.11 || true)}
[ -n "$python" ] || { echo "lock: needs python3.11, the oldest that foedus supports; or set PYTHON" >&2; exit 1; }

# Hashes are to be those of PyPI alone: no mirror, no folder of wheels, no constraint of this machine has a say.
unset PIP_INDEX_URL PIP_EXTRA_INDEX_URL PIP_FIND_LINKS PIP_CONSTRAINT PIP_NO_INDEX PIP_TRUSTED_HOST PIP_PRE
export PIP_CONFIG_FILE=/dev/null
export CUSTOM_COMPILE_COMMAND="make lock"

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"$python" -m venv "$tools"
"$tools/bin/python" -m pip --disable-pip-version-check install --quiet 'pip-tools>=7.5' 'hatchling>=1.27'

compile=("$tools/bin/pip-compile" --quiet --generate-hashes --strip-extras --allow-unsafe --no-build-isolation
    --no-emit-index-url --no-emit-find-links --no-emit-trusted-host)
if [ -n "${UPGRADE:-}" ]; then compile+=(--upgrade); fi

"${compile[@]}" --output-file requirements.lock pyproject.toml
"${compile[@]}" --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

if grep -nE '://|^-|file:|/(home|root|tmp|opt|work)/' requirements.lock requirements-dev.lock; then
    echo "lock: the lines above tie the lock to one machine or index" >&2
    exit 1
fi
