# The program of tools/prose.sh. It gathers each paragraph of prose into one line, so that a phrase
# is found even where the line breaks within it, and matches the rules against that.

BEGIN {
    FS = "\t"
    while ((getline <rules) > 0) {
        if ($0 == "" || /^#/)
            continue
        if ($1 !~ /^(keep|word|text|start|later|actor)$/ || NF != ($1 == "keep" ? 2 : 3)) {
            print rules ": not a rule: " $0
            exit failed = 2
        }
        kind[++count] = $1
        pattern[count] = $2
        advice[count] = $3
    }
    if (count == 0) {
        print "There are no rules in " rules
        exit failed = 2
    }
    while ((getline <allowances) > 0)
        if ($0 != "" && !/^#/) {
            allowedFile[++allowed] = $1
            allowedText[allowed] = $2
        }
    FS = " "
    boundary = "[^A-Za-z0-9_+-]"
}

# ---- From lines to paragraphs ----

# A line of prose; the paragraph goes on until end() is called.
function add(line) {
    gsub(/\t/, " ", line)
    sub(/^ +/, "", line)
    sub(/ +$/, "", line)
    if (line == "")
        return end()
    if (text != "")
        text = text " "
    starts[++lines] = length(text) + 1
    numbers[lines] = FNR
    file = FILENAME
    text = text line
}

# `how` the paragraph that ends here is read: "heading", "cell", "prose", "comment", or "subject" for
# a comment that begins with the name of its subject, as those of files and declarations may.
function end() {
    if (text != "")
        judge(text, how)
    text = ""
    lines = 0
}

# A paragraph of one line.
function single(line, as) {
    end()
    how = as
    add(line)
    end()
}

function lineAt(position,   i) {
    for (i = lines; i > 1 && starts[i] > position; --i)
        ;
    return numbers[i]
}

# ---- What is not prose is overwritten, so that no position changes ----

function without(string, expression,   done, filler) {
    done = ""
    while (match(string, expression)) {
        filler = substr(string, RSTART, RLENGTH)
        gsub(/./, "`", filler)
        done = done substr(string, 1, RSTART - 1) filler
        string = substr(string, RSTART + RLENGTH)
    }
    return done string
}

# ---- The rules ----

function report(position, phrase, i,   k) {
    sub(/^[^A-Za-z]+/, "", phrase)
    sub(/[^A-Za-z.]+$/, "", phrase)
    for (k = 1; k <= allowed; ++k)
        if ((allowedFile[k] == "*" || index(file, allowedFile[k]) > 0) && index(text, allowedText[k]) > 0)
            return
    printf "%s:%d: \"%s\": %s\n", file, lineAt(position), phrase, advice[i]
    failed = 1
}

# Every place in `string` where `expression` is found between word boundaries.
function findWords(string, expression, i,   offset, from) {
    offset = 0
    while (match(string, boundary "(" expression ")" boundary)) {
        report(offset + RSTART, substr(text, offset + RSTART, RLENGTH - 2), i)
        # The last character may be the boundary before the next word.
        from = RSTART + RLENGTH - 1
        offset += from - 1
        string = substr(string, from)
    }
}

# The same at the beginning of a sentence that is no question.
function findStarts(string, expression, as, i,   offset, rest, stop, first) {
    offset = 0
    first = kind[i] == "later" && as == "subject"
    while (match(string, /[^ ]/)) {
        string = substr(string, RSTART)
        offset += RSTART - 1
        # A sentence ends in a stop that a space follows, or with the paragraph.
        stop = match(string, /[.!?]["')*_]* /) ? RSTART : length(string)
        rest = substr(string, 1, stop)
        if (match(rest, "^[(_\"']*[*]?(" expression ")" boundary) && rest !~ /[?]["')*_]* ?$/ &&
            !first && (as == "comment" || as == "subject" || rest ~ /[.!]["')*_]* ?$/))
            report(offset, substr(rest, 1, RLENGTH - 1), i)
        first = 0
        string = substr(string, stop + 1)
        offset += stop
        if (!match(string, / /))
            break
        string = substr(string, RSTART)
        offset += RSTART - 1
    }
}

function judge(paragraph, as,   i, lower) {
    # With a space at both ends, every word is between two boundaries.
    paragraph = " " paragraph " "
    paragraph = without(paragraph, "<!-- number: [^>]*-->")
    paragraph = without(paragraph, "``[^`]+``")
    paragraph = without(paragraph, "`[^`]*`")
    paragraph = without(paragraph, "\\]\\([^)]*\\)")
    paragraph = without(paragraph, "https?://[^ ]*")
    for (i = 1; i <= count; ++i)
        if (kind[i] == "keep") {
            # Matched without case, by position.
            lower = tolower(paragraph)
            while (match(lower, boundary "(" pattern[i] ")" boundary)) {
                paragraph = substr(paragraph, 1, RSTART) filled(RLENGTH - 2) \
                    substr(paragraph, RSTART + RLENGTH - 1)
                lower = tolower(paragraph)
            }
        }
    lower = tolower(paragraph)
    for (i = 1; i <= count; ++i)
        if (kind[i] == "word")
            findWords(lower, pattern[i], i)
        else if (kind[i] == "text")
            findWords(paragraph, pattern[i], i)
        else if ((kind[i] == "start" || kind[i] == "later") && as != "heading")
            findStarts(paragraph, pattern[i], as, i)
        else if (kind[i] == "actor" && !lettersAreRoles && lower !~ /drawing|picture|diagram|letters|ladder|[^a-z]plays?[^a-z]/)
            findWords(without(paragraph, "\"[^\"]*\""), pattern[i], i)
}

function filled(size,   string) {
    for (string = ""; size > 0; --size)
        string = string "`"
    return string
}

# ---- The kinds of files ----

FNR == 1 {
    end()
    fenced = indented = hidden = otherwise = 0
    begun = 0
    type = FILENAME
    sub(/.*\//, "", type)
    if (type == "table")
        type = "play"
    sub(/.*\./, "", type)
    if (type == "table")
        type = "play"
    if (type != "md" && type != "cpp" && type != "h" && type != "play" && type != "gap")
        type = "sh"
    # Plays, and what is written about them, speak of A, B and C.
    lettersAreRoles = FILENAME ~ /(^|\/)(tests|docs\/plays\.md|tools\/(origin|wire))/
}

# The rules are about English.
FILENAME ~ /\.zh\.md$/ { next }

type == "md" {
    if (/^ *(```|~~~)/) {
        end()
        fenced = !fenced
        next
    }
    if (fenced)
        next
    if (hidden || /^ *<!--/) {
        end()
        hidden = !/-->/
        next
    }
    if (/^ *$/) {
        end()
        blank = 1
        next
    }
    if (/^    / && (blank || indented)) {
        indented = 1
        next
    }
    indented = 0
    if (/^#/)
        single($0, "heading")
    else if (/^ *\|/) {
        cells = split($0, cell, "|")
        for (c = 1; c <= cells; ++c)
            single(cell[c], "cell")
    } else {
        if (/^ *([-*+]|[0-9]+\.) /) {
            end()
            sub(/^ *([-*+]|[0-9]+\.) /, "")
        }
        sub(/^ *> ?/, "")
        how = "prose"
        add($0)
    }
    blank = 0
    next
}

type == "play" {
    how = "comment"
    if (/^title /) {
        sub(/^title +/, "")
        single($0, "comment")
    } else if (/^ *#/) {
        sub(/^ *#+/, "")
        comment($0)
    } else
        end()
    next
}

# A line of a comment, above a declaration or not. Drawings and code in it are indented.
function comment(line, above) {
    if (text == "") {
        how = above || !begun ? "subject" : "comment"
        begun = 1
    }
    if (line ~ /^ *$/ || line ~ /^ *[-=*]* *[-][-][-]/ || line ~ /^    /)
        return end()
    if (line ~ /^ *[-*] /) {
        end()
        sub(/^ *[-*] /, "", line)
    }
    add(line)
}

type == "gap" && /^#/ {
    sub(/^# ?/, "")
    if (/^(caught by|may differ|in the starter of lab):/)
        end()
    comment($0)
    next
}

# What the proxy and the tools say to a person: every literal of a few words.
function literals(code,   parts, part, i) {
    gsub(/\\"/, "\047", code)
    gsub(/\\n/, " ", code)
    parts = split(code, part, "\"")
    for (i = 2; i <= parts; i += 2)
        if (part[i] ~ /[A-Za-z]+ [a-z]+ [a-z]+/)
            single(part[i], "cell")
}

type == "cpp" || type == "h" || type == "gap" {
    if (/^ *\/\/ Fill in (start|else|end|helpers)/) {
        end()
        otherwise = /Fill in else/
        next
    }
    # What a blank gap falls back to is commented out; only its own comments are prose.
    if (otherwise && !sub(/^ *\/\/ *\/\//, "//")) {
        end()
        next
    }
    above = /^ *\/\/\/ /
    if (sub(/^ *\/\/[\/!]*<?/, ""))
        comment($0, above)
    else if (/"/ && FILENAME ~ /(^|\/)(solution|tools)\//) {
        end()
        literals($0)
    } else if (match($0, /[^:"]\/\/[\/!]*<? /) && split(substr($0, 1, RSTART), quoted, "\"") % 2 == 1)
        single(substr($0, RSTART + RLENGTH), "comment")
    else
        end()
    next
}

# Shell, make, Python, YAML.
{
    if (/^#!/ || /^ *# *(shellcheck|usage:)/)
        end()
    else if (sub(/^[ \t]*#/, ""))
        comment($0)
    else if (match($0, /[^\\$"'] ##? /))
        single(substr($0, RSTART + RLENGTH), "comment")
    else
        end()
}

END {
    end()
    if (failed == 1)
        print "Rewrite these, or add a line to tools/prose.allow where the words are right."
    exit failed
}
