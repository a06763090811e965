#pragma once

#include <cstddef>
#include <string>
#include <vector>

/// The language of the kit's own sentences. They are written in English in the sources; another language
/// is a file with their translations, tests/locale/LANGUAGE.po. Whatever compares, groups or keeps a
/// sentence, or writes it for another program, has it in English. It is translated when it is printed.
namespace Language
{

/// From now on, sentences are printed in this language: `zh`, or `en` or nothing for English. `catalogues`:
/// the folder with the compiled translations. Throws std::runtime_error if there are none for this language.
void speak(const std::string& language, const std::string& catalogues);

/// A sentence in English, with the parts in the places of `%1`, `%2` ... Its translation is remembered, for
/// translated(). A part may be such a text itself.
std::string english(const char* text, const std::vector<std::string>& parts = {});

/// The same for a text with a number, which is `%1`; the other parts begin with `%2`.
/// counted(2, "%1 test", "%1 tests") is `2 tests`.
std::string counted(std::size_t number, const char* one, const char* many,
    const std::vector<std::string>& parts = {});

/// What english() or counted() has returned, in the language of the reader. Any other text stays as it is.
std::string translated(const std::string& text);

/// The same as english(), in the language of the reader at once.
std::string said(const char* text, const std::vector<std::string>& parts = {});

/// While it lives, translated() translates nothing: for files that other programs read.
class InEnglish
{
public:
    InEnglish();
    ~InEnglish();
    InEnglish(const InEnglish&) = delete;
    InEnglish& operator=(const InEnglish&) = delete;

private:
    bool _before;
};

} // namespace Language
