#include "corpus/lexicon.h"

#include <algorithm>
#include <array>
#include <bitset>
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

bool has_slash(std::string_view name) { return name.find('/') != std::string_view::npos; }

bool holds_on(const std::optional<Day>& since, const std::optional<Day>& until,
              std::optional<Day> day) {
  return !day || ((!since || *since <= *day) && (!until || *day <= *until));
}

}  // namespace

// A text in which names are looked for.
struct Lexicon::Looked {
  std::string_view text;
  std::span<const Word> words;
  std::optional<Day> day;
  // Of each word in the trie.
  std::vector<std::uint32_t> numbers;
};

// The end of the longest usable name from a word on.
struct Lexicon::Reach {
  std::uint32_t first_number = kNowhere;
  std::size_t clitic = 0;  // bytes
  std::size_t words = 0;
  std::vector<std::uint32_t> names;
};

// A step through the trie along the words of a text.
struct Lexicon::Walk {
  std::uint32_t node;
  std::size_t word;
  // The last word was one without its s.
  bool plural;
  bool slashed;
};

const KnownEntity* Lexicon::find(const EntityId& id) const {
  const auto found = by_id_.find(to_string(id));
  return found == by_id_.end() ? nullptr : &entities_[found->second];
}

bool Lexicon::is_killed(const EntityId& id) const { return killed_.contains(to_string(id)); }

const KnownEntity* Lexicon::find_by_name(Facet facet, std::string_view name) const {
  std::uint32_t node = 0;
  for (const Word& word : split_words(name)) {
    node = step(node, number_of(name_key(word)));
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

std::uint32_t Lexicon::number_of(const std::string& key) const {
  const auto number = word_numbers_.find(key);
  return number == word_numbers_.end() ? kNowhere : number->second;
}

std::uint32_t Lexicon::step(std::uint32_t node, std::uint32_t number) const {
  if (number == kNowhere) return kNowhere;
  const auto edge = edges_.find(std::uint64_t{node} << 32 | number);
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
    const bool written_so = name.exact_case
                                ? letters_of(surface).starts_with(letters_of(name.written))
                                : is_capitalised(surface) || !is_capitalised(name.written);
    if (written_so) usable.push_back(index);
  }
  std::stable_partition(usable.begin(), usable.end(),
                        [&](std::uint32_t index) { return !names_[index].needs_context; });
  return usable;
}

// "Shaheds" and "Iranians" are weapons and a people; "Jordans" are no country.
void Lexicon::keep_plurals(std::vector<std::uint32_t>& names) const {
  std::erase_if(names, [&](std::uint32_t name) {
    const Facet facet = entities_[names_[name].entity].id.facet;
    return facet != Facet::Weapon && facet != Facet::Country;
  });
}

// "Shaheds", "Iskander-Ms": the step of the word without its s.
std::uint32_t Lexicon::plural_step(const Looked& looked, std::uint32_t node,
                                   std::size_t word) const {
  constexpr std::size_t kShortest = 4;
  const std::string& folded = looked.words[word].folded;
  const bool letter =
      folded.size() == 2 && node != 0 && looked.text[looked.words[word].end - 1] == 's';
  if (!folded.ends_with('s') || (folded.size() < kShortest && !letter)) return kNowhere;
  return step(node, number_of(folded.substr(0, folded.size() - 1)));
}

// Usable names that end where a walk has come to; `start` is the byte where it began.
std::vector<std::uint32_t> Lexicon::names_ending(const Looked& looked, Walk walk,
                                                 std::size_t start) const {
  if (names_at_[walk.node].empty()) return {};
  const std::string_view surface = looked.text.substr(start, looked.words[walk.word].end - start);
  std::vector<std::uint32_t> usable = usable_names(walk.node, surface, looked.day);
  if (walk.plural) keep_plurals(usable);
  // "F/A-18" is written so; "B1/B2" are two.
  if (walk.slashed) {
    std::erase_if(usable, [&](std::uint32_t name) { return !has_slash(names_[name].written); });
  }
  return usable;
}

std::string_view Lexicon::gap_before(const Looked& looked, std::size_t word) {
  const std::size_t start = looked.words[word - 1].end;
  return looked.text.substr(start, looked.words[word].start - start);
}

bool Lexicon::is_joined(const Looked& looked, std::size_t word) {
  return joins_words(gap_before(looked, word), looked.words[word - 1]);
}

Lexicon::Reach Lexicon::name_from(const Looked& looked, std::size_t first, Reach start) const {
  Reach reach = std::move(start);
  const std::size_t begin = looked.words[first].start + reach.clitic;
  Walk walk{0, first, false, false};
  for (; walk.word < looked.words.size() && !walk.plural; ++walk.word) {
    const bool slash = walk.word > first && gap_before(looked, walk.word) == "/";
    if (walk.word > first && !slash && !is_joined(looked, walk.word)) break;
    walk.slashed |= slash;
    const std::uint32_t number =
        walk.word == first ? reach.first_number : looked.numbers[walk.word];
    std::uint32_t next = step(walk.node, number);
    walk.plural = next == kNowhere;
    if (walk.plural) next = plural_step(looked, walk.node, walk.word);
    if (next == kNowhere) break;
    walk.node = next;
    std::vector<std::uint32_t> names = names_ending(looked, walk, begin);
    if (names.empty()) continue;
    reach.words = walk.word + 1 - first;
    reach.names = std::move(names);
  }
  return reach;
}

// "وبريطانيا" is "and Britain", "للحوثيين" "for the Houthis".
Lexicon::Reach Lexicon::name_after_clitic(const Looked& looked, std::size_t first) const {
  static constexpr std::array<std::string_view, 10> kClitics = {"و",  "ب",  "ل",  "ف",  "ك",
                                                                "وب", "ول", "فب", "فل", "وك"};
  constexpr std::size_t kShortest = 6;  // bytes; three letters
  const std::string& folded = looked.words[first].folded;
  for (const std::string_view clitic : kClitics) {
    if (!folded.starts_with(clitic) || folded.size() < clitic.size() + kShortest) continue;
    std::string rest = folded.substr(clitic.size());
    const bool article = clitic.ends_with("ل") && rest.starts_with("ل");
    Reach start;
    start.clitic = clitic.size() + (article ? std::string_view("ل").size() : 0);
    if (article) rest.insert(0, "ا");
    start.first_number = number_of(rest);
    if (start.first_number == kNowhere) continue;
    constexpr std::string_view kTatweel = "ـ";
    const std::string_view surface = looked.text.substr(looked.words[first].start);
    while (surface.substr(start.clitic).starts_with(kTatweel)) start.clitic += kTatweel.size();
    Reach reach = name_from(looked, first, std::move(start));
    if (reach.words > 0) return reach;
  }
  return {};
}

// The s of "F-16s", a word of its own.
bool Lexicon::is_plural_of_number(const Looked& looked, std::size_t word) {
  const Word& number = looked.words[word - 1];
  const char last = looked.text[number.end - 1];
  return looked.words[word].start == number.end && last >= '0' && last <= '9' &&
         looked.text.substr(number.end, looked.words[word].end - number.end) == "s";
}

Lexicon::Reach Lexicon::longest_name(const Looked& looked, std::size_t first) const {
  Reach start;
  start.first_number = looked.numbers[first];
  Reach reach = name_from(looked, first, std::move(start));
  if (reach.words == 0) {
    const bool arabic = script_of(looked.words[first].folded) == Script::Arabic;
    return arabic ? name_after_clitic(looked, first) : reach;
  }
  const std::size_t next = first + reach.words;
  if (next < looked.words.size() && is_plural_of_number(looked, next)) {
    std::vector<std::uint32_t> plurals = reach.names;
    keep_plurals(plurals);
    if (!plurals.empty()) ++reach.words;
  }
  return reach;
}

Lexicon::Looked Lexicon::look(std::string_view text, std::span<const Word> words,
                              std::optional<Day> day) const {
  Looked looked{text, words, day, {}};
  looked.numbers.reserve(words.size());
  for (const Word& word : words) looked.numbers.push_back(number_of(name_key(word)));
  return looked;
}

void Lexicon::add_matches(const Reach& reach, std::size_t first,
                          std::vector<LexiconMatch>& found) const {
  std::bitset<kFacets.size()> seen;
  for (const std::uint32_t index : reach.names) {
    const KnownEntity& entity = entities_[names_[index].entity];
    if (seen.test(index_of(entity.id.facet))) continue;
    seen.set(index_of(entity.id.facet));
    found.push_back(
        {first, first + reach.words, &entity, names_[index].needs_context, reach.clitic});
  }
}

std::vector<LexiconMatch> Lexicon::matches(std::string_view text, std::span<const Word> words,
                                           std::optional<Day> day) const {
  const Looked looked = look(text, words, day);
  std::vector<LexiconMatch> found;
  for (std::size_t i = 0; i < words.size();) {
    const Reach reach = longest_name(looked, i);
    add_matches(reach, i, found);
    i += std::max<std::size_t>(reach.words, 1);
  }
  return found;
}

std::vector<LexiconMatch> Lexicon::matches_within(std::string_view text,
                                                  std::span<const Word> words) const {
  std::vector<LexiconMatch> found;
  if (words.size() < 2) return found;
  std::vector<LexiconMatch> after = matches(text, words.subspan(1), std::nullopt);
  found = matches(text, words.first(words.size() - 1), std::nullopt);
  found.insert(found.end(), after.begin(), after.end());
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
