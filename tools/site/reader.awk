# A page of the site, for screen readers. What is in another language than the page (Chinese or English) says so, since
# a reader chooses the voice by that; a heading is read without the sign of its link; and the first column of a table
# whose corner is empty is the header of its rows. It looks at bytes, so awk must have the locale C.

# Whether the text is in the other language.
function other(text) { return text ~ /[\344-\351][\200-\277][\200-\277]/ ? !chinese : chinese && text ~ /[A-Za-z]/ }

# An attribute of an element: the line with the language after it, if it is in the other one.
function named(line) {
    if (match(line, / aria-label="[^"]*"/) && other(substr(line, RSTART + 13, RLENGTH - 14)))
        return substr(line, 1, RSTART + RLENGTH - 1) language substr(line, RSTART + RLENGTH)
    return line
}

# The line of an article, with its texts in the other language: in English, each run of Chinese characters; in Chinese,
# only the link to the original, as Latin names and code are not read in another voice.
function marked(line,   done, text, tag) {
    if (chinese) {
        sub(/>English</, language "&", line)
        return line
    }
    while (match(line, /[^<]*(<[^>]*>?)?/) && RLENGTH > 0) {
        text = substr(line, 1, RLENGTH)
        line = substr(line, RLENGTH + 1)
        tag = ""
        if (match(text, /<.*/)) {
            tag = substr(text, RSTART)
            text = substr(text, 1, RSTART - 1)
        }
        gsub(/([\343-\357][\200-\277][\200-\277])+/, "<span" language ">&</span>", text)
        done = done text tag
    }
    return done
}

/^<html lang="zh/ { chinese = 1 }
/<body/ {
    body = 1
    language = " lang=\"" (chinese ? "en" : "zh-CN") "\""
}
!body {
    print
    next
}
/<article/ { article = 1 }
/<\/article/ { article = 0 }

!article {
    # The titles of pages are on lines of their own.
    if ($0 ~ /^ *[^<> ][^<>]*$/ && other($0))
        print "<span" language ">" $0 "</span>"
    else
        print /class="md-footer__link/ ? $0 : named($0)
    next
}
{ gsub(/<a class="headerlink"/, "& aria-hidden=\"true\" tabindex=\"-1\"") }
/^<table>/ { corner = 0 }
/^<th[^>]*><\/th>$/ && first { corner = 1 }
/^<td.*<\/td>$/ && first && corner {
    sub(/^<td/, "<th scope=\"row\"")
    sub(/<\/td>$/, "</th>")
}
{
    first = $0 == "<tr>"
    print marked($0)
}
