# A PostgreSQL server in a folder of its own: which programs, which user, create, start, stop. Sourced by ./kinerja.
#
# FOLDER/data is the server's, FOLDER/passwords has its passwords in the format of PGPASSFILE, FOLDER/server.log
# says what it did. It listens on one port of 127.0.0.1, asks for a password, and has no socket in the file
# system; a cluster that the machine has is never touched. Where something fails the reason stands on the
# error output, and the function returns 1.
# shellcheck shell=bash

readonly postgres_superuser='kinerja_super'

# Settings for a developer's machine that does other things too. The connections are what a test run with
# many classes side by side needs.
readonly server_settings=(
    listen_addresses=127.0.0.1 unix_socket_directories=
    max_connections=300 shared_buffers=256MB work_mem=16MB maintenance_work_mem=128MB
    max_wal_size=2GB random_page_cost=1.1
)

# The folder with the programs of the newest PostgreSQL that is new enough; nothing where there is none.
postgres_programs() {
    local folder major newest=0 found=''
    for folder in "$(pg_config --bindir 2>/dev/null)" /usr/lib/postgresql/*/bin; do
        major="$(postgres_major "$folder")"
        ((major >= postgres_major_needed && major > newest)) || continue
        newest="$major" found="$folder"
    done
    printf '%s' "$found"
}

# The major version of the server in a folder of programs; 0 where one of those that we call is missing.
postgres_major() {
    local program version
    for program in postgres initdb pg_ctl psql; do
        [[ -x $1/$program ]] || { printf 0 && return; }
    done
    version="$("$1/postgres" --version 2>/dev/null)" || version=''
    [[ $version =~ ([0-9]+) ]] && printf '%s' "${BASH_REMATCH[1]}" || printf 0
}

# PostgreSQL does not run as root: root runs it, and everything that touches its files, as the user that its package
# made. Started in '/', because that user may not be allowed to stand where root stands. What the caller has set for
# other servers (PGPORT, PGDATA) does not count here, and the locks of cluster.sh are not for a server to inherit.
as_server() (
    umask 077
    cd /
    exec 8>&- 9>&-
    unset "${!PG@}"
    ((EUID != 0)) || exec setpriv --reuid=postgres --regid=postgres --init-groups --reset-env "$@"
    exec "$@"
)

# create_server FOLDER PROGRAMS [ROLE...]: passwords for the superuser and these roles, and an empty server. The folder exists and is
# the server's. What an interrupted attempt left behind is thrown away: 'data' appears only when it is whole.
create_server() {
    local folder="$1" programs="$2"
    shift 2
    # shellcheck disable=SC2016 # The inner shell expands, as the server's user.
    as_server bash -c '
        set -euo pipefail
        folder="$1" programs="$2"
        shift 2
        for role; do
            printf "127.0.0.1:*:*:%s:%s\n" "$role" "$(od -An -N24 -tx1 /dev/urandom | tr -d " \n")"
        done >"$folder/passwords"
        rm -rf "$folder/data.new"
        "$programs/initdb" -D "$folder/data.new" --username="$1" --pwfile=<(head -n 1 "$folder/passwords" | cut -d: -f5) \
            --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=id \
            --data-checksums --no-instructions >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
        mv "$folder/data.new" "$folder/data"
    ' _ "$folder" "$programs" "$postgres_superuser" "$@"
}

# start_server FOLDER PROGRAMS [SETTING=VALUE...]: on the port that it had before where that is free, so that what somebody
# noted down stays right, otherwise on any free one.
start_server() {
    local folder="$1" programs="$2" port options attempt
    shift 2
    printf -v options -- '-c %s ' "${server_settings[@]}" "$@"
    port="$(sed -n 's/.*"-p" "\([0-9]*\)".*/\1/p' "$folder/data/postmaster.opts" 2>/dev/null)" || true
    clear_after_kill "$folder"
    # Between the look at a port and the server's start somebody else may take it.
    for attempt in 1 2 3 4 5; do
        while [[ -z $port ]] || is_port_taken "$port"; do port=$((20000 + RANDOM % 12000)); done
        as_server "$programs/pg_ctl" start -D "$folder/data" -l "$folder/server.log" -o "$options -p $port" \
            --wait --timeout=120 --silent >/dev/null 2>&1 && return
        is_port_taken "$port" || break
    done
    printf 'PostgreSQL did not start. The end of %s:\n' "$folder/server.log" >&2
    tail -n 20 "$folder/server.log" >&2
    return 1
}

# A server that was killed leaves processes, which notice within moments, and a file with its process id, which may be
# somebody else's by now: at that the next server would refuse to start.
clear_after_kill() {
    local attempt
    for ((attempt = 0; attempt < 100; attempt++)); do
        if ! is_in_use "$1/data"; then
            as_server rm -f "$1/data/postmaster.pid"
            return
        fi
        sleep 0.1
    done
}

# Every process of a server works in its data folder. Only the server's own user can be sure to see that.
is_in_use() {
    # shellcheck disable=SC2016
    as_server bash -c 'for process in /proc/[0-9]*; do [[ ! $process/cwd -ef $1 ]] || exit 0; done; exit 1' _ "$1"
}

is_server_running() {
    local pid
    pid="$(head -n 1 "$1/data/postmaster.pid" 2>/dev/null)" || return 1
    [[ -n $pid ]] && as_server test "/proc/$pid/cwd" -ef "$1/data"
}

# stop_server FOLDER PROGRAMS: cuts off whoever is connected still.
stop_server() {
    is_server_running "$1" || return 0
    as_server "$2/pg_ctl" stop -D "$1/data" --mode=fast --wait --timeout=60 --silent >/dev/null 2>&1 ||
        as_server "$2/pg_ctl" stop -D "$1/data" --mode=immediate --wait --silent
}

server_port() { sed -n 4p "$1/data/postmaster.pid"; }

# server_login FOLDER ROLE DATABASE: a connection string as Npgsql takes it.
server_login() {
    printf 'Host=127.0.0.1;Port=%s;Database=%s;Username=%s;Password=%s' "$(server_port "$1")" "$3" "$2" \
        "$(awk -F: -v role="$2" '$4 == role { print $5 }' "$1/passwords")"
}

is_port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# A folder for temporary files that the server's user can write to, which root's TMPDIR need not be.
server_temporary() {
    local folder
    for folder in "${TMPDIR:-/tmp}" /tmp; do
        if as_server test -w "$folder"; then
            printf '%s' "$folder"
            return
        fi
    done
    printf "PostgreSQL's user cannot write to %s or /tmp. Set TMPDIR to a folder where it can.\n" "${TMPDIR:-/tmp}" >&2
    return 1
}
