// Chromium starts a dozen processes, some of which outlive it for a moment; so it runs under a
// supervisor, like a proxy under test. It reads commands from descriptor 3 and writes answers and
// events to descriptor 4. Both are named pipes in its profile, which the shell opens for it.

#include "tests/browser/Browser.h"

#include "tests/support/Environment.h"
#include "tests/support/Files.h"
#include "tests/support/Patience.h"

#include <Poco/Base64Decoder.h>
#include <Poco/JSON/Array.h>
#include <Poco/JSON/Parser.h>
#include <Poco/JSON/Query.h>
#include <array>
#include <fcntl.h>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <sys/stat.h>

namespace Real
{

namespace
{

using Poco::JSON::Query;

constexpr std::size_t mostProcesses = 400;
constexpr auto timeLimit = std::chrono::seconds(20);

std::vector<std::string> words(const std::string& profile, const std::vector<std::string>& options)
{
    std::vector<std::string> result{"sh", "-c",
        "exec \"$@\" 3<\"$0/commands\" 4>\"$0/messages\" 2>\"$0/log\"", profile,
        Support::environment("CHROMIUM", "chromium"), "--headless", "--remote-debugging-pipe",
        "--user-data-dir=" + profile,
        // Its own sandbox does not work for root, and the pages come from the tests.
        "--no-sandbox", "--disable-gpu",
        // /dev/shm is small in containers.
        "--disable-dev-shm-usage",
        // No requests except those for the page.
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--no-first-run", "--no-default-browser-check",
        // An http: URL stays an http: URL.
        "--disable-features=HttpsUpgrades"};
    result.insert(result.end(), options.begin(), options.end());
    return result;
}

/// Makes a named pipe, and opens it so that the browser can open its end without waiting.
Support::FileDescriptor namedPipe(const std::string& path, int access)
{
    ::mkfifo(path.c_str(), 0600);
    return Support::FileDescriptor(::open(path.c_str(), access | O_NONBLOCK | O_CLOEXEC));
}

Poco::JSON::Object::Ptr object(
    std::initializer_list<std::pair<const char*, Poco::Dynamic::Var>> members)
{
    Poco::JSON::Object::Ptr result = new Poco::JSON::Object;
    for (const auto& [name, value] : members)
        result->set(name, value);
    return result;
}

std::string jsonText(const Poco::JSON::Object::Ptr& object)
{
    std::ostringstream text;
    object->stringify(text);
    return text.str();
}

std::string textAt(const Poco::JSON::Object::Ptr& object, const std::string& path)
{
    return Query(object).findValue(path, std::string());
}

} // namespace

Browser::Browser(Wire::EventLoop& loop, const std::vector<std::string>& options)
    : _loop(loop), _commands(namedPipe(_profile.path() + "/commands", O_RDWR)),
      _messages(namedPipe(_profile.path() + "/messages", O_RDONLY)),
      _supervisor(words(_profile.path(), options),
          {"PATH=" + Support::environment("PATH", "/usr/bin:/bin"), "HOME=" + _profile.path(),
              "TMPDIR=" + _profile.path()},
          {.processes = mostProcesses, .writable = std::nullopt}),
      _watch(loop, _messages.get(), [this] { receive(); })
{
    const auto target = textAt(call("Target.createTarget", {{"url", "about:blank"}}), "targetId");
    _session = textAt(
        call("Target.attachToTarget", {{"targetId", target}, {"flatten", true}}), "sessionId");
    for (const char* domain : {"Page", "Runtime", "Log"})
        call(std::string(domain) + ".enable");
}

void Browser::open(const std::string& url)
{
    _loaded = false;
    const std::string error = textAt(call("Page.navigate", {{"url", url}}), "errorText");
    if (!error.empty())
        throw std::runtime_error("Chromium cannot open " + url + ": " + error);
    await("load " + url, [this] { return _loaded; });
}

std::string Browser::evaluate(const std::string& expression)
{
    const auto result = call("Runtime.evaluate",
        {{"expression", expression}, {"awaitPromise", true}, {"returnByValue", true}});
    if (result->has("exceptionDetails"))
        throw std::runtime_error(
            expression + ": " + textAt(result, "exceptionDetails.exception.description"));
    return textAt(result, "result.value");
}

void Browser::waitUntil(const std::string& condition)
{
    try
    {
        evaluate("new Promise(done => { const look = () => (" + condition +
                 ") ? done() : setTimeout(look, 5); look(); })");
    }
    catch (const std::runtime_error& error)
    {
        throw std::runtime_error(
            "Waited in vain for: " + condition + "\nThe page:\n" + html() + "\n" + error.what());
    }
}

void Browser::click(const std::string& selector)
{
    const std::string box = "document.querySelector('" + selector + "').getBoundingClientRect()";
    evaluate("document.querySelector('" + selector + "').scrollIntoView({block: 'center'})");
    const double x = std::stod(evaluate("{ const box = " + box + "; box.x + box.width / 2 }"));
    const double y = std::stod(evaluate("{ const box = " + box + "; box.y + box.height / 2 }"));
    for (const char* type : {"mousePressed", "mouseReleased"})
        call("Input.dispatchMouseEvent",
            {{"type", type}, {"x", x}, {"y", y}, {"button", "left"}, {"clickCount", 1}});
}

void Browser::press(const std::string& key)
{
    const bool isEnter = key == "Enter";
    for (const char* type : {"keyDown", "keyUp"})
        call("Input.dispatchKeyEvent",
            {{"type", type}, {"key", key}, {"code", key}, {"text", isEnter ? "\r" : ""},
                {"windowsVirtualKeyCode", isEnter ? 13 : 9}});
}

void Browser::show(int width, bool dark)
{
    call("Emulation.setDeviceMetricsOverride",
        {{"width", width}, {"height", 900}, {"deviceScaleFactor", 1}, {"mobile", false}});
    Poco::JSON::Array::Ptr features = new Poco::JSON::Array;
    features->add(object({{"name", "prefers-color-scheme"}, {"value", dark ? "dark" : "light"}}));
    call("Emulation.setEmulatedMedia", {{"features", features}});
}

void Browser::screenshot(const std::string& file)
{
    std::istringstream data(textAt(call("Page.captureScreenshot"), "data"));
    std::ofstream(file, std::ios::binary) << Poco::Base64Decoder(data).rdbuf();
}

/// Sends a command, and returns its result.
Poco::JSON::Object::Ptr Browser::call(const std::string& method, const Parameters& parameters)
{
    auto message = object({{"id", ++_calls}, {"method", method}, {"params", object(parameters)}});
    if (!_session.empty())
        message->set("sessionId", _session);
    const std::string text = jsonText(message);
    const std::string bytes = text + '\0';
    _answer.reset();
    if (::write(_commands.get(), bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("Chromium does not read its commands");
    await("answer " + text, [this] { return !_answer.isNull(); });
    if (_answer->has("error"))
        throw std::runtime_error(method + ": " + textAt(_answer, "error.message"));
    return _answer->getObject("result");
}

void Browser::await(const std::string& what, const std::function<bool()>& done)
{
    Support::runPatiently(
        _loop, [&] { return done() || _ended; }, timeLimit);
    if (!done())
        throw std::runtime_error("Chromium does not " + what + "\nIts log:\n" +
                                 Support::readFile(_profile.path() + "/log"));
}

void Browser::receive()
{
    std::array<char, 65536> block{};
    const auto count = ::read(_messages.get(), block.data(), block.size());
    if (count == 0)
    {
        _ended = true;
        _watch.stop();
    }
    if (count > 0)
        _received.append(block.data(), static_cast<std::size_t>(count));
    for (auto end = _received.find('\0'); end != std::string::npos; end = _received.find('\0'))
    {
        const auto message =
            Poco::JSON::Parser().parse(_received.substr(0, end)).extract<Object::Ptr>();
        _received.erase(0, end + 1);
        if (!message->has("id"))
            noteEvent(message);
        else if (message->getValue<int>("id") == _calls)
            _answer = message;
    }
}

void Browser::noteEvent(const Object::Ptr& event)
{
    const std::string method = textAt(event, "method");
    _loaded = _loaded || method == "Page.loadEventFired";
    if (method == "Runtime.exceptionThrown" ||
        (method == "Log.entryAdded" && textAt(event, "params.entry.level") == "error") ||
        (method == "Runtime.consoleAPICalled" && textAt(event, "params.type") == "error"))
        _errors.push_back(jsonText(event));
}

} // namespace Real
