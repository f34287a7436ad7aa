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

}  // namespace

std::string stem(std::string_view folded, std::string_view language) {
  sb_stemmer* stemmer = find_stemmer(language);
  if (stemmer == nullptr) return std::string(folded);
  const auto* word = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer, word, static_cast<int>(folded.size()));
  const int length = sb_stemmer_length(stemmer);
  if (stemmed == nullptr || length <= 0) return std::string(folded);
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(length)};
}

}  // namespace corpus
