# Finds a JDK and Maven and runs Maven, for the scripts beside this folder. POSIX shell; to be sourced.
# Each failure is one sentence in Arabic and English with what to do, and exit code 3.

need_java=21

# Says an Arabic and an English sentence and ends the script.
fail() {
    printf '%s\n%s: %s\n' "$1" "${0##*/}" "$2" >&2
    exit 3
}

# The feature version of the JDK in a folder, from its release file; 0 when it is none or lacks the compiler.
jdk_version() {
    version=0
    if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
        while IFS= read -r line || [ -n "$line" ]; do
            case $line in
            JAVA_VERSION=*)
                version=${line#JAVA_VERSION=}
                version=${version#\"}
                version=${version%%[!0-9]*}
                ;;
            esac
        done <"$1/release"
    fi
    echo "${version:-0}"
}

# Sets and exports JAVA_HOME: ISNAD_JAVA when given, JAVA_HOME when new enough, else the newest in the usual folders.
find_jdk() {
    if [ -n "${ISNAD_JAVA:-}" ]; then
        [ "$(jdk_version "$ISNAD_JAVA")" -ge "$need_java" ] || fail \
            "ليس في ISNAD_JAVA ‏($ISNAD_JAVA) حزمة JDK بإصدار $need_java أو أحدث؛ صحّحه أو احذفه." \
            "ISNAD_JAVA ($ISNAD_JAVA) is no JDK of version $need_java or newer; correct or unset it."
        JAVA_HOME=$ISNAD_JAVA
    elif [ -z "${JAVA_HOME:-}" ] || [ "$(jdk_version "$JAVA_HOME")" -lt "$need_java" ]; then
        JAVA_HOME=$(newest_jdk)
        [ -n "$JAVA_HOME" ] || fail \
            "لم يوجد JDK بإصدار $need_java أو أحدث: ثبّت Eclipse Temurin من https://adoptium.net ثم أعد الأمر، أو اذكر مجلده في JAVA_HOME." \
            "no JDK of version $need_java or newer was found: install Eclipse Temurin from https://adoptium.net and run this again, or name its folder in JAVA_HOME."
    fi
    export JAVA_HOME
}

newest_jdk() {
    best=
    best_version=$((need_java - 1))
    for candidate in /usr/lib/jvm/* /usr/java/* /usr/local/lib/jvm/* /opt/* /opt/java/* /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$(jdk_version "$candidate")
        if [ "$version" -gt "$best_version" ]; then
            best=$candidate
            best_version=$version
        fi
    done
    echo "$best"
}

# Sets mvn. Needs JAVA_HOME.
find_maven() {
    mvn=${ISNAD_MAVEN:-$(command -v mvn || true)}
    [ -n "$mvn" ] || fail \
        "لم يوجد Maven: ثبّت إصدارًا 3.8 أو أحدث (في Debian: ‏sudo apt-get install maven) ثم أعد الأمر." \
        "Maven was not found: install 3.8 or newer (Debian: sudo apt-get install maven) and run this again."
    maven_version=$("$mvn" --version 2>/dev/null | sed -n 's/^[^A]*Apache Maven \([0-9]*\.[0-9]*\).*/\1/p')
    case $maven_version in
    3.[89] | 3.[1-9][0-9] | [4-9].*) ;;
    *) fail \
        "إصدار Maven ‏(${maven_version:-مجهول}) أقدم من 3.8: ثبّت أحدث منه ثم أعد الأمر." \
        "Maven ${maven_version:-of unknown version} is older than 3.8: install a newer one and run this again." ;;
    esac
}

# Runs Maven in the checkout ($home). JDKs from 24 on warn of what Maven's own libraries do, and are told that it is known.
run_maven() {
    options=${MAVEN_OPTS:-}
    if [ "$(jdk_version "$JAVA_HOME")" -ge 24 ]; then
        options="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED $options"
    fi
    MAVEN_OPTS=$options "$mvn" -q -B -f "$home/pom.xml" "$@"
}

# Builds quietly, keeping Maven's words in a log; says in one sentence what went wrong.
build() {
    log=$home/target/build.log
    mkdir -p "$home/target" 2>/dev/null || fail \
        "لا يمكن الكتابة في $home: البناء يحتاج إلى مجلد تمكن الكتابة فيه." \
        "cannot write to $home: building needs a folder that can be written to."
    if run_maven "$@" >"$log" 2>&1; then
        return
    fi
    if grep -q -e 'No space left on device' -e 'Disk quota exceeded' "$log"; then
        fail "امتلأ القرص أثناء البناء: أفرغ نحو 500 ميغابايت ثم أعد الأمر." \
            "the disk filled up while building: free about 500 MB and run this again."
    fi
    if grep -q -e 'Could not transfer artifact' -e 'Unknown host' -e 'Could not resolve' -e 'Connection refused' -e 'in offline mode' \
        -e 'could not be resolved' "$log"; then
        fail "لم تُنزَّل المكتبات اللازمة: صِل الجهاز بالشبكة ثم أعد الأمر (التفاصيل في $log)." \
            "the libraries it needs could not be downloaded: connect to the network and run this again (details in $log)."
    fi
    tail -n 20 "$log" >&2
    fail "فشل البناء (التفاصيل في $log)." "the build failed (details in $log)."
}

# The option for large pages where the system gives them on demand: the indexes are large and are stepped into anywhere.
large_pages() {
    case $(cat /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null) in
    *'[madvise]'* | *'[always]'*) echo -XX:+UseTransparentHugePages ;;
    esac
}
