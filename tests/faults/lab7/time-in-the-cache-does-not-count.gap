# The age is that on arrival: the time in the cache does not count.
# caught by: lab7/age-grows-with-time, lab7/age-from-another-cache-grows-too, lab7/max-age-ends-to-the-second

    // Fill in start: 7.3 currentAge
    const auto apparent = std::chrono::floor<seconds>(response.requestTime) - dateOf(response);
    const auto sinceRequest = std::max(now - response.requestTime, 0ms);
    return 0 * sinceRequest + std::max(apparent, ageValue(response.fields));
    // Fill in end: 7.3
