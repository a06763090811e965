#pragma once

#include "tests/model/CacheModel.h"
#include "tests/model/OriginThread.h"
#include "tests/model/Sequence.h"

#include <memory>

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
        std::vector<Talk> talks; ///< up to the one that caused the complaint
    };
    /// Plays the sequence, up to the model's first complaint.
    Result play(const Sequence& sequence);

protected:
    /// Empties the cache.
    virtual void begin() = 0;
    virtual void crash() = 0;
    virtual void wait(Seconds seconds) = 0;
    virtual Seconds now() = 0;
    /// How far the proxy's clock may differ from now(), in seconds.
    virtual Seconds slack() const = 0;
    /// What the client receives for these bytes. Calls `answered` when the client has all of it, so
    /// that requests to the origin before and after that can be told apart.
    virtual std::string answerTo(
        const std::string& request, const std::function<void()>& answered) = 0;

    OriginThread _origin;

private:
    Talk talk(const Step& step, int number, Seconds start);
};

/// The code of solution/, in this process and with a clock that the sequence sets: a Transaction
/// for each request.
std::unique_ptr<Player> playerInProcess();

/// The program, over sockets.
std::unique_ptr<Player> playerOverSockets();

} // namespace Model
