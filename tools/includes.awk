# A picture of the includes between the folders of a proxy, in Pikchr: a table whose rows include its columns. The folders
# are in the order from the client to the origin and down, so there is no number below the diagonal.
# usage: awk -f tools/includes.awk solution/*.cpp solution/*/*.h solution/*/*.cpp

BEGIN { count = split("main client retrieval origin response store rules http net", order, " ") }

function folder(file) {
    sub(/^[^\/]*\//, "", file)
    return sub(/\/.*/, "", file) ? file : "main"
}

# Two files of one folder may include the same header; that counts twice.
/^#include "[a-z]+\// {
    split($2, part, /["\/]/)
    ++includes[folder(FILENAME), part[2]]
}

END {
    print "# A table whose rows and columns are the folders of the proxy, from main to net, in the order of the drawing above."
    print "# A number says how often the files of the folder on the left include a header of the folder on top. All numbers are"
    print "# on the diagonal or to the right of it: no folder includes one above it. response includes nothing of store."
    print "fontscale = 0.85"
    for (i = 1; i <= count; ++i) {
        printf "text \"`%s`\" ljust at (%.2f, %.2f)\n", order[i], -0.45, -0.3 * i
        printf "text \"`%s`\" at (%.2f, %.2f)\n", order[i], 0.85 * i, 0
        for (j = 1; j <= count; ++j) {
            number = includes[order[i], order[j]]
            printf "box %s width 0.85 height 0.3 at (%.2f, %.2f)%s\n", number ? "\"" number "\"" : "\"\"", 0.85 * j, -0.3 * i,
                i == j ? " fill lightgray" : ""
        }
    }
}
