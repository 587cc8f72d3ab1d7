#!/bin/sh
# Set up everything that Deltascope needs, once: a virtual environment, its packages, Qt's system libraries.
#
#   tools/setup.sh app|dev offscreen|xcb|wayland|native
#
# app: what the program needs; dev: the checks' tools too. The second word is the Qt platform whose system
# libraries must be there; native needs none. Run again, it finds its stamps and returns within milliseconds.
#
# PYTHON=…   the Python to use (3.11 or newer) instead of the newest that is found
# APT=no     never install system packages; print the line to run instead
set -eu
cd "$(dirname "$0")/.."

packages=$1
platform=$2
venv=.venv
python=$venv/bin/python

say() { printf '%s\n' "$*" >&2; }
fail() { say "deltascope: $*"; exit 1; }

# --- system packages ---------------------------------------------------------------------------------

# Install Debian packages, or print the line that does and stop.
need_system_packages() {
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root='sudo -n'
    else
        as_root=impossible
    fi
    if [ "${APT:-}" = no ] || [ "$as_root" = impossible ]; then
        fail "these system packages are missing; install them and run make again:

    $(apt_line "$@")
"
    fi
    say "Installing system packages: $*"
    # A list that cannot be refreshed may still do; apt's own messages say so.
    $as_root apt-get update -qq >&2 </dev/null || true
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" >&2 </dev/null || fail "apt could not install them. The line was:

    $(apt_line "$@")
"
}

apt_line() {
    sudo='sudo '
    if [ "$(id -u)" = 0 ]; then sudo=; fi
    printf '%sapt-get update && %sapt-get install -y --no-install-recommends %s' "$sudo" "$sudo" "$*"
}

has_apt() { [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null 2>&1; }

# --- Python ------------------------------------------------------------------------------------------

# Running it tells the truth: a name on the path may be a launcher for a version that is not there.
is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }
makes_venvs() { "$1" -c 'import ensurepip, venv' >/dev/null 2>&1; }

choose_python() {
    base_python=
    for candidate in ${PYTHON:-python3.13 python3.12 python3.11 python3 python3.14}; do
        is_new_enough "$candidate" || continue
        if makes_venvs "$candidate"; then base_python=$candidate; return; fi
        [ -n "$base_python" ] || base_python=$candidate
    done
    if [ -z "$base_python" ]; then
        if [ -n "${PYTHON:-}" ]; then fail "PYTHON=$PYTHON is not a Python 3.11 or newer."; fi
        hint=
        if has_apt; then hint="

    $(apt_line python3 python3-venv)

On a release whose python3 is older, ask for python3.11 and python3.11-venv instead."; fi
        fail "found no Python 3.11 or newer. Install one, or name it: make run PYTHON=/path/to/python3.$hint"
    fi
    # Debian keeps ensurepip in a package of its own.
    has_apt || fail "$base_python cannot make virtual environments: its modules venv and ensurepip are missing."
    venv_package=$("$base_python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    # Qt's libraries with it, so that whoever has to type the line types it once.
    # shellcheck disable=SC2046  # one word a package
    need_system_packages "$venv_package" $(qt_libraries "$base_python" --packages)
    makes_venvs "$base_python" || fail "$base_python still cannot make virtual environments."
}

make_venv() {
    if is_new_enough "$python" && "$python" -m pip --version >/dev/null 2>&1; then return; fi
    choose_python
    say "Making a virtual environment in $venv with $("$base_python" --version)"
    # --clear: what is there was made by a Python that has gone, or was never finished.
    "$base_python" -m venv --clear "$venv" || fail "could not make a virtual environment in $venv."
}

# --- Python packages ---------------------------------------------------------------------------------

# A stamp is a copy of the pyproject.toml that was installed.
is_installed() { [ -x "$python" ] && cmp -s pyproject.toml "$venv/.installed-$1"; }

install_packages() {
    if is_installed "$packages" || is_installed dev; then return; fi
    make_venv
    say "Installing Python packages into $venv (once; this can take some minutes)"
    extras=
    if [ "$packages" = dev ]; then extras='[dev]'; fi
    rm -f "$venv"/.installed-* "$venv"/.libraries-*
    "$python" -m pip install --quiet --disable-pip-version-check --editable ".$extras" </dev/null >&2 ||
        fail "pip could not install the packages. The first time needs a network connection."
    cp pyproject.toml "$venv/.installed-$packages"
}

# --- a font for Korean ---------------------------------------------------------------------------------

has_hangul() {
    if command -v fc-list >/dev/null 2>&1; then [ -n "$(fc-list :lang=ko family)" ]; return; fi
    for folder in /usr/share/fonts /usr/local/share/fonts "$HOME/.local/share/fonts" "$HOME/.fonts"; do
        if [ -n "$(find "$folder" \( -iname '*nanum*' -o -iname '*cjk*' -o -iname '*undotum*' \) 2>/dev/null)" ]; then
            return
        fi
    done
    return 1
}

# Nice to have: without it the window speaks English, and says which package Korean needs.
check_font() {
    stamp=$venv/.font
    if [ -e "$stamp" ] || [ "$(uname -s)" != Linux ] || ! has_apt; then return; fi
    if ! has_hangul; then (need_system_packages fonts-nanum) || say "Without it Deltascope can't speak Korean."; fi
    touch "$stamp"
}

# --- translations ------------------------------------------------------------------------------------

# Qt reads compiled translations, which no repository holds.
compile_translations() {
    for source in resources/translations/*.ts; do
        if [ "${source%.ts}.qm" -nt "$source" ]; then continue; fi
        "$python" tools/compile_translations.py || fail "the translations could not be compiled."
        return
    done
}

# --- Qt's system libraries ---------------------------------------------------------------------------

qt_libraries() {
    with=$1
    shift
    case $platform in
        offscreen | xcb | wayland) "$with" tools/qt_libraries.py "$platform" "$@" ;;
    esac
}

check_libraries() {
    stamp=$venv/.libraries-$platform
    if [ "$(uname -s)" != Linux ]; then return; fi
    # The dynamic linker's cache is rewritten whenever a system library comes or goes.
    if [ -e "$stamp" ] && ! [ /etc/ld.so.cache -nt "$stamp" ]; then return; fi
    missing=$(qt_libraries "$python")
    if [ -n "$missing" ] && has_apt; then
        system_packages=$(qt_libraries "$python" --packages)
        # shellcheck disable=SC2086  # one word a package
        if [ -n "$system_packages" ]; then need_system_packages $system_packages; fi
        missing=$(qt_libraries "$python")
    fi
    [ -z "$missing" ] || fail "Qt cannot start without these system libraries; install the packages that \
have them and run make again:
$missing"
    touch "$stamp"
}

install_packages
check_libraries
check_font
compile_translations
