// The program `gaps`: connects runProgram() to the standard streams.

#include "tools/gaps/Program.h"

#include <iostream>

int main(int argc, char** argv)
{
    const auto exit = gaps::runProgram({argv + 1, argv + argc}, {std::cout, std::cerr});
    std::cout.flush();
    if (!std::cout)
    {
        std::cerr << "The output cannot be written.\n";
        return static_cast<int>(gaps::Exit::refused);
    }
    return static_cast<int>(exit);
}
