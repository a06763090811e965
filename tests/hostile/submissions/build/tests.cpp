// rules/Validation.cpp: No such file
#include "../../tests/plays/lab1/serves-a-text-file.play"
