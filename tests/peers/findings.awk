# Reads findings.txt, and then the judgements of peers (NAME.txt). What follows finds:
#   order[1..findings]: the names of the findings; kind, clause, level, quote and text of each
#   finding[PLAY]: the judgement on this play, for the last peer
#   sometimes[PLAY]: true if the last peer also passes it, as the moment decides
#   failures[FINDING PEER]: how many plays show it
function trimmed(s) { gsub(/^ +| +$/, "", s); return s }
function wrong(what) { print FILENAME ":" FNR ": " what >"/dev/stderr"; broken = 1 }
FILENAME !~ /[.]txt$/ { FS = "\t" }
FILENAME ~ /[.]txt$/ && /^ *(#|$)/ { next }
FILENAME ~ /findings[.]txt$/ && /^[a-z0-9-]+:/ {
    current = $1
    sub(/:$/, "", current)
    order[++findings] = current
    count = split(substr($0, length($1) + 1), part, ",")
    kind[current] = trimmed(part[1])
    clause[current] = count > 1 ? trimmed(part[2]) : ""
    level[current] = count > 2 ? trimmed(part[3]) : ""
    if (kind[current] !~ /^(deviation|choice|form)$/ || (kind[current] == "deviation" && level[current] == ""))
        wrong("a finding is `NAME: deviation, CLAUSE, MUST`, `NAME: choice, CLAUSE` or `NAME: form`")
    next
}
FILENAME ~ /findings[.]txt$/ && /^ +"/ { quote[current] = quote[current] trimmed($0); next }
FILENAME ~ /findings[.]txt$/ { text[current] = text[current] (text[current] == "" ? "" : " ") trimmed($0); next }
FILENAME ~ /[.]txt$/ {
    sometimes[$1] = NF == 3 && $3 == "sometimes"
    if ((NF != 2 && !sometimes[$1]) || !($2 in kind))
        wrong("a judgement is the name of a play and that of a finding in findings.txt, and perhaps `sometimes`")
    peer = FILENAME
    gsub(/.*\/|[.]txt$/, "", peer)
    finding[$1] = $2
    ++failures[$2 " " peer]
    next
}
