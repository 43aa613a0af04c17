#!/usr/bin/env bash
# Shows foedus at work on the example story, in a ledger of its own that is thrown away: what it reads, what it files,
# what follows from it, and at the end what the story changes. `make demo` sets up first, then calls this.
#
#   STORY=my-story.txt ATTACKER=PRK TARGET=KOR ON=2025-01-01 make demo
set -euo pipefail
cd "$(dirname "$0")/.."

foedus=.venv/bin/foedus
if [ -z "${STORY:-}" ]; then
    STORY=examples/story-id.txt
    [ -f "$STORY" ] || STORY=examples/pukpuk-id.txt
fi
# What is asked of each story: would anyone have to help if this state attacked that one?
case "$STORY" in
    *pukpuk*) attacker=CHN target=PNG on=2025-10-07 ;;
    *) attacker=USA target=PRK on=2024-12-05 ;;
esac
attacker=${ATTACKER:-$attacker} target=${TARGET:-$target} on=${ON:-$on}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export FOEDUS_LEDGER="sqlite:///$folder/first.sqlite"

step() { # TITLE COMMAND...: say what is run, then run it
    printf '\n== %s\n$ foedus %s\n' "$1" "${*:2}"
    "$foedus" "${@:2}"
}

step "What the story says. Nothing is kept." read --table "$STORY"
step "File it." add --table "$STORY"
step "File it again: nothing changes." add --table "$STORY"
step "What if? Who owes what to whom, under which words, and why." \
    casus "$attacker" "$target" --on "$on" --table

export FOEDUS_LEDGER="sqlite:///$folder/second.sqlite"
step "What the story changes, in a ledger that has seen no other." add --table "$STORY"
