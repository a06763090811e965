// Calls the functions of a proxy as the tables ask (docs/tables.md): reads questions, one in each line,
// from a file or from standard input, and writes a line for each answer.
#include "tests/asked/Asking.h"

#include <fstream>
#include <iostream>

int main(int count, char** words)
{
    std::ifstream file;
    if (count > 1)
        file.open(words[1]);
    std::istream& questions = count > 1 ? file : std::cin;
    Asked::Asking asking;
    for (std::string line; std::getline(questions, line);)
        std::cout << asking.answerTo(line) << std::endl;
    return questions.eof() ? 0 : 1;
}
