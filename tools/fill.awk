# Part of the commands that print texts: fills each paragraph to `width` columns. Indented lines remain as they are.
# -v width=78. -v each=1: each line is a paragraph.
function flush() {
    if (line != "")
        print line
    line = ""
}
# Adds a piece after a gap, a space or nothing.
function add(gap, piece) {
    if (line != "" && columns(line gap piece) > width)
        flush()
    line = line (line == "" ? "" : gap) piece
}
/^ / || /^$/ {
    flush()
    print
    next
}
{
    for (i = 1; i <= NF; ++i) {
        count = split(breakable($i), piece, /\001+/)
        # Lines of Chinese are joined without a space.
        gap = line ~ /[\343-\357][\200-\277][\200-\277]$/ && $i ~ /^[\343-\357]/ ? "" : " "
        for (k = 1; k <= count; ++k) {
            if (piece[k] == "")
                continue
            add(gap, piece[k])
            gap = ""
        }
    }
    if (each)
        flush()
}
END { flush() }
