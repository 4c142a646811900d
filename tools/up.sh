# `./kinerja up`, and the verbs that the host carries out on a database. Sourced by ./kinerja.
# shellcheck shell=bash

readonly host_project='src/Kinerja.Api'
readonly host_assembly="$root/$host_project/bin/$configuration/net10.0/Kinerja.Api.dll"

run_up() {
    (($# == 0)) || refuse "'up' takes nothing; the port is KINERJA_PORT."
    local port="${KINERJA_PORT:-5080}" token
    [[ $port =~ ^[1-9][0-9]{0,4}$ ]] && ((port < 65536)) || refuse "KINERJA_PORT is a port number, not '$port'."
    SECONDS=0
    # The host looks for its files in the folder where it is started.
    cd "$root"
    say 'prerequisites'
    require_dotnet
    require_free_port "$port"
    undo_on_exit
    build_page
    build_host
    set_up_host
    open_database
    prepare_database
    serve "$port"
    token="$(host token ADMIN 00)"
    print_addresses "http://127.0.0.1:$port/graphql" "$token"
    # The host ends by itself only where it cannot go on; then its exit code is ours.
    wait "$host_id"
}

# run_host VERB ...: what the host prints is all that stands on the output, so that a script can take it.
run_host() {
    require_dotnet
    undo_on_exit >&2
    build_host >&2
    set_up_host
    open_database >&2
    if [[ $1 == migrate || $1 == seed ]]; then host_as_owner "$@"; else host "$@"; fi
}

undo_on_exit() {
    cluster='' host_id=''
    trap undo EXIT
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 141' PIPE
    trap 'exit 143' TERM
}

# Whatever ends us ends what we started. Nothing interrupts that, not even an output that nobody reads any more.
undo() {
    local status=$?
    set +e
    trap '' HUP INT PIPE TERM
    trap - EXIT
    {
        stop_host
        close_database
    } >&2
    exit "$status"
}

stop_host() {
    [[ -n $host_id ]] && kill -0 "$host_id" 2>/dev/null || return 0
    say 'stopping the host'
    kill -TERM "$host_id"
    local attempt
    for ((attempt = 0; attempt < 150; attempt++)); do
        kill -0 "$host_id" 2>/dev/null || return 0
        sleep 0.1
    done
    say 'the host did not stop within 15 s: ended by force'
    kill -KILL "$host_id"
}

require_free_port() {
    is_port_taken "$1" || return 0
    printf 'Port %s is taken. Choose another: KINERJA_PORT=%s ./kinerja up\n' "$1" "$(($1 < 65535 ? $1 + 1 : 5081))" >&2
    exit 1
}

# GraphiQL is built by node, and is the one thing that is missing without it.
build_page() {
    local log="$root/.kinerja/npm.log"
    mkdir -p "$root/.kinerja"
    if [[ -n $(node_problem) ]]; then
        say "Node.js $node_major_needed or newer with npm is missing: everything is served but GraphiQL"
    elif ! build_graphiql "$log"; then
        say "GraphiQL could not be built: everything else is served. Why stands in $log"
    fi
}

# The host's settings; those of the database are open_database's.
set_up_host() {
    export ASPNETCORE_ENVIRONMENT='Development'
    export Auth__DevelopmentKeyFile="${Auth__DevelopmentKeyFile:-$root/.kinerja/development-key.pem}"
}

build_host() {
    local log="$root/.kinerja/build.log"
    mkdir -p "$root/.kinerja"
    say "build ($configuration)"
    # Two builds in one folder at a time get into each other's files. No compiler stays behind to wait for the next build.
    flock --close "$root/.kinerja/build.lock" dotnet build "$root/$host_project" -c "$configuration" -v q --nologo \
        --disable-build-servers >"$log" 2>&1 && return
    complaints "$log" >&2
    printf '\n' >&2
    exit 1
}

prepare_database() {
    if [[ -z ${ConnectionStrings__KinerjaOwner-} ]]; then
        say 'not migrated and not seeded: ConnectionStrings__KinerjaOwner is not set'
        return
    fi
    say 'migrate'
    host_as_owner migrate
    say 'seed satker'
    host_as_owner seed satker
}

serve() {
    say 'starting the host'
    # The host ends with us even where we are killed and cannot end it.
    setpriv --pdeathsig TERM env -u ConnectionStrings__KinerjaOwner ASPNETCORE_URLS="http://127.0.0.1:$1" dotnet "$host_assembly" 8>&- 9>&- &
    host_id=$!
    until is_port_taken "$1"; do
        kill -0 "$host_id" 2>/dev/null || { printf 'The host ended before it served anything; what it said stands above.\n' >&2 && exit 1; }
        sleep 0.1
    done
}

# host VERB ...: with the application's rights. host_as_owner: with those of the owner too, which serving never has.
host() { env -u ConnectionStrings__KinerjaOwner dotnet "$host_assembly" "$@" 8>&- 9>&-; }
host_as_owner() { dotnet "$host_assembly" "$@" 8>&- 9>&-; }

print_addresses() {
    local page="$1#token=$2"
    [[ -f $root/$graphiql_folder/dist/manifest.json ]] || page='not built; why stands above'
    cat <<TEXT
[$(printf '%4d' "$SECONDS")s] ready after $SECONDS s; Ctrl-C stops everything

  GraphQL    $1
  GraphiQL   $page
  token      $2
             (ADMIN of office 00; others: ./kinerja token PERAN KODE)

  curl -s $1 -H 'Content-Type: application/json' -H 'Authorization: Bearer $2' -d '{"query":"{ tentang { versi hariIni } }"}'

TEXT
}
