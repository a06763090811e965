// The command line: getopt_long finds the options; their values become numbers and names here, and
// an invalid one is reported in a sentence.

#include "Options.h"

#include "ConnectToOption.h"

#include <Poco/NumberParser.h>
#include <Poco/StringTokenizer.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <getopt.h>
#include <string_view>

namespace proxy
{

namespace
{

constexpr option longOptions[] = {
    {"port", required_argument, nullptr, 'p'},
    {"address", required_argument, nullptr, 'a'},
    {"allow", required_argument, nullptr, 'A'},
    {"root", required_argument, nullptr, 'r'},
    {"cache", required_argument, nullptr, 'c'},
    {"cache-size", required_argument, nullptr, 's'},
    {"timeout", required_argument, nullptr, 't'},
    {"connect-to", required_argument, nullptr, 'C'},
    {"max-children", required_argument, nullptr, 'm'},
    {"ahead", required_argument, nullptr, 'f'},
    {"recycle", required_argument, nullptr, 'R'},
    {"connect-ports", required_argument, nullptr, 'P'},
    {"cdn", no_argument, nullptr, 'D'},
    {"log", required_argument, nullptr, 'l'},
    {"access-log", required_argument, nullptr, 'L'},
    {"help", no_argument, nullptr, 'h'},
    {"version", no_argument, nullptr, 'v'},
    {nullptr, 0, nullptr, 0},
};

constexpr std::size_t usuallyAhead = 8;

template <class Number>
Number number(std::string_view text, Number least, Number most, const std::string& what)
{
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        throw UsageError(what + " must be a number from " + std::to_string(least) + " to " +
                         std::to_string(most) + ", not '" + std::string(text) + "'.");
    return value;
}

std::uint16_t port(std::string_view text, const std::string& what, std::uint16_t least)
{
    return number<std::uint16_t>(text, least, 65535, what);
}

std::chrono::milliseconds seconds(const std::string& text)
{
    double value = 0;
    if (!Poco::NumberParser::tryParseFloat(text, value) || !(value >= 0.1 && value <= 86400))
        throw UsageError(
            "--timeout must be a number of seconds from 0.1 to 86400, not '" + text + "'.");
    return std::chrono::milliseconds(std::lround(value * 1000));
}

std::uint64_t bytes(std::string_view text)
{
    std::uint64_t unit = 1;
    for (const char letter : {'K', 'M', 'G'})
    {
        unit *= 1024;
        if (text.ends_with(letter))
            return unit * number<std::uint64_t>(text.substr(0, text.size() - 1), 0, 1 << 20,
                              std::string("--cache-size with ") + letter);
    }
    return number<std::uint64_t>(text, 0, std::uint64_t{1} << 50, "--cache-size");
}

std::vector<std::uint16_t> ports(const std::string& text)
{
    std::vector<std::uint16_t> result;
    for (const std::string& word : Poco::StringTokenizer(text, ","))
        result.push_back(port(word, "Each port of --connect-ports", 1));
    return result;
}

void addNetworks(const std::string& text, std::vector<IpNetwork>& networks)
{
    const Poco::StringTokenizer words(text, ",");
    const std::size_t expected = networks.size() + std::max<std::size_t>(words.count(), 1);
    for (const std::string& word : words)
        if (const auto network = IpNetwork::parse(word))
            networks.push_back(*network);
    if (networks.size() != expected)
        throw UsageError("--allow must be networks such as 192.168.0.0/16 or 2001:db8::/32, "
                         "separated by commas, not '" +
                         text + "'.");
}

/// Returns the sentence for an option that getopt rejects: the word that it has just passed.
std::string misuse(int problem, char** argv)
{
    const std::string word = argv[optind - 1];
    return problem == ':' ? "Option " + word + " needs a value." : "Unknown option " + word + ".";
}

} // namespace

Options readOptions(int argc, char** argv)
{
    Options options;
    opterr = 0;
    for (int c; (c = ::getopt_long(argc, argv, ":", longOptions, nullptr)) != -1;)
    {
        switch (c)
        {
        case 'p':
            options.port = port(optarg, "--port", 0);
            break;
        case 'a':
            options.address = optarg;
            break;
        case 'A':
            addNetworks(optarg, options.allow);
            break;
        case 'r':
            options.root = optarg;
            break;
        case 'c':
            options.cache = optarg;
            break;
        case 't':
            options.timeout = seconds(optarg);
            break;
        case 's':
            options.cacheSize = bytes(optarg);
            break;
        case 'm':
            options.maxChildren = number<std::size_t>(optarg, 1, 100'000, "--max-children");
            break;
        case 'f':
            options.ahead = number<std::size_t>(optarg, 1, 100'000, "--ahead");
            break;
        case 'R':
            options.recycle = number<std::size_t>(optarg, 1, 1'000'000'000, "--recycle");
            break;
        case 'P':
            options.connectPorts = ports(optarg);
            break;
        case 'C':
            options.connectTo.push_back(parseConnectTo(optarg));
            break;
        case 'D':
            options.cdn = true;
            break;
        case 'l':
            options.logFile = optarg;
            break;
        case 'L':
            options.accessLog = optarg;
            break;
        case 'h':
            options.help = true;
            break;
        case 'v':
            options.version = true;
            break;
        default:
            throw UsageError(misuse(c, argv));
        }
    }
    if (optind < argc)
        throw UsageError(std::string("Unexpected argument '") + argv[optind] + "'.");
    // Only a child that accepts clients by itself can accept a second one.
    if (options.recycle > 1 && options.ahead == 0)
        options.ahead = usuallyAhead;
    return options;
}

std::string usage()
{
    return R"(A caching web proxy.

usage: proxy [option]...

  --port N           listen on this port (8899); 0: a free one
  --address A        listen on this address (127.0.0.1)
  --allow NETWORK,...
                     the clients that are served, such as 192.168.0.0/16; required if
                     --address is not a loopback address
  --root DIR         the folder whose files are served (.)
  --cache DIR        the folder for stored responses (./cache); created if missing
  --cache-size BYTES how much the stored responses may take up (1G); units K, M, G
  --timeout SECONDS  how long to wait for a silent client or origin server (30)
  --max-children N   how many clients are served at once (256); the others wait
  --ahead N          fork N children before their clients come (0)
  --recycle N        a child serves up to N clients, one after the other (1); if N is more
                     than 1, --ahead is 8 unless you give it
  --connect-ports N,...
                     the ports that CONNECT may lead to (443)
  --connect-to HOST:PORT:ADDRESS:PORT
                     reach HOST:PORT at ADDRESS:PORT, as curl does; may be repeated.
                     An empty HOST or PORT means any, an empty ADDRESS or PORT the same
  --cdn              obey CDN-Cache-Control: this proxy belongs to a content delivery
                     network
  --log FILE         write the log to this file instead of standard error
  --access-log FILE  append a line for each request to this file, in the Combined Log
                     Format; SIGHUP opens it again
  --version          print the version
  --help             print this text

Then ask it with a browser or curl:
  http://localhost:8899/helloworld.html           a file in the root folder
  http://localhost:8899/www.example.com/page      from the cache, otherwise from the origin server
)";
}

} // namespace proxy
