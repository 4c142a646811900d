# Turns a .trx report of `dotnet test` into result lines (see results.sh). Each test's own
# outcome is read, not the summary's counters, which do not count skipped tests.
# The writer escapes every "<" in text, so each record is one tag and the text after it.
BEGIN { RS = "<" }

/^UnitTestResult / {
    name = text(attribute("testName"))
    outcome = attribute("outcome")
    message = place = ""
    inside = 1
    if ($0 ~ /\/>[ \t\r\n]*$/) emit()
    next
}
/^\/UnitTestResult>/ { emit() }
inside && /^Message>/ { message = text(substr($0, 9)) }
inside && /^StackTrace>/ { place = placesIn(text(substr($0, 12))) }
!inside && /^StdOut>/ { quote(text(substr($0, 8))) }

function emit() {
    if (!inside) return
    inside = 0
    if (outcome == "Passed") outcome = "passed"
    else if (outcome == "NotExecuted") outcome = "skipped"
    else outcome = "failed"
    printf "%s\t%s\t%s\n", outcome, oneLine(name), oneLine(message place)
}

function attribute(key) {
    if (!match($0, " " key "=\"[^\"]*\"")) return ""
    return substr($0, RSTART + length(key) + 3, RLENGTH - length(key) - 4)
}

# Only the frames that have a line number are ours; the rest is the framework's.
function placesIn(trace,    frames, i, n, result) {
    n = split(trace, frames, "\n")
    for (i = 1; i <= n; i++)
        if (frames[i] ~ /:line [0-9]+/) result = result "\n" frames[i]
    return result
}

# What the test process itself said goes to standard error: a crash names its test there,
# in the first lines of a long stack.
function quote(output,    lines, i, n, shown) {
    n = split(output, lines, "\n")
    for (i = 1; i <= n && shown < 15; i++) {
        if (lines[i] == "" || lines[i] ~ /^\[xUnit\.net /) continue
        print substr(lines[i], 1, 160) > "/dev/stderr"
        shown++
    }
}

function text(escaped) {
    gsub(/&#xD;|\r/, "", escaped)
    gsub(/&#xA;/, "\n", escaped)
    gsub(/&#x9;/, " ", escaped)
    gsub(/&lt;/, "<", escaped)
    gsub(/&gt;/, ">", escaped)
    gsub(/&quot;/, "\"", escaped)
    gsub(/&apos;/, "'", escaped)
    gsub(/&amp;/, "\\&", escaped)
    return escaped
}

function oneLine(value) {
    gsub(/\t/, " ", value)
    gsub(/\n/, "\001", value)
    return value
}
