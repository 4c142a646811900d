# The private cluster: the one server, with the one database, that ./kinerja keeps for this folder. Sourced by ./kinerja.
#
# It runs as long as somebody uses it. Each user holds a shared lock, which ends with its process however that ends; who
# leaves and can have the lock alone is the last, and stops the server. So two of them can run side by side, and one
# that was killed leaves nothing that the next would not take over.
# shellcheck shell=bash

# open_database: sees to it that the two connection strings are set, and that something answers there.
open_database() {
    if [[ -n ${ConnectionStrings__Kinerja-} ]]; then
        say 'the database is the one of ConnectionStrings__Kinerja: no cluster is started'
        return
    fi
    [[ -z ${ConnectionStrings__KinerjaOwner-} ]] ||
        refuse "ConnectionStrings__KinerjaOwner is set and ConnectionStrings__Kinerja is not: set both, or neither."
    require_postgres
    open_cluster || exit 1
    ConnectionStrings__Kinerja="$(server_login "$cluster" kinerja_aplikasi kinerja)"
    ConnectionStrings__KinerjaOwner="$(server_login "$cluster" kinerja_pemilik kinerja)"
    export ConnectionStrings__Kinerja ConnectionStrings__KinerjaOwner
}

require_postgres() {
    local log="$root/.kinerja/apt.log" problem
    mkdir -p "$root/.kinerja"
    if [[ -z $(postgres_programs) ]]; then
        say 'PostgreSQL is missing: trying to install it'
        try_install_postgres >"$log" 2>&1 </dev/null && say "installed PostgreSQL by apt; no cluster of the distribution's own was created"
    fi
    problem="$(postgres_problem)"
    [[ -n $problem ]] || return 0
    printf '%s\n' "$problem" >&2
    printf 'Or set ConnectionStrings__Kinerja and ConnectionStrings__KinerjaOwner to a database that you have.\n' >&2
    [[ ! -s $log ]] || printf 'What apt said stands in %s.\n' "$log" >&2
    exit 1
}

open_cluster() {
    local programs
    programs="$(postgres_programs)"
    exec 8>"$root/.kinerja/cluster.lock" 9>"$root/.kinerja/cluster.users"
    # The first lock makes starting and stopping one step; the second is the users'.
    flock 8
    flock --shared 9
    cluster="$(cluster_folder)" || { cluster='' && return 1; }
    if is_server_running "$cluster"; then
        say "PostgreSQL runs already on port $(server_port "$cluster"): shared with whoever started it"
    else
        start_cluster "$programs" || return 1
        say "PostgreSQL on port $(server_port "$cluster"), its files in $cluster"
    fi
    create_database "$programs" || return 1
    flock --unlock 8
}

start_cluster() {
    if [[ ! -d $cluster/data ]]; then
        say 'creating the cluster'
        create_server "$cluster" "$1" kinerja_pemilik kinerja_aplikasi || return 1
    fi
    say 'starting PostgreSQL'
    start_server "$cluster" "$1"
}

# Under .kinerja/ where the server's user can reach that. Otherwise, which is root in a closed folder, under the
# temporary folder, by a hash of this folder's path: there the name can be guessed, so it has to be ours.
cluster_folder() {
    local folder="$root/.kinerja/postgres"
    if ((EUID == 0)); then
        [[ -e $folder ]] || install -d -o postgres -g postgres -m 700 "$folder"
        if ! as_server test -x "$root/.kinerja"; then
            rmdir "$folder" 2>/dev/null || true
            folder="$(server_temporary)" || return 1
            folder+="/kinerja-postgres-$(printf '%s' "$root" | sha256sum | cut -c 1-16)"
        fi
    fi
    as_server mkdir -m 700 "$folder" 2>/dev/null || true
    if ! as_server test -d "$folder" -a -O "$folder" -a ! -L "$folder"; then
        printf 'The cluster in %s is not of the user who would run it now. Run ./kinerja as the user who made it, or remove that folder.\n' "$folder" >&2
        return 1
    fi
    printf '%s' "$folder"
}

# The owner migrates, the application has what the migrations grant it; neither passes by row security.
create_database() {
    local pemilik aplikasi
    pemilik="$(awk -F: '$4 == "kinerja_pemilik" { print $5 }' "$cluster/passwords")"
    aplikasi="$(awk -F: '$4 == "kinerja_aplikasi" { print $5 }' "$cluster/passwords")"
    as_server env PGPASSFILE="$cluster/passwords" "$1/psql" --no-psqlrc --quiet --set ON_ERROR_STOP=1 \
        "host=127.0.0.1 port=$(server_port "$cluster") user=$postgres_superuser dbname=postgres" >/dev/null <<SQL
SELECT format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD %L', peran, sandi)
FROM (VALUES ('kinerja_pemilik', '$pemilik'), ('kinerja_aplikasi', '$aplikasi')) AS v (peran, sandi)
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = peran)
\gexec
SELECT 'CREATE DATABASE kinerja OWNER kinerja_pemilik'
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = 'kinerja')
\gexec
SQL
}

# close_database: also where opening it came only half way.
close_database() {
    [[ -n ${cluster-} ]] || return 0
    flock 8
    if flock --exclusive --nonblock 9; then
        say 'stopping PostgreSQL'
        stop_server "$cluster" "$(postgres_programs)"
    else
        say 'PostgreSQL goes on for another ./kinerja of this folder'
    fi
    cluster=''
    exec 8>&- 9>&-
}
