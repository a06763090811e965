// gettext looks up the translations. It asks for an installed locale; the one that every system has is enough,
// as LANGUAGE names the catalogue. The proxy under test does not get this variable.
#include "tools/language/Language.h"

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <libintl.h>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>

namespace Language
{

namespace
{

namespace fs = std::filesystem;

constexpr const char* domain = "kit";
constexpr const char* ownLanguage = "en";
constexpr const char* sourcesOfCatalogues = "tests/locale";

bool speaksEnglish = true;

/// The translations of the sentences that were made.
std::map<std::string, std::string>& remembered()
{
    static std::map<std::string, std::string> translations;
    return translations;
}

std::set<std::string> languages()
{
    std::set<std::string> names{ownLanguage};
    std::error_code error;
    for (fs::directory_iterator at(sourcesOfCatalogues, error), end; !error && at != end;
         at.increment(error))
    {
        if (at->path().extension() == ".po")
            names.insert(at->path().stem().string());
    }
    return names;
}

std::string listed(const std::set<std::string>& names)
{
    std::string list;
    for (const std::string& name : names)
        list += (list.empty() ? "" : ", ") + name;
    return list;
}

/// A `%` that is not followed by the number of a part is itself.
std::string filled(std::string_view text, const std::vector<std::string>& parts)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at)
    {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (text[at] != '%' || next < '1' || next > '9')
            result += text[at];
        else
            result += parts.at(static_cast<std::size_t>(text[++at] - '1'));
    }
    return result;
}

std::string withTranslation(
    std::string sentence, const char* translation, std::vector<std::string> parts)
{
    std::ranges::transform(parts, parts.begin(), translated);
    remembered()[sentence] = filled(translation, parts);
    return sentence;
}

} // namespace

void speak(const std::string& language, const std::string& catalogues)
{
    speaksEnglish = language.empty() || language == ownLanguage;
    if (speaksEnglish)
        return;
    const std::set<std::string> known = languages();
    const std::string catalogue = catalogues + "/" + language + "/LC_MESSAGES/" + domain + ".mo";
    if (!known.contains(language) || !fs::exists(catalogue))
    {
        speaksEnglish = true;
        throw std::runtime_error(
            known.contains(language)
                ? "The translations for KIT_LANG=" + language + " have not been built: " + catalogue
                : "KIT_LANG must be one of " + listed(known) + ", not '" + language + "'.");
    }
    ::setenv("LANGUAGE", language.c_str(), 1);
    std::setlocale(LC_MESSAGES, "C.UTF-8");
    std::setlocale(LC_CTYPE, "C.UTF-8");
    ::bindtextdomain(domain, fs::absolute(catalogues).c_str());
    ::bind_textdomain_codeset(domain, "UTF-8");
}

std::string english(const char* text, const std::vector<std::string>& parts)
{
    std::string sentence = filled(text, parts);
    return speaksEnglish ? sentence
                         : withTranslation(std::move(sentence), ::dgettext(domain, text), parts);
}

std::string counted(
    std::size_t number, const char* one, const char* many, const std::vector<std::string>& parts)
{
    std::vector<std::string> all{std::to_string(number)};
    all.insert(all.end(), parts.begin(), parts.end());
    std::string sentence = filled(number == 1 ? one : many, all);
    return speaksEnglish ? sentence
                         : withTranslation(std::move(sentence),
                               ::dngettext(domain, one, many, number), std::move(all));
}

std::string translated(const std::string& text)
{
    const auto found = remembered().find(text);
    return speaksEnglish || found == remembered().end() ? text : found->second;
}

std::string said(const char* text, const std::vector<std::string>& parts)
{
    return translated(english(text, parts));
}

InEnglish::InEnglish() : _before(speaksEnglish)
{
    speaksEnglish = true;
}

InEnglish::~InEnglish()
{
    speaksEnglish = _before;
}

} // namespace Language
