# Without a lifetime, a twentieth of the time since the last change is enough, not a tenth.
# may differ: heuristic freshness

    // Fill in start: 7.2 freshnessLifetime
    for (const char* directive : {"s-maxage", "max-age"})
        if (response.directives.has(directive))
            return response.directives.seconds(directive).value_or(0s);
    const bool expires = !response.directives.isTargeted() && response.fields.find("Expires");
    if (!expires)
        return heuristicLifetime(response) / 2;
    const auto end = dateIn(response, "Expires").value_or(dateOf(response));
    return std::max(end - dateOf(response), 0s);
    // Fill in end: 7.2
