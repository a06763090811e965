#pragma once

#include "tests/model/CacheModel.h"
#include "tests/model/OriginThread.h"
#include "tests/model/Sequence.h"

#include <memory>
#include <vector>

namespace Model
{

/// A proxy that plays sequences, each beginning with an empty cache.
class Player
{
public:
    virtual ~Player() = default;
    Player() = default;
    Player(const Player&) = delete;
    Player& operator=(const Player&) = delete;

    struct Result
    {
        Complaint complaint;
        std::vector<Observation> observations; ///< up to the one that caused the complaint
    };
    /// Plays the sequence, up to the model's first complaint.
    Result play(const Sequence& sequence);

protected:
    /// Empties the cache.
    virtual void begin() = 0;
    /// Kills the proxy and starts it again with the same cache.
    virtual void crash() = 0;
    /// Lets that much time pass for the proxy.
    virtual void wait(Seconds seconds) = 0;
    /// The proxy's time, in seconds since 1970.
    virtual Seconds now() = 0;
    /// How far the proxy's clock may differ from now(), in seconds.
    virtual Seconds slack() const = 0;
    /// Sends these bytes to the proxy, and returns all that the client receives. Calls `answered`
    /// when the client has everything, so that the proxy's requests to the origin before and after
    /// that can be told apart.
    virtual std::string answerTo(
        const std::string& request, const std::function<void()>& answered) = 0;
    /// The same for another client, while the first one waits, too.
    virtual std::string answerToAnother(
        const std::string& request, const std::function<void()>& answered) = 0;

    OriginThread _origin;

private:
    /// Prepares the origin's answers, and returns what is known of the step so far.
    Observation begin(const Step& step, int number, Seconds start);
    Observation observe(const Step& step, int number, Seconds start);
    /// The requests of the other clients.
    std::vector<Observation> observeMeanwhile(const Step& step, int number, Seconds start);

    using Client = std::string (Player::*)(const std::string&, const std::function<void()>&);
    /// Sends the request, and notes the answer and the exchanges. Calls `answered` when the client has
    /// everything, and `ended` when the proxy has done everything else.
    void ask(Client client, Observation& observed, const std::function<void()>& answered,
        const std::function<void()>& ended);
};

/// The code of solution/, in this process and with a clock that the sequence sets: a Transaction
/// for each request.
std::unique_ptr<Player> playerInProcess();

/// The program of the proxy, in a process, over sockets. Its time does not depend on the sequence.
std::unique_ptr<Player> playerOverSockets();

} // namespace Model
