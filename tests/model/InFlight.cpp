// Changes while a response is under way (RFC 9111 section 4.4). The response may have been generated
// before the change: what is requested later must not get it without validation.

#include "tests/model/CacheModel.h"

#include <algorithm>

namespace Model
{

namespace
{

/// Whether a request has changed a resource.
enum class Outcome
{
    no,
    perhaps, ///< no response came, so nobody knows
    yes,
};

Outcome changeOf(const Observation& observed, const std::string& path)
{
    Outcome change = Outcome::no;
    if (isSafe(observed.request.method))
        return change;
    for (const Observation::Exchange& exchange : observed.exchanges)
    {
        const Message& response = exchange.response;
        const bool isMeant = observed.request.path == path ||
                             pathOf(response.value("Location")) == path ||
                             pathOf(response.value("Content-Location")) == path;
        if (response.status == 0)
            change = std::max(change, Outcome::perhaps);
        else if (isMeant && response.status >= 200 && response.status <= 399)
            change = Outcome::yes;
    }
    return change;
}

/// What happened, as if the proxy's own request had been the client's.
Observation asOwnRequest(Observation observed, const Observation::Exchange& exchange)
{
    observed.request.method = exchange.request.method;
    observed.request.fields = exchange.request.fields;
    observed.answer = exchange.response;
    return observed;
}

} // namespace

Complaint CacheModel::learnAll(const Observation& observed)
{
    std::vector<std::pair<Observation, Observation::Exchange>> all;
    for (const Observation::Exchange& exchange : observed.exchanges)
        all.emplace_back(observed, exchange);
    for (const Observation::Exchange& exchange : observed.afterwards)
        all.emplace_back(asOwnRequest(observed, exchange), exchange);

    const std::string& path = observed.request.path;
    Complaint complaint;
    Outcome change = Outcome::no;
    if (!all.empty() && !observed.meanwhile.empty())
    {
        // Until something changes, the response that is under way may be shared.
        const StoredResponses before = _stored[path];
        learn(all.front().first, all.front().second);
        _stored[path].insert(_stored[path].end(), before.begin(), before.end());
        doubt(path);
    }
    for (const Observation& other : observed.meanwhile)
    {
        const Complaint found = judgeAndLearn(other);
        complaint = complaint.text.empty() ? found : complaint;
        change = std::max(change, changeOf(other, path));
    }
    for (std::size_t index = change == Outcome::yes ? 1 : 0; index < all.size(); ++index)
    {
        learn(all[index].first, all[index].second);
        if (change != Outcome::no)
            doubt(path);
    }
    return complaint;
}

void CacheModel::doubt(const std::string& path)
{
    for (StoredResponse& one : _stored[path])
        one.surely = false;
}

} // namespace Model
