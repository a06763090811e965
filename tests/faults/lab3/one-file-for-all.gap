# All entries share one file, so each new one replaces the one before.
# caught by: lab3/distinguishes-two-hosts, lab3/stores-a-page-and-the-pages-below-it

    // Fill in start: 3.3 fileFor
    static_cast<void>(key);
    return _folder / "entry";
    // Fill in end: 3.3
