# Sees to Node, the npm packages and Chromium. Each function sets `reason` when it cannot.
# Sourced by `scripts/test`, which sets `logs` and `site_tests`.
# shellcheck shell=bash

logs=${logs:?} site_tests=${site_tests:?}

prepare_node() {
    reason=''
    has node && has npm || install_packages nodejs npm || reason='Node and npm are not installed'
    [ -z "$reason" ] || return 1
    if ! node -e 'const [a, b] = process.versions.node.split("."); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)'; then
        reason="Node $(node --version) is too old; 20.19 or newer is needed"
        return 1
    fi
    install_modules
}

install_modules() {
    local installed=$site_tests/node_modules/.package-lock.json
    if [ "$installed" -nt "$site_tests/package-lock.json" ]; then return 0; fi
    echo 'setting up: npm packages of the site tests'
    npm ci --prefix "$site_tests" </dev/null >"$logs/npm.log" 2>&1 && return 0
    reason="npm packages could not be installed, see $logs/npm.log"
    return 1
}

prepare_chromium() {
    reason=''
    find_chromium || { install_packages chromium fonts-liberation && find_chromium; } && return 0
    reason='Chromium is not installed; install it or set CHROMIUM to its path'
    return 1
}

find_chromium() {
    local name
    for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
        if [ -n "$name" ] && has "$name"; then
            CHROMIUM=$(command -v "$name")
            export CHROMIUM
            return 0
        fi
    done
    return 1
}

# Only for root on a Debian-like system: elsewhere installing is the reader's choice.
install_packages() {
    if [ "$(id -u)" -ne 0 ] || ! has apt-get; then return 1; fi
    echo "setting up: $* (apt-get)"
    export DEBIAN_FRONTEND=noninteractive
    {
        apt-get update -q
        apt-get install -q -y --no-install-recommends "$@"
    } </dev/null >"$logs/apt.log" 2>&1
}

has() {
    command -v "$1" >/dev/null 2>&1
}
