# The chapters of the walkthrough, one after the other, as one page: without the links at the top and bottom of each, with
# links that lead to the place in this page, and with answers that need no click.
# usage: awk -f tools/anchor.awk -f tools/site/book.awk CHAPTER...

# All headings, before the text is written.
NR == 1 {
    for (i = 1; i < ARGC; ++i) {
        name = ARGV[i]
        sub(/.*\//, "", name)
        while ((getline line <ARGV[i]) > 0)
            if (line ~ /^# /) {
                top[name] = anchor(substr(line, 3))
                break
            }
        close(ARGV[i])
    }
}
/^\[Index\]/ { navigation = 1 }
navigation { if ($0 == "") navigation = 0; next }
{
    text = $0
    for (name in top) {
        gsub("\\]\\(" name "\\)", "](#" top[name] ")", text)
        gsub("\\]\\(" name "#", "](#", text)
    }
    gsub(/<details>/, "<details open>", text)
    print text
}
