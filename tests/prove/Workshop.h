#pragma once

#include "tests/prove/BaseTrees.h"
#include "tests/prove/Batch.h"
#include "tests/prove/Commands.h"
#include "tests/prove/Subject.h"
#include "tests/support/TemporaryFolder.h"

#include <atomic>
#include <semaphore>
#include <stdexcept>

namespace Proof
{

/// A subject that does not compile, or does not fit its tree. what() is the reason, in lines.
class NotBuilt : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// Builds subjects: only the files that differ from the base tree are compiled, once for a whole batch.
class Workshop
{
public:
    /// `compilers`: how many may run at a time. The other arguments must outlive this object.
    Workshop(const BaseTrees& bases, Commands& commands, std::ptrdiff_t compilers)
        : _bases(bases), _commands(commands), _compilers(compilers)
    {
    }

    /// Builds the program `proxy` in `folder`, and `tables` if a file has changed that the tables may
    /// ask. Throws NotBuilt, Plays::Interrupted.
    void build(const Subject& subject, const std::string& folder);

private:
    using Objects = std::map<std::string, std::string>; // by source file

    void build(const BaseTree& base, Batch& batch, std::size_t choice, const std::string& folder);
    void tryTogether(const BaseTree& base, Batch& batch);
    /// The base tree with other bodies. Each file that has some begins with `firstLine`.
    void build(const BaseTree& base, const gaps::Bodies& bodies, const std::string& folder,
        const std::string& firstLine = "");
    Objects compileChanges(const BaseTree& base, const gaps::Bodies& bodies,
        const std::string& folder, const std::string& firstLine);
    void compile(const BaseTree& base, const std::string& folder, const std::string& source);
    void link(const std::string& program, const std::vector<std::string>& objects);
    void command(const std::vector<std::string>& words, const std::string& outputFile);

    const BaseTrees& _bases;
    Commands& _commands;
    std::counting_semaphore<> _compilers;
    Support::TemporaryFolder _folder{"batches"};
    std::atomic<int> _batches = 0;
};

} // namespace Proof
