// Six ways to serve clients; they differ only in where a process, or a thread, begins and ends.

#include "tools/bare/Ways.h"

#include "tools/bare/Answer.h"
#include "tools/bare/Gate.h"

#include <cerrno>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace Bare
{

namespace
{

constexpr int poolSize = 8;
constexpr int connectionsOfRecycled = 100;

void serveAndClose(int client, const std::string& root)
{
    serve(client, root);
    ::close(client);
}

void oneProcess(const std::string& root)
{
    for (int client = nextClient(); client >= 0; client = nextClient())
        serveAndClose(client, root);
}

void threadEach(const std::string& root)
{
    for (int client = nextClient(); client >= 0; client = nextClient())
    {
        try
        {
            std::thread([client, &root] { serveAndClose(client, root); }).detach();
        }
        catch (const std::system_error&)
        {
            // No thread is left: the client sees the end of its connection.
            ::close(client);
        }
    }
}

/// `start(client)` starts a process, which the parent waits for later, so that its time and its page faults are in
/// the parent's sum.
template <typename Start>
void processEach(Start start)
{
    for (int client = nextClient(); client >= 0; client = nextClient())
    {
        start(client);
        ::close(client);
        while (::waitpid(-1, nullptr, WNOHANG) > 0)
            ;
    }
    while (::wait(nullptr) > 0)
        ;
}

void forkEach(const std::string& root)
{
    processEach(
        [&](int client)
        {
            if (::fork() != 0)
                return;
            serve(client, root);
            ::_exit(0);
        });
}

/// posix_spawn() lends the parent's memory to the child until that has become another program, as vfork() does.
void spawnEach(const std::string& root)
{
    const std::string first(forOneClient);
    char* const words[]{const_cast<char*>("floor"), const_cast<char*>(first.c_str()),
        const_cast<char*>(root.c_str()), nullptr};
    processEach(
        [&](int client)
        {
            posix_spawn_file_actions_t actions;
            ::posix_spawn_file_actions_init(&actions);
            ::posix_spawn_file_actions_adddup2(&actions, client, STDIN_FILENO);
            ::posix_spawn(nullptr, "/proc/self/exe", &actions, nullptr, words, environ);
            ::posix_spawn_file_actions_destroy(&actions);
        });
}

/// A child of a pool: it accepts by itself, and ends after so many connections.
void startChild(const std::string& root, int connections)
{
    if (::fork() != 0)
        return;
    int client = 0;
    for (int i = 0; i < connections && (client = nextClient()) >= 0; ++i)
        serveAndClose(client, root);
    ::_exit(0);
}

template <int connections>
void pool(const std::string& root)
{
    for (int i = 0; i < poolSize; ++i)
        startChild(root, connections);
    while (::wait(nullptr) > 0)
    {
        if (!stopped())
            startChild(root, connections);
    }
}

constexpr std::pair<std::string_view, Way> ways[]{{"one", oneProcess}, {"thread", threadEach},
    {"recycled", pool<connectionsOfRecycled>}, {"ahead", pool<1>}, {"fork", forkEach},
    {"spawn", spawnEach}};

} // namespace

Way wayCalled(std::string_view name)
{
    for (const auto& [known, way] : ways)
    {
        if (known == name)
            return way;
    }
    return nullptr;
}

} // namespace Bare
