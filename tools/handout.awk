# A text of the kit as students get it. What is between the comments `<!-- kit -->` and `<!-- end of kit -->` is left
# out. So is a reference to a file that they do not have: the row of a table, a whole line of links, or the
# parentheses that it fills; of any other one, its text is kept. The marks of tools/numbers.sh are left out, too.
# Variables: top (the folder of the hand-out, with a slash at its end), file (the text, from there).

# FOLDER/../NAME without the dots.
function simple(path,   n, i, part, kept, k) {
    n = split(path, part, "/")
    for (i = 1; i <= n; ++i)
        if (part[i] == "..")
            --k
        else if (part[i] != "." && part[i] != "")
            kept[++k] = part[i]
    path = ""
    for (i = 1; i <= k; ++i)
        path = path (i > 1 ? "/" : "") kept[i]
    return path
}

# Whether the hand-out has the target of this link.
function has(target,   line, found) {
    if (target ~ /^(https?:|#)/)
        return 1
    sub(/#.*/, "", target)
    target = top simple(folder target)
    found = (getline line <target) >= 0
    close(target)
    return found || system("test -d '" target "'") == 0
}

BEGIN { folder = file; sub(/[^\/]*$/, "", folder) }

/^<!-- kit -->$/ { left_out = 1 }
/^ *(```|~~~)/ { fenced = !fenced }
!left_out {
    line = $0
    gsub(/<!-- numbers?: [^>]*-->/, "", line)
    if (fenced) # A lambda of C++ looks like a link.
        gsub(/\]\(/, "]\001(", line)
    text = text line "\n"
}
/^<!-- end of kit -->$/ { left_out = 0 }

END {
    link = "\\[[^][]*\\]\\([^()]*\\)"
    while (match(text, link)) {
        before = before substr(text, 1, RSTART - 1)
        found = substr(text, RSTART, RLENGTH)
        text = substr(text, RSTART + RLENGTH)
        target = found
        sub(/^\[[^][]*\]\(/, "", target)
        sub(/\)$/, "", target)
        if (has(target))
            before = before found
        else if (before ~ /(^|\n)\| $/) {
            sub(/\| $/, "", before)
            sub(/^[^\n]*\n/, "", text)
        } else if (before ~ /[ \n]\($/ && text ~ /^\)/) {
            sub(/[ \n]\($/, "", before)
            sub(/^\)/, "", text)
        } else if (before ~ /（$/ && text ~ /^）/) {
            sub(/（$/, "", before)
            sub(/^）/, "", text)
        } else {
            sub(/^\[/, "", found)
            sub(/\]\([^()]*\)$/, "", found)
            before = before found
        }
    }
    text = before text
    gsub(/\001/, "", text)
    printf "%s", text
}
