# A sentence in the language that KIT_LANG names, for scripts. It reads the translations as tools/language.sh writes
# them, so a machine without gettext speaks every language, too.
# -v kit=FOLDER/: the folder of the kit, unless it is the present one.

# The text between the quotation marks of a line of a .po file.
function unquoted(line,   text, at) {
    sub(/^[^"]*"/, "", line)
    sub(/"$/, "", line)
    while ((at = index(line, "\\")) > 0) {
        text = text substr(line, 1, at - 1) substr(line, at + 1, 1)
        line = substr(line, at + 2)
    }
    return text line
}

# Reads the translations. A fuzzy one is that of another sentence.
function read_translations(   file, line, fuzzy, id) {
    translations_read = 1
    if (ENVIRON["KIT_LANG"] !~ /^[a-zA-Z_]+$/)
        return
    file = kit "tests/locale/" ENVIRON["KIT_LANG"] ".po"
    while ((getline line <file) > 0) {
        if (line == "")
            fuzzy = 0
        else if (line ~ /^#,.*fuzzy/)
            fuzzy = 1
        else if (line ~ /^msgid "/)
            id = unquoted(line)
        else if (line ~ /^msgstr "./ && !fuzzy)
            translation[id] = unquoted(line)
    }
    close(file)
}

# said("There is no lab %1.", 9). A `%` that is not followed by the number of a part is itself.
function said(text, one, two, three, four, five,   part, result, at) {
    if (!translations_read)
        read_translations()
    if (text in translation)
        text = translation[text]
    part[1] = one; part[2] = two; part[3] = three; part[4] = four; part[5] = five
    while ((at = match(text, /%[1-5]/)) > 0) {
        result = result substr(text, 1, at - 1) part[substr(text, at + 1, 1) + 0]
        text = substr(text, at + 2)
    }
    return result text
}
