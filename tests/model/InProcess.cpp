// The proxy's code, in this process. Testing a rule needs no processes, but time must pass when the
// sequence says so. So this program is linked with the clock below instead of Clock.cpp.

#include "tests/model/Player.h"

#include "Clock.h"
#include "Instance.h"
#include "Log.h"
#include "Options.h"
#include "client/Transaction.h"
#include "net/Signals.h"
#include "origin/IdleOriginConnection.h"
#include "store/Store.h"
#include "tests/support/PlayFolder.h"

#include <Poco/Net/ServerSocket.h>

#include <csignal>
#include <ctime>
#include <optional>

using namespace proxy;

namespace
{

std::chrono::sys_time<std::chrono::nanoseconds> theTime;

} // namespace

std::chrono::sys_time<std::chrono::nanoseconds> proxy::preciseNow()
{
    return theTime;
}

namespace Model
{

namespace
{

/// Signals is made for a process that watches its descriptor. This process must end on a signal as
/// usual, so it gets its signal mask back.
class SignalsOff
{
public:
    SignalsOff()
    {
        ::pthread_sigmask(SIG_SETMASK, nullptr, &_before);
        _signals.emplace();
        ::pthread_sigmask(SIG_SETMASK, &_before, nullptr);
    }
    const Signals& signals() const { return *_signals; }

private:
    sigset_t _before{};
    std::optional<Signals> _signals;
};

class InProcess : public Player
{
public:
    InProcess()
    {
        Log::openFile("/dev/null");
        _options.cache = _folder.cache();
        _options.timeout = std::chrono::seconds(10);
        _options.connectTo = {{"www.example.com", 80, "127.0.0.1", _origin.port()}};
    }

protected:
    void begin() override
    {
        Plays::removeFolder(_options.cache);
        // A failed sequence is printed as a play; its dates must be current.
        theTime = std::chrono::system_clock::from_time_t(::time(nullptr));
        crash();
    }

    void crash() override
    {
        _idleOrigin.emplace();
        _store.emplace(_options.cache, _options.cacheSize, Audience::cdn);
    }

    void wait(Seconds seconds) override { theTime += std::chrono::seconds(seconds); }

    Seconds now() override
    {
        return std::chrono::floor<std::chrono::seconds>(theTime.time_since_epoch()).count();
    }

    Seconds slack() const override { return 0; }

    std::string answerTo(const std::string& request, const std::function<void()>& answered) override
    {
        return answerFrom(*_store, *_idleOrigin, request, answered);
    }

    /// Two processes have no memory in common, only the folder.
    std::string answerToAnother(
        const std::string& request, const std::function<void()>& answered) override
    {
        Store store(_options.cache, _options.cacheSize, Audience::cdn);
        IdleOriginConnection idleOrigin;
        return answerFrom(store, idleOrigin, request, answered);
    }

private:
    std::string answerFrom(Store& store, IdleOriginConnection& idleOrigin,
        const std::string& request, const std::function<void()>& answered)
    {
        Poco::Net::StreamSocket client(_listening.address());
        client.sendBytes(request.data(), static_cast<int>(request.size()));
        std::function<void()> deferredWork;
        {
            Connection connection(_listening.acceptConnection(), _options.timeout);
            Transaction(connection,
                {_options, _instance, store, _signals.signals(), idleOrigin, deferredWork})
                .run();
        }
        std::string answer;
        char block[16 * 1024];
        for (int count; (count = client.receiveBytes(block, sizeof block)) > 0;)
            answer.append(block, static_cast<std::size_t>(count));
        answered();
        if (deferredWork)
            deferredWork();
        return answer;
    }

    Plays::PlayFolder _folder;
    Poco::Net::ServerSocket _listening{Poco::Net::SocketAddress("127.0.0.1", 0)};
    Options _options;
    Instance _instance{_folder.root(), _listening.address(), "model"};
    SignalsOff _signals;
    std::optional<Store> _store;
    std::optional<IdleOriginConnection> _idleOrigin;
};

} // namespace

std::unique_ptr<Player> playerInProcess()
{
    return std::make_unique<InProcess>();
}

} // namespace Model
