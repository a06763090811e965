#pragma once

#include "store/Store.h"
#include "store/VariantList.h"

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
    Variants(Store& store, std::string key);

    /// Returns the URI's own key.
    const std::string& key() const { return _key; }

    /// Returns the partial responses that are stored for the same URI; see
    /// store/PartialResponses.h.
    Variants ofPartialResponses() const;

    /// Returns the stored response that a request with these fields selects (selectsStored()). If
    /// there is more than one, a response with Vary takes precedence over one without, and then the
    /// one with the latest Date (RFC 9111 sections 4 and 4.1).
    std::optional<StoredResponse> choose(const FieldList& request);

    /// Returns true if anything is stored, for whatever request. It tells why nothing was chosen.
    bool hasAny();

    /// Begins to store a response; its body is then written to the result. Sets
    /// `head.selectingFields` from `request`. Returns null if there is no key. `lease`: see
    /// StoreWriter.
    std::unique_ptr<StoreWriter> begin(
        CacheResponse head, const FieldList& request, const Lease& lease);

    /// Stores the body of a stored response again, under its present head; or removes the response
    /// if `keep` is false. It can be read as before.
    void replaceHead(
        StoredResponse& stored, bool keep, const FieldList& request, const Lease& lease);

    /// Removes them all.
    void removeAll();

private:
    /// Returns the response under the key if the request selects it.
    std::optional<StoredResponse> find(const std::string& key, const FieldList& request);

    Store& _store;
    std::string _key;
    VariantList _list;
};

} // namespace proxy
