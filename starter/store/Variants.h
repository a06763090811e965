#pragma once

#include "store/Store.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace proxy
{

/// The responses that are stored for one URI, side by side: one that does not depend on the
/// request, and one for each combination of the request fields that Vary names (RFC 9111 section
/// 4.1).
///
/// The first has the URI's own key. Each other one has that and a digest of the request fields that
/// it was chosen by; and which there are stands in a list, which is stored like a response too:
///
///     accept-encoding: gzip
///     accept-language
///
///     accept-encoding: br
///     accept-language: en
///
/// A field without a value is one that the request did not have.
class Variants
{
public:
    /// `key`: the URI's, from cacheKey(). Empty: nothing is stored, and nothing will be.
    Variants(const Store& store, std::string key);

    /// The URI's own key.
    const std::string& key() const { return _key; }

    /// The parts of responses that are stored for the same URI; see cache/Parts.h.
    Variants ofPartialResponses() const;

    /// The stored response that matches() a request with these fields. If there is more than one,
    /// one with Vary goes before one without, and then the one with the latest Date (RFC 9111
    /// sections 4 and 4.1).
    std::optional<StoredResponse> choose(const FieldList& request) const;

    /// Whether there is any, for whatever request. Good for saying why none was chosen.
    bool isEmpty() const;

    /// Begins to store a response; its body is then written to the result. `head.selectingFields`
    /// is set here, from `request`. Nothing, if there is no key.
    std::unique_ptr<StoreWriter> begin(CacheResponse head, const FieldList& request) const;

    /// Stores the body of a stored response once more, under the head that it has now; or removes
    /// it, if it is not to be kept. The response can be read as before.
    void replaceHead(StoredResponse& stored, bool keep, const FieldList& request) const;

    /// Removes them all.
    void removeAll() const;

private:
    /// A line for each field, as in the list. Empty: the response does not depend on the request.
    using Selection = std::string;

    static Selection selection(const std::vector<std::string>& names, const FieldList& request);

    /// What is stored under the key, if it is not damaged; a damaged one is removed.
    std::optional<StoredResponse> readUndamaged(const std::string& key) const;
    std::string keyOf(const Selection& selection) const;
    std::string keyOfList() const;
    std::vector<Selection> list() const;
    void addToList(const Selection& added) const;
    void writeList(const std::vector<Selection>& selections) const;

    /// The older ones go when there are more.
    static constexpr std::size_t most = 64;

    const Store& _store;
    std::string _key;
};

} // namespace proxy
