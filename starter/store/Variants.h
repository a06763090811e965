#pragma once

#include "store/Store.h"
#include "store/VariantList.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace proxy
{

/// The responses that are stored for one URI, side by side: one that does not depend on the
/// request, and one for each combination of selecting header fields (RFC 9111 section 4.1). The
/// first has the URI's own key; the others are in the VariantList.
class Variants
{
public:
    /// `key`: the URI's, from cacheKey(). Empty: nothing is stored, and nothing will be. The store
    /// must outlive the variants.
    Variants(Store& store, const std::string& key);

    /// Returns the URI's own key.
    const std::string& key() const { return _key; }

    /// Returns the partial responses that are stored for the same URI; see
    /// store/PartialResponses.h.
    Variants ofPartialResponses() const;

    /// Returns the stored response that a request with these fields selects (selectsStored()). If
    /// there is more than one, a response with Vary takes precedence over one without, and then the
    /// one with the latest Date (RFC 9111 sections 4 and 4.1). If there was none at all, the next call
    /// looks for files only after a response has been stored for the URI, by whatever process.
    std::optional<StoredResponse> choose(const FieldList& request);

    /// Returns true if the last choose() has met any stored response, selected or not. It tells why
    /// nothing was chosen.
    bool hadAny() const { return _hadAny; }

    /// Calls `visit` for each stored response, whichever request selects it; the last that was added
    /// comes first.
    void forEach(const std::function<void(StoredResponse&)>& visit);

    /// Returns the stored response that a 304 with a strong entity tag is about (RFC 9111 section
    /// 4.3.4), whichever request selects it; the latest one, if several have that tag.
    std::optional<StoredResponse> identifiedBy(const ResponseHead& notModified);

    /// Begins to store a response; its body is then written to the result. Sets
    /// `head.selectingFields` from `request`. Returns null if there is no key. `lease`: see
    /// StoreWriter.
    std::unique_ptr<StoreWriter> begin(
        CacheResponse head, const FieldList& request, const Lease& lease);

    /// Stores the body of a stored response again, with a new head, as the response to a request
    /// with these fields; or removes the response if `keep` is false. A response that is stored for
    /// another request stays. `stored` gets the new head, and can be read as before.
    void replaceHead(StoredResponse& stored, const CacheResponse& head, bool keep,
        const FieldList& request, const Lease& lease);

    /// Removes them all.
    void removeAll();

private:
    /// `counters`: the URI's.
    Variants(Store& store, std::string key, ChangeCounters::Counters& counters, bool arePartial);
    /// Returns the response under the key if the request selects it.
    std::optional<StoredResponse> find(const std::string& key, const FieldList& request);

    Store& _store;
    std::string _key;
    VariantList _list;
    ChangeCounters::Counters& _counters;
    ChangeCounters::Publications& _publications; ///< of such responses for the URI
    std::optional<std::uint64_t> _emptyAt;       ///< there is none as long as so many have begun
    bool _hadAny = false;
};

} // namespace proxy
