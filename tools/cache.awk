# The program of tools/cache.sh. A body may be large and binary, so only the head of a file is read.

# ---- Reading an entry ----

# Reads the head of an entry: its key, its fields, and how many bytes it takes up. False if it is none.
function readHead(file,   line, empty, name, value) {
    split("", field)
    key = asked = sealed = selecting = status = ""
    headSize = 0
    while (empty < 2 && (getline line <file) > 0) {
        headSize += length(line) + 1
        sub(/\r$/, "", line)
        if (headSize > 262144 || (key == "" && line !~ /^Response to GET /))
            break
        if (line == "")
            ++empty
        else if (key == "")
            key = substr(line, 17)
        else if (asked == "")
            asked = substr(line, 7)
        else if (sealed == "")
            sealed = substr(line, 8)
        else if (empty == 0)
            selecting = selecting (selecting == "" ? "" : ", ") line
        else if (empty == 1 && status == "")
            status = substr(line, 10, 3)
        else if (empty == 1 && match(line, /^[^:]*:/)) {
            name = tolower(substr(line, 1, RLENGTH - 1))
            value = substr(line, RLENGTH + 1)
            if (name in field)
                value = field[name] ", " value
            field[name] = value
        }
    }
    close(file)
    return empty == 2
}

# ---- Time ----

# The number of days from 1970 to a date.
function days(year, month, day) {
    year -= month <= 2
    month += month <= 2 ? 12 : 0
    return 365 * year + int(year / 4) - int(year / 100) + int(year / 400) + \
        int((153 * (month - 3) + 2) / 5) + day - 719469
}
function moment(year, month, day, hour, minute, second) {
    return 86400 * days(year, month, day) + 3600 * hour + 60 * minute + second
}
# 2026-11-23T10:00:00.25Z
function isoTime(text,   part) {
    split(text, part, /[-T:Z]/)
    return moment(part[1], part[2], part[3], part[4], part[5], int(part[6]))
}
# Mon, 23 Nov 2026 10:00:00 GMT; -1 if the text has another form.
function httpTime(text,   part, month) {
    if (text !~ /^ *[A-Z][a-z]+, [0-9]+ [A-Z][a-z][a-z] [0-9]+ [0-9][0-9]:[0-9][0-9]:[0-9][0-9] GMT *$/)
        return -1
    sub(/^ */, "", text)
    split(text, part, /[ ,:]+/)
    month = (index("JanFebMarAprMayJunJulAugSepOctNovDec", part[3]) + 2) / 3
    return moment(part[4], month, part[2], part[5], part[6], part[7])
}
function directive(name,   value) {
    value = tolower(field["cache-control"])
    if (!match(value, "(^|[, ])" name "=\"?[0-9]+"))
        return -1
    value = substr(value, RSTART, RLENGTH)
    sub(/.*[="]/, "", value)
    return value + 0
}

# The age, as in RFC 9111 section 4.2.3.
function age(   apparent) {
    apparent = httpTime(field["date"]) == -1 ? 0 : isoTime(asked) - httpTime(field["date"])
    if (field["age"] + 0 > apparent)
        apparent = field["age"] + 0
    return now - isoTime(asked) + (apparent > 0 ? apparent : 0)
}
# How much longer the response is fresh: a text. A guess (heuristic freshness) is not made here.
function left(   lifetime) {
    lifetime = directive("s-maxage")
    if (lifetime == -1)
        lifetime = directive("max-age")
    if (lifetime == -1 && "expires" in field)
        lifetime = httpTime(field["expires"]) == -1 || httpTime(field["date"]) == -1 ? 0 : \
            httpTime(field["expires"]) - httpTime(field["date"])
    if (tolower(field["cache-control"]) ~ /no-cache/)
        return said("ask")
    return lifetime == -1 ? "?" : lifetime > age() ? duration(lifetime - age()) : said("stale")
}

# ---- Texts ----

function duration(seconds) {
    return seconds < 100 ? seconds "s" : seconds < 6000 ? int(seconds / 60) "m" : \
        seconds < 172800 ? int(seconds / 3600) "h" : int(seconds / 86400) "d"
}
function bytes(count) {
    return count < 1000 ? count "" : count < 1024000 ? sprintf("%.1fK", count / 1024) : \
        count < 1048576000 ? sprintf("%.1fM", count / 1048576) : sprintf("%.1fG", count / 1073741824)
}
function printable(text) {
    gsub(/[^ -~]/, "?", text)
    return text
}
# The key for a terminal: its bytes were chosen by a stranger. After a space it says what the entry is.
function shownKey(   text, what) {
    text = key
    if (sub(/ variants$/, "", text))
        what = said("list of its variants")
    else if (sub(/ part$/, "", text))
        what = said("part")
    else if (sub(/ [0-9a-f]+$/, "", text))
        what = selecting == "" ? said("no selecting fields") : printable(selecting)
    return printable(text) (what == "" ? "" : "  (" what ")")
}

# ---- The table ----

function cells(status, old, rest, size, state, key) {
    return aligned(status, 6) " " aligned(old, 6) " " aligned(rest, 6) " " aligned(size, 7) "  " \
        padded(state, 10) "  " key
}
function row(place, used, size,   state, isList) {
    state = sealed !~ /^[0-9]/ ? said("incomplete") : size - headSize == sealed + 0 ? said("complete") : said("damaged")
    isList = key ~ / variants$/
    responses += !isList
    rows[++count] = sprintf("%d %09d ", used, place) cells(isList ? "-" : status, isList ? "-" : duration(age()),
        isList ? "-" : left(), bytes(size), state, shownKey())
}

# The lines of the index from the oldest on: what is evicted first, comes first. An entry that has been used since
# its line was written gets another place at the end.
function readIndex(   line, skip) {
    if ((getline line <"index") <= 0 || line !~ / bytes in .* oldest at [0-9]+, at /)
        return
    total = substr(line, 1, 20) + 0
    match(line, /oldest at [0-9]+/)
    skip = substr(line, RSTART + 10, RLENGTH - 10) - length(line) - 1
    while ((getline line <"index") > 0) {
        if (skip <= 0 && split(line, part, " ") == 3) {
            place[part[3]] = ++places
            inode[part[3]] = part[1] + 0
            usedAt[part[3]] = part[2] / 1e9
        }
        skip -= length(line) + 1
    }
    close("index")
}

BEGIN { readIndex() }

$1 == "stored" && readHead($2) {
    known[$2] = shownKey()
    sum += $3
    listed = $2 in place && (inode[$2] == 0 || inode[$2] == $4)
    row(listed ? place[$2] : 999999999, listed && $5 > usedAt[$2] + 0.001, $3)
}
$1 == "incoming" && readHead("incoming/" $2) {
    known[$2] = shownKey()
    arriving[++arrivals] = aligned(status, 6) " " aligned(bytes($3 - headSize), 15) "  " shownKey()
}
$1 == "fetch" {
    name = ""
    getline name <("fetches/" $2)
    close("fetches/" $2)
    if (name !~ /^[A-Za-z0-9]+$/ || length(name) != 6)
        waiting[++waits] = $2
}

END {
    if (responses == 1)
        print said("%1: 1 stored response, %2", folder, bytes(sum))
    else
        print said("%1: %2 stored responses, %3", folder, responses + 0, bytes(sum + 0))
    if (count) {
        print "\n" cells(said("Status"), said("Age"), said("Left"), said("Bytes"), said("State"),
            said("Key (the first is evicted first)"))
        sorter = "LC_ALL=C sort | cut -c 13-"
        for (i = 1; i <= count; ++i)
            print rows[i] | sorter
        close(sorter)
        print "\n" said("Left: how much longer it is fresh. `ask`: it must be revalidated each time.")
        print said("`?`: no lifetime is stated, so the proxy may guess one.")
    }
    if (arrivals) {
        print "\n" said("Arriving") "\n" aligned(said("Status"), 6) " " aligned(said("Bytes so far"), 15) "  " said("Key")
        for (i = 1; i <= arrivals; ++i)
            print arriving[i]
    }
    for (i = 1; i <= waits; ++i)
        print "\n" said("Under way, and not shared (yet): %1", waiting[i] in known ? known[waiting[i]] : "fetches/" waiting[i])
}
