# Part of make hint and make predict: fills each paragraph to 78 columns. Indented lines remain as they are.
function flush() {
    if (line != "")
        print line
    line = ""
}
/^ / || /^$/ {
    flush()
    print
    next
}
{
    for (i = 1; i <= NF; ++i) {
        if (line != "" && length(line " " $i) > 78)
            flush()
        line = line (line == "" ? "" : " ") $i
    }
}
END { flush() }
