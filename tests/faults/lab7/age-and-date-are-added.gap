# Age and the time since Date are added.
# caught by: lab7/age-is-the-larger-of-age-and-date

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceRequest = std::max(now - response.requestTime, 0ms);
    return sinceRequest + std::max(apparent, 0s) + ageValue(response.fields);
    // Fill in end: 7.3
