// The harness tells of each event when it is recorded; it is drawn as in the ladder of a failure. While
// a person reads, nothing is played: the time limits of the harness count only its own waits.
#include "tests/support/LivePlay.h"

#include "tests/support/EventRows.h"
#include "tests/support/Interrupt.h"
#include "tests/support/LadderInWords.h"
#include "tests/support/Language.h"

#include <algorithm>
#include <iostream>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace Plays
{

namespace
{

constexpr int pauseAfterEvent = 700; // milliseconds

/// The terminal does not show what is typed while the object lives: it would come between the lines of the ladder.
class Silence
{
public:
    Silence() : _isTerminal(::tcgetattr(STDIN_FILENO, &_before) == 0)
    {
        termios silent = _before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &silent);
    }
    ~Silence()
    {
        if (_isTerminal)
            ::tcsetattr(STDIN_FILENO, TCSANOW, &_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    termios _before{};
    bool _isTerminal;
};

bool takesPlaceAtC(const Step& step)
{
    if (const auto* sent = std::get_if<Sent>(&step.what))
        return sent->from.letter == 'C';
    if (const auto* expected = std::get_if<Expected>(&step.what))
        return expected->to.letter == 'C';
    return std::get<Directive>(step.what).who.letter == 'C';
}

/// Draws events, one after another.
class Stage
{
public:
    Stage(const Play& play, const LadderStyle& style, bool step)
        : _panes(style.width, std::ranges::any_of(play.scene, takesPlaceAtC)), _words(style.words),
          _step(step)
    {
        if (!_words)
            std::cout << _panes.columns() << "\n" << std::flush;
    }

    void show(const Event& event) const
    {
        if (_words)
            std::cout << ladderInWords({{event}, std::nullopt});
        else
            for (const std::string& row : rowsOfEvent(event, nullptr, _panes))
                std::cout << row << "\n";
        std::cout << std::flush;
        _step ? awaitKey() : pause();
        if (interrupted())
            throw Interrupted();
    }

private:
    static void pause() { ::poll(nullptr, 0, pauseAfterEvent); }

    /// Returns when a line, or the end of standard input, has come.
    static void awaitKey()
    {
        char c = 0;
        while (!interrupted() && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n')
            ;
    }

    Panes _panes;
    bool _words;
    bool _step;
};

} // namespace

int playLive(
    const CatalogEntry& entry, TestHarness::Settings settings, const FailureStyle& style, bool step)
{
    std::cout << entry.play.title << "\n\n";
    if (step)
        std::cout << said("The Enter key goes on.") << "\n\n";
    const Silence silence;
    const Stage stage(entry.play, style.ladder, step);
    settings.onEvent = [&stage](const Event& event)
    {
        stage.show(event);
    };
    Result result = TestHarness(std::move(settings)).play(entry.play);
    std::cout << "\n";
    if (result.outcome == Outcome::Passed)
    {
        std::cout << said("Passed: everything happened as the play says.") << "\n";
        return 0;
    }
    if (result.outcome == Outcome::NotFilledIn)
        result.reason = english("Not filled in: %1.", {result.gap});
    result.transcript.events.clear(); // they have been drawn
    std::cout << failureText(entry, result, style);
    return 1;
}

} // namespace Plays
