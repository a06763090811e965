# The proxy removes the fields that Connection names, but not the other hop-by-hop fields.
# caught by: lab6/removes-te-and-upgrade-even-if-not-named

    // Fill in start: 6.3 endToEndFields
    for (const std::string& named : fields.listMembers("Connection"))
        result.remove(named);
    for (const char* name : {"Connection", "Transfer-Encoding"})
        result.remove(name);
    // Fill in end: 6.3
