# Part of make predict: what the commands have printed, for a terminal. The input has the tenths of a second
# before each line. A line that begins with the byte 1 shows the command that follows, or is the end.
# -v place=FOLDER/: left out of the names of files. -v slow=1: the times are shown. -v limit=16: if a command has
# printed more lines, those in the middle are left out.
BEGIN {
    width = slow ? 69 : 78
    for (i = 1; i < 32; ++i)
        control[sprintf("%c", i)] = sprintf("\\x%02x", i)
    control["\177"] = "\\x7f"
}
# Keeps a line of what happened; a long one as up to three.
function add(text,    at, byte, pieces) {
    sub(/\r$/, "", text)
    gsub(/\t/, "    ", text)
    while ((at = index(text, place)) > 0)
        text = substr(text, 1, at - 1) substr(text, at + length(place))
    if (text ~ /[\001-\037\177]/)
        for (byte in control)
            gsub(byte, "\\" control[byte], text)
    gsub(/\302[\200-\237]/, "?", text)
    for (pieces = 1; length(text) > width && pieces < 3; ++pieces) {
        for (at = width + 1; at > width / 2 && substr(text, at, 1) != " "; --at)
            ;
        if (substr(text, at, 1) == " ") {
            put(substr(text, 1, at - 1))
            text = "  " substr(text, at + 1)
        } else {
            put(substr(text, 1, width))
            text = "  " substr(text, width + 1)
        }
    }
    put(cut(text))
}
function cut(text) { return length(text) > width ? substr(text, 1, width - 3) "..." : text }
function put(text) {
    line[++count] = text
    when[count] = tenths
}
# Keeps what the command has printed that ends here.
function end_command(    i) {
    while (count > 0 && line[count] == "")
        --count
    for (i = 1; i <= count; ++i) {
        if (count > limit && i == limit - 6) {
            keep("    ... " count - limit + 1 " lines are left out ...", when[i])
            i = count - 5
        }
        keep(line[i], when[i])
    }
    count = 0
}
function keep(text, tenths) {
    kept[++all] = text
    times[all] = tenths
}
{
    tenths = $1
    sub(/^[0-9]+ /, "")
    begin = index($0, "\001$ ")
    if (begin > 1)
        add(substr($0, 1, begin - 1))
    if (begin > 0) {
        end_command()
        keep(cut(substr($0, begin + 1)), tenths)
    } else if ($0 != "\001end")
        add($0)
}
END {
    end_command()
    if (slow)
        keep("(the end)", tenths)
    if (all == 0)
        print "(no output)"
    for (i = 1; i <= all; ++i)
        printf "%s%s\n", (slow ? sprintf("%5.1f s  ", times[i] / 10) : ""), kept[i]
}