# The width of a text on a terminal. It counts bytes, so awk must have the locale C.

# A Chinese character takes two columns. Of any other character, the first byte counts.
function columns(text) {
    gsub(/[\343-\357][\200-\277][\200-\277]/, "##", text)
    gsub(/[\200-\277]/, "", text)
    return length(text)
}

# The text with spaces up to this width, after it or before it.
function padded(text, width) { return sprintf("%s%*s", text, width > columns(text) ? width - columns(text) : 0, "") }

function aligned(text, width) { return sprintf("%*s%s", width > columns(text) ? width - columns(text) : 0, "", text) }

# The text with the byte 1 wherever a line may end: around a Chinese character, but not before a mark that closes, or
# after one that opens.
function breakable(text,   marks, count, i) {
    if (!gsub(/[\343-\357][\200-\277][\200-\277]/, "\001&\001", text))
        return text
    count = split("， 。 ； ： 、 ！ ？ ） 》 】 」 ” ’ …", marks, " ")
    for (i = 1; i <= count; ++i)
        gsub("\001+" marks[i], marks[i], text)
    count = split("（ 《 【 「 “ ‘", marks, " ")
    for (i = 1; i <= count; ++i)
        gsub(marks[i] "\001+", marks[i], text)
    return text
}
