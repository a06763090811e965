# Part of make doctor: a row of its report. The input is a text, which goes on below itself.
# -v state=TEXT: the first column. -v what=TEXT: the second.
{ print (NR == 1 ? padded(state, 6) " " padded(what, 16) " " : padded("", 24)) $0 }
