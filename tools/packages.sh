# What comes from npm: the packages of a folder, and GraphiQL, which is built from them. Sourced by ./kinerja.
# Where either fails the log says why; the caller decides what that means.
# shellcheck shell=bash

readonly graphiql_folder='src/Kinerja.GraphQL.AspNetCore/ide'

# install_packages FOLDER LOG: does nothing where the lock file's packages are installed already.
install_packages() {
    local folder="$root/$1" log="$2"

    # A copy of the lock file that was installed, inside what it describes, so that it
    # disappears together with it.
    local installed="$folder/node_modules/.kinerja-installed"
    cmp -s "$folder/package-lock.json" "$installed" && return

    say "npm ci in $1"
    npm ci --prefix "$folder" --no-progress >"$log" 2>&1 || return 1
    mkdir -p "$folder/node_modules"
    cp "$folder/package-lock.json" "$installed"
}

# build_graphiql LOG: does nothing where what is built was built from the sources of now; then its
# packages, which are large, are not needed either.
build_graphiql() {
    local folder="$root/$graphiql_folder" log="$1" sources stamp
    sources="$(graphiql_sources)"
    stamp="$folder/dist/.stamp"
    [[ "$sources" != "$(cat "$stamp" 2>/dev/null)" ]] || return 0

    install_packages "$graphiql_folder" "$log" || return 1
    say 'GraphiQL'
    npm run build --prefix "$folder" >"$log" 2>&1 || return 1
    printf '%s\n' "$sources" >"$stamp"
}

# The hash of everything that GraphiQL is built from.
graphiql_sources() {
    (cd "$root/$graphiql_folder" && find package.json package-lock.json build.mjs src -type f | LC_ALL=C sort | xargs sha256sum | sha256sum)
}
