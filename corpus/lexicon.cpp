#include "corpus/lexicon.h"

#include <algorithm>
#include <cctype>

#include "corpus/name_words.h"
#include "embedded/corpus_lexicon_tables.h"

namespace corpus {
namespace {

constexpr std::uint32_t kNowhere = ~std::uint32_t{0};

// Letters and digits alone, in their case.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || std::isalnum(byte)) letters += c;
  }
  return letters;
}

bool holds_on(const std::optional<Day>& since, const std::optional<Day>& until, std::optional<Day> day) {
  return !day || ((!since || *since <= *day) && (!until || *day <= *until));
}

}  // namespace

// The end of the longest usable name from a word on.
struct Lexicon::Reach {
  std::size_t words = 0;
  std::vector<std::uint32_t> names;
};

const KnownEntity* Lexicon::find(const EntityId& id) const {
  const auto found = by_id_.find(to_string(id));
  return found == by_id_.end() ? nullptr : &entities_[found->second];
}

bool Lexicon::is_killed(const EntityId& id) const { return killed_.contains(to_string(id)); }

const KnownEntity* Lexicon::find_by_name(Facet facet, std::string_view name) const {
  std::uint32_t node = 0;
  for (const Word& word : split_words(name)) {
    node = step(node, name_key(word));
    if (node == kNowhere) return nullptr;
  }
  const KnownEntity* first = nullptr;
  const std::string folded = fold(name);
  for (const std::uint32_t index : names_at_[node]) {
    const KnownEntity& entity = entities_[names_[index].entity];
    if (entity.id.facet != facet) continue;
    if (fold(entity.label) == folded) return &entity;
    if (first == nullptr) first = &entity;
  }
  return first;
}

const KnownEntity* Lexicon::find_by_surname(std::string_view folded) const {
  const auto found = by_surname_.find(std::string(folded));
  if (found == by_surname_.end() || found->second.size() != 1) return nullptr;
  return &entities_[found->second.front()];
}

std::uint32_t Lexicon::step(std::uint32_t node, const std::string& key) const {
  const auto number = word_numbers_.find(key);
  if (number == word_numbers_.end()) return kNowhere;
  const auto edge = edges_.find(std::uint64_t{node} << 32 | number->second);
  return edge == edges_.end() ? kNowhere : edge->second;
}

// Names that end at a node and may be written so: in their exact case where that counts, else
// beginning with a capital unless the table writes them small.
std::vector<std::uint32_t> Lexicon::usable_names(std::uint32_t node, std::string_view surface,
                                                 std::optional<Day> day) const {
  std::vector<std::uint32_t> usable;
  for (const std::uint32_t index : names_at_[node]) {
    const Name& name = names_[index];
    if (!holds_on(name.since, name.until, day)) continue;
    const bool written_so = name.exact_case ? letters_of(surface).starts_with(letters_of(name.written))
                                            : is_capitalised(surface) || !is_capitalised(name.written);
    if (written_so) usable.push_back(index);
  }
  return usable;
}

Lexicon::Reach Lexicon::longest_name(std::string_view text, std::span<const Word> words,
                                     std::optional<Day> day) const {
  Reach reach;
  std::uint32_t node = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) {
      const std::string_view gap = text.substr(words[i - 1].end, words[i].start - words[i - 1].end);
      if (!joins_words(gap, words[i - 1])) break;
    }
    const std::string_view surface = text.substr(words[0].start, words[i].end - words[0].start);
    const std::string key = name_key(words[i]);
    std::uint32_t next = step(node, key);
    const bool plural = next == kNowhere && key.size() > 3 && key.ends_with('s');
    if (plural) next = step(node, key.substr(0, key.size() - 1));
    if (next == kNowhere) break;
    std::vector<std::uint32_t> usable = usable_names(next, surface, day);
    // "Shaheds" are weapons; "Jordans" are no country.
    if (plural) {
      std::erase_if(usable, [&](std::uint32_t n) {
        return entities_[names_[n].entity].id.facet != Facet::Weapon;
      });
    }
    if (!usable.empty()) reach = {i + 1, std::move(usable)};
    if (plural) break;
    node = next;
  }
  return reach;
}

std::vector<LexiconMatch> Lexicon::matches(std::string_view text, std::span<const Word> words,
                                           std::optional<Day> day) const {
  std::vector<LexiconMatch> found;
  for (std::size_t i = 0; i < words.size();) {
    const Reach reach = longest_name(text, words.subspan(i), day);
    for (const std::uint32_t index : reach.names) {
      const Name& name = names_[index];
      found.push_back({i, i + reach.words, &entities_[name.entity], name.needs_context});
    }
    i += std::max<std::size_t>(reach.words, 1);
  }
  return found;
}

std::vector<LexiconTable> built_in_tables() {
  std::vector<LexiconTable> tables;
  for (const EmbeddedFile& file : lexicon_tables()) {
    const std::string_view name = file.name.substr(file.name.rfind('/') + 1);
    if (name != "cues.tsv") tables.push_back({std::string(name), std::string(file.bytes)});
  }
  return tables;
}

}  // namespace corpus
