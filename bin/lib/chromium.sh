# Finds Chromium for the browser tests, or installs it with the system's package manager where it may. Sets CHROME.

find_chromium() {
    if [ -n "${CHROME:-}" ] && [ -x "$CHROME" ]; then
        export CHROME
        return
    fi
    for candidate in chromium chromium-browser google-chrome google-chrome-stable; do
        if CHROME=$(command -v "$candidate"); then
            export CHROME
            return
        fi
    done
    for candidate in "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" /Applications/Chromium.app/Contents/MacOS/Chromium /snap/bin/chromium; do
        if [ -x "$candidate" ]; then
            CHROME=$candidate
            export CHROME
            return
        fi
    done
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "check: installing Chromium for the browser tests" >&2
        if { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } >/dev/null 2>&1; then
            CHROME=$(command -v chromium)
            export CHROME
            return
        fi
    fi
    fail "اختبارات المتصفح تحتاج إلى Chromium: ثبّته (في Debian: ‏sudo apt-get install chromium) أو اذكر برنامجه في CHROME." \
        "the browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or set CHROME to its program."
}
