# A play in which a response grows old in the cache, for a peer that does not look at Age: `Age: 61`
# from C becomes `B's clock +61s`, after the response has reached A. A play that expects an Age, or
# compares it with a Date, is not changed.
{ line[NR] = $0 }
/^B>A.* !?Age:/ || /^C>B.* Date:/ { about_age = 1 }
END {
    for (i = 1; i <= NR; ++i) {
        if (!about_age && line[i] ~ /^C[0-9]*>B\?? +Age: [0-9][0-9]?[0-9]?[0-9]?[0-9]?[0-9]?$/) {
            later = line[i]
            sub(/.*Age: /, "", later)
            continue
        }
        if (later && line[i] ~ /^A[0-9]*>B|^C goes down|^B rests/) {
            print "B's clock +" later "s"
            later = 0
        }
        print line[i]
    }
    if (later)
        print "B's clock +" later "s"
}
