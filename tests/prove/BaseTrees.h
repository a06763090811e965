#pragma once

#include "tools/gaps/GapTree.h"

#include <map>
#include <string>
#include <vector>

namespace Proof
{

/// A source tree that is compiled.
struct BaseTree
{
    std::string folder;
    std::string tables; ///< the program that asks its functions
    gaps::GapTree tree;
    std::map<std::string, std::string> objects; ///< by source file: `net/Server.cpp`
};

/// The trees that subjects are changes of, and how make compiles and links them.
class BaseTrees
{
public:
    /// Reads what `make BUILD/bases` has written: lines of words.
    ///
    ///     compile  COMMAND ...
    ///     link     COMMAND ...
    ///     library  WORD ...
    ///     asked    OBJECT ...                  (of a program `tables`, beside those of the proxy)
    ///     tree     FOLDER TABLES OBJECT ...    (TABLES: the program)
    ///
    /// Throws std::runtime_error, or gaps::Refusal for a tree that cannot be read.
    explicit BaseTrees(const std::string& file);

    /// Throws std::runtime_error if there is no such tree.
    const BaseTree& of(int state) const;

    const std::map<int, BaseTree>& all() const { return _trees; }

    /// The object files of a program `tables`, of which the proxy has these. It has a main() and a FillIn of
    /// its own.
    std::vector<std::string> objectsOfTables(
        const std::map<std::string, std::string>& objects) const;

    /// The words of the commands; for compiling without the names of the files.
    std::vector<std::string> compiler;
    std::vector<std::string> linker;
    std::vector<std::string> libraries;
    std::vector<std::string> asked; ///< object files that only a program `tables` needs

private:
    std::map<int, BaseTree> _trees;
};

} // namespace Proof
