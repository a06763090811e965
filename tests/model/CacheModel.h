#pragma once

#include "tests/model/Rules.h"

#include <map>

namespace Model
{

/// What the proxy did wrong, and what it should have done instead, as lines of a play.
struct Complaint
{
    std::string text;               ///< empty if everything was right
    bool mayAsk = true;             ///< it may send a request to the origin
    std::vector<std::string> toC{}; ///< lines that its request should have had
    std::vector<std::string> toA{}; ///< lines that its response should have had
    bool mustAsk = false;           ///< it must send a request to the origin
};

/// A shared cache of RFC 9111 in memory. It does not predict what the proxy does, but judges what
/// it did: the model knows every response that the proxy may have stored, and each answer must be
/// one that follows from them.
class CacheModel
{
public:
    /// `slack`: how far the proxy's clock and the model's may differ, in seconds.
    explicit CacheModel(Seconds slack) : _slack(slack) {}

    /// Judges what the proxy did with one request, and learns from it.
    Complaint take(Talk talk);

private:
    using Keeps = std::vector<Kept>;

    Complaint judge(const Talk& talk) const;
    Complaint judgeReuse(const Talk& talk) const;
    Complaint judgeQuestion(const Talk& talk, const Message& question) const;
    Complaint judgeAnswerOfC(const Talk& talk, const Talk::Ask& ask) const;
    Complaint judgeConfirmed(const Talk& talk, const Talk::Ask& ask) const;
    Complaint judgeStandIn(const Talk& talk, const Talk::Ask& ask) const;
    /// compare() with any of these; std::nullopt if the client received none of them.
    std::optional<Complaint> compareWithAny(const Talk& talk, const Keeps& all) const;
    /// Whether the client received this stored response as it should look now.
    Complaint compare(const Talk& talk, const Kept& kept) const;

    Complaint compareField(const Talk& talk, const Kept& kept, const std::string& name) const;

    void learn(const Talk& talk, const Talk::Ask& ask);
    void learnFromChange(const Message& request, const Message& response, Seconds now);
    void learnFromHead(const Talk& talk, const Message& response);
    void learnFromConfirmation(const Talk& talk, const Talk::Ask& ask);
    void learnFromResponse(const Talk& talk, const Message& response);

    /// The stored responses that this request selects.
    Keeps keptFor(const Message& request) const;

    Seconds _slack;
    std::map<std::string, Keeps> _kept; ///< by path
};

/// Whether the method is safe (RFC 9110 section 9.2.1).
bool isSafe(const std::string& method);

/// Whether the method is GET or HEAD.
bool isReadOnly(const Message& request);

/// Whether the proxy's request has the validator of this response.
bool asksAbout(const Message& question, const Kept& kept);

} // namespace Model
