#pragma once

#include "tests/support/FileDescriptor.h"
#include "tests/support/InputWatch.h"
#include "tests/support/Supervisor.h"
#include "tests/support/TemporaryFolder.h"

#include <Poco/JSON/Object.h>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace Real
{

/// A headless Chromium with one page, driven through the DevTools protocol. Each function serves the
/// event loop until the browser has answered, and throws std::runtime_error if it does not, or
/// reports an error.
///
/// CHROMIUM in the environment names another browser of this family.
class Browser
{
public:
    /// Starts it with a new profile, so nothing comes from a cache of its own. `options`: further
    /// options of Chromium. The destructor ends all its processes and removes the profile.
    explicit Browser(Wire::EventLoop& loop, const std::vector<std::string>& options = {});
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    /// Loads a page and all its resources: waits for its `load` event.
    void open(const std::string& url);
    /// The page as HTML, as it is now.
    std::string html() { return evaluate("document.documentElement.outerHTML"); }
    /// The value of a JavaScript expression, as text.
    std::string evaluate(const std::string& expression);
    /// Waits until a JavaScript expression is true.
    void waitUntil(const std::string& condition);

    /// Clicks in the middle of the first element that matches.
    void click(const std::string& selector);
    /// Presses a key and lets it go: `Tab` or `Enter`.
    void press(const std::string& key);
    /// Sets the width of the page in pixels, and whether the user prefers dark colours.
    void show(int width, bool dark = false);
    /// Writes what can be seen of the page into a PNG file.
    void screenshot(const std::string& file);

    /// The errors in the browser's console so far, and the exceptions that nobody caught: each as an
    /// event of the protocol.
    const std::vector<std::string>& errors() const { return _errors; }

private:
    using Object = Poco::JSON::Object;
    using Parameters = std::initializer_list<std::pair<const char*, Poco::Dynamic::Var>>;

    Object::Ptr call(const std::string& method, const Parameters& parameters = {});
    void await(const std::string& what, const std::function<bool()>& done);
    void receive();
    void noteEvent(const Object::Ptr& event);

    Wire::EventLoop& _loop;
    Support::TemporaryFolder _profile{"browser"};
    Support::FileDescriptor _commands;
    Support::FileDescriptor _messages;
    Support::Supervisor _supervisor;
    Support::InputWatch _watch;
    std::string _received;
    std::string _session;
    int _calls = 0;
    Object::Ptr _answer;
    bool _loaded = false;
    bool _ended = false;
    std::vector<std::string> _errors;
};

} // namespace Real
