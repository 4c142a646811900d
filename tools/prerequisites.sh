# What the machine must have. Each *_problem function prints what is missing and what
# to do about it, and prints nothing when all is well. Sourced by ./kinerja.
# shellcheck shell=bash

readonly node_major_needed=20
readonly postgres_major_needed=15

dotnet_problem() {
    local version
    version="$(cd "$root" && dotnet --version 2>/dev/null)" || version='none'
    [[ $version != 10.* ]] || return 0
    cat <<TEXT
The .NET SDK 10 is needed, found: $version.
Install the package dotnet-sdk-10.0 as described on
https://learn.microsoft.com/dotnet/core/install/linux-debian, and run the command again.
TEXT
}

node_problem() {
    local version
    version="$(node_version)"
    if ! is_new_enough "$version"; then
        cat <<TEXT
Node.js $node_major_needed or newer is needed, found: ${version:-none}. The tests hold the engine against graphql-js, which runs on it.
Install it from https://nodejs.org or from your distribution's backports (Debian 12's own is 18, too old),
and run the command again.
TEXT
    elif ! has npm; then
        cat <<TEXT
npm is needed beside Node.js $version, and is missing: it fetches the packages of tests/contract.
Install it (on Debian: apt-get install npm) and run the command again.
TEXT
    fi
}

chromium_problem() {
    has chromium || cat <<'TEXT'
Chromium is needed for the long tests, which open GraphiQL in it, and is missing.
Install it (on Debian: apt-get install chromium) and run the command again, or leave out --lama.
TEXT
}

postgres_problem() {
    if [[ -z $(postgres_programs) ]]; then
        cat <<TEXT
PostgreSQL $postgres_major_needed or newer is needed, and its programs are in none of /usr/lib/postgresql/*/bin and 'pg_config --bindir'.
Install it (on Debian 12 or newer: apt-get install postgresql) and run the command again.
TEXT
    elif ((EUID == 0)) && ! id -u postgres >/dev/null 2>&1; then
        cat <<'TEXT'
PostgreSQL does not run as root, and the user postgres, as whom root would run it, is missing.
Make that user (adduser --system --group postgres), or run the command again as an ordinary user.
TEXT
    fi
}

has() { command -v "$1" >/dev/null; }

# "20.19.2", or nothing where there is no node.
node_version() {
    local version
    version="$(node --version 2>/dev/null)" || return 0
    printf '%s' "${version#v}"
}

is_new_enough() {
    local major="${1%%.*}"
    [[ $major =~ ^[0-9]+$ ]] && ((major >= node_major_needed))
}

# Installs what is missing of node and npm, where apt can do it without asking anyone. It may
# fail at any point: node_problem is asked again afterwards.
try_install_node() {
    can_install || return 1

    if ! has node; then
        know_candidate nodejs || return 1
        is_new_enough "$(apt_candidate nodejs)" || return 1
        as_root apt-get install -y nodejs || return 1
    fi

    # An old node is left alone: somebody put it there.
    is_new_enough "$(node_version)" || return 1
    # Only now, because some nodejs packages bring npm along and refuse Debian's npm beside them.
    has npm || as_root apt-get install -y npm
}

# Likewise; chromium_problem is asked again afterwards.
try_install_chromium() {
    can_install && know_candidate chromium && as_root apt-get install -y --no-install-recommends chromium
}

# Likewise; postgres_problem is asked again afterwards. Debian's package makes and starts a cluster of the machine's own, which
# nobody asked for; for the time of the installation its settings say not to.
try_install_postgres() {
    can_install && know_candidate postgresql || return 1
    local major settings='/etc/postgresql-common/createcluster.d' installed=0
    major="$(apt_candidate postgresql)"
    major="${major%%[!0-9]*}"
    ((major >= postgres_major_needed)) || return 1

    as_root mkdir -p "$settings"
    as_root sh -c "echo 'create_main_cluster = off' >$settings/kinerja.conf"
    # Package lists that are older than the newest security update name files that are gone.
    install_postgres "$major" || { as_root apt-get update && install_postgres "$major"; } || installed=1
    as_root rm -f "$settings/kinerja.conf"
    return "$installed"
}

install_postgres() { as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "postgresql-$1"; }

as_root() {
    if ((EUID == 0)); then "$@"; else sudo -n "$@"; fi
}

can_install() { has apt-get && as_root true; }

# A fresh machine has no package lists, and so no candidates either.
know_candidate() { [[ -n $(apt_candidate "$1") ]] || as_root apt-get update; }

# The version that apt would install, without its epoch; nothing when it knows none.
apt_candidate() {
    LC_ALL=C apt-cache policy "$1" | awk '$1 == "Candidate:" && $2 != "(none)" { sub(/^[0-9]+:/, "", $2); print $2 }'
}
