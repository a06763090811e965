# A play in the form in which a browser asks its proxy: http://{C}/page in place of /{C}/page, and in
# Host what the URI names.
BEGIN {
    host = "([{]C[0-9]*[}]|[{]authority[}]|127[.]0[.]0[.]1:[^/ ]*|localhost:[^/ ]*|intranet|" \
           "[a-z0-9-]+[.]([a-z0-9-]+[.])*(com|org|example|invalid|test)(:[^/ ]*)?)"
}
/^A[0-9]*>B/ && match($0, "^A[0-9]*>B:? +[^ ]+ /" host) {
    request = substr($0, 1, RLENGTH)
    rest = substr($0, RLENGTH + 1)
    authority = request
    sub(/.* \//, "", authority)
    $0 = substr(request, 1, length(request) - length(authority)) "" authority rest
    sub(" /", " http://")
    sub(/Host: [{]B[}]/, "Host: " authority)
    print
    next
}
!/^A[0-9]*>B/ || / HTTP\/[0-9]/ { authority = "" }
authority != "" { sub(/Host: [{]B[}]/, "Host: " authority) }
{ print }
