# The anchor that GitHub and the site (pymdownx.slugs.gfm) give to a heading. For awk -f, before another program.
function anchor(heading) {
    gsub(/\]\([^)]*\)/, "", heading)
    heading = tolower(heading)
    gsub(/[!-,.\/:-@\[-^`{-~]/, "", heading)
    gsub(/ /, "-", heading)
    return heading
}
