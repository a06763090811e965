# A play whose origin has a clock: each final response gets a Date, unless it has one.
function is_final(line) { return line ~ /^C[0-9]*>B[:?]? +HTTP\/1[.][01] [2-9][0-9][0-9]/ }
{ line[NR] = $0 }
/^raw / { raw = 1 }
END {
    for (i = 1; i <= NR; ++i) {
        if (raw) {
            print line[i]
            continue
        }
        if (is_final(line[i]) && line[i] ~ /^C[0-9]*>B: /) {
            if (line[i] ~ /\\r\\n\\r\\n/ && tolower(line[i]) !~ /\\ndate:/)
                sub(/\\r\\n/, "\\r\\nDate: {now}\\r\\n", line[i])
            print line[i]
            continue
        }
        print line[i]
        if (!is_final(line[i]))
            continue
        match(line[i], /^[^ ]* +/)
        from = substr(line[i], 1, RLENGTH)
        has_date = 0
        for (j = i + 1; j <= NR && index(line[j], from) == 1; ++j)
            has_date = has_date || tolower(substr(line[j], RLENGTH + 1)) ~ /^date:/
        if (!has_date)
            print from "Date: {now}"
    }
}
