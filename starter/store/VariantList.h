#pragma once

#include "store/Store.h"

#include <string>
#include <vector>

namespace proxy
{

/// Which variants are stored for one URI. A variant is named by its selecting header fields, a line
/// for each field that Vary names; a field without a value is one that the request did not have:
///
///     accept-encoding: gzip
///     accept-language
///
/// The list is stored like a response, with an empty line after each variant.
class VariantList
{
public:
    /// How many variants there may be.
    static constexpr std::size_t most = 64;

    /// A line for each selecting header field. Empty: the response does not depend on the request.
    using Selection = std::string;

    /// `key`: the URI's, from cacheKey(). The store must outlive the list.
    VariantList(Store& store, std::string key);

    /// Returns what a response with these fields depends on, for a request with these fields.
    static Selection selection(const FieldList& response, const FieldList& request);

    /// Returns the key of a variant: the URI's key and a digest of the selection.
    std::string keyOf(const Selection& selection) const;

    /// Returns those among these variants that a request with these fields selects
    /// (selectsStored()). No variant is opened.
    static std::vector<Selection> selectedBy(
        const FieldList& request, std::vector<Selection> selections);

    /// Returns all variants.
    std::vector<Selection> all();
    /// Adds a variant. If there are too many, the oldest is removed from the list and the store.
    void add(const Selection& added);
    /// Removes the list.
    void remove();
    /// Notes that the list has just been used.
    void touch();

private:
    std::string keyOfList() const;
    void write(const std::vector<Selection>& selections);

    Store& _store;
    std::string _key;
};

} // namespace proxy
