# A page of the kit as MkDocs reads it. Python-Markdown differs from GitHub's: what belongs to an item of a list is
# indented by four spaces, whatever its marker; a list needs an empty line before it; there is Markdown in <details>
# only if its tag says so, and its summary needs a line of its own.

# The width of the marker with which a text begins, with the spaces after it; 0 if there is none.
function marker(text) {
    return match(text, /^([-*]|[0-9]+\.) +/) ? RLENGTH : 0
}

{
    match($0, /^ */)
    column = RLENGTH
    text = substr($0, column + 1)
    if (text == "") {
        print
        blank = 1
        next
    }
    # The items that this line does not belong to have ended, unless it goes on a paragraph.
    while (depth && column < inside[depth] && (blank || marker(text) || text ~ /^(```|[|#])/))
        --depth
    left = column
    if (depth)
        left = 4 * depth + (column > inside[depth] ? column - inside[depth] : 0)
    width = text ~ /^(```|    )/ || fenced ? 0 : marker(text)
    # Indented code is no list.
    if (width && column - (depth ? inside[depth] : 0) < 4) {
        if (!depth && !blank && !listed)
            print ""
        inside[++depth] = column + width
        listed = 1
    } else if (!depth)
        listed = 0
    # Otherwise a paragraph would be around the summary, and no summary of <details>.
    if (sub(/^<details>/, "", text))
        printf "%*s<details markdown=\"1\">\n", left, ""
    printf "%*s%s\n", left, "", text
    if (text ~ /^```/)
        fenced = !fenced
    blank = 0
}
