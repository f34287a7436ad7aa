#include "indexer/analysis.h"

#include <algorithm>
#include <array>

#include "corpus/stem.h"
#include "corpus/text.h"

namespace indexer {
namespace {

using corpus::Script;

// Languages whose reports are stemmed, by script. A word in a script foreign to its report is taken
// as the first language of that script.
constexpr std::array<std::string_view, 3> kLatin = {"en", "fr", "es"};
constexpr std::array<std::string_view, 1> kCyrillic = {"ru"};
constexpr std::array<std::string_view, 1> kArabic = {"ar"};
// Written in these scripts too, and not stemmed.
constexpr std::array<std::string_view, 2> kUnstemmed = {"uk", "fa"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& languages, std::string_view language) {
  return std::find(languages.begin(), languages.end(), language) != languages.end();
}

bool writes_latin(std::string_view language) {
  return !has(kCyrillic, language) && !has(kArabic, language) && !has(kUnstemmed, language);
}

// Language whose stemmer a word goes through; empty for none.
std::string_view stem_language(Script script, std::string_view language) {
  switch (script) {
    case Script::Latin:
      if (has(kLatin, language)) return language;
      return writes_latin(language) && language != "und" ? "" : "en";
    case Script::Cyrillic:
      return language == "uk" ? "" : "ru";
    case Script::Arabic:
      return language == "fa" ? "" : "ar";
    case Script::Other:
      return "";
  }
  return "";
}

std::string stem_in(std::string_view form, std::string_view language) {
  return std::string(language) + ':' + corpus::stem(form, language);
}

}  // namespace

std::string stem_in_text(std::string_view form, std::string_view language) {
  const std::string_view stemmer = stem_language(corpus::script_of(form), language);
  return stemmer.empty() ? std::string(form) : stem_in(form, stemmer);
}

std::vector<AnalysedWord> analyse(std::string_view text, std::string_view language) {
  std::vector<corpus::Word> words = corpus::split_words(text);
  std::vector<AnalysedWord> analysed;
  analysed.reserve(words.size());
  for (corpus::Word& word : words) {
    std::string stem = stem_in_text(word.folded, language);
    analysed.push_back({std::move(word.folded), std::move(stem), word.start, word.end});
  }
  return analysed;
}

std::vector<std::string> query_stems(std::string_view form) {
  std::vector<std::string> stems;
  const auto add_all = [&](const auto& languages) {
    for (const std::string_view language : languages) stems.push_back(stem_in(form, language));
  };
  switch (corpus::script_of(form)) {
    case Script::Latin:
      add_all(kLatin);
      break;
    case Script::Cyrillic:
      add_all(kCyrillic);
      break;
    case Script::Arabic:
      add_all(kArabic);
      break;
    case Script::Other:
      break;
  }
  stems.emplace_back(form);
  return stems;
}

}  // namespace indexer
