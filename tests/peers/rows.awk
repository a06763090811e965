# The findings of one kind (`wanted`) as a table; `peers` are the names. After findings.awk.
function link(section,   part) {
    if (split(section, part, " ") != 4)
        return section
    return "[" part[2] ", " part[4] "](https://www.rfc-editor.org/rfc/rfc" part[2] ".html#section-" part[4] ")"
}
END {
    count = split(peers, name, " ")
    if (wanted == "deviation")
        print "| clause | it says | instead | peers |\n|---|---|---|---|"
    else if (wanted == "choice")
        print "| clause | the choice | peers |\n|---|---|---|"
    else
        print "| what | peers |\n|---|---|"
    for (i = 1; i <= findings; ++i) {
        f = order[i]
        if (kind[f] != wanted)
            continue
        who = ""
        for (j = 1; j <= count; ++j) {
            if ((f " " name[j]) in failures)
                who = who (who == "" ? "" : ", ") name[j] " (" failures[f " " name[j]] ")"
        }
        if (who == "")
            wrong("no peer has the finding " f)
        if (wanted == "deviation")
            print "| " link(clause[f]) " " level[f] " | " quote[f] " | " text[f] " | " who " |"
        else if (wanted == "choice")
            print "| " link(clause[f]) " | " text[f] " | " who " |"
        else
            print "| " text[f] " | " who " |"
    }
    exit broken
}
