#include "corpus/cues.h"

#include <algorithm>
#include <array>

#include "embedded/corpus_lexicon_tables.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, kCues> kNames = {
    "honorific", "office", "modifier", "particle", "weapon_context", "organisation_context",
    "place_context", "un_context"};
constexpr std::size_t kLongestPhrase = 6;

std::string phrase_of(std::span<const Word> words) {
  std::string phrase;
  for (const Word& word : words) {
    if (!phrase.empty()) phrase += ' ';
    phrase += word.folded;
  }
  return phrase;
}

std::string_view table_of_cues() {
  for (const EmbeddedFile& file : lexicon_tables()) {
    if (file.name.ends_with("cues.tsv")) return file.bytes;
  }
  return {};
}

}  // namespace

const Cues& Cues::built_in() {
  static const Cues cues(table_of_cues());
  return cues;
}

Cues::Cues(std::string_view table) {
  while (!table.empty()) {
    const std::string_view line = table.substr(0, table.find('\n'));
    table.remove_prefix(std::min(line.size() + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) continue;
    const auto cue = std::find(kNames.begin(), kNames.end(), line.substr(0, tab));
    if (cue == kNames.end()) continue;
    const std::string_view rest = line.substr(tab + 1);
    const std::vector<Word> words = split_words(rest.substr(0, rest.find('\t')));
    phrases_[phrase_of(words)] |= 1U << (cue - kNames.begin());
  }
}

std::size_t Cues::match(Cue cue, std::span<const Word> words) const {
  std::string phrase;
  std::size_t longest = 0;
  for (std::size_t i = 0; i < std::min(words.size(), kLongestPhrase); ++i) {
    if (i > 0) phrase += ' ';
    phrase += words[i].folded;
    const auto found = phrases_.find(phrase);
    if (found != phrases_.end() && (found->second >> static_cast<unsigned>(cue) & 1U) != 0) longest = i + 1;
  }
  return longest;
}

}  // namespace corpus
