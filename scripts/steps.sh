# Runs named steps, one log each, and adds up what their test runners counted.
# Sourced by `scripts/test` and `.ci/run`, which set `logs` to a folder.
# shellcheck shell=bash

logs=${logs:?a folder for the logs}
passed=0 failed=0 skipped=0

# A step without tests of its own counts as one.
run() {
    if execute "$@"; then count 1 0 0; else count 0 1 0; fi
    report "$1"
}

# A step whose runners print totals. One that printed none did not run, and that is a failure.
run_tests() {
    local status=0 counts
    execute "$@" || status=$?
    read -r -a counts <<<"$(totals_in "$log")"
    if [ $((counts[0] + counts[1] + counts[2])) -eq 0 ]; then counts=(0 1 0); fi
    if [ "$status" -ne 0 ] && [ "${counts[1]}" -eq 0 ]; then counts[1]=1; fi
    count "${counts[@]}"
    report "$1"
}

ignore() {
    count 0 0 1
    printf 'ignored  %s: %s\n' "$1" "$2"
}

fail() {
    count 0 1 0
    printf 'FAILED   %s: %s\n' "$1" "$2"
}

# Prints the totals as the last line; the exit code says whether all is well.
finish() {
    printf '\n%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
    [ "$failed" -eq 0 ]
}

execute() {
    local start=$SECONDS status=0
    log=$logs/$(tr -c 'a-z0-9\n' '-' <<<"${1,,}").log
    "${@:2}" </dev/null >"$log" 2>&1 || status=$?
    seconds=$((SECONDS - start))
    return "$status"
}

count() {
    step=("$@")
    passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
}

report() {
    local detail="$seconds s"
    if [ "${step[*]}" != '1 0 0' ] && [ "${step[*]}" != '0 1 0' ]; then
        detail="${step[0]} passed, ${step[1]} failed, ${step[2]} skipped, $detail"
    fi
    if [ "${step[1]}" -eq 0 ]; then
        printf 'ok       %s (%s)\n' "$1" "$detail"
        return
    fi
    printf 'FAILED   %s (%s); the end of %s:\n' "$1" "$detail" "$log"
    tail -n 150 "$log" | sed 's/^/    /'
}

# Knows the closing lines of cargo test, of Node's test runner, and the plain one used here.
totals_in() {
    sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
        /^test result:/ { for (i = 2; i <= NF; i++) add($i, $(i - 1)) }
        /^[0-9]+ passed, [0-9]+ failed, [0-9]+ skipped$/ { add("passed", $1); add("failed", $3); add("ignored", $5) }
        /^(ℹ|#) (pass|fail|cancelled|skipped|todo) [0-9]+$/ { add($2, $3) }
        function add(word, number) {
            if (word ~ /^pass/) passed += number
            else if (word ~ /^(fail|cancelled)/) failed += number
            else if (word ~ /^(ignored|skipped|todo)/) skipped += number
        }
        END { print passed + 0, failed + 0, skipped + 0 }'
}
