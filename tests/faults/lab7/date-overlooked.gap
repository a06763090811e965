# The proxy ignores Date, so an old response counts as new when it arrives.
# caught by: lab7/old-date-makes-a-response-stale

    // Fill in start: 7.3 currentAge
    const auto sinceAsked = std::max(now - response.requestTime, 0ms);
    return sinceAsked + ageValue(response.fields);
    // Fill in end: 7.3
