# `./kinerja test`: the steps of a test run, in order. Sourced by ./kinerja.
#
# The run always ends with one line, "N passed, N failed", also when a step before the tests
# fails or the run is interrupted: whoever reads the last line never takes silence for success.
# shellcheck shell=bash

run_tests() {
    read_options "$@"
    cd "$root"
    begin
    check_prerequisites
    prepare_packages
    build
    check_format
    open_test_server
    run_dotnet_tests
    run_node_tests
    completed=yes
}

read_options() {
    lama='' only=''
    while (($# > 0)); do
        case "$1" in
            --lama) lama=yes ;;
            --only)
                only="${2-}"
                [[ -n $only ]] || refuse "--only needs a part of a test's name."
                shift
                ;;
            *) refuse "'test' does not know '$1'; it takes --lama and --only PATTERN." ;;
        esac
        shift
    done
}

begin() {
    SECONDS=0
    completed='' test_server=''
    results="$(mktemp -d -t kinerja-test.XXXXXX)"
    touch "$results/kinerja.tsv"
    trap finish EXIT
    # A signal ends the run after the step under way, which would otherwise go on writing into
    # the folder that finish removes.
    trap 'exit 129' HUP
    trap 'exit 130' INT
    trap 'exit 143' TERM
}

# Whatever ends the run, ends it here.
finish() {
    local status=$?
    close_test_server || true
    if [[ -z $completed ]] && (($(count failed) == 0)); then
        record failed 'kinerja test' "The run stopped before its end (exit code $status)."
    fi
    if [[ -n $completed ]] && (($(count passed) + $(count failed) == 0)); then
        record failed 'kinerja test' "No test ran${only:+; looked for: $only}."
    fi
    print_failures
    local failed
    failed="$(count failed)"
    tally
    rm -rf "$results"
    trap - EXIT
    ((failed == 0)) && exit 0
    exit 1
}

# For what makes all later steps pointless.
stop() {
    record failed "$1" "$2"
    exit 1
}

check_prerequisites() {
    say 'prerequisites'
    local problem
    problem="$(dotnet_problem)"
    [[ -z $problem ]] || stop 'prerequisites' "$problem"
    if ! has node || ! has npm; then
        say 'node or npm is missing: trying to install it'
        try_install_node >"$results/apt.log" 2>&1 </dev/null || true
        hash -r
    fi
    problem="$(node_problem)"
    [[ -z $problem ]] || stop 'prerequisites' "$problem"
    check_postgres

    # Only the long tests open a browser.
    [[ -n $lama ]] || return 0
    if ! has chromium; then
        say 'chromium is missing: trying to install it'
        try_install_chromium >>"$results/apt.log" 2>&1 </dev/null || true
        hash -r
    fi
    problem="$(chromium_problem)"
    [[ -z $problem ]] || stop 'prerequisites' "$problem"
}

check_postgres() {
    [[ -z ${KINERJA_TEST_POSTGRES-} ]] || return 0
    if [[ -z $(postgres_programs) ]]; then
        say 'PostgreSQL is missing: trying to install it'
        try_install_postgres >>"$results/apt.log" 2>&1 </dev/null || true
    fi
    local problem
    problem="$(postgres_problem)"
    [[ -z $problem ]] || stop 'prerequisites' "$problem"$'\n'"Or set KINERJA_TEST_POSTGRES to the connection string of a superuser of one that tests may use."
}

prepare_packages() {
    local log="$results/npm.log"
    install_packages tests/contract "$log" || stop 'npm ci' "$(head -n 20 "$log")"
    build_graphiql "$log" || stop 'GraphiQL' "$(head -n 20 "$log")"
}

build() {
    local log="$results/build.log"
    say "build ($configuration)"
    dotnet build Kinerja.Api.sln -c "$configuration" -v q --nologo >"$log" 2>&1 || stop 'build' "$(complaints "$log")"
}

# Style is a check like any other, so that a place that is forgotten fails the run.
check_format() {
    [[ -z $only ]] || return 0
    local log="$results/format.log"
    say 'format'
    if dotnet format Kinerja.Api.sln --verify-no-changes --no-restore >"$log" 2>&1; then
        record passed 'format'
    else
        record failed 'format' "$(complaints "$log")"$'\n'"Run 'dotnet format Kinerja.Api.sln' and look at what it changed."
    fi
}

run_dotnet_tests() {
    local project
    for project in tests/*/*.Tests.csproj; do
        run_dotnet_project "$project"
    done
}

run_dotnet_project() {
    local name status=0
    name="$(basename "$1" .csproj)"
    local log="$results/$name.log" report="$results/$name.trx"

    say "$name"
    dotnet test "$1" --no-build -c "$configuration" --filter "$(test_filter)" \
        --results-directory "$results" --logger "trx;LogFileName=$name.trx" >"$log" 2>&1 || status=$?
    [[ ! -f $report ]] || awk -f tools/trx.awk "$report" >"$results/$name.tsv" 2>>"$log"
    settle "$name" "$status" "$log"
}

# Everyday runs leave out what takes long; --only narrows either kind of run. An empty
# filter is no filter.
test_filter() {
    local filter=''
    [[ -n $lama ]] || filter='Lama!=true'
    # What gets a backslash here are the filter language's own characters.
    [[ -z $only ]] || filter+="${filter:+&}FullyQualifiedName~$(sed 's/[\\()&|=!~]/\\&/g' <<<"$only")"
    printf '%s' "$filter"
}

run_node_tests() {
    [[ -d tests/contract ]] || return 0
    local file files=() status=0
    while IFS= read -r file; do
        [[ $file != *"$only"* ]] || files+=("$file")
    done < <(find tests/contract -name node_modules -prune -o -name '*.test.mjs' -print | sort)
    ((${#files[@]} > 0)) || return 0

    local name='contract' log="$results/contract.log"
    say "$name"
    node --test --test-reporter="$root/tools/node-results.mjs" --test-reporter-destination="$results/$name.tsv" \
        "${files[@]}" >"$log" 2>&1 || status=$?
    settle "$name" "$status" "$log"
}

# settle NAME STATUS LOG: adds the failures that a runner's own results cannot show.
settle() {
    local name="$1" status="$2" log="$3" report="$results/$1.tsv" said=''
    touch "$report"
    say "$name: $(tally "$report")"
    if ((status != 0)) && { (($(count failed "$report") == 0)) || has_crashed "$log"; }; then
        said="The runner ended with exit code $status, and not because of a failed test."
    elif [[ -z $only && ! -s $report ]]; then
        said='The runner reported no tests.'
    fi
    [[ -z $said ]] || record failed "$name" "$said Its last lines:"$'\n'"$(tail -n 30 "$log")"
}

# A crash must not hide behind a test that failed before it. The words are those of xunit
# and of the .NET test platform.
has_crashed() { grep -qE 'Catastrophic failure|Cleanup Failure|Test Run Aborted' "$1"; }
