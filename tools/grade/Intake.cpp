// The submission comes back through a pipe, as texts with their lengths in front of them. Nobody trusts the
// process that has written them.
#include "tools/grade/Intake.h"

#include "tools/grade/Apart.h"
#include "tools/grade/Command.h"
#include "tools/grade/Found.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>
#include <stdexcept>
#include <unistd.h>

namespace Grade
{

namespace
{

using namespace std::chrono_literals;

constexpr int pipe = 3;
constexpr int statusOfOwnTrouble = 3;
constexpr Limits ofIntake{60s, 1UL << 30U, 0, 2 * mostBytes, true};

/// A kind, a name and a content for each part.
std::string packed(const Submission& submission)
{
    std::string text;
    const auto add = [&text](char kind, const std::string& name, const std::string& content)
    {
        text += kind + std::to_string(name.size()) + ":" + name + std::to_string(content.size()) +
                ":" + content;
    };
    for (const auto& [name, content] : submission.files)
        add('f', name, content);
    for (const auto& [name, content] : submission.papers)
        add('p', name, content);
    for (const std::string& remark : submission.remarks)
        add('r', "", remark);
    add('e', "", submission.refused);
    return text;
}

class Unpacking
{
public:
    explicit Unpacking(std::string_view text) : _rest(text) {}

    bool atEnd() const { return _rest.empty(); }

    char kind()
    {
        const char kind = _rest.front();
        _rest.remove_prefix(1);
        return kind;
    }

    std::string text()
    {
        std::size_t size = 0;
        const auto [end, error] = std::from_chars(_rest.data(), _rest.data() + _rest.size(), size);
        _rest.remove_prefix(static_cast<std::size_t>(end - _rest.data()));
        if (error != std::errc() || _rest.empty() || size > _rest.size() - 1)
            throw std::runtime_error("The submission has not been handed over as a whole.");
        const std::string text(_rest.substr(1, size));
        _rest.remove_prefix(1 + size);
        return text;
    }

private:
    std::string_view _rest;
};

Submission unpacked(const std::string& text, const std::set<std::string>& named)
{
    Submission submission;
    for (Unpacking rest(text); !rest.atEnd();)
    {
        const char kind = rest.kind();
        const std::string name = rest.text();
        const std::string content = rest.text();
        if (kind == 'f' && named.contains(name) && content.size() < enoughOfFile)
            submission.files[name] = content;
        else if (kind == 'p' && papers.contains(name) && content.size() < enoughOfFile)
            submission.papers[name] = content;
        else if (kind == 'r')
            submission.remarks.push_back(content);
        else if (kind == 'e')
            submission.refused = content;
    }
    return submission;
}

/// In the new process. Returns its exit status.
int takeInHere(const std::string& path, const std::set<std::string>& named, const Apart& apart)
{
    try
    {
        if (!apart.enter())
            throw std::runtime_error("The process that takes it in cannot be kept apart.");
        const std::string text = packed(takeIn(path, named));
        for (std::size_t done = 0; done < text.size();)
        {
            const ssize_t written = ::write(pipe, text.data() + done, text.size() - done);
            if (written <= 0)
                return statusOfOwnTrouble;
            done += static_cast<std::size_t>(written);
        }
        return 0;
    }
    catch (const std::bad_alloc&)
    {
        return 1;
    }
    catch (const std::exception& error)
    {
        std::cout << error.what() << std::flush;
        return statusOfOwnTrouble;
    }
}

} // namespace

Submission takeInApart(const std::string& path, const std::set<std::string>& named)
{
    const Apart apart({path}, {});
    const Ending ending = run([&] { return takeInHere(path, named, apart); }, ofIntake);
    if (ending.status == statusOfOwnTrouble)
        throw std::runtime_error(ending.output);
    if (ending.status == 0)
        return unpacked(ending.results, named);
    Submission refused;
    refused.refused = "It cannot be read: unpacking it " +
                      std::string(ending.outOfTime ? "took more than a minute."
                                                   : "used too much memory, or crashed.");
    return refused;
}

} // namespace Grade
