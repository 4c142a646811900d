# What several verbs use. Sourced by ./kinerja.
# shellcheck shell=bash

# Release, because tests of time and allocation mean nothing on unoptimised code, and what is
# tested should be what is deployed.
readonly configuration='Release'

say() { printf '[%4ds] %s\n' "$SECONDS" "$*"; }

# The errors in a compiler's log, each once, with short paths; the log's end if it names none.
complaints() {
    local errors
    errors="$(sed -n "s| \[[^]]*\]\$||; /: error /p" "$1" | sort -u | head -n 20)"
    printf '%s' "${errors:-$(tail -n 20 "$1")}"
}
