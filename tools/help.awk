# The program of make help: the commands, from the lines in the Makefile that explain them. Those of instructors are not
# translated.
/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $1, said($2) }
