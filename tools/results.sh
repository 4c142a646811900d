# The results of a test run: one file per runner in $results, one line per test with
# three fields between tabs: passed|failed|skipped, name, message. The message's line
# ends are kept as the byte 1, which neither XML nor a test's text contains.
# Sourced by ./kinerja.
# shellcheck shell=bash

readonly line_mark=$'\1'

# record OUTCOME NAME [MESSAGE]: one result that no runner reports by itself.
record() {
    local message="${3-}"
    message="${message//$'\t'/ }"
    printf '%s\t%s\t%s\n' "$1" "$2" "${message//$'\n'/$line_mark}" >>"$results/kinerja.tsv"
}

# count OUTCOME [FILE...]: how many tests ended so, in these files or in the whole run.
count() {
    local outcome="$1"
    shift
    (($# > 0)) || set -- "$results"/*.tsv
    awk -F '\t' -v outcome="$outcome" '$1 == outcome { n++ } END { print n + 0 }' "$@"
}

# "12 passed, 0 failed", and the skipped ones only where there are any.
tally() {
    local skipped
    skipped="$(count skipped "$@")"
    printf '%d passed, %d failed' "$(count passed "$@")" "$(count failed "$@")"
    ((skipped == 0)) || printf ', %d skipped' "$skipped"
    printf '\n'
}

print_failures() {
    (($(count failed) > 0)) || return 0
    printf '\nFailed:\n'
    awk -F '\t' -v mark="$line_mark" '
        $1 == "failed" {
            gsub(mark, "\n    ", $3)
            printf "\n  %s\n    %s\n", $2, $3
        }' "$results"/*.tsv | sed "s|$root/||g"
    printf '\n'
}
