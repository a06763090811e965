// Which of the stored responses would the origin choose?

#include "rules/VariantTags.h"

#include "http/EntityTag.h"

#include <algorithm>

namespace proxy
{

namespace
{

constexpr std::size_t mostTags = 32;
constexpr std::size_t longestTags = 2048;

std::vector<EntityTag> ownTags(const RequestHead& request)
{
    std::vector<EntityTag> tags;
    for (const std::string& list : request.fields.findAll("If-None-Match"))
        for (EntityTag& tag : parseEntityTags(list))
            tags.push_back(std::move(tag));
    return tags;
}

} // namespace

void VariantTags::add(const CacheResponse& stored)
{
    const auto tag = entityTag(stored.fields);
    if (!tag || tag->weak || stored.status != 200 || _tags.size() == mostTags ||
        _length + tag->opaque.size() > longestTags ||
        std::find(_tags.begin(), _tags.end(), tag->opaque) != _tags.end())
        return;
    _length += tag->opaque.size();
    _tags.push_back(tag->opaque);
}

RequestHead VariantTags::addedTo(const RequestHead& request) const
{
    RequestHead result = request;
    std::string value;
    for (const auto& texts : {request.fields.findAll("If-None-Match"), _tags})
        for (const std::string& text : texts)
            value += (value.empty() ? "" : ", ") + text;
    result.fields.remove("If-None-Match");
    result.fields.add("If-None-Match", value);
    return result;
}

bool mayNameVariants(const CacheRequest& request)
{
    if (!request.mayShareResponse())
        return false;
    return request.fields.find("If-None-Match") ? !ownTags(request).empty()
                                                : !request.fields.find("If-Modified-Since");
}

bool isAnswerToClient(const RequestHead& request, const ResponseHead& notModified)
{
    const auto named = entityTag(notModified.fields);
    const auto own = ownTags(request);
    return named && std::any_of(own.begin(), own.end(),
                        [&named](const EntityTag& tag) { return weakMatch(tag, *named); });
}

} // namespace proxy
