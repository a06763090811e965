# Part of tests/all.sh, after tests/student.sh: what scripts say in another language. tests/harness/LanguageTest.cpp has
# the same for programs.

place=$TMPDIR/language
mkdir "$place"
rm -rf "$BUILD/hints"
# chinese TEXT COMMAND...: the command ends well in Chinese, and prints this text.
chinese() {
    wanted=$1
    shift
    says 0 "$wanted" env KIT_LANG=zh "$@"
}
# answered PATTERN: a line of that output is like this.
answered() { grep -q -x -e "$1" "$BUILD/answer"; }

holds 'make help speaks Chinese' chinese 'make hint            每次为一个空再给一个提示' make -s help
holds 'it may be a variable of make' says 0 '还有 2 个提示' make -s hint GAP=3.2 SRC=starter KIT_LANG=zh
holds 'the hint is the Chinese one' answered '初始服务器有一秒钟出了故障，.*'
holds 'it is as wide as a terminal' [ "$(LC_ALL=C.UTF-8 wc -L <"$BUILD/answer")" -le 78 ]
holds 'a line ends between two characters, but not before a comma' \
    [ "$(. tools/language/say.sh && echo '一二三，（四五六）' | filled_to 6 | paste -s -d '|')" = '一二|三，|（四五|六）' ]
holds 'lines of Chinese are joined without a space' \
    [ "$(. tools/language/say.sh && printf '一。\n二 b\nc\n' | filled)" = '一。二 b c' ]
holds 'without a Chinese hint, that is said' chinese \
    'labs/05-a-process-per-connection/hints.md 没有中文翻译，因此下面是英文。' make -s hint GAP=5.1 SRC=starter
holds 'the hint is the English one' answered '1. A question'
holds 'in English nothing is said of it' lacks 'translation' make -s hint GAP=5.1 SRC=starter
holds 'an unknown language is named by scripts, too' says 2 "KIT_LANG must be one of en, zh, not 'xx'." \
    make -s hint GAP=3.2 KIT_LANG=xx
holds 'a mistake is explained in Chinese' says 2 '没有实验 9。LAB 是实验的编号，从 1 到 8，或者半个实验（7a 7b）。' \
    make -s hint LAB=9 KIT_LANG=zh
holds 'so is a variable that a command does not have' says 2 'make hint 没有变量 gap：它叫 GAP' \
    env KIT_LANG=zh make -s hint gap=1
holds 'make progress speaks Chinese' chinese '请阅读 labs/01-serve-a-file/README.zh.md，填好这个空' \
    make -s progress SRC=starter
holds 'the columns of its map are below their titles' answered '2  从初始服务器获取            ------      0 /  6   尚未测试'
holds 'a lab without a translation keeps its title' answered '4  When things go wrong        ----        0 /  4   尚未测试'
holds 'make doctor speaks Chinese' chinese '一切就绪' make -s doctor
holds 'make reset speaks Chinese' says 2 '哪一个空？例如：make reset GAP=3.2' env KIT_LANG=zh make -s reset
holds 'make cache speaks Chinese' says 2 "没有目录 $place/none。" env KIT_LANG=zh make -s cache CACHE="$place/none"
holds 'a build speaks Chinese' says 2 'make 无法写入 /proc/kit' env KIT_LANG=zh BUILD=/proc/kit tools/build.sh all

# make predict: its sentences and the content of the first labs are Chinese, what it keeps is English.
PREDICTIONS=$place/predictions.md
KIT_LANG=zh
export KIT_LANG PREDICTIONS
holds 'make predict asks in Chinese' \
    predict 3 2 '两个\n' '---- 实验 3，第 2 题 ---' '它们是一个资源，还是两个？' '两个。页面会说明' 'query <code>id=2</code>'
holds 'its headings are equally wide' \
    [ "$(grep -e '^---- ' "$BUILD/answer" | while IFS= read -r line; do printf '%s\n' "$line" | LC_ALL=C.UTF-8 wc -L; done |
        sort -u)" = 78 ]
holds 'what it keeps is English, but for the prediction' grep -q -x 'Prediction: 两个' "$PREDICTIONS"
holds 'so is the heading' grep -q -x '## Lab 3, question 2' "$PREDICTIONS"
holds 'a hand-out without a translation is asked in English' \
    predict 4 3 'both 400\n' 'README.md 没有中文翻译' '---- 实验 4，第 3 题 ---' 'HTTP allows' '505 and 501.'
holds 'what was not tried is said in Chinese' predict 1 5 '两个\n' '（没有试过）'
holds 'it is kept in English' grep -q -x '    (not tried)' "$PREDICTIONS"
unset KIT_LANG PREDICTIONS

# said ENTRIES TEXT [PART...]: what say() prints with these translations in xx.po.
mkdir -p "$place/kit/tests/locale"
cp -R tools "$place/kit/"
said() {
    printf '%b\n' "$1" >"$place/kit/tests/locale/xx.po"
    shift
    (cd "$place/kit" && KIT_LANG=xx && export KIT_LANG && . tools/language/say.sh && say "$@")
}
entry='msgid "%1 of %2"\nmsgstr "%2: \\"%1\\""\n'
holds 'the parts have their places' [ "$(said "$entry" '%1 of %2' '%2&\1' -b)" = '-b: "%2&\1"' ]
holds 'a sentence without a translation is English' [ "$(said "$entry" 'No %1.' x)" = 'No x.' ]
holds 'a fuzzy translation is none' [ "$(said "#, fuzzy\n$entry" '%1 of %2' 1 2)" = '1 of 2' ]
holds 'without the file of a language, a sentence is English' \
    [ "$(KIT_LANG=yy && export KIT_LANG && . tools/language/say.sh && say 'The answer')" = 'The answer' ]

# tools/language.sh sees the sentences of scripts.
cp -R tests/check.cpp tests/support tests/locale "$place/kit/tests/"
cp Makefile "$place/kit/"
rm "$place/kit/tests/locale/xx.po"
# misses COMMAND FILE TEXT: after this change of a file by sed, tools/language.sh names this sentence.
misses() {
    cp "$place/kit/$2" "$place/before"
    sed -i "$1" "$place/kit/$2"
    (cd "$place/kit" && says 1 "$3" sh tools/language.sh --check)
    misses=$?
    cp "$place/before" "$place/kit/$2"
    return "$misses"
}
checks() { (cd "$place/kit" && sh tools/language.sh --check); }
BUILD_BEFORE=$BUILD BUILD=$(cd "$BUILD" && pwd)
holds 'a copy of the kit is translated' checks
holds 'a sentence of a script that has changed is named' \
    misses 's/This was the last hint/That was the last hint/' tools/hint.sh 'That was the last hint. To see all %1 again: %2'
holds 'so is one of an awk program' misses 's/Blank gaps:/Open gaps:/' tools/progress.awk 'Open gaps:'
holds 'so is one of make help' misses 's/list these commands/list the commands/' Makefile 'list the commands'
holds 'a translation that has lost a part is named' misses 's/没有未填的空。"/&/; s/^msgstr "没有文件 %1。"/msgstr "没有文件。"/' \
    tests/locale/zh.po "'msgstr'"
holds 'a sentence that xgettext overlooks is named' misses '$a trap "x; say Lost." INT' tools/hint.sh 'say Lost.'
BUILD=$BUILD_BEFORE
rm -rf "$BUILD/hints" "$place"
