// Runs each input of the corpora once, and ends with `N passed, N failed`. That needs no fuzzer.
// The program also unpacks a corpus into files and packs files into a corpus.
//
// usage: fuzz-test                                     run all corpora
//        fuzz-test targets                             print the names of the targets
//        fuzz-test unpack CORPUS FOLDER                write each input to a file
//        fuzz-test pack FOLDER CORPUS                  make a corpus of the files

#include "tests/fuzz/Corpus.h"
#include "tests/fuzz/Targets.h"

#include <algorithm>
#include <exception>
#include <iostream>

namespace
{

/// The property that the input violates; empty if there is none.
std::string violation(const Fuzz::Target& target, const std::string& input)
{
    try
    {
        target.check(input);
        return {};
    }
    catch (const std::exception& error)
    {
        return error.what();
    }
}

int replay()
{
    int passed = 0;
    int failed = 0;
    for (const Fuzz::Target& target : Fuzz::targets())
    {
        const auto inputs = Fuzz::readCorpus("tests/fuzz/corpus/" + target.name + ".txt");
        if (inputs.empty())
            throw std::runtime_error("The corpus of " + target.name + " is empty.");
        for (const std::string& input : inputs)
        {
            const std::string violated = violation(target, input);
            ++(violated.empty() ? passed : failed);
            if (!violated.empty())
                std::cout << "failed: " << target.name << " with " << Fuzz::escaped(input) << "\n"
                          << violated << "\n";
        }
    }
    std::cout << passed << " passed, " << failed << " failed\n";
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<std::string> words(argv + 1, argv + argc);
    try
    {
        if (words.empty())
            return replay();
        if (words.size() == 1 && words[0] == "targets")
            for (const Fuzz::Target& target : Fuzz::targets())
                std::cout << target.name << "\n";
        else if (words.size() == 3 && words[0] == "unpack")
            Fuzz::unpackCorpus(words[1], words[2]);
        else if (words.size() == 3 && words[0] == "pack")
            Fuzz::packCorpus(words[1], words[2]);
        else
            throw std::runtime_error(
                "usage: fuzz-test [targets | unpack CORPUS FOLDER | pack FOLDER CORPUS]");
        return 0;
    }
    catch (const std::exception& error)
    {
        std::cerr << error.what() << "\n";
        return 2;
    }
}
