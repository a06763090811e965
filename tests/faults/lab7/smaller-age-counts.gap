# The proxy uses the smaller of the two ages, not the larger.
# caught by: lab7/future-date-does-not-reduce-the-age, lab7/old-date-makes-a-response-stale

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceAsked = std::max(now - response.requestTime, 0ms);
    return sinceAsked + std::min(apparent, ageValue(response.fields));
    // Fill in end: 7.3
