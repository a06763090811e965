#pragma once

#include "tests/model/CacheModel.h"
#include "tests/model/OriginThread.h"
#include "tests/model/Sequence.h"

#include <memory>

namespace Model
{

/// A proxy that sequences are played with, from an empty cache on.
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
        std::vector<Talk> talks; ///< up to the one that the complaint is about
    };
    /// Plays it, up to the first complaint of the model's.
    Result play(const Sequence& sequence);

protected:
    /// Empties the cache.
    virtual void begin() = 0;
    virtual void crash() = 0;
    virtual void wait(Seconds seconds) = 0;
    virtual Seconds now() = 0;
    /// How far its clock may be from ours.
    virtual Seconds slack() const = 0;
    /// What A gets for these bytes. C's asks are told apart by the call of `answered`, when A has
    /// all of it.
    virtual std::string answerTo(
        const std::string& request, const std::function<void()>& answered) = 0;

    OriginThread _origin;

private:
    Talk talk(const Step& step, int number, Seconds start);
};

/// The code of solution/, in this process, with a clock that is set: a Transaction for each
/// request.
std::unique_ptr<Player> playerInProcess();

/// The program, over sockets.
std::unique_ptr<Player> playerOverSockets();

} // namespace Model
