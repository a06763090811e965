#!/bin/sh
# make predict: asks the questions under "Predict first" in a lab's hand-out, runs their commands against the
# reference, and shows the student's prediction, what happened, and the answer. In another language (KIT_LANG), they are
# those of the translation, if there is one. The file of the predictions is English, but for the text that a student types.
# From the environment: LAB; N (only this question); PREDICTIONS (the file, instead of predictions.md); BUILD.
#
# In a hand-out, the indented lines above the first question are definitions, and those of a question are its
# commands: each line is complete, and is run as it is but for the ports 8899 and 8080. Three comments change that:
#     <!-- predict: started -->   the programs in the next lines are started by this tool, with these options
#     <!-- predict: yourself -->  the student runs this question, in a browser or in several terminals
#     <!-- predict: log -->       what happened is in the proxy's log, too
# <!-- predict: 7a --> says that a question is about this half of the lab. That changes nothing in how it is asked.
set -eu
. tools/source.sh
if [ -z "${LAB:-}" ]; then
    say 'Which lab? Its first question is asked by: %1' 'make predict LAB=1 N=1' >&2
    exit 2
fi
require_lab "$LAB"
# Each question of a lab in halves says which half it is for.
half=''
case $LAB in *[a-z]) half=$LAB LAB=${LAB%?} ;; esac
english=$(grep -l "^# Lab $LAB: " labs/*/README.md)
handout=$(in_language "$english")
# The headings, as the translation of a hand-out has them.
questions=$(say 'Predict first') answers=$(say 'Answers to the predictions')
if [ "$handout" = "$english" ]; then questions='Predict first' answers='Answers to the predictions'; fi
predictions=${PREDICTIONS:-predictions.md}

# question NUMBER: its lines in the hand-out. Question 0 is what comes before the first one.
question() {
    awk -v number="$1" -v heading="## $questions" '
        /^## / { on = $0 == heading; at = 0; next }
        on && /^[0-9]+\. / { at = int($1); sub(/^[0-9]+\. /, "   ") }
        on && at == number { sub(number ? "^   " : "^", ""); print }' "$handout"
}
# text NUMBER: the question as a person reads it, without its comments. answer NUMBER: the same for the answer.
text() { question "$1" | grep -v '^<!-- predict: ' | filled | paragraphs; }
# paragraphs: one empty line between two of them, and none at the end.
paragraphs() { awk '/./ { if (seen++ && empty) print ""; empty = 0; print; next } { empty = 1 }'; }
marked() { question "$1" | grep -q -F -x -e "<!-- predict: $2 -->"; }
# commands NUMBER: the lines that this tool runs. options NUMBER: the options of the proxy that a question starts.
commands() {
    question "$1" | awk '
        /^<!-- predict: started/ { started = 1; next }
        /^    / { if (!started) print substr($0, 5); next }
        /./ { started = 0 }'
}
options() {
    question "$1" | awk '
        /^<!-- predict: started/ { started = 1 }
        started && sub(/^    .*build\/solution\/proxy/, "") { sub(/&.*/, ""); print }'
}
answer() {
    awk -v number="$1" -v heading="## $answers" '
        /^## / { on = $0 == heading }
        on && /^<details>/ { gsub(/<[^>]*>/, ""); inside = int($1) == number; next }
        /^<\/details>/ { inside = 0 }
        inside { print }' "$(in_language "${english%README.md}hints.md")" | filled | paragraphs
}
# heading TEXT: a line of 78 columns. A Chinese character takes two.
heading() {
    taken=$(printf '%s\n' "$1" | LC_ALL=C.UTF-8 wc -L)
    printf '\n---- %s %s\n' "$1" "$(printf '%*s' $((72 - taken)) '' | tr ' ' -)"
}

numbers=$(awk -v heading="## $questions" '/^## / { on = $0 == heading } on && /^[0-9]+\. / { print int($1) }' "$handout" |
    paste -s -d ' ')
asked=''
for number in $numbers; do
    [ -n "$half" ] && ! marked "$number" "$half" || asked="$asked $number"
done
if [ -n "${N:-}" ]; then
    if ! echo "$numbers" | tr ' ' '\n' | grep -q -x -F -e "$N"; then
        say 'Lab %1 has no question %2. Its questions are: %3.' "$LAB" "$N" "$numbers" >&2
        exit 2
    fi
    asked=$N
fi
if ! command -v curl >/dev/null; then
    say 'The commands need curl (Debian package curl). Install it, then run make predict again.' >&2
    exit 2
fi
build_source solution "${BUILD:-build}/tools/origin"

# The commands run in a folder that looks like the kit's after `make run`.
work=$(mktemp -d)
mkdir "$work/build"
for name in solution tools; do ln -s "$(cd "${BUILD:-build}/$name" && pwd)" "$work/build/$name"; done
ln -s "$(pwd)/labs" "$work/labs"
printf 'no-progress-meter\nno-buffer\n' >"$work/.curlrc"
mkfifo "$work/ready" "$work/output"

origin='' pid='' runner='' terminal=''
end_all() {
    # timeout ends what it has started, and what that has started.
    for process in $runner $pid $origin; do kill "$process" 2>/dev/null || :; done
    # shellcheck disable=SC2086 # several words
    [ -z "$runner$pid$origin" ] || wait $runner $pid $origin || :
    runner='' pid='' origin=''
}
stop() {
    trap '' HUP INT TERM
    [ -z "$terminal" ] || kill "$terminal" 2>/dev/null || :
    end_all
    rm -rf "$work"
}
trap 'stop; say_stopped >&2; exit 0' HUP INT TERM
trap stop EXIT
end_with_terminal

# start OPTION...: the origin and the proxy, on ports that are free.
start() {
    rm -rf "$work/build/run" "$work/build"/cache*
    mkdir "$work/build/run"
    (cd "$work" && exec build/tools/origin --port 0) >"$work/ready" &
    origin=$!
    read -r line <"$work/ready"
    origin_port=${line##*:}
    (cd "$work" && exec build/solution/proxy --port 0 --connect-to "www.example.com:80:127.0.0.1:$origin_port" "$@") \
        >"$work/ready" 2>"$work/log" &
    pid=$!
    read -r line <"$work/ready" || { cat "$work/log" >&2; exit 1; }
    port=${line##*:}
    echo "$origin" >"$work/build/run/origin.pid"
    echo "$pid" >"$work/build/run/proxy.pid"
}

# script NUMBER: the program that runs the definitions and the commands. If there are several commands, each is shown.
script() {
    echo 'unset http_proxy https_proxy all_proxy no_proxy HTTPS_PROXY ALL_PROXY NO_PROXY'
    commands 0
    commands "$1" | awk -v quote="'" '
        { line[NR] = $0 }
        END {
            for (i = 1; i <= NR; ++i) {
                shown = line[i]
                gsub(quote, quote "\\" quote quote, shown)
                if (NR > 1)
                    print "printf " quote "\\001%s\\n" quote " " quote "$ " shown quote
                print line[i]
            }
        }'
    echo wait
}

# timed: each line with the tenths of a second before it, and the end.
timed() {
    began=$(date +%s%N)
    lines=0
    while [ "$lines" -lt 200 ] && { IFS= read -r line || [ -n "$line" ]; }; do
        printf '%d %s\n' "$((($(date +%s%N) - began) / 100000000))" "$line"
        lines=$((lines + 1))
    done
    left=$(wc -l)
    [ "$left" -eq 0 ] || echo "$((($(date +%s%N) - began) / 100000000)) ... $left more lines ..."
    printf '%d \001end\n' "$((($(date +%s%N) - began) / 100000000))"
}

# shown FILE LIMIT: what `timed` has written, for a terminal: at most so many lines for each command, and no byte that
# a terminal obeys. The times are shown if they say something.
shown() {
    slow=''
    [ "$(tail -n 1 "$1" | cut -d ' ' -f 1)" -lt 10 ] || slow=1
    LC_ALL=C awk -v place="$work/" -v slow="$slow" -v limit="$2" -f tools/happened.awk "$1" | iconv -c -f UTF-8 -t UTF-8 || :
}

# run NUMBER: what happens is in the file `happened` then.
run() {
    found=$(options "$1")
    [ -n "$found" ] || found=$(options 0)
    # shellcheck disable=SC2086 # several words
    start ${found:---root labs/www --cache build/run/cache}
    if { commands 0; commands "$1"; } | grep -q 8080; then
        say 'Running the commands, for up to a minute. Here the proxy has port %1 instead of 8899, the origin %2 instead of 8080.' \
            "$port" "$origin_port"
    else
        say 'Running the commands, for up to a minute. Here the proxy has port %1 instead of 8899.' "$port"
    fi | filled
    script "$1" | sed "/^printf '.001%s.n' '\\$ /! { s/8899/$port/g; s/8080/$origin_port/g; }" >"$work/script"
    (cd "$work" && CURL_HOME=$work exec timeout 60 sh "$work/script") </dev/null >"$work/output" 2>&1 &
    runner=$!
    timed <"$work/output" >"$work/timed"
    status=0
    wait "$runner" || status=$?
    runner=''
    shown "$work/timed" 16 >"$work/happened"
    [ "$status" -ne 124 ] || echo '(stopped after 60 seconds)' >>"$work/happened"
    end_all
    if marked "$1" log && [ -s "$work/log" ]; then
        sed 's/^/0 /' "$work/log" >"$work/timed"
        { echo; echo "The proxy's log:"; shown "$work/timed" 40; } >>"$work/happened"
    fi
}

# spoken: what happened, for the reader. In the file that is kept, the kit's own lines stay English.
spoken() {
    sed "s|^(not tried)\$|$(say '(not tried)')|; s|^(stopped after 60 seconds)\$|$(say '(stopped after 60 seconds)')|
        s|^The proxy's log:\$|$(say "The proxy's log:")|" "$work/happened"
}

# reply PROMPT: reads a line; false at the end of the input.
reply() {
    printf '%s\n> ' "$1"
    line=''
    IFS= read -r line || [ -n "$line" ] || { echo; return 1; }
    [ -t 0 ] || echo
    line=$(printf '%s' "$line" | tr -d '\000-\010\012-\037\177')
}

# ask NUMBER: one question; false at the end of the input.
ask() {
    heading "$(say 'Lab %1, question %2' "$LAB" "$1")"
    echo
    text "$1"
    echo
    reply "$(say 'Your prediction (an empty line skips the question):')" || return
    [ -n "$line" ] || return 0
    prediction=$line
    keep "$1"
    : >"$work/happened"
    if marked "$1" yourself; then
        echo
        say 'Run this one yourself: it needs a browser, or a second terminal. Unless the question starts a proxy of its own, make run starts the reference for it.' |
            filled
        reply "$(say 'What happened (an empty line: you have not tried it)?')" || :
        echo "${line:-(not tried)}" >"$work/happened"
    elif [ -n "$(commands "$1")" ]; then
        run "$1"
    fi
    [ ! -s "$work/happened" ] || { printf '\nWhat happened:\n\n'; sed 's/^/    /' "$work/happened"; } >>"$predictions"
    heading "$(say 'Your prediction')"
    echo "$prediction" | filled
    if [ -s "$work/happened" ]; then
        heading "$(say 'What happened')"
        spoken
    fi
    heading "$(say 'The answer')"
    answer "$1"
}
# keep NUMBER: the prediction, as soon as it is typed.
# shellcheck disable=SC2094 # the title is written to a new file
keep() {
    if ! {
        [ -s "$predictions" ] || echo '# Predictions'
        printf '\n## Lab %s, question %s\n\nPrediction: %s\n' "$LAB" "$1" "$prediction"
    } 2>/dev/null >>"$predictions"; then
        say 'Your prediction cannot be written to %1. Make that file writable, then run make predict again.' "$predictions" >&2
        exit 1
    fi
    kept=yes
}

kept=''
say_untranslated "$english"
if [ -n "$(commands 0)" ]; then
    say 'The commands use these definitions:'
    echo
    commands 0 | sed 's/^/    /'
fi
for number in $asked; do ask "$number" || break; done
[ -z "$kept" ] || { echo && say 'Your predictions are in %1, and make submit packs them.' "$predictions"; }
