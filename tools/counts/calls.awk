# Part of make counts: cuts the system calls of requests out of what strace has written, a file for each process.
# A request on a kept connection begins where it is received, and ends where the next one is; the first and the last of
# a connection are left out. A request on a new connection is all that its process does. In the parent process, a
# connection begins with accept. Each count is the least of several: a request that waits needs more, and once in a
# second a hit notes the time in its entry.
# usage: awk -f calls.awk FILE...     The name of the parent's file ends in `parent`.

function end_file(   i) {
    if (!isParent && pieces == 1)
        add(what[1] " on a new connection, child", calls[0] calls[1], number[0] + number[1])
    for (i = 1; i < pieces; ++i) {
        if (isParent)
            add("new connection, parent", calls[i], number[i])
        else if (i > 1)
            add(what[i] " on a kept connection", calls[i], number[i])
    }
    pieces = 0
    split("", calls)
    split("", number)
}
function add(name, list, count) {
    if (!(name in least))
        names[++rows] = name
    else if (count >= least[name])
        return
    least[name] = count
    leastCalls[name] = list
}
# Each call once, with its number.
function shortened(list,   i, n, word, times, order, different, text) {
    n = split(list, word, " ")
    for (i = 1; i <= n; ++i) {
        if (!(word[i] in times))
            order[++different] = word[i]
        ++times[word[i]]
    }
    for (i = 1; i <= different; ++i)
        text = text (i > 1 ? ", " : "") (times[order[i]] > 1 ? times[order[i]] " " : "") order[i]
    return text
}

FNR == 1 {
    end_file()
    last = ""
    sending = 0
    isParent = FILENAME ~ /parent$/
}
# Not a call: how the process has ended, or a signal. Whether the heap of a new process must grow depends on its random
# address; later it should neither grow nor shrink.
!/^[a-z]/ || (/^brk/ && (isParent || pieces <= 1)) { next }
# How often the rest of a file has to wait depends on the client, and counts as one. (The first time, the log is written.)
/^recvfrom/ { sending = 0 }
sending && /^(sendfile|poll.*POLLOUT)/ { next }
/^sendfile/ { sending = 1 }
# So does a name: the longer the path of the cache is, the more often the library asks for it, with more room each time.
last == "readlink" && /^readlink/ { next }
isParent && /^accept/ { ++pieces }
!isParent && /^recvfrom\([0-9]+, "GET / {
    name = $0
    sub(/.*&of=/, "", name)
    sub(/[& ].*/, "", name)
    gsub(/_/, " ", name)
    what[++pieces] = name
}
{
    last = $0
    sub(/\(.*/, "", last)
    calls[pieces + 0] = calls[pieces + 0] last " "
    ++number[pieces + 0]
}
END {
    end_file()
    for (i = 1; i <= rows; ++i)
        printf "%8d  system calls of a %s\n            %s\n", least[names[i]], names[i], shortened(leastCalls[names[i]])
}
