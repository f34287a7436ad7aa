#include "corpus/cues.h"

#include <algorithm>
#include <array>

#include "embedded/corpus_cue_tables.h"

namespace corpus {
namespace {

constexpr std::array<std::string_view, kCues> kNames = {
    "honorific",     "office",    "modifier", "particle", "weapon_context", "organisation_context",
    "place_context", "un_context"};
std::string_view table_of_cues() {
  for (const EmbeddedFile& file : cue_tables()) {
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
    add(rest.substr(0, rest.find('\t')), 1U << (cue - kNames.begin()));
  }
}

void Cues::add(std::string_view phrase, unsigned cue) {
  std::string joined;
  for (const Word& word : split_words(phrase)) {
    if (!joined.empty()) {
      phrases_[joined].goes_on = true;
      joined += ' ';
    }
    joined += word.folded;
  }
  if (!joined.empty()) phrases_[joined].cues |= cue;
}

CueLengths Cues::lengths_at(std::span<const Word> words) const {
  CueLengths lengths{};
  auto found = phrases_.find(words[0].folded);
  std::string phrase;
  for (std::size_t last = 1; found != phrases_.end(); ++last) {
    for (std::size_t cue = 0; cue < kCues; ++cue) {
      if ((found->second.cues >> cue & 1U) != 0) lengths[cue] = static_cast<std::uint8_t>(last);
    }
    if (!found->second.goes_on || last == words.size()) break;
    if (last == 1) phrase = words[0].folded;
    phrase += ' ';
    phrase += words[last].folded;
    found = phrases_.find(phrase);
  }
  return lengths;
}

std::vector<CueLengths> Cues::mark(std::span<const Word> words) const {
  std::vector<CueLengths> lengths(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) lengths[i] = lengths_at(words.subspan(i));
  return lengths;
}

}  // namespace corpus
