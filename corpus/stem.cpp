#include "corpus/stem.h"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>

namespace corpus {
namespace {

// Languages with a stemmer, the frequent ones first.
constexpr auto kLanguages = std::to_array<std::string_view>(
    {"en", "fr", "ru", "es", "ar", "de", "it", "pt", "tr", "nl", "sv", "no", "da", "fi",
     "hu", "ro", "el", "ca", "eu", "ga", "hi", "hy", "id", "lt", "ne", "sr", "ta", "yi"});
// Written forms of Norwegian, and the code their stemmer goes by.
constexpr std::array<std::string_view, 2> kNorwegian = {"nb", "nn"};

// The article, alone and joined to a preposition.
constexpr std::array<std::string_view, 4> kArabicArticles = {"ال", "لل", "بال", "كال"};

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};
using Stemmer = std::unique_ptr<sb_stemmer, DeleteStemmer>;

// Nothing for a language without a stemmer. A stemmer has a buffer and so belongs to one thread.
sb_stemmer* find_stemmer(std::string_view language) {
  thread_local std::array<Stemmer, kLanguages.size()> stemmers;
  if (std::find(kNorwegian.begin(), kNorwegian.end(), language) != kNorwegian.end())
    language = "no";
  const auto* found = std::find(kLanguages.begin(), kLanguages.end(), language);
  if (found == kLanguages.end()) return nullptr;
  Stemmer& stemmer = stemmers[static_cast<std::size_t>(found - kLanguages.begin())];
  if (!stemmer) stemmer.reset(sb_stemmer_new(found->data(), "UTF_8"));
  return stemmer.get();
}

bool has_article(std::string_view word) {
  return std::any_of(kArabicArticles.begin(), kArabicArticles.end(),
                     [&](std::string_view article) { return word.starts_with(article); });
}

// The form under which Snowball gives an Arabic noun one stem, with the article and without: no
// conjunction before the article; teh marbuta, which fold() made a heh; an article before a plural
// in -at, which is taken for a verb otherwise.
std::string arabic_noun(std::string_view folded) {
  constexpr std::string_view kArticle = "ال";
  constexpr std::string_view kHeh = "ه";
  for (const std::string_view conjunction : {"و", "ف"}) {
    if (folded.starts_with(conjunction) &&
        folded.substr(conjunction.size()).starts_with(kArticle)) {
      folded.remove_prefix(conjunction.size());
    }
  }
  std::string noun(folded);
  if (folded.ends_with(kHeh)) noun.replace(noun.size() - kHeh.size(), kHeh.size(), "ة");
  if (folded.ends_with("ات") && !has_article(folded)) noun.insert(0, kArticle);
  return noun;
}

std::string stem_with(sb_stemmer* stemmer, std::string_view word) {
  const auto* letters = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer, letters, static_cast<int>(word.size()));
  const int length = sb_stemmer_length(stemmer);
  if (stemmed == nullptr || length <= 0) return std::string(word);
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(length)};
}

}  // namespace

std::string stem(std::string_view folded, std::string_view language) {
  sb_stemmer* stemmer = find_stemmer(language);
  if (stemmer == nullptr) return std::string(folded);
  if (language == "ar") return stem_with(stemmer, arabic_noun(folded));
  return stem_with(stemmer, folded);
}

}  // namespace corpus
