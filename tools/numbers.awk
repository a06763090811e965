# The program of tools/numbers.sh, which says what a mark is. `values` is a file with the value of each source. With
# `check`, each wrong number is named; otherwise it is written.

BEGIN {
    FS = "\t"
    while ((getline <values) > 0)
        value[$1] = $2
    FS = " "
    words("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " \
        "seventeen eighteen nineteen", 1)
    words("twenty thirty forty fifty sixty seventy eighty ninety", 10)
    number["a"] = 1
    micro = "\302\265s"
    count = split("KB 1024 KiB 1024 kB 1000 MB 1048576 MiB 1048576 G 1073741824 GiB 1073741824 " micro " 1 us 1", item)
    for (i = 1; i < count; i += 2)
        bytes[item[i]] = item[i + 1]
    count = split("ms 1 s 1000 second 1000 seconds 1000 minutes 60000", item)
    for (i = 1; i < count; i += 2)
        milliseconds[item[i]] = item[i + 1]
    units = "( ?(KB|KiB|kB|MB|MiB|G|GiB|" micro "|us|ms|s|seconds?|minutes))?$"
}

# The names of 1, 2, 3 ..., or of 20, 30, 40 ... with those between.
function words(list, step,   count, name, i, k) {
    count = split(list, name)
    for (i = 1; i <= count; ++i) {
        number[name[i]] = step == 1 ? i : 10 * (i + 1)
        spelt[number[name[i]]] = name[i]
        for (k = 1; step > 1 && k <= 9; ++k) {
            number[name[i] "-" spelt[k]] = 10 * (i + 1) + k
            spelt[10 * (i + 1) + k] = name[i] "-" spelt[k]
        }
    }
}

function complain(text) {
    print FILENAME ":" FNR ": " text
    failed = 1
}

# ---- From a text to a number, and back ----

# Finds the number that the text ends in: what is before it, how it is written, its unit, and what it is.
function parse(text) {
    if (!match(text, "([0-9][0-9,]*(\\.[0-9]+)?( of [0-9]+)?|[A-Za-z]+(-[a-z]+)?)" units))
        return 0
    before = substr(text, 1, RSTART - 1)
    figure = substr(text, RSTART)
    match(figure, units)
    unit = substr(figure, RSTART)
    figure = substr(figure, 1, RSTART - 1)
    shown = figure
    gsub(/,/, "", shown)
    if (tolower(figure) in number)
        shown = number[tolower(figure)]
    return shown ~ /^[0-9]/
}

# How many decimals a figure has.
function decimals(like) { return match(like, /\.[0-9]+$/) ? RLENGTH - 1 : 0 }

# n, rounded as the figure is: at its last decimal or, if it says about how much, at its last digit but zeros.
function rounded(n, like, about,   step) {
    gsub(/,/, "", like)
    step = match(like, /0+$/) ? 10 ^ RLENGTH : 1
    return about ? int(n / step + 0.5) * step : sprintf("%.*f", decimals(like), n) + 0
}

# n as the figure is written: as a word, or with decimals and commas.
function written(n, like,   text) {
    if (tolower(like) in number && n in spelt)
        return like ~ /^[A-Z]/ ? toupper(substr(spelt[n], 1, 1)) substr(spelt[n], 2) : spelt[n]
    text = sprintf("%.*f", decimals(like), n)
    if (like ~ /,/)
        while (match(text, /[0-9][0-9][0-9][0-9]([.,]|$)/))
            text = substr(text, 1, RSTART) "," substr(text, RSTART + 1)
    return text
}

# ---- The comparison ----

# How many of the value's units one of the text's is.
function scale(what,   name) {
    name = unit
    sub(/^ /, "", name)
    return what ~ / ms$/ && name in milliseconds ? milliseconds[name] : name in bytes ? bytes[name] : 1
}

# The figure that should be there instead of the one that was parsed: the same, if that is right.
function right(what, less, about,   bound, n) {
    if (figure ~ / of /)
        return what
    if (split(what, bound, /\.\./) == 2) {
        if (shown < bound[1] || shown > bound[2])
            complain("'" figure "' should be from " bound[1] " to " bound[2])
        return figure
    }
    n = rounded(what / scale(what) - less, figure, about)
    return n == shown + 0 ? figure : written(n, figure)
}

# The text before a mark, with the number that the mark's source says.
function corrected(text, source,   about, less, true) {
    about = sub(/^about /, "", source)
    if (match(source, / - [0-9]+$/)) {
        less = substr(source, RSTART + 3)
        source = substr(source, 1, RSTART - 1)
    }
    if (value[source] == "") {
        complain("nothing is known of the source `" source "`")
        return text
    }
    if (!parse(text)) {
        complain("there must be a number directly before the mark `" source "`")
        return text
    }
    true = right(value[source], less, about)
    if (true == figure)
        return text
    if (check)
        complain("'" figure unit "' should be '" true unit "': `" source "` is " value[source] ". Run tools/numbers.sh")
    return before true unit
}

# A row of a table of faults: the cell `27 of 91`, or an empty one, is what the fault says.
function row(line,   cells, cell, i, title) {
    cells = split(line, cell, / *[|] */)
    for (title in value)
        if (index(title, "title " cell[2]) == 1)
            break
    if (index(title, "title " cell[2]) != 1)
        return complain("no fault begins with: " cell[2])
    for (i = 3; i < cells; ++i)
        if (cell[i] ~ /^([0-9]+ of [0-9]+)?$/)
            break
    if (cell[i] != value[title])
        complain("'" cell[i] "' should be '" value[title] "': the fault says so")
}

# Writes the page that has been read, if a number in it was wrong.
function end_page(   i) {
    if (changed && !check) {
        for (i = 1; i <= lines; ++i)
            print page[i] > name
        close(name)
        print "Updated " name
    }
    lines = changed = fenced = faults = 0
}

FNR == 1 {
    end_page()
    name = FILENAME
}
/^ *(```|~~~)/ { fenced = !fenced }
/^<!-- numbers: seen -->$/ { faults = 1 }
faults && /^\|/ && !/^\| mistake / && !/^\|-/ { row($0) }
faults && !/^(\||<!--|$)/ { faults = 0 }
{
    rest = $0
    line = ""
    while (!fenced && (at = index(rest, "<!-- number: "))) {
        mark = substr(rest, at)
        mark = substr(mark, 1, index(mark, "-->") + 2)
        line = line corrected(substr(rest, 1, at - 1), substr(mark, 14, length(mark) - 17)) mark
        rest = substr(rest, at + length(mark))
    }
    line = line rest
    changed += line != $0
    page[++lines] = line
}
END {
    end_page()
    exit failed
}
