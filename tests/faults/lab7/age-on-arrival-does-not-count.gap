# Only the time in the cache counts as age.
# caught by: lab7/age-from-another-cache-grows-too, lab7/age-counts-from-an-older-date, lab7/freshness-counts-the-age-on-arrival, lab7/uses-the-first-of-two-ages, lab7/overflowing-age-counts-as-very-old

    // Fill in start: 7.3 currentAge
    return std::max(std::chrono::milliseconds(now - response.requestTime), 0ms);
    // Fill in end: 7.3
