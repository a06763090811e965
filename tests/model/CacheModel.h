#pragma once

#include "tests/model/Rules.h"

#include <map>

namespace Model
{

/// What the proxy did wrong, and what it should have done instead, as lines of a play.
struct Complaint
{
    std::string text;               ///< empty if everything was right
    bool mayAsk = true;             ///< the proxy may send a request to the origin
    std::vector<std::string> toC{}; ///< lines that the proxy's request should have had
    std::vector<std::string> toA{}; ///< lines that the proxy's response should have had
    bool mustAsk = false;           ///< the proxy must send a request to the origin
};

/// A shared cache of RFC 9111 in memory. It does not predict what the proxy does, but judges what
/// it did: the model knows every response that the proxy may have stored, and each answer of the
/// proxy must be one that these responses allow.
class CacheModel
{
public:
    /// `slack`: how far the proxy's clock and the model's may differ, in seconds.
    explicit CacheModel(Seconds slack) : _slack(slack) {}

    /// Judges what the proxy did with one request, and notes what it may have stored. The complaint
    /// has no text if the proxy did nothing wrong.
    Complaint judgeAndLearn(Observation observed);

private:
    using StoredResponses = std::vector<StoredResponse>;

    Complaint judge(const Observation& observed) const;
    Complaint judgeReuse(const Observation& observed) const;
    Complaint judgeForwarded(const Observation& observed, const Message& forwarded) const;
    Complaint judgeOriginsResponse(
        const Observation& observed, const Observation::Exchange& exchange) const;
    Complaint judgeConfirmed(
        const Observation& observed, const Observation::Exchange& exchange) const;
    Complaint judgeAfterFailure(
        const Observation& observed, const Observation::Exchange& exchange) const;
    /// compare() with any of these; std::nullopt if the client received none of them.
    std::optional<Complaint> compareWithAny(
        const Observation& observed, const StoredResponses& all) const;
    /// Whether the client received this stored response as it should look now.
    Complaint compare(const Observation& observed, const StoredResponse& stored) const;

    Complaint compareField(
        const Observation& observed, const StoredResponse& stored, const std::string& name) const;

    /// Notes what the proxy may have stored because of this request and those meanwhile. The result
    /// is the first complaint about the latter.
    Complaint learnAll(const Observation& observed);
    void learn(const Observation& observed, const Observation::Exchange& exchange);
    /// The proxy may, but need not, have stored what it has for this path.
    void doubt(const std::string& path);
    void learnFromChange(const Message& request, const Message& response, Seconds now);
    void learnFromHead(const Observation& observed, const Message& response);
    void learnFromConfirmation(const Observation& observed, const Observation::Exchange& exchange);
    void learnFromResponse(const Observation& observed, const Message& response);

    /// The stored responses that this request selects, except parts of which it wants nothing.
    StoredResponses storedFor(const Message& request) const;
    /// Whether the request selects more than one part. Then another one may hide the one that it
    /// wants.
    bool selectsSeveralParts(const Message& request) const;
    /// What a part can be together with the parts that are stored for this request.
    StoredResponses combinedWith(const Observation& observed, const Message& part) const;

    Seconds _slack;
    std::map<std::string, StoredResponses> _stored; ///< by path
};

/// Whether the method is safe (RFC 9110 section 9.2.1).
bool isSafe(const std::string& method);

/// The path of a URI reference at this origin server; empty if it refers to another one.
std::string pathOf(const std::string& reference);

/// Whether the method is GET or HEAD.
bool isReadOnly(const Message& request);

/// RFC 9111 sections 4.1 and 4.3.4: does this 304 to the proxy's request mean this stored response?
/// The client's request selects it, or its strong entity tag says so.
bool isConfirmedBy(const Observation& observed, const Observation::Exchange& exchange,
    const StoredResponse& stored);

/// Whether the client's answer is this response of the origin, by its Number.
bool hasSameNumber(const Message& answer, const Message& response);

/// Whether the proxy's request has the validator of this response.
bool hasValidatorOf(const Message& forwarded, const StoredResponse& stored);

} // namespace Model
