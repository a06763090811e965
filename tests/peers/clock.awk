# A play in which a response grows old in the cache: `Age: 61` from C becomes `B's clock +61s`, after
# the response has reached A. Some peers do not look at Age, or store nothing that is stale on arrival;
# without this they would be judged by nothing else. A play that expects an Age, or gives a Date, is about
# the age on arrival, and is not changed.
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
