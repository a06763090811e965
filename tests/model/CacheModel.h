#pragma once

#include "tests/model/Rules.h"

#include <map>

namespace Model
{

/// What B did, and what it should have done instead, as lines of a play.
struct Complaint
{
    std::string text; ///< empty: all was right
    bool mayAsk = true;
    std::vector<std::string> toC{}; ///< lines that B's request should have had
    std::vector<std::string> toA{}; ///< lines that its response should have had
    bool mustAsk = false;
};

/// A shared cache of RFC 9111 in memory. It does not say what B does, but judges what it did: of
/// what B may have kept it knows the possibilities, and each answer must be one of those.
class CacheModel
{
public:
    /// `slack`: how far B's clock and ours may be apart, in seconds.
    explicit CacheModel(Seconds slack) : _slack(slack) {}

    /// Judges what B did with one request, and learns from it.
    Complaint take(Talk talk);

private:
    using Keeps = std::vector<Kept>;

    Complaint judge(const Talk& talk) const;
    Complaint judgeReuse(const Talk& talk) const;
    Complaint judgeQuestion(const Talk& talk, const Message& question) const;
    Complaint judgeAnswerOfC(const Talk& talk, const Talk::Ask& ask) const;
    Complaint judgeConfirmed(const Talk& talk, const Talk::Ask& ask) const;
    Complaint judgeStandIn(const Talk& talk, const Talk::Ask& ask) const;
    /// The same for any of them; nothing, if A got none of them.
    std::optional<Complaint> compareWithAny(const Talk& talk, const Keeps& all) const;
    /// Whether A got what is kept, as it should look like now.
    Complaint compare(const Talk& talk, const Kept& kept) const;

    Complaint compareField(const Talk& talk, const Kept& kept, const std::string& name) const;

    void learn(const Talk& talk, const Talk::Ask& ask);
    void learnFromChange(const Message& request, const Message& response, Seconds now);
    void learnFromHead(const Talk& talk, const Message& response);
    void learnFromConfirmation(const Talk& talk, const Talk::Ask& ask);
    void learnFromResponse(const Talk& talk, const Message& response);

    /// What is kept for this path and answers requests with these fields.
    Keeps keptFor(const Message& request) const;

    Seconds _slack;
    std::map<std::string, Keeps> _kept; ///< by path
};

/// Whether this method changes nothing (RFC 9110 section 9.2.1).
bool isSafe(const std::string& method);

/// Whether it is a GET or HEAD.
bool isReadOnly(const Message& request);

/// Whether the request that B sent asks about this response.
bool asksAbout(const Message& question, const Kept& kept);

} // namespace Model
