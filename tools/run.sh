#!/bin/sh
# Open the window, or do the main job without one where there is no display. Arguments go to main.py.
set -eu
cd "$(dirname "$0")/.."

python=.venv/bin/python
demo=deltascope-demo

# Which Qt platform a window would use here; "none" where there is no display.
window_platform() {
    case "${QT_QPA_PLATFORM:-}" in
        offscreen* | minimal*) echo none ;;
        vnc* | linuxfb* | eglfs*) echo offscreen ;;
        *)
            if [ "$(uname -s)" != Linux ]; then echo native
            elif [ -n "${DISPLAY:-}" ]; then echo xcb
            elif [ -n "${WAYLAND_DISPLAY:-}" ]; then echo wayland
            else echo none
            fi ;;
    esac
}

# Train, export and draw one scenario into the demo folder.
demonstrate() {
    echo
    echo "Training $1"
    "$python" main.py train "$1" --force --export "$demo/$1.json"
    "$python" main.py screenshot "$1" "$demo/$1.png" --force
}

platform=$(window_platform)
if [ "$platform" != none ]; then
    sh tools/setup.sh app "$platform"
    # A display may be named and yet not answer.
    if "$python" -c 'import sys; from ui.app import display; sys.exit(not display.is_reachable())'; then
        exec "$python" main.py "$@"
    fi
fi

echo "There is no display here (none is named, or it does not answer), so no window can open."
echo "Instead XOR and iris are trained, exported and drawn into the folder $demo/."
sh tools/setup.sh app offscreen
export QT_QPA_PLATFORM=offscreen
mkdir -p "$demo"
demonstrate xor
demonstrate iris
echo
echo "Done. In $PWD/$demo:"
for scenario in xor iris; do
    printf '  %-10s %s\n' "$scenario.json" "trained weights" "$scenario.png" "the window"
done
echo "More without a display: $python main.py list, train, predict, screenshot (--help says how)."
