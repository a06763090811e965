#!/bin/sh
# make docs: the documentation as a site, for a browser, with a server or without: build/site/html/index.html.
# EDITION=students: what is in a hand-out for lab LAB, and the walkthrough of the labs before it: build/site-students.
# make book (EDITION=book): the walkthrough as a PDF file, printed by Chromium: build/site-book/book.pdf.
# From the environment: EDITION, LAB, BUILD, DEPS.
set -eu
build=${BUILD:-build}
. tools/source.sh
. tools/npm.sh
npm_package iframe-worker 1.0.4 docs >&2

site=$build/site
pages=$site/pages
# whole_kit: copies all pages of the kit. students_kit: those of a hand-out, and the chapters that give nothing away.
whole_kit() {
    git ls-files '*.md' 'docs/pictures/*.svg' | grep -v '^\.github/\|^starter/\|^labs/write-up' >"$site/files"
    tar -c -T "$site/files" | tar -x -C "$pages"
}
students_kit() {
    LAB=${LAB:-} OUT=$site/kit.tar.gz sh tools/handout.sh >/dev/null
    tar -x -z --strip-components=1 -C "$pages" -f "$site/kit.tar.gz"
    find "$pages" -type f ! -name '*.md' -delete
    rm -rf "$pages/starter" "$pages/original" "$pages/solution" "$pages/labs/write-up.md"
    mkdir -p "$pages/docs/walkthrough"
    # A half of a lab is still open, and with it the chapter.
    first_open=${LAB:-1}
    for chapter in docs/walkthrough/[0-9]*.md; do
        number=${chapter##*/}
        number=${number%%-*}
        [ "${number#0}" -ge "${first_open%[a-z]}" ] || cp "$chapter" "$pages/docs/walkthrough/"
    done
    cp -R docs/pictures "$pages/docs/"
}
# one_page: the walkthrough as a single page.
one_page() {
    mkdir -p "$pages/docs/walkthrough"
    cp -R docs/pictures "$pages/docs/"
    awk -f tools/anchor.awk -f tools/site/book.awk docs/walkthrough/[0-9]*.md >"$pages/docs/walkthrough/book.md"
}
case ${EDITION:-} in
'') copy=whole_kit ;;
book) site=$build/site-book pages=$build/site-book/pages copy=one_page ;;
students)
    site=$build/site-students pages=$build/site-students/pages copy=students_kit
    [ -z "${LAB:-}" ] || require_lab "$LAB"
    ;;
*)
    echo "EDITION must be students, or left out, not '$EDITION'." >&2
    exit 2
    ;;
esac
rm -rf "$site"
mkdir -p "$pages"
"$copy"

# A link to a folder leads to its README; of one to a file that is no page, the text is kept.
(cd "$pages" && find . -name '*.md' | sed 's|^\./||') | while read -r file; do
    sed -E 's#(\]\([^():]*)/\)#\1/README.md)#g' "$pages/$file" >"$site/page"
    awk -f tools/handout.awk -v top="$pages/" -v file="$file" "$site/page" |
        awk -f tools/site/stage.awk >"$site/staged"
    mv "$site/staged" "$pages/$file"
done
# page_names: each pattern in `nav` becomes the pages that match; a heading without pages is left out.
page_names() {
    while IFS= read -r line; do
        path=${line##* }
        case $line in
        *'- '*.md)
            for page in "$pages/"$path; do
                [ ! -e "$page" ] || printf '%s%s\n' "${line%"$path"}" "${page#"$pages/"}"
            done
            ;;
        *) printf '%s\n' "$line" ;;
        esac
    done | tac | awk '
        { match($0, /^ */) }
        # From the end: a heading is followed by what is deeper.
        /^ *- .*:$/ && last <= RLENGTH { next }
        { last = RLENGTH; print }' | tac
}
page_names <tools/site/mkdocs.yml >"$site/mkdocs.yml"
cp -R tools/site/theme "$site/"
cp tools/site/site.css "$pages/"
mkdocs build --quiet --strict --config-file "$site/mkdocs.yml"
find "$site/html" -name '*.html' | while read -r file; do
    LC_ALL=C awk -f tools/site/reader.awk "$file" >"$site/page"
    mv "$site/page" "$file"
done
if [ "$copy" = one_page ]; then
    "${CHROMIUM:-chromium}" --headless --no-sandbox --disable-gpu --no-pdf-header-footer --generate-pdf-document-outline \
        --print-to-pdf="$site/book.pdf" "file://$(cd "$site" && pwd)/html/docs/walkthrough/book.html" >"$site/print.log" 2>&1 || {
        cat "$site/print.log" >&2
        exit 1
    }
    echo "The book is ready: $site/book.pdf"
    exit
fi
# For a browser that reads the site from a folder: the index of the search as a script, and no page for what is missing.
rm "$site/html/404.html"
{ printf 'var __search = { index: Promise.resolve('; cat "$site/html/search/search_index.json"; echo ') }'; } \
    >"$site/html/search/search_index.js"
for worker in "$site"/html/assets/javascripts/workers/search.*.js; do
    { echo && cat tools/site/search.js; } >>"$worker"
done
cp "$npm/node_modules/iframe-worker/shim/index.js" "$site/html/search/iframe-worker.js"
echo "The site is ready: $site/html/index.html"
