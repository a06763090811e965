# The row of a peer in docs/peers.md. After findings.awk, as compare.awk; `version` is that of the peer.
FNR == 1 && FILENAME !~ /[.]txt$/ { $0 = $0 }
{
    lab = substr($1, 4, 1)
    if ($2 == "passed")
        ++passed[lab]
    else if ($2 == "failed" && ($1 in finding))
        ++of[kind[finding[$1]] lab]
}
END {
    row = "| " name " " version " |"
    for (lab = 1; lab <= 7; ++lab) {
        if (lab == 5)
            continue
        judged = passed[lab] + of["deviation" lab]
        row = row (judged ? " " passed[lab] + 0 "/" judged : " -") " |"
        all += passed[lab]
        allJudged += judged
        choices += of["choice" lab]
        forms += of["form" lab]
    }
    print row " " all "/" allJudged " | " choices + 0 " | " forms + 0 " |"
}
