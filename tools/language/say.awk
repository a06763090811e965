# The program of say() in tools/language/say.sh: prints the sentence and the parts that it gets as arguments.
BEGIN { print said(ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5], ARGV[6]) }
