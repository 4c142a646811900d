# The PostgreSQL that tests run on: made for one run and thrown away with it, so nothing in it has to survive a
# crash. Sourced by ./kinerja.
# shellcheck shell=bash

readonly throw_away_settings=(fsync=off synchronous_commit=off full_page_writes=off)

# Says where the tests find it by KINERJA_TEST_POSTGRES. Somebody who has set that has a server already.
open_test_server() {
    [[ -z ${KINERJA_TEST_POSTGRES-} ]] || return 0
    local log="$results/postgres.log"
    say 'PostgreSQL for the tests'
    start_test_server 2>"$log" || stop 'PostgreSQL' "$(cat "$log")"
}

start_test_server() {
    local programs folder
    programs="$(postgres_programs)"
    folder="$(server_temporary)" || return 1
    test_server="$(as_server mktemp -d "$folder/kinerja-test-postgres.XXXXXX")" || return 1
    create_server "$test_server" "$programs" || return 1
    start_server "$test_server" "$programs" "${throw_away_settings[@]}" || return 1
    KINERJA_TEST_POSTGRES="$(server_login "$test_server" "$postgres_superuser" postgres)"
    export KINERJA_TEST_POSTGRES
}

# Also where starting it came only half way. Nothing interrupts it: what it leaves nobody would find.
close_test_server() {
    [[ -n $test_server ]] || return 0
    trap '' HUP INT TERM
    stop_server "$test_server" "$(postgres_programs)"
    rm -rf "$test_server"
    test_server=''
}

run_test_server() {
    (($# == 0)) || refuse "'test-server' takes nothing."
    local problem
    problem="$(postgres_problem)"
    [[ -z $problem ]] || { printf '%s\n' "$problem" >&2 && exit 1; }
    test_server=''
    trap close_test_server EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
    start_test_server
    printf "export KINERJA_TEST_POSTGRES='%s'\n" "$KINERJA_TEST_POSTGRES"
    printf 'Ctrl-C removes it.\n' >&2
    # A sleep in the background, because a signal is heeded at once only while the shell waits.
    setpriv --pdeathsig TERM sleep infinity &
    wait
}
